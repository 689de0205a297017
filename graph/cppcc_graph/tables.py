"""The tables of a build: each is the answer of one query over the graph, as CSV that Excel opens rightly.

UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula gets an apostrophe before it;
numbers do not.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from cppcc_graph.dictionary import dictionary_rows
from cppcc_graph.iris import place_nt
from cppcc_graph.query_files import names_in, read_query
from cppcc_graph.store import select
from cppcc_ontology.terms import CPPCC, RDF

__all__ = [
    "EVIDENCE",
    "KEYED",
    "csv_text",
    "guard",
    "table_head",
    "table_names",
    "table_rows",
    "to_csv",
    "write_dictionary",
    "write_tables",
]

#: The predicate that leads to where a thing is told of.
EVIDENCE: Final = place_nt(CPPCC.evidence).encode()
_TYPE = place_nt(RDF.type).encode()
#: Tables whose rows belong to things of a class, and those that hang on another predicate, by predicate and class.
KEYED: Final[dict[tuple[bytes, bytes], tuple[str, ...]]] = {
    (_TYPE, place_nt(CPPCC.Activity).encode()): ("activities",),
    (_TYPE, place_nt(CPPCC.Committee).encode()): ("committees",),
    (_TYPE, place_nt(CPPCC.Work).encode()): ("documents",),
    (_TYPE, place_nt(CPPCC.Initiative).encode()): ("initiatives",),
    (_TYPE, place_nt(CPPCC.Outcome).encode()): ("outcomes",),
    (_TYPE, place_nt(CPPCC.Person).encode()): ("people",),
    (_TYPE, place_nt(CPPCC.Practice).encode()): ("practices",),
    (_TYPE, place_nt(CPPCC.Membership).encode()): ("roles",),
    (_TYPE, place_nt(CPPCC.Unit).encode()): ("units",),
    (_TYPE, place_nt(CPPCC.Article).encode()): ("articles",),
    (_TYPE, place_nt(CPPCC.Source).encode()): ("sources",),
    (EVIDENCE, b""): ("mentions",),
}
_SIGNS: Final = frozenset("=+-@\t\r＝＋－＠")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def table_names() -> tuple[str, ...]:
    """The names of all tables, sorted."""
    return names_in("tables")


def table_rows(store: ox.Store, name: str) -> Iterator[tuple[str, ...]]:
    """The header and the rows of a table, without guards."""
    return select(store, read_query("tables", name))


def guard(cell: str) -> str:
    """The cell as a spreadsheet may hold it: never a formula.

    >>> guard("=HYPERLINK(1)"), guard("-5"), guard("伊春市政协")
    ("'=HYPERLINK(1)", '-5', '伊春市政协')
    """
    return f"'{cell}" if cell[:1] in _SIGNS and not _NUMBER.fullmatch(cell) else cell


def to_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as CSV bytes with a byte order mark."""
    return csv_text(rows).encode("utf-8-sig")


def csv_text(rows: Iterable[Iterable[str]]) -> str:
    """Rows as CSV."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([guard(cell) for cell in row])
    return text.getvalue()


def table_head(name: str) -> tuple[str, ...]:
    """The header of a table."""
    return next(table_rows(ox.Store(), name))


def write_tables(store: ox.Store, folder: Path) -> tuple[Path, ...]:
    """Write every table and the data dictionary into the folder; the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in table_names():
        path = folder / f"{name}.csv"
        path.write_bytes(to_csv(table_rows(store, name)))
        written.append(path)
    return (*written, write_dictionary(folder))


def write_dictionary(folder: Path) -> Path:
    """Write the data dictionary into the folder."""
    path = folder / "dictionary.csv"
    path.write_bytes(to_csv(dictionary_rows()))
    return path
