"""Words: jieba's dictionary, which says what is an ordinary word, and rjieba's tagger behind one small interface."""

import logging
import math
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import Final, TypeAlias

from cppcc_loaders.extract.names_lexicon import surname_starts

__all__ = ["Dictionary", "Tagger", "dictionary", "is_common_word", "tag", "tagger"]

#: Words and part of speech of a text, in order; the words together are the text.
Tagger: TypeAlias = Callable[[str], list[tuple[str, str]]]

#: Below this frequency a word of the dictionary is too rare to speak against a name.
_ORDINARY: Final = 20
#: Words with a family name at their head count even where they are rare: they are what looks like a name.
_RARE: Final = 3
_COMMON: Final = 500
_LONGEST: Final = 4
#: What may follow a name: verbs, adverbs, prepositions, conjunctions, pronouns, times, numbers.
_FOLLOWING: Final = ("v", "vn", "vd", "d", "p", "c", "r", "t", "m", "u", "ad", "f")
_FOLLOWING_FREQ: Final = 60
_FOLLOWING_VERB: Final = 20
#: Family names so common that jieba's names of three characters with them are real ones.
_SURE: Final = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶苏魏吕丁沈姚卢姜崔谭陆汪习俞温栗"
)
_PRIOR: Final = 0.3
_ALPHABET: Final = 5000


@dataclass(frozen=True, slots=True)
class Dictionary:
    """What jieba's dictionary tells of names.

    `ordinary` are words of two to four characters with their frequency, `named` those of them that jieba takes for
    names (often wrongly), `people` full names of three characters, `following` words that may follow a name, `given`
    the log odds of a character in given names.
    """

    ordinary: dict[str, int]
    named: frozenset[str]
    people: frozenset[str]
    following: frozenset[str]
    given: dict[str, float]

    def odds(self, char: str) -> float:
        """Log odds that a character belongs to a given name rather than to running text."""
        return self.given.get(char, -1.0)


@lru_cache(maxsize=1)
def dictionary() -> Dictionary:
    """Jieba's dictionary, read once a process; jieba itself is not initialised, so it writes no cache.

    >>> words = dictionary()
    >>> words.ordinary["安全"] > 1000, "王建国" in words.ordinary, words.odds("芳") > words.odds("的")
    (True, False, True)
    """
    ordinary: dict[str, int] = {}
    named: set[str] = set()
    people: set[str] = set()
    following: set[str] = set()
    family = surname_starts()
    given: Counter[str] = Counter()
    running: Counter[str] = Counter()
    for word, freq, kind in _entries():
        size = len(word)
        if kind == "nr" and size == 3 and word[0] in _SURE:  # noqa: PLR2004
            given.update(word[1:])
            people.add(word)
        elif kind == "nrfg" and size == 3:  # noqa: PLR2004
            people.add(word)
        elif size <= 2:  # noqa: PLR2004
            for char in word:
                running[char] += freq
        if 1 < size <= _LONGEST and freq >= (_RARE if word[0] in family and not kind.startswith("nr") else _ORDINARY):
            ordinary[word] = freq
            if kind.startswith("nr"):
                named.add(word)
            elif size == 2 and kind in _FOLLOWING and freq >= (_FOLLOWING_VERB if kind == "v" else _FOLLOWING_FREQ):  # noqa: PLR2004
                following.add(word)
    return Dictionary(ordinary, frozenset(named), frozenset(people), frozenset(following), _odds(given, running))


def is_common_word(word: str) -> bool:
    """Whether a word is so frequent, and so surely no name, that no name begins with it.

    >>> is_common_word("安全"), is_common_word("汪洋")
    (True, False)
    """
    words = dictionary()
    return words.ordinary.get(word, 0) >= _COMMON and word not in words.named


def _odds(given: Counter[str], running: Counter[str]) -> dict[str, float]:
    """Log odds of every character, clipped so that one character never decides alone."""
    names, words = sum(given.values()) + _PRIOR * _ALPHABET, sum(running.values()) + 50 * _ALPHABET
    return {
        char: max(-4.0, min(2.5, math.log(((given[char] + _PRIOR) / names) / ((running[char] + 50) / words))))
        for char in running.keys() | given.keys()
    }


def _entries() -> Iterator[tuple[str, int, str]]:
    with _quiet_jieba().get_dict_file() as lines:
        for line in lines:
            word, freq, kind = line.decode("utf-8").rstrip().split(" ")
            yield word, int(freq), kind


def _quiet_jieba() -> ModuleType:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        jieba = import_module("jieba")
    jieba.setLogLevel(logging.WARNING)
    return jieba


@lru_cache(maxsize=1)
def tagger() -> Tagger:
    """The fastest tagger that is installed: rjieba, else jieba's own (the same words, other tags on half the lines)."""
    try:
        from rjieba import Jieba
    except ImportError:
        return _slow_tagger()
    engine = Jieba()
    return lambda text: [(word, kind) for word, kind in engine.tag(text)]


def _slow_tagger() -> Tagger:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba.posseg
    engine = jieba.posseg.POSTokenizer(jieba.Tokenizer())
    return lambda text: [(pair.word, pair.flag) for pair in engine.cut(text)]


def tag(text: str) -> list[tuple[str, str]]:
    """Words of a text with their part of speech.

    >>> tag("委员们走进社区")
    [('委员', 'n'), ('们', 'k'), ('走进', 'v'), ('社区', 'n')]
    """
    return tagger()(text)
