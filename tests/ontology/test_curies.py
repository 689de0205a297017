import pytest

from cppcc_ontology.curies import compact, expand
from cppcc_ontology.errors import OntologyError


@pytest.mark.parametrize("curie", ["cppcc:unitOf", "skos:prefLabel", "vocab:level/county", "id:person/230184/王春峰"])
def test_expand_and_compact_undo_each_other(curie: str) -> None:
    """A CURIE survives the way there and back."""
    assert compact(expand(curie)) == curie


@pytest.mark.parametrize("curie", ["unitOf", "nope:unitOf"])
def test_expand_refuses_an_unknown_prefix(curie: str) -> None:
    """The message lists the prefixes that may be used."""
    with pytest.raises(OntologyError, match="no CURIE with a known prefix; use one of cppcc"):
        expand(curie)
