"""The scene of an article: its clean text, sentences, reference date, and what its own committee is."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from cppcc_loaders.anchors import ARTICLES, Anchored
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Article, Document, Range, Unresolved, span_of
from cppcc_loaders.swift import once, swift
from cppcc_ontology.divisions import Division, divisions

__all__ = ["CommitteeMention", "Scene"]

_PARAGRAPH = re.compile(r"[^\n]+")
_SENTENCE = re.compile(r"[^。！？!?\n]*[。！？!?]+[”’」』）)]*|[^。！？!?\n]+(?=\n|$)")
_YEAR = re.compile(r"(?:19|20)\d{2}")
#: The issue of a periodical that a page names, and years of which a text tells (not those that it looks forward to).
_ISSUE = re.compile(r"(?P<year>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:第?\d{1,3}[号期]|[号刊])")
_TOLD: Final = pattern("scene", "told")
_HEAD, _HEADINGS, _LONGEST_HEADING = 200, 3, 60


@swift
@dataclass(frozen=True, slots=True)
class CommitteeMention:
    """A committee where the text names it; `code` is its division's. `explicit`: by name, not by a level word."""

    span: Range
    code: str
    explicit: bool
    rule: str


@dataclass(frozen=True)
class Scene:
    """An article with what every extractor asks of it, worked out once.

    All positions are code points of `text`, the article's clean text. `committees` are its committee mentions in the
    order of the text, `unresolved` those that the text does not let us know.
    """

    document: Document
    article: Article
    committees: tuple[CommitteeMention, ...] = ()
    unresolved: tuple[Unresolved, ...] = ()

    @once
    def text(self) -> str:
        """The clean text."""
        return self.article.body.text

    @once
    def memory(self) -> dict[Any, Any]:
        """What extractors have worked out for the article, by the function that did (see `memo.remembered`)."""
        return {}

    @once
    def home(self) -> str | None:
        """Division code of the committee whose article it is, None where the text does not say."""
        return self.article.home

    @once
    def place(self) -> Division | None:
        """The division of `home`."""
        return divisions().get(self.home) if self.home else None

    @once
    def sentences(self) -> tuple[Range, ...]:
        """Sentences in order; they end at 。！？ with closing quotes, or at the end of a paragraph."""
        return tuple([span_of(m.span()) for m in _SENTENCE.finditer(self.text) if not m.group().isspace()])

    @once
    def paragraphs(self) -> tuple[Range, ...]:
        """Paragraphs in order, without their line feeds."""
        return tuple([span_of(m.span()) for m in _PARAGRAPH.finditer(self.text)])

    def sentence_at(self, at: int) -> Range:
        """The sentence that holds a position (the nearest one before it, between sentences)."""
        place = bisect_right(self._sentence_starts, at)
        return self.sentences[place - 1] if place else _first(self.sentences)

    def paragraph_at(self, at: int) -> Range:
        """The paragraph that holds a position."""
        place = bisect_right(self._paragraph_starts, at)
        return self.paragraphs[place - 1] if place else _first(self.paragraphs)

    @once
    def _sentence_starts(self) -> list[int]:
        return [span.start for span in self.sentences]

    @once
    def _paragraph_starts(self) -> list[int]:
        return [span.start for span in self.paragraphs]

    @property
    def published(self) -> str | None:
        """EDTF date of publication: the article's own, else the document's."""
        return self.article.date or self.document.metadata.published

    @once
    def year(self) -> int | None:
        """The year that 今年 means: of publication, else the sidecar's reference year, else the latest told of."""
        found = _YEAR.match(self.published or "")
        if found:
            return int(found.group())
        return self.document.metadata.reference_year or self._told_year()

    def _told_year(self) -> int | None:
        """The year of the issue that the page names, else of a heading, else the latest year that the page tells of.

        Articles of one page appeared on one day: one that tells no year of its own, or only of an earlier one, is no
        older than those beside it.
        """
        issue = _ISSUE.search(self.document.text[:_HEAD])
        heads = [self.words(span) for span in self.paragraphs[:_HEADINGS] if span.end - span.start < _LONGEST_HEADING]
        told = _years_told(self.document.text)
        for years in ([issue["year"]] if issue else [], _TOLD.findall("\n".join(heads)), told):
            if years:
                return max(map(int, years))
        return None

    def committees_in(self, span: Range) -> tuple[CommitteeMention, ...]:
        """The committee mentions that lie in a range."""
        starts = self._committee_starts
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first == last:
            return ()
        return tuple([m for m in self.committees[first:last] if m.span.end <= span.end])

    @once
    def _committee_starts(self) -> list[int]:
        return [mention.span.start for mention in self.committees]

    def words(self, span: Range) -> str:
        """The words of a range."""
        return self.text[span.start : span.end]

    def find(self, pattern: re.Pattern[str] | Anchored) -> Iterator[re.Match[str]]:
        """All matches of a pattern in the clean text."""
        return ARTICLES.finditer(pattern, self.text)


def _first(ranges: tuple[Range, ...]) -> Range:
    """What holds a position before all ranges: the first of them."""
    return ranges[0] if ranges else Range(0, 0)


@lru_cache(maxsize=8)
def _years_told(page: str) -> tuple[str, ...]:
    """The years of which a page tells; its articles ask one after the other."""
    return tuple(_TOLD.findall(page))
