"""The triples about one thing, as Turtle and as JSON-LD; the same bytes each time."""

import json
from typing import Any

import pyoxigraph as ox

from cppcc_ontology.terms import PREFIXES

__all__ = ["thing_as_json_ld", "thing_as_turtle"]


def thing_as_turtle(store: ox.Store, iri: str) -> str:
    """Turtle with the usual prefixes, in the order of their names."""
    data = ox.serialize(_triples(store, iri), format=ox.RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    lines = (data or b"").decode("utf-8").splitlines()
    heads = sorted(line for line in lines if line.startswith("@prefix "))  # the serialiser's order changes
    return "\n".join([*heads, *lines[len(heads) :]]) + "\n"


def thing_as_json_ld(store: ox.Store, iri: str) -> str:
    """Expanded JSON-LD, readable by any processor without fetching a context."""
    node: dict[str, Any] = {"@id": iri}
    for triple in _triples(store, iri):
        predicate, value = triple.predicate.value, triple.object
        if predicate.endswith("#type") and isinstance(value, ox.NamedNode):
            node.setdefault("@type", []).append(value.value)
        else:
            node.setdefault(predicate, []).append(_value(value))
    return json.dumps([node], ensure_ascii=False, indent=1) + "\n"


def _triples(store: ox.Store, iri: str) -> list[ox.Triple]:
    quads = store.quads_for_pattern(ox.NamedNode(iri), None, None)
    found = {ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads}
    return sorted(found, key=str)


def _value(term: object) -> dict[str, str]:
    if isinstance(term, ox.Literal):
        if term.language:
            return {"@value": term.value, "@language": term.language}
        return {"@value": term.value, "@type": term.datatype.value}
    return {"@id": str(getattr(term, "value", term))}
