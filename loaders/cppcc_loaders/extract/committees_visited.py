"""Committees that national news calls 政协 alone: the one of the province that a leader's trip goes to."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, Division, divisions, short_name

__all__ = ["visited_committees"]

_VISITED: Final = Anchored(pattern("committees_visited", "visited"))
_TRIP: Final = pattern("committees_visited", "trip")
#: The trip is told by one of an item's first sentences.
_LEADS: Final = 2


def visited_committees(scene: Scene) -> Iterator[tuple[Range, Division]]:
    """Where a leader on a trip calls on people of a 政协 without a name (看望了政协机关干部), and whose it is."""
    if scene.home != COUNTRY:
        return
    for found in scene.find(_VISITED):
        named = "政协" in scene.text[scene.sentence_at(found.start()).start : found.start()]
        province = None if named else _province_of_trip(scene)
        if province:
            yield Range(*found.span("body")), province


def _province_of_trip(scene: Scene) -> Division | None:
    """The only province that the sentence about the trip names."""
    for sentence in scene.sentences[:_LEADS]:
        trip = _TRIP.search(scene.text, *sentence)
        if trip:
            where = [row for row in divisions().rows if row.level == "province" and short_name(row.name) in trip["p"]]
            return where[0] if len(where) == 1 else None
    return None
