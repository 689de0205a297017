"""Analyses are DataFrames with names in them; the fast counting equals NetworkX's."""

import csv
import json
from pathlib import Path

import networkx as nx
import pytest
from typer.testing import CliRunner

from cppcc_graph.analyse import ANALYSES, _power_iteration, analyse, betweenness, pagerank
from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.cli import app
from cppcc_graph.cli_analyse import WORDS
from cppcc_graph.diff import compare
from cppcc_graph.errors import QueryError
from cppcc_graph.kg import KnowledgeGraph

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeGraph:
    """The graph of the seeds."""
    out = tmp_path_factory.mktemp("analyse") / "out"
    build([ROOT / "seeds"], out, BuildOptions(pages=()))
    return KnowledgeGraph.open(out)


@pytest.mark.parametrize("name", ANALYSES)
def test_every_analysis_is_a_deterministic_table(kg: KnowledgeGraph, name: str) -> None:
    """Two runs give the same rows."""
    first, second = analyse(kg, name), analyse(kg, name)
    assert first.equals(second)
    assert len(first.columns) > 2


def test_the_most_central_committee_leads(kg: KnowledgeGraph) -> None:
    """PageRank is sorted and sums to one."""
    frame = analyse(kg, "centrality")
    assert frame["pagerank"].is_monotonic_decreasing
    assert abs(frame["pagerank"].sum() - 1) < 1e-6


def test_similar_bodies_share_the_method(kg: KnowledgeGraph) -> None:
    """伊春市政协 and 巴彦县政协 are similar by 1158工作法."""
    frame = analyse(kg, "similar")
    pairs = {frozenset(pair) for pair in zip(frame["one"], frame["other"], strict=True)}
    assert frozenset({"伊春市政协", "巴彦县政协"}) in pairs


def test_betweenness_equals_networkx() -> None:
    """Rustworkx and NetworkX agree on every node of a graph with bridges."""
    graph = nx.barbell_graph(5, 2)
    ours = betweenness(graph)
    assert all(abs(ours[node] - value) < 1e-9 for node, value in nx.betweenness_centrality(graph).items())


def test_pagerank_does_not_depend_on_the_library() -> None:
    """Rustworkx and our own iteration agree."""
    graph = nx.barbell_graph(5, 2)
    ours, theirs = _power_iteration(graph), pagerank(graph)
    assert all(abs(ours[node] - theirs[node]) < 1e-6 for node in graph)


def test_an_unknown_analysis(kg: KnowledgeGraph) -> None:
    """The message lists those there are."""
    with pytest.raises(QueryError, match="brokers"):
        analyse(kg, "nothing")


def test_diff_names_what_changed(kg: KnowledgeGraph, tmp_path: Path) -> None:
    """Leaving out one text loses its things; the other way round they are gained; a graph equals itself."""
    files = sorted((ROOT / "seeds").glob("*.txt"))
    build(files[1:], tmp_path / "less", BuildOptions(pages=()))
    less = KnowledgeGraph.open(tmp_path / "less")
    lost, gained = compare(kg, less), compare(less, kg)
    assert {c.action for c in lost} <= {"lost", "changed"}
    assert {c.thing for c in lost if c.action == "lost"} == {c.thing for c in gained if c.action == "gained"}
    assert "1158工作法" not in {c.label for c in lost if c.action == "lost"}
    assert compare(kg, kg) == []


@pytest.fixture(scope="module")
def out(kg: KnowledgeGraph) -> str:
    """The folder of the graph."""
    return str(kg.out)


def test_the_command_lists_what_there_is(out: str) -> None:
    """Every analysis with words for it."""
    done = CliRunner().invoke(app, ["analyse", out])
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == list(ANALYSES) == list(WORDS)


@pytest.mark.parametrize("name", ANALYSES)
def test_the_command_writes_what_the_data_frame_holds(kg: KnowledgeGraph, out: str, name: str) -> None:
    """CSV with the same columns and first names; `--top` cuts it."""
    frame = analyse(kg, name)
    done = CliRunner().invoke(app, ["analyse", out, name, "--format", "csv", "--top", "3"])
    if frame.empty:
        assert done.exit_code == 3
        return
    rows = list(csv.reader(done.stdout.splitlines()))
    assert rows[0] == list(frame.columns)
    assert [row[0] for row in rows[1:]] == [str(cell) for cell in frame[frame.columns[0]][:3]]


def test_the_command_gives_numbers_as_numbers(kg: KnowledgeGraph, out: str) -> None:
    """JSON keeps what can be counted countable."""
    done = CliRunner().invoke(app, ["analyse", out, "centrality", "-f", "json", "-n", "1"])
    (row,) = json.loads(done.stdout)
    first = analyse(kg, "centrality").iloc[0]
    assert row["edges"] == first["edges"]
    assert row["pagerank"] == pytest.approx(first["pagerank"])


@pytest.mark.parametrize("words", [["fame"], ["centrality", "--format", "pdf"]])
def test_the_command_tells_what_it_knows(out: str, words: list[str]) -> None:
    """An unknown analysis or format is wrong usage."""
    done = CliRunner().invoke(app, ["analyse", out, *words])
    assert done.exit_code == 2
    assert "可用的是" in done.stderr
