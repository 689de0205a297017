"""Worker processes that run queries: handed out fairly, killed at the time limit, replaced at once.

An evaluation cannot be cancelled from within, so the only honest time limit is the death of its process.
"""

import asyncio
import contextlib
import json
import logging
import shutil
import struct
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from cppcc_graph.serve.errors import Problem, ServeError

__all__ = ["Answer", "Pool", "PoolLimits"]

Job = dict[str, Any]
_LOG = logging.getLogger("cppcc_graph.serve")
_RETRY = {"Retry-After": "2"}
_START_SECONDS = 60.0
_LIMIT = 1 << 22


@dataclass(frozen=True, slots=True)
class PoolLimits:
    """How many workers, how long a job may run and wait, how many may wait, what a worker may hold.

    `lookups`: the workers answer the calls of pages besides queries.
    """

    workers: int
    seconds: float
    wait_seconds: float
    waiting: int
    memory: int
    lookups: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What a worker said: a head (status, type, rows, hint, problem), and the body or the file that holds it."""

    head: dict[str, Any]
    body: bytes
    file: Path | None = None


@dataclass(slots=True, eq=False)
class _Worker:
    """A running process, the number of the store generation that it opened, the file that its present job may write."""

    process: asyncio.subprocess.Process
    generation: int
    file: Path | None = None

    def kill(self) -> None:
        """End it at once."""
        with contextlib.suppress(ProcessLookupError):
            self.process.kill()


@dataclass(slots=True, eq=False)
class _Waiter:
    """A request in the queue."""

    client: str
    ready: asyncio.Future[_Worker]


@dataclass(eq=False)
class Pool:
    """Workers over one store; `async with` starts and ends them.

    A client (by address) never holds the last free worker while there are two or more: others are still served.
    """

    store: Callable[[], Path]
    limits: PoolLimits
    spool: Path | None = None
    killed: int = 0
    refused: int = 0
    generation: int = 0
    _free: list[_Worker] = field(default_factory=list)
    _all: set[_Worker] = field(default_factory=set)
    _waiting: list[_Waiter] = field(default_factory=list)
    _running: Counter[str] = field(default_factory=Counter)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _number: int = 0
    _closed: bool = False

    async def __aenter__(self) -> Self:
        """Start every worker."""
        if self.spool is None:
            self.spool = Path(tempfile.mkdtemp(prefix="cppcc-serve-"))
        self._free.extend(await asyncio.gather(*(self._start() for _ in range(self.limits.workers))))
        return self

    async def __aexit__(self, *_: object) -> None:
        """Kill every worker and drop the files of unsent answers."""
        self._closed = True
        for task in self._tasks:
            task.cancel()
        for worker in self._all:
            worker.kill()
        await asyncio.gather(*(worker.process.wait() for worker in self._all))
        if self.spool is not None:
            await asyncio.to_thread(shutil.rmtree, self.spool, ignore_errors=True)

    @property
    def busy(self) -> int:
        """Jobs that run now."""
        return self._running.total()

    @property
    def waiting(self) -> int:
        """Jobs in the queue."""
        return len(self._waiting)

    def pids(self) -> list[int]:
        """Process ids of the workers, for their memory figures."""
        return [worker.process.pid for worker in self._all if worker.process.returncode is None]

    def renew(self) -> None:
        """Let every worker open the store anew, those at work after their present job."""
        self.generation += 1
        for worker in list(self._free):
            self._free.remove(worker)
            self._replace(worker)

    async def run(self, job: Job, *, client: str = "") -> Answer:
        """Run one job in a worker.

        Raises:
            Problem: 503 when too many wait, 504 at the time limit, 422 when the worker died of the query.
        """
        async with self._lease(client) as worker:
            return await self._ask(worker, job)

    async def _start(self) -> _Worker:
        """A new process, ready for its first job."""
        arguments = [str(self.store()), str(self.limits.memory), *(["lookups"] if self.limits.lookups else [])]
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-X", "utf8", "-m", "cppcc_graph.serve.worker", *arguments,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, limit=_LIMIT,
        )  # fmt: skip
        worker = _Worker(process, self.generation)
        self._all.add(worker)
        assert process.stdout is not None  # noqa: S101  (asked for above)
        try:
            line = await asyncio.wait_for(process.stdout.readline(), _START_SECONDS)
        except TimeoutError:
            line = b""
        if line != b"ok\n":
            worker.kill()
            self._all.discard(worker)
            raise ServeError(f"a query process did not start over {self.store()}; is it a graph that was built?")
        return worker

    def _replace(self, worker: _Worker) -> None:
        """Kill a worker and start another in its place."""
        worker.kill()
        self._all.discard(worker)
        if self._closed:
            return
        task = asyncio.get_running_loop().create_task(self._restart(worker))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _restart(self, old: _Worker) -> None:
        """Start a worker for a dead one, trying again while the store is being replaced."""
        await old.process.wait()
        if old.file is not None:
            await asyncio.to_thread(old.file.unlink, missing_ok=True)
        for pause in (0.0, 0.5, 2.0, 8.0, 30.0):
            await asyncio.sleep(pause)
            with contextlib.suppress(ServeError, OSError):
                self._free.append(await self._start())
                self._hand_out()
                return

    @contextlib.asynccontextmanager
    async def _lease(self, client: str) -> AsyncIterator[_Worker]:
        """A worker for one job; it is killed and replaced when the job does not end well."""
        worker = await self._acquire(client)
        try:
            yield worker
        except BaseException:
            self._replace(worker)
            raise
        else:
            if worker.process.returncode is not None or worker.generation != self.generation:
                self._replace(worker)
            else:
                self._free.append(worker)
        finally:
            self._running[client] -= 1
            self._running += Counter()
            self._hand_out()

    async def _acquire(self, client: str) -> _Worker:
        """The next worker for a client, within the waiting time."""
        if len(self._waiting) >= self.limits.waiting:
            self.refused += 1
            raise Problem(503, "busy", "too many requests are waiting; try again", headers=_RETRY)
        waiter = _Waiter(client, asyncio.get_running_loop().create_future())
        self._waiting.append(waiter)
        self._hand_out()
        try:
            async with asyncio.timeout(self.limits.wait_seconds):
                return await waiter.ready
        except BaseException as error:
            self._give_up(waiter)
            if not isinstance(error, TimeoutError):
                raise
            self.refused += 1
            raise Problem(503, "busy", "every query process is busy; try again", headers=_RETRY) from error

    def _give_up(self, waiter: _Waiter) -> None:
        """Take a request out of the queue, or give back the worker that it got too late."""
        if waiter in self._waiting:
            self._waiting.remove(waiter)
        elif waiter.ready.done() and not waiter.ready.cancelled():
            self._running[waiter.client] -= 1
            self._free.append(waiter.ready.result())
            self._hand_out()

    def _hand_out(self) -> None:
        """Give free workers to those who wait: fewest running jobs first, then first come."""
        share = max(1, self.limits.workers - 1)
        while self._free:
            allowed = [one for one in self._waiting if not one.ready.done() and self._running[one.client] < share]
            if not allowed:
                return
            waiter = min(allowed, key=lambda one: self._running[one.client])
            self._waiting.remove(waiter)
            self._running[waiter.client] += 1
            waiter.ready.set_result(self._free.pop())

    async def _ask(self, worker: _Worker, job: Job) -> Answer:
        """Send a job, read the answer, within the time limit."""
        self._number += 1
        assert self.spool is not None  # noqa: S101  (set on entry)
        file = self.spool / f"{id(self)}-{self._number}"
        worker.file = file
        text = json.dumps({**job, "spool": str(file)}).encode()
        try:
            return await asyncio.wait_for(_exchange(worker.process, text), self.limits.seconds)
        except TimeoutError as error:
            self.killed += 1
            raise Problem(
                504, "time-limit", f"the query ran longer than {self.limits.seconds:g} s and was stopped",
                hint="add LIMIT or a more selective pattern",
            ) from error  # fmt: skip
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            self.killed += 1
            _LOG.warning("a query process died of its query (exit code %s)", worker.process.returncode)
            raise Problem(
                422, "query-too-heavy", "the query needed more memory or depth than it may have",
                hint="add LIMIT, avoid ORDER BY over everything, split deep nesting",
            ) from error  # fmt: skip


async def _exchange(process: asyncio.subprocess.Process, text: bytes) -> Answer:
    """One job and its answer over a worker's pipes."""
    assert process.stdin is not None  # noqa: S101  (both are pipes)
    assert process.stdout is not None  # noqa: S101
    process.stdin.write(struct.pack(">I", len(text)) + text)
    await process.stdin.drain()
    size = struct.unpack(">I", await process.stdout.readexactly(4))[0]
    head: dict[str, Any] = json.loads(await process.stdout.readexactly(size))
    length = struct.unpack(">Q", await process.stdout.readexactly(8))[0]
    body = await process.stdout.readexactly(length) if length else b""
    return Answer(head, body, Path(head["file"]) if "file" in head else None)
