"""`cppcc evaluate`, `doctor`, `validate`: is a build right, is it whole, is the installation?"""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from cppcc_graph.cli_console import Exit, errors, say, write

__all__ = ["doctor_command", "evaluate_command", "validate_command"]

Out = Annotated[Path, typer.Argument(help="结果文件夹", show_default=False)]


def evaluate_command(
    out: Out,
    gold: Annotated[Path, typer.Option("--gold", help="标准答案：文件或文件夹")],
    *,
    texts: Annotated[Path | None, typer.Option("--texts", help="原文所在的文件夹；默认用 OUT/texts")] = None,
    show: Annotated[bool, typer.Option("--errors", help="列出漏掉、多出和不准的每一行")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """Compare with a gold standard, list by list."""
    from cppcc_graph.evaluate import evaluate

    with errors():
        result = evaluate(out, gold, texts=texts)
    if as_json:
        write(result.to_json())
        return
    write(f"{'list':12} {'gold':>5} {'rows':>5} | {'P':>6} {'R':>6} {'F1 found':>9} | {'F1 exact':>9}")
    for name, figures in result.lists.items():
        row = f"{name:12} {figures.gold:5} {figures.rows:5} | {figures.precision:6.3f} {figures.recall:6.3f}"
        write(f"{row} {figures.found:9.3f} | {figures.exact:9.3f}")
        if show:
            for mistake in result.mistakes:
                if mistake.list == name:
                    write(str(mistake))
    write(f"{'macro':12} {'':11} | {'':13} {result.found:9.3f} | {result.exact:9.3f}")


def validate_command(
    out: Out,
    *,
    core: Annotated[
        bool | None,
        typer.Option("--core/--no-core", help="用 pySHACL 检查 SHACL Core 形状；默认只对小图", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """Check the graph by its shapes and its quotes; a fault is exit code 3."""
    from cppcc_graph.kg import KnowledgeGraph
    from cppcc_graph.validate import CORE_UP_TO, validate

    with errors():
        graph = KnowledgeGraph.open(out)
        report = validate(graph.store, texts=out / "texts", core=core)
    if not report.core:
        why = "" if core is False else f"（图超过 {CORE_UP_TO} 条三元组；用 --core 也检查它们）"
        say(f"没有检查 SHACL Core 形状{why} (the Core shapes were not checked)")
    if as_json:
        write(json.dumps(report.to_json(), ensure_ascii=False, indent=1))
    for fault in report.violations if not as_json else ():
        quote = f"  “{fault.evidence[0].quote}” {fault.evidence[0].doc}" if fault.evidence else ""
        write(f"{fault.code} {fault.severity} {fault.label or fault.focus}：{fault.zh}{quote}")
    say("符合形状" if report.conforms else f"{len(report.violations)} 处不符")
    if not report.conforms:
        raise typer.Exit(int(Exit.NOTHING))


def doctor_command(
    out: Annotated[Path | None, typer.Argument(help="也检查这个结果文件夹", show_default=False)] = None,
    *,
    as_json: Annotated[bool, typer.Option("--json", help="以 JSON 输出")] = False,
) -> None:
    """Examine the installation and a build; a problem is exit code 3."""
    from cppcc_graph.doctor import examine

    with errors():
        findings = examine(out)
    if as_json:
        rows = [asdict(finding) for finding in findings]
        write(json.dumps(rows, ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            mend = "" if finding.ok or not finding.mend else f"  → {finding.mend}"
            sign = "✗" if not finding.ok else "–" if finding.lacks else "✓"
            write(f"{sign} {finding.what}：{finding.detail}{mend}")
    if not all(finding.ok for finding in findings):
        say("有问题需要处理")
        raise typer.Exit(int(Exit.NOTHING))
