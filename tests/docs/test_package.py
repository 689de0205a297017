"""The distribution as a user gets it: a wheel that runs alone, and a folder of wheels that installs offline."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ENVIRONMENT = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COV", "VIRTUAL_ENV"))}


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, cwd=root)
    return next(folder.glob("*.whl"))


def test_wheel_holds_every_data_file(wheel: Path, root: Path) -> None:
    """Whatever git tracks below a package folder is in the wheel, the sources of bundled pages excepted."""
    tracked = _run("git", "ls-files", "graph", "loaders", "ontology", cwd=root).stdout.splitlines()
    wanted = {line.split("/", 1)[1] for line in tracked if "/explorer_src/" not in line and "/editor_src/" not in line}
    assert wanted - set(zipfile.ZipFile(wheel).namelist()) == set()


def test_wheel_runs_alone_from_an_offline_folder(wheel: Path, root: Path, tmp_path: Path) -> None:
    """Wheels gathered once install with --no-index in a new environment elsewhere, and the demo runs there."""
    wheels = tmp_path / "wheels"
    constraints = root / "constraints.txt"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "-q")
    _run(*pip, "wheel", "--wheel-dir", wheels, "--constraint", constraints, wheel, cwd=tmp_path)
    _run(sys.executable, "-m", "venv", tmp_path / "venv", cwd=tmp_path)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    _run(
        scripts / "python",
        "-m",
        "pip",
        "-q",
        "install",
        "--no-index",
        "--find-links",
        wheels,
        "cppcc-graph",
        cwd=tmp_path,
    )
    shown = _run(scripts / "cppcc", "demo", cwd=tmp_path).stdout
    assert "巴彦县政协" in shown
    assert "伊春市政协" in shown
    assert (tmp_path / "build" / "demo" / "graph.html").stat().st_size > 100_000
