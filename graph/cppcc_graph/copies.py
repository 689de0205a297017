"""Documents of a build that say the same as an earlier one (by name): kept and listed, but stated once."""

import heapq
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from itertools import islice
from pathlib import Path
from typing import Final, TypeAlias

from cppcc_graph.entries import Entry, stored_document
from cppcc_loaders.duplicates import Duplicate, DuplicateIndex, Marks, marks_of
from cppcc_loaders.spread import spread

__all__ = ["copies_of"]

_INDEX: Final = "seen.sqlite"
#: Documents whose marks are worked out at a time.
_SHARD: Final = 64
_Task: TypeAlias = tuple[int, list[Entry], Path]


def copies_of(entries: Iterable[Entry], scratch: Path, executor: Executor | None = None) -> dict[str, Duplicate]:
    """The copies among documents given in the order of their names, by name.

    All stored texts are looked at anew, so that any order of adding and removing gives what a clean build gives.
    """
    path = scratch / _INDEX
    path.unlink(missing_ok=True)
    try:
        with DuplicateIndex(path) as index:
            found = (index.take(marks) for shard in _in_order(_marked(entries, scratch, executor)) for marks in shard)
            return {copy.doc: copy for copy in found if copy}
    finally:
        path.unlink(missing_ok=True)


def _marked(entries: Iterable[Entry], scratch: Path, executor: Executor | None) -> Iterator[tuple[int, list[Marks]]]:
    stream = iter(entries)
    shards = iter(lambda: list(islice(stream, _SHARD)), [])
    yield from spread(_marks, ((number, shard, scratch) for number, shard in enumerate(shards)), executor)


def _marks(task: _Task) -> tuple[int, list[Marks]]:
    number, entries, scratch = task
    return number, [marks_of(stored_document(entry, scratch)) for entry in entries]


def _in_order(shards: Iterable[tuple[int, list[Marks]]]) -> Iterator[list[Marks]]:
    """The marks of the shards by their numbers; few wait, for few shards are under way at a time."""
    waiting: list[tuple[int, list[Marks]]] = []
    due = 0
    for shard in shards:
        heapq.heappush(waiting, shard)
        while waiting and waiting[0][0] == due:
            yield heapq.heappop(waiting)[1]
            due += 1
