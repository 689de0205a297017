"""The words that a pattern cannot match without, read off the parsed pattern, never written by hand."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

from cppcc_loaders.needed import REPEATS, members

__all__ = ["anchor_sets", "anchors"]

_WIDTHLESS: Final = (codes.ASSERT, codes.ASSERT_NOT, codes.AT)
#: More words than these cost more to look for than they spare.
_MOST: Final = 160
#: More sets than these of one pattern say little more.
_SETS: Final = 4
_FEW: Final = 16


def anchors(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """Words of which every text that holds a match holds one; empty where none can be told.

    >>> anchors(re.compile("(?:建|设)立了?[一-龥]{2,6}站")), anchors(re.compile("[一-龥]*工作室(?=挂牌)"))
    (('建立', '设立'), ('工作室',))
    """
    if pattern.flags & re.IGNORECASE:
        return ()
    return _words(parser.parse(pattern.pattern, pattern.flags))


@cache
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
