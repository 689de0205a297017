"""Merging: several trigger words of a sentence that tell of one event give one row."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Final

from cppcc_loaders.extract.activity_acts import FOLLOWED_UP
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["merge_events"]

_GIVEN: Final = word_list("activity_merge", "given")
_BRAND: Final = pattern("activity_merge", "brand")
#: Services that have a name, whose parts are told after it.
_SERVICES: Final = frozenset({"event", "quoted", "story", "series"})
_SENT_FROM: Final = pattern("activity_merge", "sent_from")
#: What joins two acts under one verb, right behind the first (…视察和…监督).
_AND: Final = re.compile("、|以及|和|与|及")
_NEAR: Final = 6
_PARTNER: Final = pattern("activity_merge", "partner")
_TALK: Final = frozenset(
    {"consultation", "plenary-session", "standing-committee-meeting", "work-meeting", "proposal-work"}
)


def merge_events(told: Told, events: Sequence[Event]) -> Iterator[Event]:
    """One event for each thing told by a sentence, in order."""
    kept: list[Event] = []
    apart = [event for event in events if not any(_is_within(event, other) for other in events)]
    for event in _grouped(told, sorted(apart, key=lambda e: e.at)):
        if kept and _same(told, kept[-1], event):
            kept[-1] = _joined(kept[-1], event)
        elif not any(_repeats(other, event) or _is_part(told, other, event) for other in kept):
            kept.append(event)
    yield from kept


def _is_part(told: Told, first: Event, second: Event) -> bool:
    """Whether a deed is part of a service with a name, or what talks came to, that its sentence tells before."""
    if second.frame == "event" and (first.topic or "").endswith("系列活动"):
        return "；" not in told.words(first.at, second.at)
    if first.frame == "meet" and second.type == "opinion-work" and _SENT_FROM.match(told.words(*second.span)):
        return True
    if second.frame != "deed" or "；" in told.words(first.at, second.at):
        return False
    if first.type == "investment-promotion" and first.span == second.span and "促成" in (second.topic or ""):
        return True
    came_to = first.type == "consultation" or (first.type in _TALK and (second.topic or "").startswith("帮"))
    return came_to or (first.type == second.type == "public-service" and first.frame in _SERVICES)


def _is_within(event: Event, other: Event) -> bool:
    """Whether an event is read out of the name of another that was put on (开展走访慰问、赠送物资及义诊活动)."""
    if event.frame == "event" and other.frame == "act" and event.group is not None and event.group == other.group:
        return 0 < event.at - other.at <= len("民主监督调研")
    named = other.frame == "event" and other.group is not None and event.frame in ("give", "visit", "quoted", "solve")
    return named and other.group is not None and other.group <= event.at < other.at


def _grouped(told: Told, events: Sequence[Event]) -> Iterator[Event]:
    """Events under one verb: each its own row where each has a name in quotes, else one row for the whole list."""
    for group, found in groupby(events, key=lambda e: e.group):
        members = list(found)
        if group is not None and all(e.frame == "act" for e in members):
            yield from _acts(told, members)
            continue
        if group is None or len(members) == 1 or all((e.topic or "").startswith("“") for e in members):
            yield from members
            continue
        words = told.words(group, members[-1].span.end)
        yield altered(members[0], topic=trim_topic(words[: _list_end(words)]) or members[0].topic)


def _acts(told: Told, members: Sequence[Event]) -> Iterator[Event]:
    """Acts under one verb: A的调研、B的视察 are two, 调研视察 is one."""
    yield members[0]
    for before, event in pairwise(members):
        between = told.words(before.at, event.at)
        mark = _AND.search(between, 0, _NEAR)
        own = between[mark.end() :] if mark else ""
        topic = trim_topic(own) if len(own) > len("四个字的") else None
        if topic:
            yield altered(event, topic=topic)


def _list_end(words: str) -> int:
    """Where an enumerated object ends: before its count (…等活动40余场次)."""
    return next((i for i, char in enumerate(words) if char.isdigit() and i > len("活动")), len(words))


def _same(told: Told, first: Event, second: Event) -> bool:
    """Whether two neighbouring events are one: same clause and topic, or talk that goes on after a comma."""
    if first.at == second.at and first.rule == second.rule:
        return False
    between = told.scene.text[first.at : second.at]
    words = told.words(second.at, second.at + 2)
    if _one_act(told, first, second, between, words):
        return True
    if "；" in between:
        return False
    if first.type == second.type == "institution-building" and (first.topic or "").endswith("仪式"):
        return True
    if _one_service(told, first, second, words) or _one_step(first, second, words) or _talks_that_mended(first, second):
        return True
    return "政协机关" not in told.words(*second.span) and (_one_visit(first, second) or _one_talk(first, second))


def _talks_that_mended(first: Event, second: Event) -> bool:
    """开展协商57次，解决…问题41件: talks that are counted and what they mended are one piece of work."""
    counted = first.type == "consultation" and first.rule == "activity-计数"
    calmed = second.rule == "activity-计数" and second.type == "public-service" and "纠纷" in (second.topic or "")
    return counted and (calmed or second.rule == "activity-解决")


def _one_act(told: Told, first: Event, second: Event, between: str, words: str) -> bool:
    """调研视察: two heads of one act; 督办…，实地察看…: how it was done; 协商，主题是…: what it was about."""
    acts = first.span == second.span and first.frame == second.frame == "act"
    if second.frame == "theme" and first.type == second.type:
        return True
    if first.type == second.type == "exchange" and (second.topic or "").startswith("《"):
        return not _PARTNER.match(told.words(*second.span))
    if second.frame == "act" and words.startswith("实地") and (first.frame == "act" or "回头看" in (first.topic or "")):
        return True
    return acts and "、" not in between and len(between) <= len("调研视察协商")


def _one_service(told: Told, first: Event, second: Event, words: str) -> bool:
    """开展义诊活动，为群众提供…: what the event gave; 配合…开展调研: what was helped with."""
    if first.rule == "activity-配合":
        return first.span == second.span
    if first.frame == "deed" and second.frame == "give":
        return second.at == second.span.start
    if second.frame == "deed" and first.type == "public-service":
        return not any(char.isdigit() for char in told.mask(*second.span)) or (first.topic or "") in _GIVEN
    if second.frame == "visit" and first.type == "culture":
        return True
    given = second.rule == "activity-捐助" and words in _GIVEN
    return given and first.frame in ("event", "quoted", "counted") and first.type == second.type


def _one_step(first: Event, second: Event, words: str) -> bool:
    """Numbers of proposals, or of stations, in one sentence are one piece of work."""
    if first.rule == FOLLOWED_UP and second.frame == "meet" and first.type == second.type:
        return True
    if second.frame == "build" and (second.topic or "").startswith("“") and "“" not in (first.topic or "“"):
        return False
    if first.type == second.type == "proposal-work" and second.topic == "重点提案":
        return True
    return first.frame == second.frame and first.frame in ("propose", "build") and words != "领办"


def _one_visit(first: Event, second: Event) -> bool:
    before = first.frame in ("visit", "act") and first.type in ("exchange", "research", "inspection")
    return second.frame == "visit" and before


def _one_talk(first: Event, second: Event) -> bool:
    """召开座谈会，围绕…建言: the meeting and what was talked about."""
    if first.frame == second.frame == "meet" and first.type == second.type == "plenary-session":
        return True
    if second.type != "consultation":
        return False
    if second.frame == "act":
        return first.type in _TALK
    return second.frame == "meet" and first.type == "consultation" and first.frame == "act"


def _joined(first: Event, second: Event) -> Event:
    span = Range(min(first.span.start, second.span.start), max(first.span.end, second.span.end))
    if first.rule == "activity-会见" and "访问" in (second.topic or ""):
        first, second = second, first
    if first.frame == "event" and second.frame == "act" and second.topic:
        return altered(second, at=first.at, span=span)
    if second.frame == "theme":
        return altered(first, span=span, topic=second.topic)
    brand = first.type == second.type == "consultation" and bool(_BRAND.fullmatch(first.topic or ""))
    if brand and second.frame == "act" and second.topic and "“" not in second.topic:
        return altered(first, span=span, topic=second.topic)
    if first.frame == "give" and second.frame == "deed" and (first.topic or "") in _GIVEN:
        return altered(first, span=span, topic=second.topic)
    mended = _talks_that_mended(first, second) and second.rule == "activity-解决"
    if mended and "“" not in (first.topic or ""):
        return altered(first, span=span, topic=second.topic)
    return altered(first, span=span, topic=first.topic or second.topic)


def _repeats(first: Event, second: Event) -> bool:
    if first.topic is None or second.topic is None:
        return first.type == second.type and first.topic == second.topic
    if first.topic == second.topic:
        other = second.frame in ("meet", "counted") and first.type != second.type
        return not other or first.span == second.span
    return first.span == second.span and (second.topic in first.topic or first.topic in second.topic)
