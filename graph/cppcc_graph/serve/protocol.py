"""The SPARQL 1.1 Protocol at /sparql, queries only: a request becomes a job, a worker's answer becomes a response."""

import asyncio
import contextlib
import re
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, BinaryIO
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from cppcc_graph.serve.config import Limits
from cppcc_graph.serve.description import describe_service
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.formats import FORMATS, parse_accept
from cppcc_graph.serve.pool import Answer, Pool
from cppcc_graph.serve.requests import Fields, client_of, fields_of, read_body

__all__ = ["answer_response", "make_job", "prefers_html", "sparql"]

_INLINE = 256 << 10
_PIECE = 64 << 10
#: Seconds until a running query's client is looked after.
_PATIENCE = 0.02
_FORM, _QUERY, _UPDATE = "application/x-www-form-urlencoded", "application/sparql-query", "application/sparql-update"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:[^<>\"{}|^`\\\x00-\x20]*")
_HTML = frozenset({"text/html", "application/xhtml+xml"})


def prefers_html(accept: str | None) -> bool:
    """Whether a browser's page is what the client likes best.

    >>> prefers_html("text/html,application/xml;q=0.9,*/*;q=0.8"), prefers_html("*/*")
    (True, False)
    """
    ranges = parse_accept(accept or "")
    best = max((quality for _, quality in ranges), default=0.0)
    return any(media in _HTML and quality == best > 0 for media, quality in ranges)


def make_job(query: str, limits: Limits, **more: Any) -> dict[str, Any]:
    """A job for a worker with the limits of this server."""
    common = {"rows": limits.rows, "bytes": limits.result_bytes, "depth": limits.depth, "inline": _INLINE}
    return {"query": query, **common, **more}


async def sparql(request: Request) -> Response:
    """Answer one request of the protocol; a GET without a query gets the service description."""
    limits, pool = request.app.state.settings.limits, request.app.state.queries
    fields = fields_of(request.scope["query_string"])
    query: str | None
    if request.method == "POST":
        query, fields = await _posted(request, limits, fields)
    else:
        query = fields.one("query")
        if fields.all("update"):
            raise Problem(400, "update-by-get", "an update cannot come by GET, and this endpoint is read only")
        if query is None:
            return _nothing_asked(request, fields)
    if not query:
        raise Problem(400, "no-query", "the parameter query is missing", hint="/sparql?query=ASK{}")
    job = make_job(query, limits, **_dataset(fields), **_wanted(request, fields))
    return answer_response(await _run(request, pool, job))


def _nothing_asked(request: Request, fields: Fields) -> Response:
    """The editor for people, the service description for programs."""
    if prefers_html(request.headers.get("accept")) and not fields.all("format"):
        return RedirectResponse("/query", 303)
    return describe_service(request)


async def _posted(request: Request, limits: Limits, fields: Fields) -> tuple[str | None, Fields]:
    """The query of a POST, in either form, with the parameters that go with it."""
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    charset = re.search(r"charset\s*=\s*\"?([\w-]+)", rest, re.IGNORECASE)
    if charset and charset[1].lower() not in {"utf-8", "utf8"}:
        raise Problem(415, "charset", f"the body must be UTF-8, not {charset[1]}")
    kind = kind.strip().lower()
    if kind == _UPDATE:
        raise _read_only()
    if kind not in {_FORM, _QUERY}:
        accepted = f"{_QUERY}, {_FORM}"
        raise Problem(415, "media-type", f"POST takes one of {accepted}", headers={"Accept-Post": accepted})
    body = await read_body(request, limits)
    if kind == _FORM:
        posted = fields_of(body)
        if posted.all("update"):
            raise _read_only()
        return posted.one("query"), Fields(fields.pairs + posted.pairs)
    try:
        return body.decode("utf-8"), fields
    except UnicodeDecodeError as error:
        raise Problem(400, "not-utf8", "the query is not UTF-8") from error


def _read_only() -> Problem:
    """The answer to an update operation."""
    return Problem(403, "read-only", "this endpoint is read only", hint="the graph is changed by building it again")


def _dataset(fields: Fields) -> dict[str, Any]:
    """The dataset of the protocol, which overrides FROM; it only ever names stored graphs."""
    default, named = fields.all("default-graph-uri"), fields.all("named-graph-uri")
    for iri in (*default, *named):
        if not _IRI.fullmatch(iri):
            raise Problem(400, "graph-iri", "default-graph-uri and named-graph-uri take absolute IRIs")
    return {"default_graphs": default, "named_graphs": named} if default or named else {}


def _wanted(request: Request, fields: Fields) -> dict[str, Any]:
    """The format that is asked for: the parameter before the header."""
    name = fields.one("format")
    if name and name not in FORMATS:
        raise Problem(406, "not-acceptable", f"format is one of {', '.join(FORMATS)}")
    return {"format": name} if name else {"accept": request.headers.get("accept")}


async def _run(request: Request, pool: Pool, job: dict[str, Any]) -> Answer:
    """Run a job; a client that goes away takes its query with it.

    Whether it has gone is only looked at when the answer is not there at once: that spares look-ups a task.
    """
    asking = asyncio.current_task()
    assert asking is not None  # noqa: S101  (this is a coroutine of one)
    watch = _Watch(request, asking)
    try:
        return await pool.run(job, client=client_of(request.scope))
    except asyncio.CancelledError:
        if watch.gone and asking.uncancel() == 0:
            raise Problem(400, "client-gone", "the client closed the connection") from None
        raise
    finally:
        watch.end()


class _Watch:
    """Cancels a task when the client of its request goes."""

    def __init__(self, request: Request, asking: asyncio.Task[Any]) -> None:
        self.gone = False
        self._request, self._asking = request, asking
        self._task: asyncio.Task[None] | None = None
        self._timer = asyncio.get_running_loop().call_later(_PATIENCE, self._begin)

    def _begin(self) -> None:
        """Begin to look."""
        self._task = asyncio.get_running_loop().create_task(self._look())

    async def _look(self) -> None:
        """Wait until the client has gone."""
        while (await self._request.receive())["type"] != "http.disconnect":
            pass
        self.gone = True
        self._asking.cancel()

    def end(self) -> None:
        """Look no more."""
        self._timer.cancel()
        if self._task is not None:
            self._task.cancel()


def answer_response(answer: Answer) -> Response:
    """The HTTP answer to what a worker said.

    Raises:
        Problem: the worker refused the query.
    """
    problem = answer.head.get("problem")
    if problem:
        raise Problem(**problem)
    headers = {"Vary": "Accept"}
    if answer.head.get("hint"):
        headers["Cppcc-Hint"] = quote(answer.head["hint"], safe=" ")
    headers["Content-Type"] = answer.head["type"]
    if answer.file is None:
        return Response(answer.body, headers=headers)
    headers["Content-Length"] = str(answer.head["length"])
    stream = answer.file.open("rb")
    with contextlib.suppress(OSError):
        answer.file.unlink()  # an open file stays readable, so nothing is left behind whatever the client does
    return StreamingResponse(_pieces(stream, answer.file), headers=headers)


async def _pieces(stream: BinaryIO, file: Path) -> AsyncIterator[bytes]:
    """The content of a spooled answer; where open files cannot be removed, the file goes when it is sent."""
    try:
        with stream:
            while piece := await asyncio.to_thread(stream.read, _PIECE):
                yield piece
    finally:
        await asyncio.to_thread(file.unlink, missing_ok=True)
