"""Timing: the date that an activity takes from its sentence, or from what was told before it."""

import pytest
from tests.loaders.reading import frames


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("截至目前，县政协今年共报送社情民意信息96条，其中12条被采用。", "2027"),
        ("3月10日上午和12日下午，县政协组织委员视察松岭镇污水处理厂。", "2027-03-10/2027-03-12"),
        ("县政协在县图书馆举办史料图片展，展期至5月15日。", None),
        ("3月8日，松岭镇委员工作站揭牌，轮流坐班的委员为村民义诊260人次。", None),
        ("3月8日，松岭镇委员工作站揭牌，委员现场为村民义诊60人次。", "2027-03-08"),
    ],
)
def test_the_date_of_a_sentence(text: str, date: str | None) -> None:
    """Up to now this year is the year, days named together bound it; what went on since a founding has no day."""
    assert date in [f.date for f in frames(text, published="2027-05-20")]


def test_at_the_meeting_is_on_its_day() -> None:
    """A sentence that begins with 会上 or 调研期间 takes the time of the meeting or the trip told before."""
    met = "2月18日，县政协召开十一届六次常委会会议。会上，县政协组织委员学习《乡村振兴促进法》。"
    assert {f.date for f in frames(met)} == {"2027-02-18"}
    trip = "4月5日至8日，县政协主席郝春生率队赴定州考察蔬菜产业。\n考察期间，郝春生走访慰问了松岭籍企业家。"
    assert {f.date for f in frames(trip)} == {"2027-04-05/2027-04-08"}


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("8月6日，县政协召开常委会会议，协商旱作农业。\n会议审议通过了《松岭县政协委员考核办法》。", "2027-08-06"),
        ("8月6日，县政协召开常委会会议，围绕旱作农业协商议政。\n会议听取了9名常委的述职报告。", "2027-08-06"),
    ],
)
def test_what_a_meeting_passed_is_of_its_day(text: str, date: str) -> None:
    """A sentence whose subject is the meeting is of the meeting's day."""
    assert {f.date for f in frames(text, published="2027-08-20")} == {date}


def test_during_a_session_has_no_day() -> None:
    """What the members did at some time of a session has no day of its own."""
    told = "1月9日，县政协十一届二次会议闭幕。\n会议期间，31名委员围绕花椒产业作大会发言。"
    assert {f.date for f in frames(told, published="2027-01-10") if f.type == "consultation"} == {None}


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("2025年初，县政协印发《松岭夜谈工作方案》。", "2025"),
        ("今年以来，县政协深入开展“百企联百村”活动。", "2027"),
        ("2025年以来，县政协深入开展“百企联百村”活动。", None),
        ("2025年5月，松岭镇委员工作站挂牌成立。", None),
        ("2025年5月，县政协印发《松岭夜谈工作方案》。", "2025-05"),
    ],
)
def test_the_head_of_a_paragraph_dates_what_follows(head: str, date: str | None) -> None:
    """A year or month at the head holds for what follows; the month in which a station was founded does not."""
    told = frames(f"{head}县政协副主席郝春生带领委员赴定州考察韭菜种植。", published="2027-08-20")
    assert [f.date for f in told if "韭菜" in (f.topic or "")] == [date]
