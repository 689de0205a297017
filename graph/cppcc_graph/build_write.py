"""Write what a build has read: graph, tables, texts, books, report, pages, store; the manifest last."""

import shutil
from collections.abc import Iterator
from dataclasses import fields, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Final, TypeAlias

import pyoxigraph as ox

from cppcc_graph.assemble import assemble
from cppcc_graph.build_work import Work
from cppcc_graph.copies import copies_of
from cppcc_graph.curation import Curation
from cppcc_graph.curation_erase import Erasure
from cppcc_graph.curation_rows import Row, to_json
from cppcc_graph.entries import Entry, text_path, write_index
from cppcc_graph.errors import NothingReadError
from cppcc_graph.manifest import write_manifest
from cppcc_graph.report import BuildReport, DocumentReport, document_report, report_json
from cppcc_graph.resolve import Resolved, resolve, to_tsv
from cppcc_graph.store import ON_DISK_FROM, build_disk_store, disk_path, load_memory, open_disk
from cppcc_graph.tables import write_tables
from cppcc_graph.void import describe_dataset
from cppcc_loaders.cache import ClaimsCache
from cppcc_loaders.claims_io import ClaimsFileError
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.records import Claim, Metadata

__all__ = ["write_build"]

#: Documents of a build by name, with the keys of their claims.
_Rows: TypeAlias = list[tuple[str, tuple[Entry, str]]]
#: Name of this distribution.
_NAME: Final = "cppcc-graph"


def write_build(work: Work) -> BuildReport:
    """Write everything into the scratch folder.

    Raises:
        NothingReadError: not one document could be read.
    """
    rows = sorted(work.entries.items())
    _refuse_nothing(work, rows)
    used = {key for _, (_, key) in rows}
    # who is erased must be found in every text, copies as well
    erasing = any(row.action == "erase" for row in work.curation)
    copies = {} if erasing else copies_of((entry for _, (entry, _) in rows), work.scratch)
    rows = [row for row in rows if row[0] not in copies]
    curation = Curation(work.curation, partial(_text, work.scratch))
    resolved = resolve(partial(_claims, work, rows), curation)
    documents = tuple(_reports(work, rows, resolved.erasure))
    _blot(work, resolved.erasure)
    store, quads = _write_graph(work, resolved)
    _write_books(work, resolved)
    report = BuildReport(
        documents=documents,
        failures=tuple({"doc": doc, **failure} for doc, failure in sorted(work.failures.items())),
        read=work.read,
        reused=work.reused,
        quads=quads,
        version=version(_NAME),
        curation=curation.report(),
        duplicates=tuple({"doc": c.doc, "of": c.of, "similarity": c.similarity} for c in copies.values()),
    )
    _put(work.scratch / "report.json", report_json(report))
    for page in work.options.pages:
        work.options.progress("pages", 0, None)
        page(store, work.scratch)
    named = resolved.erasure.patterns.keys()
    _drop_unused(work, used - {work.entries[doc][1] for doc in named})
    write_index((row for _, row in sorted(work.entries.items())), work.claims)
    write_manifest(work.scratch, version=report.version)
    return report


def _refuse_nothing(work: Work, rows: _Rows) -> None:
    if rows or not work.failures:
        return
    first = "\n".join(f"{f['path']}：{f['error']}" for _, f in sorted(work.failures.items())[:5])
    raise NothingReadError(f"没有一个文件能读，什么也没有写 (no document could be read; nothing was written):\n{first}")


def _write_graph(work: Work, resolved: Resolved) -> tuple[ox.Store, int]:
    """Write graph.nq, its description, the tables and, for a large graph, the store on disk."""
    graph, quads = work.scratch / "graph.nq", 0
    spill = work.scratch / "runs"
    with graph.open("w", encoding="utf-8", newline="\n") as file:
        for quads, line in enumerate(assemble(resolved.read(), spill=spill), start=1):  # noqa: B007  (the last counts)
            file.write(f"{line}\n")
    work.options.progress("graph", quads, None)
    shutil.rmtree(spill, ignore_errors=True)
    store = _store(graph, work.scratch)
    work.options.progress("tables", 0, None)
    write_tables(store, work.scratch / "tables")
    _put(work.scratch / "void.ttl", describe_dataset(store))
    return store, quads


def _store(graph: Path, scratch: Path) -> ox.Store:
    """The graph's store: in memory, or on disk from a size on, so that memory does not grow with the graph."""
    if graph.stat().st_size < ON_DISK_FROM:
        return load_memory(graph)
    build_disk_store(graph, disk_path(scratch))
    return open_disk(disk_path(scratch)) or load_memory(graph)


def _readings(work: Work, rows: _Rows) -> Iterator[tuple[Entry, str, Reading]]:
    cache = ClaimsCache(work.claims)
    for number, (_, (entry, key)) in enumerate(rows, start=1):
        reading = cache.get(key)
        if reading is None:
            raise ClaimsFileError(f"{cache.path(key)}: vanished while building; is another program clearing it?")
        work.options.progress("link", number, len(rows))
        yield entry, key, reading


def _claims(work: Work, rows: _Rows) -> Iterator[Claim]:
    for _, _, reading in _readings(work, rows):
        yield from reading.claims


def _reports(work: Work, rows: _Rows, erasure: Erasure) -> Iterator[DocumentReport]:
    for entry, key, reading in _readings(work, rows):
        report = document_report(reading, key, Path(entry.path).name)
        yield DocumentReport(report.doc, key, erasure.row(entry.doc, report.row))


def _write_books(work: Work, resolved: Resolved) -> None:
    """The ledger of merges and decisions, the candidates, and the rows themselves but for those who are erased."""
    kept: list[Row] = [row for row in work.curation if row.action != "erase"]
    _put(work.scratch / "ledger.tsv", to_tsv(resolved.ledger))
    _put(work.scratch / "candidates.tsv", to_tsv(resolved.links.candidates))
    _put(work.scratch / "curation.json", to_json(kept))


def _blot(work: Work, erasure: Erasure) -> None:
    """Stored texts, and what the index tells of their documents, without the names of erased people."""
    for doc in erasure.patterns:
        text = _text(work.scratch, doc)
        if text is not None:
            text_path(work.scratch, doc).write_bytes(erasure.text(doc, text).encode("utf-8"))
        entry, key = work.entries[doc]
        known = entry.metadata
        hidden = {f.name: erasure.row(doc, getattr(known, f.name)) for f in fields(known)}
        work.entries[doc] = (replace(entry, metadata=Metadata(**hidden)), key)


def _text(scratch: Path, doc: str) -> str | None:
    try:
        return text_path(scratch, doc).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return None


def _put(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


def _drop_unused(work: Work, keys: set[str]) -> None:
    for path in work.claims.glob("??/*"):
        if path.stem not in keys or path.suffix != ".jsonl":
            path.unlink()
    for folder in work.claims.glob("??"):
        if not any(folder.iterdir()):
            folder.rmdir()
