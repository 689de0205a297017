"""The embedded Oxigraph store: in memory for a small graph, on disk for a large one."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from cppcc_graph.errors import NotBuiltError, QueryError
from cppcc_graph.query_files import QUERY_PREFIXES

__all__ = [
    "ON_DISK_FROM",
    "DiskStore",
    "build_disk_store",
    "disk_path",
    "file_sum",
    "load_memory",
    "open_disk",
    "select",
]

#: Bytes of graph.nq from which the store is kept on disk: some 200,000 quads, that take most of a second to load.
ON_DISK_FROM: Final = 32_000_000
#: Bytes of N-Quads that are loaded at a time: the loader holds some ten times as much.
_PIECE: Final = 8_000_000


def load_memory(graph: Path) -> ox.Store:
    """A store in memory with the quads of an N-Quads file.

    Raises:
        NotBuiltError: the file is missing, cut or no N-Quads.
    """
    store = ox.Store()
    try:
        store.bulk_load(path=str(graph), format=ox.RdfFormat.N_QUADS, lenient=True)
    except (OSError, SyntaxError) as error:
        raise NotBuiltError(f"{graph}: cannot be read as N-Quads ({error}); build it again") from error
    return store


def disk_path(out: Path) -> Path:
    """Where a build keeps its store on disk."""
    return out / "store"


def build_disk_store(graph: Path, path: Path) -> None:
    """Load an N-Quads file into a new store on disk, piece by piece, so that memory stays small."""
    store = DiskStore(path, 0)
    with graph.open("rb") as file:
        while lines := file.readlines(_PIECE):
            store.add(b"".join(lines))
    store.close()


@dataclass(slots=True)
class DiskStore:
    """A store on disk that is loaded by files; nothing is written before they have `least` bytes together."""

    path: Path
    least: int
    _waiting: list[Path] = field(default_factory=list)
    _size: int = 0
    _store: ox.Store | None = None

    def load(self, file: Path) -> None:
        """Load a file of N-Quads that a build has written, now or when there are enough."""
        self._size += file.stat().st_size
        self._waiting.append(file)
        if self._size >= self.least:
            for one in self._waiting:
                self.add(one.read_bytes())
            self._waiting = []

    def add(self, lines: bytes) -> None:
        """Load some lines."""
        if self._store is None:
            self.path.mkdir(parents=True)
            self._store = ox.Store(str(self.path))
        # the terms of a build have been checked when its lines were written
        for start, stop in _pieces(lines):
            self._store.bulk_load(input=lines[start:stop], format=ox.RdfFormat.N_QUADS, lenient=True)

    def close(self) -> None:
        """Finish what has been loaded."""
        if self._store is not None:
            self._store.flush()
            self._store.optimize()
            self._store = None

    @property
    def written(self) -> bool:
        """Whether there were enough lines for a store on disk."""
        return self._size >= self.least


def _pieces(lines: bytes) -> Iterator[tuple[int, int]]:
    """Bounds of pieces of whole lines."""
    start = 0
    while start < len(lines):
        stop = len(lines) if len(lines) - start <= _PIECE else lines.rindex(b"\n", start, start + _PIECE) + 1
        yield start, stop
        start = stop


def open_disk(path: Path) -> ox.Store | None:
    """The store of a folder, read-only; None where there is none that can be read."""
    if not path.is_dir():
        return None
    try:
        return ox.Store.read_only(str(path))
    except OSError:
        return None


def select(store: ox.Store, query: str) -> Iterator[tuple[str, ...]]:
    """First the names of the variables, then every row as text, empty where unbound.

    Raises:
        QueryError: the query is not well formed or is no SELECT.
    """
    try:
        found = store.query(query, prefixes=QUERY_PREFIXES)
    except SyntaxError as error:
        raise QueryError(f"SPARQL: {error}") from error
    if not isinstance(found, ox.QuerySolutions):
        raise QueryError("this needs a SELECT query")
    names = [variable.value for variable in found.variables]
    yield tuple(names)
    for row in found:
        yield tuple("" if (term := row[name]) is None else _text(term) for name in names)


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value


def file_sum(path: Path) -> str:
    """SHA-256 of a file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
