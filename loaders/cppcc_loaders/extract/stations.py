"""Stations: 委员工作站, 工作室, 联络站, 联系点, 活动组, 协商议事室 … by their full distinguishing name.

A station's name ends in a category (委员工作站) and starts where the words before it stop being a name: at a committee,
a verb, a preposition, a measure word. A category with nothing but general words before it is no unit.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_brands import branded, is_branded
from cppcc_loaders.extract.stations_counted import find_counted, is_uncounted, without_sorts
from cppcc_loaders.extract.stations_direct import find_direct
from cppcc_loaders.extract.stations_lexicon import Category, categories, category_pattern
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_none import is_no_station
from cppcc_loaders.extract.stations_persons import of_person, other_persons
from cppcc_loaders.extract.stations_places import Places, place_of_brand
from cppcc_loaders.extract.stations_rooms import is_called_brand, is_quoted_room, is_village_room
from cppcc_loaders.extract.stations_sent import find_supervision, find_townships
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["find_stations"]

_PREFIX: Final = pattern("stations", "prefix")
_ELSEWHERE: Final = pattern("stations", "elsewhere")
_FOUNDED: Final = pattern("stations", "founded")
_PLACE = re.compile(r"(?:街道|镇|乡|社区|村)$")
_HAS_PLACE = re.compile(r"村|社区|镇|乡|街道|小区")
_PLACE_ALONE: Final = pattern("stations", "place_alone")
_TOWNSHIPS = ("镇", "乡", "街道")
_PLACE_LIST = re.compile(r"(?:[一-龥]{2,12}(?:街道|镇|乡|社区|村)、)+")
_SECTOR = re.compile(r"界别|界(?=(?:委员|政协)工作站)")
_AS_A_SLOGAN: Final = pattern("stations", "as_a_slogan")
_AS_A_GOAL: Final = pattern("stations", "as_a_goal")
_BY_THE_DOZEN: Final = pattern("stations", "by_the_dozen")
_OWNER: Final = pattern("stations", "owner")
_LONGEST_OWNER = 12
_LONGEST_FOUNDING = 70
_LONGEST_QUOTED = 16
_NO_SECTOR = frozenset({"activity-group", "deliberation-room"})
_QUOTED_ONLY = re.compile(r"“[^“”]*”")


@told_by(category_pattern(), find_direct, find_townships, find_counted, find_supervision)
def find_stations(scene: Scene) -> Iterator[UnitFrame]:
    """Every mention of a station, township organ or supervision group that has a name of its own."""
    places = Places(scene)
    names: dict[tuple[str, str | None], str] = {}
    found = [*_stations(scene, places), *find_direct(scene, places), *find_townships(scene, places)]
    found = sorted((*(f for f in found if is_uncounted(f)), *find_counted(scene, places)), key=lambda f: f.span)
    found = without_sorts(found)
    for frame in _called_in_full(found):
        key = (frame.name.replace("政协", ""), frame.committee)
        name = names.setdefault(key, frame.name)
        yield UnitFrame(frame.span, frame.rule, name, frame.kind, frame.committee, frame.sector)
    yield from find_supervision(scene, places)


def _called_in_full(found: list[UnitFrame]) -> Iterator[UnitFrame]:
    """The stations, each by the name with its place where the article has that too (江源村…, 齐溪镇江源村…)."""
    for frame in found:
        full = {f.name for f in found if f.kind == frame.kind and f.name != frame.name and f.name.endswith(frame.name)}
        longer = {name for name in full if _PLACE_ALONE.fullmatch(name.removesuffix(frame.name))}
        yield replace(frame, name=longer.pop()) if len(longer) == 1 else frame


def _stations(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    for match in category_pattern().finditer(scene.text):
        category = categories()[match.group()]
        if is_branded(scene, match, category):
            yield from branded(scene, places, match, category)
            continue
        start = _start_of(scene, match, category)
        if start is None and scene.text.startswith("”", match.start() - 1) and is_ours(scene, match.start()):
            yield from _of_place(scene, places, match, category)
        if start is None or _AS_A_GOAL.match(scene.text, match.end()):
            continue
        start = max([start, *(m.span.end for m in scene.committees_in(Range(start - 12, match.start())))])
        begin = name_start(scene, start)
        code, cut = places.division_at(begin, start)
        begin = of_person(scene, start, category) or begin + cut
        words = scene.text[begin:start]
        ordinal = scene.text.startswith("第", start)
        if (is_generic(words) and not ordinal) or (
            category.kind == "deliberation-room" and _QUOTED_ONLY.fullmatch(words)
        ):
            span = Range(start, match.end())
            yield from (
                _of_place(scene, places, match, category)
                or _possessed(scene, places, span, category)
                or _elsewhere(scene, places, span, category)
            )
            continue
        if words.startswith("各") and words.endswith(_TOWNSHIPS):
            continue
        if is_no_station(scene, match, words, begin):
            continue
        if _AS_A_SLOGAN.match(scene.text, match.end()) and scene.text.startswith("“", begin - 1):
            continue
        span = Range(_with_place(scene, begin, match, category), match.end())
        name = re.sub(r"的(?=“)|[“”\s]", "", scene.words(span))
        kind = "sector-station" if _SECTOR.search(name) and category.kind not in _NO_SECTOR else category.kind
        committee = code or places.committee(begin, words)
        yield UnitFrame(span, f"station-{category.noun}", name, kind, committee, _sector(scene, words, start))
        if of_person(scene, start, category) == begin:
            yield from other_persons(
                scene, begin, UnitFrame(Range(start, match.end()), "station-of-persons", name, kind, committee)
            )
        yield from _listed_before(
            scene, places, begin, UnitFrame(Range(start, match.end()), "station-listed", words, kind, code)
        )


def _start_of(scene: Scene, match: re.Match[str], category: Category) -> int | None:
    """Where a category begins, None where nothing says that the CPPCC has it."""
    start = _category_start(scene.text, match.start(), category)
    if start is None and (is_quoted_room(scene, match, category) or is_village_room(scene, match, category)):
        return match.start()
    return start


def _with_place(scene: Scene, begin: int, match: re.Match[str], category: Category) -> int:
    """Where the name of a room begins whose place stands before its quotation marks (沈家村|“擂鼓议事厅”)."""
    quoted = scene.text.startswith("“", begin - 1) and scene.text.startswith("”", match.end())
    if not quoted or category.kind != "deliberation-room":
        return begin
    if _HAS_PLACE.search(scene.text, begin, match.start()) and not is_called_brand(scene, Range(begin, match.end())):
        return begin
    of = scene.text.startswith("的", begin - 2)
    edge = begin - 1 - of
    placed = place_of_brand(scene, edge)
    return placed if placed < edge and not (of and scene.text.endswith(_TOWNSHIPS, 0, edge)) else begin


def _of_place(scene: Scene, places: Places, match: re.Match[str], category: Category) -> list[UnitFrame]:
    """A room whose quoted words many rooms have, by its place (甲良镇“院坝协商”议事点)."""
    quote = scene.text.rfind("“", max(0, match.start() - _LONGEST_QUOTED), match.start())
    begin = place_of_brand(scene, quote) if category.kind == "deliberation-room" else quote
    if quote < 0 or begin == quote or scene.text.count("”", quote, match.end() + 1) != 1:
        return []
    span = Range(begin, match.end())
    name = re.sub(r"[“”\s]", "", scene.words(span))
    return [UnitFrame(span, "station-of-place", name, category.kind, places.committee(begin, name))]


def _sector(scene: Scene, words: str, start: int) -> str | None:
    """The sector that a station's name says (科技|界别委员工作站), None where it says none."""
    bare = re.sub(r"“[^”]*”", "", words)
    if scene.text.startswith("界别", start) and bare:
        return f"{bare}界"
    return bare if bare.endswith("界") and len(bare) > 1 else None


def _listed_before(scene: Scene, places: Places, begin: int, last: UnitFrame) -> Iterator[UnitFrame]:
    """甲镇、乙镇委员工作站: places of the same kind before share the category of the last."""
    ending = _PLACE.search(last.name)
    if ending is None:
        return
    for match in _PLACE_LIST.finditer(scene.text, max(0, begin - 40), begin):
        for item in re.finditer(r"[^、和]+", match.group()) if match.end() == begin else ():
            at = match.start() + item.start()
            first = name_start(scene, at + len(item.group()))
            words = scene.text[first : at + len(item.group())]
            if _same_kind(words, ending.group()) and not is_generic(words):
                name = words + scene.words(last.span)
                yield UnitFrame(
                    Range(first, last.span.end),
                    last.rule,
                    name,
                    last.kind,
                    last.committee or places.committee(first, words),
                )


def _same_kind(words: str, ending: str) -> bool:
    """Whether a place is of the kind of another: township, town and street are one kind."""
    return words.endswith(_TOWNSHIPS if ending in _TOWNSHIPS else ending)


def _category_start(text: str, at: int, category: Category) -> int | None:
    """Where the category begins (政协委员|工作站), None where nothing says that the CPPCC has it."""
    prefix = _PREFIX.search(text, max(0, at - 14), at)
    begin = prefix.start() if prefix else at
    if category.needs.search(text[begin:at] + category.noun) is None:
        return None
    return begin + (begin < at and text[begin] == "”")


def _possessed(scene: Scene, places: Places, span: Range, category: Category) -> list[UnitFrame]:
    """南湾村的委员之家: the only one of a village is called by it."""
    owner = _OWNER.search(scene.text, max(0, span.start - _LONGEST_OWNER), span.start)
    if (
        owner is None
        or is_generic(owner["place"])
        or owner["place"].startswith(("各", "全", "每", "该", "本", "这", "那", "整"))
    ):
        return []
    begin = owner.start("place") + places.division_at(owner.start("place"), owner.end("place"))[1]
    place = scene.text[begin : owner.end("place")]
    name, code = place + scene.words(span), places.committee(begin, place)
    return [UnitFrame(Range(begin, span.end), "station-possessed", name, category.kind, code)]


def _elsewhere(scene: Scene, places: Places, span: Range, category: Category) -> Iterator[UnitFrame]:
    """在玉泉村建立协商议事室: the place is the name."""
    line = scene.sentence_at(span.start)
    first = max(line.start, span.start - _LONGEST_FOUNDING)
    match = _ELSEWHERE.search(scene.text, first, span.start) or _FOUNDED.search(scene.text, first, span.start)
    if match is None:
        return
    if _BY_THE_DOZEN.match(scene.text, span.end):
        return
    for item in re.finditer(r"[^、和及]+", match["places"]):
        place, at = item.group(), match.start("places") + item.start()
        if not is_generic(place) and not place.startswith(("各", "全", "每")):
            code, cut = places.division_at(at, at + len(place))
            name = place[cut:] + scene.words(span)
            committee = code or places.committee(at, place)
            yield UnitFrame(Range(at + cut, span.end), "station-founded-at", name, category.kind, committee)
