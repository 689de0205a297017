"""Pieces of text on a page put in reading order, by the blank strips between columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["Piece", "ordered"]

_COLUMN = 20
_GAP = 1.2
_WIDE_GAP = 8.0


class Piece(NamedTuple):
    """A stretch of text on a page: its box (origin at the top left) and words."""

    left: float
    top: float
    right: float
    bottom: float
    words: str


def ordered(pieces: Sequence[Piece]) -> Iterator[str]:
    """The lines of a region: cut at its widest blank strip, across first where a heading spans columns, then down."""
    if not pieces:
        return
    stack: list[list[Piece]] = [list(pieces)]
    while stack:
        region = stack.pop()
        split = _split(region)
        if split:
            stack += [split[1], split[0]]
        else:
            yield from _lines(region)


def _split(region: list[Piece]) -> tuple[list[Piece], list[Piece]] | None:
    """Two parts left and right of a blank strip, or above and below one that lets the parts be cut into columns."""
    if len(region) < 2:  # noqa: PLR2004
        return None
    size = _median([piece.bottom - piece.top for piece in region])
    at = _strip([(p.left, p.right) for p in region], max(_WIDE_GAP, size * 0.9))
    if at is not None:
        left = [p for p in region if p.right <= at]
        right = [p for p in region if p.right > at]
        if _is_column(left) and _is_column(right):
            return left, right
    return _across(region, size)


def _is_column(region: list[Piece]) -> bool:
    return sum(len(piece.words) for piece in region) >= _COLUMN


def _across(region: list[Piece], size: float) -> tuple[list[Piece], list[Piece]] | None:
    """Cut below a heading that spans columns: where either part has a blank strip that the whole has not."""
    rows = sorted(region, key=lambda piece: piece.top)
    for cut in _bands([(p.top, p.bottom) for p in rows], size * _GAP):
        above = [p for p in rows if p.bottom <= cut]
        below = [p for p in rows if p.bottom > cut]
        for part in (above, below):
            at = _strip([(p.left, p.right) for p in part], max(_WIDE_GAP, size * 0.9))
            if (
                at is not None
                and _is_column([p for p in part if p.right <= at])
                and _is_column([p for p in part if p.right > at])
            ):
                return above, below
    return None


def _strip(spans: Sequence[tuple[float, float]], least: float) -> float | None:
    """The middle of the widest gap that no span covers, None where none is wide enough."""
    best: tuple[float, float] | None = None
    for gap, middle in _gaps(spans):
        if gap >= least and (best is None or gap > best[0]):
            best = (gap, middle)
    return best[1] if best else None


def _bands(spans: Sequence[tuple[float, float]], least: float) -> list[float]:
    return [middle for gap, middle in _gaps(spans) if gap >= least * 0.3]


def _gaps(spans: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    reach: float | None = None
    for start, end in sorted(spans):
        if reach is not None and start > reach:
            yield start - reach, (start + reach) / 2
        reach = end if reach is None else max(reach, end)


def _lines(region: list[Piece]) -> Iterator[str]:
    """Pieces that stand on one line joined, an empty line where the lines stand wide apart."""
    rows: list[list[Piece]] = []
    for piece in sorted(region, key=lambda p: (p.top + p.bottom) / 2):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].top <= middle <= rows[-1][0].bottom:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    size = _median([piece.bottom - piece.top for piece in region])
    last: float | None = None
    for row in rows:
        row.sort(key=lambda p: p.left)
        if last is not None and row[0].top - last > size * 1.2:
            yield ""
        last = max(piece.bottom for piece in row)
        indent = "　　" if row[0].left - min(p.left for p in region) > size * 1.2 else ""
        yield indent + _row(row, size)


def _row(row: list[Piece], size: float) -> str:
    words = row[0].words
    for before, piece in pairwise(row):
        words += (" " if piece.left - before.right > size * 0.5 else "") + piece.words
    return words


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0
