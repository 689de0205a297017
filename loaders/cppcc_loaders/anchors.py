"""Words that a pattern cannot match without, and patterns that are tried only where one of theirs stands.

Most rules fire on few sentences, and a look for a word costs a tenth of a search that fails. The words are read off
the parsed pattern, never written by hand, so they cannot go stale when a rule changes.
"""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

import daachorse

from cppcc_loaders.anchor_words import anchor_sets, anchors
from cppcc_loaders.sieve import Sieve

__all__ = ["ARTICLES", "Anchored", "Together", "anchor_sets", "anchors", "places_of"]

_ONE_BY_ONE: Final = 4
#: Searches a text, or between two positions of it.
_Search: TypeAlias = Callable[..., re.Match[str] | None]
#: No pattern looks farther back from where its match begins.
_BEHIND: Final = 16


class Anchored:
    """A pattern that looks for its words before it searches; it finds what the bare pattern finds.

    >>> worked = Anchored(r"[^，。]{0,9}(?:当选|增补)为")
    >>> worked.words
    ('增补为', '当选为')
    >>> worked.search("选举产生了主席"), worked.search("张三当选为主席")
    (None, <re.Match object; span=(0, 5), match='张三当选为'>)
    """

    __slots__ = ("finditer", "fullmatch", "pattern", "search", "stands", "sub", "words")

    #: The first match in a text, or `within` two positions of it.
    search: _Search
    #: All matches in a text.
    finditer: Callable[[str], Iterator[re.Match[str]]]
    #: The match of a whole text.
    fullmatch: Callable[[str], re.Match[str] | None]
    #: The text with every match replaced.
    sub: Callable[[str, str], str]
    #: Whether one of the words stands in a text.
    stands: Callable[[str], object]

    def __init__(self, pattern: str | re.Pattern[str], flags: int = 0) -> None:
        bare = self.pattern = re.compile(pattern, flags)
        self.words: Final = anchors(bare)
        if not self.words:
            raise ValueError(f"{bare.pattern}: no word is in every match, so nothing can be looked for first")
        stands = self.stands = _finder(self.words)
        self.search = _search_few(bare, self.words) if len(self.words) <= _ONE_BY_ONE else _search_many(bare, stands)
        # functions in slots, not methods: they are called a hundred times an article
        self.finditer = lambda text: bare.finditer(text) if stands(text) else iter(())
        self.fullmatch = lambda text: bare.fullmatch(text) if stands(text) else None
        self.sub = lambda repl, text: bare.sub(repl, text) if stands(text) else text


class Together:
    """Patterns that are searched in the same texts, one text after the other: one scan for the words of all of them.

    A pattern is taken up when it is first asked for, or before (`take`).

    >>> together, prize = Together(), Anchored("(?:评为|获评|授予|荣获|颁发|获得)[^，]{0,9}奖(?=。)")
    >>> [[m.group() for m in together.finditer(prize, text)] for text in ("某队荣获一等奖。", "视察河道。", "获得奖。")]
    [['荣获一等奖'], [], ['获得奖']]
    """

    def __init__(self) -> None:
        self._patterns: list[re.Pattern[str] | Anchored] = []
        #: The bit of each pattern and what finds its matches, by its identity: to hash a pattern is to read all of it.
        self._known: dict[int, tuple[int, Callable[[str], Iterator[re.Match[str]]]]] = {}
        self._sieve: Sieve | None = None
        self._last: tuple[str, int] = ("", 0)

    def take(self, *patterns: re.Pattern[str] | Anchored) -> int:
        """Look for the words of these patterns from the next text on; their bits in what `cues` gives."""
        bits = 0
        for pattern in patterns:
            if id(pattern) not in self._known:
                bare = pattern.pattern if isinstance(pattern, Anchored) else pattern
                self._known[id(pattern)] = 1 << len(self._patterns), bare.finditer
                self._patterns.append(pattern)
                self._sieve = None
            bits |= self._known[id(pattern)][0]
        return bits

    def cues(self, text: str) -> int:
        """The bits of the patterns that may match somewhere in a text; of one taken up since, its bit is set."""
        last, cues = self._last
        if last is text:
            return cues
        if self._sieve is None:
            bare = (one.pattern if isinstance(one, Anchored) else one for one in self._patterns)
            self._sieve = Sieve(bare, long=True)
        cues = self._sieve.fits(text) | -1 << len(self._patterns)
        self._last = text, cues
        return cues

    def finditer(self, pattern: re.Pattern[str] | Anchored, text: str) -> Iterator[re.Match[str]]:
        """All matches of a pattern in a text."""
        try:
            bit, find = self._known[id(pattern)]
        except KeyError:
            self.take(pattern)
            bit, find = self._known[id(pattern)]
        last, cues = self._last
        if last is not text:
            cues = self.cues(text)
        return find(text) if cues & bit else iter(())


#: The patterns for which whole articles are searched.
ARTICLES: Final = Together()


def places_of(pattern: Anchored) -> Callable[[str], list[int]]:
    """A function that tells where a pattern's words begin in a text; a part without any of them holds no match.

    >>> places_of(Anchored("[^，]*(?:当选|增补)为"))("增补为委员，当选为主席。")
    [0, 6]
    """
    find = daachorse.CharwiseDoubleArrayAhoCorasick(list(pattern.words)).find_overlapping
    return lambda text: sorted([start for start, _, _ in find(text)])


def _search_few(pattern: re.Pattern[str], words: tuple[str, ...]) -> _Search:
    """The first match, looked for once one of a few words stands in the text or between two positions of it."""
    search = pattern.search

    def first(text: str, *within: int) -> re.Match[str] | None:
        part = text[max(0, within[0] - _BEHIND) : within[1]] if within else text
        for word in words:
            if word in part:
                return search(text, *within)
        return None

    return first


def _search_many(pattern: re.Pattern[str], stands: Callable[[str], object]) -> _Search:
    """The first match, looked for once one of many words stands in the text or between two positions of it."""
    search = pattern.search

    def first(text: str, *within: int) -> re.Match[str] | None:
        part = text[max(0, within[0] - _BEHIND) : within[1]] if within else text
        return search(text, *within) if stands(part) else None

    return first


def _finder(words: tuple[str, ...]) -> Callable[[str], object]:
    """A function that finds out whether one of some words stands in a text: one by one, many at one go."""
    if len(words) > _ONE_BY_ONE:
        return daachorse.CharwiseDoubleArrayAhoCorasick(list(words)).find

    def stands(text: str) -> bool:
        for word in words:  # noqa: SIM110  (half the time of any())
            if word in text:
                return True
        return False

    return stands
