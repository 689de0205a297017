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
_HEALED: Final = re.compile("义诊|巡诊|送医")
_ASKED_HOME: Final = re.compile("邀请[^，]{2,20}(?:回乡|返乡|来[^，]{0,4})考察")
_LOOKED: Final = frozenset({"research", "inspection", "exchange"})


def with_kind(told: Told, event: Event) -> Event:
    """The event with the type that its doers or partners give it.

    Calls and looks of a party that watches are supervision (民主监督组…走访), a topic that a standing committee's
    session takes up is the session's (常委会会议就…协商), a talk with another committee or its guests is exchange.
    """
    kind = _kind(told, event)
    return altered(event, type=kind) if kind else event


def _kind(told: Told, event: Event) -> str | None:
    head = told.mask(told.line.told.start, event.at).rpartition("；")[2]
    topic = event.topic or ""
    if event.type == "study-training":
        return "public-service" if _HEALED.search(topic) else None
    if event.type == "investment-promotion":
        return "exchange" if _ASKED_HOME.match(topic) else None
    if event.type in _LOOKED:
        return "supervision" if _WATCHERS.search(head) else None
    if event.type != "consultation":
        return None
    if event.frame == "act" and _STANDING.search(head):
        return "standing-committee-meeting"
    talk = "座谈" in told.mask(event.at, min(event.at + 4, told.line.told.end))
    return "exchange" if talk and (_PEERS.search(head) or _GUESTS.search(head)) else None
