"""Recognises documents that were read before: the same bytes, or nearly the same text (a page copied by another site).

A text is known by the smallest hashes of its shingles and by its numbers (reports of one meeting in two years share
their words, not their dates). Those of all texts lie in an SQLite file, so memory stays flat.
"""

import re
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Self
from zlib import crc32

from cppcc_loaders.datelines import is_meta_line
from cppcc_loaders.records import Document
from cppcc_loaders.repair_script import simplified
from cppcc_loaders.sources import Failure

__all__ = ["Duplicate", "DuplicateIndex", "Marks", "marks_of", "similarity", "sketch", "without_duplicates"]

_SHINGLE = 5
_KEPT = 96
_KEYS = 12
#: How many texts a key leads to. Copies are not remembered: what more texts share is a phrase of the genre, and to
#: follow it would compare every text with every other.
_HELD = 20
_SAME = 0.85
#: Bits of a shape: each mark sets one.
_BITS = 1024
#: One shingle in so many is looked at, chosen by its first character.
_SAMPLED = 3
_SAME_NUMBERS = 0.9
_NUMBER = re.compile(r"\d+(?:\.\d+)?|[一二三四五六七八九十百]{1,5}(?=[届次])")
_SHORTEST = 60
_LONGEST = 200_000
_NOT_WORDS = re.compile(r"[^\u3400-\u9fffA-Za-z0-9]+")
_COMMIT_EVERY = 500
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS texts (id INTEGER PRIMARY KEY, doc TEXT, digest TEXT, sketch BLOB, numbers TEXT)",
    "CREATE INDEX IF NOT EXISTS digests ON texts (digest)",
    "CREATE TABLE IF NOT EXISTS keys (key INTEGER, text INTEGER, PRIMARY KEY (key, text)) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS shapes (text INTEGER PRIMARY KEY, shape BLOB)",
    # keys that lead to as many texts as they may
    "CREATE TABLE IF NOT EXISTS full (key INTEGER PRIMARY KEY)",
)


@dataclass(frozen=True, slots=True)
class Duplicate:
    """A document that says the same as one read before it; `similarity` is 1 for the same bytes."""

    doc: str
    path: str
    of: str
    similarity: float


def sketch(text: str) -> "array[int]":
    """The smallest hashes of the shingles of a text, in order; punctuation, blanks and script do not matter.

    >>> similarity(sketch("县政协召开协商会，听取意见。" * 9), sketch("縣政協召開協商會,聽取意見." * 9))
    1.0
    """
    words = _NOT_WORDS.sub("", simplified(text[:_LONGEST]))
    starts = (at for at in range(len(words) - _SHINGLE + 1) if ord(words[at]) % _SAMPLED == 0)
    hashes = {crc32(words[at : at + _SHINGLE].encode("utf-8", "replace")) for at in starts}
    return array("L", sorted(hashes)[:_KEPT])


def similarity(one: "array[int]", other: "array[int]") -> float:
    """The share of shingles that two texts have in common, by their sketches (0 to 1)."""
    if not one or not other:
        return 0.0
    least = sorted({*one, *other})[: min(_KEPT, max(len(one), len(other)))]
    both = set(one) & set(other)
    return sum(value in both for value in least) / len(least)


def _numbers(text: str) -> frozenset[str]:
    """The numbers that a text prints, its meta lines apart."""
    lines = (line for line in text[:_LONGEST].splitlines() if not is_meta_line(line.strip()))
    return frozenset(number for line in lines for number in _NUMBER.findall(line))


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two texts print the same numbers, up to one in ten."""
    return len(one & other) >= _SAME_NUMBERS * len(one | other)


def _shape(marks: "array[int]") -> int:
    """A set of marks as bits, of which two are compared in no time."""
    shape = 0
    for mark in marks:
        shape |= 1 << mark % _BITS
    return shape


def _places(values: Sized) -> str:
    """Place holders for values of a statement."""
    return ",".join("?" * len(values))


@dataclass(frozen=True, slots=True)
class Marks:
    """What a document is known by: the digest of its source, its length, its sketch and its numbers."""

    doc: str
    path: str
    digest: str
    length: int
    sketch: "array[int]"
    numbers: frozenset[str]


def marks_of(document: Document) -> Marks:
    """The marks of a document."""
    text = document.text
    return Marks(document.doc, document.path, document.digest, len(text), sketch(text), _numbers(text))


class DuplicateIndex:
    """The texts seen so far, in an SQLite file (or in memory without a path); use it in a with statement."""

    def __init__(self, path: Path | None = None) -> None:
        self._base = sqlite3.connect(path or ":memory:")
        self._unsaved = 0
        # a killed program loses nothing by it, and what a power cut spoils is made anew
        self._base.execute("PRAGMA synchronous = OFF")
        for statement in _SCHEMA:
            self._base.execute(statement)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.commit()
        self._base.close()

    def add(self, document: Document) -> Duplicate | None:
        """What a document is a copy of; a document that is new is remembered and gives None."""
        return self.take(marks_of(document))

    def take(self, marks: Marks) -> Duplicate | None:
        """The same for the marks of a document."""
        same = self._base.execute("SELECT doc FROM texts WHERE digest = ?", (marks.digest,)).fetchone()
        if same:
            return Duplicate(marks.doc, marks.path, same[0], 1.0)
        rare = self._rare(marks.sketch)
        near = self._nearest(marks, rare) if marks.length >= _SHORTEST else None
        if near:
            return Duplicate(marks.doc, marks.path, *near)
        self._remember(marks, rare)
        return None

    def _nearest(self, marks: Marks, rare: list[int]) -> tuple[str, float] | None:
        best: tuple[str, float] | None = None
        own = set(marks.sketch)
        for text in self._alike(marks, rare):
            asked = "SELECT doc, sketch, numbers FROM texts WHERE id = ?"
            doc, stored, known = self._base.execute(asked, (text,)).fetchone()
            other = array("L", stored)
            # no more can be shared than both have, which is counted much faster
            if len(own.intersection(other)) < _SAME * min(_KEPT, max(len(own), len(other))):
                continue
            share = similarity(marks.sketch, other)
            if share < _SAME or not _agree(marks.numbers, frozenset(known.split())):
                continue
            if best is None or (-share, doc) < (-best[1], best[0]):
                best = (doc, round(share, 3))
        return best

    def _alike(self, marks: Marks, rare: list[int]) -> list[int]:
        """The texts that keys lead to, but for those whose shapes tell that too few marks can be shared."""
        keys = [*marks.sketch[:_KEYS], *rare]
        asked = f"SELECT * FROM shapes WHERE text IN (SELECT text FROM keys WHERE key IN ({_places(keys)}))"  # noqa: S608
        own = _shape(marks.sketch)
        # marks that fall on one bit are counted once
        least = _SAME * len(marks.sketch) - (len(marks.sketch) - own.bit_count())
        rows = self._base.execute(asked, keys)
        return [text for text, shape in rows if (own & int.from_bytes(shape, "little")).bit_count() >= least]

    def _rare(self, marks: "array[int]") -> list[int]:
        """The first marks that do not lead to many texts yet."""
        asked = f"SELECT key FROM full WHERE key IN ({_places(marks)})"  # noqa: S608
        full = {key for (key,) in self._base.execute(asked, marks.tolist())}
        return list(islice((mark for mark in marks if mark not in full), _KEYS))

    def _remember(self, marks: Marks, rare: list[int]) -> None:
        row = self._base.execute(
            "INSERT INTO texts (doc, digest, sketch, numbers) VALUES (?, ?, ?, ?)",
            (marks.doc, marks.digest, marks.sketch.tobytes(), " ".join(sorted(marks.numbers))),
        )
        shape = _shape(marks.sketch).to_bytes(_BITS // 8, "little")
        self._base.execute("INSERT INTO shapes VALUES (?, ?)", (row.lastrowid, shape))
        keys = [(key, row.lastrowid) for key in rare]
        self._base.executemany("INSERT OR IGNORE INTO keys VALUES (?, ?)", keys)
        counted = f"SELECT key FROM keys WHERE key IN ({_places(rare)}) GROUP BY key HAVING COUNT(*) >= {_HELD}"  # noqa: S608
        self._base.execute(f"INSERT OR IGNORE INTO full {counted}", rare)
        self._unsaved += 1
        if self._unsaved >= _COMMIT_EVERY:
            self._base.commit()
            self._unsaved = 0


def without_duplicates(
    found: Iterable[Document | Failure], index: DuplicateIndex
) -> Iterator[Document | Failure | Duplicate]:
    """The documents that are new, and a record for each that is a copy of an earlier one."""
    for one in found:
        copy = index.add(one) if isinstance(one, Document) else None
        yield copy or one
