"""From claims to the graph's lines: every statement, its evidence, and the backbone that follows from division codes.

The result is a function of the set of claims: their order does not matter, and a claim stated twice is one.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from cppcc_graph.backbone import backbone
from cppcc_graph.iris import KINDS, evidence_iri, iri_of, label_in, line, nt, place_nt
from cppcc_graph.sorted_lines import SortedLines
from cppcc_loaders.claims import IN_SENTENCE, MENTION
from cppcc_loaders.claims_keys import doc_key, source_ref
from cppcc_loaders.records import Claim, Evidence, Literal, Quote, Ref, Value
from cppcc_ontology.curies import expand
from cppcc_ontology.divisions import Divisions, divisions
from cppcc_ontology.terms import CPPCC, RDF

__all__ = ["ONE_VALUE", "OWN_CLAIM", "RELATIONS", "Assembly", "assemble", "claim_iri"]

#: Kinds of node that are their own claim: their evidence proves all that is said of them.
OWN_CLAIM: Final = frozenset({"membership", "practice", "activity", "outcome", "step"})
#: Plain relations between two things; each gets a claim node that carries its evidence.
RELATIONS: Final = frozenset(
    {"cppcc:unitOf", "cppcc:workOf", "cppcc:superior", "cppcc:proposer", "cppcc:jointProposer", "cppcc:mergedInto"}
)
#: Predicates of which a thing has one value: the one that most documents state, the smallest of equals.
ONE_VALUE: Final = frozenset(
    {"skos:prefLabel", "cppcc:unitKind", "cppcc:initiativeKind", "cppcc:workKind", "cppcc:sector", "cppcc:role"}
)
_LABEL: Final = "skos:prefLabel"
_NAMED: Final = frozenset({"person", "organization", "initiative", "unit", "work"})


def claim_iri(subject: Ref, predicate: str, value: Value) -> Ref:
    """The claim node of a statement; the same statement in many documents is one node."""
    words = f"{iri_of(subject)}\n{predicate}\n{nt(value)}"
    return Ref("claim", hashlib.sha256(words.encode("utf-8")).hexdigest()[:20])


@dataclass(slots=True)
class Assembly:
    """What has been gathered of the claims so far; `lines()` closes it."""

    places: Divisions
    said: SortedLines = field(default_factory=SortedLines)
    votes: dict[tuple[Ref, str], dict[Value, set[str]]] = field(default_factory=lambda: defaultdict(dict))
    proofs: dict[tuple[Ref, str, Value], set[tuple[Evidence, str]]] = field(default_factory=lambda: defaultdict(set))
    things: set[Ref] = field(default_factory=set)

    def add(self, claim: Claim) -> None:
        """Take in one claim."""
        if claim.predicate == IN_SENTENCE:
            self._sentence(claim)
            return
        self.things.add(claim.subject)
        if claim.predicate == MENTION:
            self._mention(claim)
            return
        if isinstance(claim.object, Ref):
            self.things.add(claim.object)
        statement = (claim.subject, claim.predicate, claim.object)
        if claim.predicate in ONE_VALUE:
            self.votes[statement[:2]].setdefault(claim.object, set()).add(claim.evidence.doc)
            if claim.predicate != _LABEL:
                self.proofs[statement].add((claim.evidence, claim.rule))
            return
        self.said.add(line(*statement))
        if claim.predicate in RELATIONS:
            self._claim_node(statement, [(claim.evidence, claim.rule)])

    def _mention(self, claim: Claim) -> None:
        for quote in claim.evidence.quotes:
            proof = self._evidence(claim.evidence.doc, quote)
            self.said.add(f"{nt(claim.subject)} {place_nt(CPPCC.evidence)} {proof} .")
            self.said.add(f"{proof} {place_nt(CPPCC.inArticle)} {nt(claim.object)} .")
        if claim.subject.kind in OWN_CLAIM:
            self.said.add(line(claim.subject, "cppcc:rule", Literal(claim.rule)))

    def _sentence(self, claim: Claim) -> None:
        for quote in claim.evidence.quotes:
            sentence = self._evidence(claim.evidence.doc, quote)
            self.said.add(f"{nt(claim.subject)} {place_nt(CPPCC.NAMESPACE + 'inSentence')} {sentence} .")

    def _evidence(self, doc: str, quote: Quote) -> str:
        proof = place_nt(evidence_iri(doc_key(doc), quote.start, quote.end))
        numbers = ((CPPCC.start, quote.start), (CPPCC.end, quote.end))
        self.said.add(f"{proof} {place_nt(RDF.type)} {place_nt(CPPCC.Evidence)} .")
        self.said.add(f"{proof} {place_nt(CPPCC.inSource)} {nt(source_ref(doc))} .")
        self.said.add(f"{proof} {place_nt(CPPCC.quote)} {nt(Literal(quote.text, 'zh'))} .")
        for predicate, number in numbers:
            self.said.add(f"{proof} {place_nt(predicate)} {nt(Literal(str(number), 'integer'))} .")
        return proof

    def lines(self) -> Iterator[str]:
        """All lines of the graph, sorted by code point, without line feeds."""
        self._backbone()
        for thing in self.things:
            self.said.add(f"{nt(thing)} {place_nt(RDF.type)} {place_nt(KINDS[thing.kind])} .")
        self._choose()
        yield from self.said

    def _backbone(self) -> None:
        committees = {thing.key for thing in self.things if thing.kind == "committee"}
        places = {thing.key for thing in self.things if thing.kind == "place"}
        for subject, predicate, value in backbone(committees, places, self.places):
            self.said.add(line(subject, predicate, value))
            self.things.add(subject)

    def _choose(self) -> None:
        """One value where a thing has one; the others stay as claim nodes without the plain triple."""
        for (subject, predicate), values in self.votes.items():
            best = min(values, key=lambda value: (-len(values[value]), nt(value)))
            self.said.add(line(subject, predicate, best))
            if subject.kind == "person" and predicate == "skos:prefLabel":
                self.said.add(line(subject, "foaf:name", best))
            for other in values.keys() - {best}:
                if predicate == "skos:prefLabel":
                    self.said.add(line(subject, "skos:altLabel", other))
                else:
                    self._claim_node((subject, predicate, other), self.proofs[subject, predicate, other])
        labelled = {subject for subject, predicate in self.votes if predicate == "skos:prefLabel"}
        for thing in self.things - labelled:
            if thing.kind in _NAMED:
                self.said.add(line(thing, "skos:prefLabel", Literal(label_in(thing.key), "zh")))

    def _claim_node(self, statement: tuple[Ref, str, Value], proofs: Iterable[tuple[Evidence, str]]) -> None:
        subject, predicate, value = statement
        node = claim_iri(subject, predicate, value)
        self.said.add(f"{nt(node)} {place_nt(RDF.type)} {place_nt(CPPCC.Claim)} .")
        self.said.add(line(node, "cppcc:claimSubject", subject))
        self.said.add(f"{nt(node)} {place_nt(CPPCC.claimPredicate)} {place_nt(expand(predicate))} .")
        self.said.add(line(node, "cppcc:claimObject", value))
        for evidence, rule in proofs:
            self.said.add(line(node, "cppcc:rule", Literal(rule)))
            for quote in evidence.quotes:
                self.said.add(f"{nt(node)} {place_nt(CPPCC.evidence)} {self._evidence(evidence.doc, quote)} .")


def assemble(claims: Iterable[Claim], *, places: Divisions | None = None, spill: Path | None = None) -> Iterator[str]:
    """The graph of the claims as sorted lines of N-Quads; `spill` is a folder for what does not fit into memory.

    >>> list(assemble([]))
    []
    """
    gathered = Assembly(places or divisions(), SortedLines(spill))
    for claim in claims:
        gathered.add(claim)
    yield from gathered.lines()
