"""Digests: pages that print the news of a week one after the other, each under a heading of its own."""

import re
from collections.abc import Sequence
from itertools import pairwise

from cppcc_loaders.page_lines import Kind, Line

__all__ = ["SECTION", "brief_starts"]

#: How a brief begins: with its day, behind a few words at most.
_NEWS_DAY = re.compile(r"[^，。；\d]{0,12}(?:\d{1,2}月\d{1,2}日|近日|日前|连日来|昨[日天]|今[日天]|[“”一-龥]{2,6}前夕)")
#: The number of a section of a report, with which no news begins.
SECTION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、.．]")
#: With what a broadcast opens the news that it reads out in brief, each under its heading.
_BROADCAST = re.compile(r".{0,24}(?:新闻联播|新闻快讯|联播快讯|晚间新闻)[)）】”]?[:：]?")
#: A stage of a career (1998—2003年 某县县长) heads no news.
_CAREER = re.compile(r"\s*(?:19|20)\d\d(?:年|[—－-])")
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
