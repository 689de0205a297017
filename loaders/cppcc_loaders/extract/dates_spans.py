"""Spans of time that a verb holds together: 从9月25日持续到10月底, 5月开课，12月结业."""

import re
from collections.abc import Iterable
from typing import Final

from cppcc_loaders.extract.dates import DateMention
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Range

__all__ = ["spanned"]

_AND: Final = ("、", "和", "及")
_EXACT: Final = ("day", "month")
_TO: Final = pattern("dates_spans", "to")
_FROM: Final = re.compile("[从自打由]$")
_BEGINS: Final = pattern("dates_spans", "begins")
_ENDS: Final = pattern("dates_spans", "ends")


def spanned(text: str, dates: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """The dates of a sentence in order, two that bound one stretch of time as one.

    >>> from cppcc_loaders.extract.dates import find_dates
    >>> words = "夜校2023年5月开课，12月结业，义诊从3月4日一路走到17日，共48场"
    >>> [d.edtf for d in spanned(words, find_dates(words, year=2023))]
    ['2023-05/2023-12', '2023-03-04/2023-03-17']
    >>> words = "6月、8月、10月三次到湖边"
    >>> [d.edtf for d in spanned(words, find_dates(words, year=2023))]
    ['2023-06/2023-10']
    """
    kept: list[DateMention] = []
    for date in dates:
        if kept and _listed(text, kept[-1], date):
            first = kept.pop()
            edtf = f"{(first.edtf or '').partition('/')[0]}/{date.edtf}"
            kept.append(DateMention(Range(first.span.start, date.span.end), edtf, first.precision))
        elif kept and _bound(text, kept[-1], date):
            first = kept.pop()
            both = Range(first.span.start, date.span.end)
            kept.append(DateMention(both, f"{first.edtf}/{date.edtf}", first.precision))
        else:
            kept.append(date)
    return tuple(kept)


def _listed(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether a third month goes on a list of two that were read as one stretch (5月、8月、11月三次)."""
    if first.precision != "month" or last.precision != "month" or not first.edtf or not last.edtf:
        return False
    ends = first.edtf.rpartition("/")[2]
    return (
        "/" in first.edtf
        and "/" not in last.edtf
        and ends < last.edtf
        and text[first.span.end : last.span.start] in _AND
    )


def _bound(text: str, first: DateMention, last: DateMention) -> bool:
    """Whether two dates are the ends of one stretch of time."""
    if first.precision not in _EXACT or last.precision not in _EXACT or not first.edtf or not last.edtf:
        return False
    if "/" in first.edtf + last.edtf or first.edtf >= last.edtf:
        return False
    begin, end = first.span.end, last.span.start
    led = _TO.fullmatch(text, begin, end)
    if led:
        return (
            led["lasts"] is not None or _FROM.search(text, max(0, first.span.start - 1), first.span.start) is not None
        )
    return _BEGINS.fullmatch(text, begin, end) is not None and _ENDS.match(text, last.span.end) is not None
