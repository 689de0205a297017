"""Worker processes that run queries: handed out fairly, killed at the time limit, replaced at once.

An evaluation cannot be cancelled from within, so the only honest time limit is the death of its process.
"""

import asyncio
import contextlib
import logging
import shutil
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

from cppcc_graph.serve.errors import Problem, ServeError
from cppcc_graph.serve.workers import Answer, Job, Worker, exchange, spawn, until_ready

__all__ = ["Answer", "Pool", "PoolLimits"]

_LOG = logging.getLogger("cppcc_graph.serve")
_RETRY = {"Retry-After": "2"}


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


@dataclass(slots=True, eq=False)
class _Waiter:
    """A request in the queue."""

    client: str
    ready: asyncio.Future[Worker]


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
    _free: list[Worker] = field(default_factory=list)
    _all: set[Worker] = field(default_factory=set)
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

    @property
    def _share(self) -> int:
        """How many workers one client may hold."""
        return max(1, self.limits.workers - 1)

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

    async def _start(self) -> Worker:
        """A new process, ready for its first job."""
        store, limits = self.store(), self.limits
        worker = await spawn(store, limits.memory, self.generation, lookups=limits.lookups)
        self._all.add(worker)  # from now on it is ended with the pool, ready or not
        try:
            await until_ready(worker, store)
        except ServeError:
            self._all.discard(worker)
            raise
        return worker

    def _replace(self, worker: Worker) -> None:
        """Kill a worker and start another in its place."""
        worker.kill()
        self._all.discard(worker)
        if self._closed:
            return
        task = asyncio.get_running_loop().create_task(self._restart(worker))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _restart(self, old: Worker) -> None:
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
    async def _lease(self, client: str) -> AsyncIterator[Worker]:
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
            if self._running[client] <= 0:
                del self._running[client]
            self._hand_out()

    async def _acquire(self, client: str) -> Worker:
        """The next worker for a client, within the waiting time."""
        if self._free and not self._waiting and self._running[client] < self._share:
            self._running[client] += 1
            return self._free.pop()
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
        while self._free and self._waiting:
            waiting = (one for one in self._waiting if not one.ready.done())
            allowed = [one for one in waiting if self._running[one.client] < self._share]
            if not allowed:
                return
            waiter = min(allowed, key=lambda one: self._running[one.client])
            self._waiting.remove(waiter)
            self._running[waiter.client] += 1
            waiter.ready.set_result(self._free.pop())

    async def _ask(self, worker: Worker, job: Job) -> Answer:
        """Send a job, read the answer, within the time limit."""
        self._number += 1
        assert self.spool is not None  # noqa: S101  (set on entry)
        worker.file = self.spool / f"{id(self)}-{self._number}"
        try:
            async with asyncio.timeout(self.limits.seconds):
                return await exchange(worker, {**job, "spool": str(worker.file)})
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
