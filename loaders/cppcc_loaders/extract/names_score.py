"""How well a run of characters reads as a name, by its characters, jieba's dictionary and what stands around it."""

import math
import re
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.names_lexicon import (
    courtesies,
    followers,
    given_words,
    known_names,
    leaders,
    no_names,
    surname_class,
    title_words,
)
from cppcc_loaders.extract.words import dictionary, is_common_word
from cppcc_ontology.divisions import divisions

__all__ = ["BEST_BEHIND", "BEST_SEAMS", "DOTS", "NEVER", "ahead", "behind", "han_score", "seams", "sound_score"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_HAN = re.compile(f"[{_H}]+")
#: The dots between the parts of a name.
DOTS: Final = "·•‧・∙⋅.．-－"
_STOPS: Final = frozenset("，。；：、！？）」』”》〉】\n（")
_SURNAME_SCORES: Final = {"common": 1.0, "plain": 0.3, "word": -1.8, "compound": 1.5, "japanese": 1.0}
#: Given names of two characters are the rule in Japan, whatever their second one.
_JAPANESE: Final = 0.5
_NO_JAPANESE: Final = frozenset("为在和与于将对同率会说")
_NO: Final = -5.0
#: The most that what stands behind a name can say for it.
BEST_BEHIND: Final = 3.0
#: How well 时 fits behind the name of a guest (在会见某某时).
_RECEIVED: Final = 2.5
#: The most that seams can say for one: words of jieba's dictionary that are rare speak a little for it.
BEST_SEAMS: Final = 1.2
#: So many characters behind a name are asked at most.
_WINDOW: Final = 4
_COMMON_WORD: Final = 300
#: A character before these is a verb of its own (张明|举着, 李红|花了), unless it often ends a name before them.
_ASPECTS: Final = frozenset("着了过起")
_NO_VERBS: Final = frozenset("为得到超通经")
#: Characters that no given name holds; other function characters only weigh against one.
NEVER: Final = frozenset("等的了是说们这那吗呢吧着被把很没某案")
_PLACE: Final = 3.0
#: What names of towns and villages end in, and how much that counts against a name.
_TOWNS: Final = frozenset("镇村乡屯寨街县")
_TOWN: Final = 4.0
_NOT_GIVEN: Final = 9.0
#: Verbs and links of one character that a name before them would swallow (万某|作报告).
_TAIL_VERBS: Final = frozenset("作与向送将率赴致写讲唱画教陪任")
_TAIL_VERB: Final = 2.0
#: 建军 and 文明 are words and given names: how much a given name that is a word counts against a name at most.
_COMMON_HEAD: Final = 2.0
_GIVEN_WORD: Final = 0.8
#: How much it says for a name that a leader of party and state has it (汪洋|为团长).
_KNOWN: Final = 1.5
#: How well a word reads as a given name that is known as one (王团结), if its characters say less.
_KNOWN_GIVEN: Final = 1.4


@lru_cache(maxsize=16384)
def han_score(name: str, kind: str, size: int) -> float:
    """How well characters read as a family name and a given name."""
    words = dictionary()
    if not NEVER.isdisjoint(name[size:]) or name[-1] == "与" or name[size:] in courtesies() or name in no_names():
        return -9.0
    given = [words.odds(char) for char in name[size:]]
    score = _SURNAME_SCORES[kind] + (given[0] if len(given) == 1 else 0.7 * sum(given[:2]))
    if name[size:] in given_words():
        score = max(score, _SURNAME_SCORES[kind] + _KNOWN_GIVEN)
    if kind == "japanese" and len(given) == 2 and name[-1] not in _NO_JAPANESE:  # noqa: PLR2004
        score = _SURNAME_SCORES[kind] + max(0.7 * sum(given), 0.7 * given[0] + _JAPANESE)
    if len(given) > 2 and kind != "japanese":  # noqa: PLR2004
        score += -_NOT_GIVEN if name[2:] in followers() else given[2] - 2.0
    if len(name) > 2 and name in words.people:  # noqa: PLR2004
        score = max(score, 1.5) + 0.7
    if name in divisions().by_short:
        score -= _PLACE
    if (len(name) > 2 or kind == "word") and name[-1] in _TOWNS:  # noqa: PLR2004
        score -= _TOWN
    if kind == "word":
        score -= 1.0 if len(name) == 2 or surname_class(name, 1)[0] == "common" else 0.0  # noqa: PLR2004
    score -= _veto(name)
    return max(score, 0.0) + _KNOWN if name in known_names() else score


def _veto(word: str) -> float:
    """How strongly jieba's dictionary says that a word is an ordinary one."""
    words = dictionary()
    freq = words.ordinary.get(word, 0)
    if not freq:
        return 0.0
    if word in words.named:
        if len(word) > 2:  # noqa: PLR2004
            return 0.0
        return 0.35 * (1.0 + math.log(freq / 20))
    return 0.8 * max(1.5, 1.0 + math.log(freq / 20))


def seams(text: str, at: int, end: int, kind: str, *, after: float | None = None) -> float:
    """Ordinary words that a candidate would begin with or cut in two speak against it."""
    words = dictionary().ordinary
    score = 0.0
    if end - at > 2:  # noqa: PLR2004
        head, rest = text[at : at + 2], text[at + 1 : at + 3]
        inner = _veto(rest) if rest in words and not (end - at == 3 and rest in given_words()) else 0.0  # noqa: PLR2004
        if head in words:
            score -= _COMMON_HEAD if is_common_word(head) else 0.0
            score -= 0.6 * _veto(head) + (inner if kind == "word" else min(0.6 * inner, _GIVEN_WORD))
        else:
            score -= inner if kind == "word" else min(0.6 * inner, _GIVEN_WORD)
    if end - at > 2 and text[end - 1] in _TAIL_VERBS and _HAN.match(text, end):  # noqa: PLR2004
        score -= _TAIL_VERB
    if words.get(text[end - 1 : end + 1], 0) >= _COMMON_WORD and (behind(text, end) if after is None else after) < 2:  # noqa: PLR2004
        score -= 1.0
    return score


def behind(text: str, end: int) -> float:
    """How well what stands at a position fits behind a name."""
    return _behind(text[end : end + _WINDOW])


@lru_cache(maxsize=16384)
def _behind(window: str) -> float:
    """How well some characters fit right behind a name; more than these are not asked."""
    char = window[:1]
    if not char or char in _STOPS:
        return BEST_BEHIND
    if char in DOTS:
        return _NO
    if not _HAN.match(char):
        return 2.0 if char.isspace() else 1.0
    return _word_behind(window)


def _word_behind(window: str) -> float:
    behind_names, titles = followers(), title_words()
    for size in (4, 3, 2):
        word = window[:size]
        if word in behind_names and len(word) == size:
            return 2.5
        if word in titles:
            return 2.0
    return _pair_behind(window)


def _pair_behind(window: str) -> float:
    """How well two characters that are no word of the lists fit behind a name."""
    words, behind_names, pair = dictionary(), followers(), window[:2]
    if pair == "和等":  # 甲永和|等: the character belongs to the name
        return _NO
    if pair in words.following:
        cut = window[0] not in behind_names and window[1:3] in behind_names
        return 0.0 if cut else 1.5  # 曹文进|出席, not 曹文|进出席
    if window[0] in behind_names:
        return 0.8
    if window[1:2] in _ASPECTS and window[0] not in _NO_VERBS:
        return 1.5
    return 0.3 if words.ordinary.get(pair, 0) >= _COMMON_WORD else _NO


def ahead(text: str, start: int) -> float:
    """How well what stands before a position fits before a name that has its title behind it."""
    return _ahead(text[max(0, start - 2) : start])


@lru_cache(maxsize=16384)
def _ahead(pair: str) -> float:
    """How well the two characters before a name, or the one at the head of a text, fit there."""
    char = pair[-1:]
    if not char or not _HAN.match(char):
        return 3.0
    before_names = leaders()
    if pair in before_names:
        return 2.0
    if char in before_names:
        return 1.0
    return 0.5 if pair in dictionary().following else _NO


def sound_score(text: str, at: int, end: int) -> float:
    """How well a run of characters reads as a name by sound."""
    words = dictionary()
    inner = (text[i : i + size] for size in (2, 3, 4) for i in range(at, end - size + 1))
    ordinary = sum(words.ordinary.get(w, 0) >= _COMMON_WORD and w not in words.named for w in inner)
    after = _RECEIVED if text.startswith("时，", end) else behind(text, end)
    return 0.7 * min(end - at, 5) + after - 2.5 * ordinary - (1.0 if end - at == 2 else 0.5)  # noqa: PLR2004
