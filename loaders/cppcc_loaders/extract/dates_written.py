"""Dates written in Chinese numerals, as the figures that the pattern of dates reads: 去年四月 → 去年4月."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern

__all__ = ["in_figures"]

_WRITTEN: Final = Anchored(pattern("dates", "written"))
_DIGITS: Final = {c: str(n) for n, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0", "Ｏ": "0"}


def in_figures(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text with its written dates in figures, and where each begins and how much longer it was there.

    Positions after `begin` lie `longer` further on in the text as it stands.

    >>> in_figures("去年十二月三十日和二〇二三年四五月间")[0]
    '去年12月30日和2023年4至5月间'
    >>> in_figures("五、六两月走村入户")[0]
    '5至6月走村入户'
    >>> in_figures("三月三歌圩办了七个月")[0]
    '三月三歌圩办了七个月'
    >>> in_figures("七月一日至十日展出")[0]
    '7月1日至10日展出'
    """
    if not _WRITTEN.search(text):
        return text, ()
    parts: list[str] = []
    shifts: list[tuple[int, int]] = []
    end = length = longer = 0
    for found in _WRITTEN.finditer(text):
        figures = _figures(found)
        parts += [text[end : found.start()], figures]
        length += found.start() - end + len(figures)
        end = found.end()
        longer += len(found.group()) - len(figures)
        shifts.append((length, longer))
    return "".join([*parts, text[end:]]), tuple(shifts)


def _figures(found: re.Match[str]) -> str:
    if found["year"]:
        return "".join([*(_DIGITS[c] for c in found["year"]), "年"])
    if found["bare"]:
        return f"{_number(found['bare'])}日"
    if found["pair"]:
        return f"{_number(found['pair'][0])}至{_number(found['pair'][-1])}月"
    first = f"{_number(found['from'])}{found['to']}" if found["from"] else ""
    return f"{first}{_number(found['month'])}月{_days(found) if found['day'] else ''}"


def _days(found: re.Match[str]) -> str:
    """A day, or the first and the last of several (一日至十日)."""
    last = f"{found['day2']}{_number(found['last'])}" if found["last"] else ""
    return f"{_number(found['day'])}{last}"


def _number(words: str) -> int:
    """The number of a month or a day (十, 十二, 二十, 二十三).

    >>> [_number(w) for w in ("五", "十", "十二", "二十", "三十一")]
    [5, 10, 12, 20, 31]
    """
    tens, ten, ones = words.rpartition("十")
    return (int(_DIGITS[tens]) if tens else 1) * 10 * bool(ten) + (int(_DIGITS[ones]) if ones else 0)
