import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pyoxigraph as ox
import pytest

from cppcc_graph.consistency import contradictions, hermit_consistent
from cppcc_graph.errors import GraphError
from cppcc_ontology.terms import CPPCC, ID, RDF

SAMPLE = Path(__file__).parent / "fixtures" / "questions" / "graph.ttl"
HERMIT = pytest.mark.skipif(
    not (find_spec("owlready2") and shutil.which("java")), reason="HermiT needs owlready2 and Java"
)


def store_with(*lines: tuple[str, str, str]) -> ox.Store:
    """A store with triples between things, each (thing, predicate, thing or class)."""
    store = ox.Store()
    for subject, predicate, value in lines:
        target = value if value.startswith("http") else ID + value
        store.add(ox.Quad(ox.NamedNode(ID + subject), ox.NamedNode(predicate), ox.NamedNode(target)))
    return store


def sample() -> ox.Store:
    """A store with the fixture graph."""
    store = ox.Store()
    store.load(path=str(SAMPLE), format=ox.RdfFormat.TURTLE)
    return store


def test_the_ontology_alone_has_no_contradiction() -> None:
    """With the alignments."""
    assert contradictions(ox.Store(), alignments=True) == ()


def test_the_sample_has_no_contradiction() -> None:
    """Every class of the ontology has an instance there."""
    assert contradictions(sample()) == ()


@pytest.mark.parametrize(
    "lines",
    [
        [("x", RDF.type, CPPCC.Person), ("x", RDF.type, CPPCC.Committee)],
        [("a", CPPCC.division, "b"), ("b", RDF.type, CPPCC.Person)],
        [("a", CPPCC.unitOf, "b"), ("b", CPPCC.member, "c")],
    ],
    ids=["person and committee", "a person as division", "a membership as committee"],
)
def test_a_contradiction_is_told(lines: list[tuple[str, str, str]]) -> None:
    """Disjoint classes, given or following from domains and ranges."""
    assert any("Disjoint classes" in text for text in contradictions(store_with(*lines)))


@HERMIT
def test_hermit_agrees() -> None:
    """Consistent with the sample, inconsistent with a person that is a committee."""
    assert hermit_consistent(sample())
    assert not hermit_consistent(store_with(("x", RDF.type, CPPCC.Person), ("x", RDF.type, CPPCC.Committee)))


def test_what_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what to install."""
    monkeypatch.setitem(sys.modules, "owlrl", None)
    monkeypatch.setitem(sys.modules, "owlready2", None)
    with pytest.raises(GraphError, match=r"pip install cppcc-graph\[check\]"):
        contradictions(ox.Store())
    with pytest.raises(GraphError, match="pip install owlready2"):
        hermit_consistent(ox.Store())
