"""Documents of a build that say the same as an earlier one (by name): kept and listed, but stated once."""

from collections.abc import Iterable
from pathlib import Path

from cppcc_graph.entries import Entry, stored_document
from cppcc_loaders.duplicates import Duplicate, DuplicateIndex

__all__ = ["copies_of"]

_INDEX = "seen.sqlite"


def copies_of(entries: Iterable[Entry], scratch: Path) -> dict[str, Duplicate]:
    """The copies among documents given in the order of their names, by name.

    All stored texts are looked at anew, so that any order of adding and removing gives what a clean build gives.
    """
    path = scratch / _INDEX
    path.unlink(missing_ok=True)
    try:
        with DuplicateIndex(path) as index:
            found = (index.add(stored_document(entry, scratch)) for entry in entries)
            return {copy.doc: copy for copy in found if copy}
    finally:
        path.unlink(missing_ok=True)
