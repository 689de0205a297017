"""The documents of a build: what it takes to find their claims again, or to read them anew from their stored texts."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from cppcc_loaders.cache import RULES, cache_key
from cppcc_loaders.claims_io import ClaimsFileError, from_jsonl
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.records import Document, Metadata, Warning_

__all__ = [
    "INDEX",
    "Entry",
    "entry_from",
    "entry_of",
    "read_index",
    "stored_document",
    "stored_text",
    "text_path",
    "write_index",
]

#: The name of the list of documents beside the claims.
INDEX: Final = "index.jsonl"


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
        return self.key_by(RULES)

    def key_by(self, extractor: str) -> str:
        """The key of its claims as an extractor (name and version) reads it."""
        return cache_key(self.doc, self.digest, self.metadata, extractor=extractor)


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
    with (folder / INDEX).open("w", encoding="ascii", newline="\n") as file:
        for entry, key in entries:
            file.write(f"{json.dumps([asdict(entry), key], ensure_ascii=True)}\n")


def read_index(out: Path) -> Iterator[tuple[Entry, str]]:
    """Every document of a build with the key of its claims.

    Where the index is lost or damaged, the rest comes from the claims files; a document may then come twice.
    """
    folder = out / "claims"
    try:
        with (folder / INDEX).open(encoding="ascii") as rows:
            for line in rows:
                row, key = json.loads(line)
                yield entry_from(row), str(key)
    except (OSError, ValueError, TypeError, KeyError):
        yield from _from_claims(folder)


def entry_from(row: Mapping[str, object]) -> Entry:
    """An entry that was written as a row."""
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
