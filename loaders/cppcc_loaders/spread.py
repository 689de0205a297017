"""Pieces of work on this process or on any `concurrent.futures.Executor` (processes, a cluster)."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from typing import Final, TypeVar

__all__ = ["spread"]

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")
#: Pieces under way at a time.
_WAITING: Final = 8


def spread(work: Callable[[_Item], _Result], items: Iterable[_Item], executor: Executor | None) -> Iterator[_Result]:
    """The result of every item, in the order in which they are done.

    Only a few are under way at a time, so that memory stays flat however many there are. A worker that dies takes only
    its item with it, which is then done here; what fails here fails for good.

    >>> list(spread(len, ["政协", "委员会"], None))
    [2, 3]
    """
    if executor is None:
        yield from map(work, items)
        return
    running: dict[Future[_Result], _Item] = {}
    broken = False
    for item in items:
        if broken:
            yield work(item)
            continue
        try:
            running[executor.submit(work, item)] = item
        except BrokenExecutor:
            broken = True
            yield work(item)
        if len(running) >= _WAITING:
            yield from _collect(running, work)
    while running:
        yield from _collect(running, work)


def _collect(running: dict[Future[_Result], _Item], work: Callable[[_Item], _Result]) -> Iterator[_Result]:
    ready, _ = wait(running, return_when=FIRST_COMPLETED)
    for future in ready:
        item = running.pop(future)
        try:
            done = future.result()
        except Exception:  # noqa: BLE001  (a lost worker; what is wrong with the item itself is raised here)
            done = work(item)
        yield done
