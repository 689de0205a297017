"""Digests: pages that print the news of a week one after the other, each under a heading of its own."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from cppcc_loaders.page_lines import Kind, Line, ends_whole

__all__ = ["SECTION", "brief_starts", "item_starts", "items_as_text"]

#: How a brief begins: with its day, behind a few words at most.
_NEWS_DAY = re.compile(r"[^，。；\d]{0,12}(?:\d{1,2}月\d{1,2}日|近日|日前|连日来|昨[日天]|今[日天]|[“”一-龥]{2,6}前夕)")
#: The number of a section of a report, with which no news begins.
SECTION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]")
#: With what a broadcast opens the news that it reads out in brief, each under its heading.
_BROADCAST = re.compile(r".{0,24}(?:新闻联播|新闻快讯|联播快讯|晚间新闻)[)）】”]?[:：]?")
#: A stage of a career (1998—2003年 某县县长) heads no news.
_CAREER = re.compile(r"\s*(?:19|20)\d\d(?:年|[—－-])")
#: The name of a column of short news, each behind a mark.
_COLUMN = re.compile(r"[【（]?[一-龥]{0,6}(?:简讯|短讯|短波|快讯|要闻集锦|简明新闻|一句话新闻)[】）]?")
_ITEM = re.compile(r"[▲△○●◇◆■□★☆▪][ \u3000]*[^ \u3000].{8,}")
_OPENING, _BRIEF, _TWO = 4, 30, 2
_FEWEST = 4
_MOSTLY = 0.75
_PARAGRAPH = 50


def brief_starts(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines are headings of a digest's articles: most have news right below that tells its day; else none.

    A broadcast's brief news need tell no day: a line that only names the broadcast opens them.
    """
    read_out = _read_out(lines)
    if read_out:
        return read_out
    heads = [at for at, (line, after) in enumerate(pairwise(lines)) if _heads_news(line, after)]
    dated = sum(_NEWS_DAY.match(lines[at + 1].text) is not None for at in heads)
    if dated < max(_FEWEST, _MOSTLY * len(heads)) or any(SECTION.match(lines[at].text) for at in heads):
        return frozenset()
    return frozenset(heads)


def item_starts(lines: Sequence[Line]) -> frozenset[int]:
    """Where the short news of a column begins, one a line behind the same mark; its name goes with the first."""
    found: set[int] = set()
    for at in range(len(lines)):
        items = _items_below(lines, at)
        found |= {at, *items[1:]} if items else set()
    return frozenset(found)


def items_as_text(lines: Sequence[Line]) -> list[Line]:
    """The lines, short news behind a mark as text though such marks stand before captions too."""
    items = {at for head in range(len(lines)) for at in _items_below(lines, head)}
    return [
        replace(line, kind=Kind.TEXT) if at in items and line.kind is Kind.CAPTION else line
        for at, line in enumerate(lines)
    ]


def _items_below(lines: Sequence[Line], head: int) -> list[int]:
    """The lines of short news right below the name of their column, none where fewer than two follow."""
    if lines[head].kind is not Kind.HEADING or not _COLUMN.fullmatch(lines[head].text.strip()):
        return []
    items: list[int] = []
    for at in range(head + 1, len(lines)):
        if lines[at].kind not in (Kind.TEXT, Kind.CAPTION) or not _ITEM.match(lines[at].text):
            break
        if items and lines[at].text[0] != lines[items[0]].text[0]:
            break
        items.append(at)
    return items if len(items) >= _TWO and all(ends_whole(lines[at].text) for at in items) else []


def _read_out(lines: Sequence[Line]) -> frozenset[int]:
    """The headings of news that a broadcast reads out one after the other, from the line behind its name on."""
    opening = next((at for at, line in enumerate(lines[:_OPENING]) if _BROADCAST.fullmatch(line.text.strip())), None)
    if opening is None:
        return frozenset()
    heads = [
        at
        for at, (line, after) in enumerate(pairwise(lines))
        if at > opening and line.kind is Kind.HEADING and after.kind is Kind.TEXT and len(after.text) >= _BRIEF
    ]
    if len(heads) < _TWO or heads[0] != opening + 1 or any(_CAREER.match(lines[at].text) for at in heads):
        return frozenset()
    return frozenset(heads)


def _heads_news(line: Line, after: Line) -> bool:
    return line.kind is Kind.HEADING and after.kind is Kind.TEXT and len(after.text) >= _PARAGRAPH
