"""From documents to claims files: read each document once, keep what was read, survive one that cannot be.

The unit of work is a shard: some documents in, their claims files out. Shards run here or on any
`concurrent.futures.Executor` (processes, a cluster); the files are the same.
"""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from traceback import extract_tb
from typing import Final, TypeAlias

from cppcc_loaders.articles import split_articles
from cppcc_loaders.cache import RULES, ClaimsCache, document_key
from cppcc_loaders.claims import state_claims
from cppcc_loaders.claims_io import ClaimsFileError
from cppcc_loaders.claims_records import ArticleNote, Reading
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import Frame
from cppcc_loaders.extractors import ArticleExtractor, identity
from cppcc_loaders.records import Article, Document, Unresolved
from cppcc_loaders.spread import spread
from cppcc_loaders.uncollected import uncollected

__all__ = ["Done", "ReadWith", "Reader", "read_document", "read_documents", "read_shard", "reader_name", "whole_shard"]

#: Turns one document into its reading; a plain function, so that other processes can be told of it.
Reader: TypeAlias = Callable[[Document], Reading]
#: Documents of one shard: enough to pay for the way to another process, few enough to keep memory flat.
SHARD: Final = 32


@dataclass(frozen=True, slots=True)
class Done:
    """What became of one document: its claims file's key, whether it was there already, or why it failed."""

    doc: str
    key: str
    reused: bool = False
    error: str | None = None


_Extract: TypeAlias = Callable[[Article, Document], Iterator[Frame | Unresolved]]


def read_document(document: Document, extract: _Extract = extract_article) -> Reading:
    """Split a document into articles, extract from those that are kept, and state the claims."""
    articles = tuple(split_articles(document))
    unresolved: list[Unresolved] = []
    pieces: list[tuple[Article, list[Frame]]] = []
    for article in articles:
        if not article.kept:
            continue
        frames: list[Frame] = []
        for found in extract(article, document):
            if isinstance(found, Unresolved):
                unresolved.append(found)
            else:
                frames.append(found)
        pieces.append((article, frames))
    return Reading(
        doc=document.doc,
        digest=document.digest,
        encoding=document.encoding,
        claims=tuple(state_claims(document, pieces)),
        articles=tuple(ArticleNote(a.id, a.span, a.headline, kept=a.kept, reason=a.reason) for a in articles),
        unresolved=tuple(unresolved),
        warnings=document.warnings,
    )


@dataclass(frozen=True, slots=True)
class ReadWith:
    """A reader that extracts otherwise than by the rules; claims are kept under the extractor's name and version."""

    extractor: ArticleExtractor

    def __call__(self, document: Document) -> Reading:
        """The reading of one document."""
        return read_document(document, self.extractor)


@uncollected()  # what one document leaves is freed before the next is read
def read_shard(documents: Iterable[Document], folder: Path, reader: Reader = read_document) -> list[Done]:
    """Read the documents of a shard into claims files; what is there already and whole is not read again."""
    cache = ClaimsCache(folder)
    return [_read_one(document, cache, reader) for document in documents]


def whole_shard(keys: Iterable[str], folder: Path) -> list[str]:
    """Those of the keys whose claims are missing or damaged."""
    cache = ClaimsCache(folder)
    return [key for key in keys if not _whole(cache, key)]


def reader_name(reader: Reader) -> str:
    """The name and version under which the claims of a reader are kept."""
    return identity(reader.extractor) if isinstance(reader, ReadWith) else RULES


def read_documents(
    documents: Iterable[Document], folder: Path, *, reader: Reader = read_document, executor: Executor | None = None
) -> Iterator[Done]:
    """Read documents shard by shard, in this process or on an executor; the order of what comes back is not fixed.

    A worker that dies takes only its shard with it, which is then read here.
    """
    work = partial(read_shard, folder=folder, reader=reader)
    stream = iter(documents)
    shards = iter(lambda: list(islice(stream, SHARD)), [])
    for done in spread(work, shards, executor):
        yield from done


def _read_one(document: Document, cache: ClaimsCache, reader: Reader) -> Done:
    key = document_key(document, extractor=reader_name(reader))
    if _whole(cache, key):
        return Done(document.doc, key, reused=True)
    try:
        document.text.encode("utf-8")
        cache.put(key, reader(document))
    except (LoaderError, UnicodeEncodeError) as error:
        return Done(document.doc, key, error=str(error))
    except Exception as error:  # noqa: BLE001  (one document must never stop a million others; the report names it)
        return Done(document.doc, key, error=f"{document.doc}: {_where(error)}; please report this text")
    return Done(document.doc, key)


def _whole(cache: ClaimsCache, key: str) -> bool:
    """Whether there are sound claims of a key; damaged ones are removed."""
    try:
        return cache.whole(key)
    except ClaimsFileError:
        cache.path(key).unlink()
        return False


def _where(error: Exception) -> str:
    """The error with the last line of our own code that it went through."""
    last = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({Path(last.filename).name}:{last.lineno})"
