"""The graph as plain edges between things: one query for each relation, over the whole graph or around one node."""

from collections.abc import Iterator
from dataclasses import dataclass

import pyoxigraph as ox

from cppcc_graph.query_files import QUERY_PREFIXES, names_in, read_query, with_values

__all__ = ["Edge", "all_edges", "edges_at", "relations"]


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """An edge between two IRIs; `proof` is the IRI of the node that carries its evidence, empty where inferred."""

    source: str
    target: str
    relation: str
    label: str
    proof: str


def relations() -> tuple[str, ...]:
    """The names of all relations, sorted."""
    return names_in("edges")


def all_edges(store: ox.Store, names: tuple[str, ...] | None = None) -> list[Edge]:
    """Every edge of the named relations (of all), sorted."""
    return sorted({edge for name in names or relations() for edge in _ask(store, name, {})})


def edges_at(store: ox.Store, iri: str) -> list[Edge]:
    """Every edge that begins or ends at a node, sorted."""
    node = ox.NamedNode(iri)
    found = {edge for name in relations() for end in ("source", "target") for edge in _ask(store, name, {end: node})}
    return sorted(found)


def _ask(store: ox.Store, name: str, fixed: dict[str, ox.NamedNode]) -> Iterator[Edge]:
    rows = store.query(with_values(read_query("edges", name), fixed), prefixes=QUERY_PREFIXES)
    for row in rows:  # type: ignore[union-attr]
        source, target, label, proof = (row[key] for key in ("source", "target", "label", "proof"))
        if isinstance(source, ox.NamedNode) and isinstance(target, ox.NamedNode):
            yield Edge(source.value, target.value, name, _text(label), _text(proof))


def _text(term: object) -> str:
    return str(getattr(term, "value", ""))
