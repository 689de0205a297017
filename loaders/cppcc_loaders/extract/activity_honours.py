"""Honours: occasions of others to which a leader of ours writes, gives a greeting, comes or sends a wreath."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.told_by import bits_of, may_tell
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["read_honours"]

_RULE: Final = "activity-致贺"
#: An occasion is told by an item's first sentences.
_LEADS: Final = 3
#: Words without which none of the ways of honouring is told.
_CUES: Final = pattern("activity_honours", "cues")
_NAMES: Final = (
    "letter",
    "greeting",
    "arrival",
    "wreath",
    "memorial",
    "ceremony",
    "invited",
    "statement",
    "farewell",
)
#: The ways of honouring, each with its bits.
_WAYS: Final = tuple((way, bits_of(way)) for way in (pattern("activity_honours", name) for name in _NAMES))
_OCCASION: Final = pattern("activity_honours", "occasion")
_CONGRATULATED: Final = pattern("activity_honours", "congratulated")
_YEARS: Final = pattern("activity_honours", "years")
#: The occasion and the honour prove it together where they are no longer than this.
_PROOF: Final = 420


class _Occasion(NamedTuple):
    """What is honoured, and the sentence that tells it."""

    topic: str
    line: Range


def read_honours(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row of an item: the occasion that a leader of ours honours."""
    if scene.home != COUNTRY or not _CUES.search(scene.text):
        return
    body = body_spans(scene)
    ways = [way for way, bits in _WAYS if may_tell(scene.text, bits)]
    for span in body if ways else ():
        found = next((m for way in ways if (m := way.search(scene.text, *span))), None)
        named = found.groupdict().get("o") if found else None
        occasion = _Occasion(named, span) if named else _occasion(scene, body, span) if found else None
        if found and occasion:
            near = 0 <= span.end - occasion.line.start <= _PROOF
            proof = Range(occasion.line.start, span.end) if near else span
            beside = None if near or occasion.line == span else occasion.line
            when = occasion.line.end
            event = Event(found.start(), proof, "exchange", occasion.topic, _RULE, "news", when=when, beside=beside)
            yield span, event
            return


def _occasion(scene: Scene, body: list[Range], honoured: Range) -> _Occasion | None:
    """The anniversary that is congratulated on, else what the item's first sentences say was held or attended."""
    said = _CONGRATULATED.search(scene.text, *honoured)
    if said and _YEARS.search(said["o"]):
        return _Occasion(said["o"], body[0])
    for span in body[:_LEADS]:
        held = _OCCASION.search(scene.text, *span)
        topic = trim_topic(held["o"] or held["p"] or held["q"]) if held else None
        if topic:
            return _Occasion(topic, span)
    topic = trim_topic(said["o"]) if said else None
    return _Occasion(topic, body[0]) if topic else None
