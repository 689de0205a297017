"""A year's handling of our proposals by the departments of the state, told by the government with figures."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.outcome_handled import handled_by_state
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["HANDLED_RULE", "read_handling"]

HANDLED_RULE: Final = "activity-承办"


def read_handling(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row: the first sentence that counts the proposals."""
    for sentence, words, doers in handled_by_state(scene) if scene.home == COUNTRY else ():
        topic = trim_topic(scene.words(words))
        yield sentence, Event(words.start, sentence, "proposal-work", topic, HANDLED_RULE, "news", when=doers + 1)
        return
