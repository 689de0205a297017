"""The committee of a station: the most specific one that the text and the backbone of places support."""

import re
from typing import Final

from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.committees_heads import headed_place
from cppcc_loaders.extract.committees_places import name_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_townships import county_of_township
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import divisions

__all__ = ["Places", "place_of_brand"]

_TOWNSHIP = re.compile(r"[一-龥]{2,8}?(?:街道|镇|乡|苏木)")
_IS_TOWNSHIP = re.compile(r"(?:街道|镇|乡|苏木)$")
_LONGEST = 11
_NEAR = 2
_SMALL = ("社区", "村")


_GUESTS: Final = pattern("stations_places", "guests")
_VIEWS: Final = pattern("stations_places", "views")
_WENT: Final = pattern("stations_places", "went")

_BRANDED_PLACE: Final = pattern("stations_places", "branded_place")
_IN_LARGER = re.compile(
    r"^.*(?:(?:镇|乡|街道|[县区市旗在于到从是])(?P<village>[一-龥]{1,5}(?:村|社区|嘎查))"
    r"|[县区市旗在于到从是](?P<town>[一-龥]{1,5}(?:镇|乡|街道|苏木)))$",
    re.DOTALL,
)


def place_of_brand(scene: Scene, at: int) -> int:
    """Where the place begins whose room a quoted name is (磨沟村|“渔火”议事厅); `at` is the opening mark."""
    if at <= 0 or _BRANDED_PLACE.search(scene.text, max(0, at - _LONGEST), at) is None:
        return at
    larger = _IN_LARGER.match(scene.text[max(0, at - _LONGEST) : at])
    begin = at - len(larger["village"] or larger["town"]) if larger else name_start(scene, at)
    place = scene.text[begin:at]
    return at if len(place) <= _NEAR or is_generic(place) or place.startswith(("各", "全", "该", "每")) else begin


def _one_of(name: str, near: str | None) -> str | None:
    """The division that a name means, the one nearest to another where several bear it."""
    found = divisions().by_name.get(name) or divisions().by_short.get(name)
    return divisions().choose(found, near=near) if found else None


class Places:
    """Committees of the stations of one article; remembers the last one that a township decided."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._last: tuple[int, str] | None = None

    def division_at(self, start: int, end: int) -> tuple[str | None, int]:
        """The smallest division that a name begins with (双阳区|鹿乡镇…) and how long it is, else (None, 0)."""
        code, size = self._one_division(start, end)
        inner, more = self._one_division(start + size, end) if code else (None, 0)
        return (inner, size + more) if code and inner and inner[:2] == code[:2] else (code, size)

    def _one_division(self, start: int, end: int) -> tuple[str | None, int]:
        text = self._scene.text
        for size in range(min(_LONGEST, end - start), 2, -1):
            found = divisions().by_name.get(text[start : start + size])
            if found:
                code = divisions().choose(found, near=self._scene.home or agent_at(self._scene, start))
                return (code, size) if code else (None, 0)
        return None, 0

    def committee(self, at: int, words: str) -> str | None:
        """The committee of a station whose name's first words are given."""
        base = self._host(at) or agent_at(self._scene, at)
        area = divisions().get(base) if base else None
        if area is None or area.level == "county":
            return base
        before = self._county_before(at, area.code)
        if before:
            return before
        town = _TOWNSHIP.match(words)
        county = county_of_township(town.group(), area.code) if town else None
        if county:
            self._last = (self._paragraph(at), county)
            return county
        named = self._named_county(at, area.code) if town or words.endswith(_SMALL) else None
        if self._last and not town and words.endswith(_SMALL) and self._paragraph(at) - self._last[0] <= _NEAR:
            return self._last[1]
        return named or base

    def _host(self, at: int) -> str | None:
        """The division that heads the part (【甲县】…) or that guests visit (走进甲区乙社区，考察…); None elsewhere."""
        text, home = self._scene.text, self._scene.home
        headed = headed_place(self._scene, at)
        if headed:
            return headed
        start = self._scene.sentence_at(at).start
        if _VIEWS.search(text, start, at) is None:
            return None
        for went in reversed(list(_WENT.finditer(text, start, at))):
            code = _one_of(went["name"], home)
            if code and home and not divisions().within(home, code):
                return code
        return self._visited(at) if _GUESTS.search(text, start, at) else None

    def _visited(self, at: int) -> str | None:
        """The committee of another place that the paragraph named last before guests see something."""
        home = self._scene.home
        for mention in reversed(self._scene.committees_in(Range(self._scene.paragraph_at(at).start, at))):
            if home and not divisions().within(home, mention.code) and not divisions().within(mention.code, home):
                return mention.code
        return None

    def _county_before(self, at: int, above: str) -> str | None:
        """The county-level division right before a name in quotation marks (甲区“…”, 甲区乙镇“…”)."""
        text = self._scene.text
        at -= at > 0 and text[at - 1] in "“「"
        if at == 0:
            return None
        for start in (at, *(at - size for size in range(2, _LONGEST) if _IS_TOWNSHIP.search(text, at - size, at))):
            name = name_before(text, start) if start > 0 else None
            found = divisions().by_name.get(name or "", ())
            inside = [row.code for row in found if row.level == "county" and divisions().within(row.code, above)]
            if len(inside) == 1:
                return inside[0]
        return None

    def _named_county(self, at: int, above: str) -> str | None:
        """The county-level committee that the article named last before a position."""
        for mention in reversed(self._scene.committees):
            area = divisions().get(mention.code)
            if mention.span.start < at and area and area.level == "county" and divisions().within(area.code, above):
                return area.code
        return None

    def _paragraph(self, at: int) -> int:
        return self._scene.text.count("\n", 0, at)
