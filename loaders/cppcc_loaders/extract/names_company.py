"""Names of peoples without 百家姓 of which a part is known, and strangers whose row of names tells them."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.names_lexicon import courtesies, no_names, of_sounds
from cppcc_loaders.extract.names_peoples import is_clan, is_part
from cppcc_loaders.extract.names_rare import holds_no_words, holds_place
from cppcc_loaders.extract.names_score import NEVER
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary

__all__ = ["half_known", "stranger_of_row"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_ENDED: Final = pattern("names_company", "ended")
#: With what Tibetan names of three characters end (多杰|本, 才让|措).
_TIBETAN_TAIL: Final = frozenset("本加草措吉毛太扎么姐先东杰江")
_DAI: Final = re.compile("[岩玉][罕温叫香糯坎龙光应尖燕腊扁丙波喊囡恩嫩论宰章儿庄叶月波保]{1,2}?")
_DAI_LAST: Final = 3
_PAIR: Final = 2
_FULL: Final = 4
_STRANGER = re.compile(rf"(?P<name>[{_H}]{{3}})、")
_NO_FIRST: Final = frozenset(
    "一二三四五六七八九十各本该此每某原前后现新老全有在和与同由对从向把将让给为是被以及等并且或请其这那于所无不未没"
)
_GIVEN_SUM: Final = 0.6


#: What ends Yi names behind the clan (阿牛|木支).
_YI_GIVEN: Final = frozenset(
    "呷牛支果惹嫫莫曲日者布铁石哈且史罗合机干杂尔木则波子土体几作杰各伍扎阿乌依洛衣色洗古妞吉格达力拉"
)


def half_known(text: str, at: int) -> list[Name]:
    """A name right behind a title that a part of it tells, where what follows ends it.

    >>> [half_known("牧民" + t, 2)[0].text for t in ("多杰本领着委员", "拉巴丁曲告诉记者", "岩罕说，", "阿牛木支参加")]
    ['多杰本', '拉巴丁曲', '岩罕', '阿牛木支']
    >>> half_known("委员达瓦工程，", 2), half_known("村民玉米说", 2)
    ([], [])
    """
    for size in (_FULL, _FULL - 1):
        run = text[at : at + size]
        if len(run) == size and _ENDED.match(text, at + size) and (is_part(run) or _is_half_known(run)):
            return [Name(at, at + size, run, 1.0)]
    for size in (_DAI_LAST, _PAIR):
        if _DAI.fullmatch(text, at, at + size) and _ENDED.match(text, at + size):
            return [Name(at, at + size, text[at : at + size], 1.0)]
    return []


def _is_half_known(run: str) -> bool:
    """Whether one half is a part of such names and the other no word (拉巴|丁曲), or a small ending (多杰|本)."""
    if not is_part(run[:_PAIR]) and not is_part(run[_PAIR:]) and not is_clan(run[:_PAIR]):
        return False
    if len(run) < _FULL:
        return is_part(run[:_PAIR]) and run[_PAIR] in _TIBETAN_TAIL
    if is_clan(run[:_PAIR]) and _YI_GIVEN.issuperset(run[_PAIR:]):
        return True
    other = run[_PAIR:] if is_part(run[:_PAIR]) or is_clan(run[:_PAIR]) else run[:_PAIR]
    known = other in dictionary().ordinary and not is_part(other)
    named = of_sounds(other) or sum(dictionary().odds(char) for char in other) > _GIVEN_SUM
    return named and not known and holds_no_words(run[1:3]) and not holds_place(run)


def stranger_of_row(text: str, at: int) -> Name | None:
    """The first of a row of names, of an unknown family name, that only its mark and its place bound.

    >>> stranger_of_row("副主席骞登科、王先刚", 3).text, stranger_of_row("主席办公会、座谈会", 2)
    ('骞登科', None)
    """
    found = _STRANGER.match(text, at)
    if found is None or found["name"][0] in _NO_FIRST:
        return None
    run, words = found["name"], dictionary()
    pairs = (run[:_PAIR], run[1:])
    if run in words.ordinary or any(words.ordinary.get(pair, 0) and pair not in words.named for pair in pairs):
        return None
    if run[1:] in courtesies() or run in no_names() or not NEVER.isdisjoint(run) or holds_place(run):
        return None
    given = sum(words.odds(char) for char in run[1:])
    return Name(at, at + len(run), run, 0.5) if given > _GIVEN_SUM or of_sounds(run) else None
