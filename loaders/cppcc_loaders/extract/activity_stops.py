"""Stops: what a leader of ours saw or laid flowers at during a visit or beside an occasion (访问期间，某某参观了…)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_talks import VISIT_CUES, is_on_visit
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["read_stops"]

_RULE: Final = "activity-期间"
_DURING: Final = pattern("activity_stops", "during")
_STOP: Final = pattern("activity_stops", "stop")
_THEN: Final = pattern("activity_stops", "then")
#: At home only what a leader does behind a talk counts of that.
_MET_FIRST: Final = pattern("activity_stops", "met_first")
_MEMORIAL: Final = pattern("activity_stops", "memorial")
_JOINED: Final = re.compile("^出席了?")
_BEFORE: Final = pattern("activity_stops", "before")
_DAY: Final = pattern("activity_leads", "has_day")
_SEEN_WHEN: Final = pattern("activity_stops", "seen_when")
_TALKED: Final = pattern("activity_stops", "talked")
#: A visit or trip that an item is about has the days of its lead, what was done beside an occasion has not.
_ON_TRIP: Final = pattern("activity_stops", "on_trip")
_THEY: Final = ("他", "她")
_LEADS: Final = 2
#: The days of a trip are told within so many sentences.
_NEAR: Final = 6


@told_by(_BEFORE, _DURING, _MET_FIRST, *VISIT_CUES)
def read_stops(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The stops, with their sentences."""
    names = chair_names(scene)
    body = body_spans(scene) if names else []
    if not body:
        return
    abroad = is_on_visit(scene)
    travels = abroad or any(_ON_TRIP.search(scene.text, *span) for span in body[:_LEADS])
    day = _first_day(scene, body)
    for span in body:
        guests = _BEFORE.match(scene.text, *span)
        if guests and guests["n"] in names:
            yield from ((span, event) for event in _before(scene, guests, span, day))
            continue
        after = _after(scene, span, abroad=abroad)
        when = _first_day(scene, body[:_NEAR]) if travels or (after and after["met"]) else None
        yield from ((span, altered(event, when=when)) for event in _stops(scene, span, names, abroad=abroad))


def _stops(scene: Scene, span: Range, names: frozenset[str], *, abroad: bool) -> Iterator[Event]:
    """The stops that one sentence tells of a leader."""
    during = _DURING.match(scene.text, *span) or _after(scene, span, abroad=abroad)
    seen = _SEEN_WHEN.match(scene.text, *span) if abroad and not during else None
    if seen and (seen["n"] in names or seen["n"] in _THEY):
        yield _seen(seen, span)
    if not during or not (during["n"] in names or (abroad and during["n"] in _THEY)):
        return
    ends: list[int] = []
    for stop in _STOP.finditer(scene.text, during.end("n"), span.end):
        if stop["call"] and not abroad:
            continue
        if stop["t"] and any(_TALKED.match(scene.text, at) for at in ends):
            continue
        ends.append(stop.end())
        kind = _kind(stop, abroad=abroad)
        about = _about(stop, span)
        joined = "met" in during.groupdict() and during["met"]
        start = during.start("n") if stop["call"] else stop.start()
        proof = Range(start, stop.end())
        yield Event(stop.start(), proof, kind, _JOINED.sub("", about) if joined else about, _RULE, "news")


def _after(scene: Scene, span: Range, *, abroad: bool) -> re.Match[str] | None:
    """What a leader goes on to do: on a visit at any point of it, at home right after a meeting (会见后，…)."""
    then = _THEN.match(scene.text, *span)
    return then if then and (abroad or then["met"]) else None


def _seen(seen: re.Match[str], span: Range) -> Event:
    """What a leader spoke at: a sight is a courtesy, works and houses that were looked at are research."""
    part = next(name for name in "oqp" if seen[name])
    kind = "exchange" if part == "o" else "research"
    return Event(seen.start(part), span, kind, seen[part], _RULE, "news")


def _before(scene: Scene, guests: re.Match[str], span: Range, when: int) -> Iterator[Event]:
    """Who was met just before an occasion, and what was seen then."""
    part = Range(guests.start("n"), guests.end())
    if guests["o"]:
        yield Event(part.start, part, "exchange", guests["o"], _RULE, "news", when=when)
    for stop in _STOP.finditer(scene.text, part.end, span.end):
        if not stop["call"]:
            kind = _kind(stop, abroad=False)
            yield Event(stop.start(), Range(*stop.span()), kind, stop.group(), _RULE, "news", when=when)


def _first_day(scene: Scene, body: list[Range]) -> int:
    """Where the first sentence that names a day ends."""
    return next((span.end for span in body if _DAY.search(scene.text, *span)), body[0].end)


def _kind(stop: re.Match[str], *, abroad: bool) -> str:
    """What is looked at is research, at home an exhibition as well, a memorial culture; abroad it is a courtesy."""
    at_home = not abroad and stop.group().startswith("参观")
    if at_home and _MEMORIAL.search(stop.group()):
        return "culture"
    return "research" if stop["q"] or at_home or stop.group().startswith("考察") else "exchange"


def _about(stop: re.Match[str], sentence: Range) -> str:
    """What was talked over with those met at a stop, else the stop itself."""
    talked = _TALKED.match(stop.string, stop.end(), sentence.end)
    about = stop["t"] or (talked["o"] if talked else "")
    return trim_topic(about) or stop.group()
