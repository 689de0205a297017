"""Claims of the graph as facts to be found: what is said, of whom, the number, the date, the quote and its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import pyoxigraph as ox

from cppcc_graph.iris import kind_of
from cppcc_graph.words import concept_label
from cppcc_ontology.terms import CPPCC, SKOS

__all__ = ["Fact", "Facts"]

#: What leads from a claim to the body of which it speaks.
_BODY = (CPPCC.claimant, CPPCC.agent, CPPCC.organization, CPPCC.unitOf, CPPCC.workOf, CPPCC.practisedBy)
_KINDS = frozenset({"activity", "outcome", "membership", "work", "unit", "practice", "step"})
_TYPES = (CPPCC.outcomeKind, CPPCC.activityType, CPPCC.workKind, CPPCC.unitKind, CPPCC.stepKind)
_NAMES = (CPPCC.indicator, CPPCC.topic, SKOS.prefLabel)
_MOST = 4000
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Fact:
    """A claim: `said` is its name, indicator or topic, `quote` its words, `sentence` the whole sentence."""

    iri: str
    kind: str
    said: str
    body: str
    body_iri: str
    value: str = ""
    unit: str = ""
    date: str = ""
    type: str = ""
    quote: str = ""
    sentence: str = ""
    year: str = ""


@dataclass(slots=True)
class Facts:
    """Reads facts from a store; names are kept while one question is answered."""

    store: ox.Store
    _names: dict[str, str] = field(default_factory=dict)
    _quotes: dict[str, tuple[str, str]] = field(default_factory=dict)
    _years: dict[str, str] = field(default_factory=dict)

    def of_body(self, iri: str) -> Iterator[Fact]:
        """What is claimed of a body, at most a few thousand claims."""
        for number, claim in enumerate(self._claims(iri)):
            if number >= _MOST:
                return
            yield self.read(claim)

    def _claims(self, iri: str) -> Iterator[str]:
        """IRIs of the claims of a body."""
        node = ox.NamedNode(iri)
        for predicate in _BODY:
            for quad in self.store.quads_for_pattern(None, ox.NamedNode(predicate), node):
                if isinstance(quad.subject, ox.NamedNode) and kind_of(quad.subject.value) in _KINDS:
                    yield quad.subject.value

    def posts_in_articles_of(self, iri: str) -> Iterator[Fact]:
        """Memberships in articles whose home a body is, at most a few thousand pieces of evidence."""
        for article in self._subjects(CPPCC.home, iri):
            for number, proof in enumerate(self._subjects(CPPCC.inArticle, article)):
                if number >= _MOST:
                    return
                claims = self._subjects(CPPCC.evidence, proof)
                yield from (self.read(claim) for claim in claims if kind_of(claim) == "membership")

    def _subjects(self, predicate: str, iri: str) -> Iterator[str]:
        """What leads to a thing by a predicate."""
        for quad in self.store.quads_for_pattern(None, ox.NamedNode(predicate), ox.NamedNode(iri)):
            if isinstance(quad.subject, ox.NamedNode):
                yield quad.subject.value

    def of_evidence(self, iris: Iterable[str]) -> Iterator[Fact]:
        """Claims that these pieces of evidence prove, or that their sentences hold; else the sentence itself."""
        for iri in iris:
            claims = list(dict.fromkeys(self._proved(iri)))
            yield from (self.read(claim) for claim in claims)
            if not claims:
                quote, sentence = self._quote(iri)
                yield Fact(iri, "sentence", sentence, "", "", quote=quote, sentence=sentence)

    def _proved(self, iri: str) -> Iterator[str]:
        node = ox.NamedNode(iri)
        inner = (q.subject for q in self.store.quads_for_pattern(None, ox.NamedNode(CPPCC.inSentence), node))
        for proof in (node, *(one for one in inner if isinstance(one, ox.NamedNode))):
            for quad in self.store.quads_for_pattern(None, ox.NamedNode(CPPCC.evidence), proof):
                if isinstance(quad.subject, ox.NamedNode) and kind_of(quad.subject.value) in _KINDS:
                    yield quad.subject.value

    def read(self, iri: str) -> Fact:
        """One claim."""
        row: dict[str, list[str]] = {}
        for quad in self.store.quads_for_pattern(ox.NamedNode(iri), None, None):
            row.setdefault(quad.predicate.value, []).append(getattr(quad.object, "value", ""))
        body = next((row[name][0] for name in _BODY if name in row), "")
        quotes = [self._quote(proof) for proof in sorted(row.get(CPPCC.evidence, ()))[:3]]
        date = _first(row, (CPPCC.date,)) or self._date_of(_first(row, (CPPCC.resultOf,)))
        kind = kind_of(iri)
        return Fact(
            iri, kind, self._said(kind, row), self.name(body), body,
            value=_first(row, (CPPCC.value,)), unit=_first(row, (CPPCC.unitText,)), date=date,
            type=concept_label(_first(row, _TYPES)) or "",
            quote="；".join(dict.fromkeys(quote for quote, _ in quotes))[:_LONGEST],
            sentence="；".join(dict.fromkeys(whole for _, whole in quotes))[: 2 * _LONGEST],
            year=self._year(min(row.get(CPPCC.evidence, ("",)))),
        )  # fmt: skip

    def _said(self, kind: str, row: dict[str, list[str]]) -> str:
        """The words that name a claim."""
        if kind == "membership":
            body = _first(row, (CPPCC.organization,))
            where = self.name(body) if body else _first(row, (CPPCC.organizationName,))
            return f"{self.name(_first(row, (CPPCC.member,)))}：{where}{_first(row, (CPPCC.roleTitle,))}"
        if kind == "practice":
            return self.name(_first(row, (CPPCC.initiative,)))
        return _first(row, _NAMES)

    def name(self, iri: str) -> str:
        """The label of a thing."""
        if iri and iri not in self._names:
            labels = self.store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(SKOS.prefLabel), None)
            self._names[iri] = min((getattr(quad.object, "value", "") for quad in labels), default="")
        return self._names.get(iri, "")

    def _date_of(self, activity: str) -> str:
        """The date of the activity from which something came."""
        quads = self.store.quads_for_pattern(ox.NamedNode(activity), ox.NamedNode(CPPCC.date), None) if activity else ()
        return min((getattr(quad.object, "value", "") for quad in quads), default="")

    def _year(self, evidence: str) -> str:
        """The year of the source of a piece of evidence."""
        source = evidence.partition("#")[0]
        if source and source not in self._years:
            quads = self.store.quads_for_pattern(ox.NamedNode(source), None, None)
            row = {quad.predicate.value: getattr(quad.object, "value", "") for quad in quads}
            self._years[source] = (row.get(CPPCC.published) or row.get(CPPCC.referenceYear) or "")[:4]
        return self._years.get(source, "")

    def _quote(self, iri: str) -> tuple[str, str]:
        """The quote of a piece of evidence and the sentence around it."""
        if iri not in self._quotes:
            row = {
                quad.predicate.value: getattr(quad.object, "value", "")
                for quad in self.store.quads_for_pattern(ox.NamedNode(iri), None, None)
            }
            quote, outer = row.get(CPPCC.quote, ""), row.get(CPPCC.inSentence, "")
            whole = self._quote(outer)[0] if outer and outer != iri else quote
            self._quotes[iri] = (quote, whole or quote)
        return self._quotes[iri]


def _first(row: dict[str, list[str]], names: Iterable[str]) -> str:
    """The first value of any of these predicates."""
    return next((min(row[name]) for name in names if name in row), "")
