"""`cppcc build` and `cppcc demo`."""

import json
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.allocator import share_arenas
from cppcc_graph.cli_console import Exit, errors, fail, progress, say, show_rows, write
from cppcc_graph.errors import GraphDataError

__all__ = ["build_command", "demo_command", "seeds_folder"]

#: What the demo asks about.
DEMO_INITIATIVE = "1158工作法"


def build_command(  # noqa: PLR0913  (one parameter an option)
    sources: Annotated[list[Path] | None, typer.Argument(help="文件、文件夹或通配符", show_default=False)] = None,
    out: Annotated[Path, typer.Option("--out", "-o", help="结果文件夹")] = Path("build/graph"),
    *,
    add: Annotated[bool, typer.Option("--add", help="保留 OUT 里已有的文档，只加入这些来源")] = False,
    remove: Annotated[list[str] | None, typer.Option("--remove", help="从 OUT 中取出的文档名，可多次给出")] = None,
    curation: Annotated[
        list[Path] | None, typer.Option("--curation", help="修订文件夹（*.tsv）；默认用来源旁的 curation/")
    ] = None,
    extractor: Annotated[
        str, typer.Option("--extractor", help="抽取器：rules（默认）、lac 不联网；llm 把文本发给 CPPCC_LLM_URL 的服务")
    ] = "rules",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="不问就发送文本给模型服务")] = False,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="进程数")] = 1,
    cluster: Annotated[
        str | None, typer.Option("--cluster", help="dask 调度器地址，如 tcp://主机:8786（共享文件夹）")
    ] = None,
    check_contents: Annotated[
        bool, typer.Option("--check-contents", help="来源的大小和修改时间没变也重新读（不信任修改时间）")
    ] = False,
    views: Annotated[bool, typer.Option("--views/--no-views", help="也画交互网页；大图上占一半以上时间")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="把报告摘要以 JSON 写到标准输出")] = False,
) -> None:
    """Read texts and build the graph."""
    from cppcc_graph.build import BuildOptions, build
    from cppcc_graph.cli_extractors import chosen_extractor
    from cppcc_graph.pages import PAGES
    from cppcc_graph.report import BuildReport
    from cppcc_loaders.pipeline import ReadWith

    if not sources and not (add or remove):
        raise typer.BadParameter("没有给出来源；例如 cppcc build seeds -o build/demo", param_hint="SOURCE")
    with errors(*(sources or ())):
        reader = ReadWith(chosen_extractor(extractor, sources or (), yes=yes))
    # threads that load the store or talk to a cluster would each hold memory
    share_arenas()
    with errors(*(sources or ())), progress(quiet=as_json) as tell, _cluster(cluster) as executor:
        options = BuildOptions(
            add=add or not sources,
            remove=tuple(remove or ()),
            jobs=jobs,
            executor=executor,
            progress=tell,
            reader=reader,
            curation=tuple(curation or ()),
            check_contents=check_contents,
            pages=PAGES if views else (),
        )
        report: BuildReport = build(list(sources or ()), out, options)
    for failure in report.failures:
        say(f"未能读取 {failure['path']}：{failure['error']}")
    for row in report.curation.get("stale", ()):
        say(f"修订 {row['where']} 没有对应的内容：{row['action']} {row['subject']} (a stale curation row)")
    if as_json:
        whole = {**report.totals, "read": report.read, "reused": report.reused, "out": str(out)}
        write(json.dumps({**whole, "failed": list(report.failures)}, ensure_ascii=False, indent=1))
    else:
        say(_summary(report.totals, report.read, report.reused))
        say(f"结果在 {out}；用浏览器打开 {out / 'graph.html'}" if views else f"结果在 {out}")
    if not report.ok:
        raise typer.Exit(int(Exit.PARTLY))


def demo_command(
    out: Annotated[Path, typer.Option("--out", "-o", help="结果文件夹")] = Path("build/demo"),
    *,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出答案")] = False,
) -> None:
    """Build the texts that come with the package and answer one question."""
    from cppcc_graph.build import BuildOptions, build
    from cppcc_graph.kg import KnowledgeGraph
    from cppcc_graph.query_files import read_query

    with errors(), progress(quiet=as_json) as tell:
        report = build([seeds_folder()], out, BuildOptions(progress=tell))
        rows = KnowledgeGraph.open(out).query(read_query("demo", "who_practises"), name=DEMO_INITIATIVE)
    say(_summary(report.totals, report.read, report.reused))
    say(f"用浏览器打开：{(out / 'graph.html').resolve()}")
    say(f"表格（Excel 可直接打开）：{(out / 'tables').resolve()}")
    say(f"\n问：哪些政协在用“{DEMO_INITIATIVE}”？依据是哪句话？")
    show_rows(rows, "json" if as_json else "auto")
    if not report.ok:
        raise typer.Exit(int(Exit.PARTLY))


def seeds_folder() -> Path:
    """The texts of the demo: in the installed package, or those of the checkout that this runs from.

    Raises:
        GraphDataError: neither is there.
    """
    here = Path(__file__).resolve().parent
    for folder in (here / "demo" / "seeds", here.parents[1] / "seeds"):
        if folder.is_dir():
            return folder
    raise GraphDataError("随附的示例文本不在安装里；请重新安装 cppcc-graph (the demo's texts are missing; reinstall)")


@contextmanager
def _cluster(address: str | None) -> Iterator[Executor | None]:
    """An executor of a dask cluster (extra `cluster`); its workers have to see OUT's folder under the same path."""
    if address is None:
        yield None
        return
    try:
        from distributed import Client

        from cppcc_graph.cluster import cluster_executor
    except ImportError as error:
        raise fail(
            "需要 distributed；请运行 pip install 'cppcc-graph[cluster]' (not installed)", Exit.FAILED
        ) from error
    try:
        client = Client(address, timeout=10)  # type: ignore[no-untyped-call]
    except (OSError, TimeoutError, ValueError) as error:
        raise fail(f"连不上 {address}：{error}；请检查地址与端口 (no scheduler there)", Exit.FAILED) from error
    with client, cluster_executor(client) as executor:
        yield executor


def _summary(totals: dict[str, int], read: int, reused: int) -> str:
    return (
        f"{totals['documents']} 个文档（新读 {read}，沿用 {reused}），{totals.get('articles', 0)} 篇文章"
        f"（另有 {totals.get('dropped', 0)} 篇与政协无关），{totals['quads']} 条三元组，"
        f"{totals.get('unresolved', 0)} 处无法确定，{totals['failures']} 个未能读取，"
        f"{totals['duplicates']} 个与他文重复"
    )
