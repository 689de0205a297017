"""The JSON API: search, things, neighbours, evidence, tables, questions; described by /openapi.json."""

import asyncio
import contextlib
from importlib.resources import files
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cppcc_graph.query_files import names_in, read_query
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.examples import examples
from cppcc_graph.serve.lookup import call, choice, number, run_query, word
from cppcc_graph.serve.names import KINDS
from cppcc_graph.serve.protocol import answer_response
from cppcc_graph.serve.requests import Fields, fields_of

__all__ = ["routes", "search"]

_MOST = 100
_LABELS, _MOST_IRI = 50, 2000


def _fields(request: Request) -> Fields:
    """The parameters of a request."""
    return fields_of(request.scope["query_string"])


async def search(request: Request, asked: str, kind: str = "", limit: int = 20) -> list[dict[str, Any]]:
    """Things by a part of their name."""
    state = request.app.state
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(state.indexed.wait(), state.settings.limits.wait_seconds)
    index = str(state.index)
    found: list[dict[str, Any]] = await call(request, "search", q=asked, kind=kind, limit=limit, index=index)
    return found


async def _search(request: Request) -> Response:
    """Search by name."""
    fields = _fields(request)
    kind = choice(fields, "kind", KINDS)
    found = await search(request, word(fields, "q", longest=100), kind, number(fields, "limit", 20, most=_MOST))
    return JSONResponse({"results": found})


async def _entity(request: Request) -> Response:
    """Everything about a thing."""
    return JSONResponse(await call(request, "entity", iri=word(_fields(request), "iri")))


async def _neighbours(request: Request) -> Response:
    """Edges at a thing."""
    return JSONResponse({"results": await call(request, "neighbours", iri=word(_fields(request), "iri"))})


async def _evidence(request: Request) -> Response:
    """Sentences that prove a thing."""
    return JSONResponse({"results": await call(request, "evidence", iri=word(_fields(request), "iri"))})


async def _table(request: Request) -> Response:
    """A page of one of the tables, in JSON, CSV, TSV or XML."""
    fields, name = _fields(request), request.path_params["name"]
    if name not in names_in("tables"):
        raise Problem(404, "unknown", f"tables are {', '.join(names_in('tables'))}")
    limit, offset = number(fields, "limit", 100, most=10_000), number(fields, "offset", 0, most=10**8)
    query = f"{read_query('tables', name)}\nLIMIT {limit} OFFSET {offset}"
    wanted = {"format": choice(fields, "format", frozenset({"json", "csv", "tsv", "xml"})) or "json"}
    return answer_response(await run_query(request, query, **wanted))


async def _labels(request: Request) -> Response:
    """The labels of up to fifty things; those of which nothing is known are left out."""
    iris = _fields(request).all("iri")
    if not 1 <= len(iris) <= _LABELS or max(map(len, iris)) > _MOST_IRI:
        raise Problem(400, "parameter", f"give iri 1 to {_LABELS} times, each of at most {_MOST_IRI} characters")
    return JSONResponse({"results": await call(request, "labels", iris=iris)})


async def _questions(_: Request) -> Response:
    """The named questions with their queries."""
    return JSONResponse({"results": [one.to_json() for one in examples()]})


async def _ask(request: Request) -> Response:
    """A question in Chinese."""
    return JSONResponse(await call(request, "ask", q=word(_fields(request), "q", longest=300)))


async def _openapi(_: Request) -> Response:
    """The description of this API."""
    text = files("cppcc_graph.serve").joinpath("data/openapi.json").read_bytes()
    return Response(text, media_type="application/json")


def routes() -> list[Route]:
    """Every address of the API."""
    return [
        Route("/api/search", _search),
        Route("/api/entity", _entity),
        Route("/api/neighbours", _neighbours),
        Route("/api/evidence", _evidence),
        Route("/api/tables/{name}", _table),
        Route("/api/labels", _labels),
        Route("/api/questions", _questions),
        Route("/api/ask", _ask),
        Route("/openapi.json", _openapi),
    ]
