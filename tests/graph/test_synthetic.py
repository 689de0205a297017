from collections import Counter
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cppcc_graph import synthetic
from cppcc_graph.build import build
from cppcc_graph.cli import app
from cppcc_graph.errors import GraphDataError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.synthetic import Country, synthesize
from cppcc_graph.validate import validate


def written(folder: Path) -> dict[str, bytes]:
    """All files by name."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_seed_gives_the_same_pages(tmp_path: Path) -> None:
    """Byte for byte; another seed gives others."""
    for name, seed in (("a", 3), ("b", 3), ("c", 4)):
        synthesize(tmp_path / name, 12, seed=seed)
    assert written(tmp_path / "a") == written(tmp_path / "b")
    assert written(tmp_path / "a") != written(tmp_path / "c")


def test_more_pages_keep_the_first(tmp_path: Path) -> None:
    """A page hangs on its number, not on how many there are."""
    synthesize(tmp_path / "few", 5)
    synthesize(tmp_path / "many", 9)
    few, many = written(tmp_path / "few"), written(tmp_path / "many")
    assert {name: many[name] for name in few if name.endswith(".txt")} == {
        name: text for name, text in few.items() if name.endswith(".txt")
    }


def test_pages_spread_over_years_and_committees() -> None:
    """Ten years, hundreds of committees, hardly a text twice."""
    pages = [Country().page(number) for number in range(600)]
    assert {page.published[:4] for page in pages} == {str(year) for year in range(2015, 2025)}
    assert len({page.publisher for page in pages}) > 400
    assert len({page.text for page in pages}) == 600


def test_our_extractor_reads_them(tmp_path: Path) -> None:
    """Things of every kind come out, no document fails or counts as a copy, and the graph has no fault."""
    synthesize(tmp_path / "pages", 25, seed=1)
    report = build([tmp_path / "pages"], tmp_path / "out")
    assert report.totals["documents"] == 25
    assert not report.failures
    assert not report.duplicates
    graph = KnowledgeGraph.open(tmp_path / "out")
    counts = Counter(graph.counts())
    assert {"committee", "person", "unit", "initiative", "activity", "outcome"} <= set(counts)
    assert counts["activity"] > 50
    assert validate(graph.store, texts=tmp_path / "out" / "texts", core=False).conforms
    assert "void:triples" in (tmp_path / "out" / "void.ttl").read_text(encoding="utf-8")


def test_the_command_writes_into_a_new_folder_only(tmp_path: Path) -> None:
    """What is there already stays as it is."""
    done = CliRunner().invoke(app, ["synthesize", str(tmp_path / "new"), "--pages", "2", "--seed", "5"])
    assert done.exit_code == 0
    assert len(list((tmp_path / "new").rglob("*.txt"))) == 2
    again = CliRunner().invoke(app, ["synthesize", str(tmp_path / "new")])
    assert again.exit_code == 2


def test_a_bad_word_list_is_told_with_its_line(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """File, line and what is needed."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "bad.tsv").write_text("# head\nlist\tword\nplace\n", encoding="utf-8")
    monkeypatch.setattr(synthetic, "files", lambda _: tmp_path)
    with pytest.raises(GraphDataError, match=r"bad.tsv, line 3: 2 columns are needed"):
        synthetic._table("bad.tsv", "list", "word")


def test_a_build_may_leave_the_views_out(tmp_path: Path) -> None:
    """No page is written, and the build opens all the same."""
    synthesize(tmp_path / "pages", 2, seed=1)
    done = CliRunner().invoke(app, ["build", str(tmp_path / "pages"), "-o", str(tmp_path / "out"), "--no-views"])
    assert done.exit_code == 0
    assert not list((tmp_path / "out").glob("*.html"))
    assert KnowledgeGraph.open(tmp_path / "out").counts()["committee"] > 0
