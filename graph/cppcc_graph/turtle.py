"""Statements as Turtle text that is the same each time: sorted, blank nodes written where they are used."""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import pyoxigraph as ox
import rdflib
from rdflib.namespace import XSD

__all__ = ["Said", "turtle"]

#: Subject, predicate as IRI, object.
Said: TypeAlias = tuple[ox.NamedNode | ox.BlankNode, str, ox.NamedNode | ox.BlankNode | ox.Literal]


def turtle(said: Iterable[Said], prefixes: Mapping[str, str]) -> str:
    """The statements in Turtle with those prefixes."""
    graph = rdflib.Graph(bind_namespaces="none")
    for name, namespace in sorted(prefixes.items()):
        graph.bind(name, namespace)
    for subject, predicate, value in said:
        graph.add((_term(subject), rdflib.URIRef(predicate), _term(value)))
    return graph.serialize(format="turtle")


def _term(term: ox.NamedNode | ox.BlankNode | ox.Literal) -> rdflib.URIRef | rdflib.BNode | rdflib.Literal:
    """The same term in rdflib; a blank node keeps its name, by which it is sorted."""
    if isinstance(term, ox.NamedNode):
        return rdflib.URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return rdflib.BNode(term.value)
    datatype = None if term.language else rdflib.URIRef(term.datatype.value)
    return rdflib.Literal(term.value, lang=term.language, datatype=None if datatype == XSD.string else datatype)
