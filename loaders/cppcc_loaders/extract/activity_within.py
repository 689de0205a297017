"""What a sentence tells of an event that it has just told: a meeting's own business, what a mechanism consists of."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.swift import altered

__all__ = ["without_what_is_within"]

#: The verb that begins a clause without a subject of its own (…，集中督办《…》).
_BUSINESS: Final = pattern("activity_within", "business")
_CONSISTS: Final = re.compile("，即(?!将|便|使|可|日)")
#: A topic that only names the meeting.
_BARE_NAME: Final = re.compile("会议?$")


def without_what_is_within(events: Iterable[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out the business of a meeting named after it (召开督办会，督办《…》), which gives the meeting its topic."""
    last: tuple[Told, Event] | None = None
    for told, event in events:
        same = last is not None and last[0].line.span == told.line.span
        if last and same and _is_explained(told, last[1], event):
            continue
        if last and same and _is_business(told, last[1], event):
            bare = event.topic and _BARE_NAME.search(last[1].topic or "会")
            last = (last[0], altered(last[1], topic=event.topic)) if bare else last
            continue
        if last:
            yield last
        last = (told, event)
    if last:
        yield last


def _is_explained(told: Told, before: Event, event: Event) -> bool:
    """Whether an event only says what a mechanism is (推行“…”机制，即…)."""
    if before.type != "institution-building" or event.at < before.at:
        return False
    return _CONSISTS.search(told.mask(before.at, event.at)) is not None


def _is_business(told: Told, before: Event, event: Event) -> bool:
    """Whether an event is what the meeting before it is named for, told in the next clause without a subject."""
    if before.frame != "meet" or event.frame == "meet" or before.type != event.type or event.at < before.at:
        return False
    held, clause = told.clause(before.at), told.clause(event.at)
    verb = _BUSINESS.match(told.mask(clause.start, clause.end))
    return clause.start in (held.end, held.end + 1) and verb is not None and verb["verb"] in told.mask(*held)
