"""Tables and counts that are worked out by parts equal those asked of the whole graph."""

from pathlib import Path

import pytest

from cppcc_graph import build_graph, build_write, table_parts
from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.store import load_memory
from cppcc_graph.synthetic import synthesize
from cppcc_graph.void import describe_dataset


def test_parts_give_the_bytes_of_the_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tables, VoID and graph of a build on disk by small parts in two processes, and of one in memory."""
    synthesize(tmp_path / "pages", 24, seed=4)
    build([tmp_path / "pages"], tmp_path / "whole", BuildOptions(pages=()))
    monkeypatch.setattr(build_write, "ON_DISK_FROM", 0)
    monkeypatch.setattr(build_graph, "_RANGE", 1_000)
    monkeypatch.setattr(table_parts, "_LINES", 1_000)
    build([tmp_path / "pages"], tmp_path / "parts", BuildOptions(pages=(), jobs=2))
    names = ["graph.nq", "void.ttl", "ledger.tsv", "candidates.tsv", "report.json", "manifest.json"]
    names += [f"tables/{path.name}" for path in (tmp_path / "whole" / "tables").iterdir()]
    for name in names:
        assert (tmp_path / "parts" / name).read_bytes() == (tmp_path / "whole" / name).read_bytes(), name
    asked = describe_dataset(load_memory(tmp_path / "whole" / "graph.nq"))
    assert (tmp_path / "parts" / "void.ttl").read_text(encoding="utf-8") == asked
