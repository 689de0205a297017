"""Acts by where the members went: to a place, to what they saw there, to a proposal that is followed up there."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.activity_themes import LOOKS, SEEN
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["PLACE", "WENT", "followed_up", "is_place", "place_topic", "placed"]

PLACE: Final = pattern("activity_places", "place")
_NO_PLACE: Final = pattern("activity_places", "no_place")
_NO_PLACE_VERB: Final = pattern("activity_places", "no_place_verb")
_MEMBER: Final = pattern("activity_places", "member")
_AIM: Final = pattern("activity_places", "aim")
WENT: Final = pattern("activity_places", "went")
_ACTS_TAIL: Final = pattern("activity_places", "acts_tail")
#: The proposal that is followed up stands right behind the verb (到石桥镇督办《…提案》).
_FOLLOWED_UP: Final = re.compile("(?:了)?《□*》(?:、?《□*》)*")


def is_place(told: Told, clause: Range, head: str, topic: str) -> bool:
    """Whether a topic is only where the trip went."""
    went = WENT.search(head)
    if went and trim_topic(told.words(clause.start + went.start("p"), clause.start + len(head))) == topic:
        return True
    return topic == place_topic(told, clause, _ACTS_TAIL.sub("", head))


def followed_up(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    """The proposal whose handling is followed up where it is handled: the title right behind the verb."""
    found = _FOLLOWED_UP.match(told.mask(hit.end, clause.end)) if hit.word == "督办" else None
    if not found or not PLACE.search(head):
        return None
    return trim_topic(told.words(hit.end, hit.end + found.end()))


def placed(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    """What members saw where they went, else the place (到…考察加工流通环节)."""
    if hit.type in ("consultation", "proposal-work"):
        return None
    place = place_topic(told, clause, head)
    after = told.mask(hit.end, clause.end)
    aim = _AIM.match(after) or (SEEN.match(after) if hit.word in LOOKS else None) if place else None
    return (trim_topic(told.words(hit.end, hit.end + aim.end("o"))) if aim else None) or place


def place_topic(told: Told, clause: Range, head: str) -> str | None:
    """The place at the end of a head to which members went, None where it is no place to look at."""
    found = PLACE.search(head)
    if found and _NO_PLACE_VERB.match(found["p"]):
        return None
    if found and (
        head[: found.start()].endswith(("向", "从")) or (_NO_PLACE.match(found["p"]) and not _MEMBER.search(head))
    ):
        return None
    return trim_topic(told.words(clause.start + found.start("p"), clause.start + found.end("p"))) if found else None
