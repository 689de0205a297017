"""Speakers told by the body for which they speak (某支部甲、某界乙作大会发言), by a by-name or a clause before them."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.words import dictionary

__all__ = ["find_presenters", "find_speakers"]

_SPOKE: Final = Anchored(pattern("people_speakers", "spoke"))
_ITEM: Final = re.compile(r"[^、，。；：\n]+")
_ADVERBS: Final = re.compile("(?:依次|先后|分别|分别就[^，。；]{2,20})+$")
_BODY: Final = pattern("people_speakers", "body")
_FARTHEST: Final = 240
_FULL: Final = 3
_FLOOR: Final = 2.0
_FOR: Final = Anchored(pattern("people_speakers", "for"))
_SAID: Final = Anchored(pattern("people_speakers", "said"))
_SAID_FLOOR: Final = 3.2
#: A name alone before a colon at the head of a line, with a whole sentence behind it.
_SPEAKS: Final = re.compile("^(?P<name>[一-龥]{2,3})：[ \u3000]?“?(?=[^：\n]{12})", re.MULTILINE)
_PRESENTER_FLOOR: Final = 4.0


@told_by(_SPOKE, _FOR, _SAID)
def find_speakers(found: Found) -> Iterator[Name]:
    """The names of speakers whom no title tells."""
    text = found.text
    for match in ARTICLES.finditer(_SPOKE, text):
        first = max(text.rfind(mark, 0, match.start()) for mark in "\n。；") + 1
        row = tuple(_of_bodies(text, max(first, match.start() - _FARTHEST), match.start()))
        yield from row if len(row) > 1 else ()
    for told, marks, floor in ((_FOR, "、", _FLOOR), (_SAID, "”的", _SAID_FLOOR)):
        for match in ARTICLES.finditer(told, text):
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


@told_by(_SPEAKS)
def find_presenters(found: Found) -> Iterator[Name]:
    """Presenters whose words a transcript gives behind their name and a colon, one after the other."""
    for match in _SPEAKS.finditer(found.text):
        name = name_at(found.text, match.start(), floor=_PRESENTER_FLOOR)
        sure = name is not None and name.end == match.end("name") and name.text not in dictionary().ordinary
        if name and sure and not found.hidden(name.start):
            yield name
