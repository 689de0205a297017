"""`cppcc docs`: the reference of ontology, vocabularies, shapes and questions as pages and as RDF."""

from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import Exit, errors, fail, say

__all__ = ["docs_command"]


def docs_command(
    out: Annotated[Path | None, typer.Argument(help="例子取自这个结果文件夹", show_default=False)] = None,
    *,
    to: Annotated[Path, typer.Option("--to", "-o", help="写到这个文件夹")] = Path("cppcc-docs"),
) -> None:
    """Write the reference; with a build its terms show examples, and a VoID description stands beside."""
    from cppcc_graph.docs_pages import write_docs
    from cppcc_graph.kg import KnowledgeGraph

    with errors():
        if to.is_file():
            raise fail(f"{to} 是文件；请给一个文件夹 (name a folder)", Exit.USAGE)
        pages = write_docs(to, KnowledgeGraph.open(out).store if out else None)
    say(f"用浏览器打开：{pages[0].resolve()}")
