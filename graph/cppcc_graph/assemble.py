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
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, Protocol

from cppcc_graph.backbone import backbone
from cppcc_graph.iris import KINDS, evidence_iri, iri_of, kind_of, label_in, line, nt, place_nt, predicate_nt, zh_nt
from cppcc_loaders.claims import IN_SENTENCE, MENTION
from cppcc_loaders.claims_keys import source_ref
from cppcc_loaders.records import Claim, Literal, Quote, Ref, Value
from cppcc_ontology.curies import expand
from cppcc_ontology.divisions import Divisions, divisions
from cppcc_ontology.terms import CPPCC, FOAF, RDF, SKOS, XSD

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
_IN_ARTICLE, _IN_SENTENCE = place_nt(CPPCC.inArticle), place_nt(CPPCC.NAMESPACE + "inSentence")
_IN_SOURCE, _QUOTE = place_nt(CPPCC.inSource), place_nt(CPPCC.quote)
_START, _END, _INTEGER = place_nt(CPPCC.start), place_nt(CPPCC.end), place_nt(XSD.integer)
#: What follows the name of a piece of evidence and of a thing of each kind where it is said what it is.
_IS_PROOF: Final = f" {_TYPE} {place_nt(CPPCC.Evidence)} ."
_IS: Final = {kind: f" {_TYPE} {place_nt(name)} ." for kind, name in KINDS.items()}


class _Sink(Protocol):
    """Takes in lines."""

    def add(self, line: str, /) -> object: ...

    def update(self, lines: Iterable[str], /) -> object: ...


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
    _names: dict[Ref, str] = field(default_factory=dict)
    _proofs: dict[tuple[str, Quote], str] = field(default_factory=dict)

    def add(self, claim: Claim) -> None:
        """Take in one claim."""
        predicate, value = claim.predicate, claim.object
        if predicate == IN_SENTENCE:
            self._sentence(claim)
            return
        subject = self._names.get(claim.subject) or self._thing(claim.subject)
        if predicate == MENTION:
            self._mention(claim, subject)
            return
        said = (self._names.get(value) or self._thing(value)) if isinstance(value, Ref) else nt(value)
        if predicate in ONE_VALUE:
            self._vote(claim, subject, said)
            return
        self.said.add(f"{subject} {predicate_nt(predicate)} {said} .")
        if predicate == _PUBLISHED and claim.subject.kind == "source" and isinstance(value, Literal):
            self.dates[subject] = min(self.dates.get(subject, value.value), value.value)
        if predicate in RELATIONS:
            proofs = [(claim.evidence.doc, claim.rule, claim.evidence.quotes)]
            _claim_node(self.said, (subject, predicate, said), proofs)

    def _thing(self, thing: Ref) -> str:
        """A thing that is met for the first time: say what it is; its name in N-Quads."""
        name = self._names[thing] = nt(thing)
        self.said.add(name + _IS[thing.kind])
        if thing.kind in _NAMED:
            self.votes.add(f"{name}\t\t\t\t")
        elif thing.kind == "committee":
            self.committees.add(thing.key)
        elif thing.kind == "place":
            self.places.add(thing.key)
        return name

    def _vote(self, claim: Claim, subject: str, value: str) -> None:
        proof = "" if claim.predicate == _LABEL else json.dumps([claim.rule, claim.evidence.quotes])
        self.votes.add(f"{subject}\t{claim.predicate}\t{value}\t{json.dumps(claim.evidence.doc)}\t{proof}")

    def _mention(self, claim: Claim, subject: str) -> None:
        article = nt(claim.object)
        for quote in claim.evidence.quotes:
            proof = self._evidence(claim.evidence.doc, quote)
            self.said.update((f"{subject} {_EVIDENCE} {proof} .", f"{proof} {_IN_ARTICLE} {article} ."))
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
    """Say what a range of a source says; its name."""
    source, (start, end, text) = _source(doc), quote
    proof = f"<{evidence_iri(source[1:-1], start, end)}>"
    said.update(
        (
            proof + _IS_PROOF,
            f'{proof} {_END} "{end}"^^{_INTEGER} .',
            f"{proof} {_IN_SOURCE} {source} .",
            f"{proof} {_QUOTE} {zh_nt(text)} .",
            f'{proof} {_START} "{start}"^^{_INTEGER} .',
        )
    )
    return proof


@lru_cache(maxsize=256)
def _source(doc: str) -> str:
    return nt(source_ref(doc))
