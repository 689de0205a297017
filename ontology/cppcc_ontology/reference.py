"""The ontology's terms as records: what `cppcc.ttl` and `alignments.ttl` say of each, for pages and for checks."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from cppcc_ontology.curies import compact
from cppcc_ontology.terms import CPPCC, ONTOLOGY, OWL, RDF, RDFS, SKOS

__all__ = ["Term", "terms"]

_Node = NamedNode | BlankNode | Literal | Triple
_Facts = dict[NamedNode | BlankNode, dict[str, list[_Node]]]
_UNION = f"{OWL.NAMESPACE}unionOf"


@dataclass(frozen=True, slots=True)
class Term:
    """A class, relation, value or datatype; `domain` and `range` hold several names where any of them will do.

    `aligned` pairs a relation (CURIE) with the term of another vocabulary (CURIE).
    """

    name: str
    iri: str
    kind: str
    zh: str
    en: str
    comment_zh: str
    comment_en: str
    example: str
    above: tuple[str, ...] = ()
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    aligned: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=1)
def terms() -> tuple[Term, ...]:
    """Every term of the ontology, by kind and name.

    >>> [term.name for term in terms() if term.name == "Committee"]
    ['Committee']
    """
    own, aligned = _facts("cppcc.ttl"), _facts("alignments.ttl")
    found = [
        _term(node, about, own, aligned.get(node, {}))
        for node, about in own.items()
        if isinstance(node, NamedNode) and NamedNode(ONTOLOGY) in about.get(RDFS.isDefinedBy, ())
    ]
    return tuple(sorted(found, key=lambda term: (term.kind, term.name.lower(), term.name)))


def _facts(name: str) -> _Facts:
    found: defaultdict[NamedNode | BlankNode, dict[str, list[_Node]]] = defaultdict(dict)
    for quad in parse(files("cppcc_ontology").joinpath(name).read_bytes(), format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode | BlankNode):
            found[quad.subject].setdefault(quad.predicate.value, []).append(quad.object)
    return dict(found)


def _term(node: NamedNode, about: dict[str, list[_Node]], own: _Facts, other: dict[str, list[_Node]]) -> Term:
    labels, comments = _by_language(about, RDFS.label), _by_language(about, RDFS.comment)
    above = [*about.get(RDFS.subClassOf, ()), *about.get(RDFS.subPropertyOf, ())]
    return Term(
        name=node.value.removeprefix(CPPCC.NAMESPACE),
        iri=node.value,
        kind=compact(
            next(t.value for t in about[RDF.type] if isinstance(t, NamedNode) and "Transitive" not in t.value)
        ),
        zh=labels["zh"],
        en=labels["en"],
        comment_zh=comments["zh"],
        comment_en=comments["en"],
        example=next(text.value for text in about[SKOS.example] if isinstance(text, Literal)),
        above=tuple(_names(above, own)),
        domain=tuple(_names(about.get(RDFS.domain, []), own)),
        range=tuple(_names(about.get(RDFS.range, []), own)),
        aligned=tuple(sorted((compact(how), one) for how, values in other.items() for one in _names(values, own))),
    )


def _by_language(about: dict[str, list[_Node]], predicate: str) -> dict[str, str]:
    return {text.language or "": text.value for text in about[predicate] if isinstance(text, Literal)}


def _names(nodes: list[_Node], own: _Facts) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, NamedNode):
            yield compact(node.value)
        elif isinstance(node, BlankNode):
            yield from _names(_list(own[node][_UNION][0], own), own)


def _list(node: _Node, own: _Facts) -> list[_Node]:
    found: list[_Node] = []
    while isinstance(node, BlankNode):
        found.append(own[node][RDF.first][0])
        node = own[node][RDF.rest][0]
    return found
