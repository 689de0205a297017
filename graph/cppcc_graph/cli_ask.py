"""`cppcc query`, `questions`, `explain` and `view`: ask a built graph."""

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import Exit, errors, fail, say, show_rows, write
from cppcc_graph.errors import TargetError

__all__ = ["explain_command", "query_command", "questions_command", "view_command"]

Out = Annotated[Path, typer.Argument(help="结果文件夹", show_default=False)]


class Form(StrEnum):
    """How rows are written; auto is a table on a terminal and CSV elsewhere."""

    AUTO = "auto"
    TABLE = "table"
    CSV = "csv"
    JSON = "json"


def query_command(  # noqa: PLR0913  (one parameter an option)
    out: Out,
    query: Annotated[str | None, typer.Argument(help="问题名或 SPARQL；- 从标准输入读", show_default=False)] = None,
    *,
    file: Annotated[Path | None, typer.Option("-f", "--file", help="从文件读 SPARQL")] = None,
    param: Annotated[list[str] | None, typer.Option("-p", "--param", help="参数 名=值，可多次给出")] = None,
    form: Annotated[Form, typer.Option("--format", help="输出格式")] = Form.AUTO,
    as_json: Annotated[bool, typer.Option("--json", help="同 --format json")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="显示查询的执行计划与改写提示")] = False,
) -> None:
    """Ask a known question or in SPARQL; no row is exit code 3."""
    from cppcc_graph.kg import KnowledgeGraph

    with errors():
        text = _query_text(query, file)
        graph = KnowledgeGraph.open(out)
        params = dict(_param(pair) for pair in param or ())
        if explain:
            from cppcc_graph.explain import explain_query

            write(explain_query(graph.sparql(text)))
            return
        rows = graph.query(text, **params)
    show_rows(rows, "json" if as_json else form.value)
    if not len(rows):
        say('没有结果。名称都带语言标签："张三"@zh (nothing found; labels are tagged @zh)')
        raise typer.Exit(int(Exit.NOTHING))


def questions_command(
    name: Annotated[str | None, typer.Argument(help="问题名；不写则列出全部", show_default=False)] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """List the known questions, or show one with its parameters and its SPARQL."""
    from cppcc_graph.questions import question, questions

    with errors():
        found = questions() if name is None else (question(name),)
    if as_json:
        write(json.dumps([asdict(one) for one in found], ensure_ascii=False, indent=1))
    elif name is None:
        for one in found:
            write(f"{one.name:32} {one.title_zh}")
    else:
        write(f"{found[0].title_zh}：{found[0].description_zh}")
        for parameter in found[0].parameters:
            write(f"  -p {parameter.name}=…  {parameter.zh}（默认：{parameter.default or '全部'}）")
        write(found[0].query)


def explain_command(
    out: Out,
    name: Annotated[
        str, typer.Argument(help="IRI、CURIE（如 unit/230184/小山子委员工作站）或完整名称", show_default=False)
    ],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """Show everything about a thing with its sentences; long lists are cut and say so, --json has all."""
    from cppcc_graph.explain import explain_thing
    from cppcc_graph.kg import KnowledgeGraph

    with errors():
        found = explain_thing(KnowledgeGraph.open(out), name)
    write(json.dumps(found.as_json(), ensure_ascii=False, indent=1) if as_json else found.as_text())


def view_command(  # noqa: PLR0913  (each option of a command is a parameter)
    out: Out,
    about: Annotated[str | None, typer.Option("--about", help="以此事物为中心：IRI 或完整名称")] = None,
    *,
    initiative: Annotated[str | None, typer.Option("--initiative", help="一个品牌或做法：谁在用，开展了什么")] = None,
    people: Annotated[str | None, typer.Option("--people", help="一个政协或单位里的人物；“全部”即所有人物")] = None,
    hops: Annotated[int, typer.Option("--hops", min=1, max=5, help="与 --about 同用：最多隔几条边")] = 2,
    limit: Annotated[int, typer.Option("--limit", min=1, max=2000, help="最多几个节点")] = 500,
    to: Annotated[Path, typer.Option("--to", "-o", help="写到这个文件")] = Path("view.html"),
) -> None:
    """Draw a part of the graph as one page."""
    from cppcc_graph.kg import KnowledgeGraph
    from cppcc_graph.target import explain_os_error
    from cppcc_graph.view import render_view
    from cppcc_graph.view_parts import view_initiative, view_people

    if sum(chosen is not None for chosen in (about, initiative, people)) > 1:
        raise typer.BadParameter("--about、--initiative、--people 只能用一个 (only one of these)")
    with errors():
        if to.is_dir():
            raise fail(f"{to} 是文件夹；请写出文件名 (name a file)", Exit.USAGE)
        kg = KnowledgeGraph.open(out)
        if initiative is not None:
            graph = view_initiative(kg, initiative)
        elif people is not None:
            graph = view_people(kg, None if people == "全部" else people)
        else:
            graph = kg.view_graph(about, hops=hops, limit=limit)
        try:
            path = render_view(graph, to, limit=limit)
        except OSError as error:
            raise TargetError(explain_os_error(error, to)) from error
    say(f"用浏览器打开：{path.resolve()}")


def _query_text(query: str | None, file: Path | None) -> str:
    if (query is None) == (file is None):
        raise typer.BadParameter("请给出问题名、SPARQL 或 -f 文件，三者之一", param_hint="QUERY")
    if file is not None:
        try:
            return file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as error:
            raise typer.BadParameter(f"{file} 读不出：{error}", param_hint="--file") from error
    return sys.stdin.buffer.read().decode("utf-8-sig") if query == "-" else str(query)


def _param(pair: str) -> tuple[str, str]:
    name, equals, value = pair.partition("=")
    if not equals or not name.isidentifier():
        raise typer.BadParameter(f"{pair!r} 不是 名=值", param_hint="--param")
    return name, value
