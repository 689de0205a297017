"""Merging: several trigger words that tell of one event give one row."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.records import Range

__all__ = ["merge_events"]

_TALK = frozenset({"consultation", "plenary-session", "standing-committee-meeting", "work-meeting", "proposal-work"})


def merge_events(told: Told, events: Sequence[Event]) -> Iterator[Event]:
    """One event for each thing told by a sentence, in order."""
    kept: list[Event] = []
    for event in sorted(events, key=lambda e: e.at):
        if kept and _same(told, kept[-1], event):
            kept[-1] = _joined(kept[-1], event)
        elif not any(_repeats(other, event) for other in kept):
            kept.append(event)
    yield from kept


def _same(told: Told, first: Event, second: Event) -> bool:
    """Whether two neighbouring events are one: same clause and topic, or talk that goes on after a comma."""
    between = told.scene.text[first.at : second.at]
    if first.span == second.span and first.frame == second.frame == "act" and "、" not in between and second.at - first.at <= len("调研视察协商"):
        return True
    if "；" in between:
        return False
    talk = first.type in _TALK and second.type == "consultation"
    if talk and second.frame == "act":
        return True
    return second.type == "consultation" and second.frame == "meet" and first.type == "consultation" and first.frame == "act"


def _joined(first: Event, second: Event) -> Event:
    span = Range(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    return replace(first, span=span, topic=first.topic or second.topic)


def _repeats(first: Event, second: Event) -> bool:
    if first.topic is None or second.topic is None:
        return first.type == second.type and first.topic == second.topic
    return first.topic == second.topic or (first.type == second.type and (second.topic in first.topic or first.topic in second.topic) and first.span == second.span)
