"""Names of peoples without 百家姓, made of known parts: Tibetan, Mongolian and Yi."""

import re
from functools import lru_cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.names_lexicon import countries, of_sounds, surname_class
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary
from cppcc_ontology.divisions import divisions

__all__ = ["end_of_parts", "is_clan", "is_part", "may_be_parts", "of_two_tibetan"]

_KINDS: Final = ("tibetan", "mongolian", "tail", "yi", "world")
_PLACE: Final = pattern("names_peoples", "place")
_SHORTEST: Final = 3
_LIKELY: Final = 1.5
_POSSIBLE: Final = -0.5
_PAIR: Final = 2


def end_of_parts(text: str, at: int) -> int:
    """Where a name ends that known parts make, the position itself where none starts.

    >>> end_of_parts("委员乌云毕力格，", 2), end_of_parts("委员沙马阿芝，", 2), end_of_parts("牧民扎西次仁说", 2)
    (7, 6, 6)
    >>> end_of_parts("到乌力吉苏木", 1), end_of_parts("在阿尔巴尼亚", 1)
    (1, 1)
    """
    if text.startswith(_world(), at) or text[at : at + 3] in countries():
        return at
    if of_two_tibetan(text[at : at + 4]):
        return at + 4
    if text[at : at + 2] in _parts("yi") and _is_yi_given(text[at + 2 : at + 4]):
        return at + 4
    return _mongolian(text, at)


def of_two_tibetan(run: str) -> bool:
    """Whether a run begins with two Tibetan parts (扎西|次仁)."""
    return run[:2] in _parts("tibetan") and run[2:4] in _parts("tibetan")


def may_be_parts(text: str, at: int) -> bool:
    """Whether a part may begin at a position, or behind a family name of one character there: a cheap first look."""
    pairs = _pairs()
    return text[at : at + 2] in pairs or text[at + 1 : at + 3] in pairs


@lru_cache(maxsize=1)
def _pairs() -> frozenset[str]:
    """The two characters with which such names begin."""
    return frozenset(part[:2] for people in ("tibetan", "mongolian", "yi") for part in _parts(people))


def _is_yi_given(run: str) -> bool:
    """Whether two characters end a Yi name: a sound, and another or what given names end in (阿芝); else 学军."""
    if len(run) < _PAIR:
        return False
    odds = dictionary().odds(run[0]), dictionary().odds(run[1])
    given = min(odds) > _POSSIBLE and sum(odds) >= 1.0 and run not in divisions().by_short
    return given or (of_sounds(run[0]) and (of_sounds(run[1]) or odds[1] > _LIKELY))


def is_part(run: str) -> bool:
    """Whether a run is one part of a Tibetan or Mongolian name, which may be a whole one (多吉, 孟和).

    >>> is_part("多吉"), is_part("孟和"), is_part("大会")
    (True, True, False)
    """
    return run in _parts("tibetan") or run in _parts("mongolian")


def is_clan(run: str) -> bool:
    """Whether a run is the name of a Yi clan, which begins names (阿牛, 吉克).

    >>> is_clan("阿牛"), is_clan("大会")
    (True, False)
    """
    return run in _parts("yi")


def _mongolian(text: str, at: int) -> int:
    """One part of three characters or more parts, behind a Chinese family name too (包格日勒)."""
    found = _pattern().match(text, at)
    if not found and surname_class(text, at)[0] in {"common", "plain"}:
        found = _pattern().match(text, at + 1)
    if not found or found.end() - found.start() < _SHORTEST or _PLACE.match(text, found.end()):
        return at
    return found.end()


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    heads, tails = ("|".join(sorted(_parts(kind), key=lambda p: (-len(p), p))) for kind in ("mongolian", "tail"))
    return re.compile(rf"(?:{heads}){{1,3}}(?:{tails})?")


@lru_cache(maxsize=1)
def _world() -> tuple[str, ...]:
    """Places and peoples that begin as such names do (阿尔巴尼亚)."""
    return tuple(sorted(_parts("world")))


@lru_cache(maxsize=len(_KINDS))
def _parts(people: str) -> frozenset[str]:
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for line, (kind, part) in read_rows("people_parts.tsv", "people", "part"):
        if kind not in found:
            raise DataFileError(f"people_parts.tsv, line {line}: people must be one of {', '.join(_KINDS)}")
        found[kind].add(part)
    return frozenset(found[people])
