"""Patterns: the regular expressions of the event rules, kept as data (event_patterns.tsv) and compiled once."""

import re
from functools import cache

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.errors import DataFileError

__all__ = ["pattern", "pattern_rules"]

_FILE = "event_patterns.tsv"


def pattern(module: str, name: str) -> re.Pattern[str]:
    """The compiled pattern of a name in a module's group.

    >>> bool(pattern("clauses", "quoted").search("“双减”"))
    True
    """
    found = _table().get((module, name))
    if found is None:
        raise DataFileError(f"{_FILE}: no pattern {name!r} for {module!r}; add a row")
    return found


@cache
def pattern_rules(file: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Rows of a table of kinds and patterns, in order: the first that fits decides."""
    return tuple((kind, _compiled(file, number, words)) for number, (kind, words) in read_rows(file, "kind", "pattern"))


@cache
def _table() -> dict[tuple[str, str], re.Pattern[str]]:
    rows = read_rows(_FILE, "module", "name", "pattern")
    table: dict[tuple[str, str], re.Pattern[str]] = {}
    for number, (module, name, words) in rows:
        if (module, name) in table:
            raise DataFileError(f"{_FILE}, line {number}: {module} {name} stands there twice; delete one")
        table[module, name] = _compiled(_FILE, number, words)
    return table


def _compiled(file: str, number: int, words: str) -> re.Pattern[str]:
    try:
        return re.compile(words)
    except re.error as error:
        raise DataFileError(f"{file}, line {number}: not a regular expression ({error}): {words}") from error
