"""Dates that a sentence takes from the head of its paragraph: a day, a month, or a year that opens it."""

import re
from typing import Final

from cppcc_loaders.extract.dates import DateMention
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, line_number, lines_of
from cppcc_loaders.extract.timing_dates import dates_in
from cppcc_ontology.divisions import COUNTRY

__all__ = ["inherited"]

_BREAKS: Final = pattern("timing", "breaks")
_REPORTED: Final = pattern("timing", "reported")
_PAST_YEAR: Final = re.compile("过去(?:的)?一年|一年来")
_FIRST: Final = re.compile("\\s*(?:一是|其一|首先|一方面|第一)")
#: A date opens a sentence within this many characters, and heads a paragraph within this many.
_OPENING: Final = 2
_HEAD: Final = 40
_SHORT_HEAD: Final = 60
#: A body founded in a month at the head of a paragraph: what it goes on to do has no month of its own.
_FOUNDED: Final = pattern("timing", "founded")
#: A year opens an account of itself, not of all that came after it or of a post.
_OPENS: Final = pattern("timing", "year_opens")
#: What has gone on for longer than the year at the head.
_LASTS: Final = pattern("timing", "lasts")


def inherited(scene: Scene, line: Line) -> str | None:
    """The date at the head of the line's paragraph."""
    lines = lines_of(scene)
    at = line_number(scene, line.span.start)
    listed = _listed_under(scene, line)
    if listed:
        return listed
    while not lines[at].first:
        if _BREAKS.match(scene.words(lines[at].span)):
            return _since_break(scene, line, lines[at])
        at -= 1
    for earlier in reversed(lines[at : line_number(scene, line.span.start)]):
        dates = list(dates_in(scene, earlier.span))
        opening = [d for d in dates if d.span.start - earlier.span.start <= _OPENING]
        if opening and (opening[0].precision == "day" or _PAST_YEAR.match(scene.text, opening[0].span.start)):
            return opening[0].edtf
        reported = _REPORTED.match(scene.text, earlier.span.start, earlier.span.end)
        if reported and dates and dates[0].span.start - reported.end() <= _OPENING:
            return dates[0].edtf
    return None if lines[at] == line else _of_head(scene, lines[at], line)


def _of_head(scene: Scene, head: Line, line: Line) -> str | None:
    """The month that a paragraph's first sentence names, or the year that opens it."""
    dates = [d for d in dates_in(scene, head.span) if d.span.start - head.span.start < _HEAD]
    finer = [d for d in dates if d.precision != "year"]
    if finer:
        return None if _is_of_founding(scene, head, finer[0]) else finer[0].edtf
    if scene.home == COUNTRY:
        return None
    opening = dates[0] if dates and dates[0].span.start - head.span.start <= _OPENING else None
    opens = opening is not None and _OPENS.match(scene.text, opening.span.start, head.span.end)
    return opening.edtf if opening and opens and not _LASTS.search(scene.words(line.span)) else None


def _is_of_founding(scene: Scene, head: Line, when: DateMention) -> bool:
    return when.precision == "month" and _FOUNDED.search(scene.text, head.span.start, head.span.end) is not None


def _since_break(scene: Scene, line: Line, opening: Line) -> str | None:
    """The year that a sentence which starts an account of its own names first (一年来，…。持续打造…)."""
    if opening == line or not _PAST_YEAR.match(scene.text, opening.span.start):
        return None
    return next((d.edtf for d in dates_in(scene, opening.span)), None)


def _listed_under(scene: Scene, line: Line) -> str | None:
    """The time that the words before a list name (今年，…进行了调整。一是…; 2023年上半年数据：)."""
    number = line_number(scene, line.span.start)
    if not number:
        return None
    before = lines_of(scene)[number - 1]
    words = scene.words(before.span)
    headed = line.first and len(words) < _SHORT_HEAD and words.rstrip().endswith("：")
    if not headed and (line.first or not _FIRST.match(scene.words(line.span))):
        return None
    dates = [d.edtf for d in dates_in(scene, before.span) if d.precision in ("year", "month") and d.edtf]
    return dates[-1] if dates else None
