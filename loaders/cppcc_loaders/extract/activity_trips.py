"""Trips told by what was looked at, without a word of activity: 走进某村，了解…情况; 来到某站，察看…落实情况."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["TRIP_RULE", "read_trip"]

TRIP_RULE: Final = "activity-察看"

_WENT_TO: Final = pattern("activity_trips", "went_to")
_LOOKED_AT: Final = pattern("activity_trips", "looked_at")
_NO_LOOK: Final = pattern("activity_trips", "no_look")
_PRIVATE: Final = pattern("activity_trips", "private")
#: Words of activity that tell the trip themselves.
_TELLING: Final = frozenset({"act", "visit", "meet", "assist", "event", "give", "learn"})
_OURS: Final = pattern("activity_trips", "ours")
_PARTY: Final = re.compile("视察")
_OF_PROPOSALS: Final = re.compile("督办|提案")


def read_trip(told: Told, hit: Hit) -> Iterator[Event]:
    """What was looked at where the same part of the sentence says where the party went, and nothing else tells it."""
    start = told.line.told.start
    begin = start + told.mask(start, hit.start).rfind("；") + 1
    head = told.mask(begin, hit.start)
    clause = told.clause(hit.start)
    found = _LOOKED_AT.match(told.mask(hit.end, clause.end))
    if not found or not _WENT_TO.search(head) or _NO_LOOK.search(head):
        return
    if not _is_our_party(told, hit) or _PRIVATE.search(told.mask(begin, hit.end + found.end())):
        return
    if any(begin <= h.start < hit.start and _tells(told, h) for h in told.hits):
        return
    topic = trim_topic(told.words(hit.end + found.start("o"), hit.end + found.end("o")))
    if topic:
        yield Event(hit.start, clause, _kind(told, begin, topic, hit), topic, TRIP_RULE, "looked")


def _is_our_party(told: Told, hit: Hit) -> bool:
    """Whether the paragraph speaks of a committee, its members, a party of theirs or its chair before the word."""
    before = _before(told, hit)
    return bool(_OURS.search(before)) or any(name in before for name in chair_names(told.scene))


def _tells(told: Told, hit: Hit) -> bool:
    """Whether a word of activity tells something itself, and names no party (视察组, 调研团队)."""
    return hit.frame in _TELLING and not told.mask(hit.end, hit.end + 2).startswith(("组", "小组", "团", "队"))


def _kind(told: Told, begin: int, topic: str, hit: Hit) -> str:
    """Proposals that are followed up, a stop of a tour of inspection, else research."""
    if _OF_PROPOSALS.search(told.words(begin, hit.start)) or "提案" in topic:
        return "proposal-work"
    return "inspection" if _PARTY.search(_before(told, hit)) else hit.type


def _before(told: Told, hit: Hit) -> str:
    """The paragraph as far as a word of activity."""
    return told.scene.text[told.scene.paragraph_at(hit.start).start : hit.start]
