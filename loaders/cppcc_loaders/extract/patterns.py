"""Patterns: the regular expressions of the event rules, kept as data and compiled once."""

import re
from collections.abc import Mapping
from functools import cache

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.errors import DataFileError

__all__ = ["named_patterns", "pattern", "pattern_rules"]

_FILES = ("event_patterns.tsv", "outcome_patterns.tsv")


def pattern(module: str, name: str) -> re.Pattern[str]:
    """The compiled pattern of a name in a module's group.

    >>> bool(pattern("clauses", "quoted").search("“双减”"))
    True
    """
    found = _table().get((module, name))
    if found is None:
        file = _FILES[module.startswith("outcome")]
        raise DataFileError(f"{file}: no pattern {name!r} for {module!r}; add a row")
    return found


@cache
def pattern_rules(file: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Rows of a table of kinds and patterns, in order: the first that fits decides."""
    return tuple((kind, compiled(file, number, words)) for number, (kind, words) in read_rows(file, "kind", "pattern"))


@cache
def named_patterns(file: str) -> Mapping[str, re.Pattern[str]]:
    """The patterns of a table of kinds and patterns by their kind.

    >>> sorted(named_patterns("tenure_patterns.tsv"))[:2]
    ['begins', 'between']
    """
    return dict(pattern_rules(file))


@cache
def _table() -> dict[tuple[str, str], re.Pattern[str]]:
    table: dict[tuple[str, str], re.Pattern[str]] = {}
    for file in _FILES:
        for number, (module, name, words) in read_rows(file, "module", "name", "pattern"):
            if (module, name) in table:
                raise DataFileError(f"{file}, line {number}: {module} {name} stands there twice; delete one")
            table[module, name] = compiled(file, number, words)
    return table
