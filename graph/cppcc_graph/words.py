"""Chinese words for predicates, classes and concepts, read from the ontology and its vocabularies."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

import pyoxigraph as ox

from cppcc_graph.iris import KINDS
from cppcc_graph.viewgraph import KIND_LABELS
from cppcc_ontology.curies import compact
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import RDFS, VOCAB
from cppcc_ontology.vocab import concept, concepts, schemes

__all__ = ["concept_label", "concepts_called", "english_words", "kind_label", "term_label"]


@lru_cache(maxsize=2)
def _ontology(language: str = "zh") -> dict[str, str]:
    data = files("cppcc_ontology").joinpath("cppcc.ttl").read_bytes()
    found: dict[str, str] = {}
    for quad in ox.parse(data, format=ox.RdfFormat.TURTLE):
        label = quad.object
        if quad.predicate.value == RDFS.label and isinstance(label, ox.Literal) and label.language == language:
            found[str(getattr(quad.subject, "value", ""))] = label.value
    return found


def term_label(iri: str) -> str:
    """The Chinese label of a class or predicate, its CURIE where the ontology has none.

    >>> term_label("https://w3id.org/cppcc/ontology#superior")
    '上级委员会'
    """
    return _ontology().get(iri) or compact(iri)


def kind_label(kind: str) -> str:
    """The Chinese word for a kind of thing, as in `id/KIND/…`.

    >>> kind_label("person"), kind_label("step"), kind_label("else")
    ('人物', '提案环节', 'else')
    """
    return KIND_LABELS.get(kind) or (term_label(KINDS[kind]) if kind in KINDS else kind)


def concepts_called(label: str) -> tuple[str, ...]:
    """The IRIs of the concepts with this Chinese label, in all vocabularies.

    >>> concepts_called("委员工作室")
    ('https://w3id.org/cppcc/vocab/unit-kind/studio',)
    """
    return tuple(one.iri for name in schemes() for one in concepts(name) if one.zh == label)


@lru_cache(maxsize=1)
def english_words() -> Mapping[str, str]:
    """English for the Chinese labels of predicates and concepts; of two the predicate's.

    >>> [english_words()[word] for word in ("区划代码", "县级")]
    ['division code', 'County']
    """
    terms, english = _ontology("zh"), _ontology("en")
    words = {one.zh: one.en for name in schemes() for one in concepts(name)}
    return words | {zh: english[iri] for iri, zh in terms.items() if iri in english}


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
