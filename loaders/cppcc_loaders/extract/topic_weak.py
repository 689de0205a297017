"""Weak topics: those that only say who went, where or how, or name a series of talks, give way to what is told near."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_next import up_to_verb
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import prepositional_topic

__all__ = ["LOFTY", "MERE_MEETING", "WEAK", "is_counted", "is_weak"]

WEAK: Final = pattern("topic_weak", "weak")
#: A theme that is no particular one.
LOFTY: Final = pattern("activity_acts", "lofty")
#: A kind of talk without a subject of its own (民生协商座谈会).
MERE_MEETING: Final = pattern("topic_weak", "mere_meeting")
_SENT: Final = pattern("topic_weak", "sent")
_WENT: Final = pattern("topic_weak", "went")
_NO_PLACE: Final = pattern("topic_weak", "no_place")
_KIND: Final = pattern("topic_weak", "kind")
_ABOUT: Final = pattern("topic_weak", "about")
_COUNTED: Final = pattern("topic_weak", "counted")
#: What a talk agreed on is what it came to, not what it took up.
_OUTCOME: Final = pattern("topic_weak", "outcome")
_BRAND: Final = re.compile("“[^”]{2,20}”[^“”，]{0,8}")
_GOVERNOR: Final = re.compile("(?:开展|组织|举办|举行|进行|实施)(?:了)?$")
#: Frames that read a talk by its stated subject.
_STATED: Final = frozenset({"subject", "table", "theme"})
_SHORTEST: Final = 4
#: A manner of doing something is no longer than this.
_MANNER: Final = 8


def is_weak(told: Told, event: Event) -> bool:
    """Whether a topic only says who went, where or how, or is the name of a series of talks."""
    topic = event.topic or ""
    if not topic or WEAK.search(topic) or _SENT.search(topic):
        return True
    at = told.scene.text.find(topic, *told.line.told)
    if (topic[0] == "“" or len(topic) <= _MANNER) and _has_matter(told, topic, at):
        return True
    if event.type == "consultation":
        return _is_weak_talk(told, event, topic, at)
    if event.type == "standing-committee-meeting":
        return bool(_KIND.fullmatch(topic))
    went = at > 0 and _WENT.search(_ahead(told, at))
    return bool(went) and not _NO_PLACE.search(topic)


def is_counted(told: Told, event: Event) -> bool:
    """Whether an event is a number of talks, or a series that goes on."""
    return event.rule == "activity-计数" or bool(_COUNTED.search(told.words(*told.line.told)))


def _is_weak_talk(told: Told, event: Event, topic: str, at: int) -> bool:
    """Whether a talk is known by its kind, its manner, what it came to, or the brand of its series alone."""
    if MERE_MEETING.fullmatch(topic):
        return True
    if _ABOUT.search(_ahead(told, at)) or event.frame in _STATED:
        return False
    if _OUTCOME.search(topic) or _is_manner(told, topic, at):
        return True
    if not _BRAND.fullmatch(topic):
        return False
    return event.rule == "activity-计数" or not is_counted(told, event)


def _ahead(told: Told, at: int) -> str:
    """The few characters before a topic."""
    return told.words(max(told.line.told.start, at - _SHORTEST), at)


def _has_matter(told: Told, topic: str, at: int) -> bool:
    """Whether a matter stands before the name or manner of what was done about it (对某河污染开展“同督一条河”)."""
    if at < 0 or (topic[0] == "“" and not _BRAND.fullmatch(topic)):
        return False
    head = told.words(told.clause(at).start, at)
    theme = prepositional_topic(up_to_verb(head)) if _GOVERNOR.search(head) else None
    return theme is not None and theme[0] != "“" and not LOFTY.search(theme)


def _is_manner(told: Told, topic: str, at: int) -> bool:
    """Whether a short word right before 协商 says where or how it was talked (鼓楼协商12次)."""
    return len(topic) < _SHORTEST and at >= 0 and told.scene.text.startswith(("协商", "议事"), at + len(topic))
