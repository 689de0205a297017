"""Names: whether a person's name starts (or ends) at a place of a text, and how far it reaches.

A candidate is scored by its family name, by how often its other characters stand in given names, by jieba's
dictionary, which speaks against ordinary words, and by what stands behind (before) it.
"""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.words import dictionary
from cppcc_ontology.divisions import divisions

__all__ = ["Name", "name_at", "name_before", "plain_name", "surname_class"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_HAN = re.compile(f"[{_H}]+")
_DOT = "·•‧・∙⋅.．"
_DOTTED = re.compile(rf"[{_H}]{{1,8}}(?:[{_DOT}][{_H}]{{1,9}})+")
_DOTS = re.compile(f"[{_DOT}]")
_STOPS: Final = frozenset("，。；：、！？）」』”》〉】\n（")
_SURNAME_SCORES: Final = {"common": 1.0, "plain": 0.3, "word": -0.8, "compound": 1.5}
_NO: Final = -2.5
_LONGEST_OPEN: Final = 8
_SHORTEST_TAIL: Final = 2
_COMMON_WORD: Final = 300
#: Characters that no given name holds; other function characters only weigh against one.
_NEVER: Final = frozenset("等的了是说们这那吗呢吧着被把很没")
_PLACE: Final = 3.0


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: half-open range, the name without blanks and with one kind of dot, how sure it is."""

    start: int
    end: int
    text: str
    score: float


def name_at(text: str, at: int, *, floor: float = 1.0, foreign: bool = False) -> Name | None:
    """The likeliest name that starts at a position; None where no candidate reaches `floor`.

    `foreign` lets names by sound compete (after the title of a foreign body, in lists with such names).

    >>> name_at("市政协主席金海要求", 5).text, name_at("副主席李斌在会上", 3).text, name_at("主席会议听取", 2)
    ('金海', '李斌', None)
    """
    found = max(_starting(text, at, foreign=foreign), key=lambda n: (n.score, -len(n.text)), default=None)
    return found if found and found.score >= floor else None


def name_before(text: str, end: int, *, floor: float = 1.0) -> Name | None:
    """The likeliest name that ends at a position, None where no candidate reaches `floor`.

    >>> name_before("请王春峰委员介绍", 4).text, name_before("全体委员", 2)
    ('王春峰', None)
    """
    found = max(_ending(text, end), key=lambda n: (n.score, -len(n.text)), default=None)
    return found if found and found.score >= floor else None


def plain_name(name: str) -> str:
    """The name with · as its only dot.

    >>> plain_name("帕巴拉・格列朗杰")
    '帕巴拉·格列朗杰'
    """
    return _DOTS.sub("·", name)


@lru_cache(maxsize=1)
def _surnames() -> dict[str, str]:
    found: dict[str, str] = {}
    for line, (surname, kind) in read_rows("people_surnames.tsv", "surname", "kind"):
        if kind not in _SURNAME_SCORES:
            raise DataFileError(f"people_surnames.tsv, line {line}: kind must be one of {', '.join(_SURNAME_SCORES)}")
        found[surname] = kind
    return found


def surname_class(text: str, at: int) -> tuple[str, int]:
    """Class and length of the family name that starts at a position; ("", 0) where there is none.

    >>> surname_class("欧阳明", 0), surname_class("王明", 0), surname_class("的", 0)
    (('compound', 2), ('common', 1), ('', 0))
    """
    surnames = _surnames()
    if text[at : at + 2] in surnames:
        return "compound", 2
    kind = surnames.get(text[at : at + 1], "")
    return kind, 1 if kind else 0


@lru_cache(maxsize=1)
def _followers() -> frozenset[str]:
    return frozenset(read_words("people_followers.txt"))


@lru_cache(maxsize=1)
def _leaders() -> frozenset[str]:
    return frozenset(read_words("people_leaders.txt"))


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    return frozenset(read_words("people_syllables.txt"))


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    rows = read_rows("people_titles.tsv", "title", "class")
    return frozenset(title for _, (title, kind) in rows if kind in {"office", "seat", "state", "skill", "group"})


def _starting(text: str, at: int, *, foreign: bool) -> Iterator[Name]:
    run = _HAN.match(text, at)
    if not run:
        return
    longest = min(run.end() - at, _LONGEST_OPEN)
    kind, size = surname_class(text, at)
    if kind:
        for length in _lengths(text, at, size, longest):
            end = at + length
            score = _han_score(text[at:end], kind, size) + _behind(text, end) + _seams(text, at, end, kind)
            yield Name(at, end, text[at:end], score)
    if dotted := _DOTTED.match(text, at):
        yield from _dotted(text, dotted)
    elif foreign:
        for length in range(2, longest + 1):
            if text[at + length - 1] not in _syllables():
                break
            yield Name(at, at + length, text[at : at + length], _open_score(text, at, at + length))


def _ending(text: str, end: int) -> Iterator[Name]:
    for length in (2, 3, 4):
        start = end - length
        if start < 0 or not _HAN.fullmatch(text, start, end):
            break
        kind, size = surname_class(text, start)
        if kind and length in _lengths(text, start, size, length):
            yield Name(start, end, text[start:end], _han_score(text[start:end], kind, size) + _ahead(text, start))


def _lengths(text: str, at: int, size: int, longest: int) -> tuple[int, ...]:
    """How long a name with that family name can be: two surnames (陈冯富珍) make four."""
    if size == 2:  # noqa: PLR2004
        wanted: tuple[int, ...] = (3, 4)
    elif _surnames().get(text[at]) == _surnames().get(text[at + 1 : at + 2]) == "common":
        wanted = (2, 3, 4)
    else:
        wanted = (2, 3)
    return tuple(length for length in wanted if length <= longest)


def _han_score(name: str, kind: str, size: int) -> float:
    words = dictionary()
    if not _NEVER.isdisjoint(name[size:]):
        return -9.0
    given = [words.odds(char) for char in name[size:]]
    score = _SURNAME_SCORES[kind] + (given[0] if len(given) == 1 else 0.7 * sum(given[:2]))
    if len(given) > 2:  # noqa: PLR2004
        score += given[2] - 2.0
    if len(name) > 2 and name in words.people:  # noqa: PLR2004
        score = max(score, 1.5) + 0.5
    if name in divisions().by_short:
        score -= _PLACE
    if kind == "word":
        score -= 1.0 if len(name) == 2 or surname_class(name, 1)[0] == "common" else 0.0  # noqa: PLR2004
    return score - _veto(name)


def _veto(word: str) -> float:
    """How strongly jieba's dictionary says that a word is an ordinary one."""
    words = dictionary()
    freq = words.ordinary.get(word, 0)
    if not freq:
        return 0.0
    return (0.35 if word in words.named else 0.8) * (1.0 + math.log(freq / 20))


def _seams(text: str, at: int, end: int, kind: str) -> float:
    """Ordinary words that a candidate would begin with or cut in two speak against it."""
    words = dictionary().ordinary
    score = 0.0
    if end - at > 2:  # noqa: PLR2004
        score -= 0.6 * _veto(text[at : at + 2]) + (1.0 if kind == "word" else 0.6) * _veto(text[at + 1 : at + 3])
    if words.get(text[end - 1 : end + 1], 0) >= _COMMON_WORD and _behind(text, end) < 2:  # noqa: PLR2004
        score -= 1.0
    return score


def _behind(text: str, end: int) -> float:
    """How well what stands at a position fits behind a name."""
    char = text[end : end + 1]
    if not char or char in _STOPS:
        return 3.0
    if not _HAN.match(char):
        return 2.0 if char.isspace() else 1.0
    words, followers = dictionary().following, _followers()
    for size in (4, 3, 2):
        word = text[end : end + size]
        if len(word) < size:
            continue
        if word in followers:
            return 2.5
        if word in _title_words():
            return 2.0
    if text[end : end + 2] in words:
        return 1.5
    return 0.8 if char in followers else _NO


def _ahead(text: str, start: int) -> float:
    """How well what stands before a position fits before a name that has its title behind it."""
    char = text[start - 1 : start]
    if not char or not _HAN.match(char):
        return 3.0
    leaders = _leaders()
    if text[max(0, start - 2) : start] in leaders:
        return 2.0
    if char in leaders:
        return 1.0
    return 0.5 if text[max(0, start - 2) : start] in dictionary().following else _NO


def _dotted(text: str, match: re.Match[str]) -> Iterator[Name]:
    """Names of parts (帕巴拉·格列朗杰当选): only the last part's end is open."""
    last = max(match.group().rfind(dot) for dot in _DOT) + match.start() + 1
    for end in range(match.end(), last, -1):
        whole = end == match.end()
        if not whole and end - last < _SHORTEST_TAIL:
            break
        name = plain_name(text[match.start() : end])
        verb = text[end - 2 : end] in _followers() and end - last > _SHORTEST_TAIL
        sound = sum(char in _syllables() for char in text[last:end]) / (end - last)
        yield Name(match.start(), end, name, _behind(text, end) + 2.0 * sound + 0.05 * (end - last) - 2.0 * verb)


def _open_score(text: str, at: int, end: int) -> float:
    """How well a run of characters reads as a name by sound."""
    words = dictionary()
    inner = (text[i : i + size] for size in (2, 3, 4) for i in range(at, end - size + 1))
    ordinary = sum(words.ordinary.get(w, 0) >= _COMMON_WORD and w not in words.named for w in inner)
    return 0.4 * min(end - at, 4) + _behind(text, end) - 1.5 * ordinary - (1.5 if end - at == 2 else 0.5)  # noqa: PLR2004
