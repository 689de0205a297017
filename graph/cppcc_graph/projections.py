"""The graph as NetworkX graphs, one named projection for each kind of question.

Attributes are plain (text, numbers), so that every projection can be written as GraphML and GEXF.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from typing import Final, TypeAlias

import networkx as nx
import pyoxigraph as ox

from cppcc_graph.describe import attributes_of, label_of
from cppcc_graph.edges import Edge, all_edges
from cppcc_graph.errors import QueryError
from cppcc_graph.iris import kind_of
from cppcc_graph.loose import loose_things
from cppcc_graph.query_files import read_query
from cppcc_graph.rows import run_query

__all__ = ["PROJECTIONS", "project"]

Graph: TypeAlias = "nx.Graph | nx.DiGraph | nx.MultiDiGraph"


def project(store: ox.Store, view: str) -> Graph:
    """The projection of a name.

    Raises:
        QueryError: there is no projection of that name.
    """
    if view not in PROJECTIONS:
        raise QueryError(f"没有投影 {view!r}；可用的是 {'、'.join(PROJECTIONS)} (no such projection)")
    return PROJECTIONS[view](store)


def _whole(store: ox.Store) -> Graph:
    """Every thing and every relation; things without a relation as well."""
    graph: nx.MultiDiGraph = nx.MultiDiGraph()
    edges = all_edges(store)
    ends = _ends(edges)
    _add_nodes(graph, store, [*ends, *loose_things(store, ends)], attributes=True)
    for edge in edges:
        graph.add_edge(edge.source, edge.target, key=f"{edge.relation} {edge.proof}".strip(), **_edge(edge))
    return graph


def _bodies(store: ox.Store) -> Graph:
    """Committees, units and stations as a tree from the body above to the body below."""
    graph: nx.DiGraph = nx.DiGraph()
    edges = all_edges(store, ("superior", "unitOf"))
    _add_nodes(graph, store, _ends(edges), attributes=True)
    for edge in edges:
        graph.add_edge(edge.target, edge.source, relation=edge.relation)
    return graph


def _people_bodies(store: ox.Store) -> Graph:
    """People and the bodies in which they hold roles, as a bipartite graph (`bipartite` 0 people, 1 bodies)."""
    graph: nx.Graph = nx.Graph()
    edges = all_edges(store, ("role",))
    _add_nodes(graph, store, _ends(edges))
    titles: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in edges:
        titles[edge.source, edge.target].add(edge.label)
    for (person, body), roles in titles.items():
        graph.add_edge(person, body, roles="、".join(sorted(roles)), weight=len(roles))
    for node in graph:
        graph.nodes[node]["bipartite"] = 0 if kind_of(node) == "person" else 1
    return graph


def _people(store: ox.Store) -> Graph:
    """People, joined where they hold roles in the same body; `weight` counts such bodies."""
    return _folded(_people_bodies(store), 0)


def _shared_people(store: ox.Store) -> Graph:
    """Bodies, joined where the same person holds roles in both; `weight` counts such people."""
    return _folded(_people_bodies(store), 1)


def _initiatives(store: ox.Store) -> Graph:
    """Committees and the initiatives that they practise (`bipartite` 0 committees, 1 initiatives)."""
    graph: nx.Graph = nx.Graph()
    edges = all_edges(store, ("practises",))
    _add_nodes(graph, store, _ends(edges), attributes=True)
    for edge in edges:
        graph.add_edge(edge.source, edge.target, weight=1)
    for node in graph:
        graph.nodes[node]["bipartite"] = 0 if kind_of(node) == "committee" else 1
    return graph


def _spread(store: ox.Store) -> Graph:
    """How initiatives spread: from the body where one is first dated to bodies where it is dated later.

    An undated practice neither leads nor follows. `initiatives` names what was shared, `weight` counts it.
    """
    graph: nx.DiGraph = nx.DiGraph()
    dated: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in run_query(store, read_query("projections", "practice_dates")):
        committee, initiative, date = (str(row[name]) for name in ("committee", "initiative", "date"))
        known = dated[initiative].get(committee, date)
        dated[initiative][committee] = min(known, date)
    shared: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for initiative, dates in dated.items():
        for (one, first), (other, second) in combinations(sorted(dates.items(), key=lambda d: (d[1], d[0])), 2):
            if first < second:
                shared[one, other].add(label_of(store, initiative))
    _add_nodes(graph, store, {end for pair in shared for end in pair})
    for (one, other), names in sorted(shared.items()):
        graph.add_edge(one, other, weight=len(names), initiatives="、".join(sorted(names)))
    return graph


def _shared_initiatives(store: ox.Store) -> Graph:
    """Committees, joined where they practise the same initiative; `weight` counts such initiatives."""
    return _folded(_initiatives(store), 0)


def _participation(store: ox.Store) -> Graph:
    """Committees and people, and the activities that they carried out or took part in."""
    graph: nx.DiGraph = nx.DiGraph()
    edges = all_edges(store, ("carriedOut", "tookPart", "under", "tookPlace"))
    _add_nodes(graph, store, _ends(edges), attributes=True)
    for edge in edges:
        graph.add_edge(edge.source, edge.target, relation=edge.relation, label=edge.label)
    return graph


def _co_occurrence(store: ox.Store) -> Graph:
    """Committees, units, people and initiatives, joined where one article names both; `weight` counts articles."""
    graph: nx.Graph = nx.Graph()
    named: defaultdict[str, set[str]] = defaultdict(set)
    for row in run_query(store, read_query("projections", "named_in_articles")):
        named[str(row["article"])].add(str(row["node"]))
    weights: defaultdict[tuple[str, str], int] = defaultdict(int)
    for nodes in named.values():
        for pair in combinations(sorted(nodes), 2):
            weights[pair] += 1
    _add_nodes(graph, store, {node for nodes in named.values() for node in nodes})
    for (one, other), weight in sorted(weights.items()):
        graph.add_edge(one, other, weight=weight)
    return graph


#: Every projection by its name; the documentation of each function says what its nodes and edges are.
PROJECTIONS: Final[dict[str, Callable[[ox.Store], Graph]]] = {
    "whole": _whole,
    "bodies": _bodies,
    "people": _people,
    "people-bodies": _people_bodies,
    "shared-people": _shared_people,
    "initiatives": _initiatives,
    "spread": _spread,
    "shared-initiatives": _shared_initiatives,
    "participation": _participation,
    "co-occurrence": _co_occurrence,
}


def _folded(graph: Graph, side: int) -> Graph:
    """One side of a bipartite graph; `weight` counts the nodes of the other side that two share, `via` names them."""
    kept = sorted(node for node, place in graph.nodes(data="bipartite") if place == side)
    folded: nx.Graph = nx.Graph()
    folded.add_nodes_from((node, {k: v for k, v in graph.nodes[node].items() if k != "bipartite"}) for node in kept)
    shared: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for hub in sorted(node for node, place in graph.nodes(data="bipartite") if place != side):
        for pair in combinations(sorted(graph[hub]), 2):
            shared[pair].append(graph.nodes[hub]["label"])
    for (one, other), via in sorted(shared.items()):
        folded.add_edge(one, other, weight=len(via), via="、".join(via))
    return folded


def _ends(edges: Iterable[Edge]) -> set[str]:
    return {end for edge in edges for end in (edge.source, edge.target)}


def _edge(edge: Edge) -> dict[str, str]:
    return {"relation": edge.relation, "label": edge.label, "proof": edge.proof}


def _add_nodes(graph: Graph, store: ox.Store, nodes: Iterable[str], *, attributes: bool = False) -> None:
    for node in sorted(nodes):
        graph.add_node(node, label=label_of(store, node), kind=kind_of(node))
        if attributes:
            values: defaultdict[str, list[str]] = defaultdict(list)
            for name, value in attributes_of(store, node):
                values[name].append(value)
            graph.nodes[node].update({name: "、".join(found) for name, found in values.items()})
