"""Activities: classes of errors that readers found in news and in county texts, one invented sentence each."""

from functools import partial

import pytest
from tests.loaders.reading import HOME, activity_frames

from cppcc_loaders.records import Status

COUNTRY = "100000"


frames = partial(activity_frames, home=COUNTRY, published="2024-09-20")


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        (
            "全国防汛工作会议20日在京召开。全国政协主席赵立山出席会议并讲话。",
            "work-meeting",
            "全国防汛工作会议",
        ),
        (
            "培育海洋产业调研协商座谈会20日在京召开，就有关党派开展的考察成果进行协商。全国政协主席赵立山出席并讲话。",
            "consultation",
            "培育海洋产业",
        ),
        ("环海经济论坛20日在某市开幕。全国政协主席赵立山出席并致辞。", "exchange", "环海经济论坛"),
    ],
)
def test_meetings_of_others_have_types_of_their_own(text: str, kind: str, topic: str) -> None:
    """A working conference is a work meeting, one of counsel a consultation, a forum a contact."""
    assert [(f.type, f.topic) for f in frames(text)] == [(kind, topic)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("全国政协20日召开民主协商会，就候选人推荐办法，向各党派负责人通报情况。", "候选人推荐办法"),
        (
            "全国政协20日举行首场提案办理协商会。委员和承办单位负责人面对面地对“推进村医队伍建设”进行协商。",
            "推进村医队伍建设",
        ),
        (
            "全国政协20日召开调研协商座谈会，就有关党派今年开展的保护黑土地资源调研成果进行协商。",
            "保护黑土地资源",
        ),
        ("全国政协主席赵立山20日在对某国进行访问期间会见了某国议长巴里。", "某国议长巴里"),
    ],
)
def test_the_subject_said_is_the_topic(text: str, topic: str) -> None:
    """What the text says with 就, 围绕, 对 or names behind the verb goes before the event's own name."""
    assert topic in [f.topic for f in frames(text)]


@pytest.mark.parametrize(
    "text",
    [
        "应某国政府邀请，全国政协党组书记、主席赵立山将于10月上旬对某国进行正式访问。",
        "全国政协主席赵立山将率代表团于10月15日至17日对某国进行友好访问。",
        "下个月，全国政协将进行换届。",
    ],
)
def test_what_is_announced_is_planned(text: str) -> None:
    """将于, 将率, 将进行 make a plan however long the title before them is."""
    assert {f.status for f in frames(text)} <= {Status.PLANNED}


@pytest.mark.parametrize(
    "text",
    [
        "全国政协委员来了。全国人大代表钱大勇一早来到柳河乡，走访了三个村的困难群众。",
        "全国政协主席赵立山20日到公墓为老同志送别，并慰问其亲属。",
        "全国政协主席赵立山出席会议。各党派负责人介绍了开展扶贫民主监督的做法经验。",
        "多年来，人民政协积极投身建设祖国、改革开放的壮丽实践。",
    ],
)
def test_what_others_do_or_is_no_event_gives_none(text: str) -> None:
    """Deputies, condolences, accounts of experience and praise at large are no activity."""
    assert frames(text) == []


def test_a_party_meeting_that_the_chair_attends_is_one_work_meeting() -> None:
    """An enlarged meeting of a party committee is no study of ours; the chair in the list of those present attends."""
    text = "市委常委会昨天举行扩大会议，传达学习上级全会精神。市政协主席赵立山出席会议。"
    assert [f.type for f in frames(text, home="310000")] == ["work-meeting"]


def test_a_second_full_meeting_keeps_its_sessions_type() -> None:
    """A full meeting within a standing committee's session is one of the standing committee."""
    text = (
        "政协第十届全国委员会常务委员会第三次会议第一次全体会议18日在京举行。\n"
        "20日举行的第二次全体会议，通过了有关人事事项。"
    )
    assert {f.type for f in frames(text)} == {"standing-committee-meeting"}


def test_the_day_before_the_verb_counts_and_since_a_session_is_no_day() -> None:
    """12日参观 gives the day; 会议以来 gives none."""
    assert frames("全国政协主席赵立山20日参观了在全国政协机关举办的“丝路丰收”展览。")[0].date == "2024-09-20"
    since = frames("全国政协第三次会议20日开幕。全国政协第二次会议以来，共提出提案512件，经审查立案498件。")
    assert [f.date for f in since if f.type == "proposal-work"] == [None]


def test_a_yearly_survey_dates_its_rows() -> None:
    """The year of the title, and its months, date what a survey tells."""
    text = "2022年度全县政协工作综述\n县政协就水渠修复开展调研。4月至6月，县政协组织委员就校车安全开展视察。"
    found = frames(text, home=HOME, published=None, headline="2022年度全县政协工作综述")
    assert [f.date for f in found] == ["2022", "2022-04/2022-06"]


def test_a_report_of_january_looks_back_on_the_last_year() -> None:
    """Under 过去一年工作回顾 rows are of the year before, under 今年工作安排 they are plans."""
    text = "县政协常务委员会工作报告\n过去一年工作回顾\n县政协就水渠修复开展调研。\n今年工作安排\n就校车安全开展视察。"
    found = frames(text, home=HOME, published="2024-01-15", headline="县政协常务委员会工作报告")
    assert [(f.date, f.status) for f in found] == [("2023", Status.REALISED), (None, Status.PLANNED)]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协组织常委视察了柳河镇敬老院。", "inspection", "柳河镇敬老院"),
        ("县政协深入18个村开展义诊、送教等活动。", "public-service", "义诊、送教等活动"),
        ("县政协组织党组理论学习中心组学习14次。", "study-training", "党组理论学习中心组学习"),
        ("县政协组织提案人与承办单位开展面对面协商。", "proposal-work", None),
    ],
)
def test_county_forms(text: str, kind: str, topic: str | None) -> None:
    """Forms of county reports: tours of standing members, services in villages, study groups, talks with handlers."""
    assert [(f.type, f.topic) for f in frames(text, home=HOME)] == [(kind, topic)]


@pytest.mark.parametrize("text", ["县政协民主监督持续深化。", "该建议被列为县政协主席督办的重点提案。"])
def test_progress_and_ranks_are_no_event(text: str) -> None:
    """A heading's praise and the rank of a proposal tell no event."""
    assert frames(text, home=HOME) == []


def test_two_meetings_with_subjects_of_their_own_are_two_rows() -> None:
    """就“甲”举行…会议，就“乙”召开…座谈会 are two."""
    text = "县政协就“壮大果品产业”举行专题议政性常委会会议，就“完善夜间公交”召开双月协商座谈会。"
    assert [(f.type, f.topic) for f in frames(text, home=HOME)] == [
        ("standing-committee-meeting", "壮大果品产业"),
        ("consultation", "完善夜间公交"),
    ]


def test_a_caption_counts_only_for_what_the_article_does_not_say() -> None:
    """A picture's caption gives a row for a subject of its own, none for one that the article tells."""
    text = "县政协就水渠修复开展调研。\n图为县政协提案委视察柳河大桥加固工程\n图为县政协组织委员就水渠修复开展视察"
    assert [(f.type, f.topic) for f in frames(text, home=HOME)] == [
        ("research", "水渠修复"),
        ("inspection", "柳河大桥加固工程"),
    ]


def test_what_was_agreed_is_the_topic_of_the_talk() -> None:
    """通过…协商，推行“…”: what the talk came to is what it was about."""
    found = frames("县政协通过委员、村民协商，推行“错峰灌溉”。", home=HOME)
    assert [(f.type, f.topic) for f in found] == [("consultation", "推行“错峰灌溉”")]


@pytest.mark.parametrize(
    "text", ["县政协通过建立并发挥乡镇联络组作用，引领委员。", "县政协组织委员开展集中学习、交流研讨。"]
)
def test_means_and_bare_study_are_no_event(text: str) -> None:
    """建立并发挥…作用 and study without a subject say nothing of their own."""
    assert frames(text, home=HOME) == []


def test_a_group_sent_to_many_bodies_is_the_topic() -> None:
    """向…等8个部门派驻民主监督小组: the group, not a list cut open; quotes are never left open."""
    found = frames("县政协向县水务局、县林草局等8个部门派驻民主监督小组。", home=HOME)
    assert [(f.type, f.topic) for f in found] == [("institution-building", "民主监督小组")]
    found = frames("县政协围绕县委“两大工程”开展调研。", home=HOME)
    assert [f.topic for f in found] == ["县委“两大工程”"]


def test_tours_by_season_and_agendas_of_sessions() -> None:
    """开展年末视察 keeps its topic whole; 听取并审议了 gives the session's agenda, without what else was done."""
    found = frames("县政协组织委员围绕冷库布局、村医队伍建设开展年末视察。", home=HOME)
    assert [f.topic for f in found] == ["冷库布局、村医队伍建设"]
    text = "1月18日，政协行唐县第十届委员会第三次会议闭幕。\n会议听取并审议了常委会工作报告，列席县人大会议。"
    assert [f.topic for f in frames(text, home=HOME)] == ["常委会工作报告"]


def test_a_chairmens_meeting_on_a_public_subject_is_a_consultation() -> None:
    """召开主席会议，专题协商“…” deliberates; without it a chairmen's meeting is a work meeting."""
    found = frames("9月8日，县政协召开主席会议，专题协商“村级养老驿站建设”。", home=HOME)
    assert [(f.type, f.topic) for f in found] == [("consultation", "“村级养老驿站建设”")]
    found = frames("9月8日，县政协召开主席会议，研究机关档案整理方案。", home=HOME)
    assert [f.type for f in found] == ["work-meeting"]
