"""The part of a large graph that a small page opens on: the most connected nodes, and how many were left out."""

import heapq
from collections import defaultdict
from dataclasses import replace
from typing import Final

from cppcc_graph.viewgraph import ViewGraph

__all__ = ["keep_most_connected"]

#: Which kinds stay longest among equally connected nodes.
_ORDER: Final = (
    "source", "place", "outcome", "activity", "work", "organization", "person", "unit", "initiative", "committee"
)  # fmt: skip
_STAYS: Final = {kind: at for at, kind in enumerate(_ORDER)}


def keep_most_connected(graph: ViewGraph, limit: int) -> ViewGraph:
    """Peel the least connected node again and again until `limit` nodes are left; the same ones every time.

    Among equally connected nodes events go before documents, documents before people, these before stations.

    Nodes that have no edge left are peeled first. `left_out` counts what went, on top of what was missing before.
    """
    if len(graph.nodes) <= limit:
        return graph
    kept = _peel({node.id: _STAYS.get(node.kind, 0) for node in graph.nodes}, _neighbours(graph), limit)
    nodes = tuple(node for node in graph.nodes if node.id in kept)
    edges = tuple(edge for edge in graph.edges if edge.source in kept and edge.target in kept)
    return replace(graph, nodes=nodes, edges=edges, left_out=graph.left_out + len(graph.nodes) - len(nodes))


def _neighbours(graph: ViewGraph) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for edge in graph.edges:
        if edge.source != edge.target:
            found[edge.source].add(edge.target)
            found[edge.target].add(edge.source)
    return found


def _peel(stays: dict[str, int], neighbours: dict[str, set[str]], limit: int) -> set[str]:
    kept = set(stays)
    degree = {node: len(neighbours[node]) for node in kept}
    heap = [(count, stays[node], node) for node, count in degree.items()]
    heapq.heapify(heap)
    while len(kept) > limit:
        count, _, node = heapq.heappop(heap)
        if node not in kept or count != degree[node]:
            continue
        kept.remove(node)
        for other in neighbours[node]:
            if other in kept:
                degree[other] -= 1
                heapq.heappush(heap, (degree[other], stays[other], other))
    return kept
