"""The pyvis network behind graph.html: its nodes and edges filled directly, and its page from our own template.

pyvis's own page asks two hosts for files, runs titles and ids as markup, and its `add_edge` is quadratic.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final

import jinja2
import pyvis
from pyvis.network import Network

from cppcc_graph.layout import Point
from cppcc_graph.view_static import static_text
from cppcc_graph.view_text import clean_label, csp_hash, embed_json
from cppcc_graph.viewgraph import ViewEdge, ViewGraph, ViewNode

__all__ = ["looks", "network_of", "network_page"]

_SHORT: Final = 12
#: Kinds of this weight or more keep their names readable when the whole graph is in sight.
_HEAVY: Final = 5
_FONT: Final = "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, SimHei, sans-serif"
_LIBRARY: Final = "lib/vis-9.1.2/vis-network.min.js"
_SPARE: Final = {"color": "#5c6bc0", "shape": "dot", "weight": 2}
_OPTIONS: Final = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {
        "borderWidth": 1,
        "scaling": {"label": {"drawThreshold": 9}},
        "font": {"face": _FONT, "strokeWidth": 3, "strokeColor": "#faf8f5", "color": "#33302d", "vadjust": -2},
    },
    "edges": {
        "smooth": False,
        "selectionWidth": 2,
        "hoverWidth": 1,
        "width": 1,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.4}},
    },
    "interaction": {"hover": True, "hideEdgesOnDrag": False, "tooltipDelay": 3600000, "selectConnectedEdges": False},
}


def network_of(graph: ViewGraph, places: Mapping[str, Point]) -> Network:
    """Fill a pyvis network: ids n0, n1 … in the order of the graph, every position given, physics off."""
    network = Network(directed=True, cdn_resources="in_line", height="100%", width="100%")
    degrees = Counter(end for edge in graph.edges for end in (edge.source, edge.target))
    numbers = {node.id: number for number, node in enumerate(graph.nodes)}
    scale = _scale(places)
    network.nodes = [_node(n, numbers[n.id], places[n.id], degree=degrees[n.id], scale=scale) for n in graph.nodes]
    network.node_ids = [node["id"] for node in network.nodes]
    known = [edge for edge in graph.edges if edge.source in numbers and edge.target in numbers]
    network.edges = [_edge(edge, number, numbers) for number, edge in enumerate(known)]
    network.set_options(json.dumps(_OPTIONS))
    return network


def network_page(network: Network, data: Mapping[str, Any]) -> str:
    """Write the page with pyvis's own `generate_html`, over our template and with only inline, hashed scripts."""
    style = static_text("base.css") + static_text("graph.css")
    library, script = _library(), static_text("graph.js")
    policy = (
        f"default-src 'none'; script-src {csp_hash(library)} {csp_hash(script)}; style-src {csp_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )
    environment = jinja2.Environment(loader=jinja2.PackageLoader("cppcc_graph"), autoescape=False)  # noqa: S701  (every value is escaped by name)
    environment.filters["embed"] = embed_json
    environment.globals.update(
        policy=policy, style=style, library=library, script=script,
        page_title=data["title"] or "政协知识图谱", data=embed_json(data),
    )  # fmt: skip
    network.templateEnv = environment
    network.path = "graph.html.j2"
    return str(network.generate_html())


def _scale(places: Mapping[str, Point]) -> float:
    """How much a picture of this extent shrinks on a usual screen: heads are drawn that much larger."""
    extent = max((max(abs(x), abs(y) * 1.5) for x, y in places.values()), default=0.0)
    return min(4.0, max(1.0, extent / 520))


def _node(node: ViewNode, number: int, place: Point, *, degree: int, scale: float) -> dict[str, Any]:
    look = looks().get(node.kind, _SPARE)
    weight = int(look["weight"])
    larger = scale if weight >= _HEAVY else 1.0
    size = (5 + 1.5 * weight + 1.3 * math.sqrt(degree)) * scale ** (0.45 if weight >= _HEAVY else 0.25)
    color = look["color"]
    picked = {"background": color, "border": "#23211f"}
    return {
        "id": f"n{number}",
        "label": _short(clean_label(node.label)),
        "x": round(place[0]),
        "y": round(place[1]),
        "shape": look["shape"],
        "size": round(size, 1),
        "color": {"background": color, "border": "#ffffff", "highlight": picked, "hover": picked},
        "font": {"size": round((11 + min(4.0, math.sqrt(degree) / 2)) * larger)},
    }  # fmt: skip


def _edge(edge: ViewEdge, number: int, numbers: Mapping[str, int]) -> dict[str, Any]:
    return {
        "id": f"e{number}",
        "from": f"n{numbers[edge.source]}",
        "to": f"n{numbers[edge.target]}",
        "color": {"color": "#a39a8f", "highlight": "#a8231c", "hover": "#a8231c", "opacity": 0.6},
    }


def _short(label: str) -> str:
    return label if len(label) <= _SHORT else label[: _SHORT - 1] + "…"


@cache
def looks() -> dict[str, dict[str, Any]]:
    """Colour, shape and weight of each kind of node; the pages' scripts read the same file."""
    found: dict[str, dict[str, Any]] = json.loads(static_text("looks.json"))
    return found


@cache
def _library() -> str:
    return files(pyvis).joinpath("templates", *_LIBRARY.split("/")).read_text("utf-8")
