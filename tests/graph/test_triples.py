"""A graph as NetworkX holds it, triple for triple."""

from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from cppcc_graph.errors import NotBuiltError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.triples import triples_of_file, triples_of_store

rdflib = pytest.importorskip("rdflib")

TRIPLES = """<http://a/甲> <http://a/knows> <http://a/乙> .
<http://a/甲> <http://a/knows> <http://a/丙> .
<http://a/甲> <http://a/likes> <http://a/乙> .
<http://a/乙> <http://a/knows> <http://a/乙> .
<http://a/甲> <http://a/name> "甲"@zh .
<http://a/乙> <http://a/name> "甲"@zh .
<http://a/乙> <http://a/name> "甲" .
<http://a/丙> <http://a/age> "7"^^<http://www.w3.org/2001/XMLSchema#integer> .
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The triples in a file."""
    file = tmp_path / "graph.nq"
    file.write_text(TRIPLES, encoding="utf-8")
    return file


def _name(term: Any) -> str:
    """The text of rdflib's term as we write it."""
    if not isinstance(term, rdflib.Literal):
        return str(term)
    if term.language:
        return str(ox.Literal(str(term), language=term.language))
    return str(ox.Literal(str(term), datatype=ox.NamedNode(term.datatype) if term.datatype else None))


def test_it_equals_the_graph_that_rdflib_makes(path: Path) -> None:
    """Same edges between the same terms as by rdflib and its own way to NetworkX."""
    from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

    plain = rdflib.Graph().parse(data=TRIPLES, format="nt")
    theirs = rdflib_to_networkx_multidigraph(plain)
    named = {node: _name(node) for node in theirs}
    ours = triples_of_file(path)
    assert {(named[s], named[t], str(k)) for s, t, k in theirs.edges(keys=True)} == set(ours.edges(keys=True))
    assert set(ours) == set(named.values())


def test_file_and_store_give_the_same(path: Path) -> None:
    """Whatever it is read from; NetworkX can go on with it."""
    store = ox.Store()
    store.bulk_load(path=str(path), format=ox.RdfFormat.N_QUADS)
    one, other = triples_of_file(path), triples_of_store(store)
    assert set(one.edges(keys=True)) == set(other.edges(keys=True))
    one.add_edge("http://a/甲", "http://a/丁", key="new")
    assert one.number_of_edges() == other.number_of_edges() + 1
    assert one.in_degree("http://a/乙") == 3
    one.remove_node("http://a/甲")
    assert one.number_of_edges() == other.number_of_edges() - 4


def test_a_cut_file_is_told(path: Path) -> None:
    """With its name."""
    path.write_text(TRIPLES[:-12], encoding="utf-8")
    with pytest.raises(NotBuiltError, match=r"graph\.nq"):
        triples_of_file(path)


def test_a_graph_of_triples(path: Path) -> None:
    """By the name that projections have."""
    assert KnowledgeGraph.read(path).to_networkx("triples").number_of_edges() == 8
