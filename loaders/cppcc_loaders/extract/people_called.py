"""People whom no title tells: by their age, their home or their trade before 的, and who takes a post over."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.names_lexicon import countries, syllables
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.words import is_common_word

__all__ = ["SUCCESSOR", "find_called", "find_dotted"]

#: 九十一岁的甲某某, 来自东莞的甲某某, 在外做生意的甲某某.
#: It begins with a class and asks what that matched behind it: so it is searched four times as fast.
_OF = Anchored(
    r"[一二三四五六七八九十百\d来家住从做开卖养种跑搞办打创务经读上挂土](?:(?<=[一二三四五六七八九十百\d])多?岁的"
    r"|(?:(?<=来)自|(?<=家)住|(?<=住)在)[一-龥]{2,10}的|(?<=从)[一-龥]{2,8}(?:赶|来|回)来的"
    r"|(?<=[做开卖养种跑搞办])[一-龥]{1,4}的"
    r"|(?:(?<=打)工|(?<=创)业|(?<=务)工|(?<=经)商|(?<=读)书|(?<=上)大学|(?<=从)军)(?:归来|回来)?的"
    r"|(?<=挂)职的|(?<=土)生土长的)(?=[一-龥·]{3})"
)
#: 由甲某某接任.
SUCCESSOR = Anchored(r"由(?=[一-龥]{2,4}(?:接[任替棒]|继任|代理|递补|补选))")
_FLOOR: Final = 3.0
_NEXT_FLOOR: Final = -0.5
_FULL: Final = 3
_DOT: Final = "·"
#: What joins a name's first parts (让—马克·埃罗), so that it begins farther ahead; empty at the head of a text is none.
_JOINTS: Final = frozenset("-—–‐·")
_LONGEST, _SHORTEST = 6, 2
#: Behind a name that a station bears.
_ROOM: Final = re.compile("(?:委员|法官|律师|名师|党员)?(?:工作室|工作站|联络站|调解室|会客厅)")
_DOTTED_FLOOR: Final = 2.5
#: Small words that also write sounds and stand before names.
_BEFORE: Final = frozenset("是和与同对由在的了为被将及或从向等给让把请跟叫有到者家长员人师手工农户民生士官兵主任席委会")


def find_called(found: Found) -> Iterator[Name]:
    """Names that such words announce."""
    text = found.text
    for pattern, floor in ((_OF, _FLOOR), (SUCCESSOR, _NEXT_FLOOR)):
        for match in ARTICLES.finditer(pattern, text):
            name = name_at(text, match.end(), floor=floor)
            if name and len(name.text) >= _FULL and not found.hidden(match.end()):
                yield name


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
