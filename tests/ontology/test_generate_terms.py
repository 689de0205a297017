from pathlib import Path

import pytest

from cppcc_ontology import generate_terms, terms
from cppcc_ontology.errors import OntologyDataError


def test_terms_are_current() -> None:
    """`terms.py` is what the ontology and the reused list say; `python -m cppcc_ontology.generate_terms` writes it."""
    expected = generate_terms.render(generate_terms.own_terms(), list(generate_terms.reused_terms()))
    assert Path(terms.__file__).read_text(encoding="utf-8") == expected


def test_terms_hold_every_class_and_keep_its_case() -> None:
    """A class and the relation of the same word are two terms."""
    assert terms.CPPCC.Membership == "https://w3id.org/cppcc/ontology#Membership"
    assert terms.CPPCC.agent.endswith("#agent")
    assert terms.CPPCC.Agent.endswith("#Agent")


def test_a_word_of_python_gets_an_underscore() -> None:
    """void:class is a keyword of Python."""
    assert terms.VOID.class_ == "http://rdfs.org/ns/void#class"


def test_reused_terms_names_the_bad_line(tmp_path: Path) -> None:
    """A row without names is reported with file and line."""
    path = tmp_path / "reused.tsv"
    path.write_text("prefix\tnamespace\tnames\nORG\thttp://www.w3.org/ns/org#\n", encoding="utf-8")
    with pytest.raises(OntologyDataError, match=r"reused\.tsv, line 2: 2 columns"):
        list(generate_terms.reused_terms(path))
