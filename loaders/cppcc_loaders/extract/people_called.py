"""People whom no title tells: by their age, their home or their trade before 的, and who takes a post over."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.names_lexicon import countries, syllables
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.words import dictionary, is_common_word

__all__ = ["SUCCESSOR", "find_called", "find_dotted", "find_honoured"]

_OF: Final = Anchored(pattern("people_called", "of"))
SUCCESSOR: Final = Anchored(pattern("people_called", "successor"))
#: A form of address behind people whom everybody knows (孙中山先生).
_SIR: Final = Anchored("先生")
_FLOOR: Final = 3.0
_NEXT_FLOOR: Final = -0.5
_FULL: Final = 3
_DOT: Final = "·"
#: What joins a name's first parts (让—马克·埃罗), so that it begins farther ahead; empty at the head of a text is none.
_JOINTS: Final = frozenset("-—–‐·")
_LONGEST, _SHORTEST = 6, 2
_ROOM: Final = pattern("people_called", "room")
_DOTTED_FLOOR: Final = 2.5
#: Small words that also write sounds and stand before names.
_BEFORE: Final = frozenset("是和与同对由在的了为被将及或从向等给让把请跟叫有到者家长员人师手工农户民生士官兵主任席委会")


@told_by(_OF, SUCCESSOR)
def find_called(found: Found) -> Iterator[Name]:
    """Names that such words announce."""
    text = found.text
    for told, floor in ((_OF, _FLOOR), (SUCCESSOR, _NEXT_FLOOR)):
        for match in ARTICLES.finditer(told, text):
            name = name_at(text, match.end(), floor=floor)
            if name and len(name.text) >= _FULL and not found.hidden(match.end()):
                yield name


def find_honoured(found: Found) -> Iterator[Name]:
    """People whom everybody knows, before a form of address: whose memory is honoured (纪念孙中山先生)."""
    for match in ARTICLES.finditer(_SIR, found.text):
        start, end = match.start() - _FULL, match.start()
        name = found.text[max(0, start) : end]
        if name in dictionary().people and not found.hidden(start) and not found.covered(start, end):
            yield Name(start, end, name, _FLOOR)


def find_dotted(found: Found) -> Iterator[Name]:
    """Names of two parts that write sounds, which need no title (绣了一辈子花的热依汗·买买提不肯歇)."""
    text, sounds = found.text, syllables()
    at = text.find(_DOT)
    while at >= 0:
        start = at
        while start > max(0, at - _LONGEST) and text[start - 1] in sounds:
            start -= 1
        while start < at and (text[start] in _BEFORE or is_common_word(text[start : start + 2])):
            start += 1
        joined = text[start - 1 : start] in _JOINTS
        if at - start >= _SHORTEST and not joined and not found.covered(start, at + 1) and not found.hidden(start):
            name = name_at(text, start, floor=_DOTTED_FLOOR)
            last = name.text.rpartition(_DOT)[2] if name else ""
            whole = name and _DOT in name.text and sounds.issuperset(last) and not _ROOM.match(text, name.end)
            if name and whole and name.text.partition(_DOT)[0] not in countries():
                yield name
        at = text.find(_DOT, at + 1)
