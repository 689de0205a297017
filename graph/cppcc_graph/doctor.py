"""Examines an installation and a build: what is there, what is missing, how to mend it."""

import locale
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Final

from cppcc_graph.errors import GraphError
from cppcc_graph.manifest import damaged, read_manifest, texts_listed
from cppcc_graph.query_files import names_in
from cppcc_graph.words import term_label
from cppcc_ontology.divisions import divisions
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import CPPCC
from cppcc_ontology.vocab import concepts, schemes

__all__ = ["Finding", "examine"]

_NEEDED: Final = ("pyoxigraph", "rdflib", "oxrdflib", "networkx", "jieba", "rjieba", "pyvis", "jinja2", "typer", "rich")
_EXTRAS: Final = {
    "docs": ("trafilatura", "lxml", "lxml_html_clean", "pypdfium2", "python-calamine"),
    "export": ("xlsxwriter", "pyarrow"),
    "check": ("pyshacl",),
    "serve": ("starlette", "uvicorn"),
    "notebook": ("pandas",),
    "fast": ("rustworkx",),
    "ocr": ("rapidocr", "onnxruntime", "pypdfium2"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was examined; `mend` says what to do where it is not well, `lacks` what may be added to it."""

    what: str
    ok: bool
    detail: str
    mend: str = ""
    lacks: bool = False


def examine(out: Path | None = None) -> list[Finding]:
    """Everything that can be said of the installation, and of a build where one is named."""
    found = [_python(), *_packages(), *_extras(), _data(), _encoding()]
    return [*found, *_build(out)] if out is not None else found


def _python() -> Finding:
    now = ".".join(map(str, sys.version_info[:3]))
    return Finding("Python", sys.version_info >= (3, 11), now, "请安装 Python 3.11 或更新的版本")


def _packages() -> Iterator[Finding]:
    for name in _NEEDED:
        found = _version(name)
        yield Finding(name, found is not None, found or "未安装", f"pip install {name}")


def _extras() -> Iterator[Finding]:
    """Extras may be missing: that is no fault, it only says what cannot be done."""
    for extra, names in _EXTRAS.items():
        missing = [name for name in names if _version(name) is None]
        detail = f"缺 {'、'.join(missing)}（pip install 'cppcc-graph[{extra}]'）" if missing else "齐全"
        yield Finding(f"可选功能 {extra}", ok=True, detail=detail, lacks=bool(missing))


def _data() -> Finding:
    checks: tuple[Callable[[], object], ...] = (
        lambda: [concepts(scheme) for scheme in schemes()],
        lambda: term_label(CPPCC.Committee),
        lambda: names_in("tables"),
    )
    try:
        for check in checks:
            check()
        return Finding("数据文件", ok=True, detail=f"{len(schemes())} 个词表，{len(divisions().rows)} 个区划")
    except (GraphError, OntologyError, OSError) as error:
        return Finding("数据文件", ok=False, detail=str(error), mend="重新安装 cppcc-graph")


def _encoding() -> Finding:
    return Finding("系统编码", ok=True, detail=f"{locale.getpreferredencoding(False)}（输出文件总是 UTF-8）")


def _build(out: Path) -> Iterator[Finding]:
    try:
        manifest = read_manifest(out)
        harm = damaged(out, thorough=True)
    except GraphError as error:
        yield Finding(str(out), ok=False, detail=str(error), mend="重新构建")
        return
    files = sum(1 for _ in texts_listed(out)) + sum(not name.startswith("texts/") for name in manifest["files"])
    detail = f"{files} 个文件完好" if not harm else f"损坏或缺失：{'、'.join(harm[:5])}"
    yield Finding(str(out), not harm, detail, f"cppcc query {out} committees（打开时自动修复），或重新构建")


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None
