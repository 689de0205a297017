"""GraphML and GEXF: the whole graph for yEd, Cytoscape and Gephi; GEXF opens laid out, coloured and dated."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import networkx as nx

from cppcc_graph.edtf import bounds
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.layout import positions
from cppcc_graph.viewgraph import KIND_LABELS, ViewEdge, ViewGraph, ViewNode

__all__ = ["clean", "write_gexf", "write_graphml"]

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_COLOURS: Final = (
    (192, 57, 43),
    (211, 130, 42),
    (41, 107, 173),
    (127, 140, 141),
    (142, 68, 173),
    (39, 145, 96),
    (22, 160, 133),
    (120, 94, 60),
    (90, 90, 140),
    (80, 80, 80),
)
_DATES: Final = ("日期", "发布时间", "始于")


def write_graphml(graph: KnowledgeGraph, path: Path) -> None:
    """Every thing and relation with plain attributes."""
    nx.write_graphml(_cleaned(_whole(graph)), path, encoding="utf-8", prettyprint=True)


def write_gexf(graph: KnowledgeGraph, path: Path) -> None:
    """The same with positions, colours by kind, sizes by degree, and dates where things have them."""
    whole = _cleaned(_whole(graph))
    points = positions(_as_view(whole))
    kinds = list(KIND_LABELS)
    for node, data in whole.nodes(data=True):
        kind = data.get("kind", "")
        red, green, blue = _COLOURS[kinds.index(kind) % len(_COLOURS)] if kind in kinds else (80, 80, 80)
        x, y = points[node][0], points[node][1]
        data["viz"] = {
            "color": {"r": red, "g": green, "b": blue, "a": 1.0},
            "position": {"x": float(x), "y": float(y), "z": 0.0},
            "size": 4.0 + whole.degree(node) ** 0.5,
        }
        span = next((bounds(str(data[name])) for name in _DATES if data.get(name)), None)
        if span:
            data["start"], data["end"] = span
    nx.write_gexf(whole, path, encoding="utf-8", prettyprint=True)


def clean(value: object) -> str | int | float | bool:
    """A value that GraphML and GEXF can hold: numbers stay, everything else is text without control characters."""
    if isinstance(value, bool | int | float):
        return value
    return _CONTROL.sub("", "" if value is None else str(value))


def _whole(graph: KnowledgeGraph) -> Any:
    return graph.to_networkx("whole")


def _cleaned(graph: Any) -> Any:
    plain = nx.MultiDiGraph()
    for node, data in graph.nodes(data=True):
        plain.add_node(clean(node), **_clean_all(data))
    for number, (source, target, data) in enumerate(sorted(graph.edges(data=True), key=_edge_order)):
        plain.add_edge(clean(source), clean(target), key=f"e{number}", **_clean_all(data))
    return plain


def _edge_order(edge: tuple[str, str, Mapping[str, Any]]) -> tuple[str, ...]:
    return (edge[0], edge[1], str(edge[2].get("relation", "")), str(edge[2].get("proof", "")))


def _clean_all(data: Mapping[str, Any]) -> dict[str, Any]:
    return {str(clean(name)): clean(value) for name, value in sorted(data.items())}


def _as_view(graph: Any) -> ViewGraph:
    nodes = tuple(
        ViewNode(n, str(d.get("label", n)), str(d.get("kind", ""))) for n, d in sorted(graph.nodes(data=True))
    )
    edges = tuple(
        ViewEdge(s, t, str(d.get("relation", "")), str(d.get("label", ""))) for s, t, d in graph.edges(data=True)
    )
    return ViewGraph("", nodes, tuple(sorted(edges, key=lambda e: (e.source, e.target, e.relation))))
