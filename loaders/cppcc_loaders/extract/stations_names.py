"""Where a station's name begins, and whether it distinguishes anything."""

import re
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import generics, stops
from cppcc_loaders.extract.stations_townships import is_township_name
from cppcc_loaders.extract.words import tag
from cppcc_loaders.records import Range

__all__ = ["is_generic", "name_start"]

_RUN = re.compile(r"[一-龥A-Za-z\d·“”—\-]{0,26}$")
_QUOTED = re.compile(r"(“[^“”]*”)")
_LISTED: Final = pattern("stations_names", "listed")
_SORT: Final = pattern("stations_names", "sort")
_NUMBERS = re.compile(r"[\d一二三四五六七八九十百千两多余几]+|[一二三四五六七八九十][有好能上进站定化级]")
#: 连开3场“…”协商议事会: meetings, not rooms.
_ROUNDS = re.compile(r"[\d一二三四五六七八九十两]+余?[场次期轮]")
_WHOLE_PLACE: Final = pattern("stations_names", "whole_place")
_SECTOR_LEFT: Final = pattern("stations_names", "sector_left")
_STOP_FLAGS = ("p", "u", "r", "y", "d", "c")
_NAMING = frozenset({"和", "和平", "永和", "向", "太和"})
_KIND_OF_TOWNSHIP = re.compile(r"街道|镇|乡|苏木")
_AT_TOWNSHIP: Final = pattern("stations_names", "at_township")
_BY_TOWNSHIP = re.compile(r"(?<!自)[由在](?=[一-龥]{2,3}(?:街道|镇|乡))")
_PLACES: Final = word_list("stations_names", "places")


def name_start(scene: Scene, at: int) -> int:
    """Where the words of a name that ends at a position begin."""
    text = scene.text
    run = _RUN.search(text, max(0, at - 26), at)
    begin = max(run.start() if run else at, text.rfind("\n", 0, at) + 1)
    for mention in scene.committees_in(Range(begin, at)):
        begin = mention.span.end
    begin = max(begin, _after_open_quote(text, begin, at))
    begin = max([begin, *(match.end() for match in _LISTED.finditer(text, begin, at))])
    at_word, start = begin, begin
    words = [pair for piece in _QUOTED.split(text[begin:at]) for pair in _words(piece)]
    following = [word for word, _ in words[1:]] + [""] * bool(words)
    for (word, flag), after in zip(words, following, strict=True):
        at_word += len(word)
        place = after.startswith(_PLACES) and (after in _PLACES or after not in generics())
        if (flag == "v" or word == "建设") and len(word) > 1 and not place:
            start = at_word
        if not (place and _is_syllable(word, flag)) and _stops(text, word, flag, at_word, at):
            start = at_word
    start = _whole_township(text, begin, start, at)
    inner = _BY_TOWNSHIP.search(text, start + 1, at)
    start = inner.end() if inner else start
    led = _AT_TOWNSHIP.match(text, start, at)
    kind = _KIND_OF_TOWNSHIP.search(text, start, at) if led else None
    return start + (kind is not None and not is_township_name(text[start : kind.end()]))


def _whole_township(text: str, begin: int, start: int, at: int) -> int:
    """The start moved left where it would cut the name of a township in two (朝那镇 read as 朝|那|镇)."""
    kind = _KIND_OF_TOWNSHIP.search(text, start, min(at, start + 6))
    if kind is None:
        return start
    for left in range(max(begin, start - 4), start):
        if is_township_name(text[left : kind.end()]):
            return left
    return start


def _words(piece: str) -> list[tuple[str, str]]:
    """The words of a piece; what stands in quotation marks is one word."""
    return [(piece, "quote")] if piece.startswith("“") else tag(piece) if piece else []


@lru_cache(maxsize=1024)
def is_generic(words: str) -> bool:
    """Whether words are only general ones (乡镇, 示范, 12个): they name no station.

    >>> is_generic("村级"), is_generic("玉泉村"), is_generic("示范社区")
    (True, False, True)
    """
    if is_township_name(words):
        return False
    if _ROUNDS.match(words):
        return True
    plain = _SORT.sub("", _WHOLE_PLACE.sub("", re.sub(r"[“”—\-]", "", words)))
    rest = [w for w, _ in tag(plain) if w not in generics() and not _NUMBERS.fullmatch(w)]
    return len("".join(rest)) < 2 or _NUMBERS.fullmatch("".join(rest)) is not None  # noqa: PLR2004


def _is_syllable(word: str, flag: str) -> bool:
    """Whether an adverb of one character right before the noun of a place is the end of its name (绿都|社区)."""
    return flag == "d" and len(word) == 1


def _stops(text: str, word: str, flag: str, end: int, at: int) -> bool:
    if (
        word == "和"
        and end < at
        and (text.startswith("界别", at) or text.endswith("界", 0, at))
        and _SECTOR_LEFT.search(text[max(0, end - 8) : end - 1])
    ):
        return False
    return word in stops() or (flag.startswith(_STOP_FLAGS) and word not in _NAMING)


def _after_open_quote(text: str, begin: int, at: int) -> int:
    """After a quotation mark that opens in the words and does not close in them."""
    opened = text.rfind("“", begin, at)
    closed = text.rfind("”", begin, at)
    if opened > closed:
        return opened + 1
    return closed + 1 if opened < 0 <= closed else begin
