"""Analyses that people ask for, each a DataFrame: centrality, brokers, communities, spread, similar bodies, coverage.

rustworkx does the heavy counting where it is installed (tens of times faster); NetworkX gives the same figures.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import networkx as nx
import pyoxigraph as ox

from cppcc_graph.errors import QueryError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.rows import Rows
from cppcc_graph.viewgraph import KIND_LABELS

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["ANALYSES", "analyse", "betweenness", "pagerank", "rows_of_analysis"]

_SEED: Final = 20261122
_DIGITS: Final = 10
#: Change of all ranks together below which they are settled.
_CLOSE: Final = 1e-9


def analyse(graph: KnowledgeGraph, name: str) -> "pd.DataFrame":
    """The analysis of a name.

    Raises:
        QueryError: there is no analysis of that name.
    """
    columns, rows = _table(graph, name)
    return _frame(rows, columns)


def rows_of_analysis(graph: KnowledgeGraph, name: str) -> Rows:
    """The analysis of a name as rows, which need no pandas.

    Raises:
        QueryError: there is no analysis of that name.
    """
    columns, rows = _table(graph, name)
    terms = (tuple(None if cell is None else ox.Literal(cell) for cell in row) for row in rows)
    return Rows(tuple(columns), tuple(terms), name)


def _table(graph: KnowledgeGraph, name: str) -> "Table":
    if name not in ANALYSES:
        raise QueryError(f"没有分析 {name!r}；可用的是 {'、'.join(ANALYSES)} (no such analysis)")
    return ANALYSES[name](graph)


def betweenness(graph: Any) -> dict[str, float]:
    """Betweenness centrality of every node (normalised), by rustworkx where it is installed."""
    try:
        import rustworkx as rx
    except ImportError:
        return dict(nx.betweenness_centrality(graph))
    plain = nx.Graph(graph)
    fast = rx.networkx_converter(plain)
    names = list(plain.nodes)
    # its threads add up in any order, so that the last digits differ from run to run
    return {names[at]: round(value, _DIGITS) for at, value in rx.betweenness_centrality(fast).items()}


def pagerank(graph: Any) -> dict[str, float]:
    """PageRank of every node of an undirected graph, by rustworkx where it is installed (NetworkX's needs scipy)."""
    try:
        import rustworkx as rx
    except ImportError:
        return _power_iteration(graph)
    names = list(graph.nodes)
    at = {node: number for number, node in enumerate(names)}
    fast: rx.PyDiGraph[str, None] = rx.PyDiGraph()
    fast.add_nodes_from(names)
    fast.add_edges_from([(at[a], at[b], None) for one, other in graph.edges for a, b in ((one, other), (other, one))])
    return {names[number]: value for number, value in rx.pagerank(fast, tol=1e-9, max_iter=500).items()}


def _power_iteration(graph: Any, damping: float = 0.85) -> dict[str, float]:
    nodes = list(graph.nodes)
    rank = dict.fromkeys(nodes, 1 / max(len(nodes), 1))
    for _ in range(500):
        loose = sum(rank[node] for node in nodes if not graph.degree(node))
        base = (1 - damping + damping * loose) / max(len(nodes), 1)
        now = {node: base + damping * sum(rank[n] / graph.degree(n) for n in graph[node]) for node in nodes}
        if sum(abs(now[node] - rank[node]) for node in nodes) < _CLOSE:
            return now
        rank = now
    return rank


Table = tuple[list[str], list[tuple[Any, ...]]]


def _centrality(graph: KnowledgeGraph) -> Table:
    """How connected every thing is: neighbours, edges, PageRank."""
    whole: Any = graph.to_networkx("whole")
    plain = nx.Graph(whole)
    rank = pagerank(plain)
    rows = [
        (
            data["label"],
            KIND_LABELS.get(data["kind"], data["kind"]),
            plain.degree(node),
            whole.degree(node),
            rank[node],
            node,
        )
        for node, data in whole.nodes(data=True)
    ]
    return ["name", "kind", "neighbours", "edges", "pagerank", "id"], sorted(rows, key=lambda r: (-r[4], r[5]))


def _brokers(graph: KnowledgeGraph) -> Table:
    """Who or what stands between committees: betweenness among committees, people and initiatives."""
    joined: Any = nx.compose(nx.Graph(graph.to_networkx("initiatives")), nx.Graph(graph.to_networkx("people-bodies")))
    between = betweenness(joined)
    rows = [
        (joined.nodes[n]["label"], KIND_LABELS.get(joined.nodes[n]["kind"], ""), value, joined.degree(n), n)
        for n, value in between.items()
        if value > 0
    ]
    return ["name", "kind", "betweenness", "neighbours", "id"], sorted(rows, key=lambda r: (-r[2], r[4]))


def _communities(graph: KnowledgeGraph) -> Table:
    """Groups of things that are more connected with each other than with the rest (Louvain, fixed seed).

    A thing without a relation is in no group.
    """
    plain = nx.Graph(graph.to_networkx("whole"))
    plain.remove_nodes_from(list(nx.isolates(plain)))
    groups = nx.community.louvain_communities(plain, seed=_SEED) if plain.number_of_nodes() else []
    rows = [
        (number, plain.nodes[node]["label"], KIND_LABELS.get(plain.nodes[node]["kind"], ""), node)
        for number, group in enumerate(sorted(groups, key=lambda g: (-len(g), min(g))), start=1)
        for node in sorted(group)
    ]
    return ["community", "name", "kind", "id"], rows


def _spread(graph: KnowledgeGraph) -> Table:
    """From which committee an initiative came to which, by the dates of its practices."""
    spread: Any = graph.to_networkx("spread")
    label = spread.nodes(data="label")
    rows = [(label[s], label[t], d["initiatives"], d["weight"], s, t) for s, t, d in spread.edges(data=True)]
    return ["from", "to", "initiatives", "shared", "from_id", "to_id"], sorted(rows, key=lambda r: (-r[3], r[4], r[5]))


def _similar(graph: KnowledgeGraph) -> Table:
    """Committees that practise the same initiatives (Jaccard)."""
    both: Any = graph.to_networkx("initiatives")
    shared: Any = graph.to_networkx("shared-initiatives")
    rows = []
    for one, other, data in shared.edges(data=True):
        union = len(set(both[one]) | set(both[other]))
        names = (both.nodes[one]["label"], both.nodes[other]["label"])
        rows.append((*names, data["weight"] / union, data["via"], one, other))
    return ["one", "other", "jaccard", "initiatives", "one_id", "other_id"], sorted(
        rows, key=lambda r: (-r[2], r[4], r[5])
    )


def _coverage(graph: KnowledgeGraph) -> Table:
    """How many stations a text counts, and how many of them the graph knows by name."""
    rows = graph.query("coverage-of-stations")
    return list(rows.variables), [tuple(row.values()) for row in rows]


#: Every analysis by its name.
ANALYSES: Final[dict[str, Callable[[KnowledgeGraph], Table]]] = {
    "centrality": _centrality,
    "brokers": _brokers,
    "communities": _communities,
    "spread": _spread,
    "similar": _similar,
    "coverage": _coverage,
}


def _frame(rows: list[tuple[Any, ...]], columns: list[str]) -> "pd.DataFrame":
    try:
        import pandas as pd
    except ImportError as error:
        raise QueryError(
            "pandas 未安装；请运行 pip install 'cppcc-graph[notebook]' (pandas is not installed)"
        ) from error
    return pd.DataFrame(rows, columns=columns)
