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
