"""Rooms right behind their committee (县政协民生议事厅), and one of many by its place (在甲村，“乙议事亭”)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import categories
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_places import Places
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["find_direct"]

_BEHIND: Final = pattern("stations_direct", "behind")
_FIRST: Final = frozenset("“民社同院流网数")
_MANY_BEFORE: Final = re.compile(r"[\d一二三四五六七八九十百两]+余?[个家间处]$")
_QUOTED: Final = Anchored(pattern("stations_direct", "quoted"))
_PLACE: Final = pattern("stations_direct", "place")
_LED: Final = re.compile(r"(?:在|走进|来到|到)$")
_LONGEST_PLACE: Final = 14


@told_by(_BEHIND, _QUOTED)
def find_direct(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """Stations and rooms that their committee right before them, or their place before a quoted name, tells."""
    yield from _behind_committee(scene)
    if scene.home not in {None, COUNTRY}:
        yield from _one_of_many(scene, places)


def _behind_committee(scene: Scene) -> Iterator[UnitFrame]:
    for mention in scene.committees:
        end = mention.span.end
        begun = scene.text[end : end + 1] in _FIRST and mention.code != COUNTRY
        found = _BEHIND.match(scene.text, end) if begun else None
        if found is None:
            continue
        name = (found["brand"] or found["words"]) + found["rest"] + found["noun"]
        span = Range(found.start(), found.end())
        yield UnitFrame(span, "station-of-committee", name, categories()[found["noun"]].kind, mention.code)


def _one_of_many(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """Where the text has the same name elsewhere too, the place before it tells which of the rooms is meant."""
    for match in scene.find(_QUOTED):
        at = match.start()
        found = _PLACE.search(scene.text, max(0, at - _LONGEST_PLACE), at)
        if found is None or scene.text.count(match["name"]) == 1 or not is_ours(scene, at):
            continue
        group = found.lastgroup or "site"
        end = found.end(group)
        begin = max(found.start(group), name_start(scene, end))
        if group == "comma" and not _LED.search(scene.text, max(0, begin - 2), begin):
            continue
        begin += places.division_at(begin, end)[1]
        place = scene.text[begin:end]
        if len(place) > 2 and not is_generic(place) and not place.startswith(("各", "全", "每", "该", "本")):  # noqa: PLR2004
            span = Range(begin, match.end())
            yield UnitFrame(
                span, "station-one-of-many", place + match["name"], "deliberation-room", places.committee(begin, place)
            )
