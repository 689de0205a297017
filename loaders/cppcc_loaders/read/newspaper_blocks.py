"""Lines of a newspaper page as blocks: those of one column below each other, and headings in large type."""

from collections.abc import Sequence
from dataclasses import dataclass

from cppcc_loaders.read.layout import Piece

__all__ = ["Block", "blocks_of", "body_size", "overlap", "side_by_side"]

_LARGE = 1.4
_MEDIUM = 1.15
_INNER = 1.6
_LEADING = 1.1
_FEW = 20


@dataclass(slots=True, eq=False)
class Block:
    """Lines below each other; `heading`: in large type."""

    lines: list[Piece]
    heading: bool

    @property
    def left(self) -> float:
        """The left edge of the lines."""
        return min(line.left for line in self.lines)

    @property
    def right(self) -> float:
        """The right edge of the lines."""
        return max(line.right for line in self.lines)

    @property
    def top(self) -> float:
        """The upper edge of the lines."""
        return min(line.top for line in self.lines)

    @property
    def bottom(self) -> float:
        """The lower edge of the lines."""
        return max(line.bottom for line in self.lines)


def body_size(lines: Sequence[Piece]) -> float:
    """The height of the lines that most characters stand in."""
    sizes = sorted((line.bottom - line.top, len(line.words)) for line in lines)
    half, seen = sum(count for _, count in sizes) / 2, 0
    for size, count in sizes:
        seen += count
        if seen >= half:
            return max(size, 1.0)
    return 1.0


def blocks_of(lines: Sequence[Piece], body: float) -> list[Block]:
    """Lines of like size that stand below each other, and headings."""
    found: list[Block] = []
    near: list[Block] = []
    tallest = max(line.bottom - line.top for line in lines)
    for line in sorted(lines, key=lambda one: (one.top, one.left)):
        large = line.bottom - line.top >= body * _LARGE
        near = [block for block in near if line.top - block.lines[-1].bottom <= tallest * _LEADING]
        above = next((block for block in reversed(near) if _follows(block, line, body, large=large)), None)
        if above is None:
            found.append(Block([line], large))
            near.append(found[-1])
        else:
            above.lines.append(line)
            above.heading = above.heading or large
    return found


def _follows(block: Block, line: Piece, body: float, *, large: bool) -> bool:
    last = block.lines[-1]
    size, gap = line.bottom - line.top, line.top - last.bottom
    if not -0.4 * body <= gap or not overlap(last, line) * 2 > min(last.right - last.left, line.right - line.left):
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


def _is_medium(block: Block, body: float) -> bool:
    """Whether a block is a line or two of a type between text and heading."""
    return len(block.lines) <= 2 and all(line.bottom - line.top >= body * _MEDIUM for line in block.lines)  # noqa: PLR2004


def overlap(one: Piece | Block, other: Piece | Block) -> float:
    """How far two things stand above each other, in the width of the page."""
    return max(0.0, min(one.right, other.right) - max(one.left, other.left))


def side_by_side(columns: Sequence[Block]) -> bool:
    """Whether a page has columns: two blocks of some lines at one height."""
    wide = [block for block in columns if sum(len(line.words) for line in block.lines) >= _FEW and len(block.lines) > 1]
    return any(
        not overlap(one, other) and min(one.bottom, other.bottom) - max(one.top, other.top) > 0
        for at, one in enumerate(wide)
        for other in wide[at + 1 :]
    )
