import re

import pyoxigraph as ox
import pytest

from cppcc_ontology import shapes, vocab
from cppcc_ontology.errors import OntologyDataError
from cppcc_ontology.terms import PREFIXES, SH


def test_listed_kinds_are_those_of_the_vocabularies() -> None:
    """A closed list of a shape is the whole scheme, in its order."""
    for block in re.findall(r"sh:in \(([^)]*)\)", shapes.core_shapes()):
        iris = re.findall(r"<([^>]+)>", block)
        scheme = iris[0].split("/")[-2]
        assert iris == [concept.iri for concept in vocab.concepts(scheme)]


def test_every_core_shape_speaks_both_languages() -> None:
    """A message in Chinese and one in English."""
    store = ox.Store()
    store.load(shapes.core_shapes().encode(), format=ox.RdfFormat.TURTLE)
    messages = list(store.quads_for_pattern(None, ox.NamedNode(SH.message), None))
    assert len(messages) >= 2 * 40
    for subject in {quad.subject for quad in messages}:
        languages = [str(getattr(quad.object, "language", "")) for quad in messages if quad.subject == subject]
        assert sorted(languages) == ["en", "zh"]


@pytest.mark.parametrize("shape", shapes.query_shapes(), ids=lambda shape: shape.code)
def test_query_shapes_run_on_an_empty_store(shape: shapes.QueryShape) -> None:
    """Each is a SELECT with a focus, and finds nothing in nothing."""
    found = ox.Store().query(shape.query, prefixes=PREFIXES)
    assert isinstance(found, ox.QuerySolutions)
    assert found.variables[0].value == "focus"
    assert list(found) == []


def test_a_query_without_a_head_is_refused() -> None:
    """The message says what a head must have."""
    with pytest.raises(OntologyDataError, match=r"shapes/E99\.rq: its head must say severity"):
        shapes._parse("E99.rq", "# zh: 无\nSELECT ?focus WHERE { }")
