"""Articles of the graph with the sentences of their stored texts, bounded in number."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from cppcc_ontology.terms import CPPCC, DCTERMS, RDF, SKOS

__all__ = ["Article", "articles_of", "fits_year", "sentences_in", "text_of"]

_SENTENCE = re.compile(r"[^。！？!?；;]*[。！？!?；;]+[”’」』\"]?|[^。！？!?；;]+$")
#: A line of so many characters at most that no mark ends is a headline.
_HEADING = 45
_COMMA = re.compile(r"[,，;；、]")
_ARTICLE = ox.NamedNode(f"{CPPCC.NAMESPACE}Article")
#: Articles that are read: of the bodies that a question names; of all where it names none.
_OF_BODIES, _OF_ALL = 120, 3000


@dataclass(frozen=True, slots=True)
class Article:
    """A part [start, end) of a document, the body whose paper it is, and the year of the source."""

    doc: str
    title: str
    start: int
    end: int
    home: str
    year: str = ""


def articles_of(store: ox.Store, bodies: Sequence[str], when: str = "") -> list[Article]:
    """Articles of bodies that may tell of a date; without bodies all, none of a graph that has too many."""
    iris = _of_bodies(store, bodies) if bodies else _all_articles(store)
    homes: dict[str, str] = {}
    every = (one for iri in iris if (one := _article(store, iri, homes)))
    return [one for one in every if fits_year(one, when)][: _OF_BODIES if bodies else _OF_ALL]


def text_of(texts: Path, doc: str) -> str:
    """The stored text of a document, empty where it cannot be read."""
    try:
        return (texts / f"{doc}.txt").read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return ""


def sentences_in(texts: Path, article: Article) -> Iterator[tuple[int, str]]:
    """Places and words of the sentences of an article."""
    text = text_of(texts, article.doc)
    for found in _SENTENCE.finditer(text, article.start, min(article.end, len(text))):
        at = found.start()
        for part in _without_headings(found[0]):
            said = part.strip()
            if said:
                yield at + part.index(said[0]), said
            at += len(part)


def _without_headings(text: str) -> Iterator[str]:
    """A sentence and the short lines before it, which are headlines and bylines."""
    *before, last = text.rstrip().splitlines(keepends=True) or [""]
    long = next((at for at, line in enumerate(before) if not _is_heading(line.strip())), len(before))
    yield from before[:long]
    yield "".join((*before[long:], last))


def _is_heading(line: str) -> bool:
    """Whether a line without an end is a headline and no piece of a column."""
    return len(line) <= _HEADING and not _COMMA.search(line)


def fits_year(article: Article, when: str) -> bool:
    """Whether an article may tell of a year: it is of that year or of the next."""
    if not article.year or not when[:4].isdigit():
        return True
    return int(article.year) - int(when[:4]) in {0, 1}


def _of_bodies(store: ox.Store, bodies: Iterable[str]) -> list[str]:
    """IRIs of articles whose home a body is, then those that name it."""
    seen: dict[str, None] = {}
    for body in bodies:
        node = ox.NamedNode(body)
        homes = store.quads_for_pattern(None, ox.NamedNode(CPPCC.home), node)
        seen |= dict.fromkeys(sorted(one.subject.value for one in homes if isinstance(one.subject, ox.NamedNode)))
    for body in bodies:
        proofs = store.quads_for_pattern(ox.NamedNode(body), ox.NamedNode(CPPCC.evidence), None)
        for quad in proofs:
            if len(seen) >= _OF_BODIES or not isinstance(quad.object, ox.NamedNode):
                break
            inside = store.quads_for_pattern(quad.object, ox.NamedNode(CPPCC.inArticle), None)
            seen |= dict.fromkeys(sorted(one.object.value for one in inside if isinstance(one.object, ox.NamedNode)))
    return list(seen)


def _all_articles(store: ox.Store) -> list[str]:
    """IRIs of all articles; none if there are too many."""
    iris = []
    for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), _ARTICLE):
        iris.append(getattr(quad.subject, "value", ""))
        if len(iris) > _OF_ALL:
            return []
    return sorted(iris)


def _article(store: ox.Store, iri: str, homes: dict[str, str]) -> Article | None:
    """One article; None where its place is not told. `homes` keeps the names of bodies."""
    row = _row(store, iri)
    source = _row(store, row.get(CPPCC.inSource, ""))
    start, end = row.get(CPPCC.start, ""), row.get(CPPCC.end, "")
    if not (start.isdigit() and end.isdigit()) or DCTERMS.identifier not in source:
        return None
    home = row.get(CPPCC.home, "")
    if home and home not in homes:
        labels = store.quads_for_pattern(ox.NamedNode(home), ox.NamedNode(SKOS.prefLabel), None)
        homes[home] = min((getattr(quad.object, "value", "") for quad in labels), default="")
    year = (source.get(CPPCC.published) or source.get(CPPCC.referenceYear) or "")[:4]
    return Article(
        source[DCTERMS.identifier], row.get(SKOS.prefLabel, ""), int(start), int(end), homes.get(home, ""), year
    )


def _row(store: ox.Store, iri: str) -> dict[str, str]:
    """What is said of a thing."""
    quads = store.quads_for_pattern(ox.NamedNode(iri), None, None) if iri else ()
    return {quad.predicate.value: getattr(quad.object, "value", "") for quad in quads}
