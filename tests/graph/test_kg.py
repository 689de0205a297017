"""A built graph in Python: opened, asked, described, projected, shown, and hostile text stays text."""

import json
import shutil
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from cppcc_graph import KnowledgeGraph
from cppcc_graph.build import build
from cppcc_graph.errors import NotBuiltError, NothingFoundError, QueryError
from cppcc_graph.projections import PROJECTIONS
from cppcc_graph.rows import Rows, value_of
from cppcc_graph.store import build_disk_store, disk_path

ROOT = Path(__file__).parents[2]
XSD = "http://www.w3.org/2001/XMLSchema#"
HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the seeds."""
    out = tmp_path_factory.mktemp("kg") / "out"
    build([ROOT / "seeds"], out)
    return KnowledgeGraph.open(out)


def hostile() -> KnowledgeGraph:
    """A graph with one committee whose name is markup."""
    store = ox.Store()
    body = ox.NamedNode("https://w3id.org/cppcc/id/committee/230700")
    rdf_type = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    store.add(ox.Quad(body, rdf_type, ox.NamedNode("https://w3id.org/cppcc/ontology#Committee")))
    label = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
    store.add(ox.Quad(body, label, ox.Literal(HOSTILE, language="zh")))
    return KnowledgeGraph(store)


def test_rows_iterate_as_plain_values(kg: KnowledgeGraph) -> None:
    """Integers are integers, labels text."""
    (row,) = kg.query(
        "SELECT ?name (COUNT(*) AS ?n) { ?c a cppcc:Committee ; skos:prefLabel ?name } GROUP BY ?name",
        name="伊春市政协",
    )
    assert row == {"name": "伊春市政协", "n": 1}


def test_rows_become_a_dataframe(kg: KnowledgeGraph) -> None:
    """Columns are the variables, also where there is no row."""
    assert list(kg.query("committees").to_dataframe().columns)[:3] == ["id", "name", "code"]
    empty = kg.query("SELECT ?a ?b { ?a cppcc:nothing ?b }").to_dataframe()
    assert (list(empty.columns), len(empty)) == (["a", "b"], 0)


def test_ask_and_construct(kg: KnowledgeGraph) -> None:
    """ASK is true or false; CONSTRUCT gives triples."""
    assert kg.query("ASK { ?c a cppcc:Committee }")
    assert not kg.query("ASK { ?c a cppcc:Nothing }")
    assert kg.query("CONSTRUCT { ?c a cppcc:X } { ?c a cppcc:Committee }").variables == (
        "subject",
        "predicate",
        "object",
    )


def test_parameters_fix_variables(kg: KnowledgeGraph) -> None:
    """A label, an IRI and a CURIE; an unknown one is an error."""
    query = "SELECT ?c ?name { ?c a cppcc:Committee ; skos:prefLabel ?name }"
    by_name = kg.query(query, name="伊春市政协")
    by_iri = kg.query(query, c="https://w3id.org/cppcc/id/committee/230700")
    assert by_name.terms == by_iri.terms == kg.query(query, c="committee/230700").terms
    with pytest.raises(QueryError, match="没有参数 city"):
        kg.query(query, city="伊春")


def test_hostile_parameters_are_values(kg: KnowledgeGraph) -> None:
    """A quote in a parameter ends nothing."""
    assert len(kg.query("SELECT ?c { ?c skos:prefLabel ?name }", name='x"@zh } . ?s ?p ?o . { "')) == 0


@pytest.mark.parametrize("query", ["SELECT", "SELECT ?x { SERVICE <http://x/> { ?x ?y ?z } }", "DROP ALL"])
def test_bad_queries_are_errors(kg: KnowledgeGraph, query: str) -> None:
    """Not well formed, reaching out to the network, or changing the graph."""
    with pytest.raises(QueryError):
        kg.query(query)


@pytest.mark.parametrize(
    ("term", "value"),
    [
        (ox.Literal("12", datatype=ox.NamedNode(XSD + "integer")), 12),
        (ox.Literal("0.5", datatype=ox.NamedNode(XSD + "decimal")), 0.5),
        (ox.Literal("80.0", datatype=ox.NamedNode(XSD + "decimal")), 80),
        (ox.Literal("true", datatype=ox.NamedNode(XSD + "boolean")), True),
        (ox.Literal("abc", datatype=ox.NamedNode(XSD + "integer")), "abc"),
        (None, None),
    ],
)
def test_value_of(term: ox.Literal | None, value: object) -> None:
    """Numbers by their datatype; what is no number stays text."""
    assert value_of(term) == value


def test_rdflib_reads_the_same_store(kg: KnowledgeGraph) -> None:
    """kg.rdf is an rdflib Graph that counts, matches and answers SPARQL."""
    import rdflib

    assert len(kg.rdf) == len(kg.store)
    body = rdflib.URIRef("https://w3id.org/cppcc/id/committee/230700")
    label = rdflib.URIRef("http://www.w3.org/2004/02/skos/core#prefLabel")
    assert kg.rdf.value(body, label) == rdflib.Literal("伊春市政协", lang="zh")
    assert len(list(kg.rdf.query("SELECT ?c { ?c a <https://w3id.org/cppcc/ontology#Committee> }"))) == len(
        kg.query("committees")
    )


def test_entity(kg: KnowledgeGraph) -> None:
    """By name, IRI and short IRI; with relations and whole paragraphs around its quotes."""
    found = kg.entity("1158工作法")
    assert found == kg.entity(found.iri) == kg.entity("initiative/1158工作法")
    assert {r.other_label for r in found.relations} >= {"伊春市政协", "巴彦县政协"}
    proof = found.evidence[0]
    assert proof.paragraph[proof.offset : proof.offset + len(proof.quote)] == proof.quote


@pytest.mark.parametrize(("name", "words"), [("没有这个", "没有名为"), ("committee/999999", "没有")])
def test_what_is_not_there(kg: KnowledgeGraph, name: str, words: str) -> None:
    """The message says that it is not in the graph."""
    with pytest.raises(NothingFoundError, match=words):
        kg.entity(name)


def test_view_graph_around_a_thing(kg: KnowledgeGraph) -> None:
    """Edges join shown nodes only, carry evidence, and the limit holds."""
    graph = kg.view_graph("1158工作法", hops=2, limit=30)
    ids = {node.id for node in graph.nodes}
    assert len(ids) <= 30
    assert graph.left_out > 0
    assert all({edge.source, edge.target} <= ids for edge in graph.edges)
    practised = [edge for edge in graph.edges if edge.relation == "practises"]
    assert practised
    assert all(edge.evidence for edge in practised)


def test_view_graph_is_deterministic(kg: KnowledgeGraph) -> None:
    """Two looks are the same."""
    assert kg.view_graph(limit=100) == kg.view_graph(limit=100)


@pytest.mark.parametrize("view", PROJECTIONS)
def test_projections_are_clean(kg: KnowledgeGraph, view: str, tmp_path: Path) -> None:
    """Every projection has labelled nodes and can be written as GraphML and read again."""
    graph = kg.to_networkx(view)
    assert all(data["label"] for _, data in graph.nodes(data=True))
    nx.write_graphml(graph, tmp_path / "g.graphml")
    again = nx.read_graphml(tmp_path / "g.graphml")
    assert (again.number_of_nodes(), again.number_of_edges()) == (graph.number_of_nodes(), graph.number_of_edges())


def test_projections_say_what_they_hold(kg: KnowledgeGraph) -> None:
    """Bodies are a tree below 全国政协; initiatives join those that share one."""
    bodies = kg.to_networkx("bodies")
    assert nx.is_forest(bodies.to_undirected())
    top = [node for node in bodies if bodies.in_degree(node) == 0 and "committee" in node]
    assert [bodies.nodes[node]["label"] for node in top] == ["全国政协"]
    shared = kg.to_networkx("shared-initiatives")
    pair = ("https://w3id.org/cppcc/id/committee/230700", "https://w3id.org/cppcc/id/committee/230126")
    assert "1158工作法" in shared.edges[pair]["via"]


def test_an_unknown_projection(kg: KnowledgeGraph) -> None:
    """The message lists those there are."""
    with pytest.raises(QueryError, match="people-bodies"):
        kg.to_networkx("nothing")


def test_notebook_reprs_escape(kg: KnowledgeGraph) -> None:
    """Markup in a name is shown, not run, in rows, cards and pictures."""
    bad = hostile()
    for shown in (
        bad.query("SELECT ?l { ?s skos:prefLabel ?l }"),
        bad.entity("committee/230700"),
        bad.view("committee/230700"),
    ):
        assert HOSTILE not in shown._repr_html_()
    assert "政协委员会" in kg._repr_html_()
    assert "伊春市政协" in kg.query("committees")._repr_html_()


def test_long_answers_are_cut_in_a_notebook() -> None:
    """The first rows and the number of all are shown."""
    rows = Rows(("a",), tuple((ox.Literal(str(n)),) for n in range(500)), "")
    assert "500 行" in rows._repr_html_()
    assert len(repr(rows).splitlines()) == 22


def test_rows_as_csv_and_json() -> None:
    """Formulas are guarded in CSV; JSON keeps the text."""
    rows = Rows(("a",), ((ox.Literal("=1+1"),), (None,)), "")
    assert rows.to_csv().splitlines() == ["a", "'=1+1", '""']
    assert json.loads(rows.to_json()) == [{"a": "=1+1"}, {"a": None}]


def test_a_graph_without_a_folder(tmp_path: Path, kg: KnowledgeGraph) -> None:
    """An RDF file is read into memory; its quotes are its evidence."""
    assert kg.out is not None
    shutil.copy(kg.out / "graph.nq", tmp_path / "g.nq")
    alone = KnowledgeGraph.read(tmp_path / "g.nq")
    assert len(alone.store) == len(kg.store)
    assert alone.entity("1158工作法").evidence[0].offset == -1


@pytest.mark.parametrize(("name", "words"), [("g.xyz", "不认识的格式"), ("g.nq", "读不出")])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, words: str) -> None:
    """The message names the file."""
    (tmp_path / name).write_text("<broken", encoding="utf-8")
    with pytest.raises(NotBuiltError, match=words):
        KnowledgeGraph.read(tmp_path / name)


def test_a_folder_that_is_no_build(tmp_path: Path) -> None:
    """The message says what to run."""
    with pytest.raises(NotBuiltError, match="cppcc build"):
        KnowledgeGraph.open(tmp_path)


def test_damage_beyond_mending(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Without graph, claims and texts the way out is to build again."""
    assert kg.out is not None
    copy = tmp_path / "out"
    shutil.copytree(kg.out, copy)
    (copy / "graph.nq").unlink()
    shutil.rmtree(copy / "claims")
    shutil.rmtree(copy / "texts")
    with pytest.raises(NotBuiltError, match="重新构建"):
        KnowledgeGraph.open(copy)


def test_a_store_on_disk_answers_the_same(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """A large build is opened from its store, read-only; two processes may do so at once."""
    assert kg.out is not None
    copy = tmp_path / "out"
    shutil.copytree(kg.out, copy)
    build_disk_store(copy / "graph.nq", disk_path(copy))
    first, second = KnowledgeGraph.open(copy), KnowledgeGraph.open(copy)
    assert first.query("committees").terms == second.query("committees").terms == kg.query("committees").terms


def test_a_build_killed_between_its_renames_is_found(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """The former state stands under its hidden name and is put back."""
    assert kg.out is not None
    shutil.copytree(kg.out, tmp_path / ".out.old")
    assert KnowledgeGraph.open(tmp_path / "out").counts() == kg.counts()
