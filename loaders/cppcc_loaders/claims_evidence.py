"""Evidence from a stretch of clean text: ranges of the stored text with the words that stand there."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from cppcc_loaders.errors import LoaderError
from cppcc_loaders.records import Article, Document, Evidence, Quote, Range
from cppcc_loaders.swift import maker

__all__ = ["LONGEST", "ClaimError", "Proofs", "evidence_at", "evidence_of"]

#: Code points that the evidence of one activity or outcome may cover in a text.
LONGEST = 600
_evidence: Final = maker(Evidence)
_quote: Final = partial(tuple.__new__, Quote)  # half the time of a call of the class


class ClaimError(LoaderError):
    """Extraction stated something that its document does not bear out; names document and range."""


def evidence_of(document: Document, article: Article, span: Range, *, longest: int | None = None) -> Evidence:
    """Evidence for `span` of the article's clean text; ranges that only blanks part are joined.

    `longest` cuts it to that many code points in all, from the start.

    Raises:
        ClaimError: the span is empty, lies outside the article or holds no code point of the stored text.
    """
    start, end = span
    body = article.body
    if not 0 <= start < end <= len(body.text):
        raise ClaimError(
            f"{document.doc}: range {span.start}-{span.end} lies outside the article {article.id} "
            f"({len(article.body.text)} code points); the extractor that stated it is at fault"
        )
    at, length = body.unbroken(start, end), end - start
    if at >= 0 and at + length <= len(document.text) and (longest is None or length <= longest):
        return _evidence(document.doc, (_quote((at, at + length, document.text[at : at + length])),))
    return evidence_at(document, article.body.ranges(start, end), longest=longest)


class Proofs:
    """The evidence of one article by range, each worked out once."""

    def __init__(self, document: Document, article: Article) -> None:
        self._document: Final = document
        self._article: Final = article
        self._of: Final = partial(evidence_of, document, article)
        self._doc: Final = document.doc
        self._text: Final = document.text
        self._last: Final = len(document.text)
        self._unbroken: Final = article.body.unbroken
        self._whole: Final[dict[Range, Evidence]] = {}
        self._short: Final[dict[Range, Evidence]] = {}

    def whole(self, span: Range) -> Evidence:
        """Evidence for a range of the clean text, however long."""
        found = self._whole.get(span)
        if found is None:
            start, end = span
            at = self._unbroken(start, end) if 0 <= start < end else -1
            last = at + end - start
            if at >= 0 and last <= self._last:  # as `evidence_of` has it, but for its checks of what cannot be then
                found = _evidence(self._doc, (_quote((at, last, self._text[at:last])),))
            else:
                found = self._of(span)
            self._whole[span] = found
        return found

    def short(self, span: Range) -> Evidence:
        """Evidence for a range of the clean text, cut to `LONGEST`."""
        found = self._short.get(span)
        if found is None:
            whole = self.whole(span)
            quotes = whole.quotes
            length = len(quotes[0].text) if len(quotes) == 1 else sum(len(quote.text) for quote in quotes)
            found = self._short[span] = whole if length <= LONGEST else self._of(span, longest=LONGEST)
        return found

    def both(self, span: Range, beside: Range) -> Evidence:
        """Evidence for two ranges of the clean text together, cut to `LONGEST`."""
        ranges = (*self._article.body.ranges(*span), *self._article.body.ranges(*beside))
        return evidence_at(self._document, ranges, longest=LONGEST)


def evidence_at(document: Document, ranges: Iterable[Range], *, longest: int | None = None) -> Evidence:
    """Evidence for ranges of the stored text.

    >>> evidence_at(Document("d", "d.txt", "屈 萍来了", "", "utf-8"), [Range(0, 1), Range(2, 3)]).quotes
    (Quote(start=0, end=3, text='屈 萍'),)
    """
    text = document.text
    ranges = tuple(ranges)
    if len(ranges) == 1:
        start, end = ranges[0]
        words = text[start:end]
        if len(words) == end - start and (longest is None or end - start <= longest):
            return Evidence(document.doc, (Quote(start, end, words),))
    kept = tuple(Quote(r.start, r.end, text[r.start : r.end]) for r in _cut(_joined(text, ranges), longest))
    if not kept or any(len(quote.text) != quote.end - quote.start for quote in kept):
        raise ClaimError(f"{document.doc}: evidence {[tuple(q[:2]) for q in kept]} is not part of the stored text")
    return Evidence(document.doc, kept)


def _joined(text: str, ranges: Iterable[Range]) -> Iterator[Range]:
    at: Range | None = None
    for found in sorted(ranges):
        if at is not None and found.start <= at.end:
            at = Range(at.start, max(at.end, found.end))
        elif at is not None and text[at.end : found.start].isspace():
            at = Range(at.start, found.end)
        else:
            if at is not None:
                yield at
            at = found
    if at is not None:
        yield at


def _cut(ranges: Iterable[Range], longest: int | None) -> Iterator[Range]:
    left = longest
    for found in ranges:
        if left is None:
            yield found
            continue
        if left <= 0:
            return
        yield Range(found.start, min(found.end, found.start + left))
        left -= found.end - found.start
