"""Places of bodies: the division that a level word means, the place or country with which a body's name begins."""

import re
from collections import Counter
from functools import lru_cache
from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.committees import resolve_level
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import Scene
from cppcc_ontology.divisions import COUNTRY, Division, divisions

__all__ = ["area_of_level", "country_in", "has_country", "last_country", "place_of", "visited_country"]

#: No name of a division is longer.
_LONGEST: Final = 11
#: Two characters behind others are mostly the end of a longer name: 景|宁县, but 庆阳市|宁县.
_SHORTEST: Final = 2
_LONGER: Final = re.compile("[一-龥](?<![省市州盟区县旗和与及由])")
_VISITED: Final = re.compile(r"对(?P<country>[一-龥]{2,10}?)进行[^，。；]{0,12}访问")

#: How often a city must be named, and how many times as often as the next one.
_OFTEN: Final = 2


def place_of(body: str, level: str) -> str:
    """The last place of a level among those with which a body's name begins, empty where it begins with none.

    >>> place_of("甘肃省政府", "省"), place_of("江苏省南通市海安市水利局", "市"), place_of("甘肃省政府", "市")
    ('甘肃省', '海安市', '')
    """
    places, at, found = divisions().by_name, 0, ""
    while name := next((body[at : at + size] for size in range(_LONGEST, 1, -1) if body[at : at + size] in places), ""):
        found = name if name.endswith(level) else found
        at += len(name)
    return found


def area_of_level(scene: Scene, level: str, at: int) -> Division | None:
    """The division that a level word means at a position, else the only one that the text names again and again.

    Before both comes the one of that level that the clause has just named, in a text without a place of its own the
    sentence.
    """
    if named := _just_named(scene, level, at):
        return named
    code = resolve_level(scene, level, known=[m for m in scene.committees if m.span.start < at], at=at)
    if code:
        return divisions().get(code)
    return remembered(scene, _city_of) if level == "市" and not scene.home else None


def _just_named(scene: Scene, level: str, at: int) -> Division | None:
    """The last division of a level that is named just before a position (冷水江市委书记某某、|市纪委书记)."""
    names, start = divisions().by_name, scene.sentence_at(at).start
    if scene.home not in {None, COUNTRY}:
        start = max(start, *(scene.text.rfind(mark, start, at) + 1 for mark in "，；）"))
    end = at
    while (last := scene.text.rfind(level, start, end)) >= 0:
        stop = last + len(level)
        for size in range(_LONGEST, len(level), -1):
            begin = stop - size
            if begin < start or (size == _SHORTEST and begin > start and _LONGER.match(scene.text, begin - 1)):
                continue
            if rows := names.get(scene.text[begin:stop]):
                return rows[0]
        end = stop - 1
    return None


def visited_country(scene: Scene, at: int) -> str | None:
    """The country that the sentence says was visited before a position (对乌干达进行正式访问，会见|总统)."""
    start = scene.sentence_at(at).start
    if "访问" not in scene.text[start:at]:
        return None
    found = _VISITED.search(scene.text, start, at)
    return country_in(found["country"]) if found else None


def _city_of(scene: Scene) -> Division | None:
    """The city whose short name a text without a place of its own says most often, twice at least."""
    counted = Counter(found.group() for found in _cities().finditer(scene.text))
    ranked = counted.most_common(2)
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[1][1] * _OFTEN > ranked[0][1]):
        return None
    return divisions().get(_city_codes()[ranked[0][0]])


@lru_cache(maxsize=1)
def _city_codes() -> dict[str, str]:
    """Cities of provinces and the municipalities by their short names, where one name means one of them."""
    places, found = divisions(), dict[str, str]()
    for name, rows in places.by_short.items():
        cities = [row for row in rows if row.level in {"province", "prefecture"} and row.name.endswith("市")]
        if len(cities) == 1:
            found[name] = cities[0].code
    return found


@lru_cache(maxsize=1)
def _cities() -> re.Pattern[str]:
    names = sorted(_city_codes(), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, names)))


@lru_cache(maxsize=1)
def _countries() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, sorted(read_words("people_countries.txt"), key=lambda c: (-len(c), c)))))


def country_in(words: str) -> str | None:
    """The country with which the words begin.

    >>> country_in("老挝国会"), country_in("国会")
    ('老挝', None)
    """
    found = _countries().match(words)
    return found.group() if found else None


def last_country(words: str, starts: str = "") -> str | None:
    """The country that the words name last (哥斯达黎加政府和阿根廷 → 阿根廷), of those that begin as `starts` says."""
    found = [country for country in _countries().findall(words) if country.startswith(starts)]
    return found[-1] if found else None


def has_country(words: str) -> bool:
    """Whether a country is named anywhere in the words."""
    return bool(_countries().search(words))
