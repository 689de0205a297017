"""Activities: visitors and hosts, services and their parts, openings, meetings by longer names: invented sentences."""

import pytest
from tests.loaders.reading import HOME
from tests.loaders.reading import activity_frames as frames


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("5月16日，乐山市政协主席赵立山率队到我县就委员学习工作等开展考察调研。", "委员学习工作"),
        ("5月16日，石家庄市政协副主席赵立山一行来我县走访调研。", "来我县走访调研"),
        ("5月16日，昆明市西山区政协文史委员会主任孙某考察组一行8人到我县考察“老屋保护”情况。", "“老屋保护”情况"),
        ("5月16日，省政协经济委员会办公室干部孙某率省、市政协调研组来我县，专题调研苹果产业。", "苹果产业"),
    ],
)
def test_visitors_are_the_exchange_of_whom_they_visit(text: str, topic: str) -> None:
    """Whoever comes to us from another committee, high or not, is a row of ours."""
    assert [(f.type, f.committee, f.date, f.topic) for f in frames(text)] == [("exchange", HOME, "2027-05-16", topic)]


def test_our_own_members_who_bring_guests_are_no_visitors() -> None:
    """Members of the committee itself that come home are not received by it."""
    assert [f.type for f in frames("县政协港澳委员组团来县考察。") if f.type == "exchange"] == []


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("5月16日，县政协举办“药香满街”中医药集市。", "public-service", "“药香满街”中医药集市"),
        ("5月16日，县政协举行助残基地启动暨委员服务残疾人主题活动。", None, "助残基地启动暨委员服务残疾人主题活动"),
        ("县政协“麦香”委员公益基地在石桥镇文化站揭牌。", "institution-building", "县政协“麦香”委员公益基地"),
        (
            "县政协主席赵立山为新成立的孙某委员工作室集中揭牌。",
            "institution-building",
            "新成立的孙某委员工作室",
        ),
        ("县政协于2027年4月在石桥社区建立委员活动室。", "institution-building", "委员活动室"),
        ("县政协召开各专委会和乡镇联络组2026年度工作总结会议。", "work-meeting", "各专委会和乡镇联络组"),
        ("县政协石桥书画藏品展开幕，赵立山揭幕。", "culture", "县政协石桥书画藏品展"),
    ],
)
def test_openings_and_names(text: str, kind: str | None, topic: str) -> None:
    """Fairs, openings, boards put up and longer names of meetings are read whole."""
    found = frames(text)
    assert topic in [f.topic for f in found]
    assert kind is None or kind in [f.type for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "县政协各联络组组长分别就一年来组织委员开展调研活动等情况作了汇报。",
        "在去年以来已成立的3个委员工作室的基础上，县政协谋划新篇。",
        "捐赠组成员来到县政协机关。",
        "县政协办公室召集人参加会议。",
    ],
)
def test_what_is_reported_or_already_there_is_no_event(text: str) -> None:
    """Reports about work, stations that stood before, names of parties and of people give no row."""
    assert [f.topic for f in frames(text)] == []


def test_the_parts_of_a_service_belong_to_it() -> None:
    """What was given at a service that the lead tells is no second row."""
    text = (
        "5月16日，县政协在石桥社区举办“药香满街”中医药集市。\n"
        "活动现场，委员们说笑。医卫界别委员为社区居民提供免费诊疗和健康咨询。"
    )
    assert len(frames(text)) == 1


def test_a_board_at_an_opening_is_one_row() -> None:
    """The ceremony and the board put up at it are one event."""
    text = "5月16日，县政协举行委员工作室揭牌仪式，并为石桥社区委员工作室揭牌。"
    assert [f.topic for f in frames(text)] == ["委员工作室揭牌仪式"]


def test_a_talk_named_for_reading_is_a_meeting() -> None:
    """A head word that goes on into a meeting's name is no event of its own."""
    found = frames("5月16日，县政协召开“书香石桥”委员读书活动座谈会。")
    assert len(found) == 1
    assert found[0].rule == "activity-会议"


@pytest.mark.parametrize(
    ("text", "home", "row"),
    [
        (
            "县政协第九届委员会常务委员会召开第20次会议。会议听取了养老工作情况的通报。",
            HOME,
            ("standing-committee-meeting", None, "养老工作情况的通报"),
        ),
        (
            "县政协5月6日召开宗教界主题协商座谈会，围绕“讲清教规新义”座谈交流。",
            HOME,
            ("consultation", "2027-05-06", "讲清教规新义"),
        ),
        (
            "全国政协第九十次双周协商座谈会20日在京召开。大家认为，乡村职业教育很要紧，要办好乡村职业教育，支持乡村职业教育。",
            "100000",
            ("consultation", "2027-05-20", "乡村职业教育"),
        ),
        (
            "昨天，市领导王某、李某来到江边，参加全民义务植树活动。市委常委张某和市人大常委会、市政府、市政协负责同志参加了植树活动。",
            "130100",
            ("public-service", "2027-05-19", "全民义务植树活动"),
        ),
        (
            "昨天，市委书记王某，市长李某，市政协主席赵某来到展馆，参观政绩观警示教育专题展。",
            "130100",
            ("study-training", "2027-05-19", "政绩观警示教育专题展"),
        ),
        ("县政协主席赵立山调研乡村书屋建设情况。", HOME, ("research", None, "乡村书屋建设情况")),
    ],
)
def test_what_meetings_and_visits_were_about(text: str, home: str, row: tuple[str, str | None, str]) -> None:
    """Numbered sessions, themes in the next clause, what an item says again, labour and exhibitions."""
    assert [(f.type, f.date, f.topic) for f in frames(text, home=home)] == [row]


@pytest.mark.parametrize(
    "text",
    [
        "县政协会议审议并原则通过关于加强调研工作的办法。",
        "县政协引导委员围绕民生问题，深入调研。",
        "县政协邀请委员参加各类情况通报会和专题调研视察活动。",
        "县政协听取了市新闻出版局负责同志的汇报。",
        "市政协对县政协搭建“桥上议事”平台建设成果给予肯定。",
    ],
)
def test_papers_exhortations_and_offices_are_no_events(text: str) -> None:
    """Papers passed about work, what members are urged to do, offices whose name has a verb, and praise give no row."""
    assert [f.topic for f in frames(text)] == []


def test_a_second_inspection_of_another_day_stays() -> None:
    """昨天 tells a later inspection apart from the one of the lead."""
    text = "日前，县政协组织委员对图书市场进行视察。\n昨天，县政协组织委员考察了石桥古镇的名人故居。"
    assert [f.type for f in frames(text)] == ["inspection", "research"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("5月6日，县政协召开主席会议督办重点提案评议会。", ("work-meeting", "主席会议督办重点提案评议")),
        (
            "5月6日，县政协以“主会场+分会场”视频会议形式召开社情民意信息工作会议。",
            ("work-meeting", "社情民意信息"),
        ),
        ("5月6日，县政协调研组到石桥镇就社情民意信息工作开展督导调研。", ("research", "社情民意信息工作")),
        (
            "5月6日，县政协召开十四届三十五次主席会议。会议讨论通过了常委会工作报告（草案）。",
            ("work-meeting", "常委会工作报告（草案）"),
        ),
        (
            "政协某县第九届委员会第一次会议主席团第二次会议5月6日举行。会议审议通过了选举办法（草案）。",
            ("work-meeting", "选举办法（草案）"),
        ),
    ],
)
def test_long_names_of_meetings_are_one_row(text: str, row: tuple[str, str]) -> None:
    """A name that goes on to another word for a meeting, or that says how it was held, is one meeting."""
    assert [(f.type, f.topic, f.date) for f in frames(text)] == [(*row, "2027-05-06")]


def test_our_own_trip_is_no_occasion_of_others() -> None:
    """A talk within the committee's own trip is not attended by its chair as a guest."""
    text = "县政协主席赵立山，副县长孙某参加活动。县政协一行参观了果园，随后召开座谈会，县委办公室陪同。"
    assert "activity-到会" not in [f.rule for f in frames(text)]


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        (
            "全国政协主席赵立山20日在京分别会见甲国议长巴里、乙国众议长卡鲁。",
            ["甲国议长巴里", "乙国众议长卡鲁"],
        ),
        ("全国政协主席赵立山20日在京分别会见某教协会、某会领导班子。", ["某教协会、某会领导班子"]),
        ("全国政协20日召开座谈会，议题是围绕“稳住粮价，护好农田”建言献策。", ["稳住粮价，护好农田"]),
        ("政协委员们20日以“两岸媒体责任”为主题展开。", []),
    ],
)
def test_guests_themes_and_shows_in_national_news(text: str, topics: list[str]) -> None:
    """Guests met one by one are rows of their own, bodies are not; a quoted theme is whole; 展开 shows nothing."""
    assert [f.topic for f in frames(text, home="100000")] == topics
