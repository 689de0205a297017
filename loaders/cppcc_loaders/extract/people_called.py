"""People whom no title tells: by their age, their home or their trade before 的, and who takes a post over."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.names import Name, name_at
from cppcc_loaders.extract.people_found import Found

__all__ = ["find_called"]

#: 九十一岁的甲某某, 来自东莞的甲某某, 在外做生意的甲某某.
_OF = Anchored(
    r"(?:[一二三四五六七八九十百\d]多?岁的|(?:来自|家住|住在)[一-龥]{2,10}的|从[一-龥]{2,8}(?:赶|来|回)来的"
    r"|(?:做|开|卖|养|种|跑|搞|办)[一-龥]{1,4}的|(?:打工|创业|务工|经商|读书|上大学|从军)(?:归来|回来)?的|挂职的|土生土长的)(?=[一-龥·]{3})"
)
#: 由甲某某接任.
_NEXT = Anchored(r"由(?=[一-龥]{2,4}(?:接[任替棒]|继任|代理|递补|补选))")
_FLOOR: Final = 3.0
_NEXT_FLOOR: Final = -0.5
_FULL: Final = 3


def find_called(found: Found) -> Iterator[Name]:
    """Names that such words announce."""
    text = found.text
    for pattern, floor in ((_OF, _FLOOR), (_NEXT, _NEXT_FLOOR)):
        for match in ARTICLES.finditer(pattern, text):
            name = name_at(text, match.end(), floor=floor)
            if name and len(name.text) >= _FULL and not found.hidden(match.end()):
                yield name
