"""Articles that go on on another page of a newspaper (下转第二版, 上接第一版): the rest is put behind its beginning."""

import re
from collections.abc import Sequence

__all__ = ["continued"]

_PAGE = r"\s*第?\s*[A-Za-z]?(?P<page>[一二三四五六七八九十]{1,2}|\d{1,3})\s*版[^）)】\]]{0,12}[）)】\]]\s*"
_GOES_ON = re.compile(rf"[（(【\[]\s*(?:下转|转){_PAGE}\Z")
_COMES_FROM = re.compile(rf"\s*[（(【\[]\s*(?:上接|紧接|接){_PAGE}")
_NUMERALS = "零一二三四五六七八九"


def continued(pages: Sequence[Sequence[str]]) -> list[str]:
    r"""The articles of all pages in order; a continuation stands behind what it continues where that is plain.

    >>> continued([["甲县政协开会，\n听取（下转第二版）", "乙"], ["（上接第一版）\n汇报。", "丙"]])
    ['甲县政协开会，\n听取（下转第二版）（上接第一版）汇报。', '乙', '丙']
    """
    found = [(number, text) for number, page in enumerate(pages, start=1) for text in page]
    onward = {at: match for at, (_, text) in enumerate(found) if (match := _GOES_ON.search(text))}
    back = {at: match for at, (_, text) in enumerate(found) if (match := _COMES_FROM.match(text))}
    moved: dict[int, int] = {}
    for at, match in onward.items():
        number, page = found[at][0], _number(match["page"])
        fits = [to for to, mark in back.items() if found[to][0] == page and _number(mark["page"]) == number]
        if not fits and len(onward) == len(back) == 1:
            fits = [to for to in back if to > at]
        if len(fits) == 1 and fits[0] not in moved.values() and fits[0] > at:
            moved[at] = fits[0]
    rest = {to: _joined_to(found[to][1], back[to]) for to in moved.values()}
    return [_whole(at, found, moved, rest) for at in range(len(found)) if at not in rest]


def _whole(at: int, found: Sequence[tuple[int, str]], moved: dict[int, int], rest: dict[int, str]) -> str:
    text = found[at][1].rstrip()
    while at in moved:
        at = moved[at]
        text += rest[at].rstrip()
    return text


def _joined_to(text: str, mark: re.Match[str]) -> str:
    """A continuation as it goes on behind its mark: on the same line, unless a paragraph begins there."""
    words = text[mark.end() :]
    blanks = mark.group()[len(mark.group().rstrip()) :]
    begins = blanks.endswith(("\u3000", "\n\n")) or words.startswith("\u3000")
    return f"{mark.group().strip()}{chr(10) if begins else ''}{'　　' if begins else ''}{words.lstrip()}"


def _number(words: str) -> int:
    """A page number in digits or numerals up to ninety-nine."""
    if words.isdecimal():
        return int(words)
    tens, ten, ones = words.rpartition("十")
    unit = _NUMERALS.index(ones) if ones else 0
    return (_NUMERALS.index(tens) if tens else 1) * 10 + unit if ten else unit
