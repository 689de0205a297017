"""Chinese words for predicates, classes and concepts, read from the ontology and its vocabularies."""

from functools import lru_cache
from importlib.resources import files

import pyoxigraph as ox

from cppcc_ontology.curies import compact
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import RDFS, VOCAB
from cppcc_ontology.vocab import concept

__all__ = ["concept_label", "term_label"]


@lru_cache(maxsize=1)
def _ontology() -> dict[str, str]:
    data = files("cppcc_ontology").joinpath("cppcc.ttl").read_bytes()
    found: dict[str, str] = {}
    for quad in ox.parse(data, format=ox.RdfFormat.TURTLE):
        label = quad.object
        if quad.predicate.value == RDFS.label and isinstance(label, ox.Literal) and label.language == "zh":
            found[str(getattr(quad.subject, "value", ""))] = label.value
    return found


def term_label(iri: str) -> str:
    """The Chinese label of a class or predicate, its CURIE where the ontology has none.

    >>> term_label("https://w3id.org/cppcc/ontology#superior")
    '上级委员会'
    """
    return _ontology().get(iri) or compact(iri)


@lru_cache(maxsize=4096)
def concept_label(iri: str) -> str | None:
    """The Chinese label of a concept, None for any other IRI.

    >>> concept_label("https://w3id.org/cppcc/vocab/unit-kind/studio")
    '委员工作室'
    """
    if not iri.startswith(VOCAB):
        return None
    scheme, _, notation = iri[len(VOCAB) :].partition("/")
    try:
        return concept(scheme, notation).zh
    except OntologyError:
        return notation
