"""Activities of national news: guests told one by one, occasions of others, a member's year: invented sentences."""

import pytest
from tests.loaders.reading import activity_frames

COUNTRY = "100000"
VISIT = "应议会邀请，全国政协主席陈大海5日至7日对挪威进行正式友好访问，会见首相汉森，同议长奥尔森会谈。\n"
DAYS = "2027-03-05/2027-03-07"


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of an article's activities."""
    return [(f.type, f.date, f.topic) for f in activity_frames(text, home=COUNTRY, published="2027-03-14")]


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        (
            "在同奥尔森会谈时，陈大海表示，中国全国政协愿同挪威议会加强往来，共护海洋。",
            "中国全国政协愿同挪威议会加强往来",
        ),
        (
            "在会见汉森时，陈大海说，中方愿同挪方落实共识，携手走好绿色航运之路，为两国人民造福。",
            "携手走好绿色航运之路",
        ),
        ("会见汉森时，陈大海就发展两国渔业合作提出三点建议。双方都很满意。", "发展两国渔业合作"),
        ("在同渔业代表座谈时，陈大海勉励他们以诚信为本，把品牌做响。", "他们以诚信为本，把品牌做响"),
    ],
)
def test_what_was_said_to_each_guest_of_a_visit(told: str, topic: str) -> None:
    """A guest told with what was said to him is a row about our pledge, the points put forward or the hope."""
    assert ("exchange", DAYS, topic) in rows(VISIT + told)


def test_words_of_parting_are_no_talk() -> None:
    """What was said when taking leave gives no row beside the visit."""
    assert len(rows(VISIT + "在与奥尔森议长话别时，陈大海说，这次访问很成功，对两国合作充满信心。")) == 1


def test_stops_told_with_a_pronoun() -> None:
    """Calls, ribbons, wreaths and talks of a visit are rows whoever the sentence names, he too."""
    told = (
        "会谈前，陈大海向渔民纪念碑献花圈。\n他看望了在当地工作的中国医疗队。他还考察了峡湾养殖公司。\n"
        "会见后，陈大海与汉森共同为中企承建的峡湾大桥通车剪彩。\n"
        "陈大海还同渔业工会主席林德就加强冷链合作进行了深入交流。"
    )
    assert rows(VISIT + told)[1:] == [
        ("exchange", DAYS, "向渔民纪念碑献花圈"),
        ("exchange", DAYS, "看望了在当地工作的中国医疗队"),
        ("research", DAYS, "考察了峡湾养殖公司"),
        ("exchange", DAYS, "为中企承建的峡湾大桥通车剪彩"),
        ("exchange", DAYS, "加强冷链合作"),
    ]


def test_a_day_of_a_visit() -> None:
    """An item about one day of a visit, opened by a greeting, dates its rows by the sentence with the day."""
    text = (
        "各位观众，这里是奥斯陆。当地时间3月5日，正在挪威进行正式友好访问的全国政协主席陈大海会见了首相汉森和议长奥尔森。"
        "当天，陈大海还前往卑尔根，与汉森共同出席渔港启用仪式。\n在会见汉森时，陈大海说，愿推动两国渔业合作走深走实。\n"
        "在会见奥尔森时，陈大海说，愿推动两国议会合作更加密切。"
    )
    assert rows(text) == [
        ("exchange", "2027-03-05", "出席渔港启用仪式"),
        ("exchange", "2027-03-05", "推动两国渔业合作走深走实"),
        ("exchange", "2027-03-05", "推动两国议会合作更加密切"),
    ]


def test_what_was_seen_before_an_occasion() -> None:
    """Sights shown to a chair before the occasion that the item is about have its day."""
    text = (
        "第三届花木博览会开幕式5日在沭阳举行。全国政协主席陈大海出席开幕式并致辞。\n"
        "博览会开幕式前，陈大海先后参观了月季展区和盆景工坊。"
    )
    assert ("research", "2027-03-05", "参观了月季展区和盆景工坊") in rows(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国渔民第五次代表大会6日在京开幕。国务委员林国栋致词。\n全国人大常委会、全国政协、中央军委有关领导同志出席会议。",
            ("exchange", "2027-03-06", "全国渔民第五次代表大会"),
        ),
        (
            "2027年新春评弹晚会8日晚在京举行。演员们带来名段。\n国务委员，全国政协副主席等观看演出。",
            ("culture", "2027-03-08", "2027年新春评弹晚会"),
        ),
        (
            "国家主席9日在京会见挪威首相汉森。主席表示，中方愿同挪方一道，推动中挪关系行稳致远。\n全国政协副主席兼秘书长李文参加会见。",
            ("exchange", "2027-03-09", "推动中挪关系行稳致远"),
        ),
        (
            "在首届海洋论坛开幕之际，主席发来贺信。主席说，要爱海。主席说，要护海。主席祝福大家。\n9日，首届海洋论坛在三亚开幕。全国政协副主席李文出席开幕式。",
            ("exchange", "2027-03-09", "首届海洋论坛"),
        ),
        (
            "央视网消息（新闻联播）纪念渔政队伍成立90周年大会9日在京举行。全国政协有关领导同志出席大会。",
            ("exchange", "2027-03-09", "纪念渔政队伍成立90周年大会"),
        ),
    ],
)
def test_occasions_with_our_leaders_among_those_present(text: str, row: tuple[str, str | None, str | None]) -> None:
    """A congress, a performance, a reception of the state at which leaders of ours are is one row of contact."""
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "国家主席9日飞抵海口。全国政协副主席李文等前往机场迎接。",
        "渔业论坛9日在京举行。全国政协副主席、渔业部部长李文出席会议。",
        "全国降半旗志哀。全国政协副主席就近参加哀悼活动。",
        "渔民英雄座谈会9日在京举行。曾任全国政协副主席的老渔民致信座谈会，渔业部领导出席会议。",
        "渔民英雄座谈会9日在京举行。全国政协副主席李文因病未能出席会议。",
    ],
)
def test_those_who_meet_planes_or_hold_another_office(text: str) -> None:
    """Escorts, mourners, and deputy chairs who are there for another office give no row."""
    assert rows(text) == []


def test_an_occasion_far_from_those_present_is_proved_by_both() -> None:
    """Where much stands between the occasion and the list of those present, both sentences are the evidence."""
    speech = "大会指出，渔民要爱海护海，" + "要守规矩，" * 120 + "要传家风。\n"
    text = f"全国渔民第五次代表大会6日在京开幕。\n{speech}全国政协领导同志出席会议。"
    (frame,) = activity_frames(text, home=COUNTRY, published="2027-03-14")
    assert frame.beside is not None
    assert text[slice(*frame.span)] == "全国政协领导同志出席会议。"
    assert text[slice(*frame.beside)].strip() == "全国渔民第五次代表大会6日在京开幕。"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国政协外事委员会6日就某国议会通过涉渔法案发表声明：坚决反对。",
            ("exchange", "2027-03-06", "就某国议会通过涉渔法案发表声明"),
        ),
        (
            "6日上午，全国政协主席、中央代表团团长陈大海率中央代表团出席向自治区赠送纪念品仪式。",
            ("exchange", "2027-03-06", "向自治区赠送纪念品仪式"),
        ),
        (
            "对口支援工作会议6日在京召开。全国政协主席陈大海，中共中央政治局常委、国务院副总理林国栋出席会议并讲话。",
            ("work-meeting", "2027-03-06", "对口支援工作会议"),
        ),
        (
            "全国政协主席陈大海6日在厦门出席第九届海峡渔业论坛并致辞。他说，要常来常往。",
            ("exchange", "2027-03-06", "第九届海峡渔业论坛"),
        ),
        (
            "国家主席6日主持召开中央海洋委员会第九次会议。总理林国栋，全国政协主席陈大海出席会议。",
            ("work-meeting", "2027-03-06", "中央海洋委员会第九次会议"),
        ),
        ("全国政协主席陈大海6日在京亲切接见了渔民代表阿布都。", ("exchange", "2027-03-06", "渔民代表阿布都")),
    ],
)
def test_occasions_of_the_chair_or_a_committee(text: str, row: tuple[str, str | None, str | None]) -> None:
    """Statements, gifts, conferences attended with others, forums opened anywhere, somebody received."""
    assert rows(text) == [row]


def test_a_trip_with_a_party_in_groups() -> None:
    """A trip on which the chair leads a party has the days and places of the sentence that tells it."""
    text = (
        "全国政协主席陈大海近日在海南调研。他强调，要耕海牧渔。\n"
        "3日至5日，陈大海率调研组来到海南，分成3个小组，深入渔村、码头、学校，与渔民开展访谈。"
    )
    assert rows(text) == [("research", DAYS.replace("05", "03", 1).replace("07", "05"), "渔村、码头、学校")]


def test_a_trip_for_counsel_named_in_its_lead() -> None:
    """The subject of counsel in the lead is what the trip was about, whatever was looked at."""
    text = (
        "全国政协主席陈大海近日在福建就“建设海上牧场”协商专题开展调研。他强调，要稳妥。\n"
        "3日至5日，陈大海深入霞浦，了解网箱升级等情况。"
    )
    assert [topic for _, _, topic in rows(text)] == ["建设海上牧场"]


PROFILE = "全国政协委员、渔业学院副院长孙小渔多年关注海水养殖。孙小渔说，大海是家。孙小渔不怕苦。\n"


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("全国两会前，孙小渔专程来到霞浦的多家育苗场，跟踪了解尾水处理进展。", "尾水处理进展"),
        ("春节刚过，孙小渔委员就来到宁德市渔港服务中心调研冷链补贴落实情况。", "冷链补贴落实情况"),
        ("孙小渔走进渔政站和渔户家中，就休渔期转岗问题展开调研。", "休渔期转岗"),
        ("孙小渔走访多家饲料企业，听取一线对人才的需求。", "一线对人才的需求"),
        ("在走村入户的调研中，孙小渔发现在一些海岛还有渔船没有证照。", "海岛还有渔船没有证照"),
        ("孙小渔正在为推进深海养殖走访调研。", "推进深海养殖"),
        ("他把今年调研的第一站设在鼓浪渔村，了解渔民真实诉求。", "渔民真实诉求"),
    ],
)
def test_trips_of_a_member_whom_an_item_is_about(told: str, topic: str) -> None:
    """Trips and calls of a profiled member are research on what was learned, else on its subject or place."""
    assert [(kind, t) for kind, _, t in rows(PROFILE + told)] == [("research", topic)]


def test_no_profile_of_a_session() -> None:
    """Members who speak in groups at a session are no profile."""
    text = "在分组讨论时，全国政协委员孙小渔说，孙小渔所在的渔村变了。孙小渔走访企业，听取需求。"
    assert not [row for row in rows(text) if row[0] == "research"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "第九届渔业论坛5日在厦门举行。全国政协主席陈大海出席并致辞。\n"
                "论坛开幕前，陈大海会见了与会嘉宾代表，参观了渔具展，勉励大家常来。"
            ),
            [
                ("exchange", "2027-03-05", "第九届渔业论坛"),
                ("exchange", "2027-03-05", "会见了与会嘉宾代表"),
                ("research", "2027-03-05", "参观了渔具展"),
            ],
        ),
        (
            "全国政协主席会议成员5日上午集体学习。当天下午，主席会议成员还参观了“渔家书画展”，以及“海岛老物件”。",
            [("culture", "2027-03-05", "“渔家书画展”")],
        ),
        (
            "全国政协主席陈大海5日在京会见挪威议长奥尔森。\n陈大海说，海洋很美。\n全国政协副主席李文参加会见。",
            [("exchange", "2027-03-05", "挪威议长奥尔森")],
        ),
        (
            "全国政协办公厅5日在京举行国庆招待会。\n全国政协主席陈大海与各界代表欢聚一堂，共同庆祝共和国成立78周年。",
            [("exchange", "2027-03-05", "国庆招待会，庆祝共和国成立78周年")],
        ),
        (
            "全国政协主席陈大海5日在京与民主党派负责人座谈，就相关党派今年开展的“耕海牧渔”调研成果进行协商。",
            [("consultation", "2027-03-05", "“耕海牧渔”")],
        ),
    ],
)
def test_what_is_told_beside_an_occasion(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    """Guests and shows beside an occasion are rows, the same reception told again and its company are none."""
    found = rows(text)
    assert [row for row in expected if row not in found] == []
    assert len([row for row in found if row[0] == expected[-1][0]]) == len(
        [e for e in expected if e[0] == expected[-1][0]]
    )
