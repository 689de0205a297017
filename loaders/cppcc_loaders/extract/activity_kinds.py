"""Kinds by doers and partners: a party that watches supervises, a talk with another committee is exchange."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.swift import altered

__all__ = ["with_kind"]

_WATCHERS: Final = pattern("activity_kinds", "watchers")
_STANDING: Final = pattern("activity_kinds", "standing")
_PEERS: Final = pattern("activity_kinds", "peers")
_GUESTS: Final = pattern("activity_kinds", "guests")
#: Talks on health with a clinic are service, people from outside who are asked home are guests.
_HEALED: Final = re.compile(".*(?:义诊|巡诊|送医)")
_ASKED_HOME: Final = re.compile("邀请[^，]{2,20}(?:回乡|返乡|来[^，]{0,4})考察")
#: Books of proposals, meetings on how proposals are handled, and the paper that calls were made for.
_OF_PROPOSALS: Final = re.compile("《[^》]*提案[^》]*》$")
_ON_HANDLING: Final = pattern("activity_kinds", "on_handling")
_PROPOSER: Final = re.compile("提案(?:人|者|委员|单位)")
_FOR_PAPER: Final = pattern("activity_kinds", "for_paper")
#: Types that a name changes: to what, and which names do.
_BY_NAME: Final = {
    "study-training": ("public-service", _HEALED),
    "investment-promotion": ("exchange", _ASKED_HOME),
    "culture": ("proposal-work", _OF_PROPOSALS),
}
_LOOKED: Final = frozenset({"research", "inspection", "exchange"})


def with_kind(told: Told, event: Event) -> Event:
    """The event with the type that its doers or partners give it.

    Calls and looks of a party that watches are supervision (民主监督组…走访), a topic that a standing committee's
    session takes up is the session's (常委会会议就…协商), a talk with another committee or its guests is exchange.
    """
    kind = _kind(told, event)
    return altered(event, type=kind) if kind else event


def _kind(told: Told, event: Event) -> str | None:
    topic = event.topic or ""
    if event.type in _BY_NAME:
        kind, name = _BY_NAME[event.type]
        return kind if name.match(topic) else None
    if event.type in _LOOKED:
        return _of_look(told, event)
    return _of_talk(told, event) if event.type == "consultation" else None


def _head(told: Told, event: Event) -> str:
    """What stands before an event in its part of the sentence."""
    return told.mask(told.line.told.start, event.at).rpartition("；")[2]


def _of_look(told: Told, event: Event) -> str | None:
    """Calls and looks of a party that watches are supervision, calls that a paper was written on are research."""
    if _WATCHERS.search(_head(told, event)):
        return "supervision"
    if event.type != "exchange":
        return None
    if _PROPOSER.match(event.topic or ""):
        return "proposal-work"
    return "research" if _is_for_paper(told, event) else None


def _of_talk(told: Told, event: Event) -> str | None:
    """A talk on how proposals are handled, one that a session holds, one with another committee or its guests."""
    if _ON_HANDLING.search(event.topic or ""):
        return "proposal-work"
    head = _head(told, event)
    if event.frame == "act" and _STANDING.search(head):
        return "standing-committee-meeting"
    talk = "座谈" in told.mask(event.at, min(event.at + 4, told.line.told.end))
    return "exchange" if talk and (_PEERS.search(head) or _GUESTS.search(head)) else None


def _is_for_paper(told: Told, event: Event) -> bool:
    """Whether calls (走访了40个村卫生室) led to a paper that their sentence goes on to tell of."""
    if not told.mask(event.at, event.at + 2).startswith("走访"):
        return False
    return bool(_FOR_PAPER.search(told.mask(event.at, told.line.told.end)))
