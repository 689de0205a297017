"""From claims to the graph's lines: every statement, its evidence, and the backbone that follows from division codes.

The result is a function of the set of claims: their order does not matter, and a claim stated twice is one. What one
claim says for itself is said at once; of what many claims say of one thing, a vote is kept, and all votes on a thing
together choose. So claims can be taken in by parts, and votes counted by ranges of things.
"""

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Final, Protocol

from cppcc_graph.backbone import backbone
from cppcc_graph.iris import KINDS, evidence_iri, iri_of, kind_of, label_in, line, nt, place_nt
from cppcc_loaders.claims import IN_SENTENCE, MENTION
from cppcc_loaders.claims_keys import doc_key, source_ref
from cppcc_loaders.records import Claim, Literal, Quote, Ref, Value
from cppcc_ontology.curies import expand
from cppcc_ontology.divisions import Divisions, divisions
from cppcc_ontology.terms import CPPCC, FOAF, RDF, SKOS

__all__ = ["ONE_VALUE", "OWN_CLAIM", "RELATIONS", "Assembly", "assemble", "backbone_lines", "chosen", "claim_iri"]

#: Kinds of node that are their own claim: their evidence proves all that is said of them.
OWN_CLAIM: Final = frozenset({"membership", "practice", "activity", "outcome", "step"})
#: Plain relations between two things; each gets a claim node that carries its evidence.
RELATIONS: Final = frozenset({"cppcc:unitOf", "cppcc:workOf", "cppcc:superior"})
#: Predicates of which a thing has one value: the one that most documents state, the smallest of equals.
ONE_VALUE: Final = frozenset(
    {
        "skos:prefLabel",
        "cppcc:unitKind",
        "cppcc:initiativeKind",
        "cppcc:workKind",
        "cppcc:sector",
        "cppcc:role",
        "cppcc:heldFrom",
        "cppcc:heldUntil",
    }
)
_LABEL: Final = "skos:prefLabel"
_PUBLISHED: Final = "cppcc:published"
_NAMED: Final = frozenset({"person", "organization", "initiative", "unit", "work"})
_TYPE, _EVIDENCE, _RULE = place_nt(RDF.type), place_nt(CPPCC.evidence), place_nt(CPPCC.rule)
_IN_SENTENCE: Final = place_nt(CPPCC.NAMESPACE + "inSentence")
_PROOF, _IN_SOURCE, _QUOTE = place_nt(CPPCC.Evidence), place_nt(CPPCC.inSource), place_nt(CPPCC.quote)
_START, _END = place_nt(CPPCC.start), place_nt(CPPCC.end)


class _Sink(Protocol):
    """Takes in lines."""

    def add(self, line: str, /) -> object: ...


def claim_iri(subject: Ref, predicate: str, value: Value) -> Ref:
    """The claim node of a statement; the same statement in many documents is one node."""
    return _claim_ref(iri_of(subject), predicate, nt(value))


def _claim_ref(iri: str, predicate: str, value: str) -> Ref:
    words = f"{iri}\n{predicate}\n{value}"
    return Ref("claim", hashlib.sha256(words.encode("utf-8")).hexdigest()[:20])


@dataclass(slots=True)
class Assembly:
    """Takes in claims: lines go to `said`, votes to `votes`; committees and places are noted by their codes.

    `dates` is the first day on which each source was published, by the source in N-Quads' words.
    """

    said: _Sink
    votes: _Sink
    committees: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    dates: dict[str, str] = field(default_factory=dict)
    _things: set[Ref] = field(default_factory=set)
    _proofs: dict[tuple[str, Quote], str] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """Take in one claim."""
        if claim.predicate == IN_SENTENCE:
            self._sentence(claim)
            return
        self._thing(claim.subject)
        if claim.predicate == MENTION:
            self._mention(claim)
            return
        if isinstance(claim.object, Ref):
            self._thing(claim.object)
        if claim.predicate in ONE_VALUE:
            self._vote(claim)
            return
        self.said.add(line(claim.subject, claim.predicate, claim.object))
        if claim.predicate == _PUBLISHED and claim.subject.kind == "source" and isinstance(claim.object, Literal):
            source, day = nt(claim.subject), claim.object.value
            self.dates[source] = min(self.dates.get(source, day), day)
        if claim.predicate in RELATIONS:
            proofs = [(claim.evidence.doc, claim.rule, quotes) for quotes in (claim.evidence.quotes,)]
            _claim_node(self.said, (nt(claim.subject), claim.predicate, nt(claim.object)), proofs)

    def _thing(self, thing: Ref) -> None:
        if thing in self._things:
            return
        self._things.add(thing)
        name = nt(thing)
        self.said.add(f"{name} {_TYPE} {place_nt(KINDS[thing.kind])} .")
        if thing.kind in _NAMED:
            self.votes.add(f"{name}\t\t\t\t")
        elif thing.kind == "committee":
            self.committees.add(thing.key)
        elif thing.kind == "place":
            self.places.add(thing.key)

    def _vote(self, claim: Claim) -> None:
        proof = "" if claim.predicate == _LABEL else json.dumps([claim.rule, claim.evidence.quotes])
        doc = json.dumps(claim.evidence.doc)
        self.votes.add(f"{nt(claim.subject)}\t{claim.predicate}\t{nt(claim.object)}\t{doc}\t{proof}")

    def _mention(self, claim: Claim) -> None:
        subject, article = nt(claim.subject), nt(claim.object)
        for quote in claim.evidence.quotes:
            proof = self._evidence(claim.evidence.doc, quote)
            self.said.add(f"{subject} {_EVIDENCE} {proof} .")
            self.said.add(f"{proof} {place_nt(CPPCC.inArticle)} {article} .")
        if claim.subject.kind in OWN_CLAIM:
            self.said.add(f"{subject} {_RULE} {nt(Literal(claim.rule))} .")

    def _sentence(self, claim: Claim) -> None:
        for quote in claim.evidence.quotes:
            sentence = self._evidence(claim.evidence.doc, quote)
            self.said.add(f"{nt(claim.subject)} {_IN_SENTENCE} {sentence} .")

    def _evidence(self, doc: str, quote: Quote) -> str:
        known = self._proofs.get((doc, quote))
        if known is None:
            known = self._proofs[doc, quote] = _evidence(self.said, doc, quote)
        return known


def chosen(votes: Iterable[bytes]) -> Iterator[str]:
    """The lines that sorted votes come to; all votes on one thing have to be there."""
    rows = (vote.decode("utf-8").split("\t") for vote in votes)
    for subject, of_thing in groupby(rows, key=lambda row: row[0]):
        labelled = False
        for predicate, of_predicate in groupby(of_thing, key=lambda row: row[1]):
            if predicate:
                labelled = labelled or predicate == _LABEL
                yield from _choice(subject, predicate, of_predicate)
        kind = kind_of(subject[1:-1])
        if not labelled and kind in _NAMED:
            yield f"{subject} {place_nt(SKOS.prefLabel)} {nt(Literal(label_in(subject[1:-1]), 'zh'))} ."


def _choice(subject: str, predicate: str, votes: Iterable[list[str]]) -> Iterator[str]:
    """One value where a thing has one; the others stay as claim nodes without the plain triple."""
    values: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for _, _, value, doc, proof in votes:
        values[value].setdefault(doc, []).append(proof)
    best = min(values, key=lambda value: (-len(values[value]), value))
    yield f"{subject} {place_nt(expand(predicate))} {best} ."
    if predicate == _LABEL and kind_of(subject[1:-1]) == "person":
        yield f"{subject} {place_nt(FOAF.name)} {best} ."
    for other in values.keys() - {best}:
        if predicate == _LABEL:
            yield f"{subject} {place_nt(SKOS.altLabel)} {other} ."
            continue
        node: set[str] = set()
        proofs = ((json.loads(doc), *json.loads(proof)) for doc, all_of in values[other].items() for proof in all_of)
        _claim_node(node, (subject, predicate, other), proofs)
        yield from node


def backbone_lines(committees: set[str], places: set[str], known: Divisions) -> Iterator[str]:
    """What follows of the codes of committees and places."""
    for subject, predicate, value in backbone(committees, places, known):
        yield line(subject, predicate, value)
        yield f"{nt(subject)} {_TYPE} {place_nt(KINDS[subject.kind])} ."


def assemble(claims: Iterable[Claim], *, places: Divisions | None = None) -> Iterator[str]:
    """The graph of the claims as sorted lines of N-Quads, all in memory.

    >>> list(assemble([]))
    []
    """
    said: set[str] = set()
    votes: set[str] = set()
    gathered = Assembly(said, votes)
    for claim in claims:
        gathered.add(claim)
    said.update(chosen(vote.encode("utf-8") for vote in sorted(votes)))
    said.update(backbone_lines(gathered.committees, gathered.places, places or divisions()))
    yield from sorted(said)


def _claim_node(said: _Sink, statement: tuple[str, str, str], proofs: Iterable[tuple[str, str, Any]]) -> None:
    """The node of a statement in N-Quads' words, with its proofs: document, rule and quotes."""
    subject, predicate, value = statement
    node = nt(_claim_ref(subject[1:-1], predicate, value))
    said.add(f"{node} {_TYPE} {place_nt(CPPCC.Claim)} .")
    said.add(f"{node} {place_nt(CPPCC.claimSubject)} {subject} .")
    said.add(f"{node} {place_nt(CPPCC.claimPredicate)} {place_nt(expand(predicate))} .")
    said.add(f"{node} {place_nt(CPPCC.claimObject)} {value} .")
    for doc, rule, quotes in proofs:
        said.add(f"{node} {_RULE} {nt(Literal(rule))} .")
        for quote in quotes:
            said.add(f"{node} {_EVIDENCE} {_evidence(said, doc, Quote(*quote))} .")


def _evidence(said: _Sink, doc: str, quote: Quote) -> str:
    proof = place_nt(evidence_iri(doc_key(doc), quote.start, quote.end))
    start, end = (nt(Literal(str(number), "integer")) for number in (quote.start, quote.end))
    said.add(f"{proof} {_TYPE} {_PROOF} .")
    said.add(f"{proof} {_IN_SOURCE} {nt(source_ref(doc))} .")
    said.add(f"{proof} {_QUOTE} {nt(Literal(quote.text, 'zh'))} .")
    said.add(f"{proof} {_START} {start} .")
    said.add(f"{proof} {_END} {end} .")
    return proof
