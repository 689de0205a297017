"""Where the words of a title begin: behind the last mark or names, before a note or quotes in its body's name."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.titles import Title

__all__ = ["before_note", "before_quote", "joins", "last_bound", "past_names"]

_MARKS: Final = "，。；：、！？（）“”《》…—▲●◆■★|｜"
_BOUND = re.compile(rf"[{_MARKS}\s]")
_BOUNDS: Final = frozenset(_MARKS) | {char for char in map(chr, range(0x3001)) if char.isspace()}
_JOINT: Final = pattern("people_bounds", "joint")
_SEATED: Final = pattern("people_bounds", "seated")
_SEAT: Final = 18
#: A post of earlier days, which a comma parts from the next one (某局原局长，某市原副市长); posts given up.
_LOST: Final = re.compile("原[一-龥]{1,6}$")
_GIVEN_UP: Final = ("职务", "的职务")
_AND = re.compile("以及|及|和|与|暨")
_TERM: Final = pattern("people_bounds", "term")
#: A body's name in quotes, or a part of it, and how such a name goes on behind them.
_QUOTED = re.compile(r"“[^“”，。；：！？\n]{2,16}”$")
_BODY_END: Final = pattern("people_bounds", "body_end")
_NOTE: Final = 24


def last_bound(text: str, start: int, end: int) -> int:
    """Behind the last mark of a stretch, 0 where it has none; from title to title, so that no text is read twice.

    >>> last_bound("会上，市水利局局长", 0, 7), last_bound("市水利局局长", 0, 4)
    (3, 0)
    """
    for place in range(end - 1, start - 1, -1):
        if text[place] in _BOUNDS:
            return place + 1
    return 0


def before_note(text: str, start: int, title: Title) -> int:
    """Where the body begins that a note parts from its title: 中央党校（国家行政学院）|教授."""
    if text[start - 1 : start] != "）" or not _TERM.fullmatch(text, start, title.start):
        return start
    opening = text.rfind("（", max(0, start - _NOTE), start)
    if opening < 0:
        return start
    floor = max(0, opening - _NOTE)
    return max((m.end() for m in _BOUND.finditer(text, floor, opening)), default=floor)


def before_quote(text: str, start: int, title: Title) -> int:
    """Where the body begins whose name holds quotes (“世佛联”|秘书长, 香港“一带一路”总商会|主席)."""
    quoted = _QUOTED.search(text, max(0, start - _NOTE), start) if text[start - 1 : start] == "”" else None
    if quoted is None or not (title.start == start or _BODY_END.search(text, start, title.start)):
        return start
    floor = max(0, quoted.start() - _NOTE)
    return max((m.end() for m in _BOUND.finditer(text, floor, quoted.start())), default=floor)


def past_names(text: str, end: int, start: int) -> int:
    """Where the words of a title begin that follows a row of names without a mark, 0 where a mark stands between.

    >>> past_names("副主席王小明及县政府副县长", 6, 0)
    7
    """
    if end <= start:
        return 0
    joint = _AND.match(text, end)
    return joint.end() if joint else 0


def joins(text: str, end: int, start: int, title: Title) -> bool:
    """Whether a title goes on with the row of the one before it."""
    if end <= 0 or title.start < end:
        return False
    if text.startswith("，", end) and start == end + 1:
        if title.kind != "seat" and _SEATED.search(text, max(0, end - _SEAT), end):
            return True
        if "原" in title.text and _LOST.search(text, max(0, end - _SEAT), end):
            return True
    joint = _JOINT.match(text, end)
    if text.startswith(_GIVEN_UP, title.end):
        joint = _AND.match(text, end) or joint
    after = joint.end() if joint else end
    if start == after:
        return True
    return start < end and (after > end or title.start == end)
