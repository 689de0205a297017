"""Newspaper pages: which columns belong to which heading, so that the articles of a page follow one another.

Lines become blocks (lines of one column below each other) and headings (large type). A block belongs to the lowest
heading that it sees above itself or that the column beside it sees; the rest goes with the block above or beside it.
"""

import re
from collections.abc import Iterator, Sequence

from cppcc_loaders.read.layout import INDENT, Piece, joined_rows, middle_of, ordered, regions, rows_of
from cppcc_loaders.read.newspaper_blocks import Block, blocks_of, body_size, overlap, side_by_side

__all__ = ["articles_of"]

_MOST_LINES = 2500
_MOST_BLOCKS = 400
_MOST_PIECES = 8000
_SAME_SIZE = 1.15
_BESIDE = 4.0
_INDENTED = 1.2
_RAGGED = 3.0
_SAME_TYPE = 1.3
#: Lines at the head of a column (a note, a byline) above the height on which the columns beside it begin.
_HEAD = 3
_COLUMN = 2
_GOES_ON = re.compile(
    r"[（(【\[]\s*(?:下转|转)\s*第?\s*[A-Za-z]?[一二三四五六七八九十\d]{1,3}\s*版[^）)】\]]{0,12}[）)】\]]"
)
_COMES_FROM = re.compile(r"[（(【\[]\s*(?:上接|紧接|接)\s*第?\s*[A-Za-z]?[一二三四五六七八九十\d]{1,3}\s*版")
_CAPTION = re.compile(r"[▲△▼◆●■◀▶↑↓←→]|[上下左右]?图[为：:]|图片(?:说明)?[：:]")


def articles_of(pieces: Sequence[Piece]) -> list[str]:
    """The texts of a page's articles, heading first; any other page is one text.

    What is printed twice in one place, to make it bold, is read once.
    """
    once = list({(round(one.left), round(one.top), one.words): one for one in pieces}.values())
    articles = _newspaper(once) if len(once) <= _MOST_PIECES else None
    if articles is not None:
        return articles
    text = "\n".join(ordered(once))
    return [text] if text.strip() else []


def _newspaper(pieces: Sequence[Piece]) -> list[str] | None:
    """The articles of a newspaper page; None for any other page (no columns, no headings)."""
    lines = joined_rows(pieces)
    if not 1 < len(lines) <= _MOST_LINES:
        return None
    body = body_size(lines)
    blocks = blocks_of(lines, body)
    columns = [block for block in blocks if not block.heading]
    if len(blocks) > _MOST_BLOCKS or not any(block.heading for block in blocks) or not side_by_side(columns):
        return None
    roots = _roots(columns, [block for block in blocks if block.heading], body)
    groups: dict[int, list[Block]] = {}
    for block, root in roots:
        groups.setdefault(id(root), [root] if root.heading else []).append(block)
    for block in blocks:
        if block.heading:
            groups.setdefault(id(block), [block])
    rows = sorted(groups.values(), key=lambda group: (round(group[0].top / (3 * body)), group[0].left))
    return [text for group in rows if (text := "\n".join(_written(group, body)).strip("\n"))]


def _roots(columns: Sequence[Block], headings: Sequence[Block], body: float) -> list[tuple[Block, Block]]:
    """Every block with its heading, or with the block that its group begins with."""
    seen = {id(block): _seen(block, columns, headings, body) for block in columns}
    mates = {id(block): [mate for mate in columns if _is_mate(mate, block, body)] for block in columns}
    found: dict[int, Block] = {}
    for block in sorted(columns, key=lambda one: (one.top, one.left)):
        own = seen[id(block)]
        lowest = _lowest(block, seen, mates, body)
        if own is not None and (lowest is None or own.bottom >= lowest.bottom - 2 * body):
            found[id(block)] = own
        else:
            found[id(block)] = lowest or _inherited(block, mates[id(block)], columns, found)
    return [(block, found[id(block)]) for block in columns]


def _lowest(block: Block, seen: dict[int, Block | None], mates: dict[int, list[Block]], body: float) -> Block | None:
    """The lowest heading that the columns beside a block see, followed from one to the next.

    A heading that is set flush left over a column has no columns to the left of it.
    """
    if _COMES_FROM.match(block.lines[0].words):
        return None
    left = _along(block, seen, mates, leftward=True)
    right = _along(block, seen, mates, leftward=False)
    near = [left[0]] if left else []
    if right and right[0].left - right[1].left > 1.5 * body:
        near.append(right[0])
    return max(near, key=lambda one: one.bottom, default=None)


def _along(
    block: Block, seen: dict[int, Block | None], mates: dict[int, list[Block]], *, leftward: bool
) -> tuple[Block, Block] | None:
    """The first heading that a column to one side sees, and that column."""
    one = block
    while True:
        beside = [mate for mate in mates[id(one)] if mate.left != one.left and (mate.left < one.left) is leftward]
        if not beside:
            return None
        one = min(beside, key=lambda mate: abs(mate.left - one.left))
        if _COMES_FROM.match(one.lines[0].words):
            return None
        heading = seen[id(one)]
        if heading is not None:
            return heading, one


def _seen(block: Block, columns: Sequence[Block], headings: Sequence[Block], body: float) -> Block | None:
    """The nearest heading above a block with nothing between them."""
    above = [one for one in headings if one.bottom <= block.top + body / 2 and overlap(one, block) >= body]
    nearest = max(above, key=lambda one: one.bottom, default=None)
    if nearest is None:
        return None
    between = (
        one.top >= nearest.top
        and one.bottom <= block.top + body / 2
        and overlap(one, block) >= body
        and len(one.lines) >= _HEAD
        for one in columns
    )
    return None if any(between) else nearest


def _is_mate(mate: Block, block: Block, body: float) -> bool:
    """Whether a block is the next column: beside it, from the same height on."""
    gap = max(mate.left - block.right, block.left - mate.right)
    near = 1.5 * body
    if mate is block:
        return False
    level = any(abs(line.top - block.top) <= near for line in mate.lines[:_HEAD]) or any(
        abs(line.top - mate.top) <= near for line in block.lines[:_HEAD]
    )
    return level and 0 <= gap <= _BESIDE * body


def _inherited(block: Block, mates: Sequence[Block], columns: Sequence[Block], found: dict[int, Block]) -> Block:
    """What the next column belongs to, or the block above, or one beside; else the block begins a group of its own."""
    if _COMES_FROM.match(block.lines[0].words):
        return block
    known = [mate for mate in mates if id(mate) in found and mate.left < block.left]
    if known:
        return found[id(max(known, key=lambda one: one.left))]
    above = [one for one in columns if id(one) in found and one.bottom <= block.top + 1 and overlap(one, block)]
    if above:
        return found[id(max(above, key=lambda one: one.bottom))]
    beside = [
        one
        for one in columns
        if id(one) in found and one.right <= block.left and one.top <= block.bottom and one.bottom >= block.top
    ]
    return found[id(max(beside, key=lambda one: one.right))] if beside else block


def _written(group: Sequence[Block], body: float) -> Iterator[str]:
    """The lines of an article: its heading, an empty line, its columns in order, its captions."""
    heads = [line for block in group if block.heading for line in block.lines]
    captions = [block for block in group if not block.heading and _CAPTION.match(block.lines[0].words)]
    columns = [line for block in group if not block.heading and block not in captions for line in block.lines]
    title, last = "", None
    for line in heads:
        if last is not None and not _is_like(last, line, _SAME_SIZE):
            yield title
            title = ""
        title, last = title + line.words, line
    yield title
    yield ""
    yield from filter(None, _paragraphs(columns, body))
    for block in captions:
        yield ""
        yield "".join(line.words for line in sorted(block.lines, key=middle_of))


def _is_like(one: Piece, other: Piece, most: float) -> bool:
    """Whether two lines are set in about the same size."""
    sizes = sorted((max(one.bottom - one.top, 1.0), max(other.bottom - other.top, 1.0)))
    return sizes[1] <= most * sizes[0]


def _paragraphs(columns: Sequence[Piece], body: float) -> Iterator[str]:
    """The paragraphs of an article, whole over the ends of lines and columns; one begins where a line is indented."""
    rows = [(row, region) for region in map(rows_of, regions(columns, least=1)) for row in region]
    usual = sorted(row.right - row.left for row, _ in rows)[len(rows) * 4 // 5] if rows else 0.0
    words, full = "", False
    last: Piece | None = None
    for row, region in rows:
        left = min(one.left for one in region)
        indented = row.left - left > body * _INDENTED
        if last is not None and (
            _GOES_ON.fullmatch(row.words.strip()) or (full and not indented and _is_like(last, row, _SAME_TYPE))
        ):
            words += row.words
        else:
            yield words
            words = f"{INDENT if indented else ''}{row.words}"
        right = max(one.right for one in region) if len(region) > _COLUMN else left + usual
        full = row.right >= right - _RAGGED * body
        last = row
    yield words
