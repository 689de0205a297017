"""Hosts: what a committee and its guests talked over, told behind their coming (接待了…参访团，…并就…深入交谈)."""

from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.swift import altered

__all__ = ["with_talk"]

_RECEIVED: Final = pattern("activity_hosts", "received")
_TALKED: Final = pattern("activity_hosts", "talked")
#: What was said to the guests stands no farther behind their coming.
_FAR: Final = 160
_RULES: Final = frozenset({"activity-走访", "activity-叙事", "activity-来访"})


def with_talk(told: Told, event: Event) -> Event:
    """An exchange at home with what host and guests talked over as its topic, where the paragraph tells it."""
    if event.type != "exchange" or event.rule not in _RULES:
        return event
    clause = told.clause(event.at)
    if not _RECEIVED.search(told.mask(*clause)):
        return event
    end = told.scene.paragraph_at(event.at).end
    found = _TALKED.search(told.scene.text, event.at, min(end, event.at + _FAR))
    topic = trim_topic(found["o"]) if found else None
    return altered(event, topic=topic) if topic else event
