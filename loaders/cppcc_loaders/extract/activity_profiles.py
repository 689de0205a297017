"""Profiles: national news about one member's year, who goes somewhere to look, calls on people, finds something out."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.agents import of_deputies
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, body_of, body_spans
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["PROFILE_RULE", "read_profile", "retells"]

PROFILE_RULE: Final = "activity-履职"
#: A profile names its member in its first sentences, and again this often in all.
_LEADS: Final = 3
_OFTEN: Final = 3
_MEMBER: Final = pattern("activity_profiles", "member")
#: Talk of a session's groups, meetings and press is no profile.
_SESSION: Final = pattern("activity_profiles", "session")
_CUES: Final = ("调研", "走访", "了解")
_WENT: Final = pattern("activity_profiles", "went")
_CALLED: Final = pattern("activity_profiles", "called")
_LEARNED: Final = pattern("activity_profiles", "learned")
_FOUND: Final = pattern("activity_profiles", "found")
_FOR: Final = pattern("activity_profiles", "aim")
_FIELD: Final = frozenset({"research", "exchange", "inspection"})


class _Trip(NamedTuple):
    """Where a trip is told, and what it was about."""

    at: int
    topic: str


def read_profile(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The trips of the members that an item is about, with their sentences."""
    names = remembered(scene, _members)
    before = None
    for line in body_of(scene) if names else ():
        words = scene.words(line.span)
        if line.kind is not LineKind.TOLD or line.status.value == "planned" or not any(cue in words for cue in _CUES):
            continue
        trip = _trip(words, names, first=before is None or before.end < line.span.start - 1)
        if trip and not of_deputies(scene, line.span.start + trip.at):
            before = line.span
            at = line.span.start + trip.at
            yield line.span, Event(at, line.span, "research", trip.topic, PROFILE_RULE, "act")


def retells(frame: ActivityFrame, profile: list[tuple[Range, Event]]) -> bool:
    """Whether a frame tells the same trip as a profile."""
    return frame.type in _FIELD and any(span.start <= frame.span.start < span.end for span, _ in profile)


def _members(scene: Scene) -> tuple[str, ...]:
    """The members that an item is about."""
    if scene.home != COUNTRY or "政协委员" not in scene.text or _SESSION.search(scene.text):
        return ()
    body = body_spans(scene)
    head = scene.text[body[0].start : body[min(_LEADS, len(body)) - 1].end] if body else ""
    found = (name for m in _MEMBER.finditer(head) for name in (m["n"], m["m"], m["o"]) if name)
    ends = ([name[at:] for at in range(len(name) - 1)] for name in found)
    told = (next((end for end in each if scene.text.count(end) >= _OFTEN), None) for each in ends)
    return tuple(dict.fromkeys(name for name in told if name))


def _trip(words: str, names: tuple[str, ...], *, first: bool) -> _Trip | None:
    """What one of the members, or he or she, went to look at in a sentence; `first`: none is told right before."""
    for rule in (_FOR, _WENT, _CALLED, _FOUND):
        for found in rule.finditer(words):
            if not found["n"].endswith((*names, "他", "她")) or (rule is _FOUND and not first):
                continue
            topic = _topic(found, words)
            if topic:
                return _Trip(found.start("n"), topic)
    return None


def _topic(found: re.Match[str], words: str) -> str | None:
    """What was learned there, else what the act says it was about, else the places."""
    parts = found.groupdict()
    learned = _LEARNED.search(words, found.end("n"))
    return (
        trim_topic(parts.get("q") or parts.get("o") or "")
        or (trim_topic(learned["o"]) if learned else None)
        or trim_topic(parts.get("p") or "")
    )
