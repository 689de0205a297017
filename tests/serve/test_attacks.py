"""What hostile or careless clients do: each attempt is refused or bounded, and others are still served."""

import asyncio
import contextlib
import itertools
import random
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cppcc_graph.serve.config import Access

GOOD = "ASK { ?s a cppcc:Committee }"


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of 20,000 triples that are easy to join endlessly."""
    folder = tmp_path_factory.mktemp("crowd") / "store"
    store = ox.Store(str(folder))
    edge, chance = ox.NamedNode("http://example.org/knows"), random.Random(7)  # noqa: S311  (data, no secret)
    names = [ox.NamedNode(f"http://example.org/{number}") for number in range(2000)]
    quads = [ox.Quad(names[chance.randrange(2000)], edge, names[chance.randrange(2000)]) for _ in range(20_000)]
    committee = ox.NamedNode("https://w3id.org/cppcc/ontology#Committee")
    quads.append(ox.Quad(names[0], ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), committee))
    quads.append(ox.Quad(names[0], edge, ox.Literal("a" * 5000)))
    store.bulk_extend(quads)
    store.flush()
    return folder


@pytest.fixture(scope="module")
def server(crowd: Path, start: Any) -> Iterator[Any]:
    """A server with tight limits."""
    with start(
        crowd,
        query_seconds=1.0,
        workers=3,
        wait_seconds=3.0,
        worker_memory=512 << 20,
        header_seconds=1.0,
        body_seconds=1.0,
    ) as running:
        yield running


@contextlib.contextmanager
def _listening() -> Iterator[tuple[int, list[bytes]]]:
    """A port that notes every contact."""
    contacts: list[bytes] = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    over = threading.Event()

    def listen() -> None:
        while not over.is_set():
            with contextlib.suppress(OSError):
                peer, _ = listener.accept()
                contacts.append(b"contact")
                peer.close()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    yield listener.getsockname()[1], contacts
    over.set()
    thread.join(2)
    listener.close()


SERVICES = [
    "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { service silent <URL> { ?s ?p ?o } }",
    "SELECT * { SeRvIcE<URL>{ ?s ?p ?o } }",
    "SELECT * { SERVICE#x\n<URL> { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICE: { ?s ?p ?o } }",
    "PREFIX : <URL> SELECT * { SERVICESILENT: { ?s ?p ?o } }",
    "SELECT * { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }",
    "SELECT * { VALUES ?u { <URL> } SERVICE SILENT ?u { ?s ?p ?o } }",
    "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
    "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
    "SELECT * { ?a ?b true SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?a ?b trueSERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?a ?b 1SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?a ?b 'x'SERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { ?a ?b ?c FILTER(?a<'x>') SERVICE <URL> { ?s ?p ?o } FILTER('1') }",
    "SELECT * { ?a ?b <http://x\\u0041'a> . SERVICE <URL> { ?s ?p ?o } # '\n }",
    "SELECT * { \\u0053ERVICE <URL> { ?s ?p ?o } }",
    "SELECT * { OPTIONAL { SERVICE SILENT <URL> { ?s ?p ?o } } }",
    "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <URL> { ?s ?p ?o } }",
    "DESCRIBE ?s { SERVICE <URL> { ?s ?p ?o } }",
    "ASK { { } UNION { SERVICE <URL> { } } }",
    "SELECT * FROM <URL> { ?s ?p ?o }",
    "SELECT * FROM NAMED <URL> { GRAPH ?g { ?s ?p ?o } }",
    "LOAD <URL>",
    "LOAD SILENT <URL> INTO GRAPH <a:b>",
]


def test_no_query_reaches_the_network(server: Any) -> None:
    """No spelling of SERVICE, FROM or LOAD makes the server open a connection (SSRF)."""
    with _listening() as (port, contacts):
        for query in SERVICES:
            text = query.replace("URL", f"http://127.0.0.1:{port}/x")
            assert server.client.get("/sparql", params={"query": text}).status_code in {200, 400, 403}
            for name in ("default-graph-uri", "named-graph-uri"):
                server.client.get("/sparql", params={"query": "ASK {}", name: f"http://127.0.0.1:{port}/x"})
        time.sleep(0.3)
    assert contacts == []


_PIECES = st.lists(
    st.sampled_from(
        ["SERVICE ", "service", "SILENT ", "<http://127.0.0.1:PORT/>", "{ ?s ?p ?o } ", "?a ?b ", "'x'", '"', "'", "1",
         "true", ".", " ", "#", "\n", "\\u0041", "FILTER(?a<?b) ", "<", ">", "x:y ", ":", "{", "}",
         "OPTIONAL ", "UNION "]
    ),
    max_size=14,
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(pieces=_PIECES)
def test_what_passes_the_screen_asks_nobody(pieces: list[str]) -> None:
    """Whatever the screen lets through, Oxigraph evaluates without a connection: 400 scrambled queries."""
    from cppcc_graph.serve.errors import Problem
    from cppcc_graph.serve.screen import refuse_unsafe

    query = "SELECT * { " + "".join(pieces).replace("PORT", str(_PORT)) + " }"
    try:
        refuse_unsafe(query, depth=100)
    except Problem:
        return
    with contextlib.suppress(SyntaxError, ValueError):
        try:
            list(ox.Store().query(query, prefixes={"": "http://127.0.0.1/", "x": "http://127.0.0.1/"}))  # type: ignore[arg-type]
        except OSError as error:
            pytest.fail(f"{query!r} passed the screen and tried to connect: {error}")


#: A port that nobody may use: a connection to it would be an OSError, never a success.
_PORT = 9


HEAVY = {
    "cartesian": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "order": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "paths": "PREFIX e: <http://example.org/> SELECT (COUNT(*) AS ?n) { ?a (e:knows|^e:knows)* ?b . ?b e:knows+ ?c }",
    "regex": 'SELECT * { ?s ?p ?o FILTER(REGEX(STR(?o), "^(a|aa)+b")) . ?x ?y ?z FILTER(REGEX(STR(?z), "(a*)*b")) }',
    "concat": "SELECT (GROUP_CONCAT(?c) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "distinct": "SELECT DISTINCT ?a ?d ?g { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a",
    "construct": "CONSTRUCT { ?a ?e ?i } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(HEAVY))
def test_heavy_queries_end_at_their_limit(server: Any, name: str) -> None:
    """An endless query ends with 422 or 504 soon after the limit, and the next question is answered at once."""
    began = time.monotonic()
    response = server.client.get("/sparql", params={"query": HEAVY[name]})
    assert response.status_code in ({200, 504} if name == "regex" else {422, 504})  # regexes run in linear time
    assert time.monotonic() - began < 1.0 + 2.5
    assert server.client.get("/sparql", params={"query": GOOD}).json()["boolean"] is True


DEEP = {
    "groups": "SELECT * " + "{" * 10_000 + "}" * 10_000,
    "parentheses": "SELECT * { FILTER(" + "(" * 10_000 + "1" + ")" * 10_000 + ") }",
    "unclosed": "SELECT * " + "{" * 10_000,
    "lists": "SELECT * { ?s ?p " + "(" * 10_000 + ")" * 10_000 + " }",
    "blanks": "SELECT * { ?s ?p " + "[ ?p " * 10_000 + "1" + "]" * 10_000 + " }",
    "nots": "SELECT * { FILTER(" + "!" * 200_000 + "1) }",
    "hidden": "SELECT * { ?a ?b ?c FILTER(?a<'x>') " + "{" * 20_000 + "}" * 20_000 + " FILTER('1') }",
    "unions": "SELECT * { {} " + "UNION {} " * 20_000 + "}",
    "dots": "SELECT * { " + "a." * 100_000 + " }",
}


@pytest.mark.parametrize("name", sorted(DEEP))
def test_deep_nesting_is_refused(server: Any, name: str) -> None:
    """Ten thousand brackets are refused with a 4xx or end at the time limit; the server lives on."""
    response = server.client.post("/sparql", data={"query": DEEP[name]})
    assert response.status_code in {200, 400, 422, 504}
    assert server.client.get("/sparql", params={"query": GOOD}).status_code == 200


def test_ten_megabytes_are_refused_early(server: Any) -> None:
    """A body beyond the limit is a 413, whether its length is declared or not."""
    kind = {"Content-Type": "application/sparql-query"}
    text = b"#" * (10 << 20)
    for content in (text, iter([text[:65536]] * 160)):
        with contextlib.suppress(httpx.WriteError, httpx.RemoteProtocolError, httpx.ReadError):
            assert httpx.post(f"{server.url}/sparql", content=content, headers=kind, trust_env=False).status_code == 413
    assert server.client.get("/sparql", params={"query": GOOD}).status_code == 200


def test_others_are_served_beside_a_hog(server: Any) -> None:
    """While endless queries hold what one client may hold, look-ups of the same address still come through."""
    with ThreadPoolExecutor(6) as pool:
        hogs = [
            pool.submit(httpx.get, f"{server.url}/sparql", params={"query": HEAVY["cartesian"]}, timeout=30)
            for _ in range(4)
        ]
        time.sleep(0.2)
        statuses = [server.client.get("/healthz").status_code for _ in range(20)]
        assert [hog.result().status_code in {503, 504} for hog in hogs] == [True] * 4
    assert statuses == [200] * 20
    assert server.client.get("/sparql", params={"query": GOOD}).status_code == 200


def test_crowd_gets_200_or_503(crowd: Path, start: Any) -> None:
    """500 clients at once see an answer or a 503 with Retry-After, nothing else."""
    with start(crowd, workers=2, waiting=64, query_seconds=5.0, wait_seconds=2.0) as server:
        seen = asyncio.run(_crowd(server.port, 500))
        assert seen <= {(b"200", False), (b"503", True)}
        assert (b"200", False) in seen
        assert server.client.get("/sparql", params={"query": GOOD}).status_code == 200


async def _crowd(port: int, clients: int) -> set[tuple[bytes, bool]]:
    """Status and presence of Retry-After in the answers to clients who ask at the same moment."""

    async def ask() -> tuple[bytes, bool]:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
        head = (await reader.read()).partition(b"\r\n\r\n")[0]
        writer.close()
        return head[9:12], b"retry-after" in head.lower()

    return set(await asyncio.gather(*(ask() for _ in range(clients))))


def _raw(port: int, pieces: list[bytes], pause: float) -> tuple[bytes, float]:
    """What comes back to a client that sends pieces slowly, and after how long."""
    began, answer = time.monotonic(), b""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as client, contextlib.suppress(OSError):
        for piece in pieces:
            client.sendall(piece)
            time.sleep(pause)
        while got := client.recv(65536):
            answer += got
    return answer, time.monotonic() - began


@pytest.mark.parametrize(
    "pieces",
    [[], [b"GET /spar"], [b"GET / HTTP/1.1\r\n", *(b"X-A: b\r\n" for _ in range(30))], [b"\r\n"] * 30],
    ids=["silent", "half a line", "endless header", "empty lines"],
)
def test_slow_header_is_cut_off(server: Any, pieces: list[bytes]) -> None:
    """A client that does not finish its header is closed after `header_seconds` (slowloris)."""
    _, took = _raw(server.port, pieces, 0.1)
    assert took < 1.0 + 3.0


def test_slow_body_is_cut_off(server: Any) -> None:
    """A body that does not come is a 408."""
    kind = b"Content-Type: application/sparql-query\r\nContent-Length: 99\r\n\r\nASK"
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\n" + kind
    answer, took = _raw(server.port, [head], 0.0)
    assert answer.startswith(b"HTTP/1.1 408")
    assert took < 1.0 + 9.0


def test_two_hundred_slow_clients_block_nobody(server: Any) -> None:
    """Two hundred half-open requests leave look-ups as they were."""
    clients = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(200)]
    for client in clients:
        client.sendall(b"GET /sparql?query=A")
    began = time.monotonic()
    assert server.client.get("/sparql", params={"query": GOOD}).status_code == 200
    assert time.monotonic() - began < 1.0
    for client in clients:
        client.close()


def test_huge_header_is_refused(server: Any) -> None:
    """A header beyond the limit is a 431 or closes the connection."""
    answer, _ = _raw(server.port, [b"GET / HTTP/1.1\r\nX: ", b"a" * 300_000], 0.0)
    assert answer[:12] in {b"HTTP/1.1 431", b"HTTP/1.1 400", b""}


@pytest.mark.parametrize(
    ("request_line", "status", "code"),
    [
        (b"GET /api/labels?iri=" + b"a" * 70_000 + b" HTTP/1.1", b"431", b"header-too-large"),
        (b"GET / HTTP/9.9", b"400", b"not-http"),
        (b"\x16\x03\x01\x02", b"400", b"not-http"),
    ],
    ids=["address", "version", "TLS"],
)
def test_what_the_parser_refuses_is_told_in_our_form(
    server: Any, request_line: bytes, status: bytes, code: bytes
) -> None:
    """No plain text of the server program's own: a problem in JSON, as the API describes it."""
    answer, _ = _raw(server.port, [request_line + b"\r\nHost: localhost\r\n\r\n"], 0.0)
    if answer:  # what arrives behind the refusal may reset the connection before it is read
        assert answer.startswith(b"HTTP/1.1 " + status)
        assert b"application/problem+json" in answer
        assert code in answer


def test_too_many_connections_get_503(crowd: Path, start: Any) -> None:
    """A connection beyond the limit is told so at once."""
    with start(crowd, workers=1, connections=5, header_seconds=5.0) as server:
        clients = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(9)]
        time.sleep(0.2)
        answer, _ = _raw(server.port, [], 0.0)
        assert answer.startswith(b"HTTP/1.1 503")
        assert b"retry-after" in answer
        for client in clients:
            client.close()


@pytest.mark.parametrize(
    "raw", [b"\x00\x01\x02\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\xff" * 100 + b"\r\n\r\n"]
)
def test_nonsense_is_400(server: Any, raw: bytes) -> None:
    """Bytes that are no HTTP get a 400 or a closed connection."""
    answer, _ = _raw(server.port, [raw], 0.0)
    assert answer[:12] in {b"HTTP/1.1 400", b""}


def test_unknown_hosts_are_refused(server: Any) -> None:
    """A page of another site that points its name at us (DNS rebinding) gets nothing."""
    response = server.client.get("/sparql?query=ASK{}", headers={"Host": "evil.example"})
    assert (response.status_code, response.json()["code"]) == (421, "host")


def test_token_is_asked_for(crowd: Path, start: Any) -> None:
    """With a token nothing but /healthz is open; bearer and the browser's dialogue both work."""
    with start(crowd, workers=1, access=Access(token="稻米2026")) as server:  # noqa: S106  (a test's)
        path = "/sparql?query=ASK{}"
        assert server.client.get(path).status_code == 401
        assert "Basic" in server.client.get(path).headers["www-authenticate"]
        assert server.client.get("/healthz").status_code == 200
        assert server.client.get(path, auth=("any", "稻米2026")).status_code == 200
        assert server.client.get(path, headers={"Authorization": "Bearer 稻米2026".encode()}).status_code == 200
        for wrong in ("Bearer x", "Bearer", "Basic !!!", "Basic AAAA", "Digest x"):
            assert server.client.get(path, headers={"Authorization": wrong}).status_code == 401


def test_other_sites_may_read_only_if_named(crowd: Path, start: Any) -> None:
    """No CORS header by default; a named origin gets its own, a preflight included."""
    origin = {"Origin": "https://example.org"}
    with start(crowd, workers=1) as server:
        assert "access-control-allow-origin" not in server.client.get("/sparql?query=ASK{}", headers=origin).headers
    with start(crowd, workers=1, access=Access(origins=("https://example.org",))) as server:
        headers = server.client.get("/sparql?query=ASK{}", headers=origin).headers
        assert headers["access-control-allow-origin"] == "https://example.org"
        other = server.client.get("/sparql?query=ASK{}", headers={"Origin": "https://evil.example"}).headers
        assert "access-control-allow-origin" not in other
        preflight = server.client.options("/sparql", headers={**origin, "Access-Control-Request-Method": "POST"})
        assert preflight.status_code == 204


def test_every_answer_has_security_headers(server: Any) -> None:
    """Good answers, refusals and 404 carry the policy."""
    for path in ("/sparql?query=ASK{}", "/sparql?query=x", "/none", "/healthz"):
        headers = server.client.get(path).headers
        assert headers["content-security-policy"].startswith("default-src 'none'")
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_worker_death_is_mended(server: Any) -> None:
    """After every kill the pool is whole again."""
    for query in itertools.islice(itertools.cycle(DEEP.values()), 3):
        server.client.post("/sparql", data={"query": query})
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline and server.client.get("/healthz").json()["workers"]["queries"] < 3:
        time.sleep(0.1)
    assert server.client.get("/healthz").json()["workers"]["queries"] == 3


def test_offered_protocol_is_ignored_and_the_body_read(sample: Any) -> None:
    """A client that offers HTTP/2 in clear, as Java's does, is answered over HTTP/1.1 with its whole request read."""
    offer = {"Connection": "Upgrade, HTTP2-Settings", "Upgrade": "h2c", "HTTP2-Settings": "AAEAAEAAAAIAAAAA"}
    answer = sample.client.post("/sparql", headers=offer, data={"query": "ASK { ?s ?p ?o }"})
    assert (answer.status_code, answer.http_version, answer.json()["boolean"]) == (200, "HTTP/1.1", True)
