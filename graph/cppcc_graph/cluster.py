"""A dask cluster as the executor of a build; its workers keep freed memory while they work for it."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager, suppress
from typing import Final

from distributed import Client, Worker, WorkerPlugin

from cppcc_graph.allocator import give_back, keep_freed

__all__ = ["cluster_executor"]

_NAME: Final = "cppcc-keep-freed"


class _KeepFreed(WorkerPlugin):
    """Told to every worker, those that join later (or again, after one was killed) as well."""

    name = _NAME
    idempotent = True

    def setup(self, worker: Worker) -> None:  # noqa: ARG002  (dask's signature)
        keep_freed()

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        give_back()


@contextmanager
def cluster_executor(client: Client) -> Iterator[Executor]:
    """An executor of the cluster of a client; its workers have to see OUT's folder under the same path."""
    client.register_plugin(_KeepFreed())
    try:
        # not pure: dask else hashes every text sent, to find equal work, of which there is none
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]
    finally:
        # a scheduler that is gone has nothing to take back; on one that stands another build may have taken it back
        with suppress(OSError, ValueError):
            client.unregister_worker_plugin(_NAME)  # type: ignore[no-untyped-call]
