"""The magic of notebooks, called as IPython calls it."""

from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from IPython.testing.globalipapp import start_ipython

from cppcc_graph.errors import QueryError
from cppcc_graph.kg import KnowledgeGraph, View
from cppcc_graph.notebook_magic import answer, load_ipython_extension
from cppcc_graph.rows import Rows

TURTLE = """
@prefix cppcc: <https://w3id.org/cppcc/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix c: <https://w3id.org/cppcc/id/committee/> .
c:1 a cppcc:Committee ; skos:prefLabel "青川市政协"@zh .
c:2 a cppcc:Committee ; skos:prefLabel "松岭县政协"@zh ; cppcc:superior c:1 .
"""
LABELS = "SELECT ?name WHERE { ?c a cppcc:Committee ; skos:prefLabel ?name } ORDER BY ?name"


@pytest.fixture
def names(tmp_path: Path) -> dict[str, Any]:
    """A notebook's variables with an opened graph."""
    path = tmp_path / "g.ttl"
    path.write_text(TURTLE, encoding="utf-8")
    return {"kg": KnowledgeGraph.read(path), "chosen": {"name": "松岭县政协"}}


def test_a_cell_answers_with_rows(names: dict[str, Any]) -> None:
    """Without options the answer is a table."""
    rows = answer("", LABELS, names)
    assert isinstance(rows, Rows)
    assert rows.column("name") == ["松岭县政协", "青川市政协"]


def test_options_choose_form_and_variable(names: dict[str, Any]) -> None:
    """The answer is stored under its name, in the form asked for, and shown unless silenced."""
    assert answer("--store-to kept --format df --silent", LABELS, names) is None
    assert isinstance(names["kept"], pd.DataFrame)
    assert answer("-f json", LABELS, names) == [{"name": "松岭县政协"}, {"name": "青川市政协"}]
    assert answer("-f csv", LABELS, names).startswith("name\n")


@pytest.mark.parametrize("given", ["name=松岭县政协", "chosen"])
def test_parameters_come_from_the_line_or_a_dictionary(names: dict[str, Any], given: str) -> None:
    """A parameter fixes a variable of the query."""
    assert answer(f"--params {given}", LABELS, names).column("name") == ["松岭县政协"]


def test_constructed_triples_are_drawn(names: dict[str, Any]) -> None:
    """A CONSTRUCT becomes a picture with Chinese relation names."""
    view = answer("--format view", "CONSTRUCT WHERE { ?a cppcc:superior ?b }", names)
    assert isinstance(view, View)
    assert [node.label for node in view.graph.nodes] == ["青川市政协", "松岭县政协"]
    assert [edge.label for edge in view.graph.edges] == ["上级委员会"]


@pytest.mark.parametrize(
    ("line", "cell", "message"),
    [
        ("--format pdf", LABELS, "invalid choice"),
        ("-g nothing", LABELS, "不是打开的图谱"),
        ("--params name", LABELS, "名=值"),
        ("--format view", LABELS, "CONSTRUCT"),
        ("", "SELECT ?x WHERE {", "SPARQL 有误"),
        ("extra", LABELS, "多余的参数"),
    ],
)
def test_mistakes_are_named(names: dict[str, Any], line: str, cell: str, message: str) -> None:
    """Every mistake says what is wrong; none ends the kernel."""
    with pytest.raises(QueryError, match=message):
        answer(line, cell, names)


def test_ipython_knows_the_magic(names: dict[str, Any]) -> None:
    """After %load_ext a cell magic and a line magic are there."""
    shell = start_ipython()  # type: ignore[no-untyped-call]
    shell.user_ns.update(names)
    load_ipython_extension(shell)
    assert len(shell.run_cell_magic("sparql", "", LABELS)) == 2
    assert len(shell.run_line_magic("sparql", "ASK { ?s ?p ?o }")) == 1
