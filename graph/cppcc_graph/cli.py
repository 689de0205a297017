"""The command `cppcc`: results go to standard output, messages and progress to standard error."""

from importlib.metadata import version
from typing import Annotated

import typer

from cppcc_graph.cli_analyse import analyse_command
from cppcc_graph.cli_ask import explain_command, query_command, questions_command, view_command
from cppcc_graph.cli_build import build_command, demo_command
from cppcc_graph.cli_check import doctor_command, evaluate_command, validate_command
from cppcc_graph.cli_console import use_utf8, write
from cppcc_graph.cli_diff import diff_command
from cppcc_graph.cli_docs import docs_command
from cppcc_graph.cli_export import export_command
from cppcc_graph.cli_extractors import compare_command
from cppcc_graph.cli_site import site_command
from cppcc_graph.cli_synthesize import synthesize_command
from cppcc_graph.serve.command import ask_command, mcp_command, serve_command

__all__ = ["app", "main"]

app = typer.Typer(
    name="cppcc",
    no_args_is_help=True,
    pretty_exceptions_show_locals=False,
)

app.command("build", help="读文本，建图；再次运行只读改过的文件。")(build_command)
app.command("demo", help="用随附的五篇真实文本建图，并回答一个问题。")(demo_command)
app.command("query", help="提问：已知问题的名字，或 SPARQL 查询。没有结果时退出码为 3。")(query_command)
app.command("questions", help="列出已知的问题；给出名字则显示它的参数和 SPARQL。")(questions_command)
app.command("view", help="画出图的一部分，写成一个不联网也能打开的网页。")(view_command)
app.command("site", help="把图写成一个网站文件夹：一物一页，有事实、原句、RDF 和查找，不需要服务器。")(site_command)
app.command("explain", help="说明一个节点：图中关于它的一切，以及每句原文。")(explain_command)
app.command("evaluate", help="与标准答案比较：每个列表的准确率、召回率、F1（找到、完全正确）。")(evaluate_command)
app.command("compare-extractors", help="在标准答案上并排比较几个抽取器。")(compare_command)
app.command("analyse", help="分析：中心、中介、群体、传播、相近、覆盖；不写名字则列出全部。没有内容时退出码为 3。")(
    analyse_command
)
app.command("export", help="导出为 Turtle、JSON-LD、GraphML、GEXF、Neo4j、XLSX、Parquet 等；不写格式则列出全部。")(
    export_command
)
app.command("serve", help="启动只读的 SPARQL 服务与网页（默认只在本机）。")(serve_command)
app.command("ask", help="用一句中文提问。")(ask_command)
app.command("mcp", help="以 MCP 协议供语言模型查询。")(mcp_command)
app.command("diff", help="比较两次构建：新增、消失与改变的事实。")(diff_command)
app.command("validate", help="按本体的形状检查图，并把每句引文与存储的原文核对。有错误时退出码为 3。")(validate_command)
app.command("docs", help="把本体、词表、形状和问题写成网页与 Turtle；给出结果文件夹则附图中的例子。")(docs_command)
app.command("synthesize", help="写出任意多页虚构的政协文本，供规模测试与演示。")(synthesize_command)
app.command("doctor", help="检查安装（Python、依赖、数据文件、编码）和一个结果文件夹。有问题时退出码为 3。")(
    doctor_command
)


def _show_version(value: bool) -> None:  # noqa: FBT001  (typer calls it so)
    if value:
        write(version("cppcc-graph"))
        raise typer.Exit


@app.callback(help="人民政协文本 → 可查询、可浏览、可核对的知识图谱。")
def _options(
    *,
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="显示版本")
    ] = False,
) -> None:
    """Take options that hold for every command."""


def main() -> None:
    """Run the command; the entry point of the console script."""
    use_utf8()
    app()
