"""What became of divisions since 1981: changes of code, name and rank, and today's heirs of a former division."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from cppcc_ontology.divisions import Division, divisions, short_name
from cppcc_ontology.errors import OntologyDataError

__all__ = ["Change", "changes", "former_codes", "former_named", "former_names", "heirs_of", "successors"]

_FILE = "division_changes.tsv"


@dataclass(frozen=True, slots=True)
class Change:
    """A division passed into another one in a year; `kind` is the word of the source (更名, 撤县设市, 撤销…)."""

    year: int
    kind: str
    old_code: str
    old_name: str
    new_code: str
    new_name: str


@lru_cache(maxsize=1)
def changes() -> tuple[Change, ...]:
    """Every change, by year."""
    text = files("cppcc_ontology").joinpath("data", _FILE).read_text(encoding="utf-8")
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(("#", "year\t")):
            continue
        cells = line.split("\t")
        if len(cells) != 6 or not cells[0].isdigit():  # noqa: PLR2004  (the six columns of a change)
            raise OntologyDataError(f"{_FILE}, line {number}: expected year, kind and two codes with names: {line!r}")
        found.append(Change(int(cells[0]), *cells[1:]))
    return tuple(found)


def successors(code: str, name: str) -> tuple[Division, ...]:
    """Today's divisions that took over a former one; itself where it is still there, nothing where it is not known.

    >>> [heir.code for heir in successors("220381", "公主岭市")]
    ['220184']
    >>> [heir.name for heir in successors("230105", "太平区")]
    ['道外区']
    """
    today = divisions().by_code
    found: set[str] = set()
    seen: set[tuple[str, str]] = set()
    waiting = [(code, name)]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        if at[0] in today and today[at[0]].name == at[1]:
            found.add(at[0])
        else:
            waiting += [(change.new_code, change.new_name) for change in _by_old().get(at, ())]
    return tuple(today[one] for one in sorted(found))


def former_codes(code: str) -> tuple[str, ...]:
    """Codes that today's division and those it took over had before, sorted.

    >>> former_codes("220184")
    ('220319', '220321', '220381', '222121', '229001')
    """
    found: set[str] = set()
    row = divisions().get(code)
    waiting = [(code, row.name)] if row else []
    seen: set[tuple[str, str]] = set()
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += [(change.old_code, change.old_name) for change in _by_new().get(at, ())]
            found.add(at[0])
    return tuple(sorted(found - {code}))


def former_named(name: str, *, within: str) -> tuple[Division, ...]:
    """Today's heirs, inside a division, of former divisions of that name (official or short).

    >>> [heir.code for heir in former_named("太平", within="230100")]
    ['230104']
    """
    olds = {(change.old_code, change.old_name) for change in _by_name().get(short_name(name), ())}
    if name != short_name(name):
        olds = {old for old in olds if old[1] == name}
    heirs = {heir for old in olds for heir in successors(*old) if divisions().within(heir.code, within)}
    return tuple(sorted(heirs, key=lambda heir: heir.code))


def heirs_of(name: str) -> tuple[Division, ...]:
    """Today's heirs of the former divisions of an official name that no division of today has; else nothing.

    >>> [heir.name for heir in heirs_of("绍兴县")], heirs_of("长春市")
    (['柯桥区'], ())
    """
    return _heirs().get(name, ())


def former_names() -> frozenset[str]:
    """The names that `heirs_of` knows."""
    return frozenset(_heirs())


@lru_cache(maxsize=1)
def _heirs() -> dict[str, tuple[Division, ...]]:
    found: defaultdict[str, set[Division]] = defaultdict(set)
    for change in changes():
        if change.old_name not in divisions().by_name and short_name(change.old_name) != change.old_name:
            found[change.old_name].update(successors(change.old_code, change.old_name))
    return {name: tuple(sorted(rows, key=lambda row: row.code)) for name, rows in found.items() if rows}


@lru_cache(maxsize=1)
def _by_old() -> dict[tuple[str, str], list[Change]]:
    found: defaultdict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes():
        found[change.old_code, change.old_name].append(change)
    return dict(found)


@lru_cache(maxsize=1)
def _by_new() -> dict[tuple[str, str], list[Change]]:
    found: defaultdict[tuple[str, str], list[Change]] = defaultdict(list)
    for change in changes():
        found[change.new_code, change.new_name].append(change)
    return dict(found)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, list[Change]]:
    found: defaultdict[str, list[Change]] = defaultdict(list)
    for change in changes():
        found[short_name(change.old_name)].append(change)
    return dict(found)
