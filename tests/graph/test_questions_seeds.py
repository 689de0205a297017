import csv
import json
from pathlib import Path

import pytest

from cppcc_graph.build import build
from cppcc_graph.consistency import contradictions
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.questions import ask
from cppcc_graph.validate import validate

TABLE = Path(__file__).parent / "fixtures" / "seed_answers.tsv"
with TABLE.open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader((line for line in lines if line[0] != "#"), delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.fixture(scope="module")
def graph(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the five seed texts."""
    out = tmp_path_factory.mktemp("seeds") / "demo"
    build([seeds], out)
    return KnowledgeGraph.open(out)


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['question']}-{at}" for at, row in enumerate(ROWS)])
def test_the_seeds_answer(graph: KnowledgeGraph, row: dict[str, str]) -> None:
    """The answer holds a row with these cells, which a reader finds in the texts."""
    expected = json.loads(row["row"])
    found = ask(graph.store, row["question"], json.loads(row["values"]))
    assert any(expected.items() <= answer.items() for answer in found), found


def test_the_seeds_have_no_violation(graph: KnowledgeGraph) -> None:
    """The graph of the seeds conforms to every shape, and its quotes stand in the texts."""
    assert graph.out is not None
    report = validate(graph.out)
    assert [one for one in report.violations if one.severity == "Violation"] == []


def test_the_seeds_do_not_contradict_the_ontology(graph: KnowledgeGraph) -> None:
    """No thing is of two disjoint classes by what is said of it."""
    assert contradictions(graph.store) == ()
