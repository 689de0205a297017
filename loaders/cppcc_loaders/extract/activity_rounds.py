"""Rounds: leaders of party, government and committee who go out separately; the chair's own stops among them."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["ATTENDED", "read_rounds"]

_LEADS: Final = 3
_CHAIR: Final = pattern("activity_rounds", "chair")
_ROUNDS: Final = pattern("activity_presence", "rounds")
_STOP: Final = pattern("activity_presence", "stop")
_LEADERS: Final = word_list("activity_rounds", "leaders")
#: The rule of what leaders of ours attend or go to.
ATTENDED: Final = "activity-到会"


def read_rounds(scene: Scene, body: list[Range]) -> Iterator[tuple[Range, Event]]:
    """The round that an item is about, and the stops of the committee's chair on it."""
    for lead in body[:_LEADS]:
        chair = _CHAIR.search(scene.text, lead.start, lead.end)
        found = _ROUNDS.search(scene.text, chair.end(), lead.end) if chair else None
        topic = trim_topic(found["o"]) if found else None
        if chair and found and topic:
            yield lead, Event(found.start("o"), lead, "exchange", topic, ATTENDED, "news", when=lead.end)
            yield from _stops(scene, body, lead, chair["n"])
            return


def _stops(scene: Scene, body: list[Range], lead: Range, name: str) -> Iterator[tuple[Range, Event]]:
    """Sentences after the lead that say where the chair went, to the end of the paragraph that tells of it."""
    with_us = None
    for span in body:
        if span.start <= lead.start:
            continue
        paragraph = scene.paragraph_at(span.start)
        words = scene.words(span).lstrip()
        if words.startswith(name):
            with_us = paragraph
        elif with_us != paragraph or not words.startswith(_LEADERS):
            continue
        found = _STOP.match(scene.text, span.start, span.end)
        topic = trim_topic(found["o"]) if found else None
        if found and topic:
            yield span, Event(found.start("o"), span, "exchange", topic, ATTENDED, "news", when=lead.end)
