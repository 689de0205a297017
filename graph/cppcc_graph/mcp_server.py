"""An MCP server over a built graph (extra `mcp`): few read-only tools with bounded answers, for language models.

Queries run in worker processes under the same limits as over HTTP; nothing here writes, fetches or reads files.
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fastmcp import FastMCP
from fastmcp.exceptions import ToolError

from cppcc_graph.questions import questions
from cppcc_graph.serve.config import Limits
from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.names import KINDS
from cppcc_graph.serve.pool import Pool, PoolLimits
from cppcc_graph.serve.protocol import make_job
from cppcc_graph.serve.run import find_store

__all__ = ["make_server"]

_MOST_ROWS, _MOST_ITEMS, _LONGEST = 200, 50, 20_000
_LIMITS = Limits(query_seconds=20.0, rows=_MOST_ROWS, result_bytes=200_000)
_ABOUT = (
    "中国人民政治协商会议(政协)的知识图谱,每条事实都有原文证据。"
    "先用 search 找到事物的 IRI,再 describe、neighbours、evidence;"
    'ask 回答常见的中文问题;sparql 只读,结果至多 200 行,标签要带语言标记,如 "道外区政协"@zh。'
    "回答时引用 evidence 的原句;图谱中没有的,就说没有。"
)


@dataclass(slots=True)
class _Graph:
    """The workers over one build, while the server runs."""

    out: Path
    pool: Pool | None = None
    index: Path = field(default_factory=Path)

    @contextlib.asynccontextmanager
    async def running(self, _: FastMCP) -> AsyncIterator[dict[str, Any]]:
        """Start workers and make the index of names; end them with the server."""
        store = find_store(self.out)
        bounds = PoolLimits(2, _LIMITS.query_seconds, 10.0, 16, _LIMITS.worker_memory, lookups=True)
        async with Pool(lambda: store, bounds) as pool:
            assert pool.spool is not None  # noqa: S101  (set on entry)
            self.pool, self.index = pool, pool.spool / "names.sqlite"
            command = (sys.executable, "-X", "utf8", "-m", "cppcc_graph.serve.names", str(store), str(self.index))
            process = await asyncio.create_subprocess_exec(*command, stdin=asyncio.subprocess.DEVNULL)
            await process.wait()
            yield {}

    async def call(self, name: str, **args: Any) -> Any:
        """A look-up in a worker."""
        folder = str(self.out) if self.out.is_dir() else None
        return await self._run(make_job("", Limits(), call=name, args=args, out=folder, inline=1 << 40))

    async def query(self, text: str) -> Any:
        """The JSON results of a query."""
        return await self._run(make_job(text, _LIMITS, format="json", inline=1 << 40))

    async def _run(self, job: dict[str, Any]) -> Any:
        """Run a job, with its refusal in words."""
        if self.pool is None:
            raise ToolError("the server is starting; try again")
        try:
            answer = await self.pool.run(job)
        except Problem as problem:
            raise ToolError(_words(problem.to_json())) from problem
        if "problem" in answer.head:
            raise ToolError(_words(answer.head["problem"]))
        value = json.loads(answer.body)
        if answer.head.get("hint"):
            value["hint"] = answer.head["hint"]
        return value


def _words(problem: dict[str, Any]) -> str:
    """A refusal for a model: what is wrong, where, what to do."""
    place = f" (line {problem['line']}, column {problem['column']})" if "line" in problem else ""
    return f"{problem['detail']}{place}{'; ' + problem['hint'] if 'hint' in problem else ''}"


def _bounded(items: list[Any], limit: int) -> dict[str, Any]:
    """A list cut to what a model can read, saying so."""
    kept = items[: max(1, min(limit, _MOST_ITEMS))]
    while len(kept) > 1 and len(json.dumps(kept, ensure_ascii=False)) > _LONGEST:
        kept = kept[: len(kept) // 2]
    return {"total": len(items), "shown": len(kept), "results": kept}


def make_server(out: Path | str) -> FastMCP:
    """A server over a build's folder; `run()` serves it on standard input and output.

    Raises:
        NotBuiltError: the folder holds no built graph.
    """
    folder = Path(out).resolve()
    find_store(folder)
    graph = _Graph(folder)
    server: FastMCP = FastMCP("cppcc-graph", instructions=_ABOUT, lifespan=graph.running)
    for tool in _tools(graph):
        server.tool(tool, annotations={"readOnlyHint": True, "openWorldHint": False})
    return server


def _tools(graph: _Graph) -> tuple[Callable[..., Any], ...]:
    """The tools; their docstrings are what a model reads."""

    async def search(q: str, kind: str = "", limit: int = 10) -> dict[str, Any]:
        """Find things by a part of their Chinese name, by pinyin or initials; kind may be committee, unit, person…."""
        if kind and kind not in KINDS:
            raise ToolError(f"kind is one of {', '.join(sorted(KINDS))}")
        found = await graph.call("search", q=q[:100], kind=kind, limit=_MOST_ITEMS, index=str(graph.index))
        return _bounded(found, limit)

    async def describe(iri: str) -> dict[str, Any]:
        """Tell what the graph says of a thing: names, attributes, its first relations and sentences."""
        thing = await graph.call("entity", iri=iri)
        relations, evidence = _bounded(thing["relations"], 30), _bounded(thing["evidence"], 5)
        return {**thing, "relations": relations, "evidence": evidence}

    async def neighbours(iri: str, relation: str = "", limit: int = 30) -> dict[str, Any]:
        """List the edges at a thing, of one relation (unitOf, role, practises, carriedOut…) or of all."""
        found = await graph.call("neighbours", iri=iri)
        return _bounded([one for one in found if relation in {"", one["relation"]}], limit)

    async def evidence(iri: str, limit: int = 10) -> dict[str, Any]:
        """Give the sentences that prove a thing, with document and place."""
        return _bounded(await graph.call("evidence", iri=iri), limit)

    async def sparql(query: str) -> dict[str, Any]:
        """Run a read-only SPARQL query, at most 200 rows; cppcc:, id:, skos: and others are declared."""
        found: dict[str, Any] = await graph.query(query[:_LONGEST])
        return found

    async def ask(question: str) -> dict[str, Any]:
        """Answer a common question in Chinese; says whether it was understood, with query and sentences."""
        answer: dict[str, Any] = await graph.call("ask", q=question[:300])
        return {**answer, "rows": _bounded(answer["rows"], 30)}

    async def examples() -> list[dict[str, str]]:
        """List the named questions with their queries, as patterns for sparql."""
        return [{"name": one.name, "title": one.title_zh, "query": one.query} for one in questions()[:_MOST_ITEMS]]

    return search, describe, neighbours, evidence, sparql, ask, examples
