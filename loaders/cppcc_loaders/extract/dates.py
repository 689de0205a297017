"""Dates: what a text says about time, resolved to EDTF with the year and the day of publication.

今年5月 → 2023-05, 11月5日至7日 → 2014-11-05/2014-11-07, 上半年 → 2023-01/2023-06, 近日 → nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from cppcc_loaders.extract.dates_written import in_figures
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["DateMention", "find_dates"]

_DATES: Final = pattern("dates", "dates")
_HALVES: Final = {"上": (1, 6), "下": (7, 12), "一": (1, 3), "二": (4, 6), "三": (7, 9), "四": (10, 12)}
#: How many months 前…个月 means.
_COUNT: Final = {"二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10, "十一": 11}
_BACK: Final = {"今天": 0, "今日": 0, "昨天": 1, "昨日": 1, "前天": 2}
_PAST: Final = ("过去", "一年来")
_RELATIVE: Final = {"今": 0, "年": 0, "本": 0, "当": 0, "去": -1, "上": -1, "前": -2}
#: Years counted from the one that the text told last (同年, 次年).
_FROM_TOLD: Final = {"同": 0, "当": 0, "那": 0, "次": 1, "翌": 1, "转": 1, "第": 1}
#: A day without a year this shortly before publication is of the year of publication, whatever was told before.
_NEWS: Final = 45
#: A day named together with the one before it (10日上午和12日下午) is of its month.
_JOINED: Final = re.compile("(?:上午|下午|晚上?|中午)?[、和及与]")
_MONTHS: Final = 12


@swift
@dataclass(frozen=True, slots=True)
class DateMention:
    """Words about time and the EDTF date they mean; `edtf` is None for words too vague to date (近日)."""

    span: Range
    edtf: str | None
    precision: str


def find_dates(
    text: str, *, year: int | None, published: str | None = None, bare: int | None = None, told: str | None = None
) -> Iterator[DateMention]:
    """Dates in the order of the text. `year` is what 今年 means, `published` the ISO day of publication.

    `bare` is the year of dates without one (4月至6月 in a review of last year), `year` unless given. `told` is the
    EDTF date that the text gave last before: 同年 and 次年 are counted from it, and a later month goes on in its year.
    A month without a year that lies after publication is last year's.

    >>> [d.edtf for d in find_dates("去年11月成立，今年3月下旬起运行，上半年接访6次", year=2024)]
    ['2023-11', '2024-03', '2024-01/2024-06']
    >>> [d.edtf for d in find_dates("12月6日协商，次年1月开工", year=2024, published="2024-05-02", told="2022-09")]
    ['2022-12-06', '2023-01']
    >>> [d.edtf for d in find_dates("去年9月至今年2月结对帮扶", year=2024)]
    ['2023-09/2024-02']
    """
    text, shifts = in_figures(text)
    end = 0
    for match in _DATES.finditer(text):
        if match["m"] and text[match.end() : match.end() + 1] in ("度", "份牌"):
            continue
        relative = match["ry"] or match["hry"] or match["bry"]
        own = year if bare is None or relative else bare
        if relative and relative[0] in _FROM_TOLD and (told or relative[0] != "当"):
            edtf, precision = _counted(match, relative, told)
        else:
            if bare is None and match["m"] and not match["y"] and not relative:
                own = _running_year(match, own, published, told)
            joined = match["b"] and end and _JOINED.fullmatch(text, end, match.start())
            edtf, precision = _resolve(match, own, None if joined else published, told)
        end = match.end()
        told = edtf if edtf and precision != "vague" else told
        yield DateMention(Range(*(_written_at(at, shifts) for at in match.span())), edtf, precision)


def _written_at(at: int, shifts: tuple[tuple[int, int], ...]) -> int:
    """A position of the text with its numerals in figures, in the text as it stands."""
    return at + next((longer for begin, longer in reversed(shifts) if begin <= at), 0)


def _counted(match: re.Match[str], relative: str, told: str | None) -> tuple[str | None, str]:
    """What 同年, 次年 mean after the date told last; without one they date nothing."""
    if told is None:
        return None, "year"
    year = int(told[:4]) + _FROM_TOLD[relative[0]]
    if match["m"]:
        return _month(match, year), "day" if match["d"] else "month"
    if match["half"]:
        return _half(match["half"], year), "month"
    return f"{year:04d}", "year"


def _running_year(match: re.Match[str], year: int | None, published: str | None, told: str | None) -> int | None:
    """The year of a month without one: of the date told last where it goes on from it, else the one that fits."""
    if year is None:
        return None
    if not published or published[:4] != f"{year:04d}" or len(published) < len("2020-01"):
        return _year_told(match, year, told)
    month, now = int(match["m"]), int(published[5:7])
    if _is_news(year, month, match["d"], published):
        return year
    return min(_year_told(match, year, told), year - (month > now))


def _year_told(match: re.Match[str], year: int, told: str | None) -> int:
    """The year of the date told last, where an earlier one has a month that this one follows."""
    goes_on = told and int(told[:4]) < year and told[5:7].isdigit() and int(match["m"]) >= int(told[5:7])
    return int(told[:4]) if told and goes_on else year


def _is_news(year: int, month: int, day: str | None, published: str) -> bool:
    """Whether a month or day lies just before the day of publication."""
    if len(published) < len("2020-01-01"):
        return False
    last = date.fromisoformat(published[:10])
    try:
        then = date(year, month, int(day) if day else 1)
    except ValueError:
        return False
    return 0 <= (last - then).days <= _NEWS


def _resolve(match: re.Match[str], year: int | None, published: str | None, told: str | None) -> tuple[str | None, str]:
    if match["vague"] or match["feast"]:
        return (f"{year:04d}", "year") if match["feast"] and year else (None, "vague")
    if match["rm"]:
        return _month_told(match, published, told), "day" if match["rmd"] else "month"
    if match["day"] or match["b"]:
        runs_on = match["b"] and told and not _is_late(told, published)
        return _goes_on(match, told) if runs_on and told else _from_day(match, published), "day"
    if match["m"]:
        relative = None if match["ry"] in _FROM_TOLD else match["ry"]
        return _month(match, _year(match["y"], relative, year)), "day" if match["d"] else "month"
    if match["span"] or match["half"]:
        own = _year(match["sy"] or match["hy"], match["sry"] or match["hry"], year)
        months = _months(own, int(match["span"]), int(match["span2"])) if match["span"] else _half(match["half"], own)
        return months, "month"
    if match["bry"] and match["bry"].startswith(_PAST):
        own = _past_year(year, published)
    else:
        own = _year(match["by"], match["bry"], year)
    return (f"{own:04d}" if own else None), "year"


def _past_year(year: int | None, published: str | None) -> int | None:
    """过去一年, 一年来: at the turn of a year the one that ends, at other times no year of the calendar."""
    month = (published or "")[5:7]
    if not year or not ("01" <= month <= "03" or month == "12"):
        return None
    return year if month == "12" else year - 1


def _year(absolute: str | None, relative: str | None, year: int | None) -> int | None:
    if absolute:
        return int(absolute)
    if relative and year:
        return year + _RELATIVE[relative[0]]
    return year


def _half(words: str, year: int | None) -> str | None:
    if words.endswith("个月"):
        months = words[1:-2]
        return _months(year, 1, int(months) if months.isdigit() else _COUNT[months])
    first, last = _HALVES[next(c for c in words if c in _HALVES)]
    return _months(year, 1 if words.startswith("前") else first, last)


def _months(year: int | None, first: int, last: int) -> str | None:
    return f"{year:04d}-{first:02d}/{year:04d}-{last:02d}" if year else None


def _month(match: re.Match[str], year: int | None) -> str | None:
    if not year:
        return None
    start = f"{year:04d}-{int(match['m']):02d}"
    if match["m3"] or match["m5"]:
        ends = int(match["y3"] or year + (match["m5"] is not None))
        return f"{start}/{ends:04d}-{int(match['m3'] or match['m5']):02d}"
    if not match["d"]:
        return start
    start = f"{start}-{int(match['d']):02d}"
    if match["m4"]:
        return f"{start}/{year:04d}-{int(match['m4']):02d}"
    last = match["d2"] or match["d3"]
    if last:
        return f"{start}/{year:04d}-{int(match['m2'] or match['m']):02d}-{int(last):02d}"
    return start


def _month_told(match: re.Match[str], published: str | None, told: str | None) -> str | None:
    """同月, 当月, 次月: counted from the date told last; 本月, 上月 from the day of publication."""
    ours = match["rm"][0] in "本上"
    base = published if ours or not told else told.rpartition("/")[2]
    if not base or len(base) < len("2020-01"):
        return None
    months = int(base[:4]) * 12 + int(base[5:7]) - 1 + {"上": -1, "次": 1}.get(match["rm"][0], 0)
    month = f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{month}-{int(match['rmd']):02d}" if match["rmd"] else month


def _is_late(told: str, published: str | None) -> bool:
    """Whether a day without a month is not of the month told last: none was told, or it is news of these days."""
    last = told.rpartition("/")[2]
    if len(last) < len("2020-01"):
        return True
    if not published or len(published) < len("2020-01-01") or len(last) < len("2020-01-01"):
        return False
    return 0 <= (date.fromisoformat(published[:10]) - date.fromisoformat(last)).days <= _NEWS


def _goes_on(match: re.Match[str], told: str) -> str:
    """A day without a month after a date: of its month, of the next where it is an earlier day."""
    last = told.rpartition("/")[2]
    year, month, after = int(last[:4]), int(last[5:7]), int(last[8:10] or 0)
    first = int(match["b"])
    if first < after:
        year, month = (year + 1, 1) if month == _MONTHS else (year, month + 1)
    end = match["b2"] or match["b3"]
    start = f"{year:04d}-{month:02d}-{first:02d}"
    return f"{start}/{year:04d}-{month:02d}-{int(end):02d}" if end else start


def _from_day(match: re.Match[str], published: str | None) -> str | None:
    """今天, 昨天, 21日: counted from the day of publication, a later day of the month means the month before."""
    if not published or len(published) < len("2020-01-01"):
        return None
    day = date.fromisoformat(published[:10])
    if match["day"]:
        return (day - timedelta(days=_BACK[match["day"]])).isoformat()
    first = _near(day, int(match["b"]))
    last = match["b2"] or match["b3"]
    if last:
        return f"{first}/{_near(day, int(last))}"
    return first


def _near(day: date, number: int) -> str:
    month = day.replace(day=1)
    if number > day.day + 1:
        month = (month - timedelta(days=1)).replace(day=1)
    return f"{month:%Y-%m}-{number:02d}"
