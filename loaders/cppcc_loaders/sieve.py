"""A table of patterns that is tried only where its words and characters stand.

A search costs microseconds, one scan for the words of all patterns less than one, and most patterns of a table have no
chance in most sentences.
"""

import re
from collections.abc import Iterable
from typing import Final

import daachorse

from cppcc_loaders.anchors import anchors
from cppcc_loaders.needed import needs

__all__ = ["Sieve"]


class Sieve:
    """The patterns of a table by the words and the characters that they need.

    >>> sieve = Sieve([re.compile("建立.*站"), re.compile("采纳"), re.compile(".*")])
    >>> sieve.fitting("建议被采纳"), sieve.fitting("建立了工作站")
    ([1, 2], [0, 2])
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        by_word: dict[str, list[int]] = {}
        self._free: Final[list[int]] = []
        self._chars: Final[list[tuple[frozenset[str], ...]]] = []
        for number, pattern in enumerate(patterns):
            chars = needs(pattern)
            words = anchors(pattern) or tuple(sorted(chars[0])) if chars else ()
            self._chars.append(chars)
            if not words:
                self._free.append(number)
            for word in words:
                by_word.setdefault(word, []).append(number)
        self._numbers: Final = list(by_word.values())
        self._find: Final = daachorse.CharwiseDoubleArrayAhoCorasick(list(by_word) or ["\0"]).find_overlapping

    def fitting(self, text: str) -> list[int]:
        """The numbers of the patterns that may match somewhere in a text, in order."""
        numbers = set(self._free)
        for _, _, word in self._find(text):
            numbers.update(self._numbers[word])
        if not numbers:
            return []
        chars = frozenset(text)
        return sorted([n for n in numbers if not any(map(chars.isdisjoint, self._chars[n]))])
