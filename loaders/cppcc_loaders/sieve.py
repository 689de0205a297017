"""A table of patterns that is tried only where its words stand.

A search costs microseconds, one scan for the words of all patterns less than one, and most patterns of a table have no
chance in most sentences.
"""

import re
from collections.abc import Iterable
from typing import Final

import daachorse

from cppcc_loaders.anchors import anchor_sets
from cppcc_loaders.needed import needs

__all__ = ["Sieve"]


class Sieve:
    """The patterns of a table by the words (or characters) that they need.

    >>> sieve = Sieve([re.compile("建立.*站"), re.compile("采纳"), re.compile(".*")])
    >>> sieve.fitting("建议被采纳"), sieve.fitting("建立了工作站")
    ([1, 2], [0, 2])
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        shares: dict[str, dict[int, int]] = {}
        self._wanted: Final[list[int]] = []
        for number, pattern in enumerate(patterns):
            sets = anchor_sets(pattern) or tuple(tuple(sorted(chars)) for chars in needs(pattern))
            self._wanted.append((1 << len(sets)) - 1)
            for bit, words in enumerate(sets):
                for word in words:
                    share = shares.setdefault(word, {})
                    share[number] = share.get(number, 0) | 1 << bit
        self._free: Final = dict.fromkeys((n for n, wanted in enumerate(self._wanted) if not wanted), 0)
        #: For every word the patterns that need it, each with the sets that it answers as bits.
        self._shares: Final = [tuple(share.items()) for share in shares.values()]
        self._find: Final = daachorse.CharwiseDoubleArrayAhoCorasick(list(shares) or ["\0"]).find_overlapping

    def fitting(self, text: str) -> list[int]:
        """The numbers of the patterns that may match somewhere in a text, in order."""
        answered = self._free.copy()
        shares, wanted = self._shares, self._wanted
        for _, _, word in self._find(text):
            for number, bits in shares[word]:
                answered[number] = answered.get(number, 0) | bits
        return sorted([number for number, bits in answered.items() if bits == wanted[number]])
