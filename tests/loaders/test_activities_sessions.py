"""What sessions were about: standing committees by chair or members, the press, debates, joint study, lectures."""

from array import array

import pytest

from cppcc_loaders.extract import make_scene
from cppcc_loaders.extract.activities import extract_activities
from cppcc_loaders.extract.outcomes import extract_outcomes
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Article, Clean, Document, Metadata, Range, Status

COUNTRY = "100000"


def scene(text: str, *, published: str = "2027-03-14") -> Scene:
    """The scene of an item of national news."""
    document = Document("doc", "doc.txt", text, "0", "utf-8", Metadata(published=published))
    body = Clean(text, array("i", range(len(text))))
    return make_scene(Article("doc/0", "doc", Range(0, len(text)), body, home=COUNTRY), document)


def rows(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of what an item tells as done."""
    found = extract_activities(scene(text))
    return [(f.type, f.date, f.topic) for f in found if f.status is not Status.PLANNED]


def figures(text: str) -> list[tuple[str, str | None, str]]:
    """Kind, value and indicator of the outcomes of an item."""
    return [(f.kind, f.value, f.indicator) for f in extract_outcomes(scene(text))]


@pytest.mark.parametrize(
    ("told", "topic"),
    [
        ("8日上午在京开幕，主要议题是学习贯彻中共三十大精神。全国政协主席陈大海主持。", "学习贯彻中共三十大精神"),
        (
            "9日在京闭幕。全国政协主席陈大海讲话。\n陈大海强调，学习贯彻中共三十大精神是当前的首要政治任务，要学深悟透。",
            "学习贯彻中共三十大精神",
        ),
        (
            "9日在京闭幕。全国政协主席陈大海讲话。他表示，要提高认识。本次常委会会议以推进海洋强国建设为主要议题，很有意义。",
            "推进海洋强国建设",
        ),
        (
            (
                "9日下午举行全体会议。全国政协主席陈大海出席。\n王山、李河等2位常委作大会发言。\n"
                "大家一致表示，完全拥护。要认真学习宣传贯彻中共三十大精神，同心同德。"
            ),
            "学习宣传贯彻中共三十大精神",
        ),
        (
            (
                "9日下午举行全体会议。全国政协主席陈大海出席。\n王山、李河等2位常委作大会发言。\n大家认为，讲话很重要。要学习领会。\n"
                "常委们在发言中围绕“办好乡村学校，留住乡村教师”建言献策。"
            ),
            "办好乡村学校，留住乡村教师",
        ),
    ],
)
def test_a_standing_committees_session_is_about_what_its_chair_or_members_say(told: str, topic: str) -> None:
    """The matter of a session stands in the lead, in the chair's words or in the members' speeches, not in its name."""
    assert ("standing-committee-meeting", topic) in [
        (kind, t) for kind, _, t in rows(f"政协第二十届全国委员会常务委员会第四次会议{told}")
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国政协二十届二次会议今天举行记者会，王山、李河、赵江三位政协委员就湿地保护等问题回答了记者提问。",
            ("plenary-session", "2027-03-14", "湿地保护"),
        ),
        (
            (
                "两会今天举行了两场记者会，有关部门负责人以及王山等三位全国政协委员回答了记者的提问。\n部门负责人说，要抓好落实。\n"
                "全国政协记者会上，王山、李河、赵江三位全国政协委员就“让老人安心养老”回应媒体关切。"
            ),
            ("plenary-session", "2027-03-14", "让老人安心养老"),
        ),
        (
            (
                "今天下午，首场委员通道正式开启，7位全国政协委员回答了记者的提问。\n在今天的委员通道上，全国政协委员王山、李河"
                "也就乡村医疗、航道治理等问题回答了记者的提问。"
            ),
            ("plenary-session", "2027-03-14", "乡村医疗、航道治理"),
        ),
        (
            "全国政协二十届二次会议新闻发布会今天下午举行，大会发言人介绍了会议的主要安排。",
            ("work-meeting", "2027-03-14", "会议的主要安排"),
        ),
        (
            (
                "今年两会首场新闻发布会今天举行，政协大会新闻发言人介绍了二十届二次会议的总体安排并回答了记者提问。\n"
                "会上，发言人还就粮食储备、乡村医生待遇等问题回答了中外记者提问。"
            ),
            ("plenary-session", "2027-03-14", "粮食储备、乡村医生待遇"),
        ),
    ],
)
def test_a_session_before_the_press_is_about_what_was_answered(
    text: str, row: tuple[str, str | None, str | None]
) -> None:
    """Answers are part of the session, a spokesman's briefing without any is a meeting of its own."""
    assert row in rows(text)


def test_members_who_answer_the_press_count_once() -> None:
    """Some of them who were asked more are the same members."""
    text = (
        "两会今天举行记者会，王山等五位全国政协委员回答了中外记者的提问。\n全国政协记者会上，王山、李河、赵江、钱海、孙洋"
        "五位全国政协委员就“保护长江”回应媒体关切。\n王山、李河两位委员还就捕捞等问题回答了记者提问。"
    )
    assert figures(text) == [("quantity", "5", "全国政协委员回答了中外记者的提问")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("全国政协委员在分组讨论《湿地法》草案时认为，要管用。", "讨论《湿地法》草案"),
        ("全国政协委员今天分组讨论了航运法草案和种业振兴方案。", "讨论了航运法草案和种业振兴方案"),
        ("今天，参加全国政协二十届二次会议的委员们围绕种子法草案、渔业法草案进行讨论协商。", "种子法草案、渔业法草案"),
        ("参加全国政协二十届二次会议的委员们在分组讨论时表示，要同心同德。", "全国政协二十届二次会议"),
        (
            "全国政协委员在讨论中认为，今年很关键。怎样让山区孩子上好学，如何留住教师，成为委员建言献策的重点。",
            "怎样让山区孩子上好学，如何留住教师",
        ),
    ],
)
def test_members_debates_belong_to_the_session(text: str, topic: str) -> None:
    """Papers, subjects and what advice was on; the session itself where no more is said."""
    assert [(kind, t) for kind, _, t in rows(text)] == [("plenary-session", topic)]


def test_chairs_who_learn_together_hold_no_second_meeting() -> None:
    """A joint study has the theme that its sentence names, quoted or not, and the day of the chairs' meeting."""
    text = (
        "政协第二十届全国委员会第八次主席会议12日在京召开。会议审议通过了年度工作要点。\n"
        "主席会议举行2027年第一次集体学习，主题是推动湿地保护。专家王山应邀作报告。"
    )
    assert rows(text)[1:] == [("study-training", "2027-03-12", "推动湿地保护")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("政协第二十届全国委员会第一次会议主席团第三次会议", "plenary-session"),
        ("政协第二十届全国委员会第八次主席会议", "work-meeting"),
    ],
)
def test_the_presidium_sits_within_the_session(name: str, kind: str) -> None:
    """What the presidium of a session passes is the session's, the chairs' meeting is a working one."""
    assert rows(f"{name}3日在北京举行。\n会议通过了候选人名单。")[0][0] == kind


def test_lectures_of_our_people_in_a_team_are_rows() -> None:
    """A lecture of a team's member from one of our organs is a row; others of the team give none."""
    text = (
        "连日来，学习贯彻党的三十大精神中央宣讲团成员在各地宣讲。\n2日，中央宣讲团成员、国务委员王山在教育部宣讲党的三十大精神。\n"
        "3日，中央宣讲团成员、全国政协经济委员会副主任李河来到江边大学作宣讲。\n中央宣讲团成员、全国政协副秘书长赵江在海南"
        "深刻阐释了守正和创新的关系。"
    )
    assert [(date, topic) for _, date, topic in rows(text)] == [
        ("2027-03-03", "党的三十大精神"),
        (None, "守正和创新的关系"),
    ]


def test_the_government_tells_of_handled_proposals() -> None:
    """Our share is the second of two; advice taken up and measures that came of it are results."""
    text = (
        "2026年，国务院各部门共承办全国人大代表建议7001件，全国政协提案4002件，分别占总数的95%、96%，均已办结。\n"
        "各部门共采纳代表委员所提意见建议3003余条，出台相关政策措施1004项。"
    )
    assert rows(text) == [("proposal-work", "2026", "全国政协提案")]
    assert sorted(value or "" for _, value, _ in figures(text)) == ["1004", "3003", "4002", "96"]


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        (
            "习近平指出，一年来，人民政协围绕大局履职，为国家发展作出了新贡献。",
            "人民政协围绕大局履职，为国家发展作出了新贡献",
        ),
        (
            "会议强调，习近平总书记的重要讲话，充分肯定了全国政协一年的工作，提出了要求。",
            "充分肯定了全国政协一年的工作",
        ),
    ],
)
def test_the_head_of_state_approves(text: str, indicator: str) -> None:
    """What he says in praise of the CPPCC's year is an endorsement."""
    assert ("endorsement", None, indicator) in figures(text)


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("全国政协委员王山今年的提案，是建议设立护鸟日。", "设立护鸟日"),
        ("全国政协委员王山是一名医生，2025年她提交了《让村医安心》的提案，呼吁提高补贴。", "《让村医安心》"),
    ],
)
def test_members_proposals_of_the_year(text: str, topic: str) -> None:
    """A proposal told by its subject, or by a title that says nothing of its kind."""
    assert ("proposal-work", topic) in [(kind, t) for kind, _, t in rows(text)]


@pytest.mark.parametrize(
    "lecture", ["闭幕会前，外交部副部长王山作了专题学习讲座。", "闭幕会前，举行了常委会议学习讲座。"]
)
def test_a_lecture_beside_a_session_needs_no_subject(lecture: str) -> None:
    """It has the session's day."""
    text = f"政协第十四届全国委员会常务委员会第二十次会议2日在京闭幕。全国政协主席陈大海讲话。\n{lecture}"
    assert ("study-training", "2027-03-02", None) in rows(text)


def test_a_course_opens_and_a_seminar_has_a_theme() -> None:
    """开班 is an opening; a later sentence says what a seminar was about."""
    assert rows("十四届全国政协新任委员学习研讨班5日在京开班，全国政协主席陈大海讲话。") == [
        ("study-training", "2027-03-05", "新任委员学习研讨班")
    ]
    text = "全国政协庆祝建会理论研讨会6日在京举行。\n研讨会以“发挥专门协商机构作用”为主题，专家学者出席。"
    assert rows(text) == [("study-training", "2027-03-06", "发挥专门协商机构作用")]


def test_a_special_session_is_known_by_its_subject() -> None:
    """What stands before 专题议政性常委会会议 is what it debated; 大会休会 is no meeting."""
    text = "一年来，全国政协召开推动海洋经济高质量发展专题议政性常委会会议，还在大会休会期间走访委员。"
    assert [(kind, topic) for kind, _, topic in rows(text)][:1] == [
        ("standing-committee-meeting", "推动海洋经济高质量发展")
    ]
    assert all(kind != "work-meeting" for kind, _, _ in rows(text))


def test_what_members_in_groups_gave_counsel_on() -> None:
    """The counsel told in the sentence is more than the session's name."""
    text = "参加全国政协十四届四次会议的委员们在分组讨论时认为，要聚焦规划纲要草案积极建言献策。"
    assert rows(text) == [("plenary-session", None, "规划纲要草案积极建言献策")]


def test_the_day_of_a_joint_group_told_by_its_welcome() -> None:
    """Where the lead of an item on the speech names no day."""
    lead = "习近平总书记在看望参加政协会议的农业界委员时的重要讲话引发热烈反响。大家表示，要牢记嘱托。\n"
    told = "6日下午，农业界联组会迎来了习近平总书记。"
    assert rows(f"{lead}{told}") == [("plenary-session", "2027-03-06", "农业界联组会")]
    spoke = "今天，习近平总书记看望并参加了农业界委员联组讨论，并针对种业发展发表了重要讲话。\n政协委员反响热烈。"
    assert rows(spoke) == [("plenary-session", "2027-03-14", "种业发展")]
