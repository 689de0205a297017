"""The word lists of initiatives, compiled once: head nouns, cues around quoted names, slogans, known names."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.patterns import pattern

__all__ = ["Head", "KnownName", "cue", "head_pattern", "heads", "is_slogan", "known_names"]

_NO_HEAD_BEFORE: Final = pattern("initiatives_lexicon", "no_head_before")

#: The uses of a row of initiative_cues.tsv.
USES: Final = ("verb-strong", "verb", "slogan", "marker", "stop", "event", "other", "product")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that says what a quoted name is; `completes`: the name takes it in (yes, no, or short names only)."""

    word: str
    kind: str
    completes: str


@dataclass(frozen=True, slots=True)
class KnownName:
    """A name that is an initiative wherever it stands.

    `bare` are words one of which a text must hold before it is looked for without quotation marks; empty: never so.
    """

    pattern: re.Pattern[str]
    kind: str
    bare: tuple[str, ...]


@cache
def heads() -> dict[str, Head]:
    """The head nouns by word."""
    return {w: Head(w, k, c) for _, (w, k, c) in read_rows("initiative_heads.tsv", "head", "kind", "completes")}


@cache
def cue(use: str) -> re.Pattern[str]:
    """All words of one use as a pattern, longest first.

    >>> cue("marker").search("鹤乡议事").group()
    '议事'
    """
    words = [w for _, (u, w) in read_rows("initiative_cues.tsv", "use", "word") if u == use]
    if not words or use not in USES:
        raise DataFileError(f"initiative_cues.tsv has no rows of use {use!r}; uses are {', '.join(USES)}")
    return re.compile("|".join(sorted(words, key=lambda w: (-len(w), w))))


@cache
def head_pattern() -> re.Pattern[str]:
    """What may follow a name: a head noun, a word that makes it no initiative (stop), or a one-off event."""
    nouns = "|".join(sorted(map(re.escape, heads()), key=lambda w: (-len(w), w)))
    return re.compile(
        f"(?P<event>{cue('event').pattern})|(?P<head>(?:{nouns})(?!{_NO_HEAD_BEFORE.pattern}))|(?P<stop>{cue('stop').pattern})"
    )


@cache
def known_names() -> tuple[KnownName, ...]:
    """The names of initiative_names.tsv."""
    rows = read_rows("initiative_names.tsv", "pattern", "kind", "bare")
    return tuple(
        KnownName(re.compile(pattern), kind, tuple(bare.split("|")) if bare != "-" else ())
        for _, (pattern, kind, bare) in rows
    )


def is_slogan(name: str) -> bool:
    """Whether quoted words are a doctrine, a goal or a stock figure of speech."""
    return name in _slogans()


@cache
def _slogans() -> frozenset[str]:
    return frozenset(read_words("slogans.txt"))
