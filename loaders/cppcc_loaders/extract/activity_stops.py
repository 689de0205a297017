"""Stops: what a leader of ours saw or laid flowers at during a visit or beside an occasion (访问期间，某某参观了…)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_talks import visits_abroad
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_stops"]

_RULE: Final = "activity-期间"
_DURING: Final = pattern("activity_stops", "during")
_STOP: Final = pattern("activity_stops", "stop")
_THEN: Final = pattern("activity_stops", "then")
_SEEN_WHEN: Final = pattern("activity_stops", "seen_when")
_TALKED: Final = pattern("activity_stops", "talked")
#: A visit or trip that an item is about has the days of its lead, what was done beside an occasion has not.
_ON_TRIP: Final = re.compile("访问|调研|考察|视察|抵达")
_LEADS: Final = 2


def read_stops(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The stops, with their sentences."""
    names = chair_names(scene)
    body = [line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING] if names else []
    if not body:
        return
    abroad = visits_abroad(scene)
    travels = abroad or any(_ON_TRIP.search(scene.text, *span) for span in body[:_LEADS])
    when = body[0].end if travels else None
    for span in body:
        during = _DURING.match(scene.text, *span) or (_THEN.match(scene.text, *span) if abroad else None)
        seen = _SEEN_WHEN.match(scene.text, *span) if abroad and not during else None
        if during and during["n"] in names:
            for stop in _STOP.finditer(scene.text, during.end("n"), span.end):
                kind = "exchange" if abroad or not stop["o"].startswith("参观") else "research"
                kind = "research" if stop["o"].startswith("考察") else kind
                part = Range(*stop.span())
                yield span, Event(stop.start(), part, kind, _about(stop, span), _RULE, "news", when=when)
        elif seen and seen["n"] in names:
            yield span, Event(seen.start("o"), span, "exchange", seen["o"], _RULE, "news", when=when)


def _about(stop: re.Match[str], sentence: Range) -> str:
    """What was talked over with those met at a stop, else the stop itself."""
    talked = _TALKED.match(stop.string, stop.end(), sentence.end)
    return (trim_topic(talked["o"]) if talked else None) or stop["o"]
