"""The process that runs queries: reads jobs from standard input, writes answers to standard output, dies when told.

A job is a JSON text behind four bytes of its length; an answer is a JSON text and a body behind four and eight bytes.
Large bodies are left in a file that the answer names, so that a slow client costs disk, not memory.
"""

import contextlib
import itertools
import json
import os
import struct
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

import pyoxigraph as ox

from cppcc_graph.query_files import with_values
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.formats import FORMATS, GRAPH_FORMATS, RESULT_FORMATS, Format, negotiate
from cppcc_graph.serve.hints import plain_string_hint, syntax_problem
from cppcc_graph.serve.links import BASE
from cppcc_graph.serve.results import RDF_FORMATS, BoundedBody, term_from_json
from cppcc_graph.serve.screen import refuse_unsafe
from cppcc_ontology.terms import PREFIXES

__all__ = ["answer", "main", "open_store"]

Job = dict[str, Any]
_WATCH_SECONDS = 1.0
_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
_BY_SUFFIX = {".nt": ox.RdfFormat.N_TRIPLES, ".ttl": ox.RdfFormat.TURTLE, ".trig": ox.RdfFormat.TRIG}


def open_store(path: Path) -> ox.Store:
    """A read-only store: a directory as Oxigraph wrote it, or an RDF file read into memory."""
    if path.is_dir():
        return ox.Store.read_only(str(path))
    store = ox.Store()
    with path.open("rb") as file:
        store.bulk_load(file, format=_BY_SUFFIX.get(path.suffix, ox.RdfFormat.N_QUADS))
    return store


def _choose(job: Job, offered: tuple[Format, ...]) -> Format:
    """The format that the request asks for, by name or by Accept."""
    name = job.get("format")
    chosen = FORMATS.get(name) if name else negotiate(job.get("accept"), offered)
    if chosen not in offered:
        listing = ", ".join(one.media[0] for one in offered)
        raise Problem(406, "not-acceptable", f"this query can be answered as {listing}", hint=f"Accept: {listing}")
    return chosen


def _evaluate(store: ox.Store, job: Job) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
    """Start the query over the dataset that the request names."""
    default, named = job.get("default_graphs"), job.get("named_graphs")
    given = default is not None or named is not None
    try:
        return store.query(
            with_values(job["query"], {name: term_from_json(term) for name, term in job.get("bind", {}).items()}),
            base_iri=BASE,
            prefixes=PREFIXES,
            default_graph=[ox.NamedNode(iri) for iri in default or ()] if given else None,
            named_graphs=[ox.NamedNode(iri) for iri in named or ()] if given else None,
        )
    except SyntaxError as error:
        raise syntax_problem(job["query"], str(error)) from error


def _limited(triples: ox.QueryTriples, rows: int) -> Iterator[ox.Triple]:
    """The triples, with a refusal when there are more than `rows`."""
    yield from itertools.islice(triples, rows)
    if next(triples, None) is not None:
        raise Problem(422, "too-many-rows", f"the graph has more than {rows} triples", hint="add LIMIT to the query")


def answer(store: ox.Store, job: Job) -> tuple[dict[str, Any], BoundedBody]:
    """Run one job; the head says status 200, media type, number of rows and a hint where one helps.

    Raises:
        Problem: the query is refused, wrong or exceeds a limit.
    """
    refuse_unsafe(job["query"], depth=job["depth"])
    results = _evaluate(store, job)
    if isinstance(results, ox.QueryTriples):
        chosen = _choose(job, GRAPH_FORMATS)
        body = BoundedBody("", rows=job["rows"], size=job["bytes"], cut=False)
        triples, prefixes = _limited(results, job["rows"]), PREFIXES if chosen.name != "nt" else None
        ox.serialize(triples, cast("IO[bytes]", body), format=RDF_FORMATS[chosen.name], prefixes=prefixes)
    else:
        chosen = _choose(job, RESULT_FORMATS)
        body = BoundedBody(chosen.name, rows=job["rows"], size=job["bytes"], cut=isinstance(results, ox.QuerySolutions))
        results.serialize(cast("IO[bytes]", body), format=_RESULTS[chosen.name])
    head: dict[str, Any] = {"status": 200, "type": chosen.content_type, "rows": body.count}
    if not body.count and isinstance(results, ox.QuerySolutions):
        head["hint"] = plain_string_hint(job["query"])
    return head, body


def _call(store: ox.Store, job: Job) -> tuple[dict[str, Any], BoundedBody]:
    """Look something up for a page."""
    from cppcc_graph.serve.calls import CALLS

    value = CALLS[job["call"]](store, Path(job["out"]) if job.get("out") else None, job["args"])
    body = BoundedBody("", rows=0, size=job["bytes"], cut=False)
    body.write(json.dumps(value, ensure_ascii=False).encode())
    return {"status": 200, "type": "application/json"}, body


def _handle(store: ox.Store, job: Job) -> tuple[dict[str, Any], bytes]:
    """Answer a job whatever happens to it."""
    try:
        head, body = _call(store, job) if "call" in job else answer(store, job)
    except Problem as refusal:
        return {"status": refusal.status, "problem": refusal.to_json()}, b""
    except (OSError, ValueError, RuntimeError) as error:
        problem = Problem(422, "not-evaluable", f"the query cannot be evaluated: {error}"[:300])
        return {"status": problem.status, "problem": problem.to_json()}, b""
    spool = job.get("spool")
    if spool and len(body.data) > job["inline"]:
        Path(spool).write_bytes(body.data)
        return {**head, "file": spool, "length": len(body.data)}, b""
    return head, bytes(body.data)


def _jobs(stream: IO[bytes]) -> Iterator[Job]:
    """Jobs until the server is gone."""
    while len(length := stream.read(4)) == 4:  # noqa: PLR2004  (the length prefix)
        yield json.loads(stream.read(struct.unpack(">I", length)[0]))


def _watch(parent: int) -> None:
    """End the process, whatever it is doing, within a second after the server is gone.

    Where a process keeps the number of a dead parent (Windows), it ends with its present job: standard input is closed.
    """
    while os.getppid() == parent:
        time.sleep(_WATCH_SECONDS)
    os._exit(0)


def _bound_memory(limit: int) -> None:
    """Let the system refuse memory beyond `limit` bytes, where it can."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _be_quiet() -> None:
    """Drop what the engine prints when it dies of a query: an attacker could fill the log with it."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), 2)


def main(path: str, memory: int, *, lookups: bool = False) -> None:
    """Serve jobs until standard input ends; `lookups` loads what pages need before the first of them."""
    output = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    _bound_memory(memory)
    store = open_store(Path(path))
    threading.Thread(target=_watch, args=(os.getppid(),), daemon=True).start()
    if lookups:
        from cppcc_graph.serve.calls import CALLS

        CALLS["ready"](store, None, {})
    _be_quiet()
    output.write(b"ok\n")
    for job in _jobs(sys.stdin.buffer):
        head, body = _handle(store, job)
        text = json.dumps(head, ensure_ascii=False).encode()
        output.write(struct.pack(">IQ", len(text), len(body)) + text + body)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), lookups="lookups" in sys.argv[3:])
