"""The notebooks run top to bottom, and say what their readers are told they say."""

import importlib.util
import json
from pathlib import Path
from typing import Any

import jupytext
import nbformat
import pytest

from cppcc_graph.build import build

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
NAMES = sorted(path.stem for path in NOTEBOOKS.glob("0*.py"))

#: Words that must stand in the answers of each notebook.
EXPECTED = {
    "01_tour": ["伊春市政协", "['伊春市政协', '巴彦县政协']", "<iframe sandbox="],
    "02_sparql_by_example": ["巴彦县政协", "哈尔滨市政协", "<iframe sandbox=", "True"],
    "03_networks": ["书香政协", "'巴彦县政协'", "<iframe sandbox=", "True"],
    "04_outcomes": ["image/png", "甘肃省政协", "立案"],
    "05_own_corpus": ["书香政协（白城）", "白城市政协开展专题视察", "2024-05-20"],
    "06_quality": ["units", "image/png", "missed"],
}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, seeds: Path) -> Path:
    """The graph of the seeds, built once."""
    out = tmp_path_factory.mktemp("demo") / "graph"
    build([seeds], out)
    return out


@pytest.fixture
def run(demo: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The function that the notebooks are rendered with, over the built graph."""
    monkeypatch.setenv("CPPCC_DEMO", str(demo))
    monkeypatch.setenv("PYTHONWARNINGS", "ignore")
    spec = importlib.util.spec_from_file_location("render", NOTEBOOKS / "render.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.run


def _answers(notebook: Any) -> str:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return json.dumps(outputs, ensure_ascii=False).replace("\\\\", "\\").replace('\\"', '"')


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_notebook_runs_and_answers(name: str, run: Any) -> None:
    """Every cell runs without a network; the answers hold what the text promises."""
    answers = _answers(run(NOTEBOOKS / f"{name}.py"))
    missing = [words for words in EXPECTED[name] if words not in answers]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_rendered_notebook_is_that_of_its_source(name: str) -> None:
    """The .ipynb has the cells of the .py, answers to them, and no error."""
    rendered = nbformat.read(NOTEBOOKS / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    source = jupytext.read(NOTEBOOKS / f"{name}.py")
    assert [cell.source for cell in rendered.cells] == [cell.source for cell in source.cells]
    outputs = [output for cell in rendered.cells for output in cell.get("outputs", [])]
    assert outputs
    assert all(output.output_type != "error" for output in outputs)


def test_every_notebook_has_its_expectations() -> None:
    """No notebook goes unchecked."""
    assert sorted(EXPECTED) == NAMES


def test_rendered_notebooks_name_no_machine() -> None:
    """What was rendered holds no path of the machine that rendered it."""
    folders = ("/work/", "/tmp/", "/home/", "/root/")  # noqa: S108  (names that must not occur)
    pages = {path.name: path.read_text("utf-8") for path in NOTEBOOKS.glob("*.ipynb")}
    assert [name for name, text in pages.items() if any(folder in text for folder in folders)] == []
