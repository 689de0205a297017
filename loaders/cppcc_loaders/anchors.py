"""Words that a pattern cannot match without, and patterns that are tried only where one of theirs stands.

Most rules fire on few sentences, and a look for a word costs a tenth of a search that fails. The words are read off
the parsed pattern, never written by hand, so they cannot go stale when a rule changes.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final, TypeAlias

import daachorse

from cppcc_loaders.needed import REPEATS, members

__all__ = ["ARTICLES", "Anchored", "Together", "anchor_sets", "anchors", "places_of"]

_WIDTHLESS: Final = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)
#: More words than these cost more to look for than they spare.
_MOST: Final = 160
#: More sets than these of one pattern say little more.
_SETS: Final = 4
_FEW: Final = 16
_ONE_BY_ONE: Final = 4
#: Finds words in a text: where each begins and ends, and its number.
_Find: TypeAlias = Callable[[str], list[tuple[int, int, int]]]
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

    A pattern is taken up when it is first asked for; few words are sooner looked for one by one.

    >>> together, prize = Together(), Anchored("(?:评为|获评|授予|荣获|颁发|获得)[^，]{0,9}奖(?=。)")
    >>> [[m.group() for m in together.finditer(prize, text)] for text in ("某队荣获一等奖。", "视察河道。", "获得奖。")]
    [['荣获一等奖'], [], ['获得奖']]
    """

    def __init__(self) -> None:
        self._scan: tuple[tuple[Anchored, ...], list[int], _Find] = ((), [], lambda _text: [])
        self._last: tuple[str, dict[Anchored, bool]] = ("", {})

    def finditer(self, pattern: Anchored, text: str) -> Iterator[re.Match[str]]:
        """All matches of a pattern in a text."""
        last, fits = self._last
        if last is not text:
            fits = self._fitting(text)
            self._last = text, fits
        if pattern in fits:
            return pattern.pattern.finditer(text) if fits[pattern] else iter(())
        if len(pattern.words) > _ONE_BY_ONE and pattern not in self._scan[0]:
            self._take((*self._scan[0], pattern))
        return pattern.finditer(text)

    def _fitting(self, text: str) -> dict[Anchored, bool]:
        """Whether each of the patterns may match somewhere in a text."""
        patterns, answers, find = self._scan
        fits = 0
        for _, _, word in find(text):
            fits |= answers[word]
        return {pattern: bool(fits >> number & 1) for number, pattern in enumerate(patterns)}

    def _take(self, patterns: tuple[Anchored, ...]) -> None:
        """Look for the words of these patterns from the next text on."""
        answers: dict[str, int] = {}
        for number, pattern in enumerate(patterns):
            for word in pattern.words:
                answers[word] = answers.get(word, 0) | 1 << number
        find = daachorse.CharwiseDoubleArrayAhoCorasick(list(answers)).find_overlapping
        self._scan = patterns, list(answers.values()), find


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


def anchors(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Words of which every text that holds a match holds one; empty where none can be told.

    >>> anchors(re.compile("(?:建|设)立了?[一-龥]{2,6}站")), anchors(re.compile("[一-龥]*工作室(?=挂牌)"))
    (('建立', '设立'), ('工作室',))
    """
    if pattern.flags & re.IGNORECASE:
        return ()
    return _words(parser.parse(pattern.pattern, pattern.flags))


def anchor_sets(pattern: re.Pattern[str]) -> tuple[tuple[str, ...], ...]:
    """Several sets of words; every text that holds a match holds a word of each, the best set first.

    >>> anchor_sets(re.compile("(?:书写|画)了?[^，]*春联")), anchor_sets(re.compile("书写[^，]*(?:春联|对联)"))
    ((('春联',), ('画', '书写')), (('书写',), ('对联', '春联')))
    """
    if pattern.flags & re.IGNORECASE:
        return ()
    kept: list[tuple[str, ...]] = []
    for words in sorted(_choices(parser.parse(pattern.pattern, pattern.flags)), key=_worth, reverse=True):
        if kept and len(words) > _FEW:
            continue
        if not any(all(any(word in other for word in words) for other in better) for better in kept):
            kept.append(words)
    return tuple(kept[:_SETS])


def _words(tokens: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """The best words of a sequence: long ones, few of them."""
    return max(_choices(tokens), key=_worth, default=())


def _worth(words: tuple[str, ...]) -> tuple[int, int]:
    return min(*map(len, words), 3), -len(words)


def _choices(tokens: Iterable[tuple[Any, Any]]) -> Iterator[tuple[str, ...]]:
    """Sets of words that a sequence cannot do without: of what follows one another, and of its parts."""
    run: tuple[str, ...] = ("",)
    for code, given in tokens:
        if code is codes.ASSERT:
            yield from filter(None, [_words(given[1])])
        if code in _WIDTHLESS:
            continue
        exact = _exact(code, given)
        if not exact:
            yield from filter(None, [_inside(code, given)])
            run = ("",)
            continue
        longer = tuple([a + b for a in run for b in exact])
        run = longer if len(longer) <= _MOST else exact
        if "" not in run:
            yield _shortest(run)


def _exact(code: Any, given: Any) -> tuple[str, ...]:
    """All words that a part of a pattern matches; none where they are many or open."""
    words: Iterable[str] = ()
    if code in _WIDTHLESS:
        words = ("",)
    elif code is codes.LITERAL:
        words = (chr(given),)
    elif code is codes.IN:
        words = sorted(members(given))
    elif code is codes.SUBPATTERN and not given[1] & re.IGNORECASE:
        words = _listed(given[3])
    elif code is codes.BRANCH:
        ways = [_listed(way) for way in given[1]]
        words = chain(*ways) if all(ways) else ()
    elif code in REPEATS and given[:2] == (0, 1):
        once = _listed(given[2])
        words = ("", *once) if once else ()
    return _few(words)


def _listed(tokens: Iterable[tuple[Any, Any]]) -> tuple[str, ...]:
    """All words that a sequence matches; none where they are many or open."""
    words: tuple[str, ...] = ("",)
    for code, given in tokens:
        words = _few(a + b for a in words for b in _exact(code, given))
    return words


def _few(words: Iterable[str]) -> tuple[str, ...]:
    some: dict[str, None] = {}
    for word in words:
        some[word] = None
        if len(some) > _MOST:
            return ()
    return tuple(some)


def _inside(code: Any, given: Any) -> tuple[str, ...]:
    """Words that a part needs which cannot be listed whole."""
    if code is codes.SUBPATTERN and not given[1] & re.IGNORECASE:
        return _words(given[3])
    if code is codes.BRANCH:
        ways = [_words(way) for way in given[1]]
        found = _shortest(chain(*ways)) if all(ways) else ()
        return found if len(found) <= _MOST else ()
    if code in REPEATS and given[0] > 0:
        return _words(given[2])
    return ()


def _shortest(words: Iterable[str]) -> tuple[str, ...]:
    """The words without those that hold another of them."""
    kept: list[str] = []
    for word in sorted(set(words), key=lambda word: (len(word), word)):
        if not any(other in word for other in kept):
            kept.append(word)
    return tuple(kept)
