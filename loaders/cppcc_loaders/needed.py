"""The characters that a pattern cannot match without, read off the parsed pattern, never written by hand."""

import re
import sys
from collections.abc import Iterable
from functools import cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

__all__ = ["REPEATS", "members", "needs"]


#: What `re` parses a repeated part as.
REPEATS: Final = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
#: Larger classes say little.
_WIDEST: Final = 64


def needs(pattern: re.Pattern[str]) -> tuple[frozenset[str], ...]:
    """Sets of characters; every match of the pattern holds a character of each. Empty where none can be told.

    >>> sorted(map(sorted, needs(re.compile("(?:建|设)立了?站"))))
    [['建', '设'], ['立'], ['站']]
    """
    if pattern.flags & re.IGNORECASE:
        return ()
    found = dict.fromkeys(_sets(parser.parse(pattern.pattern, pattern.flags)))
    return tuple(sorted(found, key=lambda chars: (len(chars), sorted(chars))))


def _sets(tokens: Iterable[tuple[Any, Any]]) -> list[frozenset[str]]:
    """The sets of a sequence: what each of its parts cannot do without."""
    return [chars for code, given in tokens for chars in _of_part(code, given)]


def _of_part(code: Any, given: Any) -> list[frozenset[str]]:
    if code is codes.LITERAL:
        return [frozenset(chr(given))]
    if code is codes.IN:
        chars = members(given)
        return [chars] if chars else []
    if code is codes.SUBPATTERN:
        return _sets(given[3])
    if code is codes.BRANCH:
        ways = [_sets(way) for way in given[1]]
        return [frozenset().union(*(min(way, key=len) for way in ways))] if all(ways) else []
    if code in REPEATS and given[0] > 0:
        return _sets(given[2])
    return []


def members(given: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The characters of a class as `re` parses it, none where it is open or large."""
    chars: set[str] = set()
    for code, value in given:
        if code is codes.LITERAL:
            chars.add(chr(value))
        elif code is codes.RANGE and value[1] - value[0] < _WIDEST:
            chars.update(map(chr, range(value[0], value[1] + 1)))
        elif code is codes.CATEGORY and value is codes.CATEGORY_DIGIT:
            chars |= _digits()
        else:
            return frozenset()
    return frozenset(chars)


@cache
def _digits() -> frozenset[str]:
    return frozenset(char for char in map(chr, range(sys.maxunicode + 1)) if char.isdecimal())
