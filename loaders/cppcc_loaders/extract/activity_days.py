"""Days told in a list: each has its meeting (2月1日、5日，先后召开甲会、乙会), or a row of what was done on it."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.dates import DateMention
from cppcc_loaders.extract.timing_dates import dates_in
from cppcc_loaders.records import Range

__all__ = ["days_of"]

_AND: Final = "、"
#: What makes the days of a list apart from each other.
_APART: Final = re.compile("，?[^，。；]{0,24}?(?:先后|分别|[两二三四五六]次)")


def days_of(told: Told, event: Event, events: Sequence[tuple[Told, Event]]) -> tuple[str, ...]:
    """The days of the times that an event took place, where its sentence lists them; else none."""
    start = told.line.span.start
    if _AND not in told.scene.text[start : event.at]:
        return ()
    dates = _listed(told, list(dates_in(told.scene, Range(start, event.at))))
    apart = _APART.match(told.scene.text, dates[-1].span.end, told.line.span.end) if dates else None
    if apart is None or told.clause(event.at).start > apart.end():
        return ()
    days = tuple(day for date in dates for day in (date.edtf or "").split("/"))
    met = [e for other, e in events if other is told and e.frame == "meet" and told.clause(e.at).start <= apart.end()]
    if len(met) == len(days) and event in met:
        return (days[met.index(event)],)
    first = next(e for other, e in events if other is told)
    return days if event is first else ()


def _listed(told: Told, dates: list[DateMention]) -> list[DateMention]:
    """The dates of a sentence, where all of them are days, or months of several years, that stand in one list."""
    one = len(dates) == 1 and _AND in told.scene.words(dates[0].span)
    row = len(dates) > 1 and all(told.scene.text[a.span.end : b.span.start] == _AND for a, b in pairwise(dates))
    return dates if (one or row) and all(_is_listed(told, date) for date in dates) else []


def _is_listed(told: Told, date: DateMention) -> bool:
    """Whether a date is one day or month, or two days that are listed and bound no stretch (2月1日、5日)."""
    if "/" not in (date.edtf or "/"):
        return date.precision in ("day", "month")
    return date.precision == "day" and date.edtf is not None and _AND in told.scene.words(date.span)
