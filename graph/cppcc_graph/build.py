"""Build a graph from sources: read what is new, reuse the claims of the rest, write the whole folder or nothing."""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from cppcc_graph.build_kept import Unread, link
from cppcc_graph.build_work import BuildOptions, Progress, Work
from cppcc_graph.build_write import write_build
from cppcc_graph.catalog import Catalog
from cppcc_graph.curation_rows import Row, curation_beside, from_json, read_curation
from cppcc_graph.entries import entry_of, read_index, stored_document, text_path
from cppcc_graph.errors import NotBuiltError, TargetError
from cppcc_graph.manifest import texts_listed
from cppcc_graph.report import BuildReport
from cppcc_graph.target import Target, explain_os_error, lock, recover
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.pipeline import Done, read_documents
from cppcc_loaders.records import Document
from cppcc_loaders.remembered import Unchanged
from cppcc_loaders.sources import Failure, read_changed

__all__ = ["BuildOptions", "Progress", "build", "mend"]


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
    rows = _curation(sources, target.out, options)
    work = Work(target, target.prepare(), options, curation=rows)
    try:
        with _executor(options) as work.executor:
            unread = Unread(work)
            _read(work, _documents(work, sources, unread))
            _read_kept(work, unread)
            report = write_build(work, unread)
    except Exception:
        # what a killed build leaves is used again; what failed is not
        target.drop_scratch()
        raise
    target.swap()
    return report


def _curation(sources: list[Path], out: Path, options: BuildOptions) -> tuple[Row, ...]:
    """The rows to replay: of the named folders, else of those beside the sources, else of the build itself."""
    folders = options.curation or curation_beside(sources)
    if folders:
        return read_curation(folders)
    kept = out / "curation.json"
    if not (options.add or options.remove) or not kept.is_file():
        return ()
    return from_json(kept.read_text(encoding="utf-8"))


# --- reading ----------------------------------------------------------------------------------------------------------


def _documents(work: Work, sources: list[Path], unread: Unread) -> Iterator[Document]:
    """Every document of the build that has to be read, first the new ones; notes entries and texts on the way."""
    former = _former(work)
    for found in read_changed(sources, unread.remembered) if sources else ():
        if Path(found.path).resolve().is_relative_to(work.target.out):
            # a source that holds OUT: what a build wrote is no document
            continue
        if isinstance(found, Failure):
            work.failures[found.doc] = {"path": found.path, "error": f"{found.reason}；{found.hint}"}
            continue
        if found.doc in former:
            former.drop(found.doc)
        if isinstance(found, Unchanged):
            unread.take(found.doc)
            continue
        _store_text(work, found)
        yield found
    for entry, _ in former.rows():
        try:
            document = stored_document(entry, work.target.out)
        except LoaderError as error:
            work.failures[entry.doc] = {"path": entry.path, "error": str(error)}
            continue
        _store_text(work, document)
        yield document


def _former(work: Work) -> Catalog:
    """The documents that stay from the build that is there; links all its claims into the new folder."""
    out, options, former = work.target.out, work.options, Catalog()
    if (out / "claims").is_dir():
        _link_claims(out / "claims", work.claims)
    if not (options.add or options.remove):
        return former
    for entry, key in read_index(out):
        former.put(entry, key)
    _refuse_lost(out, former)
    unknown = sorted(doc for doc in set(options.remove) if doc not in former)
    if unknown:
        raise NotBuiltError(
            f"{out} 里没有文档 {', '.join(unknown)}；用 cppcc query OUT sources 查看 (no such document)"
        )
    for doc in options.remove:
        former.drop(doc)
    return former


def _refuse_lost(out: Path, known: Catalog) -> None:
    """Refuse to go on from a build of which documents are lost: what would be written would lack them in silence."""
    listed = (name[len("texts/") : -len(".txt")] for name in texts_listed(out))
    lost = sorted(doc for doc in listed if doc not in known)
    if lost:
        raise NotBuiltError(
            f"{out} 的断言缺了 {len(lost)} 个文档（{'、'.join(lost[:3])}）；请从来源重新构建"
            " (the claims of these documents are lost; build again from the sources)"
        )


def _link_claims(old: Path, new: Path) -> None:
    for folder in sorted(old.glob("??")):
        for path in folder.glob("*.jsonl"):
            if not (new / folder.name / path.name).exists():
                link(path, new / folder.name / path.name)


def _store_text(work: Work, document: Document) -> None:
    path = text_path(work.scratch, document.doc)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(document.text.encode("utf-8", "replace"))
    entry = entry_of(document)
    work.catalog.put(entry, entry.key)


def _read(work: Work, documents: Iterable[Document]) -> None:
    """Make sure that there is a claims file for every document; note those that failed."""
    options = work.options
    work.claims.mkdir(parents=True, exist_ok=True)
    found = read_documents(documents, work.claims, reader=options.reader, executor=work.executor)
    for number, done in enumerate(found, start=1):
        _note(work, done)
        options.progress("read", number, None)


def _read_kept(work: Work, unread: Unread) -> None:
    """Look at the claims of what was taken over; what has none is read from its stored text."""
    work.reused += sum(1 for _ in work.catalog.taken())

    def again() -> Iterator[Document]:
        for document in unread.claimless():
            work.reused -= 1
            yield document

    _read(work, again())
    work.options.progress("read", work.read + work.reused, None)


def _executor(options: BuildOptions) -> AbstractContextManager[Executor | None]:
    if options.executor is not None:
        return nullcontext(options.executor)
    return ProcessPoolExecutor(options.jobs) if options.jobs > 1 else nullcontext(None)


def _note(work: Work, done: Done) -> None:
    if done.error is not None:
        entry = work.catalog.drop(done.doc)
        work.failures[done.doc] = {"path": entry.path, "error": done.error}
        text_path(work.scratch, done.doc).unlink(missing_ok=True)
        return
    # the key is the extractor's
    work.catalog.set_key(done.doc, done.key)
    if done.reused:
        work.reused += 1
    else:
        work.read += 1
