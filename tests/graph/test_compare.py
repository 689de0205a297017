"""Extractors are compared on the same gold and texts; a build keeps the claims of different extractors apart."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions
from cppcc_graph.cli import app
from cppcc_graph.compare import compare_extractors, comparison_json
from cppcc_graph.errors import NothingReadError
from cppcc_graph.evaluate import evaluate
from cppcc_loaders.cache import RULES, document_key
from cppcc_loaders.extract import extract_article
from cppcc_loaders.extract.frames import Frame, PersonFrame, RoleFrame
from cppcc_loaders.extractors import EXTRACTORS, ExtractorError, RuleExtractor, extractor, identity
from cppcc_loaders.pipeline import ReadWith
from cppcc_loaders.records import Article, Document, Unresolved

TEXT = "平湖市政协主席陆建中到新仓镇开展专题调研。市政协提案委员会开展“禾城夜谈”活动。\n"


@dataclass(frozen=True)
class Peopleless:
    """The rules without people."""

    name: str = "peopleless"
    version: str = "1"

    def __call__(self, article: Article, document: Document) -> Iterator[Frame | Unresolved]:
        """Every frame but people and their roles."""
        return (f for f in extract_article(article, document) if not isinstance(f, PersonFrame | RoleFrame))


@pytest.fixture(scope="module")
def texts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one text."""
    folder = tmp_path_factory.mktemp("texts")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def gold(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its gold."""
    folder = tmp_path_factory.mktemp("gold")
    person = {"name": "陆建中", "roles": [{"role": "主席", "org": "平湖市政协"}], "anchor": "平湖市政协主席陆建中"}
    (folder / "a.gold.json").write_text(json.dumps({"doc": "a", "people": [person]}), encoding="utf-8")
    return folder


def test_figures_are_those_of_a_build_with_each_extractor(texts: Path, gold: Path, tmp_path: Path) -> None:
    """The rules score as a plain build does, an extractor without people finds none."""
    rules, without = compare_extractors([RuleExtractor(), Peopleless()], gold, texts)
    build([texts], tmp_path / "out")
    assert rules.figures == evaluate(tmp_path / "out", gold, texts=texts)
    assert (rules.figures.lists["people"].recall, without.figures.lists["people"].recall) == (1.0, 0.0)
    shown = json.loads(comparison_json([rules, without]))
    assert [row["extractor"] for row in shown] == ["rules", "peopleless"]


def test_claims_of_extractors_are_kept_apart(texts: Path, tmp_path: Path) -> None:
    """Another extractor reads the text anew; the same one does not; the rules by name are the rules by default."""
    out = tmp_path / "out"
    assert build([texts], out).read == 1
    assert build([texts], out, BuildOptions(reader=ReadWith(extractor("rules")))).reused == 1
    other = BuildOptions(reader=ReadWith(Peopleless()))
    assert build([texts], out, other).read == 1
    assert build([texts], out, other).reused == 1
    assert "陆建中" not in (out / "tables" / "people.csv").read_text(encoding="utf-8-sig")


def test_name_and_version_are_part_of_the_key() -> None:
    """The default key is that of the rule extractor."""
    document = Document("t", "t.txt", TEXT, "0", "utf-8")
    keys = [document_key(document, extractor=who) for who in (RULES, "rules 2", "llm 1 m")]
    assert len(set(keys)) == 3
    assert keys[0] == document_key(document)
    assert identity(EXTRACTORS[0].make()) == RULES


def test_an_unknown_extractor_names_those_there_are() -> None:
    """The message lists the registry."""
    with pytest.raises(ExtractorError, match="rules"):
        extractor("nonsense")


def test_the_command_shows_columns_side_by_side(texts: Path, gold: Path) -> None:
    """Two extractors, two pairs of columns; with --json the figures."""
    arguments = ["compare-extractors", "--gold", str(gold), "--texts", str(texts)]
    shown = CliRunner().invoke(app, [*arguments, "--extractor", "rules", "--extractor", "rules"])
    assert shown.exit_code == 0
    assert shown.stdout.splitlines()[0].count("rules") == 2
    as_json = CliRunner().invoke(app, [*arguments, "--json"])
    assert json.loads(as_json.stdout)[0]["lists"]["people"]["found"] == 1.0


def test_no_text_is_sent_without_a_yes(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The estimate is told first; a no ends the command before anything is read or asked."""
    pytest.importorskip("httpx")
    monkeypatch.setenv("CPPCC_LLM_URL", "http://127.0.0.1:9/v1")
    monkeypatch.setenv("CPPCC_LLM_CACHE", str(tmp_path / "replies"))
    out = tmp_path / "out"
    refused = CliRunner().invoke(app, ["build", str(texts), "-o", str(out), "--extractor", "llm"], input="n\n")
    assert refused.exit_code == 1
    assert "1 次请求" in refused.stderr
    assert not out.exists()


def test_a_model_that_is_not_named_fails_the_document(
    texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The report says how to name one."""
    pytest.importorskip("httpx")
    monkeypatch.delenv("CPPCC_LLM_URL", raising=False)
    monkeypatch.setenv("CPPCC_LLM_CACHE", str(tmp_path / "replies"))
    options = BuildOptions(reader=ReadWith(extractor("llm")), pages=())
    with pytest.raises(NothingReadError, match="CPPCC_LLM_URL"):
        build([texts], tmp_path / "out", options)


def test_an_unknown_extractor_is_an_error_of_the_command(texts: Path, tmp_path: Path) -> None:
    """Nothing is built."""
    failed = CliRunner().invoke(app, ["build", str(texts), "-o", str(tmp_path / "out"), "--extractor", "x"])
    assert failed.exit_code == 1
    assert "没有抽取器" in failed.stderr
