"""The application: its routes, its worker pools, what starts and ends with it."""

import asyncio
import contextlib
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from cppcc_graph.serve import api, ontology_pages, pages, reconcile
from cppcc_graph.serve.config import Settings
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.freshness import Current
from cppcc_graph.serve.gate import Gate, problem_body
from cppcc_graph.serve.metrics import Metrics, resident_bytes
from cppcc_graph.serve.pool import Pool, PoolLimits
from cppcc_graph.serve.protocol import prefers_html, sparql

__all__ = ["make_app"]


def _pools(settings: Settings, current: Current) -> tuple[Pool, Pool]:
    """Workers for free queries, and workers of their own for pages, so that pages open whatever is being asked."""
    limits = settings.limits

    def pool(workers: int, seconds: float, *, lookups: bool = False) -> Pool:
        bounds = PoolLimits(workers, seconds, limits.wait_seconds, limits.waiting, limits.worker_memory, lookups)
        return Pool(lambda: current.store, bounds)

    return pool(limits.workers, limits.query_seconds), pool(limits.page_workers, limits.page_seconds, lookups=True)


def make_app(settings: Settings) -> ASGIApp:
    """The ASGI application over one built graph."""
    metrics = Metrics()

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        current = Current(settings.store, settings.out)
        queries, lookups = _pools(settings, current)
        async with queries, lookups:
            app.state.queries, app.state.pages = queries, lookups
            app.state.index, app.state.indexed = _index_path(settings, lookups), asyncio.Event()
            keeping = asyncio.create_task(_keep_current(app, current))
            yield
            keeping.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await keeping

    handlers: Any = {HTTPException: _http_error, Problem: _problem}
    app = Starlette(routes=_routes(), lifespan=lifespan, exception_handlers=handlers)
    app.state.settings, app.state.metrics = settings, metrics
    return Gate(app, settings.access, settings.limits, metrics, settings.log_queries)


def _index_path(settings: Settings, pages: Pool) -> Path:
    """Where the index of names is kept: among the temporary files of this server."""
    assert pages.spool is not None  # noqa: S101  (set on entry)
    return settings.index or pages.spool / "names.sqlite"


async def _keep_current(app: Starlette, current: Current) -> None:
    """Make the index of names; whenever the build is replaced, renew workers and index."""
    state = app.state
    if not await asyncio.to_thread(state.index.is_file):
        await _make_index(current.store, state.index)
    state.indexed.set()
    while True:
        store = await current.changed()
        state.queries.renew()
        state.pages.renew()
        await _make_index(store, state.index)


async def _make_index(store: Path, path: Path) -> None:
    """Make the index of names in a process of its own."""
    command = (sys.executable, "-X", "utf8", "-m", "cppcc_graph.serve.names", str(store), str(path))
    process = await asyncio.create_subprocess_exec(*command)
    try:
        await process.wait()
    except asyncio.CancelledError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        raise


def _routes() -> list[Route]:
    """Every address of the server."""
    return [
        Route("/sparql", sparql, methods=["GET", "HEAD", "POST"]),
        Route("/sparql/", sparql, methods=["GET", "HEAD", "POST"]),
        Route("/healthz", _healthz),
        Route("/metrics", _metrics),
        *api.routes(),
        *ontology_pages.routes(),
        *reconcile.routes(),
        *pages.routes(),
    ]


async def _problem(request: Request, error: Exception) -> Response:
    """A refusal as an answer: a page for a browser, JSON for everyone else."""
    assert isinstance(error, Problem)  # noqa: S101  (registered for it)
    program = request.scope["path"].startswith(("/api", "/sparql", "/reconcile"))
    if not program and prefers_html(request.headers.get("accept")):
        return pages.problem_page(error)
    headers = {"Cache-Control": "no-store", **error.headers}
    return Response(problem_body(error), error.status, headers, "application/problem+json")


async def _http_error(request: Request, error: Exception) -> Response:
    """Starlette's own refusals in our form."""
    assert isinstance(error, HTTPException)  # noqa: S101  (registered for it)
    code = {404: "not-found", 405: "method"}.get(error.status_code, "http")
    return await _problem(request, Problem(error.status_code, code, error.detail, headers=error.headers or {}))


async def _healthz(request: Request) -> Response:
    """Alive, and able to answer: one tiny query runs."""
    state = request.app.state
    alive = {"queries": len(state.queries.pids()), "pages": len(state.pages.pids())}
    return JSONResponse({"status": "ok", "workers": alive}, headers={"Cache-Control": "no-store"})


async def _metrics(request: Request) -> Response:
    """Figures for Prometheus."""
    state = request.app.state
    gauges: list[tuple[str, str, float]] = []
    for name, pool in (("query", state.queries), ("page", state.pages)):
        gauges += [
            (f"cppcc_{name}_running", "Jobs that run now.", pool.busy),
            (f"cppcc_{name}_waiting", "Jobs that wait for a worker.", pool.waiting),
            (f"cppcc_{name}_killed_total", "Jobs stopped at a limit.", pool.killed),
            (f"cppcc_{name}_refused_total", "Jobs refused because all workers were busy.", pool.refused),
            (f"cppcc_{name}_resident_bytes", "Memory of the workers.", resident_bytes(pool.pids())),
        ]
    text = state.metrics.text(gauges)
    return PlainTextResponse(text, media_type="text/plain; version=0.0.4")
