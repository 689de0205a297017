"""Names that only their place right behind a title tells (多吉, 和秀芳, 夏天成), and those that end in a small word."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.names_lexicon import courtesies, followers, of_sounds, surname_class
from cppcc_loaders.extract.names_peoples import is_part
from cppcc_loaders.extract.names_score import NEVER, behind
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary
from cppcc_ontology.divisions import divisions

__all__ = ["part_in_row", "placed_name", "with_small_end"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_ENDED: Final = pattern("names_slots", "ended")
#: Behind 和 and 一 also another person or thing may begin: only verbs of speaking and leading end the name.
_SMALL: Final = {"和": pattern("names_slots", "behind_he"), "一": pattern("names_slots", "behind_yi")}
_PLACED: Final = re.compile(f"[{_H}]{{3}}")
_AND: Final = re.compile(f"和(?P<given>[{_H}]{{2}})")
_RUN: Final = re.compile(f"[{_H}]{{2,9}}")
_ROW_MARK: Final = re.compile(r"[、，。；）\n]|等")
_GIVEN_SUM: Final = 1.5
_LAST_ODDS: Final = -0.4
_NO_LAST: Final = frozenset("地得着了过的所将会要能可不为以于就还都也很更最再又等各其该此并省市县区州旗镇乡村")
_FIRM: Final = 1.5
_LONGEST_SOUND, _SHORTEST_SOUND = 7, 4
_PARTS: Final = (4, 3, 2)
_FULL: Final = 3
_OFTEN: Final = 300


def with_small_end(text: str, name: Name) -> Name:
    """The name with 和 or 一 as its last character, where what follows leaves no other reading (罗春和在会上说).

    >>> with_small_end("主席罗春和在会上", Name(2, 4, "罗春", 1.0)).text
    '罗春和'
    >>> with_small_end("主席罗春和李明说", Name(2, 4, "罗春", 1.0)).text
    '罗春'
    """
    small = _SMALL.get(text[name.end : name.end + 1])
    kind, size = surname_class(name.text, 0) if small else ("", 0)
    if small is None or len(name.text) != size + 1:
        return name
    goes_on = kind == "japanese" and text.startswith("一和", name.end)
    if not goes_on and not small.match(text, name.end + 1):
        return name
    return replace(name, end=name.end + 1, text=text[name.start : name.end + 1])


def placed_name(text: str, at: int) -> list[Name]:
    """A name right behind a title that no other sign than its place and its end tells.

    >>> [placed_name("秘书长" + t, 3)[0].text for t in ("多吉在主席台就座", "和秀芳讲话", "夏天成批示", "古丽努尔送来")]
    ['多吉', '和秀芳', '夏天成', '古丽努尔']
    >>> placed_name("主席和参加会议的同志", 2), placed_name("主席高度评价", 2)
    ([], [])
    """
    found = _part(text, at) or _and_name(text, at) or _headed_by_word(text, at) or _by_sound(text, at)
    return [found] if found else []


def part_in_row(text: str, at: int) -> Name | None:
    """A name of one part that marks bound in a row (尼玛次仁、贡嘎、陈建平)."""
    for size in _PARTS:
        if is_part(text[at : at + size]) and _ROW_MARK.match(text, at + size):
            return Name(at, at + size, text[at : at + size], 1.0)
    return None


def _part(text: str, at: int) -> Name | None:
    """One part of a Tibetan or Mongolian name."""
    for size in _PARTS:
        if is_part(text[at : at + size]) and _ENDED.match(text, at + size):
            return Name(at, at + size, text[at : at + size], 1.0)
    return None


def _and_name(text: str, at: int) -> Name | None:
    """A name with the family name 和, where what follows is a given name and then its end."""
    found = _AND.match(text, at)
    if found is None or not _ENDED.match(text, found.end()) or surname_class(text, at + 1)[0] == "common":
        return None
    given, words = found["given"], dictionary()
    odds = sum(words.odds(char) for char in given)
    word = given in words.ordinary and given not in words.named
    return None if word or odds < _GIVEN_SUM or given in courtesies() else Name(at, found.end(), found.group(), 1.0)


def _headed_by_word(text: str, at: int) -> Name | None:
    """A name whose first two characters are a word (夏天|成), before a verb of two characters."""
    found, words = _PLACED.match(text, at), dictionary()
    if found is None or surname_class(text, at) != ("common", 1) or text[at + 3 : at + 5] not in followers():
        return None
    run = found.group()
    last = words.odds(run[2])
    cut = words.ordinary.get(run[1:], 0) >= _OFTEN or words.ordinary.get(text[at + 2 : at + 4], 0) >= _OFTEN
    known = (
        run in words.ordinary
        or run[1:] in courtesies()
        or run[:2] in divisions().by_short
        or run in divisions().by_name
    )
    if cut or known or last < _LAST_ODDS or run[2] in _NO_LAST or not NEVER.isdisjoint(run):
        return None
    return Name(at, at + _FULL, run, 1.0)


def _by_sound(text: str, at: int) -> Name | None:
    """A longer name by sound that a verb or a mark ends (古丽努尔|送来)."""
    run = _RUN.match(text, at)
    if run is None or not of_sounds(text[at : at + _SHORTEST_SOUND]):
        return None
    longest = next((n for n in range(run.end() - at, 0, -1) if of_sounds(text[at : at + n])), 0)
    ends = range(min(longest, _LONGEST_SOUND), max(longest - 2, _SHORTEST_SOUND) - 1, -1)
    size = next((n for n in ends if behind(text, at + n) >= _FIRM), 0)
    if not size:
        return None
    name, words = text[at : at + size], dictionary().ordinary
    parts = (name[i : i + n] for n in (2, 3, 4) for i in range(size - n + 1))
    if any(words.get(part, 0) >= _OFTEN or part in divisions().by_name for part in parts):
        return None
    return None if name[:2] in divisions().by_short else Name(at, at + size, name, 1.0)
