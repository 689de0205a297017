"""The names of special committees: what may stand in them, and their standard forms."""

import re
from functools import cache

from cppcc_loaders.data_files import read_rows

__all__ = ["is_weak_name", "name_before", "names_pattern", "standard_name"]

_LONGEST = 18


@cache
def _rows(use: str) -> dict[str, str]:
    rows = read_rows("special_committees.tsv", "use", "word", "standard")
    return {word: standard for _, (kind, word, standard) in rows if kind == use}


@cache
def _name_pattern() -> re.Pattern[str]:
    one = names_pattern()
    return re.compile(f"(?:{one})(?:[和与及]?(?:{one})){{0,4}}$")


@cache
def names_pattern() -> str:
    """Any part of a special committee's name, as an alternation."""
    return "|".join(sorted([*_rows("part"), *_rows("weak")], key=lambda w: (-len(w), w)))


def name_before(text: str, at: int) -> str | None:
    """The special committee's name that ends at a position (before 委员会 or 委), None where there is none.

    >>> name_before("市政协文化文史和学习委员会", 10), name_before("市政协社法委", 5)
    ('文化文史和学习', '社法')
    """
    match = _name_pattern().search(text, max(0, at - _LONGEST), at)
    if match:
        return match.group()
    if text.startswith("委员会", at):
        return None
    if not text.endswith(_shorts(), 0, at):
        return None
    return next((short for short in _shorts() if text.endswith(short, 0, at)), None)


@cache
def _shorts() -> tuple[str, ...]:
    """The short names without their 委, the longest first."""
    shorts = [short for short, full in _rows("short").items() if full]
    return tuple(short[:-1] for short in sorted(shorts, key=lambda w: (-len(w), w)))


def standard_name(name: str, suffix: str) -> str:
    """The standard name of a special committee: 提案委 is 提案委员会, 社法委 is 社会和法制委员会."""
    if suffix == "委员会":
        return name + suffix
    return _rows("short").get(name + suffix) or f"{name}委员会"


def is_weak_name(name: str) -> bool:
    """Whether other bodies bear the name as well (经济委员会, 教育委员会)."""
    return name in _rows("weak")
