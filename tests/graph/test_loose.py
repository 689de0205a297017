"""Things without a relation: in every picture and export, in rows below what is linked, found by the search."""

import csv

import networkx as nx
import pytest

from cppcc_graph.analyse import analyse
from cppcc_graph.build import build
from cppcc_graph.iris import kind_of
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.layout import positions
from cppcc_graph.loose import loose_things
from cppcc_graph.view_parts import view_people
from cppcc_graph.viewgraph import ViewEdge, ViewGraph, ViewNode

TEXT = "庄浪县政协召开常委会会议。县政协主席陆文华主持会议。\n列席的有秦桂英、卢志成、温玉梅（女）、欧阳川。\n"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of a meeting with a list of those present."""
    folder = tmp_path_factory.mktemp("loose")
    (folder / "in").mkdir()
    (folder / "in" / "会议.txt").write_text(TEXT, encoding="utf-8")
    build([folder / "in"], folder / "out")
    return KnowledgeGraph.open(folder / "out")


def _people(kg: KnowledgeGraph) -> set[str]:
    with (kg.out / "tables" / "people.csv").open(encoding="utf-8-sig", newline="") as file:  # type: ignore[operator]
        return {row["id"] for row in csv.DictReader(file)}


def test_every_person_of_the_table_is_in_every_graph(kg: KnowledgeGraph) -> None:
    """NetworkX, the picture and both pages have whoever people.csv has."""
    people = _people(kg)
    assert {iri.rsplit("/", 1)[1] for iri in people} >= {"秦桂英", "卢志成", "欧阳川"}
    assert {node for node in kg.to_networkx() if kind_of(node) == "person"} == people
    assert {node.id for node in kg.view_graph().nodes if node.kind == "person"} == people
    for page in ("graph.html", "explorer.html"):
        text = (kg.out / page).read_text(encoding="utf-8")  # type: ignore[operator]
        assert all(iri in text for iri in people), page


def test_all_people_are_also_those_without_a_role(kg: KnowledgeGraph) -> None:
    """A picture of all people has them all, one of a body only its own."""
    assert {node.id for node in view_people(kg).nodes if node.kind == "person"} == _people(kg)
    assert {node.label for node in view_people(kg, "庄浪县政协").nodes if node.kind == "person"} == {"陆文华"}


def test_what_is_linked_is_not_loose(kg: KnowledgeGraph) -> None:
    """Only things with evidence and without an edge."""
    whole = kg.to_networkx()
    linked = {node for node in whole if whole.degree(node)}
    loose = loose_things(kg.store, linked)
    assert loose == sorted(nx.isolates(whole))
    assert {kind_of(iri) for iri in loose} == {"person"}


def test_a_limit_takes_the_linked_first(kg: KnowledgeGraph) -> None:
    """What does not fit is counted."""
    whole = kg.to_networkx()
    linked = sum(1 for node in whole if whole.degree(node))
    view = kg.view_graph(limit=linked + 1)
    assert len(view.nodes) == linked + 1
    assert view.left_out == len(whole) - linked - 1


def test_no_group_of_one(kg: KnowledgeGraph) -> None:
    """Communities hold what is connected."""
    assert analyse(kg, "communities")["id"].nunique() == sum(1 for _, n in kg.to_networkx().degree() if n)


@pytest.mark.parametrize("number", [1, 12, 693])
def test_loose_nodes_stand_in_rows_below(number: int) -> None:
    """Apart from each other, below what is linked."""
    nodes = tuple(ViewNode(f"人{at:03d}", f"人{at}", "person") for at in range(number))
    body, station = ViewNode("政协", "政协", "committee"), ViewNode("站", "站", "unit")
    graph = ViewGraph("图", (body, *nodes, station), (ViewEdge("站", "政协", "unitOf", "属于"),))
    places = positions(graph)
    assert len(set(places.values())) == len(graph.nodes)
    foot = max(places["政协"][1], places["站"][1])
    assert all(places[node.id][1] > foot + 50 for node in nodes)
    rows = {places[node.id][1] for node in nodes}
    assert len(rows) <= max(2, number**0.5 * 1.5)
