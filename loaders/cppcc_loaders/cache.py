"""Claims kept by content: a key of the source's bytes, its sidecar row and the versions of everything that read it."""

import hashlib
import json
import sys
import unicodedata
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

from cppcc_loaders.claims_io import ClaimsFileError, Wanted, check_sum, from_jsonl, to_jsonl
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.records import Document, Metadata

__all__ = ["RULES", "ClaimsCache", "cache_key", "code_version", "document_key"]

#: Name and version of the rule extractor, which reads where no other is asked for.
RULES: Final = "rules 1"
#: Distributions whose version may change what a document is read as.
_READERS: Final = (
    "jieba",
    "rjieba",
    "daachorse",
    "trafilatura",
    "pypdfium2",
    "python-calamine",
    "lxml",
)
_SKIPPED: Final = (".pyc", ".pyo")


@lru_cache(maxsize=1)
def code_version() -> str:
    """SHA-256 over all files of loaders and ontology and the versions of the libraries that they read with."""
    whole = hashlib.sha256()
    for package in ("cppcc_loaders", "cppcc_ontology"):
        for name, content in _files(files(package), package):
            whole.update(f"{name}\0{hashlib.sha256(content).hexdigest()}\n".encode())
    for name in _READERS:
        whole.update(f"{name} {_version(name)}\n".encode())
    whole.update(f"python {sys.version_info[:2]} unicode {unicodedata.unidata_version}\n".encode())
    return whole.hexdigest()


def cache_key(doc: str, digest: str, metadata: Metadata, *, code: str | None = None, extractor: str = RULES) -> str:
    """The key of a document's claims by an extractor (name and version); `code` stands in for `code_version()`."""
    parts = [doc, digest, asdict(metadata), code or code_version(), extractor]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=True, sort_keys=True).encode()).hexdigest()


def document_key(document: Document, *, extractor: str = RULES) -> str:
    """The key of a document's claims as an extractor (name and version) reads it."""
    return cache_key(document.doc, document.digest, document.metadata, extractor=extractor)


@dataclass(frozen=True, slots=True)
class ClaimsCache:
    """A folder of claims files named by key; files are written whole and never changed."""

    folder: Path

    def path(self, key: str) -> Path:
        """Where the claims of a key are kept."""
        return self.folder / key[:2] / f"{key}.jsonl"

    def get(self, key: str, *, wanted: Wanted | None = None) -> Reading | None:
        """The reading of a key (with `wanted` only some of its claims), None where there is none.

        Raises:
            ClaimsFileError: there is a file, but it is damaged.
        """
        path = self.path(key)
        try:
            return from_jsonl(path.read_bytes().decode("ascii"), name=str(path), wanted=wanted)
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise ClaimsFileError(f"{path}: damaged ({error}); delete the file and build again") from error

    def whole(self, key: str) -> bool:
        """Whether there are claims of a key; only their check sum is looked at.

        Raises:
            ClaimsFileError: there is a file, but it is damaged.
        """
        path = self.path(key)
        try:
            check_sum(path.read_bytes(), name=str(path))
        except FileNotFoundError:
            return False
        return True

    def put(self, key: str, reading: Reading) -> Path:
        """Write a reading; the file appears whole or not at all."""
        path = self.path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        scratch = path.with_suffix(".part")
        scratch.write_bytes(to_jsonl(reading).encode("ascii"))
        scratch.replace(path)
        return path


def _files(folder: Traversable, prefix: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        name = f"{prefix}/{entry.name}"
        if entry.is_dir():
            if entry.name != "__pycache__":
                yield from _files(entry, name)
        elif not entry.name.endswith(_SKIPPED):
            yield name, entry.read_bytes()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "-"
