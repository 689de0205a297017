"""Worker processes: started, asked over their pipes, killed."""

import asyncio
import contextlib
import json
import struct
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cppcc_graph.serve.errors import ServeError

__all__ = ["Answer", "Job", "Worker", "exchange", "spawn", "until_ready"]

Job = dict[str, Any]
_START_SECONDS = 60.0
_LIMIT = 1 << 22


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker said: a head (status, type, rows, hint, problem), and the body or the file that holds it."""

    head: dict[str, Any]
    body: bytes
    file: Path | None = None


@dataclass(slots=True, eq=False)
class Worker:
    """A running process, the number of the store generation that it opened, the file that its present job may write."""

    process: asyncio.subprocess.Process
    generation: int
    file: Path | None = None

    def kill(self) -> None:
        """End it at once."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()


async def spawn(store: Path, memory: int, generation: int, *, lookups: bool) -> Worker:
    """A new process over a store, which is not ready yet."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-X", "utf8", "-m", "cppcc_graph.serve.worker", str(store), str(memory),
        *(["lookups"] if lookups else []),
        stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=_LIMIT,
    )  # fmt: skip
    return Worker(process, generation)


async def until_ready(worker: Worker, store: Path) -> None:
    """Wait until a process has opened its store.

    Raises:
        ServeError: it did not; it was killed.
    """
    assert worker.process.stdout is not None  # noqa: S101  (asked for above)
    try:
        line = await asyncio.wait_for(worker.process.stdout.readline(), _START_SECONDS)
    except TimeoutError:
        line = b""
    if line != b"ok\n":
        worker.kill()
        raise ServeError(f"a query process did not start over {store}; is it a graph that was built?")


async def exchange(worker: Worker, job: Job) -> Answer:
    """One job and its answer over a worker's pipes."""
    process, text = worker.process, json.dumps(job).encode()
    assert process.stdin is not None  # noqa: S101  (both are pipes)
    assert process.stdout is not None  # noqa: S101
    process.stdin.write(struct.pack(">I", len(text)) + text)
    await process.stdin.drain()
    size, length = struct.unpack(">IQ", await process.stdout.readexactly(12))
    head: dict[str, Any] = json.loads(await process.stdout.readexactly(size))
    body = await process.stdout.readexactly(length) if length else b""
    return Answer(head, body, Path(head["file"]) if "file" in head else None)
