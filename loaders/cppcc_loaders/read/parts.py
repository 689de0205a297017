"""What a reader yields: a text of a file, with what the file says of it."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from cppcc_loaders.records import Metadata, Warning_

__all__ = ["Part", "Reader", "digest_of"]


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a file; `name` tells the texts of one file apart (empty where a file holds one)."""

    text: str
    digest: str
    encoding: str
    name: str = ""
    metadata: Metadata = Metadata()
    warnings: tuple[Warning_, ...] = ()


#: Reads one file; raises ReadError where it cannot.
Reader: TypeAlias = Callable[[Path], Iterator[Part]]


def digest_of(data: bytes) -> str:
    """SHA-256 of some bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()
