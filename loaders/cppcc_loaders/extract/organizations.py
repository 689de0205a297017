"""Bodies: the name of the body in which an office is held, read from the words before a title."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.organizations_places import area_of_level, country_in
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range
from cppcc_loaders.swift import swift
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["Body", "body_before", "level_body", "trim_body"]

_TERM: Final = pattern("organizations", "term")
_SECTOR = re.compile(r"(?:来自)?(?P<sector>[一-龥·、]{2,12}?(?:界别|界|族))(?:的)?$")
#: A note is no part of a body's name, but for that of a firm (某某（中国）有限公司).
_NOTED = re.compile(r"\s|（[^（）]*）(?!(?:股份|控股|投资|科技|集团)?(?:有限)?(?:责任)?公司|集团)")
_SPECIAL_ENDS = ("委", "委员会")
_SPECIAL_END = re.compile(r"(?:专门)?委(?:员会)?$")
_ORGAN: Final = pattern("organizations", "organ")
_LEVEL: Final = pattern("organizations", "level")
_CUT: Final = pattern("organizations", "cut")
_HEAD: Final = pattern("organizations", "head")
_PARTICLE = re.compile(r"[了着过们吗呢吧啊您你我他她它这那谁怎哪嘛]|(?<!“)[、\s](?![^“”]*”)")
_SHORTEST, _LONGEST, _KNOWN_WORD = 2, 26, 100
_SESSION: Final = pattern("organizations", "session")
#: An organ that only a session has (十三届一次会议提案审查委员会).
_OF_SESSION: Final = re.compile("[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次会议[一-龥]{2,12}委员会$")
_WHOSE: Final = pattern("organizations", "whose")
_OWN_PARTS: Final = frozenset(word_list("organizations", "own_parts"))


@swift
@dataclass(frozen=True, slots=True)
class Body:
    """A body: a committee (then `committee` is its code) or another one by its name, with the sector of a member."""

    name: str | None
    committee: str | None = None
    sector: str | None = None


def body_before(scene: Scene, span: Range, *, strict: bool = False, inside: str | None = None) -> Body | None:
    """The body that the words of a range name, None where they name none.

    `strict`: only names that end as bodies or places do (before titles that anyone may have: 村民). `inside` is the
    committee that a special committee without one belongs to, else the article's own.
    """
    mention = next(reversed(scene.committees_in(span)), None)
    if mention:
        told = "".join(scene.text[mention.span.end : span.end].split())
        if _OF_SESSION.match(told):
            return Body(committee_name(mention.code) + told)
        found = _of_committee(mention.code, _TERM.sub("", told))
        if found:
            return found
    raw = _NOTED.sub("", scene.text[span.start : span.end])
    special = ""
    if raw.endswith(_SPECIAL_ENDS):
        special = next((raw[i:] for i in range(min(len(raw), _LONGEST)) if _is_special(raw[i:])), "")
    code = inside or agent_at(scene, span.start) if special else None
    if code:
        return Body(committee_name(code) + _special_name(special))
    words = _TERM.sub("", trim_body(raw))
    if words == _NATIONAL and _CONSULTATIVE.search(scene.text, scene.sentence_at(span.start).start, span.start):
        return Body(committee_name(COUNTRY), COUNTRY)
    return (level_body(scene, words, span.start) or _other_body(words, strict=strict)) if words else None


#: 人民政协第七届、八届|全国委员会: what the committee is called when it has been named before.
_NATIONAL: Final = "全国委员会"
_CONSULTATIVE: Final = re.compile("政治协商会议|人民政协|(?<!全国)政协")
_CHARGED: Final = pattern("organizations", "charged")
#: A body's name that is all quoted, and what praises its holder behind a body's name (香港|知名|企业家).
_WHOLLY_QUOTED = re.compile(r"“[^“”]+”")
_PRAISED = re.compile(r"(?<=..)(?:知名|著名|资深|杰出|优秀|新任|原?[两三四五]任)$")


@lru_cache(maxsize=4096)
def trim_body(words: str) -> str:
    """The words without what leads up to a body's name, empty where they name none.

    >>> trim_body("分别会见老挝人民革命党中央"), trim_body("应巴林协商会议"), trim_body("家住三叉河村的")
    ('老挝人民革命党中央', '巴林协商会议', '三叉河村')
    """
    words = _NOTED.sub("", words)
    words = words[1:-1] if _WHOLLY_QUOTED.fullmatch(words) else _PRAISED.sub("", words)
    if words.endswith(("以", "由", "在", "和")):  # 成立以副主席张三为组长的监督组, 经济委由副主席张三带队
        return ""
    if _is_special(words):
        return words
    if words.endswith("的"):
        if charged := _CHARGED.match(words):
            return _behead(_after_cut(charged[1]))
        origin = _WHOSE.search(words)
        place = _behead(_after_cut(origin[1])) if origin else ""
        return place if place.endswith(_endings()) else ""
    return _behead(_after_cut(words))


def _after_cut(words: str) -> str:
    """The words behind the last verb that leads up to a body."""
    cut = _CUT.match(words)
    return words[cut.end() :] if cut else words


def _behead(words: str) -> str:
    """The words without particles at their head, unless these begin a word or a place's name (经济, 和平区)."""
    ordinary, places = dictionary().ordinary, divisions()
    while match := _HEAD.match(words):
        if ordinary.get(words[:2], 0) >= _KNOWN_WORD or words[:2] in places.by_short or words[:3] in places.by_name:
            break
        if country_in(words):
            break
        words = words[match.end() :]
    return words


def level_body(scene: Scene, words: str, at: int) -> Body | None:
    """A body that a level word leads (市人大常委会 → 上海市人大常委会); None where no level word does."""
    match = _LEVEL.match(words)
    if not match:
        return None
    area = area_of_level(scene, match["level"], at)
    return Body((area.name if area else match["level"]) + match["rest"])


@lru_cache(maxsize=1)
def _endings() -> tuple[str, ...]:
    return tuple(read_words("people_body_endings.txt"))


@lru_cache(maxsize=1)
def _specials() -> frozenset[str]:
    return frozenset(read_words("people_special_committees.txt"))


def _is_special(words: str) -> bool:
    return words.endswith(_SPECIAL_ENDS) and _SPECIAL_END.sub("", words) in _specials()


def _special_name(words: str) -> str:
    return _SPECIAL_END.sub("", words) + "委员会"


def _of_committee(code: str, rest: str) -> Body | None:
    """The committee itself, or an organ of it that the words behind its name tell."""
    rest = rest.removeprefix("的")
    if not rest or rest in _OWN_PARTS:
        return Body(committee_name(code), code)
    if _SESSION.match(rest):
        return Body(committee_name(code), code)
    if _is_special(rest):
        return Body(committee_name(code) + _special_name(rest))
    sector = _SECTOR.search(rest)
    if sector:
        return Body(committee_name(code), code, sector["sector"])
    if _ORGAN.match(rest) and not _CUT.match(rest):
        return Body(committee_name(code) + rest)
    return None


def _past_place(words: str) -> int:
    """How many characters a place at the head of words takes (那坡县, whose first character is a pronoun)."""
    found = (size for size in range(7, 2, -1) if words[:size] in divisions().by_name)
    return next(found, 0)


def _other_body(words: str, *, strict: bool) -> Body | None:
    if not _SHORTEST <= len(words) <= _LONGEST or _PARTICLE.search(words, _past_place(words)):
        return None
    if words.endswith(_endings()) or words in divisions().by_name or words in divisions().by_short or country_in(words):
        return Body(words)
    return None if strict else Body(words)
