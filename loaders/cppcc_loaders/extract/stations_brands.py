"""Stations called by a brand in quotation marks (“榕荫”委员工作室, 成立委员工作室，取名“榕荫”)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.committees_agent import in_title
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.initiatives_lexicon import is_slogan
from cppcc_loaders.extract.initiatives_names import known_kind
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quotes import QuoteRow, quote_rows
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import Category, categories, category_pattern
from cppcc_loaders.extract.stations_names import is_generic
from cppcc_loaders.extract.stations_places import Places, place_of_brand
from cppcc_loaders.records import Range

__all__ = ["branded", "is_branded", "is_opened", "names_station"]

_COUNT = r"[\d一二三四五六七八九十百两]+余?多?[个家处间]"
_BRAND: Final = pattern("stations_brands", "brand")
_LONGEST = 40
_LONGEST_REST = 24
_NUMBERED: Final = pattern("stations_brands", "numbered")
_COUNTED = re.compile(rf"(?:等)?(?:达|共)?(?![1一][个家处间]){_COUNT}")
_NO_STATION: Final = pattern("stations_brands", "no_station")
_IN_MANY: Final = pattern("stations_brands", "in_many")
_MANY_OF = re.compile(r"(?:[1-9]\d+|[二三四五六七八九十百两]+)余?多?[个处家间]$")
_CALLED: Final = pattern("stations_brands", "called")
_OPENS: Final = pattern("stations_brands", "opens")
_SORT_OF_ROOMS: Final = pattern("stations_brands", "sort_of_rooms")
_INAUGURATED: Final = pattern("stations_brands", "inaugurated")
_OPEN_QUOTE = re.compile(r"“[^“”·]{2,}$")
_LONGEST_ROOM = 14
#: “柳下议事·委员会客厅”: the category is the second part of the name.
_IN_PARTS = re.compile(r"“[^“”\n]{2,10}·[^“”\n]{2,12}”$")
_SECTOR = re.compile(r"界别?(?:政协|委员)")
#: Kinds of stations whose village or township, right before their brand, is a part of their name.
_PLACED = frozenset({"deliberation-room", "work-station", "liaison-station", "contact-point"})
#: Kinds that the word 界别 in a name does not change.
_NO_SECTOR = frozenset({"activity-group", "deliberation-room"})
#: What a sitting is called too: “甲乙”议事会.
_SITTINGS = frozenset({"议事会"})
_PREFIX = re.compile(r"(?:政协|委员|界别|协商|民主)+$")


def is_branded(scene: Scene, match: re.Match[str], category: Category) -> bool:
    """Whether words in quotation marks stand right before a category or name it right after.

    A bare noun (“榕荫”工作室) counts where the article has members' stations of that sort.
    """
    return (
        _words_before(scene, match, category) is not None
        or _CALLED.match(scene.text, match.end()) is not None
        or _in_parts(scene, match) is not None
    )


def is_opened(scene: Scene, match: re.Match[str]) -> bool:
    """Whether quoted words that end in a category are a room that is set up, one and not a sort of them."""
    quote = _OPEN_QUOTE.search(scene.text, max(0, match.start() - _LONGEST_ROOM), match.start())
    if quote is None or quote.end() > match.start() or _SORT_OF_ROOMS.match(scene.text, match.end()):
        return False
    if _INAUGURATED.match(scene.text, match.end()):
        return True
    opens = _OPENS.search(scene.text, max(0, quote.start() - _LONGEST_ROOM), quote.start())
    return opens is not None and scene.text.startswith("”", match.end())


def names_station(scene: Scene, row: QuoteRow) -> str | None:
    """What a row of quotations makes of the category that follows: "station", "counted" (a sort of them), or None."""
    for match in category_pattern().finditer(scene.text, row.span.start, row.span.end + _LONGEST_REST):
        if match.end() < row.span.end:
            parted = _in_parts(scene, match)
            if parted is not None and not _NO_STATION.match(scene.text, parted.end()):
                return "station"
            if is_opened(scene, match) and categories()[match.group()].kind == "deliberation-room":
                return "station"
            continue
        found = _words_before(scene, match, categories()[match.group()])
        if found is None or found.end("words") + 1 != row.span.end or _NO_STATION.match(scene.text, match.end()):
            continue
        if _is_sort(scene, row.span.start):
            return "station"
        return "counted" if _COUNTED.match(scene.text, match.end()) and not found["many"] else "station"
    return None


def branded(scene: Scene, places: Places, match: re.Match[str], category: Category) -> Iterator[UnitFrame]:
    """The stations of that name; what is counted (“榕荫”委员工作站24个) or is a campaign is none."""
    text, noun = scene.text, category.noun
    before, parted = _words_before(scene, match, category), _in_parts(scene, match)
    if parted is not None:
        if not _NO_STATION.match(text, parted.end()):
            span = Range(parted.start() + 1, match.end())
            yield _unit(places, span, scene.words(span), category)
    elif before is None:
        called = _CALLED.match(text, match.end())
        prefix = _PREFIX.search(text, max(0, match.start() - 12), match.start())
        if called is not None:
            span = Range(prefix.start() if prefix else match.start(), called.end())
            yield _unit(places, span, called["words"] + text[span.start : match.end()], category)
    elif _is_sort(scene, before.start()) or (in_title(scene, match.start()) and text.startswith("建设", match.end())):
        return
    elif not _NO_STATION.match(text, match.end()) and (before["many"] or not _COUNTED.match(text, match.end())):
        for inner in _row_before(scene, before):
            named = category.kind in _PLACED and "·" not in scene.words(inner)
            place = place_of_brand(scene, inner.start - 1) if named else inner.start - 1
            span = Range(place, match.end())
            words = scene.text[place : inner.start - 1] + scene.words(inner) + before["rest"] + noun
            unit = _unit(places, span, words, category)
            yield replace(unit, sector=before["sector"])


def _is_sort(scene: Scene, at: int) -> bool:
    """Whether rooms are set up in many places at once (在16个乡镇设立“榕荫”议事室): a sort of them."""
    first = scene.sentence_at(at).start
    return any(pattern.search(scene.text, first, at) is not None for pattern in (_IN_MANY, _MANY_OF))


def _unit(places: Places, span: Range, words: str, category: Category) -> UnitFrame:
    name = re.sub(r"[“”\s]", "", words)
    kind = "sector-station" if _SECTOR.search(name) and category.kind not in _NO_SECTOR else category.kind
    return UnitFrame(span, f"station-brand-{category.noun}", name, kind, places.committee(span.start + 1, name))


def _row_before(scene: Scene, found: re.Match[str]) -> tuple[Range, ...]:
    """The quotations of the row that ends with the brand (“甲”“乙”等委员工作室)."""
    last = Range(*found.span("words"))
    return next((row.inner for row in quote_rows(scene) if row.inner[-1] == last), (last,))


def _in_parts(scene: Scene, match: re.Match[str]) -> re.Match[str] | None:
    return _IN_PARTS.search(scene.text, max(0, match.start() - _LONGEST), match.end() + 1)


def _words_before(scene: Scene, match: re.Match[str], category: Category) -> re.Match[str] | None:
    found = _BRAND.search(scene.text, max(0, match.start() - _LONGEST), match.start())
    if found is None:
        return None
    words = found["words"]
    if known_kind(words) or is_slogan(words) or is_generic(words) or _NUMBERED.match(words):
        return None
    ours = category.needs.search(found["words"] + found["rest"] + category.noun)
    return found if ours or _is_room(scene, match, category) or _speaks_of(scene, category.noun) else None


def _is_room(scene: Scene, match: re.Match[str], category: Category) -> bool:
    """Whether a category is a single room for counsel (“甲乙”议事亭), in a text on CPPCC work."""
    room = category.noun.startswith("议事") and category.noun not in _SITTINGS
    return room and not _COUNTED.match(scene.text, match.end()) and is_ours(scene, match.start())


def _speaks_of(scene: Scene, noun: str) -> bool:
    """Whether the article has a members' station of a sort somewhere (委员|工作室)."""
    return any(word + noun in scene.text for word in ("委员", "政协", "协商", "界别", "委员会"))
