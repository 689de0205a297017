"""Rows of names: 甲、乙和丙, forwards from a place and backwards from one."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name, name_at, name_before, of_sounds, surname_class
from cppcc_loaders.extract.words import dictionary
from cppcc_ontology.divisions import divisions

__all__ = ["names_after", "names_before", "word_as_name"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_NOTE = re.compile(r"（[^（）\n]{1,15}）")
_JOINT = re.compile(r"、|以及|和|及|与|[ \u3000]+(?=[一-龥])")
_BOUNDED = re.compile(rf"(?:(?!等)[{_H}]){{2,6}}(?=[、，。；\n）]|等)")
_PLAIN = re.compile(rf"[{_H}]{{2}}(?=、|等|参加|出席|陪同|列席|到会|分别|一同|在主席台)")
_VERY_COMMON: Final = 4000
_FLOOR_IN_ROW: Final = 0.5
_SURE_ROW: Final = 2
_COMMON_WORD: Final = 300


def names_after(text: str, at: int, *, floor: float, foreign: bool = False) -> list[Name]:
    """The names of the row that starts at a position, empty where none does.

    >>> [n.text for n in names_after("副主席王小明、李卫东和欧阳倩出席", 3, floor=1.0)]
    ['王小明', '李卫东', '欧阳倩']
    """
    first = _first(text, at, floor=floor, foreign=foreign)
    found = [first] if first else []
    while found:
        end = found[-1].end
        note = _NOTE.match(text, end)
        end = note.end() if note else end
        joint = _JOINT.match(text, end)
        if not joint:
            break
        following = _next(
            text, joint, sure=len(found) >= _SURE_ROW or len(found[0].text) > _SURE_ROW + 1, foreign=foreign
        )
        if not following:
            break
        found.append(following)
    return found


def names_before(text: str, end: int, *, floor: float) -> list[Name]:
    """The names of the row that ends at a position, in the order of the text.

    >>> [n.text for n in names_before("请王小明、李卫东委员介绍", 8, floor=2.0)]
    ['王小明', '李卫东']
    """
    found: list[Name] = []
    last = name_before(text, end, floor=floor)
    while last:
        found.append(last)
        if not text.endswith(("、", "和", "及"), 0, last.start):
            break
        last = name_before(text, last.start - 1, floor=floor)
    return found[::-1]


def word_as_name(text: str, at: int) -> list[Name]:
    """A name that is a word as well (副主席高山参加), right behind a title and before what ends such rows.

    >>> [n.text for n in word_as_name("副主席高山参加", 3)], word_as_name("主席方向明确", 2)
    (['高山'], [])
    """
    plain = _PLAIN.match(text, at)
    found = _ordinary_word(text, at, plain.end()) if plain else None
    return [found] if found else []


def _first(text: str, at: int, *, floor: float, foreign: bool) -> Name | None:
    return name_at(text, at, floor=floor, foreign=foreign)


def _next(text: str, joint: re.Match[str], *, sure: bool, foreign: bool) -> Name | None:
    """The next name of a row; after two names one that only its commas bound may be a name by sound."""
    at = joint.end()
    floor = (_FLOOR_IN_ROW - sure) if joint.group() == "、" else 1.5
    if joint.group().isspace():
        floor = 3.0
    found = name_at(text, at, floor=floor, foreign=foreign)
    if found or joint.group() != "、":
        return found
    if plain := _PLAIN.match(text, at):
        return _ordinary_word(text, at, plain.end())
    if not sure:
        return None
    bounded = _BOUNDED.match(text, at)
    if not bounded or not _no_words(bounded.group()):
        return None
    if surname_class(text, at)[0] == "common" and not of_sounds(bounded.group()):
        return None
    return Name(at, bounded.end(), bounded.group(), 1.0)


def _ordinary_word(text: str, at: int, end: int) -> Name | None:
    """A name that is a word as well (高原), in a row of names and with what ends such rows behind it."""
    name, freq = text[at:end], dictionary().ordinary.get(text[at:end], 0)
    if surname_class(text, at)[0] != "common" or freq > _VERY_COMMON or name in divisions().by_short:
        return None
    return Name(at, end, name, 0.5)


def _no_words(run: str) -> bool:
    words = dictionary()
    inner = (run[i : i + size] for size in (2, 3, 4) for i in range(len(run) - size + 1))
    return not any(words.ordinary.get(w, 0) >= _COMMON_WORD and w not in words.named for w in inner)
