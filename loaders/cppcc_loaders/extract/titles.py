"""Titles: where a text names an office, a seat or another standing of a person (副主席, 政协委员, 党组书记, 村民)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import daachorse

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.patterns import word_list
from cppcc_loaders.swift import maker, swift

__all__ = ["Title", "find_titles"]

_CLASSES: Final = frozenset({"office", "seat", "state", "skill", "folk", "group", "cue", "none"})
_LONGEST: Final = 12
_GROWS: Final = word_list("titles", "grows")
_GROWERS: Final = ("大户",)
_SHORT: Final = 2
_PREFIXED: Final = frozenset({"office", "seat", "state", "skill"})
_CRAFTS: Final = frozenset({"folk", "skill"})


@swift
@dataclass(frozen=True, slots=True)
class Title:
    """A title in a text: half-open range with its prefixes, its words, its class."""

    start: int
    end: int
    text: str
    kind: str


_title: Final = maker(Title)


def find_titles(text: str) -> Iterator[Title]:
    """All titles in the order of the text; words that only begin like one (主席台, 委员会) stay out.

    >>> [(t.text, t.kind) for t in find_titles("区政协原副主席、党组书记在主席台就座")]
    [('原副主席', 'office'), ('党组书记', 'office')]
    >>> [t.text for t in find_titles("搬运工罗某做搬运工作，进了搬运工会")]
    ['搬运工']
    """
    automaton, titles = _automaton()
    tails = _tails()
    last = 0
    for start, stop, number in automaton.find(text):
        _, kind, body, behind = titles[number]
        end = stop - behind
        goes_on = kind in _CRAFTS and text[end - 1] in tails and text.startswith(tails[text[end - 1]], end)
        if kind != "none" and not goes_on:
            head = start + body
            begin = _with_prefixes(text, head, last) if kind in _PREFIXED else _with_crop(text, head, end, last)
            yield _title(begin, end, text[begin:end], kind)
        last = end


def _with_prefixes(text: str, start: int, last: int) -> int:
    """Where a title begins whose head starts at a position."""
    if start == last or text[start - 1] not in _prefix_ends():
        return start
    found = _prefixes().search(text, max(last, start - _LONGEST), start)
    return found.start() if found else start


def _with_crop(text: str, start: int, end: int, last: int) -> int:
    """Where the title of a grower begins who says what he grows (芒果种植大户)."""
    if not text.startswith(_GROWS, start) and not (text.endswith(_GROWERS, start, end) and end - start <= _SHORT):
        return start
    first = max(last, start - _LONGEST)
    return min((start - len(crop) for crop in _crops() if text.endswith(crop, first, start)), default=start)


@lru_cache(maxsize=1)
def _crops() -> tuple[str, ...]:
    return read_words("people_crops.txt")


@lru_cache(maxsize=1)
def _tails() -> dict[str, tuple[str, ...]]:
    """With what each last character of a craft's title goes on as part of another word."""
    return {last: tuple(words.split()) for _, (last, words) in read_rows("people_title_tails.tsv", "last", "next")}


@lru_cache(maxsize=1)
def _prefixes() -> re.Pattern[str]:
    words = sorted(map(re.escape, read_words("people_title_prefixes.txt")), key=lambda w: (-len(w), w))
    return re.compile(rf"(?:{'|'.join(words)})+$")


@lru_cache(maxsize=1)
def _prefix_ends() -> frozenset[str]:
    return frozenset(word[-1] for word in read_words("people_title_prefixes.txt"))


@lru_cache(maxsize=1)
def _automaton() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[tuple[str, str, int, int], ...]]":
    """The titles with their classes, and how many characters of the body stand before one (常委会|委员长).

    What follows a slash is no part of a title, it tells it from a longer one (委员/长期 from 委员长).
    """
    rows = []
    for line, (title, kind) in read_rows("people_titles.tsv", "title", "class"):
        if kind not in _CLASSES:
            raise DataFileError(f"people_titles.tsv, line {line}: class must be one of {', '.join(sorted(_CLASSES))}")
        whole, _, behind = title.partition("/")
        rows.append((whole.replace("|", "") + behind, kind, max(0, whole.find("|")), len(behind)))
    titles = [row[0] for row in rows]
    return daachorse.CharwiseDoubleArrayAhoCorasick(titles, daachorse.MATCH_KIND_LEFTMOST_LONGEST), tuple(rows)
