"""The records that flow from a file to claims: document, article, clean text, evidence, claim.

All ranges are half-open and count Unicode code points of the stored text (`Document.text`).
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache, partial
from itertools import pairwise
from typing import Final, NamedTuple, TypeAlias

from cppcc_loaders.swift import once, swift

__all__ = [
    "Article",
    "Claim",
    "Clean",
    "Document",
    "Evidence",
    "Literal",
    "Metadata",
    "Quote",
    "Range",
    "Ref",
    "Status",
    "Unresolved",
    "Value",
    "Warning_",
    "places",
    "span_of",
]


class Range(NamedTuple):
    """A half-open range of code points of a stored text."""

    start: int
    end: int


#: The range of a pair of numbers, as matches of patterns give them, in a third of the time that the class takes.
span_of: Final[Callable[[tuple[int, int]], Range]] = partial(tuple.__new__, Range)


class Status(StrEnum):
    """Whether a text tells what was done or what is planned, demanded or hoped for."""

    REALISED = "realised"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document besides its text; dates are EDTF, None where unknown.

    `dated_by` names where `published` comes from: sidecar, page, file-name, dateline or None.
    """

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    reference_year: int | None = None
    note: str | None = None
    dated_by: str | None = None


@dataclass(frozen=True, slots=True)
class Warning_:  # noqa: N801  (the builtin has the plain name)
    """Something a reader noticed about one document, in words for the report."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read: `doc` is its safe, unique name; `digest` the SHA-256 of the source bytes."""

    doc: str
    path: str
    text: str
    digest: str
    encoding: str
    metadata: Metadata = Metadata()
    warnings: tuple[Warning_, ...] = ()


#: Code points that are compared one by one where they do not all follow one another.
_SMALL: Final = 16
#: Up to here places are copied from a row that is kept, not counted anew.
_FAR: Final = 1 << 20


def _runs_on(offsets: "array[int]") -> bool:
    """Whether the places behind a stretch of text follow one another in the stored text."""
    first, size = offsets[0], len(offsets)
    return first >= 0 and offsets[-1] - first == size - 1 and offsets == places(first, first + size)


def _inner_seams(offsets: "array[int]", start: int, end: int) -> list[int]:
    """Where a stretch of places breaks off; halved until a part runs on, as nearly all of most stretches does."""
    block = offsets[start:end]
    if not block or _runs_on(block):
        return []
    if len(block) <= _SMALL:
        return [i for i, (at, following) in enumerate(pairwise(block), start=start + 1) if following - at != 1]
    middle = (start + end) // 2
    between = [middle] if offsets[middle] - offsets[middle - 1] != 1 else []
    return [*_inner_seams(offsets, start, middle), *between, *_inner_seams(offsets, middle, end)]


def places(start: int, end: int) -> "array[int]":
    """The numbers from start up to end, as places in a stored text.

    >>> list(places(3, 6))
    [3, 4, 5]
    """
    if end > _FAR:
        return array("i", range(start, end))
    return _counted(1 << end.bit_length())[start:end]


@lru_cache(maxsize=32)
def _counted(end: int) -> "array[int]":
    return array("i", range(end))


@dataclass(frozen=True)
class Clean:
    """A repaired copy of parts of a text, with the place in the stored text of each of its code points.

    `offsets[i]` is where `text[i]` stands in the stored text; -1 for a code point that the repair put in.

    >>> clean = Clean("屈萍", array("i", [0, 2]))
    >>> clean.ranges(0, 2)
    (Range(start=0, end=1), Range(start=2, end=3))
    """

    text: str
    offsets: "array[int]" = field(repr=False)

    def __init__(self, text: str, offsets: "array[int]") -> None:
        """Refuse a map of another length than the text; setting the fields of a frozen record one by one is dear."""
        if len(text) != len(offsets):
            raise ValueError(f"clean text of {len(text)} code points with {len(offsets)} offsets")
        self.__dict__.update(text=text, offsets=offsets)

    @once
    def _seams(self) -> list[int]:
        """Positions of `text` where a new stretch of the stored text begins, and the end."""
        seams, offsets, at = [0], self.offsets, 0
        for _ in range(offsets.count(-1)):
            stop = offsets.index(-1, at)
            seams += [*_inner_seams(offsets, at, stop), *((stop,) if stop > seams[-1] else ()), stop + 1]
            at = stop + 1
        seams += _inner_seams(offsets, at, len(offsets))
        return seams if seams[-1] == len(offsets) > 0 else [*seams, len(offsets)]

    def unbroken(self, start: int, end: int) -> int:
        """Where `text[start:end]` stands in the stored text if it is one stretch there, else -1."""
        seams = self._seams
        seam = bisect_right(seams, start)
        return self.offsets[start] if seam < len(seams) and start < end <= seams[seam] else -1

    def ranges(self, start: int, end: int) -> tuple[Range, ...]:
        """Ranges of the stored text behind `text[start:end]`, adjacent ones joined, in reading order."""
        seams, offsets = self._seams, self.offsets
        end = min(end, seams[-1])
        seam = bisect_right(seams, start)
        if start < end <= seams[seam] and (at := offsets[start]) >= 0:
            return (Range(at, at + end - start),)
        found: list[Range] = []
        while start < end:
            stop = min(seams[seam], end)
            at = offsets[start]
            if at >= 0 and found and found[-1].end == at:
                found[-1] = Range(found[-1].start, at + stop - start)
            elif at >= 0:
                found.append(Range(at, at + stop - start))
            start, seam = stop, seam + 1
        return tuple(found)


@dataclass(frozen=True)
class Article:
    """One article of a document: where it stands, what it says of itself, and its repaired body.

    `body.text` holds title, byline and paragraphs, one a line (separated by a line feed); sentences cut by the
    layout are whole in it. `title`, `kicker` and `dateline` are ranges of `body.text`. `home` is the division code
    of the committee whose article it is (None where the text does not say). `reason` says why an article was dropped.
    Credits are left out of `body`: `byline` holds their names, `byline_at` where each stands in the stored text.
    Captions may stand outside `span` (a page can print them apart); their offsets tell where.
    """

    id: str
    doc: str
    span: Range
    body: Clean
    title: Range | None = None
    kicker: Range | None = None
    dateline: Range | None = None
    byline: tuple[str, ...] = ()
    byline_at: tuple[Range, ...] = ()
    date: str | None = None
    home: str | None = None
    kept: bool = True
    reason: str | None = None

    @once
    def headline(self) -> str:
        """The words of the title, empty where there is none."""
        return self.body.text[self.title.start : self.title.end] if self.title else ""


class Quote(NamedTuple):
    """A range and the words that stand there."""

    start: int
    end: int
    text: str


@swift
@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a document says something: its ranges in reading order, each with its words."""

    doc: str
    quotes: tuple[Quote, ...]


@swift
@dataclass(frozen=True, slots=True)
class Ref:
    """A thing by kind and readable key, e.g. Ref("unit", "230184/小山子委员工作站"); its IRI is id/KIND/KEY."""

    kind: str
    key: str


@swift
@dataclass(frozen=True, slots=True)
class Literal:
    """A value: a string, zh (Chinese text), integer, decimal, boolean, edtf, date or concept (SCHEME/NOTATION)."""

    value: str
    datatype: str = "string"


Value: TypeAlias = Ref | Literal


@swift
@dataclass(frozen=True, slots=True)
class Claim:
    """One statement that a text makes: subject, predicate (a CURIE), object, its evidence and the rule that read it."""

    subject: Ref
    predicate: str
    object: Value
    evidence: Evidence
    rule: str


@dataclass(frozen=True, slots=True)
class Unresolved:
    """A mention that stands for something the text does not let us know; kept for the report."""

    doc: str
    range: Range
    surface: str
    kind: str
    reason: str
