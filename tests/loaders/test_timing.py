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
