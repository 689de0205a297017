"""Patterns and word lists of the rules: every row is sound and used, and a mistake is reported with file and line."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cppcc_loaders.extract
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract import patterns, roles_bodies
from cppcc_loaders.extract.patterns import pattern, word_list

_CALL = re.compile(r'(?:pattern|word_list)\(\s*"(\w+)", "(\w+)"')
_STRING = re.compile(r'"([a-z_]+)"')


def _named_in_code() -> set[tuple[str, str]]:
    """What the modules ask for, and every plain string of a module as a name of its own."""
    found: set[tuple[str, str]] = set()
    for path in Path(cppcc_loaders.extract.__file__).parent.glob("*.py"):
        code = path.read_text(encoding="utf-8")
        found |= set(_CALL.findall(code)) | {(path.stem, name) for name in _STRING.findall(code)}
    return found


def _named_in_patterns() -> set[tuple[str, str]]:
    rows = patterns._table().items()
    return {(module, name) for (module, _), row in rows for name in re.findall(r"\{([a-z_]+)\}", row.text)}


def _forget() -> None:
    for read in (patterns._table, patterns._lists, pattern, word_list, roles_bodies.ends_of):
        read.cache_clear()


def _rows(monkeypatch: pytest.MonkeyPatch, **tables: tuple[tuple[int, tuple[str, ...]], ...]) -> None:
    """Let the module read these rows for a file, no rows for the others."""
    _forget()
    monkeypatch.setattr(patterns, "read_rows", lambda file, *_: tables.get(file.removesuffix(".tsv"), ()))


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    """Forget what a test let the modules read."""
    yield
    _forget()


def test_every_pattern_compiles() -> None:
    """Each row is a regular expression once its word lists are filled in."""
    assert all(pattern(module, name).pattern for module, name in patterns._table())


def test_every_pattern_and_list_is_used() -> None:
    """No row is left behind when a rule goes."""
    used = _named_in_code() | _named_in_patterns()
    assert patterns._table().keys() <= used
    assert patterns._lists().keys() <= used


def test_a_list_is_one_alternation_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words of several rows are put together; the first that fits is taken, and only the module's own list."""
    _rows(
        monkeypatch,
        unit_patterns=((5, ("stations", "site", "在{sites}$")),),
        pattern_words=((5, ("stations", "sites", "渡口镇 渡口")), (6, ("stations", "sites", "[东西]集"))),
    )
    assert pattern("stations", "site").pattern == "在(?:渡口镇|渡口|[东西]集)$"
    assert word_list("stations", "sites") == ("渡口镇", "渡口", "[东西]集")


@pytest.mark.parametrize(
    ("file", "row", "said"),
    [
        ("unit_patterns", ("stations", "site", "在{sites}$"), r"unit_patterns\.tsv, line 7: no words 'sites' for 'sta"),
        ("unit_patterns", ("stations", "site", "在(站"), r"unit_patterns\.tsv, line 7: not a regular expression"),
        ("work_patterns", ("stations", "site", "站"), r"work_patterns\.tsv, line 7: patterns of stations belong in"),
        ("pattern_words", ("stations", "site", "渡口 集 渡口"), r"pattern_words\.tsv, line 7: '渡口' stands in"),
        ("people_patterns", ("people", "site", "站"), r"unit_patterns\.tsv: no pattern 'site' for 'stations'; add"),
    ],
)
def test_a_mistake_is_reported_with_file_and_line(
    monkeypatch: pytest.MonkeyPatch, file: str, row: tuple[str, ...], said: str
) -> None:
    """Unknown lists, broken patterns, patterns in the wrong file, doubles, missing rows."""
    _rows(monkeypatch, **{file: ((7, row),)})
    with pytest.raises(DataFileError, match=said):
        word_list("stations", "site") if file == "pattern_words" else pattern("stations", "site")


def test_a_broken_word_is_reported_with_its_own_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word that is no regular expression breaks the pattern that names its list."""
    words = ((5, ("stations", "sites", "渡口")), (6, ("stations", "sites", "集 (站")))
    _rows(monkeypatch, unit_patterns=((7, ("stations", "site", "在{sites}$")),), pattern_words=words)
    with pytest.raises(DataFileError, match=r"pattern_words\.tsv, line 6: not a regular expression.*: \(站$"):
        pattern("stations", "site")


def test_doubles_and_missing_lists_are_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two rows of one name, and a list that no row has."""
    _rows(monkeypatch, unit_patterns=((7, ("stations", "site", "站")), (8, ("stations", "site", "点"))))
    with pytest.raises(DataFileError, match=r"unit_patterns\.tsv, line 8: stations site stands there twice"):
        pattern("stations", "site")
    with pytest.raises(DataFileError, match=r"pattern_words\.tsv: no words 'sites' for 'stations'; add a row"):
        word_list("stations", "sites")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (((7, ("house", "屋主", "屋")),), "line 7: use must be one of head, dwelling"),
        (((7, ("head", "厂长 厂长", "厂")),), "line 7: '厂长' stands there twice"),
        (((7, ("head", "厂长", "(厂")),), "line 7: not a regular expression"),
    ],
)
def test_the_table_of_bodies_is_checked(
    monkeypatch: pytest.MonkeyPatch, rows: tuple[tuple[int, tuple[str, ...]], ...], said: str
) -> None:
    """Uses, doubles and ends of the bodies that people are of."""
    _forget()
    monkeypatch.setattr(roles_bodies, "read_rows", lambda *_: rows)
    with pytest.raises(DataFileError, match=said):
        roles_bodies.ends_of("head")
