"""A year's handling of our proposals by the departments of the state, told by the government with figures."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.outcome_handled import HANDLED, handled_by_state
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["HANDLED_RULE", "HEARD_RULE", "read_handling"]

HANDLED_RULE: Final = "activity-承办"
#: The rule of a year's handling that the government heard of or told the press.
HEARD_RULE: Final = "activity-听取办理"
_HEARD: Final = pattern("activity_handled", "heard")
_COUNTS: Final = pattern("activity_handled", "counts")
_LEADS: Final = 2
#: The sitting and what it was told prove the handling together where they are no longer than this.
_PROOF: Final = 560


@told_by(_HEARD, HANDLED)
def read_handling(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row: the sitting or briefing that took the handling up, else the first sentence that counts it."""
    if scene.home != COUNTRY or "提案" not in scene.text:
        return
    heard = list(_heard(scene))
    yield from heard or _counted(scene)


def _heard(scene: Scene) -> Iterator[tuple[Range, Event]]:
    for line in body_of(scene)[:_LEADS]:
        words = scene.words(line.span)
        found = _HEARD.search(words) if "国务院" in words and "提案" in words else None
        topic = trim_topic(found["o"]) if found else None
        if found and topic:
            at = line.span.start + found.start("y" if found["y"] else "o")
            counts = _COUNTS.search(scene.text, line.span.end, line.span.start + _PROOF)
            proof = Range(line.span.start, counts.end() if counts else line.span.end)
            yield line.span, Event(at, proof, "proposal-work", topic, HEARD_RULE, "news")
            return


def _counted(scene: Scene) -> Iterator[tuple[Range, Event]]:
    for sentence, words, doers in handled_by_state(scene):
        topic = trim_topic(scene.words(words))
        yield sentence, Event(words.start, sentence, "proposal-work", topic, HANDLED_RULE, "news", when=doers + 1)
        return
