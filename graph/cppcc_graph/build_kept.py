"""Documents of unchanged sources, taken from the build that is there: the text by a link, the claims by their key."""

import os
import shutil
from collections.abc import Iterator
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final

from cppcc_graph.build_work import Work
from cppcc_graph.catalog import Catalog
from cppcc_graph.entries import read_index, stored_document, text_path
from cppcc_graph.errors import NotBuiltError
from cppcc_graph.manifest import texts_summed
from cppcc_graph.store import file_sum
from cppcc_loaders.pipeline import reader_name, whole_shard
from cppcc_loaders.records import Document
from cppcc_loaders.remembered import Remembered
from cppcc_loaders.spread import spread

__all__ = ["Unread", "link"]

#: What is remembered of source files, beside the claims; nothing in OUT that the sources give hangs on it.
_STAMPS: Final = "stamps.jsonl"
#: Documents whose claims are looked at in one task.
_SHARD: Final = 200


class Unread:
    """The documents of the build that is there, as far as they may be taken over unread; notes which were."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._known = Catalog()
        self.remembered = Remembered(_now(work.scratch), self._usable)
        out = work.target.out
        if not work.options.check_contents and (out / "claims" / _STAMPS).is_file():
            self._load(out)

    def take(self, doc: str) -> None:
        """Take over a document: its entry, and its text by a link."""
        entry, _ = self._known.get(doc)
        self._work.catalog.put(entry, entry.key_by(reader_name(self._work.options.reader)))
        self._work.catalog.mark_taken(doc)
        link(text_path(self._work.target.out, doc), text_path(self._work.scratch, doc))

    def claimless(self) -> Iterator[Document]:
        """Those of the documents taken over whose claims are missing, damaged or another extractor's."""
        catalog = self._work.catalog
        keys = catalog.taken()
        shards = iter(lambda: list(islice(keys, _SHARD)), [])
        for some in spread(partial(whole_shard, folder=self._work.claims), shards, self._work.executor):
            for key in some:
                yield stored_document(catalog.of_key(key), self._work.scratch)

    def write(self, erased: frozenset[str]) -> None:
        """Write what the next build may take over."""
        self.remembered.write(self._work.claims / _STAMPS, lambda doc: doc in self._work.catalog and doc not in erased)

    def _load(self, out: Path) -> None:
        try:
            for entry, key in read_index(out):
                self._known.put(entry, key)
            for digest, doc in texts_summed(out):
                self._known.note_sum(doc, digest)
        except NotBuiltError:
            return
        self.remembered.load(out / "claims" / _STAMPS)

    def _usable(self, doc: str) -> bool:
        """Whether the stored text of a document is the one that was written."""
        expected = self._known.sum_of(doc)
        try:
            return expected is not None and file_sum(text_path(self._work.target.out, doc)) == expected
        except OSError:
            return False


def link(old: Path, new: Path) -> None:
    """A file under one more name, or a copy where the system has no links."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copyfile(old, new)


def _now(folder: Path) -> int:
    """The time of the file system: that of a file just written."""
    mark = folder / "begun"
    mark.write_bytes(b"")
    now = mark.stat().st_mtime_ns
    mark.unlink()
    return now
