"""What a pattern cannot match without, so that a table of patterns is tried only where its characters stand.

A search costs microseconds, a look into the set of a sentence's characters nanoseconds, and most patterns of a table
have no chance in most sentences. The sets are read off the parsed pattern, never written by hand, so they cannot go
stale when a row changes.
"""

import re
import sys
from collections.abc import Iterable
from functools import cache
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

__all__ = ["Sieve", "needs"]


_REPEATS: Final = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
#: Larger classes say little.
_WIDEST: Final = 64


class Sieve:
    """The patterns of a table by the characters that they need.

    >>> sieve = Sieve([re.compile("建立.*站"), re.compile("采纳"), re.compile(".*")])
    >>> sieve.fitting("建议被采纳"), sieve.fitting("建立了工作站")
    ([1, 2], [0, 2])
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._needs: Final = [needs(pattern) for pattern in patterns]
        self._free: Final = [number for number, sets in enumerate(self._needs) if not sets]
        self._by_char: Final[dict[str, list[int]]] = {}
        for number, sets in enumerate(self._needs):
            for char in sets[0] if sets else ():
                self._by_char.setdefault(char, []).append(number)
        self._rest: Final = [sets[1:] for sets in self._needs]
        #: A class of a regular expression finds the first characters of all in a fraction of what a set takes.
        firsts = "".join(map(re.escape, sorted(self._by_char)))
        self._firsts: Final = re.compile(f"[{firsts}]" if firsts else "(?!)")

    def fitting(self, text: str) -> list[int]:
        """The numbers of the patterns that may match somewhere in a text, in order."""
        numbers = set(self._free)
        for char in set(self._firsts.findall(text)):
            numbers.update(self._by_char[char])
        if not numbers:
            return []
        chars = frozenset(text)
        return sorted([n for n in numbers if not any(map(chars.isdisjoint, self._rest[n]))])


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
        chars = _members(given)
        return [chars] if chars else []
    if code is codes.SUBPATTERN:
        return _sets(given[3])
    if code is codes.BRANCH:
        ways = [_sets(way) for way in given[1]]
        return [frozenset().union(*(min(way, key=len) for way in ways))] if all(ways) else []
    if code in _REPEATS and given[0] > 0:
        return _sets(given[2])
    return []


def _members(given: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    """The characters of a class, none where it is open or large."""
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
