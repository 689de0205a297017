"""Rooms for counsel that only quotation marks or their village tell (柳河镇“石榴议事厅”, 玉泉村议事室)."""

import re
from typing import Final

from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.initiatives_names import VIEWED
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_brands import is_opened
from cppcc_loaders.extract.stations_lexicon import Category
from cppcc_loaders.records import Range

__all__ = ["is_called_brand", "is_quoted_room", "is_village_room"]

_ROOM_IN_QUOTES: Final = pattern("stations", "room_in_quotes")
_IN_VILLAGE = re.compile(r"[一-龥]{2}(?:村|社区)$")
_OPEN_QUOTE = re.compile(r"“[^”]*$")
_PLACE: Final = re.compile("[一-龥]*(?:街道|[镇乡村]|社区)的?")
_LONGEST_PLACE: Final = 3
_BRAND: Final = "[一-龥]{0,4}(?:品牌|平台|模式|机制)"


def is_quoted_room(scene: Scene, match: re.Match[str], category: Category) -> bool:
    """A room in quotation marks with its place (“南湾村议事厅”, 柳河镇“石榴议事厅”), in a text on CPPCC work."""
    return (
        category.kind == "deliberation-room"
        and scene.text.startswith("”", match.end())
        and (
            _ROOM_IN_QUOTES.search(scene.text, max(0, match.start() - 16), match.start()) is not None
            or _is_viewed(scene, match.start())
            or is_opened(scene, match)
        )
        and is_ours(scene, match.start())
        and not _is_brand(scene, match)
    )


def _is_brand(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a quoted room without a place before it is a brand of counsel."""
    quote = scene.text.rfind("“", 0, match.start())
    placed = _PLACE.fullmatch(scene.text[max(0, quote - _LONGEST_PLACE) : quote])
    return placed is None and is_called_brand(scene, Range(quote + 1, match.end()))


def is_called_brand(scene: Scene, room: Range) -> bool:
    """Whether the article calls rooms of a name in quotation marks a brand somewhere (“甲议事厅”协商品牌)."""
    return re.search(f"“{re.escape(scene.words(room))}”{_BRAND}", scene.text) is not None


def is_village_room(scene: Scene, match: re.Match[str], category: Category) -> bool:
    """A village's room (玉泉村议事室) in an article that has deliberation rooms of that sort (协商|议事室)."""
    return (
        category.kind == "deliberation-room"
        and _IN_VILLAGE.search(scene.text, max(0, match.start() - 4), match.start()) is not None
        and (f"协商{category.noun}" in scene.text or _has_rooms(scene, category.noun))
        and is_ours(scene, match.start())
    )


def _has_rooms(scene: Scene, noun: str) -> bool:
    """Whether the article counts rooms that were set up under a noun (设立鼓楼议事厅148个)."""
    return (
        re.search(rf"(?:设立|建立|建成|打造|建起|挂牌)[^，。；、]{{0,12}}{noun}\d+余?[个处间]", scene.text) is not None
    )


def _is_viewed(scene: Scene, at: int) -> bool:
    """Whether quoted words that end at a position are among the places that somebody visits."""
    quote = _OPEN_QUOTE.search(scene.text, scene.sentence_at(at).start, at)
    return quote is not None and bool(VIEWED.search(scene.text, scene.sentence_at(at).start, quote.start()))
