"""Shared fixtures, and the rule that a skip nobody allowed fails the run."""

import csv
import fnmatch
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"

_skipped: list[tuple[str, str]] = []


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The five seed texts."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ../shared; without it the test is skipped aloud."""
    if not SHARED.is_dir():
        pytest.skip("needs the folder ../shared beside the checkout")
    return SHARED


def _allowed() -> list[str]:
    with (ROOT / "tests" / "allowed_skips.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
        return [row["pattern"] for row in rows]


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Note every skip."""
    if report.skipped and not hasattr(report, "wasxfail"):
        _skipped.append((report.nodeid, str(report.longrepr)))


def pytest_collectreport(report: pytest.CollectReport) -> None:
    """Note modules that were skipped as a whole."""
    if report.skipped:
        _skipped.append((report.nodeid, str(report.longrepr)))


def _unlisted() -> list[tuple[str, str]]:
    patterns = _allowed()
    return [skip for skip in _skipped if not any(fnmatch.fnmatch(part, p) for p in patterns for part in skip)]


def pytest_sessionfinish(session: pytest.Session, exitstatus: int) -> None:
    """Fail a run with a skip that tests/allowed_skips.tsv does not list."""
    if _unlisted() and exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which skips failed the run."""
    for nodeid, why in _unlisted():
        terminalreporter.write_line(f"skip not allowed: {nodeid}: {why}", red=True)
        terminalreporter.write_line("mend what the test needs, or list it in tests/allowed_skips.tsv with the reason")
