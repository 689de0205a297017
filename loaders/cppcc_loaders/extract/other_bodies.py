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

__all__ = ["KINDS", "Other", "Role", "handed_others", "opening_others", "other_subjects", "other_words", "others_in"]

_FILE: Final = "other_bodies.tsv"
_SUBJECT: Final = pattern("other_bodies", "subject")
_LEAD: Final = pattern("other_bodies", "lead")
_HANDED: Final = pattern("other_bodies", "handed")
_JOINED: Final = pattern("other_bodies", "joined")
_MARK: Final = re.compile("[，；：。！？\n,;:!?]")
_LAST_MARK: Final = re.compile(rf"(?s:.*){_MARK.pattern}")
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
    """The other bodies that clauses of the words tell of, or that somebody got to act, joined with nobody of ours.

    >>> text = "县政协邀请县农业局座谈，随后县农业局投入20万元。"
    >>> [text[o.at : o.end] for o in other_subjects(text)]
    ['县农业局']
    """
    find, rows = _finder()
    found, behind, head, first, last = [], -1, None, 0, -1
    for start, end, number in find(words):
        if start >= behind:
            mark = _LAST_MARK.match(words, 0, start)
            head = _SUBJECT.match(words, mark.end() if mark else 0)
            first, last = head.span("name") if head else (0, -1)
            stop = _MARK.search(words, end)
            behind = stop.start() if stop else len(words)
        if first <= start <= last:
            kind, sure, beside = rows[number]
            if (beside is None or beside.match(words, start)) and not _JOINED.match(words, end):
                found.append(Other(first, end, kind, sure, Role.CAUSED if head and head["caused"] else Role.SUBJECT))
    return tuple(found)


def handed_others(words: str) -> Iterator[Other]:
    """The other bodies that are asked, get something or take it up.

    >>> text = "建议被县水利局采纳，请农业、林业部门落实。"
    >>> [text[o.at : o.end] for o in handed_others(text)]
    ['县水利局', '农业、林业部门']
    """
    named = list(others_in(words))
    for match in _HANDED.finditer(words) if named else ():
        start, end = match.span("name")
        for other in named:
            if start <= other.at <= end and not _JOINED.match(words, other.end):
                yield Other(start, other.end, other.kind, other.sure, Role.HANDED)


@lru_cache(maxsize=256)
def opening_others(words: str) -> tuple[Other, ...]:
    """The other bodies that words open with, behind no more than their time.

    >>> [o.kind for o in opening_others("5月6日，县教育局迎来省教育厅考察组")]
    ['department', 'department']
    """
    found = other_subjects(words)
    if not found:
        return ()
    lead = _LEAD.match(words)
    at = lead.end() if lead else 0
    return tuple(other for other in found if other.at == at and other.role is Role.SUBJECT)


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
