"""`cppcc compare-extractors`, and the choice of an extractor for `cppcc build`."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cppcc_graph.cli_console import Exit, errors, progress, say, write

if TYPE_CHECKING:
    from cppcc_graph.compare import Compared
    from cppcc_loaders.extractors import ArticleExtractor

__all__ = ["chosen_extractor", "compare_command"]


def chosen_extractor(name: str, sources: Sequence[Path], *, yes: bool) -> "ArticleExtractor":
    """The extractor of a name; before one that asks a model, say what it comes to and ask whether to go on.

    Raises:
        ExtractorError: there is none of that name, or its extra is not installed.
        typer.Abort: the answer was no.
    """
    from cppcc_loaders.extractors import extractor

    made = extractor(name)
    if name == "llm":
        if sources:
            _tell_cost(sources)
        if not yes:
            typer.confirm("要发送这些文本吗？(send these texts?)", abort=True, err=True)
    return made


def _tell_cost(sources: Sequence[Path]) -> None:
    from cppcc_loaders.llm import estimate
    from cppcc_loaders.records import Document
    from cppcc_loaders.sources import read_sources

    found = estimate(document for document in read_sources(list(sources)) if isinstance(document, Document))
    say(
        f"约 {found.requests} 次请求（{found.articles} 篇文章），输入约 {found.tokens_in} 词元，输出约"
        f" {found.tokens_out} 词元；已存的回答不再发送 (an estimate from characters)"
    )


def compare_command(
    gold: Annotated[Path, typer.Option("--gold", help="标准答案：文件或文件夹")],
    texts: Annotated[Path, typer.Option("--texts", help="原文所在的文件夹")],
    *,
    extractors: Annotated[
        list[str] | None, typer.Option("--extractor", help="抽取器的名字，可多次给出；默认 rules")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="不问就发送文本给模型服务")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """Show the figures of extractors side by side."""
    from cppcc_graph.compare import compare_extractors, comparison_json

    with errors(texts):
        made = [chosen_extractor(name, [texts], yes=yes) for name in extractors or ["rules"]]
    with errors(texts), progress(quiet=as_json) as tell:
        rows = compare_extractors(made, gold, texts, progress=tell)
    if as_json:
        write(comparison_json(rows))
    else:
        _show(rows)
    if any(row.failures for row in rows):
        say("有文档未能读取；用 cppcc build --extractor 查看原因 (some documents failed)")
        raise typer.Exit(int(Exit.PARTLY))


def _show(rows: "Sequence[Compared]") -> None:
    """One line a list, two columns an extractor: F1 found and F1 exact."""
    write(f"{'':12} {'gold':>5} | " + " | ".join(f"{row.name:>15}" for row in rows))
    write(f"{'list':12} {'':5} | " + " | ".join(f"{'found':>7} {'exact':>7}" for _ in rows))
    for name, first in rows[0].figures.lists.items():
        cells = (row.figures.lists[name] for row in rows)
        write(f"{name:12} {first.gold:5} | " + " | ".join(f"{cell.found:7.3f} {cell.exact:7.3f}" for cell in cells))
    write(f"{'macro':12} {'':5} | " + " | ".join(f"{r.figures.found:7.3f} {r.figures.exact:7.3f}" for r in rows))
    for row in rows:
        say(f"{row.name} {row.version}：{row.unresolved} 处无法确定或不采信，{row.failures} 个文档未能读取")
