"""Hard-wrapped text: finds that lines were broken at one width and which of them belong together."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cppcc_loaders.dated_rows import is_dated_row, post_rows, tells_lives
from cppcc_loaders.records import Range

__all__ = ["unwrapped"]

_NARROWEST, _WIDEST = 12, 64
_LEAST = 3
_SHARE = 0.5
_SLACK = 2
_FAR_WIDER = 2
_INDENT_WIDTH = 1.5
_APART = re.compile(r"(?<=[\u4e00-\u9fff])[ \t\u3000]+(?=[\u4e00-\u9fff])")
_COLUMNS = 3
_FINAL = re.compile(r"[。！？!?…；;：:][”’」』）)】》\"']*$")


def unwrapped(text: str, spans: Sequence[Range]) -> list[Range]:
    """The ranges of lines, those of one paragraph joined where the text is hard-wrapped; else the ranges as they are.

    `spans` are the lines that are not blank, without outer blanks, in order.
    """
    if len(spans) < _LEAST:
        return list(spans)
    follows = [_adjacent(text, one, other) for one, other in pairwise(spans)]
    broken = [
        at
        for at, goes_on in enumerate(follows)
        if goes_on and _NARROWEST <= spans[at].end - spans[at].start <= 2 * _WIDEST and not _ends(text, spans[at])
    ]
    widths = [_width(text, spans[at]) + min(_indent(text, spans[at]), 2) for at in broken]
    full = _full_width(widths)
    if full is None or _is_of_headings(text, spans, widths, full):
        return list(spans)
    rows = _rows(text, spans)
    apart = [goes_on and at not in rows and at + 1 not in rows for at, goes_on in enumerate(follows)]
    return _joined(text, spans, apart, full)


def _is_of_headings(text: str, spans: Sequence[Range], widths: Sequence[float], full: float) -> bool:
    """Whether lines of that width are but headings of one length: as many others are far wider, which none can be."""
    near = sum(abs(width - full) <= _SLACK for width in widths)
    return sum(_width(text, span) > _FAR_WIDER * full for span in spans) >= near


def _rows(text: str, spans: Sequence[Range]) -> frozenset[int]:
    """The lines that are rows of posts, each whole."""
    lines = [text[span.start : span.end] for span in spans]
    lived = {at for at, line in enumerate(lines) if is_dated_row(line)} if tells_lives(text) else set()
    return post_rows(lines) | lived


def _joined(text: str, spans: Sequence[Range], follows: Sequence[bool], full: float) -> list[Range]:
    """The lines joined that fill the width and are not followed by an indented one."""
    indented = [_indent(text, span) >= _INDENT_WIDTH for span in spans]
    marked = any(indented)
    joined = [spans[0]]
    for at, goes_on in enumerate(follows):
        fills = (
            goes_on
            and _runs(text, spans[at])
            and _runs(text, spans[at + 1])
            and _width(text, spans[at]) >= full - _SLACK
        )
        if fills and not indented[at + 1] and (marked or not _ends(text, spans[at])):
            joined[-1] = Range(joined[-1].start, spans[at + 1].end)
        else:
            joined.append(spans[at + 1])
    return joined


def _runs(text: str, span: Range) -> bool:
    """Whether a line is running text, not a row of names set apart by blanks."""
    return len(_APART.findall(text, span.start, span.end)) < _COLUMNS


def _ends(text: str, span: Range) -> bool:
    """Whether a line ends where a sentence may end."""
    return bool(_FINAL.search(text, max(span.start, span.end - 6), span.end))


def _adjacent(text: str, one: Range, other: Range) -> bool:
    """Whether two lines stand below each other without an empty line between them."""
    gap = text[one.end : other.start]
    if gap == "\n":
        return True
    gap = gap.replace("\r\n", "\n").replace("\r", "\n")
    return gap.count("\n") == 1


def _width(text: str, span: Range) -> float:
    """The width in full characters."""
    words = text[span.start : span.end]
    wide = sum(char > "\u2e7f" or char in "“”‘’—…·" for char in words)
    return wide + (len(words) - wide) / 2


def _indent(text: str, span: Range) -> float:
    start = max(text.rfind("\n", 0, span.start), text.rfind("\r", 0, span.start)) + 1
    return _width(text, Range(start, span.start))


def _full_width(broken: Sequence[float]) -> float | None:
    """The width at which lines are broken: what most lines that end inside a sentence and go on have in common."""
    if len(broken) < _LEAST:
        return None
    (width, _), *_ = sorted(Counter(round(w) for w in broken).items(), key=lambda pair: (-pair[1], -pair[0]))
    near = sum(abs(w - width) <= _SLACK for w in broken)
    return width if _NARROWEST <= width <= _WIDEST and near >= max(_LEAST, _SHARE * len(broken)) else None
