"""`cppcc export`: the graph in the forms of other tools."""

from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import Exit, errors, fail, say, write

__all__ = ["export_command"]


def export_command(
    out: Annotated[Path, typer.Argument(help="结果文件夹", show_default=False)],
    form: Annotated[str | None, typer.Argument(help="格式；不写则列出全部", show_default=False)] = None,
    to: Annotated[Path | None, typer.Option("--to", "-o", help="写到这个文件或文件夹")] = None,
) -> None:
    """Write one export, or list them all."""
    from cppcc_graph.exports.registry import FORMATS, export
    from cppcc_graph.kg import KnowledgeGraph

    if form is None:
        for name, found in FORMATS.items():
            write(f"{name:12} {found.words}")
        return
    if form not in FORMATS:
        raise fail(f"没有格式 {form!r}；可用的是 {'、'.join(FORMATS)} (no such format)", Exit.USAGE)
    with errors():
        path = export(KnowledgeGraph.open(out), form, to or Path(f"cppcc-{form}{FORMATS[form].suffix}"))
    say(f"已写入 {path}")
