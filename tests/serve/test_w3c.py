"""The W3C tests of the SPARQL 1.1 Protocol, of service descriptions and of result formats, over HTTP."""

import csv
import io
import json
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import httpx
import pyoxigraph as ox
import pytest
from rdflib import RDF, RDFS, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

W3C = Path(__file__).resolve().parents[3] / "shared" / "w3c"
MF = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#")
QT = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-query#")
UT = Namespace("http://www.w3.org/2009/sparql/tests/test-update#")
HT = Namespace("http://www.w3.org/2011/http#")
CNT = Namespace("http://www.w3.org/2011/content#")
TABULAR = {"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"}
BOOLEAN = {"application/sparql-results+json", "application/sparql-results+xml"}
GRAPHS = {"text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not W3C.is_dir(), reason="needs the folder ../shared (the W3C manifests)"),
]


@dataclass(frozen=True)
class Exchange:
    """One request of a test and what is expected of its answer."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes | None
    status: tuple[str, ...]
    boolean: bool | None
    format: str | None


def _manifest(name: str) -> Graph:
    return Graph().parse(W3C / name / "manifest.ttl", format="turtle")


def _entries(graph: Graph) -> list[Node]:
    head = next(graph.objects(None, MF.entries), None)
    return list(Collection(graph, head)) if head is not None else []


def _exchanges(graph: Graph, test: Node) -> Iterator[Exchange]:
    action = graph.value(test, MF.action)
    for request in Collection(graph, graph.value(action, HT.requests)):  # type: ignore[arg-type]
        heads = graph.value(request, HT.headers)
        fields = list(Collection(graph, heads)) if heads is not None else []
        body = graph.value(request, HT.body)
        text = graph.value(body, CNT.chars) if body is not None else None
        coding = str(graph.value(body, CNT.characterEncoding) or "UTF-8") if body is not None else "UTF-8"
        expected = graph.value(request, HT.resp)
        boolean = graph.value(expected, MF.expectedBoolean)
        kind = graph.value(expected, MF.expectedFormat)
        yield Exchange(
            str(graph.value(request, HT.methodName)),
            str(graph.value(request, HT.absolutePath)),
            {str(graph.value(one, HT.fieldName)): str(graph.value(one, HT.fieldValue)) for one in fields},
            str(text).encode(coding) if text is not None else None,
            tuple(str(one)[-3:] for one in graph.objects(expected, MF.expectedStatus)),
            bool(boolean.toPython()) if boolean is not None else None,  # type: ignore[attr-defined]
            str(kind) if kind is not None else None,
        )


def _protocol_tests() -> list[Any]:
    """Every test of the manifest; a test that needs a successful update does not apply to a read-only endpoint."""
    if not W3C.is_dir():
        return []
    graph = _manifest("protocol")
    found = []
    for test in _entries(graph):
        name = str(test).rpartition("#")[2]
        found.append(pytest.param(list(_exchanges(graph, test)), id=name))
    return found


def _is_update(exchange: Exchange) -> bool:
    kind = next((value for name, value in exchange.headers.items() if name.lower() == "content-type"), "")
    return "sparql-update" in kind or b"update=" in (exchange.body or b"") or "update=" in exchange.path


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory, start: Any) -> Iterator[Any]:
    """A server over the named graphs of the protocol tests."""
    folder = tmp_path_factory.mktemp("w3c")
    graph, store = _manifest("protocol"), ox.Store(str(folder / "store"))
    for data in set(graph.objects(predicate=UT.graphData)):
        name = ox.NamedNode(str(graph.value(data, RDFS.label)))
        path = unquote(str(graph.value(data, UT.graph)).removeprefix("file://"))
        store.load(path=path, format=ox.RdfFormat.N_TRIPLES, to_graph=name)
    store.flush()
    del store
    with start(folder / "store") as running:
        yield running


@pytest.mark.parametrize("exchanges", _protocol_tests())
def test_protocol(server: Any, exchanges: list[Exchange]) -> None:
    """Each request of a protocol test gets its status, its format and its truth value; updates are refused by 4xx."""
    for exchange in exchanges:
        response = _send(server.client, exchange)
        if _is_update(exchange):
            assert 400 <= response.status_code < 500
            return  # what follows a successful update does not apply to a read-only endpoint
        assert any(_fits(response.status_code, wanted) for wanted in exchange.status), response.text
        _check_content(response, exchange)


def _send(client: httpx.Client, exchange: Exchange) -> httpx.Response:
    request = client.build_request(
        exchange.method, exchange.path, headers=exchange.headers, content=exchange.body or None
    )
    return client.send(request)


def _fits(status: int, wanted: str) -> bool:
    return str(status)[0] == wanted[0]


def _check_content(response: httpx.Response, exchange: Exchange) -> None:
    media = response.headers.get("content-type", "").partition(";")[0]
    known = {"tabular": TABULAR, "boolean": BOOLEAN, "RDF": GRAPHS}
    if exchange.format is not None:
        assert media in known[exchange.format]
    if exchange.boolean is not None:
        assert response.json()["boolean"] is exchange.boolean


def test_every_protocol_test_is_run() -> None:
    """The manifest holds the 34 tests that the W3C approved."""
    assert len(_protocol_tests()) == 34


@pytest.mark.parametrize("media", sorted(GRAPHS))
def test_service_description(server: Any, media: str) -> None:
    """GET on the endpoint returns RDF that says sd:endpoint of the address asked and names a sd:Service."""
    sd = Namespace("http://www.w3.org/ns/sparql-service-description#")
    response = server.client.get("/sparql", headers={"Accept": media})
    assert response.headers["content-type"].partition(";")[0] == media
    graph = Graph().parse(data=response.content, format=media)
    endpoint = URIRef(f"{server.url}/sparql")
    service = graph.value(predicate=sd.endpoint, object=endpoint)
    assert (service, RDF.type, sd.Service) in graph
    dataset = graph.value(service, sd.defaultDataset)
    assert (dataset, RDF.type, sd.Dataset) in graph
    assert (graph.value(dataset, sd.defaultGraph), RDF.type, sd.Graph) in graph


def _format_tests() -> list[Any]:
    if not W3C.is_dir():
        return []
    found = []
    for folder in ("json-res", "csv-tsv-res"):
        graph = _manifest(folder)
        for test in _entries(graph):
            action, result = graph.value(test, MF.action), graph.value(test, MF.result)
            files = [graph.value(action, QT.data), graph.value(action, QT.query), result]
            paths = [Path(unquote(str(one).removeprefix("file://"))) for one in files]
            found.append(pytest.param(*paths, id=paths[2].name))
    return found


@pytest.mark.parametrize(("data", "query", "expected"), _format_tests())
def test_result_format(start: Any, data: Path, query: Path, expected: Path) -> None:
    """A query's answer in JSON, CSV or TSV equals the expected file, up to row order and names of blanks."""
    media = {".srj": "application/sparql-results+json", ".csv": "text/csv", ".tsv": "text/tab-separated-values"}
    with _server_over(start, data) as server:
        response = server.client.get(
            "/sparql", params={"query": query.read_text("utf-8")}, headers={"Accept": media[expected.suffix]}
        )
    assert response.status_code == 200
    assert _rows(response.content, expected.suffix) == _rows(expected.read_bytes(), expected.suffix)


def _server_over(start: Any, data: Path) -> AbstractContextManager[Any]:
    return start(data, workers=1)  # type: ignore[no-any-return]


def _rows(content: bytes, suffix: str) -> Any:
    """Rows in a form that compares: blank nodes by a common name, numbers of CSV as they stand, order dropped."""
    text = content.decode("utf-8")
    if suffix == ".srj":
        answer = json.loads(text)
        if "boolean" in answer:
            return answer["boolean"]
        rows = [{name: _plain(term) for name, term in row.items()} for row in answer["results"]["bindings"]]
        return sorted(answer["head"]["vars"]), sorted(json.dumps(row, sort_keys=True) for row in rows)
    plain = suffix == ".tsv"
    table = [line.split("\t") for line in text.splitlines()] if plain else list(csv.reader(io.StringIO(text)))
    order = sorted(range(len(table[0])), key=lambda column: table[0][column])
    lines = [tuple(_cell(row[column]) for column in order) for row in table]
    return lines[0], sorted(lines[1:])


def _cell(text: str) -> str:
    """A value that compares: Oxigraph stores numbers by value, so 1.0E6 comes back as `"1000000"^^xsd:double`.

    Types derived from xsd:integer come back as integers too; both are the engine's, not the format's, and documented.
    """
    if text.startswith("_:"):
        return "_:b"
    value, typed, _ = text.partition("^^<http://www.w3.org/2001/XMLSchema#")
    try:
        return str(float(value.strip('"') if typed else value))
    except ValueError:
        return text


def _plain(term: dict[str, str]) -> dict[str, str]:
    if term["type"] == "bnode":
        return {"type": "bnode"}
    kind = "literal" if term["type"] == "typed-literal" else term["type"]
    return {**term, "type": kind}
