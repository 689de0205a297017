"""Who heads whom in a picture: the one neighbour that each node is drawn around (place → body → the rest)."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Final

from cppcc_graph.viewgraph import ViewGraph

__all__ = ["head_of_each", "top_heads"]

#: How far from the root a kind stands; a head stands nearer than the node.
_RANK: Final = {
    "place": 0, "committee": 1, "initiative": 2, "unit": 2, "organization": 2,
    "work": 3, "person": 3, "activity": 3, "outcome": 4, "source": 4,
}  # fmt: skip
#: Which kind of neighbour heads a node best.
_PREFERENCE: Final = {
    kind: at
    for at, kind in enumerate(
        ("committee", "unit", "organization", "initiative", "activity", "work", "place", "person", "outcome", "source")
    )
}
_UPWARD: Final = frozenset({"parentPlace", "superior"})
_FAR: Final = 9


def head_of_each(graph: ViewGraph) -> dict[str, str]:
    """Map each node to its head; nodes without a head are roots. There are no circles in the answer."""
    kinds = {node.id: node.kind for node in graph.nodes}
    upward: dict[str, str] = {}
    neighbours: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if edge.source not in kinds or edge.target not in kinds or edge.source == edge.target:
            continue
        neighbours[edge.source].add(edge.target)
        neighbours[edge.target].add(edge.source)
        if edge.relation in _UPWARD and kinds[edge.source] == kinds[edge.target]:
            upward.setdefault(edge.source, edge.target)
    heads: dict[str, str] = {}
    for node in sorted(neighbours):
        best = _best_head(node, neighbours, kinds=kinds, upward=upward)
        if best is not None:
            heads[node] = best
    return _without_circles(heads)


def top_heads(heads: Mapping[str, str], kinds: Mapping[str, str], *, kind: str = "committee") -> dict[str, str]:
    """Map each node to the nearest node of `kind` above it (itself, if it is one), else to its root."""
    found: dict[str, str] = {}
    for node in kinds:
        path: list[str] = []
        at = node
        while at not in found and kinds[at] != kind and at in heads:
            path.append(at)
            at = heads[at]
        top = found.get(at, at)
        found[at] = top
        for passed in path:
            found[passed] = top
    return found


def _best_head(
    node: str, neighbours: Mapping[str, set[str]], *, kinds: Mapping[str, str], upward: Mapping[str, str]
) -> str | None:
    rank = _RANK.get(kinds[node], _FAR)
    above = [n for n in neighbours[node] if _RANK.get(kinds[n], _FAR) < rank]
    if above:
        return min(above, key=lambda n: (_PREFERENCE.get(kinds[n], _FAR), -len(neighbours[n]), n))
    if node in upward:
        return upward[node]
    if rank <= 1:
        return None
    return min(neighbours[node], key=lambda n: (-len(neighbours[n]), n))


def _without_circles(heads: dict[str, str]) -> dict[str, str]:
    """Cut each circle at its smallest node."""
    done: set[str] = set()
    for start in sorted(heads):
        path: dict[str, None] = {}
        at = start
        while at in heads and at not in done and at not in path:
            path[at] = None
            at = heads[at]
        if at in path:
            circle = list(path)[list(path).index(at) :]
            del heads[min(circle)]
        done.update(path)
    return heads
