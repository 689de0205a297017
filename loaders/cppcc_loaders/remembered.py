"""Source files that an earlier build read and that have not changed since: size and time of change tell, not content.

A file counts as unchanged if its path, name, size and time of change are what they were, and the rows that a sidecar
gives its documents as well. A file changed so shortly before a build that its time could be the same after one more
change is not remembered. What was remembered by other code is not trusted.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from cppcc_loaders.cache import code_version
from cppcc_loaders.listing import Listed
from cppcc_loaders.records import Metadata
from cppcc_loaders.scratch_base import as_blob, as_name, scratch_base

__all__ = ["Remembered", "RowOf", "Told", "Unchanged", "digest_of", "state_of"]

#: A document that a file gave: the name that its path gives it, the digest of its sidecar's row, its own name.
Told: TypeAlias = tuple[str, str, str]
#: The sidecar's row of a document by the name that its path gives it.
RowOf: TypeAlias = Callable[[str], Metadata]
#: Nanoseconds within which a file system may give two changes one time.
_SAME_TIME: Final = 2_000_000_000
_TABLE: Final = "CREATE TABLE {} (path BLOB PRIMARY KEY, row TEXT) WITHOUT ROWID"


@dataclass(frozen=True, slots=True)
class Unchanged:
    """A document that need not be read again: its name and the path of its file."""

    doc: str
    path: str


class Remembered:
    """What is known of files from an earlier build, and what this one learns of them.

    `now` is the time of change of a file written when the build began; `usable` says whether a document can be taken
    from the earlier build.
    """

    def __init__(self, now: int, usable: Callable[[str], bool]) -> None:
        self._now = now
        self._usable = usable
        self._base = scratch_base(*(_TABLE.format(name) for name in ("former", "files")))

    def load(self, path: Path) -> None:
        """Take in what an earlier build wrote; nothing where there is nothing, or other code has written it."""
        try:
            with path.open(encoding="ascii") as rows:
                if next(rows, "").strip() != code_version():
                    return
                for row in rows:
                    name, facts = json.loads(row)
                    known = (as_blob(name), json.dumps(facts))
                    self._base.execute("INSERT OR REPLACE INTO former VALUES (?, ?)", known)
        except (OSError, ValueError, TypeError):
            self._base.execute("DELETE FROM former")

    def documents(self, file: Listed, row_of: RowOf) -> list[Told] | None:
        """What an unchanged file gave; None where it has to be read."""
        found = self._base.execute("SELECT row FROM former WHERE path = ?", (as_blob(str(file.path)),)).fetchone()
        if found is None:
            return None
        name, size, changed, told = json.loads(found[0])
        if (name, size, changed) != (file.name, *state_of(file.path)):
            return None
        same = all(row == digest_of(row_of(base)) and self._usable(doc) for base, row, doc in told)
        return [(base, row, doc) for base, row, doc in told] if same else None

    def note(self, file: Listed, state: tuple[int, int], told: Iterable[Told]) -> None:
        """Remember a file that was read whole, with its size and time of change before it was read."""
        if state == state_of(file.path) and state[1] + _SAME_TIME < self._now:
            row = json.dumps([file.name, *state, list(told)])
            self._base.execute("INSERT OR REPLACE INTO files VALUES (?, ?)", (as_blob(str(file.path)), row))

    def write(self, path: Path, kept: Callable[[str], bool]) -> None:
        """Write what was learnt, but for files with documents that are not kept."""
        with path.open("w", encoding="ascii", newline="\n") as file:
            file.write(f"{code_version()}\n")
            for name, row in self._rows():
                if all(kept(doc) for _, _, doc in row[3]):
                    file.write(f"{json.dumps([name, row])}\n")

    def _rows(self) -> Iterator[tuple[str, list[Any]]]:
        for name, row in self._base.execute("SELECT path, row FROM files ORDER BY path"):
            yield as_name(name), json.loads(row)


def digest_of(row: Metadata) -> str:
    """What a sidecar says of a document, in short."""
    return hashlib.sha256(json.dumps(asdict(row), ensure_ascii=True).encode()).hexdigest()[:16]


def state_of(path: Path) -> tuple[int, int]:
    """Size and time of change of a file."""
    try:
        found = os.stat(path)  # noqa: PTH116  (as often as there are files)
    except OSError:
        return -1, -1
    return found.st_size, found.st_mtime_ns
