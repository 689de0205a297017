"""`cppcc serve`, `cppcc ask` and `cppcc mcp`: serve a built graph, ask it in Chinese, offer it to language models."""

import json
import logging
from importlib import import_module
from pathlib import Path
from typing import Annotated, Final

import typer

from cppcc_graph.ask import Answer, ask
from cppcc_graph.cli_console import Exit, errors, fail, say, write

__all__ = ["ask_command", "mcp_command", "serve_command"]

Out = Annotated[Path, typer.Argument(help="结果文件夹", show_default=False)]
#: What the server stands on, looked for before anything is said to be served.
_SERVERS: Final = ("starlette", "uvicorn")
_EXTRA: Final = "未安装：{name}；请运行 pip install 'cppcc-graph[{extra}]' (not installed)"


def serve_command(  # noqa: PLR0913  (one parameter an option)
    out: Out,
    *,
    host: Annotated[str, typer.Option("--host", help="监听地址")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=1, max=65535, help="端口")] = 7070,
    expose: Annotated[bool, typer.Option("--expose", help="允许监听本机以外的地址")] = False,
    token: Annotated[str | None, typer.Option("--token", envvar="CPPCC_TOKEN", help="访问口令")] = None,
    cors: Annotated[list[str] | None, typer.Option("--cors", help="允许读取的其他网站，* 为任何网站")] = None,
    allow_host: Annotated[list[str] | None, typer.Option("--allow-host", help="另外接受的主机名")] = None,
    seconds: Annotated[float, typer.Option("--seconds", min=0.1, help="每个查询的时限")] = 20.0,
    rows: Annotated[int, typer.Option("--rows", min=1, help="每个结果最多几行")] = 100_000,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help="查询进程数")] = None,
    log: Annotated[bool, typer.Option("--log", help="在标准错误上记录请求（不含查询）")] = False,
    log_queries: Annotated[bool, typer.Option("--log-queries", help="记录中也写查询")] = False,
) -> None:
    """Serve a built graph until interrupted."""
    try:
        for name in _SERVERS:
            import_module(name)
        from cppcc_graph.serve.run import serve
    except ImportError as error:
        raise fail(_EXTRA.format(name=error.name, extra="serve"), Exit.FAILED) from error
    if log or log_queries:
        logging.basicConfig(format="%(asctime)s %(message)s", level=logging.INFO)
    chosen = {"workers": workers} if workers else {}
    with errors():
        say(f"http://{host}:{port}/  Ctrl-C 结束 (serving)")
        serve(
            out, host=host, port=port, expose=expose, token=token, origins=tuple(cors or ()),
            hosts=tuple(allow_host or ()), log_queries=log_queries,
            limits={"query_seconds": seconds, "rows": rows, **chosen},
        )  # fmt: skip


def ask_command(
    out: Out,
    question: Annotated[str, typer.Argument(help="一句话的问题", show_default=False)],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
    llm: Annotated[bool, typer.Option("--llm", help="不认识的问题交给 CPPCC_LLM_URL 的模型写查询")] = False,
) -> None:
    """Answer a question in Chinese, with the query that ran and the sentences behind the answer."""
    from cppcc_graph.kg import KnowledgeGraph

    with errors():
        graph = KnowledgeGraph.open(out)
        answer = ask(graph.store, question, texts=out / "texts")
        if not answer.understood and llm:
            answer = _by_model(out, question)
    write(json.dumps(answer.to_json(), ensure_ascii=False, indent=1) if as_json else answer.to_text())
    if not answer.understood or not answer.rows:
        raise typer.Exit(int(Exit.NOTHING))


def _by_model(out: Path, question: str) -> Answer:
    """Let a language model write the query."""
    try:
        from cppcc_graph.ask_llm import ask_model, endpoint
        from cppcc_graph.serve.run import find_store

        return ask_model(str(find_store(out.resolve())), question, endpoint())
    except ImportError as error:
        raise fail(_EXTRA.format(name=error.name, extra="serve,llm"), Exit.FAILED) from error


def mcp_command(out: Out) -> None:
    """Offer a built graph to language models over the Model Context Protocol on standard input and output."""
    try:
        from cppcc_graph.mcp_server import make_server
    except ImportError as error:
        raise fail(_EXTRA.format(name=error.name, extra="mcp"), Exit.FAILED) from error
    with errors():
        make_server(out).run()
