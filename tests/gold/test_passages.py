"""The short passages: their rows are well formed, and what is read of them does not fall."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

PASSAGES = Path(__file__).parent / "passages"
FILES = sorted(path.stem for path in PASSAGES.glob("*.jsonl"))
#: F1 found that a list may not fall below: in passages that rules were made from, and in those that were only counted.
FLOORS = {
    ("reports", "activities"): (0.85, 0.52), ("reports", "outcomes"): (0.88, 0.84),
    ("members", "activities"): (0.82, 0.58), ("members", "outcomes"): (0.90, 0.84),
    ("meetings", "activities"): (0.83, 0.69), ("meetings", "outcomes"): (0.93, 0.88),
    ("proposals", "activities"): (0.85, 0.49), ("proposals", "outcomes"): (0.89, 0.79),
    ("proposals", "documents"): (0.95, 0.95),
    ("names", "units"): (0.92, 0.91), ("names", "initiatives"): (0.94, 0.87), ("names", "documents"): (0.95, 0.94),
    ("people", "people"): (0.92, 0.84), ("people", "roles"): (0.90, 0.82),
}  # fmt: skip


@pytest.fixture(scope="module")
def passages() -> ModuleType:
    """The script that measures them."""
    spec = importlib.util.spec_from_file_location("measure_passages", PASSAGES / "measure_passages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (PASSAGES / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("name", FILES)
def test_rows_are_well_formed(name: str, passages: ModuleType) -> None:
    """Every id is its own, every anchor stands once in its text, and every passage of a file has the same lists."""
    rows = _rows(name)
    assert len({row["id"] for row in rows}) == len(rows)
    named = [tuple(sorted(row.keys() & set(passages.LISTS))) for row in rows]
    assert set(named) == {named[0]}
    loose = [
        (row["id"], one["anchor"])
        for row in rows
        for key in set(named[0]) - {"bylines"}
        for one in row[key]
        if row["text"].count(one["anchor"]) != 1
    ]
    assert loose == []


@pytest.mark.parametrize("name", FILES)
def test_figures_do_not_fall(name: str, passages: ModuleType) -> None:
    """Every list of a file stays above its floor."""
    kept = name.endswith("_kept")
    found = passages.measure(PASSAGES / f"{name}.jsonl").lists
    floors = {key: pair[kept] for (sort, key), pair in FLOORS.items() if sort == name.removesuffix("_kept")}
    assert floors
    assert {key: found[key].found for key, floor in floors.items() if found[key].found < floor} == {}
