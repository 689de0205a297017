"""Virtuoso 7, started by the test, is loaded by the Graph Store Protocol and answers like the local store."""

import shutil
import subprocess
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
CONFIGURATION = Path(__file__).with_name("fixtures") / "virtuoso.ini"
GRAPH = "https://w3id.org/cppcc/graph/test"


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of one of the seeds."""
    out = tmp_path_factory.mktemp("virtuoso") / "out"
    build([min((ROOT / "seeds").glob("*.txt"))], out, BuildOptions(pages=()))
    return KnowledgeGraph.open(out)


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory, kg: KnowledgeGraph) -> Iterator[RemoteGraph]:
    """A new Virtuoso on free ports, with the graph loaded into a graph of its own."""
    program = shutil.which("virtuoso-t")
    if program is None:
        pytest.skip("no Virtuoso: apt-get install virtuoso-opensource-7")
    folder = tmp_path_factory.mktemp("server")
    sql, http = free_port(), free_port()
    text = CONFIGURATION.read_text(encoding="utf-8").format(sql=sql, http=http)
    (folder / "virtuoso.ini").write_text(text, encoding="utf-8")
    command = [program, "-f", "-c", "virtuoso.ini"]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=folder, stdin=quiet, stdout=quiet, stderr=quiet)
    try:
        address = f"http://127.0.0.1:{http}"
        wait_for(f"{address}/sparql", 60)
        graph = RemoteGraph(f"{address}/sparql", f"{address}/sparql-graph-crud-auth", graph=GRAPH, auth=("dba", "dba"))
        assert kg.out is not None
        graph.load(kg.out / "graph.nq")
        yield graph
    finally:
        server.kill()
        server.wait(10)


@pytest.mark.parametrize(
    "query",
    ["initiatives-by-kind", "outcomes-of-committee", "stations-by-place", "roles-in-body", "evidence-of-thing"],
)
def test_questions_are_answered_alike(kg: KnowledgeGraph, remote: RemoteGraph, query: str) -> None:
    """Known questions give the same rows; their order is the server's own."""
    ours, theirs = kg.query(query), remote.query(query)
    assert ours.variables == theirs.variables
    assert sorted(map(str, ours)) == sorted(map(str, theirs))


@pytest.mark.parametrize("table", ["mentions", "committees", "outcomes", "roles"])
def test_tables_have_the_same_things(kg: KnowledgeGraph, remote: RemoteGraph, table: str) -> None:
    """Tables name the same things; which sentence is the least one depends on how a server sorts."""
    ours, theirs = kg.query(table), remote.query(table)
    first = ours.variables[0]
    assert sorted(map(str, ours.column(first))) == sorted(map(str, theirs.column(first)))


def test_loading_replaces(kg: KnowledgeGraph, remote: RemoteGraph) -> None:
    """Every statement arrives, a second time too; Virtuoso's own graphs are not asked."""
    assert kg.out is not None
    remote.load(kg.out / "graph.nq")
    assert remote.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").column("n") == [len(kg.store)]


def test_parameters_and_names(kg: KnowledgeGraph, remote: RemoteGraph) -> None:
    """Chinese names are bound and found."""
    query = "SELECT ?c ?name WHERE { ?c a cppcc:Committee ; skos:prefLabel ?name }"
    assert list(remote.query(query, name="伊春市政协")) == list(kg.query(query, name="伊春市政协")) != []


def test_a_wrong_password_is_told(remote: RemoteGraph, kg: KnowledgeGraph) -> None:
    """Loading without the right to is refused, and the message says so."""
    assert kg.out is not None
    stranger = RemoteGraph(remote.query_url, remote.store_url, graph=GRAPH, auth=("dba", "wrong"))
    with pytest.raises(QueryError, match="401"):
        stranger.load(kg.out / "graph.nq")
