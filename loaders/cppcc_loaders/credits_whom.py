"""Credits told in words: （图片由甲某某摄）, （文图由甲某、乙某提供）, （作者甲某　刊于某报）."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.credits_names import HAN, is_name
from cppcc_loaders.records import Range

__all__ = ["by_whom"]

_BY: Final = Anchored(
    r"[（(](?:本文|文中|文内|以上|本组|组图|本版)?(?:图片|照片|配图|插图|文图|图文|文字|稿件|图|文)(?:均|全部|皆)?由"
    rf"[ \u3000]*(?P<names>[{HAN}·]{{2,12}}?(?:[、 \u3000和][{HAN}·]{{2,12}}?){{0,4}})[ \u3000]*"
    r"(?:拍摄|摄影|摄|提供|供图|供稿|撰写|采写)[ \u3000]*[）)]"
)
#: An author's brackets that go on with where the text was printed or whose the pictures are.
_AUTHOR: Final = Anchored(
    rf"[（(](?:本文)?(?:作者|执笔|撰稿)[:： \u3000]+(?P<names>[{HAN}]{{2,4}}(?:[、 ][{HAN}]{{2,3}}){{0,3}})"
    r"[ \u3000，,；;]+(?:刊于|刊载于|原载|原刊|载于?|摘自|系|图片|照片|单位)[^（）()\n]{2,60}[）)]"
)
_EACH: Final = re.compile(rf"[{HAN}·]+?(?=[、 \u3000和]|$)")


def by_whom(text: str) -> Iterator[tuple[Range, tuple[tuple[str, Range], ...]]]:
    """The names of brackets that say by whom pictures or words are, with the range of the brackets.

    >>> [[name for name, _ in names] for _, names in by_whom("（图片由何宇昭摄）（照片均由王小山、李明提供）")]
    [['何宇昭'], ['王小山', '李明']]
    >>> list(by_whom("（图片由县政协办公室提供）"))
    []
    >>> [name for _, names in by_whom("（作者 何宇昭　刊于2024年《滨海政协》）") for name, _ in names]
    ['何宇昭']
    """
    for pattern in (_BY, _AUTHOR):
        for found in pattern.finditer(text):
            at = found.start("names")
            names = tuple((m.group(), Range(at + m.start(), at + m.end())) for m in _EACH.finditer(found["names"]))
            if names and all(is_name(name) for name, _ in names):
                yield Range(*found.span("names" if pattern is _AUTHOR else 0)), names
