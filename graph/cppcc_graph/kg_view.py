"""A picture's nodes and edges out of the store: around one thing, or the most connected part of everything."""

from collections import Counter
from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from cppcc_graph.describe import aliases_of, attributes_of, label_of
from cppcc_graph.edges import Edge, all_edges, edges_at
from cppcc_graph.iris import kind_of
from cppcc_graph.loose import loose_things
from cppcc_graph.proofs import Proofs
from cppcc_graph.viewgraph import KIND_LABELS, ViewEdge, ViewGraph, ViewNode

__all__ = ["view_about", "view_of", "view_of_all"]


def view_about(store: ox.Store, proofs: Proofs, iri: str, *, hops: int, limit: int) -> ViewGraph:
    """The things at most `hops` edges away from one thing, nearest and most connected first."""
    reached: dict[str, None] = {iri: None}
    edges: set[Edge] = set()
    border = [iri]
    left_out = 0
    for _ in range(hops):
        new = {edge for node in border for edge in edges_at(store, node)}
        edges |= new
        ends = Counter(end for edge in new for end in (edge.source, edge.target) if end not in reached)
        near = sorted(ends, key=lambda end: (-ends[end], end))
        kept = near[: max(limit - len(reached), 0)]
        left_out += len(near) - len(kept)
        reached |= dict.fromkeys(kept)
        border = kept
    return view_of(store, proofs, label_of(store, iri), list(reached), edges, left_out=left_out)


def view_of_all(store: ox.Store, proofs: Proofs, title: str, *, limit: int) -> ViewGraph:
    """The most connected things of the whole graph, and after them those without a relation."""
    edges = all_edges(store)
    degrees = Counter(end for edge in edges for end in (edge.source, edge.target))
    nodes = [*sorted(degrees, key=lambda node: (-degrees[node], node)), *loose_things(store, degrees)]
    return view_of(store, proofs, title, nodes[:limit], edges, left_out=max(len(nodes) - limit, 0))


def view_of(
    store: ox.Store, proofs: Proofs, title: str, nodes: Sequence[str], edges: Iterable[Edge], *, left_out: int = 0
) -> ViewGraph:
    """The picture of given things and of those of the given edges that run between them."""
    shown = {node for node in nodes if kind_of(node) in KIND_LABELS}
    drawn = [edge for edge in sorted(edges) if edge.source in shown and edge.target in shown]
    return ViewGraph(
        title=title,
        nodes=tuple(_node(store, proofs, node) for node in sorted(shown)),
        edges=tuple(_edge(store, proofs, edge) for edge in drawn),
        left_out=left_out,
    )


def _node(store: ox.Store, proofs: Proofs, iri: str) -> ViewNode:
    return ViewNode(
        id=iri,
        label=label_of(store, iri),
        kind=kind_of(iri),
        attributes=attributes_of(store, iri),
        evidence=proofs.of(iri),
        aliases=aliases_of(store, iri),
    )


def _edge(store: ox.Store, proofs: Proofs, edge: Edge) -> ViewEdge:
    own_node = kind_of(edge.proof) in {"membership", "practice"}
    return ViewEdge(
        source=edge.source,
        target=edge.target,
        relation=edge.relation,
        label=edge.label,
        evidence=proofs.of(edge.proof) if edge.proof else (),
        attributes=attributes_of(store, edge.proof) if own_node else (),
        proof=edge.proof if own_node else "",
    )
