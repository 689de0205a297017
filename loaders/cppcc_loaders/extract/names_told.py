"""Names that nothing but their slot tells: right behind a title with its body, whatever verb stands behind them."""

import re
from functools import lru_cache
from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.names import Name, surname_class
from cppcc_loaders.extract.names_lexicon import courtesies, followers, no_names
from cppcc_loaders.extract.names_rare import holds_place
from cppcc_loaders.extract.names_score import NEVER
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary, tag

__all__ = ["told_name", "word_names"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_HAN_RUN = re.compile(f"[{_H}]+")
_MARK: Final = pattern("names_told", "mark")
_ACTS: Final = pattern("names_told", "acts")
#: What no given name ends in: prepositions, verbs with objects, kinds of places and bodies.
_NO_LAST: Final = frozenset(
    "陪任副正率行说县市区镇乡村屯寨街路岛湖庄家湾会组长员队站室局院所校厂店部办委团党工人到过着了"
)
_SHORT, _FULL = 2, 3
_SLOT_WORD: Final = 100
_HEAD: Final = 300
#: By the kind of family name, how likely a given name of two characters must be, and how unlikely one may be.
_SUMS: Final = {"common": 0.0, "plain": 0.3, "word": 0.6}
_LEAST: Final = -1.9
#: How much less likely it may be behind a row of titles, and how likely where it is a word besides.
_ROW: Final = 2.0
_LIKELY: Final = 2.5
#: How likely a given name of one character must be.
_SINGLE: Final = {"common": -0.5, "plain": 0.3, "word": 0.3}
_AHEAD: Final = 6
_VERBAL: Final = ("v", "d", "p", "r", "f", "t", "ad", "l", "i", "z")
#: Behind a name of two characters only this many ordinary characters may be cut.
_RARE: Final = 20


def told_name(text: str, at: int, *, sure: bool = False, bare: bool = False, folk: bool = False) -> list[Name]:
    """A name right behind a title with its body, by its characters and what stands behind it.

    `sure`: behind several titles in a row somebody must follow; `bare`: the title has no body, so an act or mark must;
    `folk`: the title is a trade, so a name that is a word must act (收购农民余粮 names nobody).

    >>> [told_name("副校长" + t, 3)[0].text for t in ("袁愈深劝他", "刀文秀听取", "安宁、", "扶远带队")]
    ['袁愈深', '刀文秀', '安宁', '扶远']
    >>> told_name("副主席高度评价", 3), told_name("委员谈感受，", 2), told_name("主席任组长，", 2)
    ([], [], [])
    """
    run = _HAN_RUN.match(text, at, at + _FULL)
    kind, size = surname_class(text, at)
    if run is None or kind not in _SUMS or size != 1:
        return []
    ended = _is_ended(text, at + _FULL)
    full = _of_three(text, at, kind, least=_SUMS[kind] - _ROW * (sure and ended)) if run.end() == at + _FULL else None
    if bare and full and not ended:
        return []
    found = full or _of_two(text, at, kind, bare=bare)
    if found and folk and found.text in word_names() and not _ACTS.match(text, found.end):
        return []
    return [found] if found else []


@lru_cache(maxsize=1)
def word_names() -> frozenset[str]:
    """Full names of two characters that are words too."""
    return frozenset(read_words("people_full_words.txt"))


def _of_three(text: str, at: int, kind: str, *, least: float) -> Name | None:
    words, end = dictionary(), at + _FULL
    run = text[at:end]
    odds = words.odds(run[1]), words.odds(run[2])
    if sum(odds) < least or min(odds) < _LEAST or run[2] in _NO_LAST or not NEVER.isdisjoint(run):
        return None
    if (
        not words.ordinary.keys().isdisjoint((run, text[at : end + 1]))
        or run in no_names()
        or run[1:] in courtesies()
        or holds_place(run)
    ):
        return None
    if (words.ordinary.get(run[1:], 0) > _SLOT_WORD and sum(odds) < _LIKELY) or words.ordinary.get(run[:2], 0) >= _HEAD:
        return None
    if kind == "word" and words.ordinary.get(run[:2], 0) >= _SLOT_WORD and not _is_ended(text, end):
        return None
    return Name(at, end, run, 1.0) if _is_ended(text, end) or _goes_on(text, end) else None


def _of_two(text: str, at: int, kind: str, *, bare: bool) -> Name | None:
    words, end = dictionary(), at + _SHORT
    run = text[at:end]
    if len(run) < _SHORT or not _is_ended(text, end) or run in no_names():
        return None
    if run in word_names():
        return Name(at, end, run, 1.0)
    if bare or words.odds(run[1]) < _SINGLE[kind] or run[1] in _NO_LAST or not NEVER.isdisjoint(run):
        return None
    if words.ordinary.get(run, 0) >= _RARE or run in courtesies() or holds_place(run):
        return None
    return Name(at, end, run, 1.0)


def _is_ended(text: str, end: int) -> bool:
    """Whether a mark or an act of a holder of an office stands behind the name, and no word is cut there."""
    if _MARK.match(text, end):
        return True
    cut = dictionary().ordinary.get(text[end - 1 : end + 1], 0) >= _SLOT_WORD
    return not cut and _ACTS.match(text, end) is not None


def _goes_on(text: str, end: int) -> bool:
    """Whether the tagger reads a verb, an adverb or the like behind the name, and no word is cut there."""
    words = dictionary().ordinary
    if words.get(text[end - 1 : end + 1], 0) >= _RARE or text[end - 1 : end + 2] in words:
        return False
    if text[end : end + 2] in followers():
        return True
    return next(iter(tag(text[end : end + _AHEAD])), ("", "x"))[1].startswith(_VERBAL)
