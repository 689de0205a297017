"""Positions: computed without chance, nearly in linear time, nothing on top of anything."""

import math
import random
import time

import pytest

from cppcc_graph.layout import positions
from cppcc_graph.layout_tree import head_of_each, top_heads
from cppcc_graph.viewgraph import ViewEdge, ViewGraph, ViewNode


def _graph(nodes: list[tuple[str, str]], edges: list[tuple[str, str, str]]) -> ViewGraph:
    return ViewGraph(
        "图",
        tuple(ViewNode(name, name, kind) for name, kind in sorted(nodes)),
        tuple(ViewEdge(source, target, relation, relation) for source, target, relation in sorted(edges)),
    )


def _province(counties: int, members: int) -> ViewGraph:
    nodes, edges = [("p", "place")], []
    for county in range(counties):
        nodes += [(f"p{county}", "place"), (f"c{county}", "committee")]
        edges += [(f"p{county}", "p", "parentPlace"), (f"c{county}", f"p{county}", "division")]
        for member in range(members):
            nodes.append((f"m{county}-{member}", "person"))
            edges.append((f"m{county}-{member}", f"c{county}", "membership"))
    return _graph(nodes, edges)


def test_heads_are_the_nearest_bodies() -> None:
    """A station hangs under its committee, the committee under its place, the place under the larger place."""
    graph = _graph(
        [("省", "place"), ("县", "place"), ("县政协", "committee"), ("站", "unit"), ("人", "person")],
        [("县", "省", "parentPlace"), ("县政协", "县", "division"), ("站", "县政协", "unitOf"), ("人", "站", "member")],
    )
    assert head_of_each(graph) == {"县": "省", "县政协": "县", "站": "县政协", "人": "站"}


def test_heads_have_no_circle_even_if_the_data_do() -> None:
    """Places that claim each other as parents do not hang the layout."""
    graph = _graph(
        [("a", "place"), ("b", "place"), ("c", "place")],
        [("a", "b", "parentPlace"), ("b", "c", "parentPlace"), ("c", "a", "parentPlace"), ("a", "a", "parentPlace")],
    )
    heads = head_of_each(graph)
    assert len(heads) == 2
    assert set(positions(graph)) == {"a", "b", "c"}


def test_top_heads_name_the_committee_above() -> None:
    """Everything below a committee belongs to its group; what has none belongs to its root."""
    kinds = {"县": "place", "政协": "committee", "站": "unit", "人": "person", "孤": "person"}
    heads = {"政协": "县", "站": "政协", "人": "站"}
    assert top_heads(heads, kinds) == {"县": "县", "政协": "政协", "站": "政协", "人": "政协", "孤": "孤"}


def test_positions_do_not_depend_on_anything_but_the_graph() -> None:
    """The same graph has the same positions, in whatever order its nodes come."""
    graph = _province(5, 7)
    nodes = list(graph.nodes)
    random.Random(1).shuffle(nodes)  # noqa: S311  (no secret)
    assert positions(graph) == positions(ViewGraph("图", tuple(nodes), graph.edges))


@pytest.mark.parametrize(("counties", "members"), [(0, 0), (1, 1), (12, 3), (3, 60)])
def test_positions_keep_nodes_apart(counties: int, members: int) -> None:
    """No two nodes stand nearer than a name's height."""
    places = list(positions(_province(counties, members)).values())
    nearest = min((math.dist(a, b) for i, a in enumerate(places) for b in places[:i]), default=99.0)
    assert nearest > 25


def test_positions_of_an_empty_graph() -> None:
    """Nothing has no positions."""
    assert positions(ViewGraph("空", (), ())) == {}


def test_stored_positions_are_kept() -> None:
    """Positions that the graph has are used as they are."""
    graph = ViewGraph("图", (ViewNode("a", "甲", "person", x=1.5, y=-2.0),), ())
    assert positions(graph) == {"a": (1.5, -2.0)}


def test_positions_of_twenty_thousand_nodes_take_seconds() -> None:
    """Time grows about linearly: 20,000 nodes well under ten seconds on any machine."""
    graph = _province(500, 38)
    start = time.perf_counter()
    positions(graph)
    assert time.perf_counter() - start < 10
