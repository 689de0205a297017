"""The READMEs: every command runs, every link leads somewhere, the two languages agree."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

READMES = ("README.md", "README.en.md")
SCRIPTS = Path(sys.executable).parent


def _blocks(root: Path, language: str) -> list[str]:
    """The fenced blocks of a language, each once."""
    text = "\n".join((root / name).read_text(encoding="utf-8") for name in READMES)
    return list(dict.fromkeys(re.findall(rf"^```{language}\n(.*?)^```", text, re.DOTALL | re.MULTILINE)))


@pytest.fixture(scope="module")
def workplace(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the demo built, as the READMEs have it."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(root / "seeds", folder / "seeds")
    _run(f"cppcc build seeds -o {Path('build') / 'demo'}", folder)
    return folder


def _run(command: str, folder: Path) -> str:
    environment = {**os.environ, "PATH": f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-euc", command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def test_commands_run(root: Path, workplace: Path) -> None:
    """Every cppcc command of a README ends well and says something."""
    commands = [block for block in _blocks(root, "sh") if "cppcc query" in block]
    assert commands
    for command in commands:
        assert "巴彦县政协" in _run(command, workplace)


def test_make_targets_exist(root: Path) -> None:
    """Every make command of a README and of CONTRIBUTING names a target, and make test is what CI runs."""
    text = "\n".join((root / name).read_text(encoding="utf-8") for name in (*READMES, "CONTRIBUTING.md"))
    targets = set(re.findall(r"^ *make ([a-z-]+)", text, re.MULTILINE))
    assert {"demo", "test"} <= targets
    for target in sorted(targets):
        subprocess.run(["make", "-n", target], cwd=root, check=True, capture_output=True)
    assert "exec make test" in (root / ".ci" / "run").read_text(encoding="utf-8")


def test_demo_without_make(workplace: Path) -> None:
    """Without make, `cppcc demo` builds the packaged seeds and answers the question."""
    assert "巴彦县政协" in _run("cppcc demo", workplace)


def test_commands_of_the_table_exist(root: Path) -> None:
    """Every command of the tables is a command of the program."""
    known = _run("cppcc --help", root)
    for name in READMES:
        for command in re.findall(r"^\| `cppcc ([a-z]+)", (root / name).read_text(encoding="utf-8"), re.MULTILINE):
            assert re.search(rf"\b{command}\b", known), command


def test_python_examples_run(root: Path, workplace: Path) -> None:
    """The Python examples run as they stand."""
    for block in _blocks(root, "python"):
        subprocess.run([sys.executable, "-X", "utf8", "-c", block], cwd=workplace, check=True)


def test_links_lead_somewhere(root: Path) -> None:
    """Every relative link and picture of the Markdown pages exists."""
    for page in [*root.glob("*.md"), *root.glob("docs/**/*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_both_languages_have_the_same_blocks(root: Path) -> None:
    """The Chinese and the English page show the same commands."""
    pages = [(root / name).read_text(encoding="utf-8") for name in READMES]
    code = [re.findall(r"^(?:make|cppcc|pip|SELECT|kg)\b[^#\n]*", page, re.MULTILINE) for page in pages]
    assert [line.strip() for line in code[0]] == [line.strip() for line in code[1]]


@pytest.mark.parametrize("name", READMES)
def test_every_extra_is_named(root: Path, name: str) -> None:
    """A page names every extra that a user may add, and its example of several asks for none that is not there."""
    extras = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["optional-dependencies"]
    page = (root / name).read_text(encoding="utf-8")
    assert {extra for extra in extras if f"`{extra}`" not in page} == {"dev"}
    for asked in re.findall(r"pip install '\.\[([^\]]+)\]'", page):
        assert set(asked.split(",")) <= set(extras)
