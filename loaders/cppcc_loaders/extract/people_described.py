"""Titles that tell of a person named before: 甲（市政协委员、某公司董事长）, 甲，女，汉族，某校教师, 这位理事长."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name, name_at, name_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.roles import office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["described", "noted", "this_one"]

_LABEL: Final = pattern("people_described", "label")
_ABOUT: Final = pattern("people_described", "about")
#: How a life in offices begins: whatever office the sentence names is the person's.
_CURRICULUM = re.compile(r"，[男女]，")
_CAREER: Final = ("历任", "曾任", "先后", "现任")
#: 这位…理事长 and what goes on behind it: a verb, no name.
_THIS = re.compile("这[位名]")
_TELLS_ON: Final = pattern("people_described", "tells_on")
_WHOM: Final = pattern("people_described", "whom")
_LONGEST_WHOM: Final = 4
_NEAR_BEFORE: Final = 200
_LONGEST_NOTE: Final = 30
_DESCRIBED_FLOOR: Final = 2.0
_NOTED_FLOOR: Final = 2.5


def this_one(scene: Scene, title: Title, begin: int, last: tuple[Name, ...]) -> Holding | None:
    """这位某合作社理事长养了半辈子蚝: the only person whom the text before told of."""
    this = _THIS.match(scene.text, begin, title.start)
    if this is None:
        return None
    if scene.text[begin - 1 : begin] == "。" and (name := _just_named(scene.text, begin - 1)):
        post = office_of(scene, this.end(), title, None)
        found = Holding((name,), (post,), "people-this-one", Range(name.start, title.end))
        return found if post.org and (post.own or post.committee) else None
    if len(last) != 1 or not _TELLS_ON.match(scene.text, title.end):
        return None
    at = scene.text.rfind(last[0].text, max(0, begin - _NEAR_BEFORE), begin)
    office = office_of(scene, this.end(), title, None) if at >= 0 else None
    if office is None or office.org is None or not office.own:
        return None
    return Holding(last, (office,), "people-this-one", Range(begin, title.end))


def _just_named(text: str, end: int) -> Name | None:
    """The person with whom a sentence ends that the next one calls 这位 (乡亲们忘不了|甲某某。这位…)."""
    name = name_before(text, end, floor=_NOTED_FLOOR)
    whom = name and _WHOM.search(text, max(0, name.start - _LONGEST_WHOM), name.start)
    return name if whom else None


def noted(scene: Scene, title: Title, begin: int, last: tuple[Name, ...]) -> Holding | None:
    """张三（市政协委员、某公司董事长）."""
    opening = begin - 1
    if begin and scene.text[opening] == "，":
        opening = max(scene.text.rfind(mark, max(0, begin - _LONGEST_NOTE), begin) for mark in "（）\n")
    if opening >= 0 and scene.text[opening] == "（":
        told = bool(last) and last[-1].end == opening
        name = last[-1] if told else name_before(scene.text, opening, floor=_NOTED_FLOOR)
        if name:
            office = office_of(scene, begin, title, None)
            return Holding((name,), (office,), "people-note", Range(name.start, title.end))
    return None


def described(scene: Scene, title: Title, begin: int) -> Holding | None:
    """张三，女，汉族，现任某校教师: what follows a name at the head of a sentence tells of that person."""
    text = scene.text
    if text[begin - 1 : begin] not in {"，", "、"} and not text.startswith(_CAREER, begin):
        return None
    head = scene.sentence_at(title.start).start
    if text.startswith(_CAREER, head):
        head = scene.paragraph_at(head).start
    label = _LABEL.match(text, head)
    start = label.end() if label else head
    name = name_at(text, start, floor=_DESCRIBED_FLOOR)
    about = _ABOUT.match(text, name.end) if name else None
    if not name or not about or (about.end() < begin and not _CURRICULUM.match(text, name.end)):
        return None
    office = office_of(scene, begin, title, None)
    return Holding((name,), (office,), "people-described", Range(name.start, title.end))
