"""Clauses: the parts of a sentence between commas, with quotes, titles and brackets kept whole."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Range, span_of

__all__ = ["masked", "split_clauses", "split_items"]

_CLAUSE: Final = pattern("clauses", "clause")
_ITEM: Final = pattern("clauses", "item")
_QUOTED: Final = pattern("clauses", "quoted")


def split_clauses(text: str, start: int = 0, end: int | None = None) -> Iterator[Range]:
    """Ranges of the clauses of `text[start:end]`; a comma in quotes or in a title ends none.

    >>> [c for c in split_clauses("围绕“稳就业，保民生”开展调研，形成报告")]
    [Range(start=0, end=15), Range(start=16, end=20)]
    """
    return iter(_clauses(text, start, len(text) if end is None else end))


@lru_cache(maxsize=256)
def _clauses(text: str, start: int, end: int) -> tuple[Range, ...]:
    """The clauses of a stretch, kept a while: many ask for those of one sentence."""
    return tuple([span_of(match.span()) for match in _CLAUSE.finditer(text, start, end)])


def split_items(text: str, start: int, end: int) -> Iterator[Range]:
    """Ranges of the items of an enumeration with 、 outside quotes and brackets."""
    for match in _ITEM.finditer(text, start, end):
        yield Range(*match.span())


def masked(text: str) -> str:
    """The text with the inside of quotes, titles and brackets blotted out; same length.

    >>> masked("召开“双减”座谈会")
    '召开“□□”座谈会'
    """
    if "“" in text or "《" in text or "（" in text or "‘" in text:  # most text has none: this is asked very often
        return _masked(text)
    return text


@lru_cache(maxsize=256)
def _masked(text: str) -> str:
    return _QUOTED.sub(_blotted, text)


def _blotted(found: re.Match[str]) -> str:
    words = found.group()
    return words[0] + "□" * (len(words) - 2) + words[-1]
