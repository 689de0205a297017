"""Members of several levels named together (省市县三级政协委员): the committee of each level takes part."""

import re
from typing import Final

from cppcc_loaders.extract.committees_places import name_before
from cppcc_loaders.records import Range

__all__ = ["of_members", "tiers_before"]

_COUNTED: Final = re.compile(r"[两二三四]级$")
_LEVEL: Final = re.compile(r"(?:自治[区州]|[省市州盟县区旗])$")
_JOINS: Final = "、和及与"
_MEMBERS: Final = re.compile("委员(?!会)|常委(?!会)")
_REACH: Final = 4


def of_members(text: str, end: int) -> bool:
    """Whether members follow a 政协 that ends at a position.

    >>> of_members("省、市政协委员", 5), of_members("省、市政协委员会", 5)
    (True, False)
    """
    return _MEMBERS.match(text, end) is not None


def tiers_before(text: str, at: int, end: int) -> list[tuple[Range, bool]]:
    """Names (True) and level words (False) of the levels whose members a 政协 at a position counts together.

    >>> [("省市县三级政协委员"[s.start : s.end], named) for s, named in tiers_before("省市县三级政协委员", 5, 7)]
    [('省', False), ('市', False), ('县', False)]
    """
    if not _COUNTED.search(text, max(0, at - 2), at) or not of_members(text, end):
        return []
    found: list[tuple[Range, bool]] = []
    stop = at - 2
    while (tier := _tier(text, stop)) is not None:
        found.append(tier)
        stop = tier[0].start
        if stop and text[stop - 1] in _JOINS:
            stop -= 1
    return found[::-1] if len(found) > 1 else []


def _tier(text: str, stop: int) -> tuple[Range, bool] | None:
    name = name_before(text, stop)
    if name:
        return Range(stop - len(name), stop), True
    level = _LEVEL.search(text, max(0, stop - _REACH), stop)
    return (Range(level.start(), stop), False) if level else None
