"""Worker processes: they end with the server, whatever they are doing; answers travel in one piece."""

import asyncio
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cppcc_graph.serve.config import Limits
from cppcc_graph.serve.guard import _Corked
from cppcc_graph.serve.protocol import make_job
from cppcc_graph.serve.workers import exchange, spawn, until_ready

_TURTLE = '<http://example.org/样例> <http://www.w3.org/2004/02/skos/core#prefLabel> "讷河市政协"@zh .\n'
_ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"VALUES ?v{n} {{ 1 2 3 4 5 6 7 8 9 10 }}" for n in range(14)) + " }"
_SERVER = """
import json, os, struct, subprocess, sys
job = json.dumps({{"query": {query!r}, "rows": 9, "bytes": 9999, "depth": 99, "inline": 9999}}).encode()
worker = subprocess.Popen([sys.executable, "-m", "cppcc_graph.serve.worker", {store!r}, str(1 << 31)],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE)
assert worker.stdout.readline() == b"ok\\n"
worker.stdin.write(struct.pack(">I", len(job)) + job)
worker.stdin.flush()
print(worker.pid, flush=True)
os._exit(1)
"""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A graph of one label."""
    path = tmp_path / "graph.ttl"
    path.write_text(_TURTLE, "utf-8")
    return path


def _runs(pid: int) -> bool:
    """Whether a process still runs; one that ended and waits to be collected does not."""
    status = Path(f"/proc/{pid}/stat")
    return status.exists() and status.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"


@pytest.mark.skipif(not Path("/proc").exists(), reason="looks at /proc")
def test_a_worker_ends_with_its_server_in_the_midst_of_a_query(store: Path) -> None:
    """No orphan goes on counting for hours when the server is killed."""
    program = _SERVER.format(query=_ENDLESS, store=str(store))
    said = subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=False, timeout=60)
    pid, deadline = int(said.stdout), time.monotonic() + 20
    while _runs(pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not _runs(pid)
    assert pid != os.getpid()


def test_a_worker_answers_one_job_after_the_other(store: Path) -> None:
    """Head and body come back whole, whatever their sizes."""

    async def ask() -> list[bytes]:
        worker = await spawn(store, 1 << 31, 0, lookups=False)
        try:
            await until_ready(worker, store)
            query = "SELECT ?l { ?s skos:prefLabel ?l }"
            jobs = (make_job(query, Limits(), format=name) for name in ("csv", "json", "tsv"))
            return [(await exchange(worker, job)).body for job in jobs]
        finally:
            worker.kill()
            await worker.process.communicate()  # its pipes are closed with it, before the loop ends

    bodies = asyncio.run(ask())
    assert all("讷河市政协" in body.decode("utf-8") for body in bodies)
    assert bodies[0].startswith(b"l\r\n")


class _Transport:
    """Notes what is sent."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []
        self.closed = False

    def write(self, data: bytes) -> None:
        """Note a piece."""
        self.sent.append(data)

    def close(self) -> None:
        """Note the end."""
        self.closed = True

    def is_closing(self) -> bool:
        """Whether it ended."""
        return self.closed


def test_header_and_body_are_sent_in_one_piece_and_nothing_is_held_back() -> None:
    """Two writes in one turn go together; a single one goes at the end of the turn, or before the close."""

    async def write() -> list[list[bytes]]:
        found = []
        for pieces, close in (((b"head", b"body"), False), ((b"head",), False), ((b"head",), True)):
            transport = _Transport()
            corked = _Corked(transport, asyncio.get_running_loop())
            for piece in pieces:
                corked.write(piece)
            if close:
                corked.close()
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            found.append(transport.sent)
        return found

    assert asyncio.run(write()) == [[b"headbody"], [b"head"], [b"head"]]
