"""A graph on any SPARQL 1.1 server: load it by the Graph Store Protocol, ask it as a local one.

For whoever outgrows one machine: Virtuoso, GraphDB, Jena, Oxigraph, QLever. Needs httpx (extra `llm` or `dev`).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlencode

import pyoxigraph as ox

from cppcc_graph.errors import QueryError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.query_files import QUERY_PREFIXES, names_in
from cppcc_graph.questions import answered, bind, question, written
from cppcc_graph.rows import Rows, rows_of, with_values

if TYPE_CHECKING:
    import httpx

__all__ = ["RemoteGraph"]

_ROWS: Final = "application/sparql-results+json"
_TRIPLES: Final = "application/n-triples"
_BLOCK: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class RemoteGraph:
    """`query_url` answers SPARQL queries; `store_url` is the Graph Store, None where nothing is to be loaded.

    `graph` names the graph that is loaded and asked, None the default graph (Virtuoso has none to load).
    `auth` is name and password for a server that wants HTTP Digest authentication (Virtuoso's -auth addresses).
    """

    query_url: str
    store_url: str | None = None
    timeout: float = 60.0
    graph: str | None = None
    auth: tuple[str, str] | None = None

    def query(self, query: str, **params: str | float) -> Rows:
        """Ask in SPARQL, or a known question or table by its name, as `KnowledgeGraph.query` does.

        Raises:
            QueryError: the query is refused, or the server cannot be reached.
        """
        name = query.strip()
        if name in names_in("questions"):
            asked = question(name)
            bound = bind(asked, params)
            return answered(asked, bound, self._ask(written(asked, bound)))
        terms = {key: KnowledgeGraph.term(value) for key, value in params.items()}
        return self._ask(with_values(KnowledgeGraph.sparql(query), terms))

    def _ask(self, query: str) -> Rows:
        graph = {} if self.graph is None else {"default-graph-uri": self.graph}
        form = urlencode({"query": _declared(query), **graph}).encode()
        return _read(self._send(self.query_url, form, "application/x-www-form-urlencoded"), query)

    def load(self, path: Path | str) -> None:
        """Replace the server's graph by an N-Triples file, such as a build's graph.nq (it names no graph)."""
        if self.store_url is None:
            raise QueryError("没有给出 store_url；装入数据需要 Graph Store 地址 (no Graph Store address)")
        which = "default" if self.graph is None else urlencode({"graph": self.graph})
        self._send(f"{self.store_url}?{which}", _Blocks(Path(path)), _TRIPLES, method="PUT")

    def _send(self, url: str, content: "bytes | _Blocks", kind: str, *, method: str = "POST") -> "httpx.Response":
        try:
            import httpx
        except ImportError as error:
            raise QueryError("httpx 未安装；请运行 pip install httpx (httpx is not installed)") from error
        accepted = "*/*" if method == "PUT" else f"{_ROWS}, {_TRIPLES};q=0.9"
        # Virtuoso takes a body of chunks for none at all.
        headers = {"Content-Type": kind, "Accept": accepted, "Content-Length": str(len(content))}
        try:
            auth = httpx.DigestAuth(*self.auth) if self.auth else None
            answer = httpx.request(method, url, content=content, headers=headers, timeout=self.timeout, auth=auth)
        except httpx.HTTPError as error:
            raise QueryError(f"连不上 {url}：{error}；请检查地址 (the server cannot be reached)") from error
        if answer.is_error:
            raise QueryError(f"{url} 拒绝了请求（{answer.status_code}）：{answer.text[:300]} (refused)")
        return answer


def _declared(query: str) -> str:
    """The query with our prefixes, but for those that it declares itself."""
    lines = [f"PREFIX {name}: <{iri}>" for name, iri in QUERY_PREFIXES.items() if f"PREFIX {name}:" not in query]
    return "\n".join([*lines, query])


def _read(answer: "httpx.Response", query: str) -> Rows:
    kind = answer.headers.get("content-type", "").partition(";")[0]
    try:
        if kind == _TRIPLES:
            quads = ox.parse(answer.content, format=ox.RdfFormat.N_TRIPLES)
            terms = tuple((quad.subject, quad.predicate, quad.object) for quad in quads)
            return Rows(("subject", "predicate", "object"), terms, query)
        return rows_of(ox.parse_query_results(answer.content, format=ox.QueryResultsFormat.JSON), query)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"{answer.url} 的回答不是 SPARQL 结果：{error} (not a SPARQL result)") from error


@dataclass(frozen=True, slots=True)
class _Blocks:
    """A file as blocks, as often as it is asked for: Digest authentication sends a body twice."""

    path: Path

    def __len__(self) -> int:
        return self.path.stat().st_size

    def __iter__(self) -> Iterator[bytes]:
        with self.path.open("rb") as file:
            while block := file.read(_BLOCK):
                yield block
