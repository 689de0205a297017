"""Positions for a graph in nearly linear time, without chance: place → body → the rest, each group near its head's.

Every head (a committee, a place, a station with people) forms a disc with its leaves around it, sorted by kind,
like the seeds of a sunflower. Discs are then set down one by one on the free spot nearest to their head's disc.
Nodes without an edge stand in rows below.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from cppcc_graph.layout_ground import Ground
from cppcc_graph.layout_tree import head_of_each
from cppcc_graph.viewgraph import KIND_LABELS, ViewGraph

__all__ = ["Point", "positions"]

Point = tuple[float, float]

_SPACING: Final = 58.0
_GOLDEN: Final = math.pi * (3 - math.sqrt(5))
_WIDER: Final = 1.3
#: How much wider than high the room of a node in a row is: its name stands below it.
_NAME: Final = 1.6
_BACKBONE: Final = frozenset({"committee", "place"})
_KIND_ORDER: Final = {kind: at for at, kind in enumerate(KIND_LABELS)}


def positions(graph: ViewGraph) -> dict[str, Point]:
    """Give each node a place: the stored ones if every node has one, else computed; the same for the same graph."""
    stored = {n.id: (n.x, n.y) for n in graph.nodes if n.x is not None and n.y is not None}
    if graph.nodes and len(stored) == len(graph.nodes):
        return stored
    kinds = {node.id: node.kind for node in graph.nodes}
    heads = head_of_each(graph)
    linked = {end for edge in graph.edges for end in (edge.source, edge.target)}
    order = sorted(kinds, key=lambda one: (_KIND_ORDER.get(kinds[one], len(_KIND_ORDER)), one))
    below: dict[str | None, list[str]] = defaultdict(list)
    for node in order:
        if node in linked:
            below[heads.get(node)].append(node)
    found = _Discs(below, {node for node, kind in kinds.items() if kind in _BACKBONE}).set_down()
    return found | _in_rows([node for node in order if node not in linked], found)


def _in_rows(loose: Sequence[str], drawn: Mapping[str, Point]) -> dict[str, Point]:
    """Rows below the picture for the nodes that nothing links, about as wide as it is."""
    across = [x for x, _ in drawn.values()] or [0.0]
    foot = max((y for _, y in drawn.values()), default=-2 * _SPACING) + 2 * _SPACING
    step = _SPACING * _NAME
    width = max(max(across) - min(across), step * math.sqrt(len(loose)))
    columns = min(int(width / step) + 1, max(len(loose), 1))
    left = (max(across) + min(across) - (columns - 1) * step) / 2
    return {
        node: (round(left + at % columns * step, 1), round(foot + at // columns * _SPACING, 1))
        for at, node in enumerate(loose)
    }


class _Discs:
    """The discs of a forest: `below` maps each head to the nodes under it, None to the roots.

    The nodes of `backbone` have discs of their own even where nothing is below them.
    """

    def __init__(self, below: dict[str | None, list[str]], backbone: set[str]) -> None:
        self.below = below
        self.backbone = backbone
        self.weight: dict[str, int] = {}
        self.order = self._by_level()
        for node in reversed(self.order):
            self.weight[node] = 1 + sum(self.weight[child] for child in below.get(node, ()))

    def set_down(self) -> dict[str, Point]:
        """Place all discs, the heaviest root first, each with all that is below it before its next sibling."""
        ground = Ground(_SPACING, wider=_WIDER)
        found: dict[str, Point] = {}
        for root in sorted(self.below.get(None, ()), key=lambda n: (-self.weight[n], n)):
            waiting: list[tuple[str, Point]] = [(root, (0.0, 0.0))]
            while waiting:
                node, near = waiting.pop()
                centre = ground.take(near, self._radius(node))
                self._fill(node, centre, found)
                heads = [child for child in self.below.get(node, ()) if self._is_head(child)]
                waiting += [(child, centre) for child in sorted(heads, key=lambda n: (self.weight[n], n))]
        return found

    def _by_level(self) -> list[str]:
        order: list[str] = []
        level = list(self.below.get(None, ()))
        while level:
            order += level
            level = [child for node in level for child in self.below.get(node, ())]
        return order

    def _leaves(self, node: str) -> list[str]:
        return [child for child in self.below.get(node, ()) if not self._is_head(child)]

    def _is_head(self, node: str) -> bool:
        return node in self.below or node in self.backbone

    def _radius(self, node: str) -> float:
        return _sunflower(len(self._leaves(node))) + _SPACING * 0.45

    def _fill(self, node: str, centre: Point, found: dict[str, Point]) -> None:
        found[node] = (round(centre[0], 1), round(centre[1], 1))
        for at, leaf in enumerate(self._leaves(node), start=1):
            angle, distance = at * _GOLDEN, _sunflower(at)
            found[leaf] = (
                round(centre[0] + distance * math.cos(angle), 1),
                round(centre[1] + distance * math.sin(angle), 1),
            )


def _sunflower(at: int) -> float:
    """How far from its head the leaf number `at` stands; 0 is the head itself."""
    return _SPACING * (0.5 + 0.58 * math.sqrt(at)) if at else 0.0
