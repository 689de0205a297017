"""The documents of a build: what it takes to find their claims again, or to read them anew from their stored texts."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from cppcc_loaders.cache import cache_key
from cppcc_loaders.claims_io import ClaimsFileError, from_jsonl
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.records import Document, Metadata, Warning_

__all__ = ["Entry", "entry_of", "read_index", "stored_document", "stored_text", "text_path", "write_index"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document of a build without its text."""

    doc: str
    path: str
    digest: str
    encoding: str
    metadata: Metadata
    warnings: tuple[Warning_, ...] = ()

    @property
    def key(self) -> str:
        """The key of its claims as today's code reads it."""
        return cache_key(self.doc, self.digest, self.metadata)


def entry_of(document: Document) -> Entry:
    """The entry of a document that has been read."""
    return Entry(document.doc, document.path, document.digest, document.encoding, document.metadata, document.warnings)


def text_path(out: Path, doc: str) -> Path:
    """Where the text of a document is stored."""
    return out / "texts" / f"{doc}.txt"


def stored_text(out: Path, doc: str) -> str | None:
    """The stored text of a document, None where there is none."""
    try:
        return text_path(out, doc).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        return None


def stored_document(entry: Entry, out: Path) -> Document:
    """The document of an entry with its stored text.

    Raises:
        LoaderError: the stored text is missing.
    """
    path = text_path(out, entry.doc)
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LoaderError(
            f"{path}: 存储的原文缺失或损坏，请重新指定其来源 (stored text missing or damaged: {error})"
        ) from error
    return Document(entry.doc, entry.path, text, entry.digest, entry.encoding, entry.metadata, entry.warnings)


def write_index(entries: Iterable[tuple[Entry, str]], folder: Path) -> None:
    """Write `index.jsonl` beside the claims: every entry with the key of its claims file."""
    rows = [json.dumps([asdict(entry), key], ensure_ascii=True) for entry, key in entries]
    (folder / "index.jsonl").write_text("".join(f"{row}\n" for row in rows), encoding="ascii", newline="\n")


def read_index(out: Path) -> dict[str, tuple[Entry, str]]:
    """Every document of a build with the key of its claims; from the claims files where the index is lost."""
    folder = out / "claims"
    try:
        rows = [json.loads(row) for row in (folder / "index.jsonl").read_text(encoding="ascii").splitlines()]
        found = [(_entry(row), str(key)) for row, key in rows]
    except (OSError, ValueError, TypeError, KeyError):
        found = list(_from_claims(folder))
    return {entry.doc: (entry, key) for entry, key in found}


def _entry(row: dict[str, object]) -> Entry:
    values = {**row, "metadata": Metadata(**row["metadata"]), "warnings": tuple(Warning_(**w) for w in row["warnings"])}  # type: ignore[arg-type, attr-defined]
    return Entry(**values)  # type: ignore[arg-type]


def _from_claims(folder: Path) -> Iterable[tuple[Entry, str]]:
    for path in sorted(folder.glob("??/*.jsonl")):
        try:
            reading = from_jsonl(path.read_text(encoding="ascii"), name=str(path))
        except (ClaimsFileError, UnicodeDecodeError):
            continue
        said = {c.predicate: getattr(c.object, "value", None) for c in reading.claims if c.rule == "document"}
        year = said.get("cppcc:referenceYear")
        metadata = Metadata(
            title=said.get("dcterms:title"),
            publisher=said.get("dcterms:publisher"),
            published=said.get("cppcc:published"),
            reference_year=int(year) if year else None,
            note=said.get("rdfs:comment"),
        )
        yield Entry(reading.doc, "", reading.digest, reading.encoding, metadata, reading.warnings), path.stem
