"""Reads the package's data files: word lists and tables with a header comment that names source and date."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from cppcc_loaders.errors import DataFileError

__all__ = ["compiled", "read_rows", "read_words"]


def _lines(name: str) -> Iterator[tuple[int, str]]:
    text = files("cppcc_loaders").joinpath("data", name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            yield number, line


@cache
def read_words(name: str) -> tuple[str, ...]:
    """The words of a list, one a line.

    >>> "首页" in read_words("menu.txt")
    True
    """
    words: dict[str, int] = {}
    for number, line in _lines(name):
        word = line.strip()
        if word in words:
            raise DataFileError(f"{name}, line {number}: {word!r} stands in line {words[word]} already; delete one")
        words[word] = number
    return tuple(words)


@cache
def read_rows(name: str, *columns: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The rows of a tab-separated table with their line numbers; its first row names the columns.

    >>> read_rows("gambling.tsv", "part", "word")[0][1]
    ('brand', '亚博')
    """
    lines = list(_lines(name))
    if not lines or tuple(lines[0][1].split("\t")) != columns:
        raise DataFileError(f"{name}: the first row must name the columns {', '.join(columns)} (separated by tabs)")
    rows = []
    for number, line in lines[1:]:
        cells = tuple(cell.strip() for cell in line.split("\t"))
        if len(cells) != len(columns):
            raise DataFileError(
                f"{name}, line {number}: {len(cells)} cells where {len(columns)} are expected: {line!r}"
            )
        rows.append((number, cells))
    return tuple(rows)


def compiled(name: str, number: int, pattern: str) -> re.Pattern[str]:
    """A pattern of a data file; DataFileError names file and line where it is no regular expression."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise DataFileError(f"{name}, line {number}: not a regular expression ({error}): {pattern}") from error
