"""The nearest passages of the stored texts, for what no claim says; quotations, never certain."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pyoxigraph as ox

from cppcc_graph.ask_answer import Answer, Cell
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_facts import Facts
from cppcc_graph.ask_rank import weights
from cppcc_graph.ask_search import Search, bodies_of
from cppcc_graph.ask_seen import is_kind
from cppcc_graph.ask_shown import COLUMNS
from cppcc_graph.ask_terms import Term
from cppcc_graph.viewgraph import ViewEvidence
from cppcc_ontology.terms import CPPCC, DCTERMS, RDF, SKOS

__all__ = ["Passage", "also_told", "passages", "with_passages"]

_SENTENCE = re.compile(r"[^。！？!?；;]*[。！？!?；;]+[”’」』\"]?|[^。！？!?；;]+$")
_ARTICLE = ox.NamedNode(f"{CPPCC.NAMESPACE}Article")
#: Articles that are read: of the bodies that a question names; of all where it names none.
_OF_BODIES, _OF_ALL = 120, 600
_SENTENCES, _LONGEST = 3, 320
#: The share of the question's weight that a passage holds: of a named body, of any, beside facts.
_LEAST, _ANY, _BESIDE = 0.5, 0.62, 0.42
#: What a passage of one sentence more must gain.
_PER_SENTENCE = 0.04
_SHOWN, _SHORT = 2, 160
#: A question for bodies; the share of its words that a sentence of a further body must hold, and how many are shown.
_WHICH = re.compile(
    r"(?:哪|什么|几|多少).{0,4}(?:政协|地方|区|县|市|单位|委员会|家)|谁家|哪里|哪儿|谁(?:在|也|都)?(?:用|采|做|搞|办)"
)
_WHOLE, _FURTHER = 0.99, 6


@dataclass(frozen=True, slots=True)
class _Article:
    """A part [start, end) of a document, the body whose paper it is, and the year of the source."""

    doc: str
    title: str
    start: int
    end: int
    home: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A few sentences of an article, and the share of what is wanted that they hold."""

    share: float
    text: str
    proof: ViewEvidence
    home: str


def with_passages(asked: Asked, found: Answer | None) -> Answer | None:
    """Near facts with the passage that holds what they lack; passages where there are no facts."""
    search = Search(Facts(asked.store), asked.parsed, asked.mentions)
    terms = tuple({term.forms: term for one in search.wanted() for term in one.terms if term.strong}.values())
    if asked.texts is None or not terms:
        return found
    held = _held(found)
    lacking = [term for term in terms if term.weight >= 1 and not term.within(held)]
    if found is not None and not lacking:
        return found
    bodies = bodies_of(asked.mentions)
    least = _BESIDE if found else _LEAST if bodies else _ANY
    near = list(passages(asked, terms, bodies))
    if found is not None:
        near = [one for one in near if any(term.within(one.text) for term in lacking)]
    near = [one for one in near if one.share >= max(least, near[0].share * 0.9)][: 1 if found else _SHOWN]
    return _joined(asked, found, near) if near else found


def also_told(asked: Asked, answer: Answer | None) -> Answer | None:
    """A list of bodies with those of which only a sentence tells the same; then the list is not certain."""
    if answer is None or not answer.rows or bodies_of(asked.mentions):
        return answer
    if not _WHICH.search(asked.parsed.text) or not any("/committee/" in cell.iri or cell.text.endswith("政协")
                                                       for row in answer.rows for cell in row):  # fmt: skip
        return answer
    further = _further(asked, answer)
    if not further:
        return answer
    quotes = "；".join(f"{one.home}“{_short(one.text)}”" for one in further)
    quotes += "（没有核对时间）" if asked.parsed.when else ""
    proofs = (*answer.evidence[:4], *(one.proof for one in further))
    return replace(answer, certain=False, answer=f"{answer.answer}；另外提到的：{quotes}", evidence=proofs)


def _further(asked: Asked, answer: Answer) -> list[Passage]:
    """Sentences of bodies that an answer does not list, which hold all the words of the question."""
    search = Search(Facts(asked.store), asked.parsed, asked.mentions)
    terms = tuple(
        {
            term.forms: term for one in search.wanted() for term in one.terms if term.strong and is_kind(term.forms[0])
        }.values()
    )
    if not terms:
        return []
    listed = "".join(cell.text for row in answer.rows for cell in row)
    found = passages(asked, terms, ())
    return [one for one in found if one.share >= _WHOLE and one.home and one.home not in listed][:_FURTHER]


def passages(asked: Asked, terms: Sequence[Term], bodies: Sequence[str]) -> list[Passage]:
    """Passages of articles, best first, none within another."""
    every = list(_articles_of(asked.store, bodies) if bodies else _all_articles(asked.store))
    articles = [one for one in every if _fits_year(one, asked.parsed.when)]
    if asked.texts is None or (not bodies and len(articles) > _OF_ALL):
        return []
    read = [(one, list(_sentences(asked.texts, one))) for one in articles[: _OF_BODIES if bodies else _OF_ALL]]
    weigh = weights(terms, [_plain(text) for _, sentences in read for _, text in sentences])
    whole = sum(weigh) or 1.0
    found = [_best(one, sentences, terms, [each / whole for each in weigh]) for one, sentences in read if sentences]
    return sorted((one for one in found if one), key=lambda one: (-one.share, one.proof.doc, one.proof.start))


def _fits_year(article: _Article, when: str) -> bool:
    """Whether an article may tell of a year: it is of that year or of the next."""
    if not article.year or not when[:4].isdigit():
        return True
    return int(article.year) - int(when[:4]) in {0, 1}


def _best(
    article: _Article, sentences: list[tuple[int, str]], terms: Sequence[Term], weigh: list[float]
) -> Passage | None:
    """The stretch of sentences that holds most of the terms; a longer one must hold more."""
    held = [
        [weight if term.within(plain) else 0.0 for term, weight in zip(terms, weigh, strict=True)]
        for plain in (_plain(text) for _, text in sentences)
    ]
    best: tuple[float, float, int, int] | None = None
    for at in range(len(sentences)):
        for size in range(1, min(_SENTENCES, len(sentences) - at) + 1):
            if size > 1 and sum(len(text) for _, text in sentences[at : at + size]) > _LONGEST:
                break
            share = sum(map(max, zip(*held[at : at + size], strict=True)))
            rated = (share - _PER_SENTENCE * (size - 1), share, -at, size)
            best = max(best, rated) if best else rated
    if best is None or not best[1]:
        return None
    chosen = sentences[-best[2] : -best[2] + best[3]]
    text = "".join(text for _, text in chosen)
    start, end = chosen[0][0], chosen[-1][0] + len(chosen[-1][1])
    proof = ViewEvidence(article.doc, article.title, start, end, text, text, -1)
    return Passage(best[1], text, proof, article.home)


def _sentences(texts: Path, article: _Article) -> Iterator[tuple[int, str]]:
    """Places and words of the sentences of an article."""
    try:
        text = (texts / f"{article.doc}.txt").read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return
    for found in _SENTENCE.finditer(text, article.start, min(article.end, len(text))):
        said = found[0].strip()
        if said:
            yield found.start() + found[0].index(said[0]), said


def _articles_of(store: ox.Store, bodies: Iterable[str]) -> Iterator[_Article]:
    """Articles whose home a body is, then those that name it."""
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
    return (one for iri in seen if (one := _article(store, iri)))


def _all_articles(store: ox.Store) -> Iterator[_Article]:
    """Every article, up to one more than are read."""
    iris = []
    for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.type), _ARTICLE):
        iris.append(getattr(quad.subject, "value", ""))
        if len(iris) > _OF_ALL:
            break
    return (one for iri in sorted(iris) if (one := _article(store, iri)))


def _article(store: ox.Store, iri: str) -> _Article | None:
    """One article; None where its place is not told."""
    row = _row(store, iri)
    source = _row(store, row.get(CPPCC.inSource, ""))
    start, end = row.get(CPPCC.start, ""), row.get(CPPCC.end, "")
    if not (start.isdigit() and end.isdigit()) or DCTERMS.identifier not in source:
        return None
    home = _row(store, row.get(CPPCC.home, "")).get(SKOS.prefLabel, "")
    year = (source.get(CPPCC.published) or source.get(CPPCC.referenceYear) or "")[:4]
    return _Article(source[DCTERMS.identifier], row.get(SKOS.prefLabel, ""), int(start), int(end), home, year)


def _row(store: ox.Store, iri: str) -> dict[str, str]:
    """What is said of a thing."""
    quads = store.quads_for_pattern(ox.NamedNode(iri), None, None) if iri else ()
    return {quad.predicate.value: getattr(quad.object, "value", "") for quad in quads}


def _held(found: Answer | None) -> str:
    """All words that an answer shows."""
    if found is None:
        return ""
    return "".join((*(cell.text for row in found.rows for cell in row), *(one.quote for one in found.evidence)))


def _joined(asked: Asked, found: Answer | None, near: list[Passage]) -> Answer:
    """An answer with passages."""
    quotes = "；".join(f"“{_short(one.text)}”" + (f"（{one.home}）" if one.home else "") for one in near)
    quotes += "（没有核对时间）" if asked.parsed.when else ""
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (Cell(_short(one.text)), Cell(""), Cell(""), Cell("原文"), Cell(one.home), Cell(one.text)) for one in near
    )
    proofs = tuple(one.proof for one in near)
    if found is None:
        return Answer(asked.parsed.question, understood=True, certain=False, answer=f"最接近的原文：{quotes}",
                      columns=COLUMNS, rows=rows, evidence=proofs)  # fmt: skip
    rows = (*found.rows, *rows) if found.columns == COLUMNS else found.rows
    said = f"{found.answer}；原文里还有：{quotes}"
    return replace(found, certain=False, answer=said, rows=rows, evidence=(*found.evidence[:6], *proofs))


def _short(text: str) -> str:
    """The beginning of a passage on one line."""
    plain = _plain(text)
    return plain if len(plain) <= _SHORT else f"{plain[:_SHORT]}…"


def _plain(text: str) -> str:
    """A passage without the breaks of its lines."""
    return re.sub(r"\s*\n\s*", "", text)
