"""The files of sources in the order of their names, and the names of documents, in a private SQLite file.

However many there are, only a few are in memory; the file is gone when its listing is.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from cppcc_loaders.records import Metadata
from cppcc_loaders.scratch_base import as_blob, as_name, scratch_base
from cppcc_loaders.sidecar import SIDECAR, read_sidecar

__all__ = ["Listed", "Listing", "Sidecars"]

_SCHEMA: Final = (
    "CREATE TABLE files (name BLOB, path BLOB, top BLOB, found INTEGER)",
    "CREATE TABLE seen (path BLOB PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE taken (name BLOB PRIMARY KEY) WITHOUT ROWID",
)
#: Sidecars that are kept while the files of their folders are read.
_SIDECARS: Final = 4


@dataclass(frozen=True, slots=True)
class Listed:
    """A file to read: its path, its name without ending relative to the source, the folder that the source is.

    `found`: it lay in a folder, the user did not name it. `top` is None where no sidecar can speak of it.
    """

    path: Path
    name: str
    top: Path | None = None
    found: bool = False


class Listing:
    """Files and names taken so far."""

    def __init__(self) -> None:
        self._base = scratch_base(*_SCHEMA)

    def add(self, file: Listed) -> None:
        """Take in one file."""
        row = (as_blob(file.name), as_blob(str(file.path)), file.top and as_blob(str(file.top)), file.found)
        self._base.execute("INSERT INTO files VALUES (?, ?, ?, ?)", row)

    def files(self) -> Iterator[Listed]:
        """Every file once, sorted by name and path; one that was named twice only the first time."""
        asked = "SELECT name, path, top, found FROM files ORDER BY name, path, rowid"
        for name, path, top, found in self._base.execute(asked):
            here = Path(as_name(path))
            if self._new("seen", os.path.realpath(here)):
                yield Listed(here, as_name(name), Path(as_name(top)) if top is not None else None, bool(found))

    def unique(self, name: str) -> str:
        """The name, or with a number where another document has it already (case aside)."""
        number, one = 1, name
        while not self._new("taken", one.casefold()):
            number += 1
            one = f"{name}-{number}"
        return one

    def free(self, name: str) -> bool:
        """Whether no document has the name yet, case aside."""
        asked = self._base.execute("SELECT 1 FROM taken WHERE name = ?", (as_blob(name.casefold()),))
        return asked.fetchone() is None

    def _new(self, table: str, word: str) -> bool:
        done = self._base.execute(f"INSERT OR IGNORE INTO {table} VALUES (?)", (as_blob(word),))  # noqa: S608
        return done.rowcount > 0


class Sidecars:
    """The rows beside files: those of the source's own folder first, then those of the file's."""

    def __init__(self) -> None:
        self._known: dict[Path, Mapping[str, Metadata]] = {}

    def row(self, file: Listed, keys: tuple[str, ...]) -> Metadata:
        """The row of the first of the keys that has one; an empty one where none has."""
        if file.top is None:
            return Metadata()
        top, here = self._rows(file.top), file.path.parent
        under = self._rows(here) if here != file.top else {}
        prefix = f"{here.relative_to(file.top).as_posix()}/" if under else ""
        for key in keys:
            if key in top:
                return top[key]
            if under and key.startswith(prefix) and key[len(prefix) :] in under:
                return under[key[len(prefix) :]]
        return Metadata()

    def _rows(self, folder: Path) -> Mapping[str, Metadata]:
        if folder not in self._known:
            while len(self._known) >= _SIDECARS:
                self._known.pop(next(iter(self._known)))
            self._known[folder] = read_sidecar(folder / SIDECAR)
        # what was asked for last is dropped last
        self._known[folder] = rows = self._known.pop(folder)
        return rows
