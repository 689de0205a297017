"""A table of patterns that is tried only where its words stand.

A search costs microseconds, one scan for the words of all patterns less than one, and most patterns of a table have no
chance in most sentences.
"""

import re
from collections.abc import Iterable
from typing import Final

import daachorse

from cppcc_loaders.anchor_words import anchor_sets
from cppcc_loaders.needed import needs

__all__ = ["Sieve"]


class Sieve:
    """The patterns of a table by the words (or characters) that they need.

    >>> sieve = Sieve([re.compile("建立.*站"), re.compile("采纳"), re.compile(".*")])
    >>> sieve.fitting("建议被采纳"), sieve.fitting("建立了工作站")
    ([1, 2], [0, 2])
    """

    def __init__(
        self, patterns: Iterable[re.Pattern[str]], cues: Iterable[Iterable[str]] = (), *, long: bool = False
    ) -> None:
        """Take the patterns; `cues` may name words of which one must stand for a pattern besides what it needs.

        `long`: for long texts, which hold most single characters: these are looked for only where nothing else tells.
        """
        needed = [_long(_sets(pattern)) if long else _sets(pattern) for pattern in patterns]
        for sets, more in zip(needed, cues, strict=False):
            sets.append(tuple(more))
        size, most = len(needed), max(map(len, needed), default=0) or 1
        #: A row of bits for each place in the lists of sets: bit n says that pattern n needs no set there.
        self._free: Final = sum(
            1 << place * size + number for number, sets in enumerate(needed) for place in range(len(sets), most)
        )
        answers: dict[str, int] = {}
        for number, sets in enumerate(needed):
            for place, words in enumerate(sets):
                for word in words:
                    answers[word] = answers.get(word, 0) | 1 << place * size + number
        #: For every word the sets that it answers, as bits of those rows: all patterns are answered at one go.
        self._answers: Final = list(answers.values())
        self._first: Final = (1 << size) - 1
        self._find: Final = daachorse.CharwiseDoubleArrayAhoCorasick(list(answers) or ["\0"]).find_overlapping
        self._shifts: Final = [row * size for row in range(1, most)]

    def fits(self, text: str) -> int:
        """The patterns that may match somewhere in a text, as bits: the first bit is of the first pattern."""
        answered, answers = self._free, self._answers
        for _, _, word in self._find(text):
            answered |= answers[word]
        fits = answered & self._first
        for shift in self._shifts:
            fits &= answered >> shift
        return fits

    def fitting(self, text: str) -> list[int]:
        """The numbers of the patterns that may match somewhere in a text, in order."""
        fits = self.fits(text)
        numbers = []
        while fits:
            lowest = fits & -fits
            numbers.append(lowest.bit_length() - 1)
            fits ^= lowest
        return numbers


def _sets(pattern: re.Pattern[str]) -> list[tuple[str, ...]]:
    """Sets of words (else of characters) of each of which a pattern needs one."""
    return list(anchor_sets(pattern)) or [tuple(sorted(chars)) for chars in needs(pattern)]


def _long(sets: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """The sets without single characters, else the first."""
    return [words for words in sets if min(map(len, words)) > 1] or sets[:1]
