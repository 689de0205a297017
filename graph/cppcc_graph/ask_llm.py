"""Let a language model write the query for a question that no template answers (extra `llm`).

The model is asked for one SPARQL query; the query is screened like any other, run read-only and bounded, and shown.
"""

import os
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import Any, Protocol

from cppcc_graph.ask import Answer, Cell
from cppcc_graph.errors import QueryError
from cppcc_graph.questions import questions
from cppcc_graph.words import concept_label

__all__ = ["Complete", "ask_model", "endpoint"]

_FENCE = re.compile(r"```(?:sparql)?\s*(.*?)```", re.DOTALL | re.IGNORECASE)
_THINK = re.compile(r"<think>.*?</think>", re.DOTALL)
_EXAMPLES, _ROWS, _SECONDS = 12, 200, 20.0


class Complete(Protocol):
    """Something that continues a conversation: system words and a question in, an answer out."""

    def __call__(self, system: str, asked: str) -> str:
        """The model's answer."""


@dataclass(frozen=True, slots=True)
class _Endpoint:
    """An OpenAI-compatible service."""

    url: str
    model: str
    key: str

    def __call__(self, system: str, asked: str) -> str:
        """Ask the service."""
        import httpx

        body = {
            "model": self.model,
            "temperature": 0,
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": asked}],
        }
        headers = {"Authorization": f"Bearer {self.key}"} if self.key else {}
        try:
            response = httpx.post(f"{self.url.rstrip('/')}/chat/completions", json=body, headers=headers, timeout=120)
            response.raise_for_status()
            return str(response.json()["choices"][0]["message"]["content"])
        except (httpx.HTTPError, KeyError, IndexError, ValueError) as error:
            raise QueryError(f"模型没有回答：{error} (the model did not answer; check CPPCC_LLM_URL)") from error


def endpoint() -> Complete:
    """The service that CPPCC_LLM_URL, CPPCC_LLM_MODEL and CPPCC_LLM_KEY name.

    Raises:
        QueryError: no service is named.
    """
    url = os.environ.get("CPPCC_LLM_URL", "")
    if not url:
        raise QueryError(
            "请设置 CPPCC_LLM_URL（如 http://127.0.0.1:11434/v1）和 CPPCC_LLM_MODEL (name a model's address)"
        )
    return _Endpoint(url, os.environ.get("CPPCC_LLM_MODEL", "default"), os.environ.get("CPPCC_LLM_KEY", ""))


def ask_model(store: str, question: str, complete: Complete) -> Answer:
    """Let the model write a query, screen it, run it in a process of its own, and show both; never certain.

    `store` is the path of a store or RDF file, as a worker opens it.
    """
    query = _query_in(complete(_system(), question))
    if not query:
        said = "模型没有写出查询。"
        return Answer(question, understood=False, certain=False, answer=said)
    head, body = _run(store, query)
    if "problem" in head:
        said = f"模型写的查询不能运行：{head['problem']['detail']}"
        return Answer(question, understood=False, certain=False, answer=said, query=query)
    return _answer(question, query, body)


def _system() -> str:
    """The instructions: the ontology's terms and a few of the named questions."""
    ontology = files("cppcc_ontology").joinpath("cppcc.ttl").read_text("utf-8")
    terms = re.findall(r"^cppcc:(\w+) a owl:(\w+) .*?rdfs:label \"([^\"]*)\"@zh", ontology, re.DOTALL | re.MULTILINE)
    listed = "\n".join(f"cppcc:{name} ({kind}) {label}" for name, kind, label in terms)
    shown = "\n\n".join(f"{one.title_zh}\n```sparql\n{one.query}\n```" for one in questions()[:_EXAMPLES])
    rule = files("cppcc_graph").joinpath("data", "ask_llm.txt").read_text("utf-8")
    return f"{rule}\n\n{listed}\n\n{shown}"


def _query_in(reply: str) -> str:
    """The query of a reply: within a fence, or the whole of it."""
    plain = _THINK.sub("", reply)
    fenced = _FENCE.findall(plain)
    text = (fenced[-1] if fenced else plain).strip()
    return text if re.search(r"\b(?:SELECT|ASK)\b", text, re.IGNORECASE) else ""


def _run(store: str, query: str) -> tuple[dict[str, Any], Any]:
    """The head and the JSON results of a query, within the limits of the server."""
    import asyncio
    import json
    from pathlib import Path

    from cppcc_graph.serve.config import Limits
    from cppcc_graph.serve.pool import Pool, PoolLimits
    from cppcc_graph.serve.protocol import make_job

    async def run() -> tuple[dict[str, Any], Any]:
        limits = PoolLimits(1, _SECONDS, _SECONDS, 1, Limits().worker_memory)
        async with Pool(lambda: Path(store), limits) as pool:
            answer = await pool.run(make_job(query, Limits(rows=_ROWS), format="json", inline=1 << 40))
        return answer.head, json.loads(answer.body) if answer.body else None

    return asyncio.run(run())


def _answer(question: str, query: str, body: Any) -> Answer:
    """The rows of a query that a model wrote."""
    if "boolean" in body:
        said = "是" if body["boolean"] else "否"
        return Answer(
            question, understood=True, certain=False, answer=said, columns=("答",), rows=((Cell(said),),), query=query
        )
    columns = tuple(body["head"]["vars"])
    rows = tuple(tuple(_cell(row.get(name, {})) for name in columns) for row in body["results"]["bindings"])
    said = f"模型写的查询找到 {len(rows)} 行" if rows else "模型写的查询没有结果。"
    return Answer(question, understood=True, certain=False, answer=said, columns=columns, rows=rows, query=query)


def _cell(term: dict[str, str]) -> Cell:
    """A term for people."""
    value = term.get("value", "")
    return Cell(concept_label(value) or value, value if term.get("type") == "uri" else "")
