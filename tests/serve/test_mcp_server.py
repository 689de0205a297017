"""The MCP server in memory: its tools answer, are bounded, and refuse what would write or reach out."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

fastmcp = pytest.importorskip("fastmcp")

ID = "https://w3id.org/cppcc/id/"


def _with_client(built: Path, work: Callable[[Any], Awaitable[Any]]) -> Any:
    """What some work with a client in memory returns."""
    from cppcc_graph.mcp_server import make_server

    async def run() -> Any:
        async with fastmcp.Client(make_server(built / "graph.nq")) as client:
            return await work(client)

    return asyncio.run(run())


def test_a_model_finds_its_way(built: Path) -> None:
    """From a name to a thing, its neighbours and its sentences, and a question in one step."""

    async def work(client: Any) -> list[Any]:
        async def tool(name: str, **args: Any) -> Any:
            return (await client.call_tool(name, args)).structured_content

        return [
            await tool("search", q="dwqzx"),
            await tool("describe", iri=f"{ID}committee/230104"),
            await tool("neighbours", iri=f"{ID}committee/230104", relation="unitOf"),
            await tool("evidence", iri=f"{ID}person/230184/王立新"),
            await tool("sparql", query="SELECT ?x { ?x a cppcc:Committee }"),
            await tool("ask", question="五常市政协主席是谁?"),
        ]

    found, thing, edges, sentences, rows, answer = _with_client(built, work)
    assert found["results"][0]["iri"] == f"{ID}committee/230104"
    assert thing["label"] == "道外区政协"
    assert [one["other_label"] for one in edges["results"]] == ["太平桥委员工作站"]
    assert sentences["results"][0]["quote"] == "五常市政协主席王立新主持召开"
    assert len(rows["results"]["bindings"]) == 4
    assert answer["rows"]["results"][0][0]["text"] == "王立新"


REFUSED = [
    ("sparql", {"query": "DELETE WHERE { ?s ?p ?o }"}, "read only"),
    ("sparql", {"query": "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }"}, "SERVICE is refused"),
    ("sparql", {"query": "SELECT * { ?s ?p ?o . ?a ?b ?c }"}, "more than 200 rows"),
    ("sparql", {"query": "SELECT"}, "line 1"),
    ("describe", {"iri": "https://w3id.org/cppcc/id/committee/0"}, "nothing of that IRI"),
    ("describe", {"iri": "no iri"}, "no IRI"),
    ("search", {"q": "道外", "kind": "file"}, "kind is one of"),
]


def test_refusals_say_what_to_do(built: Path) -> None:
    """A refused call tells the model why; the tools are seven, read-only, and told in words."""

    async def work(client: Any) -> None:
        tools = await client.list_tools()
        names = {one.name for one in tools}
        assert names == {"search", "describe", "neighbours", "evidence", "sparql", "ask", "examples"}
        assert all(one.description and one.annotations.read_only_hint for one in tools)
        for name, args, message in REFUSED:
            with pytest.raises(fastmcp.exceptions.ToolError, match=message):
                await client.call_tool(name, args)

    _with_client(built, work)
