"""Sets of lines larger than memory: sorted runs on disk, and ranges over all runs that are read one at a time.

A range holds every line between two splitters, so ranges can be worked on in any process, and their results stand one
after the other in the order of all lines. Lines are UTF-8, whose bytes sort as code points do.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path
from typing import Final

__all__ = ["Lines", "Range", "Run", "ranges"]

#: Lines held in memory before they are written out as a run; some 30 MB.
HELD: Final = 100_000
#: Lines from one mark of a run to the next.
_STEP: Final = 1_000


@dataclass(frozen=True, slots=True)
class Run:
    """A file of sorted lines, each once; `marks` are every thousandth line and the byte at which it starts."""

    path: Path
    size: int
    marks: tuple[tuple[bytes, int], ...]


@dataclass(slots=True)
class Lines:
    """A set of lines that writes a run whenever it holds many; `runs()` writes the rest and gives all."""

    stem: Path
    held: int = HELD
    _lines: set[str] = field(default_factory=set)
    _runs: list[Run] = field(default_factory=list)

    def add(self, line: str) -> None:
        """Take in one line; it must hold no line feed."""
        self._lines.add(line)
        if len(self._lines) >= self.held:
            self._write()

    def update(self, lines: Iterable[str]) -> None:
        """Take in many; a tuple is taken in as a whole."""
        stream = iter(lines)
        while some := lines if isinstance(lines, tuple) else tuple(islice(stream, _STEP)):
            self._lines.update(some)
            if len(self._lines) >= self.held:
                self._write()
            if some is lines:
                return

    def runs(self) -> list[Run]:
        """Everything as runs."""
        if self._lines:
            self._write()
        return self._runs

    def _write(self) -> None:
        # UTF-8 sorts as code points do, and faster
        lines = sorted([line.encode("utf-8") for line in self._lines])
        self._lines = set()
        self.stem.parent.mkdir(parents=True, exist_ok=True)
        path = self.stem.with_name(f"{self.stem.name}-{len(self._runs):04}")
        marks, at = [], 0
        with path.open("wb") as file:
            for first in range(0, len(lines), _STEP):
                marks.append((lines[first], at))
                at += file.write(b"\n".join(lines[first : first + _STEP]) + b"\n")
        self._runs.append(Run(path, at, tuple(marks)))


@dataclass(frozen=True, slots=True)
class Range:
    """The lines from `low` on and below `high` (None: to the end), and where in each file they may stand."""

    number: int
    low: bytes
    high: bytes | None
    parts: tuple[tuple[Path, int, int], ...]

    def lines(self) -> list[bytes]:
        """The lines, sorted, each once."""
        found: list[bytes] = []
        for path, start, stop in self.parts:
            with path.open("rb") as file:
                file.seek(start)
                lines = file.read(stop - start).split(b"\n")
            lines.pop()
            low = bisect_left(lines, self.low)
            high = len(lines) if self.high is None else bisect_left(lines, self.high)
            found += lines[low:high]
        if len(self.parts) > 1:
            # sorted runs one after the other: what Python's sort is fastest at
            found.sort()
            return list(dict.fromkeys(found))
        return found


def ranges(runs: Sequence[Run], size: int, *, key: Callable[[bytes], bytes] = bytes) -> Iterator[Range]:
    """Ranges of about `size` lines that cover all runs; lines that begin with one `key` are never parted.

    `key` gives what a line begins with, such that all lines between two of one key have it too.
    """
    marks = sorted(mark for run in runs for mark, _ in run.marks)
    every = max(size // _STEP, 1)
    splitters = sorted({key(mark) for mark in marks[every::every]})
    bounds: list[bytes | None] = [b"", *splitters, None]
    marked = [(run, [first for first, _ in run.marks]) for run in runs]
    for number, (low, high) in enumerate(pairwise(bounds)):
        parts = tuple(filter(None, (_part(run, firsts, low or b"", high) for run, firsts in marked)))
        if parts:
            yield Range(number, low or b"", high, parts)


def _part(run: Run, firsts: list[bytes], low: bytes, high: bytes | None) -> tuple[Path, int, int] | None:
    start = max(bisect_right(firsts, low) - 1, 0)
    stop = len(firsts) if high is None else bisect_left(firsts, high)
    end = run.size if stop == len(firsts) else run.marks[stop][1]
    return (run.path, run.marks[start][1], end) if stop > start else None
