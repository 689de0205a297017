"""The endpoint: formats, negotiation, limits, refusals and hints."""

import csv
import io
from typing import Any
from urllib.parse import unquote

import pytest
from rdflib import Graph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, SPARQLWrapper

SELECT = 'SELECT ?x { ?x skos:prefLabel "道外区政协"@zh }'
CONSTRUCT = "CONSTRUCT { ?x skos:prefLabel ?l } WHERE { ?x a cppcc:Committee ; skos:prefLabel ?l }"
DAOWAI = "https://w3id.org/cppcc/id/committee/230104"


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        (SELECT, "*/*", "application/sparql-results+json"),
        (SELECT, "", "application/sparql-results+json"),
        (SELECT, "application/json", "application/sparql-results+json"),
        (SELECT, "application/sparql-results+xml", "application/sparql-results+xml"),
        (SELECT, "application/xml", "application/sparql-results+xml"),
        (SELECT, "text/csv", "text/csv"),
        (SELECT, "text/tab-separated-values", "text/tab-separated-values"),
        (SELECT, "text/*", "application/sparql-results+xml"),
        (SELECT, "text/csv;q=0.2, application/json;q=0.9", "application/sparql-results+json"),
        (SELECT, ";;;,,=;q", "application/sparql-results+json"),
        (SELECT, "text/csv;q=zzz", "text/csv"),
        (SELECT, "x" * 9000, "application/sparql-results+json"),
        (CONSTRUCT, "*/*", "text/turtle"),
        (CONSTRUCT, "application/n-triples", "application/n-triples"),
        (CONSTRUCT, "application/ld+json", "application/ld+json"),
        (CONSTRUCT, "application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_accept_decides_the_format(sample: Any, query: str, accept: str, expected: str) -> None:
    """Each way to ask gets its media type; what cannot be read in a header counts as not said."""
    response = sample.client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert (response.status_code, response.headers["content-type"].partition(";")[0]) == (200, expected)
    assert response.headers["vary"] == "Accept"


@pytest.mark.parametrize(("query", "accept"), [(SELECT, "text/turtle"), (CONSTRUCT, "text/csv"), (SELECT, "image/png")])
def test_what_cannot_be_offered_is_406(sample: Any, query: str, accept: str) -> None:
    """A format that does not fit the query's form is refused, with the list of those that do."""
    response = sample.client.get("/sparql", params={"query": query}, headers={"Accept": accept})
    assert response.status_code == 406
    assert response.json()["code"] == "not-acceptable"


@pytest.mark.parametrize(
    "media", ["text/turtle", "application/n-triples", "application/ld+json", "application/rdf+xml"]
)
def test_graphs_parse_in_rdflib(sample: Any, media: str) -> None:
    """Every graph format is read by rdflib and holds the same four committees."""
    response = sample.client.get("/sparql", params={"query": CONSTRUCT}, headers={"Accept": media})
    assert len(Graph().parse(data=response.content, format=media)) == 4


def test_three_ways_to_ask_agree(sample: Any) -> None:
    """GET, a form and a plain body give the same rows."""
    get = sample.client.get("/sparql", params={"query": SELECT}).json()
    form = sample.client.post("/sparql", data={"query": SELECT}).json()
    kind = {"Content-Type": "application/sparql-query; charset=UTF-8"}
    plain = sample.client.post("/sparql", content=SELECT.encode(), headers=kind).json()
    assert get == form == plain
    assert get["results"]["bindings"] == [{"x": {"type": "uri", "value": DAOWAI}}]


def test_format_parameter_overrides_accept(sample: Any) -> None:
    """`format=csv` gives CSV to a browser; an unknown name is 406."""
    response = sample.client.get("/sparql", params={"query": SELECT, "format": "csv"}, headers={"Accept": "text/html"})
    assert list(csv.reader(io.StringIO(response.text))) == [["x"], [DAOWAI]]
    assert sample.client.get("/sparql", params={"query": SELECT, "format": "exe"}).status_code == 406


def test_sparqlwrapper_and_rdflib_read_us(sample: Any) -> None:
    """Two clients that people use get their rows."""
    wrapper = SPARQLWrapper(f"{sample.url}/sparql")
    wrapper.setQuery(SELECT)
    wrapper.setReturnFormat(JSON)
    assert wrapper.queryAndConvert()["results"]["bindings"][0]["x"]["value"] == DAOWAI  # type: ignore[index,call-overload]
    wrapper.setReturnFormat(CSV)
    assert DAOWAI.encode() in wrapper.queryAndConvert()  # type: ignore[operator]
    graph = Graph(SPARQLStore(f"{sample.url}/sparql"))
    assert [str(row[0]) for row in graph.query("SELECT ?x { ?x skos:prefLabel '道外区政协'@zh }")] == [DAOWAI]  # type: ignore[index]


def test_syntax_error_says_where_and_what(sample: Any) -> None:
    """An error names line and column; full-width quotes are explained."""
    body = sample.client.get("/sparql", params={"query": "SELECT * {\n  ?s ?p “道外区政协” }"}).json()
    assert (body["status"], body["line"], body["code"]) == (400, 2, "syntax")
    assert "引号" in body["hint"]


def test_unknown_prefix_is_explained(sample: Any) -> None:
    """The engine's own words survive and the hint says how to declare a prefix."""
    body = sample.client.get("/sparql", params={"query": "SELECT * { ?s foo:bar ?o }"}).json()
    assert (body["column"], body["hint"][:4]) == (22, "前缀没有")


@pytest.mark.parametrize(
    ("query", "hinted"),
    [
        ('SELECT * { ?s skos:prefLabel "道外区政协" }', True),
        ('SELECT * { ?s skos:prefLabel ?l FILTER(?l = "道外区政协") }', True),
        ('SELECT * { VALUES ?l { "道外区政协" } ?s skos:prefLabel ?l }', True),
        ('SELECT * { ?s skos:prefLabel "没有这个"@zh }', False),
        ('SELECT * { ?s skos:prefLabel ?l FILTER(CONTAINS(?l, "没有这个")) }', False),
        ('SELECT * { ?s skos:prefLabel ?l FILTER(STR(?l) = "没有这个") }', False),
        ('SELECT * { ?s cppcc:date "二〇二三"^^cppcc:edtf }', False),
        ('SELECT * { ?s skos:prefLabel "no such" }', False),
    ],
)
def test_plain_chinese_string_is_hinted(sample: Any, query: str, *, hinted: bool) -> None:
    """An empty result whose query compares an untagged Chinese string says so; other empty results say nothing."""
    response = sample.client.get("/sparql", params={"query": query})
    assert response.json()["results"]["bindings"] == []
    assert ("@zh" in unquote(response.headers.get("cppcc-hint", ""))) is hinted


@pytest.mark.parametrize(
    ("method", "path", "kwargs", "status"),
    [
        ("GET", "/sparql?update=CLEAR%20ALL", {}, 400),
        ("POST", "/sparql", {"data": {"update": "CLEAR ALL"}}, 403),
        ("POST", "/sparql", {"content": "CLEAR ALL", "headers": {"Content-Type": "application/sparql-update"}}, 403),
        ("POST", "/sparql", {"data": {"query": "INSERT DATA { <a:b> <a:c> 1 }"}}, 403),
        ("POST", "/sparql", {"data": {"query": "LOAD <file:///etc/passwd>"}}, 403),
        ("PUT", "/sparql", {"content": "x"}, 405),
        ("DELETE", "/sparql", {}, 405),
        ("POST", "/sparql", {"content": "ASK {}", "headers": {"Content-Type": "text/plain"}}, 415),
        ("POST", "/sparql", {"files": {"query": b"ASK {}"}}, 415),
        ("GET", "/sparql?query=ASK{}&query=ASK{}", {}, 400),
        ("GET", "/sparql?query=%FF%FE", {}, 400),
        ("GET", "/sparql?query=", {}, 400),
        ("GET", "/sparql?query=ASK{}&default-graph-uri=not%20an%20iri", {}, 400),
        ("GET", "/nothing/here", {}, 404),
    ],
)
def test_wrong_requests_get_their_status(sample: Any, method: str, path: str, kwargs: Any, status: int) -> None:
    """Updates, wrong methods, wrong media types and wrong parameters are told apart, in JSON."""
    response = sample.client.request(method, path, **kwargs)
    assert response.status_code == status
    assert response.json()["status"] == status


def test_row_limit_refuses_instead_of_cutting(start: Any, built: Any) -> None:
    """A result with more rows than allowed is an error that says so, in every format; with LIMIT it is answered."""
    with start(built / "store", rows=50, workers=1) as server:
        for name in ("json", "xml", "csv", "tsv"):
            answer = server.client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o }", "format": name})
            assert (answer.status_code, answer.json()["code"]) == (422, "too-many-rows")
            good = server.client.get("/sparql", params={"query": "SELECT * { ?s ?p ?o } LIMIT 50", "format": name})
            assert good.status_code == 200
        graph = server.client.get("/sparql", params={"query": "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"})
        assert graph.json()["code"] == "too-many-rows"


def test_from_names_a_stored_graph_only(sample: Any) -> None:
    """FROM of a file or an address reads nothing: the dataset is empty then."""
    for iri in ("file:///etc/passwd", "http://127.0.0.1:1/x.ttl"):
        response = sample.client.get("/sparql", params={"query": f"SELECT * FROM <{iri}> {{ ?s ?p ?o }}"})  # noqa: S608  (SPARQL)
        assert response.json()["results"]["bindings"] == []


def test_relative_iris_are_ours(sample: Any) -> None:
    """`<id/committee/230104>` is an IRI of the graph."""
    assert (
        sample.client.get("/sparql", params={"query": "ASK { <id/committee/230104> ?p ?o }"}).json()["boolean"] is True
    )


def test_large_answers_come_whole(start: Any, built: Any) -> None:
    """A result that is too large to be passed on in memory comes over a file, complete, and the file goes away."""
    query = "SELECT ?a ?b ?c { ?a ?p ?o . ?b ?q ?r . ?c a cppcc:Committee } LIMIT 9000"
    with start(built / "store", rows=10_000, workers=1) as server:
        response = server.client.get("/sparql", params={"query": query})
    assert len(response.json()["results"]["bindings"]) == 9000
    assert len(response.content) > 256 << 10


def test_no_file_is_left_behind(start: Any, built: Any) -> None:
    """Clients that go away in the middle of a large answer, or before it, leave no file."""
    import socket
    import tempfile
    import time
    from pathlib import Path
    from urllib.parse import quote

    query = "SELECT ?a ?b ?c { ?a ?p ?o . ?b ?q ?r . ?c a cppcc:Committee } LIMIT 9000"
    before = set(Path(tempfile.gettempdir()).glob("cppcc-serve-*/*"))
    with start(built / "store", rows=10_000, workers=2) as server:
        for pause in (0.0, 0.02, 0.1, 0.3):
            with socket.create_connection(("127.0.0.1", server.port)) as client:
                client.sendall(f"GET /sparql?query={quote(query)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
                time.sleep(pause)
        time.sleep(1.0)
        after = {one for one in Path(tempfile.gettempdir()).glob("cppcc-serve-*/*") if one.name != "names.sqlite"}
        assert server.client.get("/sparql", params={"query": "ASK {}"}).status_code == 200
    assert {one for one in after - before if not one.name.startswith("names.sqlite")} == set()
