"""Pieces of text on a page put in reading order, by the blank strips between columns."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

__all__ = ["INDENT", "Piece", "joined_rows", "middle_of", "ordered", "regions", "rows_of"]

_COLUMN = 20
_GAP = 1.2
_WIDE_GAP = 8.0
_MOST_CUTS = 150
#: Rows at one height that a piece may run on from.
_NEAR = 40
#: What stands before the first line of a paragraph.
INDENT = "　　"


class Piece(NamedTuple):
    """A stretch of text on a page: its box (origin at the top left) and words."""

    left: float
    top: float
    right: float
    bottom: float
    words: str


def middle_of(piece: Piece) -> float:
    """How far down the page the middle of a piece stands."""
    return (piece.top + piece.bottom) / 2


def joined_rows(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, those of one line of one column joined (a change of font parts them)."""
    rows: dict[int, list[Piece]] = {}
    for piece in sorted(pieces, key=lambda one: (one.left, one.top)):
        size = max(piece.bottom - piece.top, 1.0)
        slot = round(middle_of(piece) / 8)
        near = ((at, row) for at in (slot - 1, slot, slot + 1) for row in rows.get(at, ())[-_NEAR:])
        before = next(((at, row) for at, row in near if _runs_on(row, piece, size)), None)
        if before is None:
            rows.setdefault(slot, []).append(piece)
            continue
        at, row = before
        rows[at].remove(row)
        gap = " " if piece.left - row.right > size * 0.5 else ""
        whole = Piece(
            row.left, min(row.top, piece.top), piece.right, max(row.bottom, piece.bottom), row.words + gap + piece.words
        )
        rows.setdefault(round(middle_of(whole) / 8), []).append(whole)
    return [row for found in rows.values() for row in found]


def _runs_on(row: Piece, piece: Piece, size: float) -> bool:
    height = max(row.bottom - row.top, 1.0)
    return (
        -0.5 * size <= piece.left - row.right <= 0.8 * min(size, height)
        and abs(middle_of(row) - middle_of(piece)) <= 0.4 * min(size, height)
        and max(size, height) <= 1.5 * min(size, height)
    )


def ordered(pieces: Sequence[Piece]) -> Iterator[str]:
    """The lines of a page in reading order, an empty line where lines stand wide apart."""
    for region in regions(pieces):
        yield from _lines(region)


def regions(pieces: Sequence[Piece], *, least: int = _COLUMN) -> Iterator[list[Piece]]:
    """The columns of a page, in order: cut at the widest blank strip, across first where a heading spans columns.

    What holds fewer than `least` characters is no column.
    """
    stack: list[list[Piece]] = [list(pieces)] if pieces else []
    while stack:
        region = stack.pop()
        split = _split(region, least)
        if split:
            stack += [split[1], split[0]]
        else:
            yield region


def _split(region: list[Piece], least: int) -> tuple[list[Piece], list[Piece]] | None:
    """Two parts left and right of a blank strip, or above and below one that lets the parts be cut into columns."""
    if len(region) < 2:  # noqa: PLR2004
        return None
    size = _median([piece.bottom - piece.top for piece in region])
    return _beside(region, size, least) or _across(region, size, least)


def _beside(region: list[Piece], size: float, least: int) -> tuple[list[Piece], list[Piece]] | None:
    at = _strip([(p.left, p.right) for p in region], max(_WIDE_GAP, size * 0.9))
    if at is None:
        return None
    left = [p for p in region if p.right <= at]
    right = [p for p in region if p.right > at]
    return (left, right) if _is_column(left, least) and _is_column(right, least) else None


def _is_column(region: list[Piece], least: int) -> bool:
    return sum(len(piece.words) for piece in region) >= least


def _across(region: list[Piece], size: float, least: int) -> tuple[list[Piece], list[Piece]] | None:
    """Cut below a heading that spans columns: where either part has a blank strip that the whole has not."""
    rows = sorted(region, key=lambda piece: piece.top)
    for cut in _bands([(p.top, p.bottom) for p in rows], size * _GAP)[:_MOST_CUTS]:
        above = [p for p in rows if p.bottom <= cut]
        below = [p for p in rows if p.bottom > cut]
        if _beside(above, size, least) or _beside(below, size, least):
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
    """The rows of a column, indented ones with two blanks, an empty line where they stand wide apart."""
    size = _median([piece.bottom - piece.top for piece in region])
    left = min(piece.left for piece in region)
    last: float | None = None
    for row in rows_of(region):
        if last is not None and row.top - last > size * _GAP:
            yield ""
        last = row.bottom
        yield f"{INDENT if row.left - left > size * _GAP else ''}{row.words}"


def rows_of(region: Sequence[Piece]) -> list[Piece]:
    """The rows of a column from top to bottom: pieces that stand on one line joined."""
    rows: list[list[Piece]] = []
    for piece in sorted(region, key=middle_of):
        if rows and rows[-1][0].top <= middle_of(piece) <= rows[-1][0].bottom:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    size = _median([piece.bottom - piece.top for piece in region])
    return [_joined(sorted(row), size) for row in rows]


def _joined(row: list[Piece], size: float) -> Piece:
    bottom = max(piece.bottom for piece in row)
    return Piece(row[0].left, row[0].top, max(piece.right for piece in row), bottom, _row(row, size))


def _row(row: list[Piece], size: float) -> str:
    words = row[0].words
    for before, piece in pairwise(row):
        words += (" " if piece.left - before.right > size * 0.5 else "") + piece.words
    return words


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0
