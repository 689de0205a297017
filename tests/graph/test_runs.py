"""Sorted runs and ranges over them: every line once, in order, whole groups, however they are cut."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_graph import runs
from cppcc_graph.runs import Lines, Run, ranges

LINES = st.lists(st.text(st.characters(exclude_characters="\n", exclude_categories=["Cs"]), max_size=6), max_size=60)


def key(line: bytes) -> bytes:
    """The first character and the tab after it."""
    return line[: line.index(b"\t") + 1]


@pytest.fixture(autouse=True)
def _marked_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """A mark every second line, so that few lines make many ranges."""
    monkeypatch.setattr(runs, "_STEP", 2)


def written(parts: list[list[str]], folder: Path) -> list[Run]:
    """Each part as the runs of one sorter that holds five lines."""
    found: list[Run] = []
    for number, part in enumerate(parts):
        lines = Lines(folder / f"part{number}", held=5)
        lines.update(part)
        found += lines.runs()
    return found


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(LINES, max_size=4), st.integers(1, 20))
def test_ranges_hold_every_line_once_in_order(tmp_path: Path, parts: list[list[str]], size: int) -> None:
    """Ranges one after the other are the sorted set of all lines."""
    found = [line for part in ranges(written(parts, tmp_path), size) for line in part.lines()]
    assert found == sorted({line.encode() for part in parts for line in part})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.lists(st.tuples(st.sampled_from("甲乙丙丁"), st.integers(0, 99)), max_size=40), max_size=4))
def test_a_group_is_never_parted(tmp_path: Path, parts: list[list[tuple[str, int]]]) -> None:
    """All lines of one key stand in one range."""
    lines = [[f"{name}\t{number}" for name, number in part] for part in parts]
    groups = [{key(line) for line in part.lines()} for part in ranges(written(lines, tmp_path), 2, key=key)]
    assert sum(map(len, groups)) == len(set().union(*groups))


def test_nothing_gives_no_range(tmp_path: Path) -> None:
    """No line, no file."""
    assert Lines(tmp_path / "none").runs() == []
    assert list(ranges([], 10)) == []
