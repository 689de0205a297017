"""Newspaper pages: which columns belong to which heading, so that the articles of a page follow one another.

Lines become blocks (lines of one column below each other) and headings (large type). A block belongs to the lowest
heading that it sees above itself or that the column beside it sees; the rest goes with the block above or beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cppcc_loaders.read.layout import INDENT, Piece, joined_rows, middle_of, ordered, regions, rows_of

__all__ = ["articles_of"]

_MOST_LINES = 2500
_MOST_BLOCKS = 400
_MOST_PIECES = 8000
_LARGE = 1.4
_MEDIUM = 1.15
_INNER = 1.6
_LEADING = 1.1
_SAME_SIZE = 1.15
_FEW = 20
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


@dataclass(slots=True, eq=False)
class _Block:
    """Lines below each other; `heading`: in large type."""

    lines: list[Piece]
    heading: bool

    @property
    def left(self) -> float:
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        return min(line.top for line in self.lines)

    @property
    def bottom(self) -> float:
        return max(line.bottom for line in self.lines)


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
    body = _body_size(lines)
    blocks = _blocks(lines, body)
    columns = [block for block in blocks if not block.heading]
    if len(blocks) > _MOST_BLOCKS or not any(block.heading for block in blocks) or not _side_by_side(columns):
        return None
    roots = _roots(columns, [block for block in blocks if block.heading], body)
    groups: dict[int, list[_Block]] = {}
    for block, root in roots:
        groups.setdefault(id(root), [root] if root.heading else []).append(block)
    for block in blocks:
        if block.heading:
            groups.setdefault(id(block), [block])
    rows = sorted(groups.values(), key=lambda group: (round(group[0].top / (3 * body)), group[0].left))
    return [text for group in rows if (text := "\n".join(_written(group, body)).strip("\n"))]


def _body_size(lines: Sequence[Piece]) -> float:
    """The height of the lines that most characters stand in."""
    sizes = sorted((line.bottom - line.top, len(line.words)) for line in lines)
    half, seen = sum(count for _, count in sizes) / 2, 0
    for size, count in sizes:
        seen += count
        if seen >= half:
            return max(size, 1.0)
    return 1.0


def _blocks(lines: Sequence[Piece], body: float) -> list[_Block]:
    """Lines of like size that stand below each other, and headings."""
    found: list[_Block] = []
    near: list[_Block] = []
    tallest = max(line.bottom - line.top for line in lines)
    for line in sorted(lines, key=lambda one: (one.top, one.left)):
        large = line.bottom - line.top >= body * _LARGE
        near = [block for block in near if line.top - block.lines[-1].bottom <= tallest * _LEADING]
        above = next((block for block in reversed(near) if _follows(block, line, body, large=large)), None)
        if above is None:
            found.append(_Block([line], large))
            near.append(found[-1])
        else:
            above.lines.append(line)
            above.heading = above.heading or large
    return found


def _follows(block: _Block, line: Piece, body: float, *, large: bool) -> bool:
    last = block.lines[-1]
    size, gap = line.bottom - line.top, line.top - last.bottom
    if not -0.4 * body <= gap or not _overlap(last, line) * 2 > min(last.right - last.left, line.right - line.left):
        return False
    alike = block.heading == large
    if alike and not large:
        return gap < body * _LEADING and line.right <= block.right + max(3 * body, 0.3 * (block.right - block.left))
    if alike:
        return gap < max(size, last.bottom - last.top) * _LEADING
    if large:  # below a kicker, or a subhead inside a column
        inner = size < body * _INNER and len(block.lines) > 1 and gap < body * _LEADING * _MEDIUM
        return (_is_medium(block, body) and gap < size) or (inner and line.right <= block.right + body)
    return size >= body * _MEDIUM and gap < size * _LEADING and len(line.words) > 1


def _is_medium(block: _Block, body: float) -> bool:
    """Whether a block is a line or two of a type between text and heading."""
    return len(block.lines) <= 2 and all(line.bottom - line.top >= body * _MEDIUM for line in block.lines)  # noqa: PLR2004


def _overlap(one: Piece | _Block, other: Piece | _Block) -> float:
    return max(0.0, min(one.right, other.right) - max(one.left, other.left))


def _side_by_side(columns: Sequence[_Block]) -> bool:
    wide = [block for block in columns if sum(len(line.words) for line in block.lines) >= _FEW and len(block.lines) > 1]
    return any(
        not _overlap(one, other) and min(one.bottom, other.bottom) - max(one.top, other.top) > 0
        for at, one in enumerate(wide)
        for other in wide[at + 1 :]
    )


def _roots(columns: Sequence[_Block], headings: Sequence[_Block], body: float) -> list[tuple[_Block, _Block]]:
    """Every block with its heading, or with the block that its group begins with."""
    seen = {id(block): _seen(block, columns, headings, body) for block in columns}
    mates = {id(block): [mate for mate in columns if _is_mate(mate, block, body)] for block in columns}
    found: dict[int, _Block] = {}
    for block in sorted(columns, key=lambda one: (one.top, one.left)):
        own = seen[id(block)]
        lowest = _lowest(block, seen, mates, body)
        if own is not None and (lowest is None or own.bottom >= lowest.bottom - 2 * body):
            found[id(block)] = own
        else:
            found[id(block)] = lowest or _inherited(block, mates[id(block)], columns, found)
    return [(block, found[id(block)]) for block in columns]


def _lowest(
    block: _Block, seen: dict[int, _Block | None], mates: dict[int, list[_Block]], body: float
) -> _Block | None:
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
    block: _Block, seen: dict[int, _Block | None], mates: dict[int, list[_Block]], *, leftward: bool
) -> tuple[_Block, _Block] | None:
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


def _seen(block: _Block, columns: Sequence[_Block], headings: Sequence[_Block], body: float) -> _Block | None:
    """The nearest heading above a block with nothing between them."""
    above = [one for one in headings if one.bottom <= block.top + body / 2 and _overlap(one, block) >= body]
    nearest = max(above, key=lambda one: one.bottom, default=None)
    if nearest is None:
        return None
    between = (
        one.top >= nearest.top
        and one.bottom <= block.top + body / 2
        and _overlap(one, block) >= body
        and len(one.lines) >= _HEAD
        for one in columns
    )
    return None if any(between) else nearest


def _is_mate(mate: _Block, block: _Block, body: float) -> bool:
    """Whether a block is the next column: beside it, from the same height on."""
    gap = max(mate.left - block.right, block.left - mate.right)
    near = 1.5 * body
    if mate is block:
        return False
    level = any(abs(line.top - block.top) <= near for line in mate.lines[:_HEAD]) or any(
        abs(line.top - mate.top) <= near for line in block.lines[:_HEAD]
    )
    return level and 0 <= gap <= _BESIDE * body


def _inherited(block: _Block, mates: Sequence[_Block], columns: Sequence[_Block], found: dict[int, _Block]) -> _Block:
    """What the next column belongs to, or the block above, or one beside; else the block begins a group of its own."""
    if _COMES_FROM.match(block.lines[0].words):
        return block
    known = [mate for mate in mates if id(mate) in found and mate.left < block.left]
    if known:
        return found[id(max(known, key=lambda one: one.left))]
    above = [one for one in columns if id(one) in found and one.bottom <= block.top + 1 and _overlap(one, block)]
    if above:
        return found[id(max(above, key=lambda one: one.bottom))]
    beside = [
        one
        for one in columns
        if id(one) in found and one.right <= block.left and one.top <= block.bottom and one.bottom >= block.top
    ]
    return found[id(max(beside, key=lambda one: one.right))] if beside else block


def _written(group: Sequence[_Block], body: float) -> Iterator[str]:
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
