"""Every sentence of the stored texts in memory, to be scanned: read at the first need, those read last are kept."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_articles import Article, articles_of, fits_year, sentences_in, text_of
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_terms import Term
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["Sentences", "sentences_of_all"]

_KEPT = 3


@dataclass(frozen=True)
class Sentences:
    """The sentences of articles one after the other: `of` their article's number, `at` where they stand in its text."""

    articles: Sequence[Article]
    bodies: Sequence[str]
    of: Sequence[int]
    at: Sequence[int]
    texts: Sequence[str]

    @staticmethod
    def read(texts: Path, articles: Sequence[Article]) -> "Sentences":
        """The sentences of articles."""
        rows = [(number, at, text) for number, one in enumerate(articles) for at, text in sentences_in(texts, one)]
        bodies = [text_of(texts, one.doc) for one in articles]
        return Sentences(articles, bodies, [n for n, _, _ in rows], [at for _, at, _ in rows], [t for _, _, t in rows])

    @cached_property
    def _joined(self) -> tuple[str, Sequence[int]]:
        """All sentences without their marks, each on a line, and where each begins."""
        plain = [normalise(text) for text in self.texts]
        starts, at = array("L"), 0
        for one in plain:
            starts.append(at)
            at += len(one) + 1
        return "\n".join(plain), starts

    @cached_property
    def _by_article(self) -> dict[tuple[str, int], list[tuple[int, str]]]:
        """Places and words of the sentences of each article, by its document and place."""
        found: dict[tuple[str, int], list[tuple[int, str]]] = {}
        for number, at, text in zip(self.of, self.at, self.texts, strict=True):
            one = self.articles[number]
            found.setdefault((one.doc, one.start), []).append((at, text))
        return found

    def within(self, article: Article) -> list[tuple[int, str]]:
        """Places and words of the sentences of one article; none if it is not among these."""
        return self._by_article.get((article.doc, article.start), [])

    def told_in(self, when: str) -> list[Article]:
        """The articles that may tell of a date."""
        return [one for one in self.articles if fits_year(one, when)]

    def best_articles(self, among: Sequence[Article], terms: Sequence[Term], most: int) -> list[Article]:
        """The articles that hold the most of the terms, rare ones first, in their order."""
        score: dict[tuple[str, int], float] = {}
        for term in terms:
            held = {self.of[number] for form in term.forms for number in self.holding(form)}
            for number in held:
                one = self.articles[number]
                key = (one.doc, one.start)
                score[key] = score.get(key, 0) + term.weight / (1 + len(held))
        best = set(sorted(score, key=lambda key: (-score[key], key))[:most])
        return [one for one in among if (one.doc, one.start) in best]

    def holding(self, form: str) -> Iterator[int]:
        """Numbers of the sentences that hold a form."""
        text, starts = self._joined
        at = text.find(form) if form else -1
        while at >= 0:
            number = bisect_right(starts, at) - 1
            yield number
            if number + 1 == len(starts):
                return
            at = text.find(form, starts[number + 1])

    def proof(self, first: int, last: int) -> ViewEvidence:
        """Some sentences of one article as evidence."""
        article = self.articles[self.of[first]]
        start, end = self.at[first], self.at[last] + len(self.texts[last])
        text = self.bodies[self.of[first]][start:end]
        return ViewEvidence(article.doc, article.title, start, end, text, text, -1)


_sentences: "OrderedDict[tuple[int, Path, tuple[str, ...]], tuple[ox.Store, Sentences]]" = OrderedDict()


def sentences_of_all(store: ox.Store, texts: Path, bodies: Sequence[str] = ()) -> Sentences:
    """Every sentence of a graph's articles, read once; those of the bodies only, if the graph has too many."""
    found = _read_once(store, texts, ())
    return found if found.texts or not bodies else _read_once(store, texts, tuple(bodies))


def _read_once(store: ox.Store, texts: Path, bodies: tuple[str, ...]) -> Sentences:
    """The sentences of the articles of bodies, of all articles for none; one question asks for them several times."""
    key = (id(store), texts, bodies)
    if key not in _sentences:
        _sentences[key] = (store, Sentences.read(texts, articles_of(store, bodies)))
        if len(_sentences) > _KEPT:
            _sentences.popitem(last=False)
    return _sentences[key][1]
