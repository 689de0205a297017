from cppcc_ontology.generate_terms import own_terms
from cppcc_ontology.reference import terms

BY_NAME = {term.name: term for term in terms()}


def test_every_term_is_in_the_reference() -> None:
    """The records are those of the generated constants."""
    assert sorted(BY_NAME) == sorted(own_terms())


def test_a_relation_tells_its_ends() -> None:
    """A union of classes is read as its members, and alignments come with it."""
    result_of = BY_NAME["resultOf"]
    assert result_of.domain == ("cppcc:Outcome",)
    assert result_of.range == ("cppcc:Activity", "cppcc:Work", "cppcc:Initiative", "cppcc:Unit")
    assert ("skos:closeMatch", "prov:wasGeneratedBy") in result_of.aligned


def test_a_class_tells_what_is_above_it() -> None:
    """Committees are bodies."""
    assert BY_NAME["Committee"].above == ("cppcc:Body",)
    assert BY_NAME["Committee"].kind == "owl:Class"
    assert BY_NAME["within"].kind == "owl:ObjectProperty"
