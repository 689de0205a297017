"""Dates of a sentence: those that say when something was done, with the year and the month that they leave out."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.dates import DateMention, find_dates
from cppcc_loaders.extract.dates_spans import spanned
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at, line_number, lines_of
from cppcc_loaders.records import Range

__all__ = ["dates_in"]

_DATELINE: Final = Anchored(r"(?P<m>1[0-2]|0?[1-9])月(?P<d>3[01]|[12]\d|0?[1-9])日(?:讯|电|消息)")
#: A year that belongs to what is dealt with (2022年部分提案) dates nothing.
_NO_YEAR: Final = pattern("timing", "no_year")
_RUNS_ON: Final = Anchored(pattern("timing_dates", "runs_on"))
_FROM_ACT: Final = pattern("timing_dates", "from_act")
#: 自三月起, 自2023年春季学期起 date what began then.
_STARTS: Final = re.compile("(?:[春秋]季学期)?起|(?<=[旬月初底末份])以来")
_NOT_WHEN: Final = pattern("timing", "not_when")
_LEAD: Final = 360


def _by_sentence(_: Scene) -> dict[int, tuple[DateMention, ...]]:
    return {}


def _sentence_dates(scene: Scene, sentence: Range) -> tuple[DateMention, ...]:
    review = line_at(scene, sentence.start).year
    words = scene.words(sentence)
    found = find_dates(
        words,
        year=scene.year,
        published=remembered(scene, _written) or scene.published,
        bare=int(review) if review else None,
        told=_told_last(scene, sentence) if _RUNS_ON.search(words) else None,
    )
    begin = sentence.start
    return tuple(
        [
            DateMention(Range(d.span.start + begin, d.span.end + begin), d.edtf, d.precision)
            for d in spanned(words, found)
        ]
    )


def _told_last(scene: Scene, sentence: Range) -> str | None:
    """The last date with a year or a month that the paragraph gives before a sentence, or a year before it."""
    lines = lines_of(scene)
    at = line_number(scene, sentence.start)
    while at > 0 and lines[at - 1].paragraph == lines[at].paragraph:
        at -= 1
        told = [d.edtf for d in dates_in(scene, lines[at].span) if d.edtf]
        if told:
            return told[-1]
    return None


def _written(scene: Scene) -> str | None:
    """The day of the item's dateline (本网5月6日讯): what its 今天 means, where it was published soon after."""
    found = _DATELINE.search(scene.text, 0, _LEAD)
    published = scene.published or ""
    if not found or not scene.year or len(published) < len("2020-01-01"):
        return None
    told = f"{scene.year:04d}-{int(found['m']):02d}-{int(found['d']):02d}"
    return told if told[:7] <= published[:7] and told <= published else None


def dates_in(scene: Scene, span: Range) -> Iterator[DateMention]:
    """The dates of a stretch of a sentence that say when something was done."""
    known = remembered(scene, _by_sentence)
    sentence = scene.sentence_at(span.start)
    dates = known.get(sentence.start)
    if dates is None:
        dates = known[sentence.start] = _sentence_dates(scene, sentence)
    for mention in dates:
        if mention.precision == "year" and (
            scene.text.startswith("第", mention.span.end) or _NO_YEAR.match(scene.text, mention.span.end)
        ):
            continue
        if span.start <= mention.span.start < span.end and (
            _STARTS.match(scene.text, mention.span.end)
            or _FROM_ACT.match(scene.text, mention.span.end)
            or not _NOT_WHEN.search(scene.text, max(0, mention.span.start - 3), mention.span.start)
        ):
            yield mention
