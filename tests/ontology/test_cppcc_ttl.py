import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

import cppcc_ontology
from cppcc_ontology.terms import CPPCC, ONTOLOGY, OWL, RDF, RDFS, SKOS

FOLDER = Path(cppcc_ontology.__file__).parent
TURTLE = [FOLDER / "cppcc.ttl", FOLDER / "alignments.ttl", *sorted((FOLDER / "vocab").glob("*.ttl"))]
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty, RDFS.Datatype}


def load(*paths: Path) -> rdflib.Graph:
    """One graph of several files."""
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


GRAPH = load(FOLDER / "cppcc.ttl")
WHOLE = load(FOLDER / "cppcc.ttl", FOLDER / "alignments.ttl")
TERMS = sorted(str(term) for term in GRAPH.subjects(rdflib.URIRef(RDFS.isDefinedBy), rdflib.URIRef(ONTOLOGY)))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term.rsplit("#", 1)[1])
def test_every_term_is_explained(term: str) -> None:
    """A term has one kind, and a Chinese and an English label and comment, and an example."""
    about = rdflib.URIRef(term)
    assert len({str(kind) for kind in GRAPH.objects(about, rdflib.URIRef(RDF.type))} & KINDS) == 1
    for predicate in (RDFS.label, RDFS.comment):
        texts = [text for text in GRAPH.objects(about, rdflib.URIRef(predicate)) if isinstance(text, rdflib.Literal)]
        assert sorted(str(text.language) for text in texts) == ["en", "zh"]
        assert all(text.strip() for text in texts)
    assert list(GRAPH.objects(about, rdflib.URIRef(SKOS.example)))


def test_labels_are_unique_within_a_kind() -> None:
    """No two classes, and no two properties of one class, have one Chinese label."""
    seen: dict[tuple[str, bool], str] = {}
    for term in TERMS:
        zh = next(str(x) for x in GRAPH.objects(rdflib.URIRef(term), rdflib.URIRef(RDFS.label)) if x.language == "zh")  # type: ignore[attr-defined]
        key = (zh, term.rsplit("#", 1)[1][0].isupper())
        assert key not in seen, (zh, term, seen[key])
        seen[key] = term


@pytest.mark.parametrize("path", TURTLE, ids=lambda path: path.name)
def test_both_parsers_read_the_same(path: Path) -> None:
    """Both rdflib and Oxigraph see as many triples."""
    ours = sum(1 for _ in ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE))
    assert len(load(path)) == ours


def test_terms_are_of_one_kind_as_owl_2_dl_asks() -> None:
    """Nothing is both class and property, or two kinds of property, in ontology and alignments together."""
    for subject in set(WHOLE.subjects()):
        found = {str(kind) for kind in WHOLE.objects(subject, rdflib.URIRef(RDF.type))} & KINDS
        assert len(found) <= 1, (subject, found)


def test_every_property_that_is_used_is_declared() -> None:
    """OWL 2 DL knows no property without a declaration."""
    built_in = ("http://www.w3.org/2002/07/owl#", RDF.NAMESPACE, RDFS.NAMESPACE)
    declared = set(WHOLE.subjects(rdflib.URIRef(RDF.type)))
    used = {predicate for predicate in set(WHOLE.predicates()) if not str(predicate).startswith(built_in)}
    sub = {o for p in ("subClassOf", "subPropertyOf") for o in WHOLE.objects(None, rdflib.URIRef(RDFS.NAMESPACE + p))}
    assert {term for term in used | sub if term not in declared} == set()


def test_both_ontologies_have_a_version() -> None:
    """IRI and version IRI stand in each file."""
    versions = {str(s): str(o) for s, o in WHOLE.subject_objects(rdflib.URIRef(OWL.versionIRI))}
    assert versions == {
        ONTOLOGY: f"{ONTOLOGY}/0.1.0",
        f"{ONTOLOGY}/alignments": f"{ONTOLOGY}/alignments/0.1.0",
    }


def test_alignments_name_only_terms_that_there_are() -> None:
    """An alignment of a term that was renamed would say nothing."""
    ours = {str(term) for term in WHOLE.subjects() if str(term).startswith(CPPCC.NAMESPACE)}
    assert ours == set(TERMS)


def test_every_predicate_in_code_and_queries_is_a_term() -> None:
    """A CURIE that is written somewhere is defined here."""
    root = Path(__file__).parents[2]
    files = [
        path for folder in ("graph", "loaders") for path in (root / folder).rglob("*") if path.suffix in {".py", ".rq"}
    ]
    terms = {term.removeprefix(CPPCC.NAMESPACE) for term in TERMS}
    for path in files:
        used = set(re.findall(r"\bcppcc:([A-Za-z]+)", path.read_text(encoding="utf-8")))
        assert used <= terms, (path, used - terms)
