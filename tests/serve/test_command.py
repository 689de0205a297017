"""The commands `serve`, `ask` and `mcp`: usage, refusals, output."""

import json
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
import typer
from typer.testing import CliRunner

from cppcc_graph.manifest import write_manifest
from cppcc_graph.serve.command import ask_command, mcp_command, serve_command

app = typer.Typer()
app.command("serve")(serve_command)
app.command("ask")(ask_command)
app.command("mcp")(mcp_command)
_RUN = CliRunner()


@pytest.fixture(scope="module")
def out(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample as a whole build with a manifest."""
    folder = tmp_path_factory.mktemp("command") / "out"
    shutil.copytree(built, folder, ignore=shutil.ignore_patterns("store"))
    write_manifest(folder, version="0")
    return folder


def test_ask_prints_answer_sentence_and_query(out: Path) -> None:
    """Words for people, JSON for programs, exit code 3 where nothing is found."""
    told = _RUN.invoke(app, ["ask", str(out), "五常市政协主席是谁?"])
    assert (told.exit_code, "王立新" in told.stdout, "PREFIX cppcc:" in told.stdout) == (0, True, True)
    data = json.loads(_RUN.invoke(app, ["ask", str(out), "五常市政协主席是谁?", "--json"]).stdout)
    assert data["rows"][0][0]["text"] == "王立新"
    assert _RUN.invoke(app, ["ask", str(out), "今天天气怎么样?"]).exit_code == 3


def test_other_addresses_need_a_flag(out: Path) -> None:
    """Without --expose nothing but this machine's own addresses is served."""
    told = _RUN.invoke(app, ["serve", str(out), "--host", "0.0.0.0"])  # noqa: S104  (that it is refused)
    assert told.exit_code == 1
    assert "--expose" in told.output


def test_what_is_no_build_is_refused(tmp_path: Path) -> None:
    """A folder without a build and a taken port say so."""
    assert _RUN.invoke(app, ["serve", str(tmp_path)]).exit_code == 1
    assert _RUN.invoke(app, ["mcp", str(tmp_path)]).exit_code == 1


def test_taken_port_is_told(out: Path) -> None:
    """A port in use is an error with a way out."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = _RUN.invoke(app, ["serve", str(out), "--port", str(taken.getsockname()[1])])
    assert told.exit_code == 1
    assert "--port" in told.output


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_serve_starts_answers_and_ends(out: Path) -> None:
    """The process serves the build and leaves no worker behind when it is told to end."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    code = f"from cppcc_graph.serve.run import serve; serve({str(out)!r}, port={port}, limits={{'workers': 1}})"
    process = subprocess.Popen([sys.executable, "-c", code])
    try:
        answer = _wait_for(f"http://127.0.0.1:{port}/sparql?query=ASK%7B%3Fs%20a%20cppcc%3ACommittee%7D")
        assert answer["boolean"] is True
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(15) in {0, -signal.SIGTERM}


def test_a_large_graph_is_put_on_disk(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From a size on the workers share a store on disk; below it each reads graph.nq."""
    from cppcc_graph.serve import run

    assert run.find_store(out) == out / "graph.nq"
    monkeypatch.setattr(run, "_ON_DISK_FROM", 1)
    store = run.find_store(out)
    assert (store / "CURRENT").is_file()
    assert not store.is_relative_to(out)


def test_hosts_follow_the_address(out: Path) -> None:
    """On this machine only its own names are answered; exposed, any name or those that are given."""
    from cppcc_graph.serve.run import settings_for

    assert settings_for(out).access.hosts[:2] == ("localhost", "127.0.0.1")
    assert settings_for(out, host="192.168.1.5").access.hosts == ()
    assert "graph.example" in settings_for(out, host="192.168.1.5", hosts=("graph.example",)).access.hosts


def _wait_for(url: str) -> dict[str, bool]:
    deadline = time.monotonic() + 40
    while time.monotonic() < deadline:
        try:
            return dict(httpx.get(url, timeout=5, trust_env=False).json())
        except httpx.TransportError:
            time.sleep(0.1)
    raise AssertionError("the server did not answer")
