"""`cppcc analyse`: ready analyses of a graph as a table, CSV or JSON."""

from pathlib import Path
from typing import Annotated, Final

import typer

from cppcc_graph.cli_console import Exit, errors, fail, show_rows, write

__all__ = ["WORDS", "analyse_command"]

#: What every analysis tells.
WORDS: Final = {
    "centrality": "联系的多少：相邻事物、关系数、PageRank",
    "brokers": "居中的人与做法：政协、人员与做法之间的中介度",
    "communities": "彼此联系紧密的群体（Louvain，固定种子）",
    "spread": "做法的传播：按时间先后，从哪个政协到哪个政协",
    "similar": "做法相近的政协（Jaccard）",
    "coverage": "文中所说的站点数与图中知道名字的站点数",
}


def analyse_command(
    out: Annotated[Path, typer.Argument(help="结果文件夹", show_default=False)],
    name: Annotated[str | None, typer.Argument(help="分析；不写则列出全部", show_default=False)] = None,
    *,
    top: Annotated[int | None, typer.Option("--top", "-n", min=1, help="只要前几行")] = None,
    form: Annotated[str, typer.Option("--format", "-f", help="auto、table、csv 或 json")] = "auto",
) -> None:
    """Show one analysis, or list them all."""
    from cppcc_graph.analyse import rows_of_analysis
    from cppcc_graph.kg import KnowledgeGraph
    from cppcc_graph.rows import Rows

    if name is None:
        for one, words in WORDS.items():
            write(f"{one:12} {words}")
        return
    if form not in {"auto", "table", "csv", "json"}:
        raise fail(f"没有格式 {form!r}；可用的是 auto、table、csv、json (no such format)", Exit.USAGE)
    with errors():
        rows = rows_of_analysis(KnowledgeGraph.open(out), name)
    if not rows:
        raise fail(f"{out} 里没有可供 {name} 分析的内容 (nothing to analyse)", Exit.NOTHING)
    show_rows(Rows(rows.variables, rows.terms[:top], rows.query), form)
