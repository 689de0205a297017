"""Level words (省, 市, 区, 县 …): which division they mean at a place of the text."""

import re
from functools import lru_cache

from cppcc_loaders.extract.committees_heads import headed_place
from cppcc_loaders.extract.committees_turns import told_before
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_ontology.divisions import Division, divisions, short_name

__all__ = ["at_or_above", "resolve_level"]

_LONGEST_NAME = 15
_REACH = 2000
_FAR = 20000


def resolve_level(scene: Scene, level: str, *, known: list[CommitteeMention], at: int) -> str | None:
    """The division that a level word (省, 市, 区, 县 …) means at a position; None where the text does not say.

    What the sentence or paragraph has just named comes first, then the article's own place and those above it, then the
    last division of that level named before.
    """
    told = told_before(scene, level, known, at)
    own = told or at_or_above(headed_place(scene, at), level) or at_or_above(scene.home, level)
    if own:
        return own
    for mention in reversed(known):
        for above in divisions().ancestors(mention.code):
            if _is_level(above, level):
                return above.code
    return _named_place(scene, level, at)


@lru_cache(maxsize=1024)
def at_or_above(home: str | None, level: str) -> str | None:
    """The nearest division of a level among a place and those above it, None where there is none."""
    areas = divisions().ancestors(home) if home else ()
    return next((area.code for area in areas if _is_level(area, level)), None)


def _named_place(scene: Scene, level: str, at: int) -> str | None:
    """The last division of that level that the text names before a position (哈尔滨市道外区……区政协)."""
    if level in {"省", "自治区"}:
        return _province_before(scene, level, at)
    names = divisions().by_name
    for match in reversed(list(re.finditer(rf"[一-龥]{{1,12}}?{level}(?!政协)", scene.text[max(0, at - _REACH) : at]))):
        for size in range(min(_LONGEST_NAME, len(match.group())), 1, -1):
            found = names.get(match.group()[-size:])
            if found:
                return divisions().choose(found, near=scene.home)
    return None


def _province_before(scene: Scene, level: str, at: int) -> str | None:
    """The last province or autonomous region named before, by its short name as well (在湖北调研……省政协)."""
    rows = {row.code: row for row in divisions().rows if row.level == "province" and _is_level(row, level)}
    places = [(scene.text.rfind(short_name(row.name), max(0, at - _FAR), at), code) for code, row in rows.items()]
    last, code = max(places, default=(-1, ""))
    return code if last >= 0 else None


def _is_level(area: Division, level: str) -> bool:
    if area.level == "country":
        return False
    if level == "省":
        return area.level == "province"
    if level == "市":
        return area.name.endswith("市")
    if level == "自治区":
        return area.name.endswith("自治区")
    if level == "区":
        return area.name.endswith("区") and not area.name.endswith(("地区", "自治区"))
    return area.name.endswith(
        {"县": "县", "自治县": "自治县", "州": "州", "自治州": "州", "盟": "盟", "旗": "旗"}.get(level, level)
    )
