"""The data dictionary: what every column of every table holds, in Chinese."""

from dataclasses import astuple, dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from cppcc_graph.errors import GraphDataError

__all__ = ["Column", "columns", "columns_of", "dictionary_rows", "sheet_name"]

_HEADER: Final = "table\tsheet\tcolumn\tname\tdescription\ttype"
_TYPES: Final = frozenset({"string", "integer", "number"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: the table and its Chinese name, the column and its Chinese name, what it holds, its type."""

    table: str
    sheet: str
    column: str
    name: str
    description: str
    type: str


@lru_cache(maxsize=1)
def columns() -> tuple[Column, ...]:
    """Every column, table by table in the order of their columns.

    Raises:
        GraphDataError: the data file is not well formed.
    """
    text = files("cppcc_graph").joinpath("data/columns.tsv").read_text(encoding="utf-8")
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        cells = line.split("\t")
        if line.startswith("#") or line == _HEADER:
            continue
        if len(cells) != len(_HEADER.split("\t")) or cells[-1] not in _TYPES:
            raise GraphDataError(f"data/columns.tsv, line {number}: expected {_HEADER!r}: {line!r}")
        found.append(Column(*cells))
    return tuple(found)


def columns_of(table: str) -> tuple[Column, ...]:
    """The columns of one table."""
    return tuple(column for column in columns() if column.table == table)


def sheet_name(table: str) -> str:
    """The Chinese name of a table.

    >>> sheet_name("outcomes")
    '成效'
    """
    return next((column.sheet for column in columns() if column.table == table), table)


def dictionary_rows() -> list[tuple[str, ...]]:
    """The dictionary as a table with a header."""
    return [tuple(_HEADER.split("\t")), *(astuple(column) for column in columns())]
