"""Committees that work together and are later called by their number (甲、乙、丙三县政协…, 三县政协联合举办“…”)."""

from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["partners_at"]

_ALL: Final = Anchored(pattern("initiatives_partners", "all"))
_STEP: Final = pattern("initiatives_partners", "step")
_LONGEST_STEP: Final = 20


def partners_at(scene: Scene, at: int) -> tuple[str, ...]:
    """The committees that a sentence tells by their number before a position, and no other behind it; else none."""
    first = scene.sentence_at(at).start
    found = list(_ALL.finditer(scene.text[first:at]))
    if not found:
        return ()
    told = found[-1]
    named = scene.committees_in(Range(first + told.end(), at))
    return () if named else remembered(scene, _rows).get(chinese_number(told["number"]) or 0, ())


def _rows(scene: Scene) -> dict[int, tuple[str, ...]]:
    """The first row of every length that a number of the text says, with the committee whose text it is."""
    numbers = {chinese_number(match["number"]) for match in scene.find(_ALL)}
    rows: dict[int, tuple[str, ...]] = {}
    row: list[str] = []
    last = -1
    for mention in (*sorted(scene.committees, key=lambda m: m.span), None):
        if mention is None or not (
            row
            and 0 <= mention.span.start - last <= _LONGEST_STEP
            and _STEP.fullmatch(scene.text, last, mention.span.start)
        ):
            codes = tuple(dict.fromkeys(row))
            if len(codes) in numbers and scene.home in codes:
                rows.setdefault(len(codes), codes)
            row = []
        if mention is not None:
            row.append(mention.code)
            last = mention.span.end
    return rows
