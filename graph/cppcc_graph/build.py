"""Build a graph from sources: read what is new, reuse the claims of the rest, write the whole folder or nothing."""

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import Final, TypeAlias

from cppcc_graph.assemble import assemble
from cppcc_graph.entries import Entry, entry_of, read_index, stored_document, text_path, write_index
from cppcc_graph.errors import NotBuiltError, NothingReadError, TargetError
from cppcc_graph.manifest import read_manifest, write_manifest
from cppcc_graph.pages import PAGES, Page
from cppcc_graph.report import BuildReport, DocumentReport, document_report, to_json
from cppcc_graph.store import ON_DISK_FROM, build_disk_store, disk_path, load_memory
from cppcc_graph.tables import write_tables
from cppcc_graph.target import Target, explain_os_error, lock, recover
from cppcc_loaders.cache import ClaimsCache
from cppcc_loaders.claims_io import ClaimsFileError
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.pipeline import Done, Reader, read_document, read_documents
from cppcc_loaders.records import Claim, Document
from cppcc_loaders.sources import Failure, read_sources

__all__ = ["BuildOptions", "Progress", "build", "mend"]

#: Told what goes on: the name of a stage, how much is done, how much there is (None where unknown).
Progress: TypeAlias = Callable[[str, int, int | None], None]

#: Name of this distribution.
_NAME: Final = "cppcc-graph"


def _silent(_stage: str, _done: int, _whole: int | None) -> None:
    """Tell nobody."""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """How to build: `add` keeps what is in OUT, `remove` takes documents out of it, `jobs` is a number of processes.

    `executor` runs the shards instead of processes of our own. `pages` write the interactive views from the store.
    """

    add: bool = False
    remove: tuple[str, ...] = ()
    jobs: int = 1
    executor: Executor | None = None
    progress: Progress = _silent
    reader: Reader = read_document
    pages: tuple[Page, ...] = PAGES


@dataclass(slots=True)
class _Work:
    """One run: the folder that is being made, the one that was, and what has been read so far."""

    target: Target
    scratch: Path
    options: BuildOptions
    entries: dict[str, tuple[Entry, str]] = field(default_factory=dict)
    failures: dict[str, dict[str, str]] = field(default_factory=dict)
    read: int = 0
    reused: int = 0

    @property
    def claims(self) -> Path:
        return self.scratch / "claims"


def build(sources: Sequence[Path | str], out: Path | str, options: BuildOptions | None = None) -> BuildReport:
    """Build OUT from exactly the named sources (with `add`: from these and what is there).

    Raises:
        SourceError: a source is missing, empty or cannot be opened; nothing was changed.
        TargetError: OUT cannot be written, or is being built by another process; nothing was changed.
        NotBuiltError: `add` or `remove` was asked of a folder that holds no build.
    """
    chosen = options or BuildOptions()
    target = Target(Path(out).resolve())
    with lock(target):
        try:
            recover(target)
            target.check()
            return _build([Path(source) for source in sources], target, chosen)
        except OSError as error:
            target.drop_scratch()
            raise TargetError(explain_os_error(error, target.out)) from error


def mend(out: Path | str, options: BuildOptions | None = None) -> BuildReport:
    """Make a damaged build whole again from its claims, or its stored texts where claims are damaged too."""
    return build([], out, options or BuildOptions(add=True))


def _build(sources: list[Path], target: Target, options: BuildOptions) -> BuildReport:
    work = _Work(target, target.prepare(), options)
    try:
        _read(work, _documents(work, sources))
        report = _write(work)
    except Exception:
        # what a killed build leaves is used again; what failed is not
        target.drop_scratch()
        raise
    target.swap()
    return report


# --- reading ----------------------------------------------------------------------------------------------------------


def _documents(work: _Work, sources: list[Path]) -> Iterator[Document]:
    """Every document of the build, first the new ones; notes their entries and texts on the way."""
    former = _former(work)
    new: set[str] = set()
    for found in read_sources(sources) if sources else ():
        if isinstance(found, Failure):
            work.failures[found.doc] = {"path": found.path, "error": f"{found.reason}；{found.hint}"}
            continue
        new.add(found.doc)
        _store_text(work, found)
        yield found
    for doc, (entry, _) in sorted(former.items()):
        if doc not in new:
            try:
                document = stored_document(entry, work.target.out)
            except LoaderError as error:
                work.failures[doc] = {"path": entry.path, "error": str(error)}
                continue
            _store_text(work, document)
            yield document


def _former(work: _Work) -> dict[str, tuple[Entry, str]]:
    """The documents that stay from the build that is there; links all its claims into the new folder."""
    out, options = work.target.out, work.options
    if not (out / "claims").is_dir():
        if options.remove or options.add:
            read_manifest(out)
        return {}
    _link_claims(out / "claims", work.claims)
    if not (options.add or options.remove):
        return {}
    former = read_index(out)
    unknown = sorted(set(options.remove) - former.keys())
    if unknown:
        raise NotBuiltError(
            f"{out} 里没有文档 {', '.join(unknown)}；用 cppcc query OUT sources 查看 (no such document)"
        )
    return {doc: row for doc, row in former.items() if doc not in options.remove}


def _link_claims(old: Path, new: Path) -> None:
    for path in sorted(old.glob("??/*.jsonl")):
        copy = new / path.parent.name / path.name
        if not copy.exists():
            copy.parent.mkdir(parents=True, exist_ok=True)
            try:
                os.link(path, copy)
            except OSError:
                shutil.copyfile(path, copy)


def _store_text(work: _Work, document: Document) -> None:
    path = text_path(work.scratch, document.doc)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document.text.encode("utf-8", "replace"))
    entry = entry_of(document)
    work.entries[document.doc] = (entry, entry.key)


def _read(work: _Work, documents: Iterable[Document]) -> None:
    """Make sure that there is a claims file for every document; note those that failed."""
    options = work.options
    work.claims.mkdir(parents=True, exist_ok=True)
    with _executor(options) as executor:
        for number, done in enumerate(
            read_documents(documents, work.claims, reader=options.reader, executor=executor), start=1
        ):
            _note(work, done)
            options.progress("read", number, None)


def _executor(options: BuildOptions) -> AbstractContextManager[Executor | None]:
    if options.executor is not None:
        return nullcontext(options.executor)
    return ProcessPoolExecutor(options.jobs) if options.jobs > 1 else nullcontext(None)


def _note(work: _Work, done: Done) -> None:
    if done.error is not None:
        entry, _ = work.entries.pop(done.doc)
        work.failures[done.doc] = {"path": entry.path, "error": done.error}
        text_path(work.scratch, done.doc).unlink(missing_ok=True)
    elif done.reused:
        work.reused += 1
    else:
        work.read += 1


# --- writing ----------------------------------------------------------------------------------------------------------


def _write(work: _Work) -> BuildReport:
    rows = sorted(work.entries.items())
    if not rows and work.failures:
        first = "\n".join(f"{f['path']}：{f['error']}" for _, f in sorted(work.failures.items())[:5])
        raise NothingReadError(
            f"没有一个文件能读，什么也没有写 (no document could be read; nothing was written):\n{first}"
        )
    documents: list[DocumentReport] = []
    tell, scratch = work.options.progress, work.scratch
    lines = assemble(_claims(work, rows, documents))
    tell("graph", len(lines), None)
    graph = scratch / "graph.nq"
    with graph.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{text}\n" for text in lines)
    store = load_memory(graph)
    if graph.stat().st_size >= ON_DISK_FROM:
        build_disk_store(graph, disk_path(scratch))
    tell("tables", 0, None)
    write_tables(store, scratch / "tables")
    report = BuildReport(
        documents=tuple(documents),
        failures=tuple({"doc": doc, **failure} for doc, failure in sorted(work.failures.items())),
        read=work.read,
        reused=work.reused,
        quads=len(lines),
        version=version(_NAME),
        curation={},
    )
    (scratch / "report.json").write_text(to_json(report), encoding="utf-8", newline="\n")
    for page in work.options.pages:
        tell("pages", 0, None)
        page(store, scratch)
    _drop_unused(work, {key for _, (_, key) in rows})
    write_index((row for _, row in rows), work.claims)
    write_manifest(scratch, version=report.version)
    return report


def _claims(work: _Work, rows: list[tuple[str, tuple[Entry, str]]], documents: list[DocumentReport]) -> Iterator[Claim]:
    cache = ClaimsCache(work.claims)
    for number, (_, (entry, key)) in enumerate(rows, start=1):
        reading = cache.get(key)
        if reading is None:
            raise ClaimsFileError(f"{cache.path(key)}: vanished while building; is another program clearing it?")
        documents.append(document_report(reading, key, Path(entry.path).name))
        work.options.progress("link", number, len(rows))
        yield from reading.claims


def _drop_unused(work: _Work, keys: set[str]) -> None:
    for path in work.claims.glob("??/*"):
        if path.stem not in keys or path.suffix != ".jsonl":
            path.unlink()
    for folder in work.claims.glob("??"):
        if not any(folder.iterdir()):
            folder.rmdir()
