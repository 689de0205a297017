"""What the questions answer on the seeds, and on texts of our own that say what no seed does."""

import csv
import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path

import pytest

from cppcc_graph.build import build
from cppcc_graph.consistency import contradictions, hermit_consistent
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.questions import answered, ask, bind, question, questions, written
from cppcc_graph.rows import run_query
from cppcc_graph.validate import validate

FIXTURES = Path(__file__).parent / "fixtures"
#: Questions on which the seeds are silent: nobody is told to handle a proposal there, no two people share a name, …
SILENT = {"contested-facts", "handling-load", "namesakes", "numbers-claimed-twice", "proposal-durations"}
PARSERS = {"serdi": ("-i", "nquads", "-o", "nquads"), "rapper": ("-q", "-i", "nquads", "-o", "ntriples")}


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table of expected answers."""
    with (FIXTURES / name).open(encoding="utf-8", newline="") as lines:
        told = (line for line in lines if line[0] != "#")
        return list(csv.DictReader(told, delimiter="\t", quoting=csv.QUOTE_NONE))


SEEDS, TEXTS = rows_of("seed_answers.tsv"), rows_of("text_answers.tsv")


def ids(rows: list[dict[str, str]]) -> list[str]:
    """A name for each row."""
    return [f"{row['question']}-{at}" for at, row in enumerate(rows)]


@pytest.fixture(scope="module")
def graph(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the five seed texts."""
    out = tmp_path_factory.mktemp("seeds") / "demo"
    build([seeds], out)
    return KnowledgeGraph.open(out)


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the texts of our own."""
    out = tmp_path_factory.mktemp("texts") / "out"
    build([FIXTURES / "question_texts"], out)
    return KnowledgeGraph.open(out)


def check(graph: KnowledgeGraph, row: Mapping[str, str]) -> None:
    """One row of the answer has the expected cells."""
    expected = json.loads(row["row"])
    found = ask(graph.store, row["question"], json.loads(row["values"]))
    assert any(expected.items() <= answer.items() for answer in found), found


@pytest.mark.parametrize("row", SEEDS, ids=ids(SEEDS))
def test_the_seeds_answer(graph: KnowledgeGraph, row: dict[str, str]) -> None:
    """The answer holds a row with these cells, which a reader finds in the texts."""
    check(graph, row)


@pytest.mark.parametrize("row", TEXTS, ids=ids(TEXTS))
def test_our_texts_answer(ours: KnowledgeGraph, row: dict[str, str]) -> None:
    """The same from texts of our own, read by the whole pipeline."""
    check(ours, row)


@pytest.mark.parametrize("name", [one.name for one in questions() if one.whole])
def test_the_form_for_a_whole_graph_finds_the_same(graph: KnowledgeGraph, ours: KnowledgeGraph, name: str) -> None:
    """The form that is fast for a large graph and the plain one: the same rows of real texts."""
    asked = question(name)
    for store in (graph.store, ours.store):
        fast = ask(store, name)
        bound = bind(asked, {})
        plainly = answered(asked, bound, run_query(store, written(asked, bound)))
        rows = Counter(tuple(str(row[column]) for column in fast.variables) for row in plainly)
        assert Counter(tuple(map(str, row.values())) for row in fast) == rows


def test_every_question_has_an_asserted_answer() -> None:
    """On the seeds; where they are silent, on texts of our own."""
    names = {one.name for one in questions()}
    assert {row["question"] for row in SEEDS} == names - SILENT
    assert {row["question"] for row in TEXTS} >= SILENT


def test_the_seeds_are_silent_on_five_questions_at_most(graph: KnowledgeGraph) -> None:
    """What is said to be empty is: a question that becomes answerable gets its row."""
    assert len(SILENT) <= 5
    assert {name for name in SILENT if len(ask(graph.store, name, {}))} == set()


def test_no_graph_has_a_violation(graph: KnowledgeGraph, ours: KnowledgeGraph) -> None:
    """Both graphs conform to every shape, and their quotes stand in the texts."""
    for one in (graph, ours):
        assert one.out is not None
        assert [found for found in validate(one.out).violations if found.severity == "Violation"] == []


def test_no_graph_contradicts_the_ontology(graph: KnowledgeGraph, ours: KnowledgeGraph) -> None:
    """No thing is of two disjoint classes by what is said of it."""
    assert contradictions(graph.store) == ()
    assert contradictions(ours.store) == ()


@pytest.mark.skipif(not (find_spec("owlready2") and shutil.which("java")), reason="HermiT needs owlready2 and Java")
def test_hermit_finds_the_seeds_consistent(graph: KnowledgeGraph) -> None:
    """OWL 2 DL, ontology and alignments with the whole graph."""
    assert hermit_consistent(graph.store)


@pytest.mark.skipif(not any(map(shutil.which, PARSERS)), reason="needs serdi or rapper")
def test_other_parsers_read_the_graph(graph: KnowledgeGraph) -> None:
    """Serd and Raptor read graph.nq without a word, every line of it."""
    assert graph.out is not None
    lines = len((graph.out / "graph.nq").read_text("utf-8").splitlines())
    for tool, options in PARSERS.items():
        if shutil.which(tool):
            done = subprocess.run(
                [tool, *options, str(graph.out / "graph.nq")], capture_output=True, check=False, timeout=60
            )
            assert (done.returncode, done.stderr.decode(), done.stdout.count(b"\n")) == (0, "", lines)
