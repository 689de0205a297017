"""Every triple of a graph as an edge of NetworkX, straight from a file or a store.

Nodes are text: an IRI, or a literal as N-Triples writes it. The key of an edge is its predicate. NetworkX's own way of
adding an edge costs more than reading it, so its dictionaries are filled here, and one text stands for one node.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox

from cppcc_graph.errors import NotBuiltError
from cppcc_loaders.uncollected import uncollected

__all__ = ["triples_of_file", "triples_of_store"]


def triples_of_file(path: Path) -> "nx.MultiDiGraph[str]":
    """The graph of an N-Quads file, of which no more than the result is held in memory.

    Raises:
        NotBuiltError: the file is missing, cut or no N-Quads.
    """
    try:
        return _filled(ox.parse(path=str(path), format=ox.RdfFormat.N_QUADS, lenient=True))
    except (OSError, SyntaxError) as error:
        raise NotBuiltError(f"{path}: cannot be read as N-Quads ({error}); build it again") from error


def triples_of_store(store: ox.Store) -> "nx.MultiDiGraph[str]":
    """The graph of a store."""
    return _filled(store.quads_for_pattern(None, None, None))


def _filled(quads: Iterable[ox.Quad]) -> "nx.MultiDiGraph[str]":
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    nodes, after, before = graph._node, graph._succ, graph._pred  # noqa: SLF001  (four times as fast as add_edge)
    names: dict[str, str] = {}
    with uncollected():
        for quad in quads:
            source, key, target = (names.setdefault(name, name) for name in map(_name, quad.triple))
            for node in (source, target):
                if node not in nodes:
                    nodes[node], after[node], before[node] = {}, {}, {}
            edges: dict[str, dict[str, Any]] | None = after[source].get(target)
            if edges is None:
                edges = after[source][target] = before[target][source] = {}
            edges.setdefault(key, {})
    return graph


def _name(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else str(term)
