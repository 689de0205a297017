"""Lists of short names with one level word for all (甲、乙、丙3个州市政协; 甲、乙等地政协): each is a committee."""

import re
from typing import Final

from cppcc_loaders.extract.committees_places import name_before, rows_of
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import Division, divisions

__all__ = ["joint_names"]

_END: Final = pattern("committees_joint", "end")
_PLACES: Final = pattern("committees_joint", "places")
_ANY_LEVEL = "地区省市州盟县区旗"
_COUNT = re.compile(r"[\d两二三四五六七八九十]")
_REACH = 14
_PLACES_REACH = 10
_JOINS = "、和及与"


def joint_names(text: str, at: int) -> list[tuple[Range, tuple[Division, ...]]]:
    """The places of such a list that ends at a position, in order, with the divisions that each can mean.

    >>> [(span, [row.name for row in rows]) for span, rows in joint_names("苏州、无锡两市政协", 7)]
    [(Range(start=0, end=2), ['苏州市']), (Range(start=3, end=5), ['无锡市'])]
    """
    match = _END.search(text, max(0, at - _REACH), at) if _COUNT.search(text, max(0, at - _REACH), at) else None
    anywhere = _PLACES.search(text, max(0, at - _PLACES_REACH), at) if match is None else None
    if match is None and anywhere is None:
        return []
    end = anywhere.start() if anywhere else match.start() if match else at
    levels = match["levels"] if match else _ANY_LEVEL
    found: list[tuple[Range, tuple[Division, ...]]] = []
    while (name := name_before(text, end)) and (rows := _of_level(name, levels)):
        start = end - len(name)
        found.append((Range(start, end), rows))
        start -= _above(text, start, rows)
        if not start or text[start - 1] not in _JOINS:
            break
        end = start - 1
    return found[::-1] if len(found) > 1 or (match and match["more"]) else []


def _above(text: str, start: int, rows: tuple[Division, ...]) -> int:
    """How long the name of the division above is that stands right before a place of the list (湖北省|竹溪县)."""
    above = name_before(text, start)
    codes = {row.code for row in rows_of(above)} if above else set()
    return len(above) if above and any(divisions().within(row.code, code) for row in rows for code in codes) else 0


def _of_level(name: str, levels: str) -> tuple[Division, ...]:
    """The divisions of a name whose level the joint word says."""
    return tuple(row for row in rows_of(name) if row.name[-1] in levels or (row.level == "province" and "省" in levels))
