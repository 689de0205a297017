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
_FEWEST = 4
_MOSTLY = 0.75
_PARAGRAPH = 50


def brief_starts(lines: Sequence[Line]) -> frozenset[int]:
    """Which lines are headings of a digest's articles: most have news right below that tells its day; else none."""
    heads = [at for at, (line, after) in enumerate(pairwise(lines)) if _heads_news(line, after)]
    dated = sum(_NEWS_DAY.match(lines[at + 1].text) is not None for at in heads)
    if dated < max(_FEWEST, _MOSTLY * len(heads)) or any(SECTION.match(lines[at].text) for at in heads):
        return frozenset()
    return frozenset(heads)


def _heads_news(line: Line, after: Line) -> bool:
    return line.kind is Kind.HEADING and after.kind is Kind.TEXT and len(after.text) >= _PARAGRAPH
