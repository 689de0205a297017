"""What the frames of activities share: the told part of a sentence with its clauses and trigger words, and an event."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from sys import maxsize
from typing import Final, NamedTuple

import daachorse

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.clauses import masked, split_clauses
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift

__all__ = ["Event", "Hit", "Told", "tell"]


#: 以…为主题展开讨论 shows nothing.
_UNFOLDS: Final = re.compile("开(?!幕|始|展)")


class Hit(NamedTuple):
    """A trigger word in a told sentence: its range, word, activity type and frame."""

    start: int
    end: int
    word: str
    type: str
    frame: str


@swift
@dataclass(frozen=True, slots=True)
class Event:
    """An activity as a frame reads it, before its agent and date are known.

    `at` is where its trigger stands; events of one governing verb have its position as their `group`. `when` is a
    position of the text whose date holds for it, where that is not its own, `beside` a sentence far away that proves it
    as well.
    """

    at: int
    span: Range
    type: str
    topic: str | None
    rule: str
    frame: str
    group: int | None = None
    when: int | None = None
    beside: Range | None = None


@swift
@dataclass(frozen=True, slots=True)
class Told:
    """The telling part of a sentence: positions count in the article's text, `blotted` hides what stands in quotes."""

    scene: Scene
    line: Line
    clauses: tuple[Range, ...]
    hits: tuple[Hit, ...]
    blotted: str

    def words(self, start: int, end: int) -> str:
        """The words of a range of the article's text."""
        return self.scene.text[start:end]

    def mask(self, start: int, end: int) -> str:
        """The same range with quotes, titles and brackets blotted out."""
        base = self.line.told.start
        return self.blotted[start - base : end - base]

    def clause(self, at: int) -> Range:
        """The clause that holds a position."""
        return self.clauses[self.index(at)]

    def index(self, at: int) -> int:
        """Number of the clause that holds a position."""
        return max(bisect_right(self.clauses, (at, maxsize)) - 1, 0)

    def hits_in(self, clause: Range) -> Iterator[Hit]:
        """Trigger words of a clause."""
        return (h for h in self.hits if clause.start <= h.start < clause.end)


def tell(scene: Scene, line: Line, cues: Callable[[str], object] | None = None) -> Told | None:
    """The told part of a line with its trigger words, None where it has none and `cues` finds none either."""
    start, end = line.told
    text = scene.text[start:end]
    blotted = masked(text)
    hits = _hits(blotted, start)
    if not hits and not (cues and cues(blotted)):
        return None
    return Told(scene, line, tuple(split_clauses(scene.text, start, end)), hits, blotted)


def _hits(blotted: str, base: int) -> tuple[Hit, ...]:
    automaton, rows = _words()
    hits = []
    for start, end, number in automaton.find(blotted):
        word, kind, frame = rows[number]
        if word == "协商会议" and blotted.endswith("政治", 0, start):
            continue
        if word[0] == "议" and blotted[max(0, start - 1) : start] in ("审", "会", "决"):
            continue
        if word == "会议" and blotted.startswith("长", end):
            continue
        if word[-1] == "展" and _UNFOLDS.match(blotted, end):
            continue
        hits.append(Hit(base + start, base + end, word, kind, frame))
    return tuple(hits)


@cache
def _table() -> dict[str, tuple[str, str]]:
    table = {word: (kind, frame) for _, (word, kind, frame) in read_rows("activity_words.tsv", "word", "type", "frame")}
    meetings = {f"{word}议": known for word, known in table.items() if known[1] == "meet" and word.endswith("会")}
    shows = {f"{word}览": known for word, known in table.items() if known[1] == "event" and word.endswith("展")}
    return meetings | shows | table


@cache
def _words() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[tuple[str, str, str], ...]]":
    """All trigger words, the longest first where several begin at a place, each with its type and frame."""
    rows = tuple((word, kind, frame) for word, (kind, frame) in _table().items())
    words = [word for word, _, _ in rows]
    return daachorse.CharwiseDoubleArrayAhoCorasick(words, daachorse.MATCH_KIND_LEFTMOST_LONGEST), rows
