"""Activities of national news: leaders' trips, joint groups and press conferences of a session, occasions honoured."""

import pytest
from tests.loaders.reading import activity_frames

COUNTRY = "100000"


def rows(text: str, *, home: str = COUNTRY, published: str = "2027-03-14") -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of an article's activities."""
    return [(f.type, f.date, f.topic) for f in activity_frames(text, home=home, published=published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "全国政协主席陈大海近日在云南调研时强调，要抓好茶产业。\n9日至12日，陈大海深入普洱、临沧的茶园和村寨，"
                "了解古茶树保护利用情况，并主持召开住滇全国政协委员座谈会，听取大家对做好县级政协工作的意见建议。"
            ),
            [
                ("research", "2027-03-09/2027-03-12", "古茶树保护利用情况"),
                ("work-meeting", "2027-03-09/2027-03-12", "做好县级政协工作"),
            ],
        ),
        (
            (
                "全国政协主席陈大海3日至5日在青海考察盐湖资源开发工作。他指出，要保护好生态。\n"
                "陈大海先后来到格尔木、德令哈，走进厂矿车间，与职工群众共商转型大计。\n在青海期间，陈大海还考察了有关寺院。"
            ),
            [
                ("research", "2027-03-03/2027-03-05", "盐湖资源开发工作"),
                ("research", "2027-03-03/2027-03-05", "考察了有关寺院"),
            ],
        ),
        (
            (
                "全国政协主席陈大海近日在甘肃调研时强调，要抓好旱作农业。\n3日至5日，陈大海深入定西、天水的乡镇，"
                "就特色产业发展进行调研。\n在陇原种业、渭水农机等企业，他详细了解马铃薯良种繁育情况。\n"
                "在南山社区，他与社区干部亲切交谈，了解养老服务开展情况。他了解老乡们的难处。\n"
                "调研期间，陈大海分别召开县乡有关负责同志、部分村支部书记座谈会，听取关于移民搬迁工作的意见建议。"
            ),
            [
                ("research", "2027-03-03/2027-03-05", "特色产业发展"),
                ("research", "2027-03-03/2027-03-05", "马铃薯良种繁育情况"),
                ("research", "2027-03-03/2027-03-05", "养老服务开展情况"),
                ("consultation", "2027-03-03/2027-03-05", "移民搬迁工作"),
            ],
        ),
        (
            (
                "全国政协副主席李文近日在贵州毕节市调研。他表示，要巩固成果。\n2日至4日，李文来到苗寨侗乡，看望师生员工。\n"
                "在看望贵州省政协机关干部时，李文强调，要加强学习。"
            ),
            [
                ("research", "2027-03-02/2027-03-04", "贵州毕节市"),
                ("exchange", "2027-03-02/2027-03-04", "看望贵州省政协机关干部"),
            ],
        ),
    ],
)
def test_a_leaders_trip_is_one_row_with_its_days(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    """The trip has the days and the subject of the sentence that tells it; talks with a subject and stops follow."""
    assert rows(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "国务院副总理王强近日在云南调研时强调，要抓好茶产业。全国政协副主席李文陪同调研。",
        "全国政协主席陈大海6日在京主持召开调研协商座谈会，就发展县域经济听取意见。",
    ],
)
def test_other_bodies_trips_and_talks_are_no_tours(text: str) -> None:
    """A trip of somebody else, or a meeting on research, is not read as a trip of ours."""
    assert all(kind != "research" for kind, _, _ in rows(text))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "在农业界、水利界委员联组会上，委员们围绕种业振兴、节水灌溉等建言献策。全国政协主席陈大海听取发言。",
            "种业振兴、节水灌溉",
        ),
        ("全国政协主席陈大海参加了教育界委员联组会。在听取委员发言后，陈大海说，要办好教育。", "教育界委员联组会"),
        ("今天，全国政协环境资源界别举行联组讨论，委员们就湿地保护展开讨论。", "湿地保护"),
    ],
)
def test_a_joint_group_is_a_sitting_of_the_session(text: str, topic: str) -> None:
    """Members in a joint group sit in the session; its subject is what they spoke about, else its sectors."""
    assert [(kind, said) for kind, _, said in rows(text)] == [("plenary-session", topic)]


def test_joint_sittings_of_a_congress_are_not_ours() -> None:
    """The standing committee of the people's congress sits in joint groups too."""
    text = "十三届全国人大常委会第三次会议8日举行联组会议，审议报告并开展专题询问。部分全国政协委员旁听。"
    assert all(kind != "plenary-session" for kind, _, _ in rows(text))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "两会首场新闻发布会今天举行，政协大会新闻发言人孙平介绍了全国政协十五届一次会议的主要安排。",
            "全国政协十五届一次会议的主要安排",
        ),
        ("全国政协十五届二次会议新闻发布会今天举行。发布会采用网络视频形式。", "全国政协十五届二次会议新闻发布会"),
        (
            "中宣部今天举行系列主题新闻发布会，中央统战部、全国政协等有关负责人在会上介绍多党合作制度的新进展。",
            "多党合作制度的新进展",
        ),
    ],
)
def test_a_briefing_of_the_press_is_a_work_meeting(text: str, topic: str) -> None:
    """What was told is the subject, else the occasion itself."""
    assert rows(text) == [("work-meeting", "2027-03-14", topic)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "纪念赵平之同志诞辰100周年座谈会9日在京举行。全国政协主席陈大海出席座谈会。国务委员李明主持。",
            ("exchange", "2027-03-09", "纪念赵平之同志诞辰100周年座谈会"),
        ),
        (
            "第九届全国民族歌舞会演昨天在昆明落下帷幕。全国政协主席陈大海出席闭幕式。",
            ("exchange", "2027-03-13", "第九届全国民族歌舞会演"),
        ),
        (
            "全国政协办公厅、中国侨联8日在北京联合举行元宵招待会。全国政协主席陈大海出席并致辞。",
            ("exchange", "2027-03-08", "元宵招待会"),
        ),
    ],
)
def test_occasions_that_the_head_honours_by_coming(text: str, row: tuple[str, str, str]) -> None:
    """Memorial meetings, festivals and receptions are contacts, also where the head gives no speech."""
    assert rows(text) == [row]


def test_a_local_chair_in_a_row_of_officials_is_only_present() -> None:
    """Being present in a row of officials stays what the rule of presence reads."""
    text = "市委召开会议，部署防汛工作。市长李明主持，市政协主席陈大海出席。"
    assert all(kind != "exchange" for kind, _, _ in rows(text, home="130100"))


@pytest.mark.parametrize(
    "text",
    ["访问期间，陈大海还参观了铁路合作项目。", "访问期间，陈大海先后考察了港口和学校。"],
)
def test_stops_of_a_visit_are_rows_of_their_own(text: str) -> None:
    """An adverb behind the name does not hide a stop."""
    visit = "应议会邀请，全国政协主席陈大海5日至7日对某国进行正式友好访问。\n"
    assert [date for _, date, topic in rows(visit + text) if topic and topic.startswith(("参观", "考察"))] == [
        "2027-03-05/2027-03-07"
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "来自12个国家的留学生代表，今天走进全国政协，与政协委员座谈，了解协商民主。全国政协副主席李文参加。",
            ("exchange", "2027-03-14", "来自12个国家的留学生代表，今天走进全国政协，与政协委员座谈"),
        ),
        (
            "全国政协委员学习贯彻全会关于发展协商民主的重要讲话精神交流会9日在京召开。",
            ("study-training", "2027-03-09", "委员学习贯彻全会关于发展协商民主的重要讲话精神"),
        ),
        (
            "全国政协委员周远围绕山区康养产业进行大量走访调研，今年带来了新的提案。",
            ("research", None, "山区康养产业"),
        ),
        (
            "全国政协委员张力6日在云南省勐海县考察古茶园保护情况。全国政协委员李敏参加。",
            ("research", "2027-03-06", "古茶园保护"),
        ),
    ],
)
def test_guests_study_meetings_and_looks_on_the_spot(text: str, row: tuple[str, str | None, str]) -> None:
    """Guests who come in are contacts, a meeting to exchange what was learned is study, adverbs hide no topic."""
    found = rows(text)
    assert [(kind, date) for kind, date, _ in found][:1] == [row[:2]]
    assert (found[0][2] or "").startswith(row[2])


def test_parties_of_a_delegation_have_the_day_of_the_lead() -> None:
    """What each party looked at has the day that the first sentence tells."""
    text = (
        "中央代表团各分团8日在多地看望慰问各族群众。\n全国政协主席陈大海带领一分团到山口县考察，了解学校建设情况。\n"
        "全国政协副主席李文带领二分团走进河东村了解情况；前往林场，考察育苗工作。"
    )
    assert {date for _, date, _ in rows(text)} == {"2027-03-08"}
    assert "河东村" in {topic for _, _, topic in rows(text)}


def test_a_lecture_of_the_standing_committee_is_no_meeting() -> None:
    """第七次学习讲座 is the lecture alone."""
    text = "闭幕会后举行全国政协十五届常委会第七次学习讲座，研究员王立应邀作题为“江河文明”的讲座。"
    assert [kind for kind, _, _ in rows(text)] == ["study-training"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国政协主席陈大海近日在甘肃调研。\n3日至5日，陈大海深入定西的村庄了解情况，并主持召开旱作农业发展座谈会。",
            ("consultation", "2027-03-03/2027-03-05", "旱作农业发展"),
        ),
        (
            "全国政协主席陈大海近日在甘肃调研。\n3日至5日，陈大海深入定西的村庄，并主持召开座谈会，听取省里防汛备汛情况的汇报。",
            ("work-meeting", "2027-03-03/2027-03-05", "省里防汛备汛情况"),
        ),
        (
            (
                "全国政协主席陈大海近日在甘肃调研，他强调，要抓好水利。\n3日至5日，陈大海深入定西，了解旱情。\n"
                "陈大海还到河西水库、引洮泵站调研，了解灌区改造进展情况。"
            ),
            ("research", "2027-03-03/2027-03-05", "灌区改造进展情况"),
        ),
        (
            (
                "政协第二十届全国委员会第九次主席会议5日召开。\n会议听取了全国政协经济委员会关于2026年开展民主监督工作情况的汇报，"
                "审议通过了《关于加强盐湖保护的民主监督报告》。"
            ),
            ("supervision", "2026", "加强盐湖保护"),
        ),
        (
            "政协第二十届全国委员会第九次主席会议5日召开。\n会议听取了“界别委员进社区”课题研究成果的汇报。",
            ("research", None, "界别委员进社区"),
        ),
        (
            "全国政协主席陈大海5日会见山区教师代表。\n中共中央政治局常委、全国政协主席陈大海5日下午会见了海岛医生代表。",
            ("exchange", "2027-03-05", "海岛医生代表"),
        ),
    ],
)
def test_talks_on_a_trip_and_work_that_was_heard_of(text: str, row: tuple[str, str | None, str]) -> None:
    """Talks have their own names, stops what was learned, supervisions the titles of their reports."""
    assert row in rows(text)


def test_shows_seen_that_day_are_rows_by_their_names() -> None:
    """Each exhibition with a name of its own counts."""
    text = (
        "全国政协主席会议成员5日召开会议，全国政协主席陈大海主持。\n"
        "当天下午，主席会议成员还参观了“江河安澜书画展”，以及“山海同心史料展”。"
    )
    shows = {topic for kind, _, topic in rows(text) if kind == "culture"}
    assert shows == {"“江河安澜书画展”", "“山海同心史料展”"}
