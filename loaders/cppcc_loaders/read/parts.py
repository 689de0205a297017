"""What a reader gets and yields: the bytes of a file, the texts that it holds, what is wrong with some of them."""

import hashlib
import lzma
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TypeAlias

from cppcc_loaders.errors import ReadError
from cppcc_loaders.records import Metadata, Warning_

__all__ = [
    "ARCHIVE_ERRORS",
    "Blob",
    "Flaw",
    "NoWordsError",
    "Part",
    "Reader",
    "blob_of",
    "digest_of",
    "extra_missing",
    "is_locked",
    "is_ole",
]

#: What zipfile raises for damaged archives, besides its own error.
ARCHIVE_ERRORS = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
#: The largest file that is read whole.
LARGEST = 200_000_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NONE = Metadata()


class NoWordsError(ReadError):
    """A picture without words: an error where the user named it, passed over where it lies among documents."""


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a file; `name` tells the texts of one file apart (empty where a file holds one)."""

    text: str
    digest: str
    encoding: str
    name: str = ""
    metadata: Metadata = _NONE
    warnings: tuple[Warning_, ...] = ()


@dataclass(frozen=True, slots=True)
class Flaw:
    """A text of a file that cannot be read, while the others can: `reason` is "what；how to mend it"."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A file on disk or inside an archive: its name with ending, its size in bytes, a way to open it.

    `depth` counts the archives around it.
    """

    name: str
    size: int
    opens: Callable[[], IO[bytes]] = field(repr=False)
    depth: int = 0

    def read(self, *, largest: int = LARGEST) -> bytes:
        """All bytes; raises ReadError for more than `largest` and for none."""
        if self.size > largest:
            raise ReadError(f"文件有 {self.size // 1_000_000} MB，超过 {largest // 1_000_000} MB；请拆成较小的文件")
        with self.opens() as stream:
            data = stream.read(largest + 1)
        if len(data) > largest:
            raise ReadError(f"内容超过 {largest // 1_000_000} MB（压缩炸弹？）；请拆成较小的文件")
        if not data.strip(b"\0 \t\r\n"):
            raise ReadError("文件是空的；请检查是否保存完整")
        return data


#: Reads one file; raises ReadError where nothing of it can be read.
Reader: TypeAlias = Callable[[Blob], Iterator[Part | Flaw]]


def blob_of(path: Path) -> Blob:
    """The blob of a file on disk."""
    return Blob(path.name, path.stat().st_size, lambda: path.open("rb"))


def digest_of(data: bytes) -> str:
    """SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def extra_missing(what: str, extra: str, error: ImportError) -> ReadError:
    """The error for a file whose reader is not installed; it names the module that could not be imported."""
    lacks = f"（缺 {error.name}）" if error.name else f"（{error}）"
    return ReadError(f"读取{what}需要附加组件{lacks}；请运行 pip install 'cppcc-graph[{extra}]'")


def is_ole(data: bytes, stream: str = "") -> bool:
    """Whether bytes are a container of old Office files, one that holds a stream of this name."""
    return data.startswith(_OLE) and stream.encode("utf-16-le") in data


def is_locked(data: bytes) -> bool:
    """Whether bytes are an Office file with a password (the archive lies encrypted in a container)."""
    return is_ole(data, "EncryptedPackage") or is_ole(data, "DataSpaces")
