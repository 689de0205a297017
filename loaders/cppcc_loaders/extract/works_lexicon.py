"""How titles are read: what kind of text they name, by their end, by what follows, by the verb before."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.sieve import Sieve
from cppcc_loaders.swift import swift

__all__ = ["kind_of_title", "kind_of_words_after", "kind_of_words_before"]


_VERSION: Final = pattern("works_lexicon", "version")


@swift
@dataclass(frozen=True, slots=True)
class _Row:
    pattern: re.Pattern[str]
    kind: str


@cache
def _rows(use: str) -> tuple[_Row, ...]:
    shape = {"after": "{}", "title": "(?:{})$", "verb": "(?:{})$"}[use]
    rows = read_rows("work_kinds.tsv", "use", "word", "kind", "own")
    return tuple(
        _Row(re.compile(shape.format(word)), kind) for _, (kind_of, word, kind, _own) in rows if kind_of == use
    )


def kind_of_title(title: str) -> str | None:
    """The kind that the end of a title says.

    >>> kind_of_title("关于加强协商工作的实施意见"), kind_of_title("让老街亮起来")
    ('rule', None)
    """
    bare = _VERSION.sub("", title)
    rows = _rows("title")
    return next((rows[n].kind for n in _title_sieve().fitting(bare) if rows[n].pattern.search(bare)), None)


@cache
def _title_sieve() -> Sieve:
    return Sieve(row.pattern for row in _rows("title"))


def kind_of_words_after(words: str) -> str | None:
    """The kind that the words right after a title say (…》等重点提案)."""
    return next((row.kind for row in _rows("after") if row.pattern.match(words)), None)


def kind_of_words_before(words: str) -> str | None:
    """The kind that the verb right before a title says (报送《…》)."""
    return next((row.kind for row in _rows("verb") if row.pattern.search(words)), None)
