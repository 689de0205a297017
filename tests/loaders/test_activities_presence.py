"""Activities: occasions of other bodies with leaders of a committee present, the floor of a session, lectures, days."""

from functools import partial

import pytest
from tests.loaders.reading import activity_frames

CITY = "130100"
COUNTRY = "100000"


frames = partial(activity_frames, home=CITY, published="2027-03-14")


def rows(text: str, *, home: str = CITY) -> list[tuple[str, str | None, str | None]]:
    """Type, date and topic of an article's activities."""
    return [(f.type, f.date, f.topic) for f in frames(text, home=home)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "记者 张立 本市退役军人工作会议昨天在市民中心举行。市人大常委会主任赵刚、市政协主席陈大海出席会议。",
            ("work-meeting", "2027-03-13", "本市退役军人工作会议"),
        ),
        (
            "记者 张立 市长李明昨天会见了某国议会议长巴里一行。 李明表示欢迎。 市政协副主席孙丽参加会见。",
            ("exchange", "2027-03-13", "会见了某国议会议长巴里一行"),
        ),
        (
            "市运动会总结大会昨天举行。会前，市委书记王强，市长李明，市政协主席陈大海会见了教练员、裁判员一行。",
            ("exchange", "2027-03-13", "会见了教练员、裁判员一行"),
        ),
        (
            "市委常委会昨天举行会议，听取市人大常委会党组、市政府党组、市政协党组工作汇报。会议强调，要学习。",
            ("work-meeting", "2027-03-13", "听取市人大常委会党组、市政府党组、市政协党组工作汇报"),
        ),
        (
            "昨天，本市十二届人大三次会议开幕。王强主持。部分老同志，全体市政协委员，驻市部队负责人也应邀参加会议。",
            ("work-meeting", "2027-03-13", "本市十二届人大三次会议"),
        ),
        (
            "中共某市委昨天举行座谈会，纪念某江治理45周年。市长李明主持。市政协主席陈大海，市委常委赵一出席。",
            ("work-meeting", "2027-03-13", "纪念某江治理45周年"),
        ),
    ],
)
def test_occasions_of_others_that_our_leaders_attend(text: str, row: tuple[str, str, str]) -> None:
    """A meeting, a reception or a hearing of another body with ours present is one row with its name and day."""
    assert rows(text) == [row]


@pytest.mark.parametrize(
    "text",
    [
        "本市退役军人工作会议昨天举行。市委书记王强出席会议。市人大常委会主任赵刚出席会议。",
        "本市科技大会将于明天举行。市政协委员期待会议成功。",
    ],
)
def test_occasions_without_ours_give_nothing(text: str) -> None:
    """A meeting at which nobody of a committee is said to be present gives no row."""
    assert rows(text) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("全国对外工作先进集体表彰大会13日在京召开。全国政协主席赵立山出席并讲话。", "work-meeting"),
        ("全国某宗教总结大会13日在京召开。全国政协主席赵立山会见全体代表并讲话。", "exchange"),
    ],
)
def test_commendations_are_work_and_receptions_are_contacts(text: str, kind: str) -> None:
    """To attend a commendation is a work meeting, to receive a congress's delegates a contact."""
    assert [f.type for f in frames(text, home=COUNTRY)] == [kind]


def test_our_own_meeting_is_not_attended_twice() -> None:
    """The chair's presence at the committee's own meeting is no second row."""
    text = "3月13日，市政协召开提案办理协商会，市委副书记李明到会。市政协主席陈大海出席会议。"
    assert len(rows(text)) == 1


def test_a_minister_with_a_seat_in_the_presidium_attends_as_minister() -> None:
    """A deputy chair who attends with another office gives no row of the national committee."""
    text = "国家主席赵某13日会见某国总理巴里。全国政协副主席、某部部长钱某参加会见。"
    assert rows(text, home=COUNTRY) == []
    alone = "国家主席赵某13日会见某国总理巴里。全国政协副主席钱某参加会见。"
    assert rows(alone, home=COUNTRY) == [("exchange", "2027-03-13", "会见某国总理巴里")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "全国政协会议第二场“委员通道”今天（3月14日）开启，6位全国政协委员走上“委员通道”，聚焦农业，建言献策。",
            "走上“委员通道”，聚焦农业，建言献策",
        ),
        ("连日来，出席全国政协会议的政协委员围绕大会各项议程展开热烈讨论。大家认为，要发展。", "大会各项议程"),
        ("参加全国两会的政协委员分组讨论政府工作报告。委员们说，报告很好。", "讨论政府工作报告"),
    ],
)
def test_the_floor_of_a_session(text: str, topic: str) -> None:
    """Members before the press and in their groups are at work in the plenary session."""
    assert [(f.type, f.topic) for f in frames(text, home=COUNTRY)] == [("plenary-session", topic)]


def test_an_exhibition_before_a_meeting_is_a_row_of_its_own() -> None:
    """Leaders who tour an exhibition and then attend a meeting were at two events."""
    text = "昨天，市委书记王某，市政协主席陈大海来到图书馆，参观政绩观警示教育专题展，出席政绩观学习交流会。"
    assert [(kind, topic) for kind, _, topic in rows(text)] == [
        ("study-training", "政绩观警示教育专题展"),
        ("work-meeting", "政绩观学习交流会"),
    ]


def test_deputies_on_their_floor_are_not_ours() -> None:
    """Deputies of a people's congress who discuss a report give no row."""
    assert rows("出席市人代会的代表们分组讨论政府工作报告。代表们说，报告很好。") == []


def test_a_lecture_beside_a_meeting_is_an_event_of_its_own() -> None:
    """Joint study at a meeting has the lecture's title and the meeting's day, whatever year its number names."""
    text = (
        "政协第十四届全国委员会第七十次主席会议13日在京召开。会议审议了某报告。\n"
        "主席会议举行了2027年第三次集体学习，某大学院长张三应邀作题为《古代农具的传承》的报告。"
    )
    found = rows(text, home=COUNTRY)
    assert ("study-training", "2027-03-13", "古代农具的传承") in found
    assert len(found) == len("会学")


def test_talks_on_learning_deliberate_nothing() -> None:
    """A talk named for learning a rule is study, one whose quoted theme is learning a work meeting."""
    learnt = frames("全国政协学习《政协提案工作条例》座谈会13日在京召开。", home=COUNTRY)
    quoted = frames("全国政协“学习贯彻重要指示 深入开展委员走访”座谈会13日在京召开。", home=COUNTRY)
    assert [f.type for f in [*learnt, *quoted]] == ["study-training", "work-meeting"]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "全国政协13日在京召开2026年下半年宏观经济形势分析座谈会，某主席出席并讲话。",
            ("consultation", "2027-03-13", "下半年宏观经济形势分析"),
        ),
        (
            "市政协3月2日召开专题协商座谈会，话题是老街的水渠谁来修、钱从哪里出。",
            ("consultation", "2027-03-02", "老街的水渠谁来修、钱从哪里出"),
        ),
        (
            "全国政协第九十次双周协商座谈会13日在京召开，某主席主持会议。他表示，中共中央高度重视湿地保护工作，要落实。",
            ("consultation", "2027-03-13", "湿地保护工作"),
        ),
    ],
)
def test_the_day_and_the_subject_of_a_meeting(text: str, row: tuple[str, str, str]) -> None:
    """A span inside a meeting's name is not its date; its subject is what the text says or its chair dwells on."""
    assert rows(text) == [row]


@pytest.mark.parametrize(
    ("text", "home", "found"),
    [
        (
            "全国政协主席赵立山13日看望新闻工作者代表，代表全国政协向大家表示诚挚慰问和衷心感谢。",
            COUNTRY,
            [("exchange", "2027-03-13", "新闻工作者代表")],
        ),
        ("中央提案工作会议13日在京举行第二次全体会议。全国政协主席赵立山出席会议。", COUNTRY, None),
        (
            "政协第十四届全国委员会常务委员会第九十次会议13日举行全体会议。\n孙某等12位常委围绕“守护好麦田”作大会发言。",
            COUNTRY,
            [("standing-committee-meeting", "2027-03-13", "守护好麦田")],
        ),
        (
            "领导人13日看望了参加全国政协五次会议的农业界委员，并参加联组会。\n联组会上，6位委员围绕麦种、水渠等作了发言。",
            COUNTRY,
            [
                ("exchange", "2027-03-13", "看望了参加全国政协五次会议的农业界委员"),
                ("plenary-session", "2027-03-13", "麦种、水渠"),
            ],
        ),
        (
            "市委书记王某、市政协主席陈大海等市领导近日分别前往驻市部队，向官兵致以诚挚的新春祝福，感谢大家。",
            CITY,
            [("exchange", None, "前往驻市部队，向官兵致以诚挚的新春祝福")],
        ),
        ("这项制度是人民政协围绕重大部署开展民主监督的重要形式。", COUNTRY, []),
    ],
)
def test_calls_and_full_meetings(text: str, home: str, found: list[tuple[str, str | None, str]] | None) -> None:
    """Calls with thanks, full meetings of conferences and of standing committees, joint groups, and praise."""
    got = rows(text, home=home)
    assert got == found if found is not None else [kind for kind, _, _ in got] == ["work-meeting"]
