import re
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from typer.testing import CliRunner

from cppcc_graph.docs_pages import PAGES, write_docs
from cppcc_graph.questions import questions
from cppcc_graph.questions_rdf import questions_turtle
from cppcc_graph.void import describe_dataset
from cppcc_ontology import vocab
from cppcc_ontology.reference import terms
from cppcc_ontology.terms import CPPCC, SH, VOID

SAMPLE = Path(__file__).parent / "fixtures" / "questions" / "graph.ttl"


class Links(HTMLParser):
    """The anchors and targets of a page, and what it would load."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.targets: list[str] = []
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note ids, links and sources."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given["id"]} if "id" in given else set()
        if tag == "a":
            self.targets.append(given["href"])
        elif "src" in given or tag == "script" or (tag == "link" and not given.get("href", "").startswith("data:")):
            self.loads.append(tag)


@pytest.fixture(scope="module")
def store() -> ox.Store:
    """A store with the fixture graph."""
    found = ox.Store()
    found.load(path=str(SAMPLE), format=ox.RdfFormat.TURTLE)
    return found


@pytest.fixture(scope="module")
def pages(store: ox.Store, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The text of every page."""
    folder = tmp_path_factory.mktemp("docs")
    return {path.name: path.read_text(encoding="utf-8") for path in write_docs(folder, store)}


def links(page: str) -> Links:
    """What a page refers to."""
    found = Links()
    found.feed(page)
    return found


def test_pages_make_no_request_and_no_link_is_broken(pages: dict[str, str]) -> None:
    """Nothing is loaded; every link leads to a page of the folder and an anchor that is there."""
    parsed = {name: links(pages[name]) for name, _, _ in PAGES}
    for name, found in parsed.items():
        assert found.loads == []
        for target in found.targets:
            file, _, anchor = target.partition("#")
            assert (file or name) in pages
            if anchor:
                assert anchor in parsed[file or name].ids, (name, target)


def test_every_term_concept_and_question_is_on_a_page(pages: dict[str, str]) -> None:
    """With both languages."""
    for term in terms():
        assert f'id="{term.name}"' in pages["ontology.html"]
    for scheme in vocab.schemes():
        for concept in vocab.concepts(scheme):
            assert f'id="{scheme}-{concept.notation}"' in pages["vocabularies.html"]
    for one in questions():
        assert f'id="{one.name}"' in pages["questions.html"]
    assert "提案环节" in pages["ontology.html"]
    assert "Proposal step" in pages["ontology.html"]


def test_examples_come_from_the_graph(pages: dict[str, str]) -> None:
    """A class shows a thing of it with its sentence, a relation both ends."""
    section = re.search(r'<section id="Unit">.*?</section>', pages["ontology.html"], re.DOTALL)
    assert section
    assert "提案委员会主任方怡组织提案培训" in section[0]
    assert "齐家镇委员联络站 → 双阳区政协" in pages["ontology.html"]


def test_pages_without_a_graph_are_whole_and_always_the_same(tmp_path: Path) -> None:
    """No examples, no VoID; twice the same bytes."""
    first, second = write_docs(tmp_path / "a"), write_docs(tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]
    assert "void.ttl" not in {path.name for path in first}
    assert "图中" not in (tmp_path / "a" / "ontology.html").read_text(encoding="utf-8")


def test_void_counts_the_graph(store: ox.Store) -> None:
    """Triples, classes and properties are those of the store, and the text is the same each time."""
    text = describe_dataset(store)
    graph = rdflib.Graph().parse(data=text, format="turtle")
    (triples,) = graph.objects(rdflib.URIRef("https://w3id.org/cppcc/id/dataset"), rdflib.URIRef(VOID.triples))
    assert int(str(triples)) == len(store)
    part = graph.value(predicate=rdflib.URIRef(VOID.class_), object=rdflib.URIRef(CPPCC.Person))
    assert str(graph.value(part, rdflib.URIRef(VOID.entities))) == "7"
    assert text == describe_dataset(store)
    assert '"2023-12-05/2024-02-02"^^cppcc:edtf' in text


def test_questions_are_sparql_executables() -> None:
    """Each with its SELECT, and prefixes declared once."""
    graph = rdflib.Graph().parse(data=questions_turtle(), format="turtle")
    selects = {str(text) for text in graph.objects(None, rdflib.URIRef(SH.select))}
    assert selects == {one.query for one in questions()}
    assert len(set(graph.objects(None, rdflib.URIRef(SH.parameter)))) == sum(len(one.parameters) for one in questions())


def test_the_command_writes_the_pages(tmp_path: Path) -> None:
    """`cppcc docs -o FOLDER`; a file in its place is wrong usage."""
    from cppcc_graph.cli import app

    result = CliRunner().invoke(app, ["docs", "-o", str(tmp_path / "docs")])
    assert result.exit_code == 0
    assert (tmp_path / "docs" / "index.html").is_file()
    (tmp_path / "taken").write_text("", encoding="utf-8")
    assert CliRunner().invoke(app, ["docs", "-o", str(tmp_path / "taken")]).exit_code == 2
