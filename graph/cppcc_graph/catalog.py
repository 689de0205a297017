"""The documents of a running build in a private SQLite file, so that memory does not grow with their number."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Final

from cppcc_graph.entries import Entry, entry_from
from cppcc_loaders.scratch_base import as_blob, scratch_base

__all__ = ["Catalog"]

_COLUMNS: Final = (
    "doc BLOB PRIMARY KEY, key TEXT, entry TEXT, copy INTEGER DEFAULT 0, taken INTEGER DEFAULT 0, sum TEXT"
)
_SCHEMA: Final = (f"CREATE TABLE documents ({_COLUMNS}) WITHOUT ROWID", "CREATE INDEX keys ON documents (key)")
#: Documents that are looked up at a time while they may change.
_PAGE: Final = 500


class Catalog:
    """Entries by the names of their documents, each with the key of its claims."""

    def __init__(self) -> None:
        self._base = scratch_base(*_SCHEMA)

    def __len__(self) -> int:
        return int(self._base.execute("SELECT COUNT(*) FROM documents").fetchone()[0])

    def __contains__(self, doc: str) -> bool:
        return self._base.execute("SELECT 1 FROM documents WHERE doc = ?", (as_blob(doc),)).fetchone() is not None

    def put(self, entry: Entry, key: str) -> None:
        """Take in a document, in place of one of that name."""
        row = json.dumps(asdict(entry), ensure_ascii=True)
        self._base.execute(
            "INSERT OR REPLACE INTO documents (doc, key, entry) VALUES (?, ?, ?)", (as_blob(entry.doc), key, row)
        )

    def get(self, doc: str) -> tuple[Entry, str]:
        """The entry of a document and the key of its claims.

        Raises:
            KeyError: there is none.
        """
        row = self._base.execute("SELECT entry, key FROM documents WHERE doc = ?", (as_blob(doc),)).fetchone()
        if row is None:
            raise KeyError(doc)
        return entry_from(json.loads(row[0])), row[1]

    def set_key(self, doc: str, key: str) -> None:
        """Note under which key the claims of a document lie."""
        self._base.execute("UPDATE documents SET key = ? WHERE doc = ?", (key, as_blob(doc)))

    def drop(self, doc: str) -> Entry:
        """Take a document out; its entry."""
        entry, _ = self.get(doc)
        self._base.execute("DELETE FROM documents WHERE doc = ?", (as_blob(doc),))
        return entry

    def mark_copy(self, doc: str) -> None:
        """Note that a document says what another says: it is kept, but stated once."""
        self._base.execute("UPDATE documents SET copy = 1 WHERE doc = ?", (as_blob(doc),))

    def mark_taken(self, doc: str) -> None:
        """Note that a document was taken over from the build that is there."""
        self._base.execute("UPDATE documents SET taken = 1 WHERE doc = ?", (as_blob(doc),))

    def taken(self) -> Iterator[str]:
        """The keys of the documents taken over; they may be changed on the way."""
        last = b""
        asked = "SELECT doc, key FROM documents WHERE taken = 1 AND doc > ? ORDER BY doc LIMIT ?"
        while some := self._base.execute(asked, (last, _PAGE)).fetchall():
            yield from (key for _, key in some)
            last = some[-1][0]

    def of_key(self, key: str) -> Entry:
        """The entry whose claims lie under a key."""
        row = self._base.execute("SELECT entry FROM documents WHERE key = ?", (key,)).fetchone()
        return entry_from(json.loads(row[0]))

    def note_sum(self, doc: str, digest: str) -> None:
        """Note the digest of a document's stored text."""
        self._base.execute("UPDATE documents SET sum = ? WHERE doc = ?", (digest, as_blob(doc)))

    def sum_of(self, doc: str) -> str | None:
        """The digest of a document's stored text, None where it is not known."""
        row = self._base.execute("SELECT sum FROM documents WHERE doc = ?", (as_blob(doc),)).fetchone()
        return row[0] if row else None

    def rows(self, *, copies: bool = True) -> Iterator[tuple[Entry, str]]:
        """Every entry with its key, sorted by name; without `copies` only what is stated."""
        asked = "SELECT entry, key FROM documents WHERE copy <= ? ORDER BY doc"
        for entry, key in self._base.execute(asked, (int(copies),)):
            yield entry_from(json.loads(entry)), key

    def stated(self) -> int:
        """How many documents are no copies."""
        return int(self._base.execute("SELECT COUNT(*) FROM documents WHERE copy = 0").fetchone()[0])

    def uses(self, key: str) -> bool:
        """Whether a document has its claims under this key."""
        return self._base.execute("SELECT 1 FROM documents WHERE key = ?", (key,)).fetchone() is not None
