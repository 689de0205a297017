"""Other bodies: party, government, congress, courts, offices, firms, schools; whether a clause tells of one.

Whose a deed, a figure or a text is turns on who else is named as its doer. The words are data (other_bodies.tsv),
looked for once a sentence; what must stand behind a name for one question only is for those who ask it. Bodies before
titles (organizations.py) and partners of deals (outcome_deals.py) are other questions: there the body is what is read.
"""

import re
from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache, lru_cache
from typing import Final, NamedTuple, TypeAlias

import daachorse

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.extract.patterns import pattern

__all__ = ["KINDS", "Other", "Role", "opening_others", "other_subjects", "other_words", "others_in"]

_FILE: Final = "other_bodies.tsv"
_SUBJECT: Final = pattern("other_bodies", "subject")
_HANDED: Final = pattern("other_bodies", "handed")
_JOINED: Final = pattern("other_bodies", "joined")
_SURE: Final = {"yes": True, "no": False}
#: The kinds of bodies in the table.
KINDS: Final = frozenset(
    {
        "congress",
        "democratic",
        "department",
        "discipline",
        "enterprise",
        "everywhere",
        "force",
        "government",
        "hospital",
        "judiciary",
        "leader",
        "locality",
        "mass",
        "media",
        "office",
        "party",
        "school",
        "township",
        "treasury",
        "village",
    }
)
_Finder: TypeAlias = tuple[Callable[[str], list[tuple[int, int, int]]], list[tuple[str, bool, re.Pattern[str] | None]]]


class Role(Enum):
    """What a body is to a clause: who it tells of, who was got to act (推动…), to whom it passes (被, 请, 交)."""

    SUBJECT = "subject"
    CAUSED = "caused"
    HANDED = "handed"


class Other(NamedTuple):
    """Another body: `at` is where its last word begins (with a role: where its name does), `end` where its name ends.

    `sure`: its word names a body by itself; the others (中心, 部) need a verb behind them.
    """

    at: int
    end: int
    kind: str
    sure: bool
    role: Role | None = None


def others_in(words: str) -> Iterator[Other]:
    """All other bodies that words name, by where their last words begin.

    >>> [("请县水利局和县人大代表"[o.at : o.end], o.kind) for o in others_in("请县水利局和县人大代表")]
    [('局', 'department'), ('人大', 'congress')]
    """
    find, rows = _finder()
    for start, end, number in find(words):
        kind, sure, beside = rows[number]
        if beside is None or beside.match(words, start):
            yield Other(start, end, kind, sure)


@lru_cache(maxsize=256)
def other_subjects(words: str) -> tuple[Other, ...]:
    """The other bodies with a role in a clause of the words, joined with nobody of ours, in order.

    >>> text = "县政协邀请县农业局座谈，随后县农业局投入20万元。"
    >>> [text[o.at : o.end] for o in other_subjects(text)]
    ['县农业局']
    """
    named = list(others_in(words))
    if not named:
        return ()
    heads = {m.start("name"): (m.end(), Role.HANDED) for m in _HANDED.finditer(words)}
    for match in _SUBJECT.finditer(words):
        heads[match.start("name")] = match.end(), Role.CAUSED if match["caused"] else Role.SUBJECT
    found = (
        Other(start, other.end, other.kind, other.sure, role)
        for start, (end, role) in heads.items()
        for other in named
        if start <= other.at <= end and not _JOINED.match(words, other.end)
    )
    return tuple(sorted(found, key=lambda other: (other.end, -other.at)))


def opening_others(words: str) -> Iterator[Other]:
    """The other bodies that words open with, behind no more than their time.

    >>> [o.kind for o in opening_others("5月6日，县教育局迎来省教育厅考察组")]
    ['department', 'department']
    """
    first = _SUBJECT.match(words)
    at = first.start("name") if first else -1
    return (other for other in other_subjects(words) if other.at == at and other.role is Role.SUBJECT)


@cache
def other_words(*kinds: str) -> str:
    """A regular expression of the words that name bodies of some kinds by themselves, the longest first."""
    rows = sorted(
        (row for row in _rows() if row.sure and row.kind in kinds), key=lambda row: (-len(row.word), row.word)
    )
    return "|".join(row.guarded for row in rows)


class _Row(NamedTuple):
    word: str
    kind: str
    sure: bool
    guarded: str


@cache
def _rows() -> tuple[_Row, ...]:
    rows = []
    for number, cells in read_rows(_FILE, "kind", "word", "sure", "before", "after"):
        kind, word, sure, before, after = cells
        if kind not in KINDS or sure not in _SURE:
            raise DataFileError(
                f"{_FILE}, line {number}: the kind is one of {', '.join(sorted(KINDS))}, sure yes or no"
            )
        guarded = "".join(f"(?<!{other})" for other in _choices(before)) + re.escape(word)
        guarded += "".join(f"(?!{other})" for other in _choices(after))
        compiled(_FILE, number, guarded)
        rows.append(_Row(word, kind, _SURE[sure], guarded))
    return tuple(rows)


def _choices(cell: str) -> list[str]:
    return [] if cell == "-" else cell.split("|")


@cache
def _finder() -> _Finder:
    """What finds the words in a text, and for each its kind, whether it is sure, and what must not stand beside it."""
    rows = _rows()
    find = daachorse.CharwiseDoubleArrayAhoCorasick([row.word for row in rows]).find_overlapping
    return find, [(r.kind, r.sure, re.compile(r.guarded) if r.guarded != r.word else None) for r in rows]
