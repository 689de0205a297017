"""Sources that a user names (files, folders, patterns) to documents, one at a time; unreadable ones become failures."""

import errno
import hashlib
import os
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from glob import glob, has_magic
from io import BytesIO
from pathlib import Path, PurePath

from cppcc_loaders.datelines import dated
from cppcc_loaders.errors import ReadError, SourceError
from cppcc_loaders.listing import Listed, Listing, Sidecars
from cppcc_loaders.read import PICTURES, Blob, Flaw, NoWordsError, Part, blob_of, ocr_missing, reader_of, sniffed
from cppcc_loaders.records import Document, Metadata
from cppcc_loaders.remembered import Remembered, Told, Unchanged, digest_of, state_of
from cppcc_loaders.repair_notes import text_warnings
from cppcc_loaders.sidecar import SIDECAR, read_sidecar

__all__ = ["STDIN", "Failure", "read_changed", "read_sources", "safe_name"]

_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')
_LONGEST = 120
#: The source that stands for standard input: text, JSON Lines, a web page, PDF or archive, told by its first bytes.
STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be read: its name, path, why, and how to mend it; the others went on."""

    doc: str
    path: str
    reason: str
    hint: str


def read_sources(paths: Sequence[Path]) -> Iterator[Document | Failure]:
    """Read every document of some files, folders and patterns, in the order of their names.

    Raises SourceError at once where a source is missing, empty or not to be opened. A document's name is its path
    relative to its source without ending, safe on every system and unique. The sidecar metadata.csv of a source's
    folder gives metadata; it is no document itself.
    """
    found = _documents(_listed(paths), None)
    return (one for one in found if not isinstance(one, Unchanged))


def read_changed(paths: Sequence[Path], known: Remembered) -> Iterator[Document | Failure | Unchanged]:
    """The same, but documents of files that have not changed since an earlier build are only named."""
    return _documents(_listed(paths), known)


def _listed(paths: Sequence[Path]) -> Listing:
    """All files; their sidecars are looked at on the way, so that a bad one is known before anything is read."""
    if not paths:
        raise SourceError("没有给出来源；请写出文件、文件夹或通配符，例如 cppcc build seeds -o OUT")
    listing = Listing()
    for path in paths:
        for file in _expanded(Path(path)):
            listing.add(file)
    return listing


def _expanded(path: Path) -> Iterator[Listed]:
    try:
        if path == STDIN:
            yield Listed(STDIN, "stdin")
        elif path.is_dir():
            yield from _folder(path)
        elif path.exists():
            read_sidecar(path.parent / SIDECAR)
            yield Listed(path, path.stem, path.parent)
        elif has_magic(str(path)):
            yield from _pattern(str(path))
        else:
            raise SourceError(f"{path}: 没有这个文件或文件夹；请检查路径（当前目录是相对路径的起点）")
    except PermissionError as error:
        raise SourceError(f"{error.filename or path}: 没有读取权限；请更改权限或换一个用户运行") from error


def _pattern(pattern: str) -> Iterator[Listed]:
    found = sorted(glob(pattern, recursive=True))  # noqa: PTH207  (a pattern may be absolute)
    if not found:
        raise SourceError(f"{pattern}: 没有与此通配符相符的文件；请检查写法")
    looked: set[Path] = set()
    for one in found:
        if os.path.isfile(one) and os.path.basename(one) != SIDECAR:  # noqa: PTH113, PTH119
            if Path(one).parent not in looked:
                looked.add(Path(one).parent)
                read_sidecar(Path(one).parent / SIDECAR)
            yield Listed(Path(one), Path(one).stem, Path(one).parent)


def _folder(folder: Path) -> Iterator[Listed]:
    empty = True
    refused: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=lambda error: refused.append(_within(folder, error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(root)
        try:
            read_sidecar(here / SIDECAR)
        except PermissionError as error:
            refused.append(_within(folder, error, here))
            folders.clear()
            continue
        for name in sorted(names):
            if name.startswith((".", "~$")) or name == SIDECAR or reader_of(name) is None or _is_decor(here, name):
                continue
            empty = False
            relative = (here / name).relative_to(folder).with_suffix("")
            yield Listed(here / name, relative.as_posix(), folder, found=True)
    for closed in refused:
        yield Listed(closed, closed.relative_to(folder).as_posix(), folder, found=True)
    if empty and not refused:
        raise SourceError(
            f"{folder}: 文件夹里没有可读的文件；可读的是 .txt .html .docx .doc .pdf .ofd .xlsx .csv .jsonl .zip"
        )


def _is_decor(folder: Path, name: str) -> bool:
    """Whether a picture belongs to a saved web page (in NAME_files or NAME.files beside it)."""
    return PurePath(name).suffix.lower() in PICTURES and folder.name.endswith(("_files", ".files"))


def _within(folder: Path, error: OSError, closed: Path | None = None) -> Path:
    """The folder that cannot be opened, if it lies in the one that the user named."""
    found = closed or Path(error.filename)
    if found == folder:
        raise SourceError(f"{folder}: 打不开这个文件夹（{error.strerror}）；请检查权限") from error
    return found


def _documents(listing: Listing, known: Remembered | None) -> Iterator[Document | Failure | Unchanged]:
    sidecars = Sidecars()
    for file in listing.files():
        told = _unchanged(file, listing, sidecars, known)
        if told:
            yield from (Unchanged(listing.unique(doc), str(file.path)) for _, _, doc in told)
            continue
        try:
            yield from _of_file(file, listing, sidecars, known)
        except ReadError as error:
            if not (file.found and isinstance(error, NoWordsError)):
                yield _failure(file, file.name, listing, str(error))
        except PermissionError:
            yield _failure(file, file.name, listing, "没有读取权限；请更改权限或换一个用户运行")
        except OSError as error:
            yield _failure(file, file.name, listing, f"读不出（{error.strerror or error}）；请检查磁盘或网络位置")
        except (MemoryError, RecursionError):
            yield _failure(file, file.name, listing, "太大或嵌套太深，内存不够；请拆成较小的文件")


def _unchanged(file: Listed, listing: Listing, sidecars: Sidecars, known: Remembered | None) -> list[Told]:
    """What a file gave that has not changed since, if its documents are called as they were; else nothing."""
    told = known.documents(file, lambda base: sidecars.row(file, _keys(base, file.path.name))) if known else None
    if known is None or not told or not all(doc == safe_name(base) and listing.free(doc) for base, _, doc in told):
        return []
    known.note(file, state_of(file.path), told)
    return told


def _of_file(
    file: Listed, listing: Listing, sidecars: Sidecars, known: Remembered | None
) -> Iterator[Document | Failure]:
    """The documents of a file; notes what it gave where it was read whole."""
    state: tuple[int, int] | None = state_of(file.path)
    told: list[Told] = []
    for part in _read(file):
        if isinstance(part, Flaw):
            state = None
            yield _failure(file, f"{file.name}/{part.name}", listing, part.reason)
            continue
        base = f"{file.name}/{part.name}" if part.name else file.name
        row = sidecars.row(file, _keys(base, file.path.name))
        document = _document(file, part, row, listing.unique(safe_name(base)))
        told.append((base, digest_of(row), document.doc))
        yield document
    if known and state and told:
        known.note(file, state, told)


def _read(file: Listed) -> Iterator[Part | Flaw]:
    if file.path == STDIN:
        data = sys.stdin.buffer.read()
        blob = Blob("stdin", len(data), lambda: BytesIO(data))
        return sniffed(data[:2048])(blob)
    if file.found and file.path.is_dir():
        # a folder is listed only where it could not be opened
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file.path))
    blob = blob_of(file.path)
    reader = reader_of(blob.name)
    if reader is None and file.path.suffix.lower() in PICTURES:
        raise ocr_missing("图片里的文字读不出")
    if reader is None:
        raise ReadError(f"{file.path.suffix} 文件里没有文字；请去掉这个来源")
    return reader(blob)


def _document(file: Listed, part: Part, row: Metadata, doc: str) -> Document:
    base = f"{file.name}/{part.name}" if part.name else file.name
    metadata = dated(_merged(row, part.metadata), part.text, base.rsplit("/", 1)[-1])
    return Document(
        doc,
        str(file.path),
        part.text,
        part.digest,
        part.encoding,
        metadata,
        (*part.warnings, *text_warnings(part.text)),
    )


def _keys(base: str, name: str) -> tuple[str, ...]:
    """By what names a sidecar may speak of a document, the closest first."""
    last = base.rsplit("/", 1)[-1]
    return (base, name, last, *(f"{last}{ending}" for ending in (".txt", ".html", ".docx", ".pdf")))


def _merged(row: Metadata, page: Metadata) -> Metadata:
    """The sidecar's entries first, then what the page says of itself."""
    return Metadata(
        row.title or page.title,
        row.publisher or page.publisher,
        row.published or page.published,
        row.reference_year or page.reference_year,
        row.note or page.note,
        row.dated_by if row.published else page.dated_by,
    )


def _failure(file: Listed, name: str, listing: Listing, words: str) -> Failure:
    reason, _, hint = words.partition("；")
    return Failure(listing.unique(safe_name(name)), str(file.path), reason, hint or "请检查这个文件")


def safe_name(name: str) -> str:
    """A document name that is safe as a path on every system: no traversal, no reserved names, no odd characters.

    >>> safe_name("../a/./b:c"), safe_name("CON"), safe_name("报告 2024.")
    ('a/b_c', 'CON_', '报告 2024')
    """
    parts = []
    for part in name.replace("\\", "/").split("/"):
        clean = _UNSAFE.sub("_", part).strip(". \t\u3000")
        if clean:
            clean = (
                clean
                if len(clean) <= _LONGEST
                else f"{clean[: _LONGEST - 9]}-{hashlib.sha256(clean.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
            )
            parts.append(f"{clean}_" if _RESERVED.fullmatch(clean) else clean)
    return "/".join(parts) or "document"
