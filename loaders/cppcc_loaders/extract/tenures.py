"""From when and until when a role was held, where the sentence says so (当选, 不再担任, 2016年至2021年任)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.frames import RoleFrame
from cppcc_loaders.extract.patterns import named_patterns
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.records import Range, Status
from cppcc_loaders.swift import swift

__all__ = ["UNTOLD", "Tenure", "tenure_of", "tenure_of_row"]

_FILE: Final = "tenure_patterns.tsv"
_BEFORE: Final = 24
_AFTER: Final = 4
_STOPS: Final = "。；;！\n）)"
_DATED: Final = Anchored(r"\d月|\d{4}年|[今去]年|\d日")
_DATE: Final = re.compile(r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})日)?")


@swift
@dataclass(frozen=True, slots=True)
class Tenure:
    """When a role began and ended (EDTF), and whether the text says that it is still held."""

    since: str | None = None
    until: str | None = None
    ongoing: bool = False


#: The time of a role of which the text tells none.
UNTOLD: Final = Tenure()


def tenure_of_row(row: re.Match[str]) -> Tenure:
    """The time of the posts of a row of a life in offices (a match of `dated_rows.DATED`).

    >>> from cppcc_loaders.dated_rows import DATED
    >>> tenure_of_row(DATED.match("1985.03—1987年　某县水利局局长"))
    Tenure(since='1985-03', until='1987', ongoing=False)
    """
    until = row["until"] or ""
    ended = _parted(until) if until[:1].isdecimal() else None
    return Tenure(_parted(row["since"]), ended, ongoing=ended is None)


def _parted(date: str) -> str:
    year, *month = re.findall(r"\d+", date)
    return f"{year}-{int(month[0]):02d}" if month else str(year)


def tenure_of(frame: RoleFrame, scene: Scene) -> Tenure:
    """What the clause of a role says of its time; an election or a farewell has the date of its sentence.

    The row of a life has told it before.
    """
    if frame.since:
        return Tenure(frame.since, frame.until, frame.ongoing)
    line = line_at(scene, frame.span.start)
    if line.status is Status.PLANNED:
        return Tenure()
    before, clause = _clause(scene, frame.span, line.span)
    if "年" not in clause and not _changes().search(clause):
        return UNTOLD
    rules = named_patterns(_FILE)
    between = since = None
    if "年" in clause:
        between, since = (_near(rules[rule].search(clause), before) for rule in ("between", "since"))
    if between:
        now = between["until"] == "今"
        return Tenure(_edtf(between["since"]), None if now else _edtf(between["until"]), now)
    left, began = _last_end(rules["ends"], clause), _last_end(rules["begins"], clause)
    if since and not left:
        told = clause + scene.text[frame.span.end : frame.span.end + _AFTER]
        return Tenure(_edtf(since["since"]), ongoing=bool(rules["still"].search(told)))
    dated = (left or began) and (line.year or _DATED.search(scene.words(line.span)))
    date = date_at(scene, line, frame.span.end) if dated else None
    return Tenure(until=date) if left > began else Tenure(date)


@cache
def _changes() -> re.Pattern[str]:
    """Words for taking up or giving up an office, which few clauses hold."""
    rules = named_patterns(_FILE)
    return re.compile(f"{rules['ends'].pattern}|{rules['begins'].pattern}")


def _last_end(rule: re.Pattern[str], clause: str) -> int:
    """Where the last match of a rule ends, 0 without one."""
    ends = [found.end() for found in rule.finditer(clause)]
    return ends[-1] if ends else 0


def _near(found: re.Match[str] | None, before: int) -> re.Match[str] | None:
    """What was found, if it reaches the role: dates further ahead are those of something else."""
    return found if found and found.end() >= before - 1 else None


def _clause(scene: Scene, span: Range, sentence: Range) -> tuple[int, str]:
    """The words from shortly before the role to its end, and where the role begins in them."""
    low = max(sentence.start, span.start - _BEFORE)
    before = scene.text[low : span.start]
    before = before[max(map(before.rfind, _STOPS)) + 1 :]
    return len(before), before + scene.words(span)


def _edtf(words: str) -> str | None:
    """A date in words as EDTF.

    >>> _edtf("2021年3月")
    '2021-03'
    """
    found = _DATE.match(words)
    if found is None:
        return None
    parts = [found["year"], *(f"{int(part):02d}" for part in (found["month"], found["day"]) if part)]
    return "-".join(parts)
