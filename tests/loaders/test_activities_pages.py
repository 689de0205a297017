"""Activities on county and prefecture pages: pieces of work told by a number, proposal stories, sessions that open."""

from functools import partial

import pytest
from tests.loaders.reading import activity_frames

from cppcc_loaders.records import Status

frames = partial(activity_frames, published="2024-09-20")


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协依托村部在全县建成协商议事厅36个。", "institution-building", "协商议事厅"),
        ("县政协在各乡镇建起社情民意联系点18个。", "institution-building", "社情民意联系点"),
        ("县政协还建起“果农微信群”。", "institution-building", "“果农微信群”"),
        ("县政协举办“滹沱讲堂”5期，听众八百人。", "study-training", "“滹沱讲堂”"),
        ("县政协文艺界委员举办“山里红”读书沙龙7期。", "culture", "“山里红”读书沙龙"),
        ("县政协举办亲子课堂11场，家长踊跃参加。", "public-service", "亲子课堂"),
        ("县政协从中遴选重点提案8件。", "proposal-work", "重点提案"),
        ("县政协今年共收到提案163件，审查立案151件。", "proposal-work", "提案"),
        ("县政协全年编报社情民意信息96篇。", "opinion-work", "社情民意信息"),
        ("县政协书画组委员为乡亲书写春联400余幅。", "culture", "书写春联"),
        ("县政协医卫界委员赴南甸镇义诊，惠及上百位老人。", "public-service", "义诊"),
        ("县政协委员工作室接待来访群众90人次，调处矛盾纠纷十二起。", "public-service", "调处矛盾纠纷"),
        ("县政协常委会累计组织开展协商活动17场。", "consultation", "协商活动"),
    ],
)
def test_counted_work(text: str, kind: str, topic: str) -> None:
    """A piece of work told by what was counted is a row with that as its topic."""
    assert (kind, topic) in {(f.type, f.topic) for f in frames(text)}


@pytest.mark.parametrize(
    "text",
    [
        "县农业局在全县建成益农信息社36个。",
        "今年，县政协将建成协商议事厅20个。",
        "县政协委员走访群众时发现，村口的路灯坏了3盏。",
    ],
)
def test_no_counted_work(text: str) -> None:
    """What other bodies count, what is planned and what somebody noticed is no row."""
    assert not [f for f in frames(text) if f.status is Status.REALISED]


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("县政协组织“连心桥”8期，群众叫好。县政协举办“滹沱论茶”青年交流营。", "exchange", "“滹沱论茶”青年交流营"),
        ("委员高海棠提交的“推动老街路灯改造”提案，得到县领导重视。", "proposal-work", "“推动老街路灯改造”提案"),
        ("县政协委员提交了社情民意信息《关于规范夜市摊点的建议》。", "opinion-work", "《关于规范夜市摊点的建议》"),
        ("界别委员撰写的《关于修缮古渡口的建议》被市政协采用。", "opinion-work", "《关于修缮古渡口的建议》"),
        ("县政协推行委员履职“双积分”制度。", "institution-building", "委员履职“双积分”制度"),
        ("县政协南甸委员联络站推动解决3个自然村出行困难。", "public-service", "出行困难"),
        ("委员们每月10日轮流值班，听取群众意见。", "exchange", "每月10日轮流值班"),
        ("县政协把该提案列为年度重点提案，由副主席武新田领衔督办。", "proposal-work", "重点提案"),
        ("县政协与山西省盂县政协联合开展“滹沱河治理”跨省协商。", "consultation", "“滹沱河治理”跨省"),
    ],
)
def test_stories(text: str, kind: str, topic: str) -> None:
    """Proposals, opinions and named series told in stories are rows with their names as topics."""
    assert (kind, topic) in {(f.type, f.topic) for f in frames(f"县政协委员工作很忙。{text}")}


def test_session_opens() -> None:
    """The opening of a session is one plenary session; announcing it and sitting in on it give no row."""
    text = (
        "本报讯 2月20日上午，中国人民政治协商会议第十届石门县委员会第三次会议在县会议中心隆重开幕。\n"
        "上午9时，县政协副主席田守成宣布大会开幕。县人大代表、政协委员列席会议。"
    )
    found = frames(text)
    assert [f.type for f in found] == ["plenary-session"]
    assert not [f for f in found if "宣布" in (f.topic or "")]


def test_trip_for_a_meeting() -> None:
    """A trip made for a meeting is about what the meeting took up, not about the places."""
    text = (
        "县政协9月12日围绕“加快山杏产业发展”召开月度协商座谈会。"
        "会前，县政协组织15名委员，先后到南甸镇、北冶乡、苍岩镇开展调研。"
    )
    assert ("research", "加快山杏产业发展") in {(f.type, f.topic) for f in frames(text)}


def test_counted_talks_of_a_series() -> None:
    """Counted talks belong to the series in quotes that the sentence names."""
    text = "县政协打造“滹沱夜话”品牌，全年开展协商86次。"
    assert ("consultation", "“滹沱夜话”") in {(f.type, f.topic) for f in frames(text)}


def test_since_a_year() -> None:
    """自…年起 says when a practice began."""
    found = frames("县政协自2021年起推行提案办理“双回访”机制。")
    assert [(f.topic, f.date) for f in found] == [("提案办理“双回访”机制", "2021")]


def test_a_report_in_brackets() -> None:
    """A report whose line in brackets names its session and day has that session as a row of its own."""
    text = (
        "常务委员会工作报告\n（2025年1月6日在政协第十届石门县委员会第四次会议上）\n"
        "县政协主席 高海棠\n一、2024年工作回顾\n县政协很忙。"
    )
    assert ("plenary-session", "2025-01-06") in {(f.type, f.date) for f in frames(text, published="2025-01-20")}
