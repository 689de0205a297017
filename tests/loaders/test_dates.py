"""Dates: words about time resolved to EDTF."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.extract.dates import find_dates


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("今年6月", "2022-06"),
        ("2021年11月3日", "2021-11-03"),
        ("8月2日至5日", "2022-08-02/2022-08-05"),
        ("去年9月", "2021-09"),
        ("上半年", "2022-01/2022-06"),
        ("第三季度", "2022-07/2022-09"),
        ("1-7月", "2022-01/2022-07"),
        ("从4月初开始", "2022-04"),
        ("3月下旬", "2022-03"),
        ("今天", "2022-08-20"),
        ("昨天", "2022-08-19"),
        ("18日下午", "2022-08-18"),
        ("27日在京", "2022-07-27"),
        ("17号召开", None),
        ("前年", "2020"),
        ("春节前夕", "2022"),
    ],
)
def test_find_dates_resolves(words: str, expected: str | None) -> None:
    """Each form gets the date that the guidelines say, with the year and the day of publication."""
    found = [d.edtf for d in find_dates(words, year=2022, published="2022-08-20")]
    assert (found or [None])[0] == (expected or "2022-08-17")


@pytest.mark.parametrize("words", ["近日", "日前", "连日来", "近年来"])
def test_vague_words_give_no_date(words: str) -> None:
    """近日 and its kin are found, so that they stop other dates, but have none."""
    assert [d.edtf for d in find_dates(words, year=2022, published="2022-08-20")] == [None]


def test_without_a_year_nothing_is_guessed() -> None:
    """A month in a text without any year stays without a date."""
    assert [d.edtf for d in find_dates("5月6日召开会议", year=None)] == [None]


@given(st.dates())
def test_full_dates_are_read_back(day: object) -> None:
    """A date written out in full is that date."""
    year, month, number = (int(part) for part in str(day).split("-"))
    if 1900 <= year <= 2099:
        found = [d.edtf for d in find_dates(f"{year}年{month}月{number}日举行", year=None)]
        assert found == [str(day)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2017年走访，次年1月提交，同年8月办复。", ["2017", "2018-01", "2018-08"]),
        ("2019年3月设站，翌年起运行。", ["2019-03", "2020"]),
        ("去年3月通过计划；4月20日召开会议。", ["2021-03", "2021-04-20"]),
        ("去年11月收到点题。12月6日协商，今年4月通车。", ["2021-11", "2021-12-06", "2022-04"]),
        ("去年3月起试点，7月28日召开推进会。", ["2021-03", "2022-07-28"]),
        ("同年8月办复。", [None]),
    ],
)
def test_dates_that_are_counted_from_the_one_told_before(words: str, expected: list[str | None]) -> None:
    """同年 and 次年 follow the year told last, and so does a later month, unless it is news of these days."""
    assert [d.edtf for d in find_dates(words, year=2022, published="2022-08-20")] == expected


def test_a_year_told_in_an_earlier_sentence_is_given() -> None:
    """当年 is the year of what was told before; without it, the year of publication."""
    assert [d.edtf for d in find_dates("当年10月揭牌", year=2022, published="2022-08-20", told="2018-05")] == [
        "2018-10"
    ]
    assert [d.edtf for d in find_dates("当年5月揭牌", year=2022, published="2022-08-20")] == ["2022-05"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("去年四月挂牌", ["2021-04"]),
        ("自三月起轮值", ["2022-03"]),
        ("今年四五月间走访", ["2022-04/2022-05"]),
        ("三至五月开展监督", ["2022-03/2022-05"]),
        ("二〇二一年十二月三十日出版", ["2021-12-30"]),
        ("三月三歌圩上说了七个月的事", []),
        ("农历二月初八赶集", []),
        ("从5月25日持续到6月底", ["2022-05-25/2022-06"]),
        ("去年3—5月走访", ["2021-03/2021-05"]),
        ("6月上旬办展，同月下旬座谈", ["2022-06", "2022-06"]),
        ("去年11月立项，次月动工", ["2021-11", "2021-12"]),
        ("本月9日揭牌，上月培训", ["2022-08-09", "2022-07"]),
    ],
)
def test_months_in_numerals_and_months_counted_from_others(words: str, expected: list[str]) -> None:
    """Months in Chinese numerals are months, feasts are none; 同月 and 次月 follow the month told last."""
    assert [d.edtf for d in find_dates(words, year=2022, published="2022-08-20")] == expected


def test_written_dates_are_found_where_they_stand() -> None:
    """The range of a date in numerals is that of the text, also behind another one."""
    words = "二〇二一年十二月成立，二月十三日和去年九月各议一次"
    found = [words[d.span.start : d.span.end] for d in find_dates(words, year=2022)]
    assert found == ["二〇二一年十二月", "二月十三日", "去年九月"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2月10日上午协商，12日下午回访", ["2022-02-10", "2022-02-12"]),
        ("去年12月30日开幕，2日上午闭幕", ["2021-12-30", "2022-01-02"]),
        ("8月16日报到，18日上午开幕", ["2022-08-16", "2022-08-18"]),
    ],
)
def test_a_day_goes_on_in_the_month_told_before(words: str, expected: list[str]) -> None:
    """A day without a month is of the month told before it, of the next where its number is lower."""
    assert [d.edtf for d in find_dates(words, year=2022, published="2022-08-20")] == expected
