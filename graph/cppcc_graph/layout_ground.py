"""A ground of square cells on which discs are set down, each on the free spot nearest to where it wants to be."""

import math
from collections import defaultdict
from typing import Final

__all__ = ["Ground"]

_GOLDEN: Final = math.pi * (3 - math.sqrt(5))
_STEP: Final = 0.62
_BACK: Final = 0.92
_ROW: Final = 1 << 24
_RIM: Final = 9
_STRIDE: Final = 80


class Ground:
    """Cells of `size`; discs spread `wider` times as far sideways as up and down, as screens are wide."""

    def __init__(self, size: float, *, wider: float = 1.0) -> None:
        self.size = size
        self.wider = wider
        self._taken: set[int] = set()
        self._shapes: dict[int, tuple[int, ...]] = {}
        self._reached: dict[tuple[tuple[float, float], int], int] = defaultdict(int)

    def take(self, near: tuple[float, float], radius: float) -> tuple[float, float]:
        """Occupy the free disc of `radius` nearest to `near`; return its centre.

        The search walks a spiral of golden angles, with longer strides further out. It goes on where the last disc
        of the same size or a smaller one around the same point was set down, so that a thousand siblings do not
        search the same ground again.
        """
        cells = max(1, math.ceil(radius / self.size))
        shape = self._shape(cells)
        key = (near, cells)
        start = int(max((n for (at, size), n in self._near(near) if size <= cells), default=0) * _BACK)
        step = max(start, self._reached[key])
        while True:
            x, y = self._spot(near, step)
            cell = x * _ROW + y
            if self._taken.isdisjoint([cell + one for one in shape[:_RIM]]) and self._taken.isdisjoint(
                [cell + one for one in shape]
            ):
                break
            step += 1 + step // _STRIDE
        self._taken.update([cell + one for one in shape])
        self._reached[key] = step
        return x * self.size, y * self.size

    def _near(self, near: tuple[float, float]) -> list[tuple[tuple[tuple[float, float], int], int]]:
        return [((near, cells), self._reached[near, cells]) for cells in self._shapes if (near, cells) in self._reached]

    def _spot(self, near: tuple[float, float], step: int) -> tuple[int, int]:
        distance, angle = _STEP * math.sqrt(step), step * _GOLDEN
        x = near[0] / self.size + self.wider * distance * math.cos(angle)
        y = near[1] / self.size + distance * math.sin(angle)
        return round(x), round(y)

    def _shape(self, cells: int) -> tuple[int, ...]:
        """Cells of a disc as numbers, its rim first: that is where discs meet."""
        if cells not in self._shapes:
            reach = range(-cells, cells + 1)
            inside = [(dx, dy) for dx in reach for dy in reach if dx * dx + dy * dy <= cells * cells]
            self._shapes[cells] = tuple(dx * _ROW + dy for dx, dy in sorted(inside, key=_rim_first))
        return self._shapes[cells]


def _rim_first(cell: tuple[int, int]) -> tuple[int, int, int]:
    return -(cell[0] ** 2 + cell[1] ** 2), *cell
