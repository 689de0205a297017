"""Servers on loopback for the tests of this folder."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import httpx
import pyoxigraph as ox
import pytest
import uvicorn

from cppcc_graph.serve.app import make_app
from cppcc_graph.serve.config import Access, Limits, Settings
from cppcc_graph.serve.guard import guarded_protocol

#: Small enough for quick tests, large enough for two cores that are busy with other things.
LIMITS = Limits(query_seconds=2.0, page_seconds=4.0, workers=3, page_workers=1, rows=1000, result_bytes=4 << 20)


@dataclass(frozen=True)
class Running:
    """A server that runs: its address and a client for it."""

    url: str
    port: int
    client: httpx.Client
    settings: Settings


@contextlib.contextmanager
def running(settings: Settings) -> Iterator[Running]:
    """A server over a store while the block runs."""
    listener = socket.create_server(("127.0.0.1", 0), backlog=1024)
    port = listener.getsockname()[1]
    config = uvicorn.Config(
        make_app(settings), http=guarded_protocol(settings.limits), ws="none", lifespan="on", access_log=False,
        log_level="critical", timeout_graceful_shutdown=2,
    )  # fmt: skip
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    deadline = time.monotonic() + 30
    while not server.started and thread.is_alive() and time.monotonic() < deadline:
        time.sleep(0.01)
    assert server.started, "the server did not start"
    with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30, trust_env=False) as client:
        yield Running(f"http://127.0.0.1:{port}", port, client, settings)
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture(scope="session")
def start() -> Callable[..., contextlib.AbstractContextManager[Running]]:
    """A function that starts a server over a store with the limits given by name."""

    def begin(
        store: Path, *, access: Access | None = None, out: Path | None = None, **limits: float
    ) -> contextlib.AbstractContextManager[Running]:
        bounds = replace(LIMITS, **limits)  # type: ignore[arg-type]
        return running(Settings(store=store, out=out, limits=bounds, access=access or Access()))

    return begin


DATA = Path(__file__).parent / "data"
CPPCC = "https://w3id.org/cppcc/ontology#"
DOC = "样例"


def _built(folder: Path) -> Path:
    """A folder as `cppcc build` leaves it, from data/: words of evidence become ranges of the text."""
    text = (DATA / "texts" / f"{DOC}.txt").read_text("utf-8")
    quads: list[ox.Quad] = []
    for quad in ox.parse(path=DATA / "sample.ttl", format=ox.RdfFormat.TURTLE):
        if quad.predicate.value != CPPCC + "evidence":
            quads.append(quad)
            continue
        words = quad.object.value
        start = text.index(words)
        node = ox.NamedNode(f"https://w3id.org/cppcc/id/source/{DOC}#char={start},{start + len(words)}")
        quads.append(ox.Quad(quad.subject, quad.predicate, node))
        quads.extend(_evidence(node, start, words))
    (folder / "texts").mkdir(parents=True)
    (folder / "texts" / f"{DOC}.txt").write_text(text, "utf-8", newline="")
    ox.serialize(quads, folder / "graph.nq", format=ox.RdfFormat.N_QUADS)
    store = ox.Store(str(folder / "store"))
    store.bulk_extend(quads)
    store.flush()
    return folder


def _evidence(node: ox.NamedNode, start: int, words: str) -> Iterator[ox.Quad]:
    """The triples of an evidence node."""
    number = ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer")
    source = ox.NamedNode(f"https://w3id.org/cppcc/id/source/{DOC}")
    rdf_type = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    yield ox.Quad(node, rdf_type, ox.NamedNode(CPPCC + "Evidence"))
    yield ox.Quad(node, ox.NamedNode(CPPCC + "inSource"), source)
    yield ox.Quad(node, ox.NamedNode(CPPCC + "start"), ox.Literal(str(start), datatype=number))
    yield ox.Quad(node, ox.NamedNode(CPPCC + "end"), ox.Literal(str(start + len(words)), datatype=number))
    yield ox.Quad(node, ox.NamedNode(CPPCC + "quote"), ox.Literal(words, language="zh"))


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample graph as a build leaves it."""
    return _built(tmp_path_factory.mktemp("sample") / "out")


@pytest.fixture(scope="session")
def sample(built: Path) -> Iterator[Running]:
    """A server over the sample graph."""
    with running(Settings(store=built / "store", out=built, limits=LIMITS)) as server:
        yield server
