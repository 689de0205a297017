"""What the graph says of one thing: label, kind, attributes in Chinese; the things that a name may mean."""

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from cppcc_graph.iris import kind_of
from cppcc_graph.words import concept_label, term_label
from cppcc_ontology.curies import compact
from cppcc_ontology.terms import CPPCC, FOAF, ID, RDF, SKOS

__all__ = ["aliases_of", "attributes_of", "label_of", "things_named"]

_HIDDEN: Final = frozenset(
    {RDF.type, SKOS.prefLabel, SKOS.altLabel, FOAF.name, CPPCC.evidence, CPPCC.rule, CPPCC.within}
)
_MEMBER: Final = ox.NamedNode(CPPCC.member)
_ORGANIZATION: Final = ox.NamedNode(CPPCC.organization)
_PREF: Final = ox.NamedNode(SKOS.prefLabel)
_ALT: Final = ox.NamedNode(SKOS.altLabel)


def label_of(store: ox.Store, iri: str) -> str:
    """The name to show: a preferred label, else words of an event, else the end of the IRI."""
    node = ox.NamedNode(iri)
    for predicate in (SKOS.prefLabel, CPPCC.topic, CPPCC.indicator, CPPCC.roleTitle):
        label = _value(store, node, predicate)
        if label:
            return label + _quantity(store, node) if predicate == CPPCC.indicator else label
    kind = _value(store, node, CPPCC.activityType) or _value(store, node, CPPCC.outcomeKind)
    return (kind and concept_label(kind)) or concept_label(iri) or compact(iri)


def aliases_of(store: ox.Store, iri: str) -> tuple[str, ...]:
    """Further names, sorted."""
    return tuple(sorted(_text(q.object) for q in store.quads_for_pattern(ox.NamedNode(iri), _ALT, None)))


def attributes_of(store: ox.Store, iri: str) -> tuple[tuple[str, str], ...]:
    """(Chinese name, value) of everything that is a value or a concept, sorted; things are no attributes.

    A post in a body that is no thing of the graph stands here, because no relation can tell it.
    """
    found = set(_posts(store, iri)) if kind_of(iri) == "person" else set()
    for quad in store.quads_for_pattern(ox.NamedNode(iri), None, None):
        if quad.predicate.value in _HIDDEN:
            continue
        value = _text(quad.object)
        if isinstance(quad.object, ox.NamedNode):
            words = concept_label(value)
            if words is None:
                continue
            value = words
        found.add((term_label(quad.predicate.value), value))
    return tuple(sorted(found))


def _posts(store: ox.Store, iri: str) -> Iterator[tuple[str, str]]:
    for quad in store.quads_for_pattern(None, _MEMBER, ox.NamedNode(iri)):
        post = quad.subject
        if isinstance(post, ox.NamedNode) and next(store.quads_for_pattern(post, _ORGANIZATION, None), None) is None:
            words = (_value(store, post, CPPCC.organizationName), _value(store, post, CPPCC.roleTitle))
            if any(words):
                yield term_label(CPPCC.roleTitle), " · ".join(filter(None, words))


def things_named(store: ox.Store, name: str) -> list[str]:
    """IRIs of the things with exactly this preferred or alternative label, sorted."""
    forms = (ox.Literal(name, language="zh"), ox.Literal(name))
    found = {
        quad.subject.value
        for predicate in (_PREF, _ALT)
        for form in forms
        for quad in store.quads_for_pattern(None, predicate, form)
        if isinstance(quad.subject, ox.NamedNode) and kind_of(quad.subject.value) not in {"", "article"}
    }
    return sorted(found, key=lambda iri: (iri.startswith(ID + "place/"), iri))


def _quantity(store: ox.Store, node: ox.NamedNode) -> str:
    value, unit = _value(store, node, CPPCC.value), _value(store, node, CPPCC.unitText)
    return f" {value}{unit or ''}" if value else ""


def _value(store: ox.Store, node: ox.NamedNode, predicate: str) -> str | None:
    values = sorted(_text(q.object) for q in store.quads_for_pattern(node, ox.NamedNode(predicate), None))
    return values[0] if values else None


def _text(term: object) -> str:
    return str(getattr(term, "value", term))
