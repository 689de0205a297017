"""A built graph described for catalogues: VoID statistics and a DCAT dataset, as Turtle."""

from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from cppcc_graph.query_files import read_query
from cppcc_graph.rows import Rows, run_query
from cppcc_graph.turtle import Said, turtle
from cppcc_ontology.terms import CPPCC, DCAT, DCTERMS, ID, ONTOLOGY, PREFIXES, RDF, SKOS, VOID, XSD

__all__ = ["DATASET", "describe_dataset"]

#: The IRI of the dataset where the caller names none.
DATASET: Final = f"{ID}dataset"
_SHOWN: Final = ("cppcc", "dcat", "dcterms", "foaf", "geo", "id", "rdf", "rdfs", "skos", "void", "xsd")


def describe_dataset(store: ox.Store, *, iri: str = DATASET, title: str = "政协知识图谱") -> str:
    """The description of a graph in Turtle: size, classes, properties, vocabularies, span of time, example.

    Nothing in it depends on the clock: the same graph has the same description.
    """
    said = [*_about(store, ox.NamedNode(iri), title), *_parts(store, ox.NamedNode(iri))]
    return turtle(said, {name: PREFIXES[name] for name in _SHOWN})


def _about(store: ox.Store, dataset: ox.NamedNode, title: str) -> Iterator[Said]:
    whole = _rows(store, "whole")
    row = next(iter(whole))
    yield dataset, RDF.type, ox.NamedNode(VOID.Dataset)
    yield dataset, RDF.type, ox.NamedNode(DCAT.Dataset)
    yield dataset, DCTERMS.title, ox.Literal(title, language="zh")
    yield dataset, VOID.uriSpace, ox.Literal(ID)
    for predicate, name in (
        (VOID.triples, "triples"),
        (VOID.distinctSubjects, "subjects"),
        (VOID.distinctObjects, "objects"),
    ):
        yield dataset, predicate, _number(row[name])
    if row["from"]:
        yield dataset, DCTERMS.temporal, ox.Literal(f"{row['from']}/{row['until']}", datatype=ox.NamedNode(CPPCC.edtf))
    for vocabulary in (f"{ONTOLOGY}#", SKOS.NAMESPACE):
        yield dataset, VOID.vocabulary, ox.NamedNode(vocabulary)
    for name in ("N-Triples", "N-Quads"):
        yield dataset, VOID.feature, ox.NamedNode(f"http://www.w3.org/ns/formats/{name.replace('-', '')}")


def _parts(store: ox.Store, dataset: ox.NamedNode) -> Iterator[Said]:
    for kind, key, part_of, counted in (
        ("classes", VOID.class_, VOID.classPartition, VOID.entities),
        ("properties", VOID.property, VOID.propertyPartition, VOID.triples),
    ):
        for number, (term, count) in enumerate(_rows(store, kind).terms):
            part = ox.BlankNode(f"{kind}{number:03}")
            yield dataset, part_of, part
            if isinstance(term, ox.NamedNode) and isinstance(count, ox.Literal):
                yield part, key, term
                yield part, counted, count


def _rows(store: ox.Store, name: str) -> Rows:
    return run_query(store, read_query("void", name))


def _number(value: object) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD.integer))
