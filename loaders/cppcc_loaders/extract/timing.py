"""Timing: the date of an event, from its sentence, the year under review, or the head of its paragraph."""

import re
from datetime import date, timedelta
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.dates import DateMention, find_dates
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, line_number, lines_of
from cppcc_loaders.extract.timing_dates import dates_in
from cppcc_loaders.extract.timing_heads import inherited
from cppcc_loaders.records import Range

__all__ = ["date_at"]

_SAME_DAY: Final = pattern("timing", "same_day")
_MEANWHILE: Final = pattern("timing", "meanwhile")
_AT_MEETING: Final = pattern("timing", "at_meeting")
_THAT_DAY: Final = pattern("timing", "that_day")
#: A sentence that opens with a month of a year that it names is about that year, whatever its section reviews.
_WITH_YEAR: Final = re.compile(r"\s*(?:19|20)\d{2}年\d")
_LASTING: Final = re.compile("持续|延续|为期|历时|一直")
_BEGINS: Final = pattern("timing", "begins")
#: A month that opens a clause about what was done then (…，从去年9月起，跑了7处厂区; …，11月上旬抽样走访…).
_CLAUSE: Final = re.compile("[，；](?:[从自于在])?$")
_GOES_ON: Final = pattern("timing", "goes_on")
_HALF_TITLE: Final = pattern("timing", "half_title")
_TITLE: Final = 120
_SHORTLY: Final = 8
_LEAD: Final = 4
#: Among these stand the first lines that tell, behind headings and a dateline.
_OPENING_LINES: Final = 8
#: What stands behind the day of a dateline.
_SENT: Final = ("讯", "电")
_SESSION: Final = pattern("timing", "session")
_HEAD: Final = 40
_COMMA: Final = re.compile("，")
#: A year told from now begins an account of its own (…挂牌至今，去年以来…).
_RELATIVE: Final = re.compile("去年以来|今年以来")
#: What has been done this year up to now (截至目前，…今年共…).
_SO_FAR: Final = re.compile("截至|目前")
_THIS_YEAR: Final = re.compile("今年|本年|全年")
_TOGETHER: Final = pattern("timing", "together")
_PAUSED: Final = re.compile("[，以来]")
_PAUSE: Final = pattern("timing", "pause")
#: What has gone on since a year this many years back has no date.
_LONG: Final = 5
_BEGUN: Final = Anchored(pattern("timing", "begun"))
_EVER_SINCE: Final = pattern("timing", "ever_since")
_NEAR: Final = 24
_NEXT_DAY: Final = re.compile(r"\s*(?:第二天|次日|翌日)")


def date_at(scene: Scene, line: Line, at: int) -> str | None:
    """The EDTF date of what stands at a position of a line, None where the text gives none."""
    full = [d.edtf for d in dates_in(scene, line.span) if d.span.end == at and d.precision == "day"]
    if full:
        return full[0]
    own = list(dates_in(scene, Range(line.span.start, at)))
    if len(own) == 1 and scene.text.startswith(_SENT, own[0].span.end) and not line.year:
        after = _day_after(scene, line, at)
        return after or own[0].edtf
    if line.year:
        return _reviewed(scene, line, own)
    if _AT_MEETING.match(scene.text, line.span.start) and all(d.precision == "year" for d in own):
        return _day_before(scene, line) or _first_day(scene)
    if own:
        return None if _of_long_standing(scene, own) or _since_founded(scene, own[-1], at) else _best(scene, own)
    return _around(scene, line, at)


def _reviewed(scene: Scene, line: Line, own: list[DateMention]) -> str | None:
    """In a report the year under review, or a finer date of that year; the report itself is given the year after."""
    year = str(line.year)
    if _SESSION.match(scene.words(line.span)):
        return str(int(year) + 1)
    that_day = None if own or not _THAT_DAY.match(scene.words(line.span)) else _day_before(scene, line)
    if that_day and that_day.startswith(year):
        return that_day
    if own and own[0].precision != "year" and _WITH_YEAR.match(scene.text, line.span.start, own[0].span.end):
        return own[0].edtf
    exact = [d.edtf for d in own if d.precision != "year" and d.edtf and d.edtf.startswith(year)]
    return exact[-1] if exact else _lasted(scene, line, own, year) or _half_reviewed(scene, year) or year


def _lasted(scene: Scene, line: Line, own: list[DateMention], year: str) -> str | None:
    """The span that a sentence of a report names behind what it tells (…活动从9月25日持续到10月底)."""
    spans = [] if own else [d.edtf for d in dates_in(scene, line.span) if d.edtf and "/" in d.edtf]
    return (
        spans[0] if len(spans) == 1 and spans[0].startswith(year) and _LASTING.search(scene.words(line.span)) else None
    )


def _half_reviewed(scene: Scene, year: str) -> str | None:
    """The half year or quarter that a report's title says it reviews (2024年上半年工作总结)."""
    titled = _HALF_TITLE.search(scene.text, 0, _TITLE)
    found = next(iter(find_dates(titled["when"], year=int(year))), None) if titled else None
    return found.edtf if found and (found.edtf or "").startswith(year) else None


def _of_long_standing(scene: Scene, own: list[DateMention]) -> bool:
    """Whether a sentence tells what has been done for years (2019年以来): it has no date."""
    last = own[-1]
    years = scene.year is not None and last.precision == "year" and last.edtf is not None
    if not years or last.edtf is None or scene.year is None:
        return False
    return int(last.edtf) <= scene.year - _LONG and scene.words(last.span).endswith("以来")


def _since_founded(scene: Scene, last: DateMention, at: int) -> bool:
    """Whether a deed is what something founded on a day has done since (9月揭牌，…接待群众520余人次; …每月…)."""
    if last.precision not in ("day", "month"):
        return False
    begun = _BEGUN.search(scene.text, last.span.end, at)
    return begun is not None and _EVER_SINCE.match(scene.text[begun.end() : at + _NEAR]) is not None


def _around(scene: Scene, line: Line, at: int) -> str | None:
    """The date of a sentence that has none before the event: of the item, just after it, or of its paragraph."""
    words = scene.words(line.span)
    if _NEXT_DAY.match(words):
        before = _day_before(scene, line) or _last_day(scene, line)
        if before and len(before) == len("2020-01-01"):
            return (date.fromisoformat(before) + timedelta(days=1)).isoformat()
    if _THAT_DAY.match(words):
        before = _day_before(scene, line)
        if before:
            return before
    if _SAME_DAY.match(words):
        return _first_day(scene)
    meanwhile = _MEANWHILE.match(words)
    if meanwhile:
        before = _told_before(scene, line, whole=meanwhile["whole"] is not None)
        if before:
            return before
    return _day_after(scene, line, at) or inherited(scene, line)


def _day_after(scene: Scene, line: Line, at: int) -> str | None:
    """The day that a sentence names soon after a position."""
    for d in dates_in(scene, line.span):
        near = at <= d.span.start < at + _HEAD and "；" not in scene.text[at : d.span.start]
        if near and (d.precision == "day" or (d.precision == "month" and _month_fits(scene, d, at))):
            return d.edtf
    return None


def _month_fits(scene: Scene, month: DateMention, at: int) -> bool:
    """Whether a month behind a deed is its own: a clause that goes on opens with it, or it says when a thing began."""
    if _GOES_ON.match(scene.text, month.span.end) and _CLAUSE.search(scene.text, at, month.span.start):
        return True
    held = _COMMA.search(scene.text, *month.span) or _BEGINS.match(scene.text, month.span.end)
    return bool(held) and not _COMMA.search(scene.text, at, month.span.start)


def _day_before(scene: Scene, line: Line) -> str | None:
    """The last day that the paragraph names before a sentence (同一天, …)."""
    lines = lines_of(scene)
    at = line_number(scene, line.span.start)
    days: list[str] = []
    while at > 0 and lines[at - 1].paragraph == line.paragraph and not days:
        at -= 1
        days = [d.edtf for d in dates_in(scene, lines[at].span) if d.precision == "day" and d.edtf]
    return days[-1] if days else None


def _told_before(scene: Scene, line: Line, *, whole: bool) -> str | None:
    """The date of what the paragraph, else the lead, tells before a sentence: the span of it where `whole` is asked."""
    lines = lines_of(scene)
    at = line_number(scene, line.span.start)
    near = [earlier for earlier in lines[max(0, at - _SHORTLY) : at] if earlier.paragraph == line.paragraph]
    lead = [one for one in lines[: min(at, _LEAD)] if one.kind is LineKind.TOLD]
    for told in (near[::-1], lead, lines[max(0, at - _SHORTLY) : at][::-1]):
        dates = [d.edtf for one in told for d in dates_in(scene, one.span) if d.edtf and d.precision != "year"]
        spans = [edtf for edtf in dates if "/" in edtf and len(edtf) > len("2020-01/2020-02")]
        if dates:
            return spans[0] if whole and spans else dates[0]
    return None


def _last_day(scene: Scene, line: Line) -> str | None:
    """The last day that the item names before a line."""
    before = lines_of(scene)[: line_number(scene, line.span.start)]
    dates = (d for earlier in reversed(before) for d in dates_in(scene, earlier.span) if d.precision == "day")
    return next((d.edtf for d in dates if d.edtf and scene.words(d.span)[0].isdigit()), None)


def _first_day(scene: Scene) -> str | None:
    """The day that the first lines of an item name."""
    lead = [line for line in lines_of(scene)[:_OPENING_LINES] if line.kind is LineKind.TOLD][:3]
    return next((d.edtf for line in lead for d in dates_in(scene, line.span) if d.precision == "day" and d.edtf), None)


def _best(scene: Scene, dates: list[DateMention]) -> str | None:
    """The last date before an event; a span inside the name of what a day's meeting took up is none of its own."""
    last = dates[-1]
    if dates[0].precision == "vague" and last.precision == "year" and not _PAUSED.match(scene.text, last.span.end):
        so_far = _SO_FAR.match(scene.text, dates[0].span.start) and _THIS_YEAR.match(scene.text, last.span.start)
        return last.edtf if so_far else None
    days = [d for d in dates if d.precision == "day"]
    if len(days) > 1 and last == days[-1] and _TOGETHER.fullmatch(scene.text, days[-2].span.end, last.span.start):
        return _from_to(days[-2].edtf, last.edtf)
    if days and last.precision != "day" and not _PAUSE.search(scene.text, days[-1].span.end, last.span.start):
        return days[-1].edtf
    if last.precision == "year":
        finer = [d for d in dates if d.precision in ("day", "month")]
        if (
            finer
            and _RELATIVE.match(scene.text, last.span.start)
            and _COMMA.search(scene.text, finer[-1].span.end, last.span.start)
        ):
            return last.edtf
        return finer[-1].edtf if finer else last.edtf
    return last.edtf


def _from_to(first: str | None, last: str | None) -> str | None:
    whole = first and last and "/" not in first + last
    return f"{first}/{last}" if whole else last
