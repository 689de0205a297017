"""`cppcc site`: the graph as a folder of plain pages."""

from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import errors, progress, say

__all__ = ["site_command"]


def site_command(
    out: Annotated[Path, typer.Argument(metavar="OUT", help="结果文件夹")],
    to: Annotated[Path, typer.Option("--to", "-o", help="写到这个文件夹")] = Path("site"),
    *,
    title: Annotated[str, typer.Option("--title", help="网站的标题")] = "政协知识图谱",
) -> None:
    """Write one page for each thing, with its facts, sentences and RDF, and a search page."""
    from cppcc_graph.kg import KnowledgeGraph
    from cppcc_graph.site import write_site

    with errors(), progress(quiet=False) as tell:
        number = write_site(
            KnowledgeGraph.open(out), to, title=title, progress=lambda done, whole: tell("pages", done, whole)
        )
    say(f"{number} 个页面；用浏览器打开：{(to / 'index.html').resolve()}")
