"""The events of a sentence: the reader of each trigger word, turns of telling, which of two alike stays."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from cppcc_loaders.extract.activity_acts import read_act
from cppcc_loaders.extract.activity_deeds import read_assist, read_gift, read_solution, read_visit
from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_help import read_help
from cppcc_loaders.extract.activity_hosts import with_talk
from cppcc_loaders.extract.activity_lessons import read_event, read_learning, read_quoted
from cppcc_loaders.extract.activity_meetings import read_meeting
from cppcc_loaders.extract.activity_merge import merge_events
from cppcc_loaders.extract.activity_nominal import read_nominal
from cppcc_loaders.extract.activity_parts import whole_events
from cppcc_loaders.extract.activity_phrases import read_phrases
from cppcc_loaders.extract.activity_reviews import read_report, read_review
from cppcc_loaders.extract.activity_services import read_services
from cppcc_loaders.extract.activity_stories import read_stories
from cppcc_loaders.extract.activity_tallies import read_tallies
from cppcc_loaders.extract.activity_trips import read_trip
from cppcc_loaders.extract.activity_works import (
    read_build,
    read_edit,
    read_make,
    read_proposal,
    read_voice,
)
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.swift import altered

__all__ = ["sentence_events"]

#: A topic that runs over the counts of meetings (党组会议14次、…学习) is none.
_COUNTED_LIST: Final = re.compile(r"\d+[次场]、")
#: An item of a list with its count, at the end of what stands before the next; an item that is counted itself.
_ITEM_COUNTED: Final = re.compile(r"\d+[余多]?(?:次|场次|场|期|讲|轮)、[^，；。、]{0,8}$")
_COUNTED_ITEM: Final = re.compile(r"[^，；。、\d]{2,20}\d+[余多]?(?:次|场次|场|期|讲|轮)")
_BARE_STEPS: Final = frozenset(word_list("activity_readers", "bare_steps"))
_BARE_STEP: Final = len("提案立案情况")

_MENDED_NEXT: Final = pattern("activity_readers", "mended_next")

#: What talks that are counted came to is told this near behind them, by one of these rules.
_MENDED_NEAR: Final = 40
#: A kind of talk (院坝, 现场) has no more characters.
_BARE_KIND: Final = 2
#: A sentence that tells a talk by its subject needs no word of who sat down for it.
_TALKS: Final = frozenset({"consultation", "proposal-work", "opinion-work"})
_MENDING: Final = frozenset({"activity-解决", "activity-计数", "activity-叙事"})

Reader: TypeAlias = Callable[[Told, Hit], Iterator[Event]]


def _no_event(_told: Told, _hit: Hit) -> Iterator[Event]:
    """Words of frame phrase only say that a sentence is worth reading for phrases."""
    return iter(())


def _read_act(told: Told, hit: Hit) -> Iterator[Event]:
    """What is done in an act, else what is said of the act itself."""
    events = list(read_act(told, hit))
    yield from events or read_nominal(told, hit)


#: The reader of each frame of activity_words.tsv.
_READERS: Final[dict[str, Reader]] = {
    "act": _read_act,
    "looked": read_trip,
    "assist": read_assist,
    "meet": read_meeting,
    "event": read_event,
    "make": read_make,
    "build": read_build,
    "solve": read_solution,
    "give": read_gift,
    "visit": read_visit,
    "edit": read_edit,
    "learn": read_learning,
    "propose": read_proposal,
    "phrase": _no_event,
    "voice": read_voice,
    "report": read_report,
    "review": read_review,
    "quoted": read_quoted,
}


def sentence_events(told: Told, *, stories: bool) -> Iterator[Event]:
    """The events that a sentence tells, each once; `stories`: turns of telling without a trigger word count too."""
    found = [event for hit in told.hits for event in _READERS[hit.frame](told, hit)]
    found.extend(event for event in read_phrases(told) if not any(_tells(other, event) for other in found))
    if stories:
        for event in sorted(
            read_stories(told),
            key=lambda e: ("alone", "trouble").index(e.frame) + 1 if e.frame in ("alone", "trouble") else 0,
        ):
            found = [other for other in found if not _says_more(event, other)]
            if event.frame == "step" and any(other.type == event.type for other in found):
                continue
            if event.frame == "trouble" and any(other.type in _TALKS for other in found):
                continue
            if not any(_says_it(other, event) and not _is_next_count(told, other, event) for other in found) and not (
                event.frame == "alone" and any(_is_before(told, other, event) for other in found)
            ):
                found.append(event)
        found.extend([] if found else read_services(told))
        found.extend(list(read_tallies(told, found)))
        found.extend([] if found else read_help(told))
    yield from (
        with_talk(told, _of_this_kind(told, event)) for event in whole_events(told, list(merge_events(told, found)))
    )


def _of_this_kind(told: Told, event: Event) -> Event:
    """Counted talks of this kind (此类协商38场) are known by what they mended."""
    if not (event.topic or "").startswith(("此类", "这类", "同类")):
        return event
    mended = _MENDED_NEXT.search(told.words(event.at, told.line.told.end))
    return altered(event, topic=trim_topic(mended["o"])) if mended else event


def _is_before(told: Told, first: Event, second: Event) -> bool:
    """Whether an event is told before another in the same part of a sentence, up to a semicolon."""
    return first.at <= second.at and "；" not in told.mask(first.at, second.at)


def _says_more(turn: Event, other: Event) -> bool:
    """Whether a turn says the step of proposals that another names by its bare word, or whom a trip brought."""
    if turn.type == other.type == "study-training" and _COUNTED_LIST.search(other.topic or ""):
        return True
    if turn.type == other.type == "investment-promotion" and len(other.topic or "") <= len("招商引资活动"):
        return turn.span == other.span
    if turn.type == "investment-promotion" and other.type == "research" and turn.span == other.span:
        return True
    if turn.type == "investment-promotion" and other.type == "exchange" and "招商" in (turn.topic or ""):
        return turn.at < other.at
    if turn.frame == "result":
        return _is_counted_before(turn, other)
    return turn.span == other.span and _names_step(turn, other)


def _names_step(turn: Event, other: Event) -> bool:
    """Whether a turn has more to say of a step of proposals than its bare word."""
    if turn.frame == "step" and other.frame == "propose" and other.topic in _BARE_STEPS:
        return len(turn.topic or "") > len(other.topic or "")
    bare = len(other.topic or "") <= _BARE_STEP < len(turn.topic or "") and "《" not in (other.topic or "")
    return turn.frame == other.frame == "propose" and bare


def _is_counted_before(turn: Event, other: Event) -> bool:
    """Whether another event only counts the talks of a turn, or only tells the trouble that they mended."""
    near = turn.span.start <= other.at <= turn.at + _MENDED_NEAR
    if other.type == "consultation":
        bare = other.rule == "activity-计数" or len(other.topic or "") <= _BARE_KIND
        return near and bare and "“" not in (other.topic or "")
    return near and other.at > turn.at and other.type == "public-service" and other.rule in _MENDING


def _says_it(first: Event, second: Event) -> bool:
    """Whether an event of the same clause says what a turn of telling does, or what a counted course was about."""
    if first.frame == "learn" and second.frame == "story" and second.type == "study-training":
        return second.at < first.at
    near = first.span == second.span
    topics = (first.topic or "", second.topic or "")
    return (near and first.type == second.type) or (near and min(topics, key=len) in max(topics, key=len))


def _is_next_count(told: Told, first: Event, second: Event) -> bool:
    """Whether two events of a type are items of a list that are counted each (中心组学习14次、主席会议集体学习12次)."""
    if first.at >= second.at or first.type != second.type:
        return False
    return _ITEM_COUNTED.search(told.mask(first.at, second.at)) is not None and bool(
        _COUNTED_ITEM.match(told.mask(second.at, second.span.end))
    )


def _tells(first: Event, second: Event) -> bool:
    """Whether an event already tells what a phrase of the same clause does."""
    return first.span == second.span and first.type == second.type and first.frame != "propose"
