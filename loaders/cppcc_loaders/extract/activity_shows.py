"""Shows: exhibitions and performances that the head of the national committee goes to see."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["SHOW_RULE", "read_shows"]

SHOW_RULE: Final = "activity-观展"
#: A show that an item is about is told by its first sentences.
_LEADS: Final = 3
_EXHIBITION: Final = pattern("activity_shows", "exhibition")
#: Shows seen on the day of what an item tells (当天下午，主席会议成员还参观了…).
_LATER: Final = pattern("activity_shows", "later")
_NAME: Final = re.compile("“[^”]+”|《[^》]+》")
_AUDIENCE: Final = pattern("activity_shows", "audience")
_PERFORMANCE: Final = pattern("activity_shows", "performance")


@told_by(_EXHIBITION, _LATER, _AUDIENCE)
def read_shows(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The exhibition or performance that an item is about, and shows seen later that day."""
    if scene.home != COUNTRY or not ("参观" in scene.text or "观看" in scene.text):
        return
    lines = body_spans(scene)
    yield from _later(scene, lines)
    body = lines[:_LEADS]
    for span in body:
        seen = _EXHIBITION.search(scene.text, *span)
        if not seen and _AUDIENCE.search(scene.text, *span):
            seen = _PERFORMANCE.search(scene.text, body[0].start, span.end)
        topic = trim_topic(seen["o"]) if seen else None
        if topic:
            proof = Range(min(span.start, seen.start()) if seen else span.start, span.end)
            yield span, Event(span.start, proof, "culture", topic, SHOW_RULE, "news", when=body[0].end)
            return


def _later(scene: Scene, lines: list[Range]) -> Iterator[tuple[Range, Event]]:
    """Shows seen after the meeting or reception that the item is about, on its day, each by its name."""
    for span in lines[1:]:
        seen = _LATER.match(scene.text, *span)
        for name in _NAME.finditer(scene.text, *seen.span("o")) if seen else ():
            part = Range(*name.span())
            yield span, Event(part.start, part, "culture", name.group(), SHOW_RULE, "news", when=lines[0].end)
