"""Write what a build has read: graph, tables, texts, books, report, pages, store; the manifest last."""

import json
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from cppcc_graph.build_graph import graph_lines, merge_lines
from cppcc_graph.build_kept import Unread
from cppcc_graph.build_work import Work
from cppcc_graph.copies import copies_of
from cppcc_graph.curation import Curation
from cppcc_graph.curation_erase import Erasure
from cppcc_graph.curation_rows import Row, to_json
from cppcc_graph.entries import INDEX, stored_text, text_path, write_index
from cppcc_graph.errors import NothingReadError
from cppcc_graph.manifest import write_manifest
from cppcc_graph.report import BuildReport, Documents, report_json
from cppcc_graph.resolve import Resolved, decided, resolve, to_tsv
from cppcc_graph.runs import Lines
from cppcc_graph.shards import shards_of
from cppcc_graph.store import LOADERS, ON_DISK_FROM, DiskStore, disk_path, load_memory, open_disk
from cppcc_graph.table_parts import Asked, write_table_parts
from cppcc_graph.tables import write_tables
from cppcc_graph.void import describe_counts
from cppcc_loaders.records import Metadata

__all__ = ["write_build"]

#: Name of this distribution.
_NAME: Final = "cppcc-graph"
#: The folder of what is made on the way.
_PARTS: Final = "parts"


def write_build(work: Work, unread: Unread) -> BuildReport:
    """Write everything into the scratch folder.

    Raises:
        NothingReadError: not one document could be read.
    """
    _refuse_nothing(work)
    # who is erased must be found in every text, copies as well
    erasing = any(row.action == "erase" for row in work.curation)
    copies = {} if erasing else copies_of((entry for entry, _ in work.catalog.rows()), work.scratch, work.executor)
    for doc in copies:
        work.catalog.mark_copy(doc)
    curation = Curation(work.curation, partial(stored_text, work.scratch))
    resolved = _resolve(work, curation)
    _blot(work, resolved.erasure)
    store, quads = _write_graph(work, resolved, curation)
    report = BuildReport(
        documents=Documents(work.target.out / "claims" / INDEX, work.catalog.stated(), frozenset(copies)),
        failures=tuple({"doc": doc, **failure} for doc, failure in sorted(work.failures.items())),
        read=work.read,
        reused=work.reused,
        quads=quads,
        version=version(_NAME),
        curation=curation.report(),
        sums=resolved.sums,
        duplicates=tuple({"doc": c.doc, "of": c.of, "similarity": c.similarity} for c in copies.values()),
    )
    _put(work.scratch / "report.json", report_json(report, _reports(resolved)))
    shutil.rmtree(work.scratch / _PARTS)
    for page in work.options.pages:
        work.options.progress("pages", 0, None)
        page(store, work.scratch)
    _drop_unused(work, {work.catalog.get(doc)[1] for doc in resolved.erasure.patterns})
    write_index(work.catalog.rows(), work.claims)
    unread.write(frozenset(resolved.erasure.patterns))
    write_manifest(work.scratch, version=report.version, docs=(entry.doc for entry, _ in work.catalog.rows()))
    return report


def _refuse_nothing(work: Work) -> None:
    if len(work.catalog) or not work.failures:
        return
    first = "\n".join(f"{f['path']}：{f['error']}" for _, f in sorted(work.failures.items())[:5])
    raise NothingReadError(f"没有一个文件能读，什么也没有写 (no document could be read; nothing was written):\n{first}")


def _resolve(work: Work, curation: Curation) -> Resolved:
    parts = work.scratch / _PARTS
    parts.mkdir()
    documents = ((entry.doc, key, Path(entry.path).name) for entry, key in work.catalog.rows(copies=False))
    count = work.catalog.stated()
    work.options.progress("link", 0, count)
    return resolve(shards_of(documents, count, work.scratch, parts, work.curation), curation, work.executor)


def _write_graph(work: Work, resolved: Resolved, curation: Curation) -> tuple[ox.Store, int]:
    """Write graph.nq, its description, the books, the tables and, for a large graph, the store on disk."""
    graph = work.scratch / "graph.nq"
    threads = LOADERS if work.executor else 0
    work.options.progress("link", len(resolved.shards), len(resolved.shards))
    lines = graph_lines(resolved.shards, curation, work.executor)
    with DiskStore(disk_path(work.scratch), ON_DISK_FROM, threads=threads) as disk:
        pieces = merge_lines(lines, graph, disk, work.executor)
        work.options.progress("graph", pieces.quads, None)
        # the rest goes on while the store is put in order
        _put(work.scratch / "void.ttl", (describe_counts(pieces.counts),))
        _write_books(work, resolved, curation)
        tables = work.scratch / "tables"
        if disk.written:
            write_table_parts(Asked(graph, pieces.keys, pieces.proofs), tables, work.executor)
        disk.close()
    store = (open_disk(disk.path) if disk.written else None) or load_memory(graph)
    if not disk.written:
        write_tables(store, tables)
    work.options.progress("tables", 0, None)
    return store, pieces.quads


def _reports(resolved: Resolved) -> Iterator[dict[str, Any]]:
    """What report.json says of every document, in the order of their names."""
    for shard in resolved.shards:
        with shard.report.open(encoding="ascii") as rows:
            for (doc, _, _), row in zip(shard.documents(), rows, strict=True):
                yield resolved.erasure.row(doc, json.loads(row))


def _write_books(work: Work, resolved: Resolved, curation: Curation) -> None:
    """The ledger of merges and decisions, the candidates, and the rows themselves but for those who are erased."""
    kept: list[Row] = [row for row in work.curation if row.action != "erase"]
    parts = work.scratch / _PARTS
    _put(work.scratch / "ledger.tsv", to_tsv(resolved.ledger, decided(curation, parts / "decided")))
    _put(work.scratch / "candidates.tsv", to_tsv(resolved.candidates, Lines(parts / "none")))
    _put(work.scratch / "curation.json", (to_json(kept),))


def _blot(work: Work, erasure: Erasure) -> None:
    """Stored texts, and what the index tells of their documents, without the names of erased people."""
    for doc in erasure.patterns:
        text = stored_text(work.scratch, doc)
        if text is not None:
            # the file may be that of the build that is there
            text_path(work.scratch, doc).unlink()
            text_path(work.scratch, doc).write_bytes(erasure.text(doc, text).encode("utf-8"))
        entry, key = work.catalog.get(doc)
        known = entry.metadata
        hidden = {f.name: erasure.row(doc, getattr(known, f.name)) for f in fields(known)}
        work.catalog.put(replace(entry, metadata=Metadata(**hidden)), key)


def _put(path: Path, text: Iterable[str]) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(text)


def _drop_unused(work: Work, erased: set[str]) -> None:
    for path in work.claims.glob("??/*"):
        if not work.catalog.uses(path.stem) or path.stem in erased or path.suffix != ".jsonl":
            path.unlink()
    for folder in work.claims.glob("??"):
        if not any(folder.iterdir()):
            folder.rmdir()
