"""Reads plain text files."""

from collections.abc import Iterator
from pathlib import Path

from cppcc_loaders.decode import decode
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import Part, digest_of
from cppcc_loaders.records import Warning_

__all__ = ["read_text"]

_LARGEST = 200_000_000


def read_text(path: Path) -> Iterator[Part]:
    """The one text of a .txt file; for UTF-8 exactly what the file holds (without a BOM), line ends kept."""
    size = path.stat().st_size
    if size > _LARGEST:
        raise ReadError(f"文件有 {size // 1_000_000} MB，超过 {_LARGEST // 1_000_000} MB；请拆成较小的文件")
    data = path.read_bytes()
    if not data.strip():
        raise ReadError("文件是空的；请检查是否保存完整")
    found = decode(data)
    warnings = (
        (Warning_("undecodable", f"{found.bad} 处字节按 {found.encoding} 认不出，以 U+FFFD 代替"),) if found.bad else ()
    )
    yield Part(found.text, digest_of(data), found.encoding, warnings=warnings)
