"""Where those live or learn who are only called 村民, 居民, 学生: the village or school that was named last."""

import re
from functools import cache
from typing import Final

from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.roles_bodies import ends_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.titles import Title
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["dwelling_of"]

_NO_PLACE: Final = pattern("roles_dwellings", "no_place").pattern
_ALL: Final = word_list("roles_dwellings", "all")
_SORT: Final = pattern("roles_dwellings", "sort")
_FARTHEST = 400
_SHORTEST = 3


def dwelling_of(scene: Scene, title: Title) -> str | None:
    """The place that the text before a title names last, of the kind to which such people belong; else None."""
    if title.text not in ends_of("dwelling") or scene.home in {None, COUNTRY}:
        return None
    first = max(0, title.start - _FARTHEST)
    found = list(_pattern(title.text).finditer(scene.text, first, title.start))
    for match in reversed(found):
        begin = name_start(scene, match.end())
        name = scene.text[begin : match.end()]
        if len(name) >= _SHORTEST and not is_generic(name) and not name.startswith(_ALL) and not _SORT.search(name):
            return _within_county(name)
    return None


def _within_county(name: str) -> str:
    """The name without the divisions before its township: a text that names the village again says no more."""
    while head := next((name[:size] for size in range(11, 2, -1) if name[:size] in divisions().by_name), ""):
        if len(name) - len(head) < _SHORTEST:
            break
        name = name[len(head) :]
    return name


@cache
def _pattern(title: str) -> re.Pattern[str]:
    return re.compile(f"(?:{ends_of('dwelling')[title]})(?!{_NO_PLACE})")
