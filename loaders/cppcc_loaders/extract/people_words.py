"""The words by which titles are scanned and their bodies found, by their kind."""

from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.errors import DataFileError

__all__ = ["scan_words"]

_KINDS: Final = (
    "link", "past", "appointing", "vague", "abroad", "own", "own-office", "bodiless", "local-body", "head-of-state",
    "kin",
)  # fmt: skip


@cache
def scan_words(kind: str) -> frozenset[str]:
    """The words of a kind (see the head of the data file).

    >>> "当选为" in scan_words("link"), "增补" in scan_words("appointing")
    (True, True)
    """
    found: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for line, (kind_of_row, word) in read_rows("people_scan.tsv", "kind", "word"):
        if kind_of_row not in found:
            raise DataFileError(f"people_scan.tsv, line {line}: kind must be one of {', '.join(_KINDS)}")
        found[kind_of_row].add(word)
    return frozenset(found[kind])
