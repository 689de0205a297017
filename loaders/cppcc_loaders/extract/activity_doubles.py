"""Frames of one item that tell the same thing twice: kept once, as the rule that knows more reads it."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_debates import DEBATE_RULE
from cppcc_loaders.extract.activity_delegations import DELEGATION_RULE
from cppcc_loaders.extract.activity_floor import FLOOR_RULES
from cppcc_loaders.extract.activity_handled import HANDLED_RULE, HEARD_RULE
from cppcc_loaders.extract.activity_lectures import HALL_RULE
from cppcc_loaders.extract.activity_news import MET_WHEN
from cppcc_loaders.extract.activity_preachers import PREACHED
from cppcc_loaders.extract.activity_put_forward import PUT_RULE
from cppcc_loaders.extract.activity_rounds import ATTENDED
from cppcc_loaders.extract.activity_shows import SHOW_RULE
from cppcc_loaders.extract.activity_trips import TRIP_RULE
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene

__all__ = ["without_doubles", "without_others_lectures"]

_NEWS_RULES: Final = frozenset(
    {
        "activity-出席",
        "activity-会见时",
        "activity-列席",
        "activity-审议",
        "activity-期间",
        DELEGATION_RULE,
        HALL_RULE,
        SHOW_RULE,
        ATTENDED,
        "activity-看望",
    }
)
#: What stands beside an occasion attended.
_APART: Final = frozenset({"activity-出席", "activity-会见", HALL_RULE})
#: Whom a leader spoke with, told guest by guest: the sentence that lists them all says nothing of its own.
_GUEST: Final = pattern("activity_doubles", "guest")
#: A guest's name has at least so many characters.
_NAME: Final = 3
#: So near to a visit its lead sums up what was seen on it.
_LEAD: Final = 120


def without_doubles(scene: Scene, frames: list[ActivityFrame]) -> Iterator[ActivityFrame]:
    """A frame of a visit or attendance read by two rules is kept once, as the later rule reads it."""
    news = [(index, frame) for index, frame in enumerate(frames) if frame.rule in _NEWS_RULES]
    attended = [frame.span for _, frame in news if frame.rule == "activity-出席"]
    floor = [frame.span for frame in frames if frame.rule in FLOOR_RULES]
    stops = [frame.span for _, frame in news if frame.rule == ATTENDED]
    sat = [frame.span for _, frame in news if frame.rule == "activity-看望" and frame.type == "plenary-session"]
    passage = [frame.span for frame in frames if frame.rule == "activity-通道"]
    guests = [guest["who"] for f in frames if f.rule == MET_WHEN and (guest := _GUEST.search(scene.words(f.span)))]
    for index, frame in enumerate(frames):
        at = frame.span.start
        if frame.rule == "activity-会见" and any(_is_same_guest(frame.topic or "", who) for who in guests):
            continue
        if frame.rule == "activity-走访" and any(s.start <= at < s.end for s in sat):
            continue
        if frame.rule == "activity-会议" and any(at < s.end and s.start < frame.span.end for s in passage):
            continue
        if frame.rule == TRIP_RULE and any(s.start <= at < s.end for s in stops):
            continue
        if frame.rule not in _APART and any(s.start <= at < s.end for s in attended):
            continue
        if frame.type == "consultation" and any(s.start <= at < s.end for s in floor):
            continue
        if _told_apart(frame, frames):
            continue
        if not any(
            later > index and f.type == frame.type and _covers(f, frame) and not _are_apart(frame, f)
            for later, f in news
        ):
            yield frame


def _covers(later: ActivityFrame, frame: ActivityFrame) -> bool:
    """Whether a frame begins within a later one, or goes on into it and has nothing but a part of its topic."""
    if later.span.start <= frame.span.start < later.span.end:
        return True
    into = frame.span.start < later.span.start < frame.span.end
    return into and bool(frame.topic) and (frame.topic or "") in (later.topic or "")


def _sums_up(frame: ActivityFrame, frames: list[ActivityFrame]) -> bool:
    """Whether a visit's lead says in short what was looked at (考察多个项目), and its stops are told one by one."""
    visit = next((f for f in frames if "访问" in (f.topic or "") and f.rule == "activity-会见"), None)
    seen = [f for f in frames if f.rule == "activity-期间" and f.type == "research" and f.span.start > frame.span.end]
    return visit is not None and abs(frame.span.start - visit.span.start) <= _LEAD and len(seen) > 1


def _are_apart(frame: ActivityFrame, other: ActivityFrame) -> bool:
    """Whether two frames tell of guests who were met one by one."""
    return other.rule == MET_WHEN and frame.rule in (MET_WHEN, "activity-会见")


def _is_same_guest(topic: str, who: str) -> bool:
    """Whether a list of guests has one who is named again, with the title before or behind the name."""
    return any(who[at : at + _NAME] in topic for at in range(max(1, len(who) - _NAME + 1)))


def _told_apart(frame: ActivityFrame, frames: list[ActivityFrame]) -> bool:
    """Whether a debate is part of a session that has a row, or a reception, proposals handled, sights have another."""
    if frame.type == "research" and frame.rule not in _NEWS_RULES and _sums_up(frame, frames):
        return True
    if frame.rule == "activity-会见" and not frame.topic:
        return any(f.type == frame.type and f.topic for f in frames)
    if frame.rule == ATTENDED and (frame.topic or "").startswith("会见"):
        met = (f for f in frames if f.rule == "activity-会见" and f.topic and not _covers(frame, f))
        return any((f.topic or "") in (frame.topic or "") for f in met)
    if frame.rule == "activity-举办" and frame.type == "culture":
        return any(f.rule == "activity-期间" and _covers(f, frame) for f in frames)
    return _is_of_kind_told(frame, [f for f in frames if f.type == frame.type and f.rule != frame.rule])


def _is_of_kind_told(frame: ActivityFrame, others: list[ActivityFrame]) -> bool:
    """Whether a debate, or what becomes of proposals, is told by another frame of its type."""
    if frame.rule == DEBATE_RULE:
        return bool(others)
    if frame.rule == PUT_RULE:
        return any(f.span.start < frame.span.end and frame.span.start < f.span.end for f in others)
    if frame.rule == "activity-提案":
        return any(f.rule == HEARD_RULE for f in others)
    return frame.rule == HANDLED_RULE and any(f.span.start < frame.span.end for f in others)


def without_others_lectures(frames: list[ActivityFrame], text: str) -> list[ActivityFrame]:
    """Where lectures of our own people in a team are rows, what others of the team do is none."""
    if all(f.rule != PREACHED for f in frames):
        return frames
    ours = (f for f in frames if "政协" in text[f.span.start : f.span.end])
    return [f for f in ours if f.rule == PREACHED or f.type != "study-training"]
