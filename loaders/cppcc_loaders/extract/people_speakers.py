"""Speakers told by the body for which they speak (某支部甲、某界乙作大会发言), by a by-name or a clause before them."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.words import dictionary

__all__ = ["find_presenters", "find_speakers"]

#: What ends a row of speakers.
_SPOKE = Anchored(r"作了?(?:大会|口头|界别|交流|书面|会议|重点|表态)发言")
_ITEM: Final = re.compile(r"[^、，。；：\n]+")
_ADVERBS: Final = re.compile("(?:依次|先后|分别|分别就[^，。；]{2,20})+$")
_BODY: Final = re.compile(
    r"(?:支部|总支|委员会|[省市县区州]委会|工委|工商联|总工会|妇联|科协|侨联|文联|残联|台联|团[省市县区州]委|共青团"
    r"|联合会|知联会|界别?|小组|[一二三四五六七八九十]组|联组|联络组|活动组|专委会|研究室|促进会|协会|商会|学会)$"
)
_FARTHEST: Final = 240
_FULL: Final = 3
_FLOOR: Final = 2.0
#: 甲代表某支部、|乙代表某界.
_FOR = Anchored(r"代表(?=民[革盟建进]|农工|致公|九三|无党派|[一-龥]{2,8}(?:界|支部|总支|联合?会|工会|妇联|小组))")
#: 被称作“板栗大王”的|某某说, 从岗位退下来的|某某说.
_SAID = Anchored(r"(?:说[，：。道]|笑着|笑了|告诉|介绍[，说：]|坦言|感慨|回忆|乐呵呵|掰着|指着|每[天周月])")
_SAID_FLOOR: Final = 3.2
#: A name alone before a colon at the head of a line, with a whole sentence behind it.
_SPEAKS: Final = re.compile("^(?P<name>[一-龥]{2,3})：[ \u3000]?“?(?=[^：\n]{12})", re.MULTILINE)
_PRESENTER_FLOOR: Final = 4.0


def find_speakers(found: Found) -> Iterator[Name]:
    """The names of speakers whom no title tells."""
    text = found.text
    for match in ARTICLES.finditer(_SPOKE, text):
        first = max(text.rfind(mark, 0, match.start()) for mark in "\n。；") + 1
        row = tuple(_of_bodies(text, max(first, match.start() - _FARTHEST), match.start()))
        yield from row if len(row) > 1 else ()
    for pattern, marks, floor in ((_FOR, "、", _FLOOR), (_SAID, "”的", _SAID_FLOOR)):
        for match in ARTICLES.finditer(pattern, text):
            at = match.start() - _FULL
            if at < 1 or text[at - 1] not in marks:
                continue
            name = name_at(text, at, floor=floor)
            if name and name.end == match.start() and not found.hidden(at):
                yield name


def _of_bodies(text: str, start: int, end: int) -> Iterator[Name]:
    """The last three characters of each item of a row that are a name behind a body's."""
    adverbs = _ADVERBS.search(text, start, end)
    for item in _ITEM.finditer(text, start, adverbs.start() if adverbs else end):
        at = item.end() - _FULL
        name = name_at(text, at, floor=_FLOOR) if _BODY.search(text, item.start(), at) else None
        if name and name.end == item.end():
            yield name


def find_presenters(found: Found) -> Iterator[Name]:
    """Presenters whose words a transcript gives behind their name and a colon, one after the other."""
    for match in _SPEAKS.finditer(found.text):
        name = name_at(found.text, match.start(), floor=_PRESENTER_FLOOR)
        sure = name is not None and name.end == match.end("name") and name.text not in dictionary().ordinary
        if name and sure and not found.hidden(name.start):
            yield name
