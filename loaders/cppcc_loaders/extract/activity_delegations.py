"""Delegations: a central delegation led by a chair of ours that goes round a region: whom it called on, what it saw."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.clauses import split_clauses
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["DELEGATION_RULE", "read_delegation"]

DELEGATION_RULE: Final = "activity-代表团"
_LEADS: Final = 2
_LEAD: Final = pattern("activity_delegations", "lead")
_OURS: Final = pattern("activity_delegations", "ours")
_CALL: Final = pattern("activity_delegations", "call")
_SEEN: Final = pattern("activity_delegations", "seen")


@told_by(_LEAD)
def read_delegation(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """What the party of our leader did, as the paragraphs that it opens tell it, on the days of the lead."""
    if scene.home != COUNTRY or "中央代表团" not in scene.text:
        return
    body = body_spans(scene)
    if not any(_LEAD.search(scene.text, *span) for span in body[:_LEADS]):
        return
    when = body[0].end
    for span in body:
        paragraph = scene.paragraph_at(span.start)
        if span == body[0]:
            yield from ((span, altered(event, span=span)) for event in _deeds(scene, span, when))
        elif _OURS.match(scene.text, *paragraph):
            yield from ((span, event) for event in _deeds(scene, span, when))


def _deeds(scene: Scene, sentence: Range, when: int) -> Iterator[Event]:
    for clause in split_clauses(scene.text, *sentence):
        if scene.text.endswith("后", 0, clause.end):
            continue
        call = _CALL.search(scene.text, *clause)
        seen = None if call else _SEEN.search(scene.text, clause.start, sentence.end)
        topic = trim_topic(seen["o"]) if seen else None
        if call:
            yield Event(call.start("o"), clause, "exchange", call["o"], DELEGATION_RULE, "news", when=when)
        elif seen and topic and seen.start() < clause.end:
            yield Event(seen.start("o"), clause, "research", topic, DELEGATION_RULE, "news", when=when)
