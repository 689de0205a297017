"""`cppcc diff`: what changed between two builds."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import errors, say, write

__all__ = ["diff_command"]

_WORDS = {"gained": "新增", "lost": "消失", "changed": "改变"}


def diff_command(
    old: Annotated[Path, typer.Argument(help="先前的结果文件夹", show_default=False)],
    new: Annotated[Path, typer.Argument(help="后来的结果文件夹", show_default=False)],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """List facts gained, lost and changed between two builds."""
    from cppcc_graph.diff import compare
    from cppcc_graph.kg import KnowledgeGraph

    with errors():
        changes = compare(KnowledgeGraph.open(old), KnowledgeGraph.open(new))
    if as_json:
        write(json.dumps([asdict(change) for change in changes], ensure_ascii=False, indent=1))
        return
    for change in changes:
        more = (
            f" {change.predicate}：{change.before or '（无）'} → {change.after or '（无）'}" if change.predicate else ""
        )
        write(f"{_WORDS[change.action]} {change.kind} {change.label}{more}")
    say(f"{len(changes)} 处不同")
