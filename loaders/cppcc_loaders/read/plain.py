"""Reads plain text files."""

import re
from collections.abc import Iterator

from cppcc_loaders.decode import Decoded, decode
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import Blob, Part, digest_of
from cppcc_loaders.records import Warning_

__all__ = ["decoding_warnings", "read_text"]

_LARGEST = 50_000_000
_LONGEST_LINE = 2_000_000


def read_text(blob: Blob) -> Iterator[Part]:
    """The one text of a .txt file; for UTF-8 exactly what the file holds (without a BOM), line ends kept."""
    data = blob.read(largest=_LARGEST)
    if len(data) > _LONGEST_LINE:
        _check_lines(data)
    found = decode(data)
    yield Part(found.text, digest_of(data), found.encoding, warnings=decoding_warnings(found))


def _check_lines(data: bytes) -> None:
    """Refuse a file whose text has no line ends: it is a dump, not a document."""
    longest = max(map(len, re.split(rb"[\r\n]+", data)))
    if longest > _LONGEST_LINE:
        raise ReadError(f"有一行长 {longest / 1_000_000:.1f} MB，超过 {_LONGEST_LINE // 1_000_000} MB；请按段落分行")


def decoding_warnings(found: Decoded) -> tuple[Warning_, ...]:
    """A warning where bytes could not be read."""
    if not found.bad:
        return ()
    return (Warning_("undecodable", f"{found.bad} 处字节按 {found.encoding} 认不出，以 U+FFFD 代替"),)
