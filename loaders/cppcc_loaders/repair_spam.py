"""Finds advertising of betting sites that hacked pages splice into sentences.

A splice is a brand, a line of business and a lure in a row (某某体育app). Brands that no list knows are learnt from the
page: what stands before two splices with different words before it is the brand.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.records import Range

__all__ = ["find_spam", "is_spam_line", "may_hold_spam"]

_LONGEST_BRAND = 6
_MOST_HEADS = 60
#: Lines of business that stand before a lure in no honest text.
_BETS = ("体育", "电竞", "棋牌", "彩票", "博彩", "真人", "娱乐")
_TAIL = re.compile(r"[-_—·*|/\s]*(?:注册|平台|官网|下载|登录|入口|网址|中国|有限公司|\*)")


@cache
def _parts() -> dict[str, tuple[str, ...]]:
    parts: dict[str, list[str]] = {"brand": [], "trade": [], "lure": []}
    for line, (part, word) in read_rows("gambling.tsv", "part", "word"):
        if part not in parts:
            raise DataFileError(f"gambling.tsv, line {line}: part must be brand, trade or lure, not {part!r}")
        parts[part].append(word)
    return {part: tuple(sorted(words, key=lambda w: (-len(w), w))) for part, words in parts.items()}


def _any(part: str) -> str:
    return "|".join(map(re.escape, _parts()[part]))


@cache
def _splice() -> re.Pattern[str]:
    """A known brand with trade and lure, or an unknown word before a trade and a lure that no honest text joins."""
    known = rf"(?:{_any('brand')})(?:{_any('trade')})?(?:[-_·]?(?:{_any('lure')}))+"
    named = rf"(?:{_any('brand')})(?:{_any('trade')})"
    starts = "".join(sorted({word[0] for word in (*_parts()["brand"], *_BETS)}))
    return re.compile(
        rf"(?=[{re.escape(starts)}])(?:(?P<known>{known})|(?P<strange>{_strange().pattern})|(?P<named>{named}))"
    )


@cache
def _strange() -> re.Pattern[str]:
    return re.compile(rf"(?:(?:{'|'.join(_BETS)})(?:app|APP|App|滚球|投注|下注|官网|注册|登录入口|手机版|网页版))")


def find_spam(text: str) -> tuple[Range, ...]:
    """Ranges of the text that are spliced-in advertising, in order, with the colon or dashes that end them.

    >>> text = "区政协坚持开云体育app:领办提案制度。"
    >>> [text[a:b] for a, b in find_spam(text)]
    ['开云体育app:']
    """
    if not may_hold_spam(text):
        return ()
    marks = list(_splice().finditer(text))
    if not any(m["known"] or m["strange"] for m in marks):
        return ()
    learnt = _learnt(text, [m.start() for m in marks if m["strange"]])
    found: list[Range] = []
    for start, end in _grown(text, marks, learnt):
        if found and not text[found[-1].end : start].strip("-_—·| "):
            found[-1] = Range(found[-1].start, max(end, found[-1].end))
        else:
            found.append(Range(start, end))
    return tuple(found)


@cache
def _lures() -> re.Pattern[str]:
    return re.compile(_any("lure"))


@lru_cache(maxsize=16)
def may_hold_spam(text: str) -> bool:
    """Cheap look before the full pattern: a lure, and a brand or a line of business right before a lure.

    What a text holds none of, no part of it holds.
    """
    if not _lures().search(text):
        return False
    return any(map(text.__contains__, _parts()["brand"])) or bool(_strange().search(text))


def _grown(text: str, marks: list[re.Match[str]], learnt: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    for mark in marks:
        if mark["named"]:
            continue
        start, end = mark.span()
        if mark["strange"]:
            start -= next((len(brand) for brand in learnt if text.endswith(brand, 0, start)), 0)
        while tail := _TAIL.match(text, end):
            end = tail.end()
        if text[end : end + 1] in (":", "："):
            end += 1
        yield start, end


def _learnt(text: str, starts: list[int]) -> tuple[str, ...]:
    """The words that stand before at least two splices, longest first, where what precedes them differs."""
    heads = [re.split(r"[^\w]", text[max(0, at - _LONGEST_BRAND) : at])[-1] for at in starts[:_MOST_HEADS]]
    found = set()
    for i, one in enumerate(heads):
        for other in heads[i + 1 :]:
            size = 0
            while size < min(len(one), len(other)) and one[-1 - size] == other[-1 - size]:
                size += 1
            if size > 1 and (len(one) != len(other) or size < len(one)):
                found.add(one[len(one) - size :])
    return tuple(sorted(found, key=lambda w: (-len(w), w)))


def is_spam_line(line: str) -> bool:
    """Whether advertising makes up most of a line.

    >>> is_spam_line("主办:开云体育滚球_开云体育app-注册*平台")
    True
    """
    gone = sum(end - start for start, end in find_spam(line))
    return gone * 2 > len(line.strip())
