"""A real SPARQL server, started by the test, is loaded and answers like the local store."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.graph.servers import free_port, wait_for

from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.errors import QueryError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.remote import RemoteGraph

ROOT = Path(__file__).parents[2]
SERVER = Path(sys.executable).with_name("oxigraph")


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the seeds."""
    out = tmp_path_factory.mktemp("remote") / "out"
    build([ROOT / "seeds"], out, BuildOptions(pages=()))
    return KnowledgeGraph.open(out)


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory, kg: KnowledgeGraph) -> Iterator[RemoteGraph]:
    """The oxigraph server of PyPI on a free port, with the graph loaded over HTTP."""
    port = free_port()
    folder = tmp_path_factory.mktemp("server")
    command: list[str | Path] = [SERVER, "serve", "--location", folder, "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/query", 20)
        graph = RemoteGraph(f"http://127.0.0.1:{port}/query", f"http://127.0.0.1:{port}/store")
        assert kg.out is not None
        graph.load(kg.out / "graph.nq")
        yield graph
    finally:
        server.terminate()
        server.wait(10)


@pytest.mark.parametrize("query", ["committees", "mentions", "units-of-committee", "ASK { ?c a cppcc:Committee }"])
def test_the_server_answers_like_the_store(kg: KnowledgeGraph, remote: RemoteGraph, query: str) -> None:
    """Tables, known questions and plain SPARQL give as many rows with the same values."""
    ours, theirs = kg.query(query), remote.query(query)
    assert len(ours) == len(theirs)
    if query != "units-of-committee":
        assert list(ours) == list(theirs)


def test_parameters_and_triples(kg: KnowledgeGraph, remote: RemoteGraph) -> None:
    """Parameters are bound; CONSTRUCT gives triples."""
    query = "SELECT ?c ?name { ?c a cppcc:Committee ; skos:prefLabel ?name }"
    assert list(remote.query(query, name="伊春市政协")) == list(kg.query(query, name="伊春市政协"))
    made = "CONSTRUCT { ?c a cppcc:X } { ?c a cppcc:Committee }"
    assert set(remote.query(made).terms) == set(kg.query(made).terms)


def test_loading_twice_changes_nothing(kg: KnowledgeGraph, remote: RemoteGraph) -> None:
    """The default graph is replaced, not added to."""
    assert kg.out is not None
    remote.load(kg.out / "graph.nq")
    assert remote.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").column("n") == [len(kg.store)]


@pytest.mark.parametrize(
    ("graph", "query", "words"),
    [
        (RemoteGraph("http://127.0.0.1:9/query"), "ASK {}", "连不上"),
        (None, "SELECT ?x { ?x ", "拒绝了请求"),
    ],
)
def test_trouble(remote: RemoteGraph, graph: RemoteGraph | None, query: str, words: str) -> None:
    """A server that is not there, and a query that it refuses."""
    with pytest.raises(QueryError, match=words):
        (graph or remote).query(query)


def test_loading_needs_an_address() -> None:
    """Without a Graph Store address nothing is loaded."""
    with pytest.raises(QueryError, match="store_url"):
        RemoteGraph("http://127.0.0.1:9/query").load("x.nq")
