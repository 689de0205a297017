"""The embedded Oxigraph store: in memory for a small graph, on disk for a large one."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import Final, Self

import pyoxigraph as ox

from cppcc_graph.errors import NotBuiltError, QueryError
from cppcc_graph.query_files import QUERY_PREFIXES

__all__ = [
    "LOADERS",
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
_PIECE: Final = 4_000_000
#: Threads that load a store while others work.
LOADERS: Final = 2


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
    with DiskStore(path, 0, threads=LOADERS) as store, graph.open("rb") as file:
        while lines := file.read(_PIECE):
            store.add(lines + file.readline())
            store.wait(LOADERS)
        store.close()


class DiskStore:
    """A store on disk that is loaded by files; nothing is written before they have `least` bytes together.

    With `threads` it is loaded in the background. Use it in a with statement, which waits for what is under way.
    """

    def __init__(self, path: Path, least: int, *, threads: int = 0) -> None:
        self.path = path
        self._least = least
        self._waiting: list[Path] = []
        self._size = 0
        self._store: ox.Store | None = None
        self._pool = ThreadPoolExecutor(threads) if threads else None
        self._loading: list[Future[None]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool:
            self._pool.shutdown(cancel_futures=True)

    def load(self, file: Path) -> None:
        """Load a file of N-Quads that a build has written, now or when there are enough."""
        self._size += file.stat().st_size
        self._waiting.append(file)
        if self.written:
            store = self._opened()
            for one in self._waiting:
                self._run(partial(_load_file, store, one))
            self._waiting = []

    def add(self, lines: bytes) -> None:
        """Load some lines."""
        self._run(partial(_load, self._opened(), lines))

    def wait(self, most: int = 0) -> None:
        """Wait until no more than so many pieces of work are under way."""
        while len(self._loading) > most:
            self._loading.pop(0).result()

    def finish(self) -> None:
        """Nothing more will be loaded: put in order what has been, in the background where there are threads."""
        if self._store is not None:
            self._run(partial(_settle, self._store, tuple(self._loading)))
            self._store = None

    def close(self) -> None:
        """Wait until everything has been loaded and put in order."""
        self.finish()
        self.wait()

    @property
    def written(self) -> bool:
        """Whether there were enough lines for a store on disk."""
        return self._size >= self._least

    def _opened(self) -> ox.Store:
        if self._store is None:
            self.path.mkdir(parents=True)
            self._store = ox.Store(str(self.path))
        return self._store

    def _run(self, work: Callable[[], None]) -> None:
        if self._pool:
            self._loading.append(self._pool.submit(work))
        else:
            work()


def _load_file(store: ox.Store, file: Path) -> None:
    _load(store, file.read_bytes())


def _load(store: ox.Store, lines: bytes) -> None:
    # the terms of a build have been checked when its lines were written
    for start, stop in _pieces(lines):
        store.bulk_load(input=lines[start:stop], format=ox.RdfFormat.N_QUADS, lenient=True)


def _settle(store: ox.Store, loading: Iterable[Future[None]]) -> None:
    for one in loading:
        one.result()
    store.flush()
    store.optimize()


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
