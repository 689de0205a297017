"""Rows that are no headings: of a life in offices (1985.03—1987.06 某县某局局长), of guests by post (市委书记 某某)."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

__all__ = ["DATED", "is_dated_row", "post_rows", "tells_lives"]

_DATE: Final = r"(?:19|20)\d{2}(?:年\d{1,2}月|[.．/]\d{1,2}月?|年(?!度))?"
#: The years of a post: from, and until when; without an end it is still held.
DATED: Final = re.compile(
    rf"[ \u3000●■◆·（(]*(?P<since>{_DATE})[ \u3000]*(?:[-－—–─~～]{{1,2}}|至|到)[ \u3000]*"
    rf"(?P<until>{_DATE}|至?今|现在)?[ \u3000，,：:）)]*(?=[^\d\s])"
)
#: What was done meanwhile, on a line of its own below a row.
_MEANWHILE: Final = re.compile(r"[（(][ \u3000]*(?:其间|期间|其中)")
#: A post and, behind a blank, the name of its holder.
_POST: Final = re.compile(
    r"[^。！？；\n]{0,60}[长记席任员委统理相王臣使储督][ \u3000]{1,4}"
    r"(?:[一-龥][ \u3000]{0,4}[一-龥]{1,3}|[一-龥]{2,8}(?:·[一-龥]{1,8})*)[ \u3000]*$"
)
_LONGEST_POST: Final = 80
_LIFE: Final = ("参加工作", "月生", "月出生", "简历", "履历")


def is_dated_row(line: str) -> bool:
    """Whether a line begins with the years of a post, or tells in brackets what was done meanwhile.

    >>> [is_dated_row(line) for line in ("1985.03—1987.06　某县水利局局长", "2013- 某市政协主席", "2013年，全市")]
    [True, True, False]
    """
    return DATED.match(line) is not None or _MEANWHILE.match(line) is not None


@lru_cache(maxsize=4)
def tells_lives(text: str) -> bool:
    """Whether a page may tell of lives in offices, so that its dated lines are rows of one."""
    return any(word in text for word in _LIFE)


def post_rows(lines: Sequence[str]) -> frozenset[int]:
    """The places of lines that give a post and its holder, where one stands below the other.

    >>> sorted(post_rows(["在主席台就座的有：", "市委书记　陈明", "市人大常委会主任　李 卫", "大会开始。"]))
    [1, 2]
    """
    parted = (
        (at, line) for at, line in enumerate(lines) if len(line) < _LONGEST_POST and (" " in line or "\u3000" in line)
    )
    found = {at for at, line in parted if _POST.fullmatch(line)}
    return frozenset(at for at in found if at - 1 in found or at + 1 in found)
