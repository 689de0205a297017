"""Lines gathered in any order, given back sorted and without repetition, on disk where they outgrow memory."""

import heapq
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

__all__ = ["SortedLines"]

#: Lines held in memory before they are written out as a sorted run; about 300 MB.
HELD: Final = 1_000_000
#: Runs merged at a time, well below the number of files that a process may open.
_MERGED: Final = 64


@dataclass(slots=True)
class SortedLines:
    """A set of lines. With a folder, every `held` lines become a sorted run there; without one all stay in memory."""

    folder: Path | None = None
    held: int = HELD
    _lines: set[str] = field(default_factory=set)
    _runs: list[Path] = field(default_factory=list)
    _made: int = 0

    def add(self, line: str) -> None:
        """Take in one line; it must hold no line feed."""
        self._lines.add(line)
        if self.folder is not None and len(self._lines) >= self.held:
            self._spill(sorted(self._lines))
            self._lines = set()

    def update(self, lines: Iterable[str]) -> None:
        """Take in many."""
        for line in lines:
            self.add(line)

    def __iter__(self) -> Iterator[str]:
        """All lines, sorted by code point, each once; the runs are removed at the end."""
        while len(self._runs) > _MERGED:
            some, self._runs = self._runs[:_MERGED], self._runs[_MERGED:]
            self._spill(_once(_merged(some, [])))
        yield from _once(_merged(self._runs, sorted(self._lines)))
        self._runs = []

    def _spill(self, lines: Iterable[str]) -> None:
        if self.folder is None:
            raise ValueError("lines cannot be written out without a folder")
        self.folder.mkdir(parents=True, exist_ok=True)
        path = self.folder / f"{self._made:06}.run"
        self._made += 1
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(f"{line}\n" for line in lines)
        self._runs.append(path)


def _merged(runs: list[Path], last: list[str]) -> Iterator[str]:
    with ExitStack() as open_files:
        files = [open_files.enter_context(run.open(encoding="utf-8", newline="\n")) for run in runs]
        yield from heapq.merge(*((line[:-1] for line in file) for file in files), last)
    for run in runs:
        run.unlink()


def _once(lines: Iterable[str]) -> Iterator[str]:
    before = None
    for line in lines:
        if line != before:
            yield line
        before = line
