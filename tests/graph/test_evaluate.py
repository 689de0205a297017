"""Our evaluation gives the figures of the gold's own scorer."""

import importlib.util
import json
import shutil
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_graph.build import build
from cppcc_graph.errors import GraphDataError
from cppcc_graph.evaluate import evaluate
from cppcc_graph.evaluate_match import norm, similar

ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    """The scorer that came with the gold."""
    spec = importlib.util.spec_from_file_location("score", GOLD / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the seeds."""
    folder = tmp_path_factory.mktemp("seeds") / "out"
    build([ROOT / "seeds"], folder)
    return folder


def scored(scorer: ModuleType, tables: Path) -> dict[str, Any]:
    """The summary of the gold's own scorer."""
    sides = []
    for path in sorted(GOLD.glob("*.gold.json")):
        doc, rows = scorer.from_gold(path, ROOT / "seeds")
        length = len(scorer.read_text(ROOT / "seeds", doc))
        sides.append((doc, rows, scorer.from_tables(tables, doc, length)))
    found: dict[str, Any] = scorer.report(sides)
    return found


def test_figures_equal_those_of_the_scorer(scorer: ModuleType, out: Path) -> None:
    """Precision, recall, F1 found and exact of every list, and both averages."""
    ours = json.loads(evaluate(out, GOLD).to_json())
    assert ours == scored(scorer, out / "tables")


def test_a_damaged_build_scores_the_same_too(scorer: ModuleType, out: Path, tmp_path: Path) -> None:
    """With rows taken out of the tables there are errors of every sort; the figures still agree."""
    tables = tmp_path / "tables"
    shutil.copytree(out / "tables", tables)
    for path in tables.glob("*.csv"):
        lines = path.read_text(encoding="utf-8-sig").splitlines(keepends=True)
        kept = [line for number, line in enumerate(lines) if number % 5 != 3]
        path.write_text("".join(kept).replace("research", "inspection"), encoding="utf-8-sig")
    ours = evaluate(tables, GOLD, texts=ROOT / "seeds")
    assert json.loads(ours.to_json()) == scored(scorer, tables)
    assert {m.what for m in ours.mistakes} == {"missed", "spurious", "inexact"}


@given(st.text(max_size=12), st.text(max_size=12))
def test_similarity_is_the_scorer_s(scorer: ModuleType, one: str, other: str) -> None:
    """Any two strings are as similar here as there."""
    assert norm(one) == scorer.norm(one)
    assert similar(one, other) == scorer.similar(one, other)


def test_no_gold_is_an_error(out: Path, tmp_path: Path) -> None:
    """A folder without gold files says so."""
    with pytest.raises(GraphDataError, match="没有"):
        evaluate(out, tmp_path)


def test_no_text_is_an_error(out: Path, tmp_path: Path) -> None:
    """The message names the document and the option."""
    with pytest.raises(GraphDataError, match="--texts"):
        evaluate(out, GOLD, texts=tmp_path)
