"""Sorting on disk gives what sorting in memory gives."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_graph.sorted_lines import SortedLines

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=4), max_size=400)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(LINES)
def test_on_disk_as_in_memory(tmp_path: Path, lines: list[str]) -> None:
    """Any lines, whatever they hold (carriage returns, U+2028), in runs of three: sorted, each once, no run left."""
    found = SortedLines(tmp_path / "runs", held=3)
    found.update(lines)
    assert list(found) == sorted(set(lines))
    assert not list(tmp_path.rglob("*.run"))


def test_without_a_folder_all_stay_in_memory() -> None:
    """Nothing is written, however many."""
    found = SortedLines(held=2)
    found.update("乙甲丙甲")
    assert list(found) == ["丙", "乙", "甲"]


def test_writing_out_needs_a_folder() -> None:
    """The error says so."""
    with pytest.raises(ValueError, match="without a folder"):
        SortedLines()._spill(["a"])
