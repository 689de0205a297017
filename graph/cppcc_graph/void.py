"""A built graph described for catalogues: VoID statistics and a DCAT dataset, as Turtle."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pyoxigraph as ox

from cppcc_graph.query_files import read_query
from cppcc_graph.rows import Rows, run_query
from cppcc_graph.turtle import Said, turtle
from cppcc_ontology.terms import CPPCC, DCAT, DCTERMS, ID, ONTOLOGY, PREFIXES, RDF, SKOS, VOID, XSD

__all__ = ["DATASET", "Counts", "describe_counts", "describe_dataset"]

#: The IRI of the dataset where the caller names none.
DATASET: Final = f"{ID}dataset"
_SHOWN: Final = ("cppcc", "dcat", "dcterms", "foaf", "geo", "id", "rdf", "rdfs", "skos", "void", "xsd")


@dataclass(slots=True)
class Counts:
    """What is counted of a graph, or of a part of it: parts that share no subject can be added."""

    triples: int = 0
    subjects: int = 0
    objects: int = 0
    first: str = ""
    last: str = ""
    classes: Counter[str] = field(default_factory=Counter)
    properties: Counter[str] = field(default_factory=Counter)

    def date(self, day: str) -> None:
        """Take in the publishing date of a source."""
        self.first = min(self.first or day, day)
        self.last = max(self.last, day)

    def add(self, other: "Counts") -> None:
        """Take in another part; objects are not added, for parts share them."""
        self.triples += other.triples
        self.subjects += other.subjects
        self.classes.update(other.classes)
        self.properties.update(other.properties)
        for day in (other.first, other.last):
            if day:
                self.date(day)


def describe_dataset(store: ox.Store, *, iri: str = DATASET, title: str = "政协知识图谱") -> str:
    """The description of a graph in Turtle: size, classes, properties, vocabularies, span of time, example.

    Nothing in it depends on the clock: the same graph has the same description.
    """
    return describe_counts(_counted(store), iri=iri, title=title)


def describe_counts(counts: Counts, *, iri: str = DATASET, title: str = "政协知识图谱") -> str:
    """The same from what has been counted."""
    dataset = ox.NamedNode(iri)
    return turtle([*_about(counts, dataset, title), *_parts(counts, dataset)], {n: PREFIXES[n] for n in _SHOWN})


def _counted(store: ox.Store) -> Counts:
    row = next(iter(_rows(store, "whole")))
    classes, properties = (
        Counter({str(row[key]): int(str(row[number])) for row in _rows(store, name)})
        for name, key, number in (("classes", "class", "entities"), ("properties", "property", "triples"))
    )
    triples, subjects, objects = (int(str(row[name])) for name in ("triples", "subjects", "objects"))
    return Counts(triples, subjects, objects, str(row["from"] or ""), str(row["until"] or ""), classes, properties)


def _about(counts: Counts, dataset: ox.NamedNode, title: str) -> Iterator[Said]:
    yield dataset, RDF.type, ox.NamedNode(VOID.Dataset)
    yield dataset, RDF.type, ox.NamedNode(DCAT.Dataset)
    yield dataset, DCTERMS.title, ox.Literal(title, language="zh")
    yield dataset, VOID.uriSpace, ox.Literal(ID)
    yield dataset, VOID.triples, _number(counts.triples)
    yield dataset, VOID.distinctSubjects, _number(counts.subjects)
    yield dataset, VOID.distinctObjects, _number(counts.objects)
    if counts.first:
        span = f"{counts.first}/{counts.last}"
        yield dataset, DCTERMS.temporal, ox.Literal(span, datatype=ox.NamedNode(CPPCC.edtf))
    for vocabulary in (f"{ONTOLOGY}#", SKOS.NAMESPACE):
        yield dataset, VOID.vocabulary, ox.NamedNode(vocabulary)
    for name in ("N-Triples", "N-Quads"):
        yield dataset, VOID.feature, ox.NamedNode(f"http://www.w3.org/ns/formats/{name.replace('-', '')}")


def _parts(counts: Counts, dataset: ox.NamedNode) -> Iterator[Said]:
    for kind, found, key, part_of, counted in (
        ("classes", counts.classes, VOID.class_, VOID.classPartition, VOID.entities),
        ("properties", counts.properties, VOID.property, VOID.propertyPartition, VOID.triples),
    ):
        for number, (term, count) in enumerate(sorted(found.items())):
            part = ox.BlankNode(f"{kind}{number:03}")
            yield dataset, part_of, part
            yield part, key, ox.NamedNode(term)
            yield part, counted, _number(count)


def _rows(store: ox.Store, name: str) -> Rows:
    return run_query(store, read_query("void", name))


def _number(value: int) -> ox.Literal:
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD.integer))
