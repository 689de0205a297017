"""The named questions as RDF: sh:SPARQLExecutable with titles, keywords and parameters, as Turtle."""

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from cppcc_graph.questions import Question, questions
from cppcc_graph.turtle import Said, turtle
from cppcc_ontology.terms import PREFIXES, RDF, RDFS, SH, XSD

__all__ = ["QUESTIONS", "questions_turtle"]

#: Namespace of the questions.
QUESTIONS: Final = "https://w3id.org/cppcc/question/"
_DECLARED: Final = f"{QUESTIONS}prefixes"
_KEYWORD: Final = "https://schema.org/keywords"
_Node = ox.NamedNode | ox.BlankNode


def questions_turtle() -> str:
    """All questions in Turtle, in the layout of the SIB's collections of examples."""
    said = [*_prefixes(), *(line for one in questions() for line in _question(one))]
    shown = {name: PREFIXES[name] for name in ("rdf", "rdfs", "schema", "sh", "xsd")} | {"question": QUESTIONS}
    return turtle(said, shown)


def _prefixes() -> Iterator[Said]:
    for name, namespace in sorted(PREFIXES.items()):
        declared = ox.BlankNode(f"prefix-{name}")
        yield ox.NamedNode(_DECLARED), SH.declare, declared
        yield declared, SH.prefix, ox.Literal(name)
        yield declared, SH.namespace, ox.Literal(namespace, datatype=ox.NamedNode(XSD.anyURI))


def _question(one: Question) -> Iterator[Said]:
    node = ox.NamedNode(QUESTIONS + one.name)
    yield node, RDF.type, ox.NamedNode(SH.SPARQLExecutable)
    yield node, RDF.type, ox.NamedNode(SH.SPARQLSelectExecutable)
    yield node, SH.prefixes, ox.NamedNode(_DECLARED)
    yield node, SH.select, ox.Literal(one.query)
    for text, language in ((one.title_zh, "zh"), (one.title_en, "en")):
        yield node, RDFS.label, ox.Literal(text, language=language)
    for text, language in ((one.description_zh, "zh"), (one.description_en, "en")):
        yield node, RDFS.comment, ox.Literal(text, language=language)
    for word in one.keywords:
        yield node, _KEYWORD, ox.Literal(word)
    for parameter in one.parameters:
        yield from _parameter(node, one.name, parameter.name, (parameter.zh, parameter.en))


def _parameter(node: _Node, question: str, name: str, told: tuple[str, str]) -> Iterator[Said]:
    part = ox.BlankNode(f"{question}-{name}")
    yield node, SH.parameter, part
    yield part, SH.name, ox.Literal(name)
    for text, language in zip(told, ("zh", "en"), strict=True):
        yield part, SH.description, ox.Literal(text, language=language)
