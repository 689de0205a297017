"""The divisions that an article could mean by a level word (市政协), and what its text says of all places at once."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache

import daachorse

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees_places import rows_of
from cppcc_loaders.homes_places import fits_level
from cppcc_ontology.divisions import COUNTRY, Division, divisions, short_name
from cppcc_ontology.townships import counties_of_township

__all__ = ["candidates", "parts_of", "short_names", "towns_of"]

_TOWN = Anchored(r"[一-龥]{2,5}?(?:街道|民族乡|苏木|镇|乡)(?!村|亲|土|情|贤|音|愁)")
_SHORTEST_TOWN = 2


def candidates(text: str, level: str, known: Iterable[str | None]) -> tuple[Division, ...]:
    """The divisions of a level that a text names by any name or by a township, those above them, and the known ones."""
    found: dict[str, Division] = {}
    for name in _places(text):
        found.update((row.code, row) for row in _rows(name))
    codes = (code for code in (*known, *towns_of(text)) if code)
    found.update((row.code, row) for code in codes if (row := divisions().get(code)))
    for code in tuple(found):
        found.update((area.code, area) for area in divisions().ancestors(code))
    found.pop(COUNTRY, None)
    return tuple(row for row in found.values() if _fits(row, level))


def parts_of(text: str) -> Counter[str | None]:
    """How many counties of each prefecture a text names in full."""
    by_name = divisions().by_name
    named = {rows[0] for name in _places(text) if len(rows := by_name.get(name, ())) == 1}
    return Counter(row.parent for row in named)


@lru_cache(maxsize=16)
def towns_of(text: str) -> dict[str, float]:
    """How many townships of each county a text names; one of a name that several counties have is a part of one.

    >>> towns_of("委员们来到小山子镇")
    {'230184': 1.0}
    """
    votes: defaultdict[str, float] = defaultdict(float)
    for name in sorted({match.group() for match in _TOWN.finditer(text)}):
        ends = (name[at:] for at in range(len(name) - _SHORTEST_TOWN))
        counties = next((found for end in ends if (found := counties_of_township(end))), ())
        for code in counties:
            votes[code] += 1 / len(counties)
    return dict(votes)


@cache
def short_names() -> dict[str, tuple[str, ...]]:
    """All short names of each division (延边, 达茂旗) by its code."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, rows in divisions().by_short.items():
        for row in rows:
            found[row.code].append(name)
    return {code: tuple(names) for code, names in found.items()}


def _fits(row: Division, level: str) -> bool:
    """Whether a division has a level today, or had it under a former name (富阳市)."""
    return fits_level(row.code, level) or row.code in _called(short_name(row.name) + level)


@lru_cache(maxsize=4096)
def _called(name: str) -> frozenset[str]:
    return frozenset(row.code for row in rows_of(name))


@lru_cache(maxsize=4096)
def _rows(name: str) -> tuple[Division, ...]:
    return divisions().by_short.get(name) or rows_of(name)


@lru_cache(maxsize=16)
def _places(text: str) -> frozenset[str]:
    """The official and short names of divisions in a text, also those that are but parts of other words."""
    automaton, names = _automaton()
    found = {names[index] for _, _, index in automaton.find(text)}
    return frozenset({*found, *map(short_name, found)})


@cache
def _automaton() -> tuple[daachorse.CharwiseDoubleArrayAhoCorasick, list[str]]:
    names = sorted({*divisions().by_short, *divisions().by_name})
    return daachorse.CharwiseDoubleArrayAhoCorasick(names, daachorse.MATCH_KIND_LEFTMOST_LONGEST), names
