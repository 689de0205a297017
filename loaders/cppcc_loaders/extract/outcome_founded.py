"""What is set up in as many places as are counted: 在16个乡镇设立协商议事室 tells of 16 rooms."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern

__all__ = ["founded_in_places", "is_place_count"]

_PLACE: Final = pattern("outcome_founded", "place")
_WHAT: Final = re.compile(r"[^，；。、\d]{2,24}")
_SPREAD: Final = pattern("outcome_founded", "spread")
#: Where somebody goes or what is given to so many places (到8个乡镇督导, 为3个社区配备轮椅).
_TO: Final = re.compile(r"(?:到|赴|深入|为|给)[^，；。\d]{0,14}$")
_IN: Final = pattern("outcome_founded", "in")


def founded_in_places(head: str, after: str) -> str | None:
    """What was set up in the counted places, None where nothing was or it has a number of its own.

    >>> founded_in_places("县政协在", "乡镇全部建立委员工作站"), founded_in_places("在全县", "乡镇设立议事室18个")
    ('委员工作站', None)
    """
    place = _PLACE.match(after) if _IN.search(head) else None
    what = _WHAT.match(after, place.end()) if place else None
    if what is None or after[what.end() : what.end() + 1].isdigit():
        return None
    return what.group()


def is_place_count(head: str, after: str) -> bool:
    """Whether the places are counted where something with a number of its own was set up (在18个乡镇设立议事室18个)."""
    if not _IN.search(head):
        return _TO.search(head) is not None and _SPREAD.match(after) is not None
    place = _PLACE.match(after)
    what = _WHAT.match(after, place.end()) if place else None
    if what is None:
        return _SPREAD.match(after) is not None
    return after[what.end() : what.end() + 1].isdigit()
