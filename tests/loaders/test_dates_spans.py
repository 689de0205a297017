"""Spans of time that a verb holds together, and dates that are none of the deed's."""

import pytest
from tests.loaders.reading import frames

from cppcc_loaders.extract.dates import find_dates
from cppcc_loaders.extract.dates_spans import spanned


@pytest.mark.parametrize(
    ("words", "dates"),
    [
        ("从6月3日一直忙到11日，跑了九个村", ["2027-06-03/2027-06-11"]),
        ("自3月起持续到8月底，先后办了六场", ["2027-03/2027-08"]),
        ("夜校2月开课，11月结业，共讲22课", ["2027-02/2027-11"]),
        ("4月开课，6月到外地观摩", ["2027-04", "2027-06"]),
        ("3月提的意见，到6月有了回音", ["2027-03", "2027-06"]),
        ("八月二日至九日展出", ["2027-08-02/2027-08-09"]),
    ],
)
def test_two_dates_bound_a_span(words: str, dates: list[str]) -> None:
    """A verb of lasting, or a beginning and an end, make one span; other dates stay apart."""
    assert [d.edtf for d in spanned(words, find_dates(words, year=2027))] == dates


def test_a_month_goes_on_in_the_year_before_it() -> None:
    """A month without a year that follows an earlier year's month is of that year, and so is that year told again."""
    assert [d.edtf for d in find_dates("2024年8月调研，9月座谈", year=2027)] == ["2024-08", "2024-09"]
    assert [d.edtf for d in find_dates("2016年当选，那年冬天走村入户", year=2027)] == ["2016", "2016"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("县政协对农机补贴发放开展民主评议，10月上旬走访农户90户，列出问题7个。", "2026-10"),
        ("每年八月，县政协组织委员到松岭镇开展义诊。", None),
    ],
)
def test_the_date_of_a_deed(text: str, date: str | None) -> None:
    """A month opens the clause that goes on with the deed; what comes round every year has no date."""
    assert {f.date for f in frames(text, published="2027-05-20")} >= {date}


def test_praise_of_a_guest_has_no_day_of_its_own() -> None:
    """A visit of which only the guest's praise is told does not take the day told before."""
    text = "3月8日，县政协组织委员视察松岭镇冷库。市政协副主席葛文在松岭镇调研时，对县政协的做法给予充分肯定。"
    assert {f.date for f in frames(text) if f.type == "inspection"} == {"2027-03-08"}
    assert {f.date for f in frames(text) if f.type != "inspection"} <= {None}


def test_what_was_done_up_to_a_day_does_not_take_an_earlier_one() -> None:
    """到今年5月 is no day of the deeds that it sums up, nor is the founding told before."""
    text = "松岭镇委员工作室2024年9月挂牌。到今年5月，工作室接待来访群众160人次，调解纠纷32起。"
    assert "2024-09" not in {f.date for f in frames(text, published="2027-06-20") if "接待" in (f.topic or "")}


@pytest.mark.parametrize(("published", "date"), [("2027-01-06", "2026"), ("2027-06-06", None)])
def test_a_title_names_the_year_that_it_counts(published: str, date: str | None) -> None:
    """What a piece tells in January under 数说2026 was done in that year; in June such a title says nothing."""
    head = "来源：松岭县政协 浏览：94数说2026：一张网连起千家万户，十二个站点各有各的门牌。"
    text = f"{head}\n松岭镇委员工作站的委员进园32次，培训果农1700人次。"
    assert date in {f.date for f in frames(text, published=published)}
