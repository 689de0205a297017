"""The tables of a build: each is the answer of one query over the graph, as CSV that Excel opens rightly.

UTF-8 with a byte order mark. A cell that a spreadsheet would take for a formula gets an apostrophe before it;
numbers do not.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.dictionary import dictionary_rows
from cppcc_graph.query_files import names_in, read_query
from cppcc_graph.store import select

__all__ = ["guard", "table_names", "table_rows", "to_csv", "write_tables"]

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
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
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def to_csv(rows: Iterable[Iterable[str]]) -> bytes:
    """Rows as CSV bytes with a byte order mark."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    for row in rows:
        writer.writerow([guard(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def write_tables(store: ox.Store, folder: Path) -> tuple[Path, ...]:
    """Write every table and the data dictionary into the folder; the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in table_names():
        path = folder / f"{name}.csv"
        path.write_bytes(to_csv(table_rows(store, name)))
        written.append(path)
    dictionary = folder / "dictionary.csv"
    dictionary.write_bytes(to_csv(dictionary_rows()))
    return (*written, dictionary)
