"""Patterns: the regular expressions and word lists of the rules, kept as data; each pattern is compiled once."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.errors import DataFileError

__all__ = ["named_patterns", "pattern", "pattern_rules", "word_list"]

#: The files of patterns by what the names of their modules begin with; all others are in the last.
_FILES: Final = {
    "outcome": "outcome_patterns.tsv",
    "quantities": "outcome_patterns.tsv",
    "initiatives": "initiative_patterns.tsv",
    "works": "work_patterns.tsv",
    "people": "people_patterns.tsv",
    "names": "people_patterns.tsv",
    "roles": "people_patterns.tsv",
    "titles": "people_patterns.tsv",
    "careers": "people_patterns.tsv",
    "courtesy": "people_patterns.tsv",
    "organs": "unit_patterns.tsv",
    "organizations": "unit_patterns.tsv",
    "station": "unit_patterns.tsv",
    "": "event_patterns.tsv",
}
_WORDS: Final = "pattern_words.tsv"
#: A word list of the module that a pattern names in braces.
_PLACEHOLDER: Final = re.compile(r"\{([a-z_]+)\}")


class _Row(NamedTuple):
    file: str
    line: int
    text: str


@cache
def pattern(module: str, name: str) -> re.Pattern[str]:
    """The compiled pattern of a name in a module's group.

    >>> bool(pattern("clauses", "quoted").search("“双减”"))
    True
    """
    row = _table().get((module, name))
    if row is None:
        raise DataFileError(f"{_file_of(module)}: no pattern {name!r} for {module!r}; add a row")
    text = _PLACEHOLDER.sub(lambda found: _any_of(module, found[1], row), row.text)
    try:
        return compiled(row.file, row.line, text)
    except DataFileError:
        _check_words(module, row)
        raise


@cache
def word_list(module: str, name: str) -> tuple[str, ...]:
    """The words of a list of a module, in the order of the file.

    >>> word_list("initiatives_defined", "mechanism")
    ('机制', '制度')
    """
    words = _lists().get((module, name))
    if words is None:
        raise DataFileError(f"{_WORDS}: no words {name!r} for {module!r}; add a row")
    return tuple(word for _, word in words)


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


def _file_of(module: str) -> str:
    return next(file for start, file in _FILES.items() if module.startswith(start))


def _any_of(module: str, name: str, row: _Row) -> str:
    """The words of a list as one alternation; the first that fits is taken."""
    words = _lists().get((module, name))
    if words is None:
        raise DataFileError(f"{row.file}, line {row.line}: no words {name!r} for {module!r} in {_WORDS}; add a row")
    return f"(?:{'|'.join(word for _, word in words)})"


def _check_words(module: str, row: _Row) -> None:
    """Name the word of a pattern's lists that is no regular expression, if one is not."""
    for name in _PLACEHOLDER.findall(row.text):
        for line, word in _lists()[module, name]:
            compiled(_WORDS, line, word)


@cache
def _table() -> dict[tuple[str, str], _Row]:
    table: dict[tuple[str, str], _Row] = {}
    for file in dict.fromkeys(_FILES.values()):
        for line, (module, name, text) in read_rows(file, "module", "name", "pattern"):
            if (module, name) in table:
                raise DataFileError(f"{file}, line {line}: {module} {name} stands there twice; delete one")
            if _file_of(module) != file:
                raise DataFileError(f"{file}, line {line}: patterns of {module} belong in {_file_of(module)}")
            table[module, name] = _Row(file, line, text)
    return table


@cache
def _lists() -> dict[tuple[str, str], tuple[tuple[int, str], ...]]:
    """The words of each list with the lines that they stand in."""
    lists: dict[tuple[str, str], dict[str, int]] = {}
    for line, (module, name, words) in read_rows(_WORDS, "module", "name", "words"):
        known = lists.setdefault((module, name), {})
        for word in words.split():
            if word in known:
                raise DataFileError(f"{_WORDS}, line {line}: {word!r} stands in {module} {name} already; delete one")
            known[word] = line
    return {key: tuple((line, word) for word, line in known.items()) for key, known in lists.items()}
