"""Deeds that stand for themselves: counted ones told in a row (调处矛盾纠纷47起), verbs of service."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Final, NamedTuple

import daachorse

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.extract.activity_doers import done_by_others, done_by_us
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["deed_cues", "deeds_in", "read_tallies"]

_FILE: Final = "activity_deeds.tsv"
_RULE: Final = "activity-行事"
_COUNTED: Final = pattern("activity_tallies", "counted")
#: An item in a clause that is counted itself.
_ITEM: Final = re.compile(r"\d[\d.]*[万余多]*[一-龥]{1,3}(?:[余多]|以上)?(?:$|、)")
_LEAD: Final = pattern("activity_tallies", "lead")
_NOT_DONE: Final = pattern("activity_stories", "not_done")


#: Two events of a clause whose words begin nearer than this are one.
_NEAR: Final = 12
_FOUNDING: Final = "institution-building"
_TIME: Final = pattern("activity_tallies", "time")
_BY_NOW: Final = pattern("activity_tallies", "by_now")


class _Verb(NamedTuple):
    """A verb in one of its uses: the type it tells, its form, what its object must hold."""

    type: str
    form: str
    holds: re.Pattern[str] | None


def deed_cues(words: str) -> bool:
    """Whether a verb of a deed stands in a stretch."""
    return bool(_verbs_in(words))


def deeds_in(words: str) -> Iterator[tuple[int, int]]:
    """Where verbs of service that need no object stand in a stretch: begin and end of each."""
    verbs = _automaton()[1]
    return ((begin, end) for begin, end, n in _verbs_in(words) if any(v.form == "deed" for v in verbs[n]))


def read_tallies(told: Told, found: Iterable[Event]) -> Iterator[Event]:
    """The counted deeds of a sentence that tells nothing else before them than other counts."""
    known = list(found)
    start = told.line.told.start
    verbs = _automaton()[1]
    for begin, end, number in _verbs_in(told.blotted):
        at = start + begin
        fits = (v for v in verbs[number] if v.form != "deed" and _is_counted(told, v, start + end))
        verb = next((v for v in fits if v.form == "tally" or not known), None)
        if verb is None or not _of_a_time(told, at) or not _stands_free(told, at, known, verb.type):
            continue
        if _NOT_DONE.search(told.mask(told.clause(at).start, at)) or not _by_us(told, at):
            continue
        event = _event(told, verb, at, start + end)
        if event:
            known.append(event)
            yield event


def _by_us(told: Told, at: int) -> bool:
    """Whether somebody of ours did it, or nobody else is named in what a report reviews."""
    return done_by_us(told, at) or (bool(told.line.year) and not done_by_others(told, at))


def _is_counted(told: Told, verb: _Verb, end: int) -> bool:
    counted = _COUNTED.match(told.blotted, end - told.line.told.start)
    return counted is not None and (verb.holds is None or bool(verb.holds.search(counted["o"])))


def _of_a_time(told: Told, at: int) -> bool:
    """Whether a deed is of a stated time: what a station has come to by now is a result of its being set up."""
    head = told.mask(told.line.told.start, at)
    return not _BY_NOW.search(head) and bool(_TIME.search(head))


def _stands_free(told: Told, at: int, known: list[Event], kind: str) -> bool:
    """Whether a verb begins its item, and all told before it is counted too and is no talk that it came of."""
    clause = told.clause(at)
    item = told.mask(clause.start, at).rpartition("、")[2]
    if not _LEAD.fullmatch(item):
        return False
    if any(e.span == clause and abs(e.at - at) < _NEAR for e in known):
        return False
    mark = told.mask(told.line.told.start, at).rfind("；") + 1 + told.line.told.start
    before = [e for e in known if mark <= e.at < at]
    if kind != "consultation" and any(e.type == "consultation" for e in before):
        return False
    return all(e.type == kind == _FOUNDING or _ITEM.search(told.mask(e.at, told.clause(e.at).end)) for e in before)


def _event(told: Told, verb: _Verb, at: int, end: int) -> Event | None:
    counted = _COUNTED.match(told.blotted, end - told.line.told.start)
    if counted is None:
        return None
    topic = trim_topic(told.words(at, told.line.told.start + counted.end("o")))
    span = told.clause(at)
    return Event(at, Range(*span), verb.type, topic, _RULE, "tally") if topic else None


@lru_cache(maxsize=4)
def _verbs_in(words: str) -> list[tuple[int, int, int]]:
    """Where verbs stand in a sentence, kept for those who ask next."""
    return _automaton()[0].find(words)


@cache
def _automaton() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[tuple[_Verb, ...], ...]]":
    """All verbs, the longest first where several begin at a place, each with its uses."""
    uses: dict[str, list[_Verb]] = {}
    for number, (kind, form, holds, words) in read_rows(_FILE, "type", "form", "object", "verbs"):
        verb = _Verb(kind, form, None if holds == "-" else compiled(_FILE, number, holds))
        for word in words.split():
            uses.setdefault(word, []).append(verb)
    return (
        daachorse.CharwiseDoubleArrayAhoCorasick(list(uses), daachorse.MATCH_KIND_LEFTMOST_LONGEST),
        tuple(map(tuple, uses.values())),
    )
