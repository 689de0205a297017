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
from cppcc_loaders.extract.words import dictionary, is_common_word
from cppcc_ontology.divisions import divisions

__all__ = ["Name", "name_at", "name_before", "of_sounds", "plain_name", "surname_class", "surname_starts"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_DOT = "·•‧・∙⋅.．-"
_DOTTED_BEFORE = re.compile(rf"[{_H}]{{1,8}}(?:[{re.escape(_DOT)}][{_H}]{{1,9}})+$")
_LONGEST_DOTTED: Final = 24
_SOUND_BEFORE = re.compile(rf"(?<![{_H}])[{_H}]{{3,6}}$")
_HAN = re.compile(f"[{_H}]+")
_DOTTED = re.compile(rf"[{_H}]{{1,8}}(?:[{re.escape(_DOT)}][{_H}]{{1,9}})+(?:[一二三四五六七八九十]{{1,2}}世)?")
_DOTS = re.compile(rf"[{re.escape(_DOT)}]")
_STOPS: Final = frozenset("，。；：、！？）」』”》〉】\n（")
_SURNAME_SCORES: Final = {"common": 1.0, "plain": 0.3, "word": -1.8, "compound": 1.5, "japanese": 1.0}
_NO: Final = -5.0
_LONGEST_OPEN: Final = 8
_SHORTEST_TAIL: Final = 2
_COMMON_WORD: Final = 300
#: Characters that no given name holds; other function characters only weigh against one.
_NEVER: Final = frozenset("等的了是说们这那吗呢吧着被把很没某")
_PLACE: Final = 3.0
_NOT_GIVEN: Final = 9.0
#: 建军 and 文明 are words and given names: how much a given name that is a word counts against a name at most.
_GIVEN_WORD: Final = 0.8
_KNOWN_PLACE: Final = 1000
_NOT_FIRST: Final = frozenset("是和与同对由在的了为被将及或从向等")
_RULER = re.compile("[一二三四五六七八九十]{1,2}世")


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
    if text[at : at + 1] not in _first_chars() and not _DOTTED.match(text, at):
        return None
    found = max(_starting(text, at, foreign=foreign), key=lambda n: (n.score, -len(n.text)), default=None)
    return found if found and found.score >= floor else None


def name_before(text: str, end: int, *, floor: float = 1.0) -> Name | None:
    """The likeliest name that ends at a position, None where no candidate reaches `floor`.

    >>> name_before("请王春峰委员介绍", 4).text, name_before("全体委员", 2)
    ('王春峰', None)
    """
    found = max(_ending(text, end), key=lambda n: (n.score, -len(n.text)), default=None)
    return found if found and found.score >= floor else None


def of_sounds(run: str) -> bool:
    """Whether a name can be written by sound: all its characters write sounds in foreign and minority names.

    >>> of_sounds("洛桑"), of_sounds("提案委")
    (True, False)
    """
    return _syllables().issuperset(run)


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


@lru_cache(maxsize=1)
def _first_chars() -> frozenset[str]:
    return frozenset(surname_starts()) | _syllables()


@lru_cache(maxsize=1)
def surname_starts() -> str:
    """The characters with which family names start, for a class of a regular expression."""
    return "".join(sorted({surname[0] for surname in _surnames()}))


def surname_class(text: str, at: int) -> tuple[str, int]:
    """Class and length of the family name that starts at a position; ("", 0) where there is none.

    >>> surname_class("欧阳明", 0), surname_class("王明", 0), surname_class("的", 0)
    (('compound', 2), ('common', 1), ('', 0))
    """
    surnames = _surnames()
    if kind := surnames.get(text[at : at + 2]):
        return kind, 2
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
def _courtesies() -> frozenset[str]:
    return frozenset(read_words("people_courtesy.txt"))


@lru_cache(maxsize=1)
def _no_names() -> frozenset[str]:
    return _countries() | _title_words() | frozenset(divisions().by_name)


@lru_cache(maxsize=1)
def _tails() -> frozenset[str]:
    return _syllables() | frozenset("世切")


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(read_words("people_countries.txt"))


@lru_cache(maxsize=1)
def _title_words() -> frozenset[str]:
    rows = read_rows("people_titles.tsv", "title", "class")
    return frozenset(title for _, (title, kind) in rows if kind not in {"cue", "none"})


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
    dotted = _DOTTED.match(text, at)
    if dotted and not _no_person(run.group()) and _wordless(run.group()):
        yield from _dotted(text, dotted)
    elif foreign and not dotted and not _no_person(run.group()):
        yield from _by_sound(text, at, longest)


def _by_sound(text: str, at: int, longest: int) -> Iterator[Name]:
    """Names of characters that write sounds, with the number of a ruler (费利佩六世)."""
    syllables = _syllables()
    for length in range(2, longest + 1):
        if not syllables.issuperset(text[at : at + length]):
            break
        ruler = _RULER.match(text, at + length)
        end = ruler.end() if ruler else at + length
        yield Name(at, end, text[at:end], _open_score(text, at, end))


def _wordless(run: str) -> bool:
    """Whether no ordinary word begins the first part of a name of parts (陪同|阿库福·…)."""
    return not is_common_word(run[:2])


def _no_person(run: str) -> bool:
    """Whether a run begins as no name by sound does: with a country, a division, a title or a small word."""
    if run[0] in _NOT_FIRST:
        return True
    places, ordinary = divisions(), dictionary().ordinary
    heads = [run[:size] for size in range(2, min(len(run), 7) + 1)]
    return any(
        w in _no_names() or w in places.by_name or (w in places.by_short and ordinary.get(w, 0) >= _KNOWN_PLACE)
        for w in heads
    )


def _ending(text: str, end: int) -> Iterator[Name]:
    for length in (2, 3, 4):
        start = end - length
        if start < 0 or not _HAN.fullmatch(text, start, end):
            break
        kind, size = surname_class(text, start)
        if kind and length in _lengths(text, start, size, length):
            score = _han_score(text[start:end], kind, size) + _ahead(text, start)
            yield Name(start, end, text[start:end], score + _seams(text, start, end, kind, after=3.0))
    if run := _DOTTED_BEFORE.search(text, max(0, end - _LONGEST_DOTTED), end):
        yield Name(run.start(), end, plain_name(run.group()), 1.0 + _ahead(text, run.start()))
    elif run := _SOUND_BEFORE.search(text, max(0, end - _LONGEST_OPEN), end):
        start = run.start()
        if _syllables().issuperset(run.group()) and not _no_person(run.group()):
            yield Name(
                start, end, run.group(), _open_score(text, start, end) - _behind(text, end) + _ahead(text, start)
            )


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
    if not _NEVER.isdisjoint(name[size:]) or name[size:] in _courtesies() or name in _no_names():
        return -9.0
    given = [words.odds(char) for char in name[size:]]
    score = _SURNAME_SCORES[kind] + (given[0] if len(given) == 1 else 0.7 * sum(given[:2]))
    if len(given) > 2:  # noqa: PLR2004
        score += -_NOT_GIVEN if name[2:] in _followers() else given[2] - 2.0
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
    if word in words.named:
        if len(word) > 2:  # noqa: PLR2004
            return 0.0
        return 0.35 * (1.0 + math.log(freq / 20))
    return 0.8 * max(1.5, 1.0 + math.log(freq / 20))


def _seams(text: str, at: int, end: int, kind: str, *, after: float | None = None) -> float:
    """Ordinary words that a candidate would begin with or cut in two speak against it."""
    words = dictionary().ordinary
    score = 0.0
    if end - at > 2:  # noqa: PLR2004
        inner = _veto(text[at + 1 : at + 3])
        score -= 0.6 * _veto(text[at : at + 2]) + (inner if kind == "word" else min(0.6 * inner, _GIVEN_WORD))
    if words.get(text[end - 1 : end + 1], 0) >= _COMMON_WORD and (_behind(text, end) if after is None else after) < 2:  # noqa: PLR2004
        score -= 1.0
    return score


def _behind(text: str, end: int) -> float:
    """How well what stands at a position fits behind a name."""
    char = text[end : end + 1]
    if not char or char in _STOPS:
        return 3.0
    if char in _DOT:
        return _NO
    if not _HAN.match(char):
        return 2.0 if char.isspace() else 1.0
    return _word_behind(text, end)


def _word_behind(text: str, end: int) -> float:
    words, followers, titles = dictionary(), _followers(), _title_words()
    for size in (4, 3, 2):
        word = text[end : end + size]
        if word in followers and len(word) == size:
            return 2.5
        if word in titles:
            return 2.0
    pair = text[end : end + 2]
    if pair in words.following:
        return 1.5
    if text[end] in followers:
        return 0.8
    return 0.3 if words.ordinary.get(pair, 0) >= _COMMON_WORD else _NO


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
        if not _NEVER.isdisjoint(name):
            continue
        verb = (text[end - 2 : end] in _followers() and end - last > _SHORTEST_TAIL) or text[end - 1] not in _tails()
        sound = sum(char in _syllables() for char in text[last:end]) / (end - last)
        yield Name(match.start(), end, name, _behind(text, end) + 2.0 * sound + 0.05 * (end - last) - 2.0 * verb)


def _open_score(text: str, at: int, end: int) -> float:
    """How well a run of characters reads as a name by sound."""
    words = dictionary()
    inner = (text[i : i + size] for size in (2, 3, 4) for i in range(at, end - size + 1))
    ordinary = sum(words.ordinary.get(w, 0) >= _COMMON_WORD and w not in words.named for w in inner)
    return 0.7 * min(end - at, 5) + _behind(text, end) - 2.5 * ordinary - (1.0 if end - at == 2 else 0.5)  # noqa: PLR2004
