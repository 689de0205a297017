"""Search by name: 汉字 anywhere in a name, pinyin and initials from its start; an SQLite file beside the store.

`python -m cppcc_graph.serve.names STORE FILE` makes the file; a character is a token, so that one or two
characters are found as well as ten (a trigram index needs three).
"""

import os
import re
import sqlite3
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from cppcc_graph.iris import kind_of
from cppcc_graph.pinyin import pinyin_keys

__all__ = ["KINDS", "build_names", "find_names"]

_NICE = 10

_SCHEMA = """
CREATE TABLE thing (id INTEGER PRIMARY KEY, iri TEXT NOT NULL, kind TEXT NOT NULL, label TEXT NOT NULL);
CREATE VIRTUAL TABLE key USING fts5 (chars, latin, content='', prefix='2 3 4');
"""
_FIND = """
SELECT thing.iri FROM key JOIN thing ON thing.id = key.rowid
WHERE key MATCH ? AND (? = '' OR thing.kind = ?)
ORDER BY thing.label = ? DESC, thing.kind IN ('activity', 'source'), thing.label LIKE ? ESCAPE '!' DESC,
  thing.kind IN ('place'), length(thing.label), thing.iri
LIMIT ?
"""
#: Kinds of things that are found by name.
KINDS = frozenset({"committee", "unit", "person", "organization", "initiative", "work", "activity", "place", "source"})
_LATIN = re.compile(r"[a-z0-9' ]+", re.IGNORECASE)
_LONGEST = 60


def build_names(names: Iterable[tuple[str, str]], path: Path) -> int:
    """Write the index of (IRI, name) pairs; the first name of a thing is its label. Returns the number of things."""
    by_iri: dict[str, list[str]] = defaultdict(list)
    for iri, name in names:
        if kind_of(iri) in KINDS and name not in by_iri[iri]:
            by_iri[iri].append(name)
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as base:
        base.executescript(_SCHEMA)
        rows = enumerate(sorted(by_iri.items()), 1)
        for number, (iri, forms) in rows:
            base.execute("INSERT INTO thing VALUES (?, ?, ?, ?)", (number, iri, kind_of(iri), forms[0]))
            base.execute("INSERT INTO key (rowid, chars, latin) VALUES (?, ?, ?)", (number, *_keys(forms)))
        base.commit()
    return len(by_iri)


def _keys(forms: list[str]) -> tuple[str, str]:
    """What a thing is found by: its characters, and its names in pinyin and initials."""
    latin = [key for form in forms for key in pinyin_keys(form[:_LONGEST])]
    return " | ".join(_spaced(form) for form in forms), " ".join(re.sub(r"\W+", "", key) for key in latin)


def _spaced(text: str) -> str:
    """Each character a token."""
    return " ".join(re.sub(r"\W+", "", text.lower()))


def find_names(path: Path, asked: str, *, kind: str = "", limit: int = 20) -> list[str]:
    """IRIs of things by a part of a name, or by the beginning of its pinyin or initials; exact names first.

    Raises:
        FileNotFoundError: the index has not been made yet.
    """
    if not path.is_file():
        raise FileNotFoundError(path)
    found: dict[str, None] = {}
    begins = re.sub(r"([!%_])", r"!\1", asked) + "%"
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as base:
        for match in _matches(asked[:_LONGEST]):
            rows = base.execute(_FIND, (match, kind, kind, asked, begins, limit))
            found.update(dict.fromkeys(iri for (iri,) in rows))
    return list(found)[:limit]


def _matches(asked: str) -> Iterator[str]:
    """Queries of the index, the better first."""
    chars = _spaced(asked)
    if chars:
        yield f'chars : "{chars}"'
    latin = re.sub(r"[^a-z0-9]", "", asked.lower())
    if latin and _LATIN.fullmatch(asked):
        yield f'latin : "{latin}" *'


def _main(store: str, file: str) -> None:
    """Make the index of a store, behind whatever else wants the processor."""
    if hasattr(os, "nice"):
        os.nice(_NICE)
    from cppcc_graph.serve.lookups import Lookups
    from cppcc_graph.serve.worker import open_store

    partial = Path(f"{file}.{os.getpid()}")
    build_names(Lookups(open_store(Path(store)), None).names(), partial)
    partial.replace(file)


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2])
