"""Which reader reads which kind of file."""

from pathlib import Path

from cppcc_loaders.read.parts import Reader
from cppcc_loaders.read.plain import read_text

__all__ = ["reader_of"]

_READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
}


def reader_of(path: Path) -> Reader | None:
    """The reader for a file by its ending, None for a kind that holds no text."""
    return _READERS.get(path.suffix.lower())
