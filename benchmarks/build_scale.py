"""A build of synthetic pages with one and with two processes, in one run; then opening and the first look-up from disk.

    python benchmarks/build_scale.py --pages 2000 [--jobs 2] [--dask] [--keep FOLDER]

Every build runs in a process of its own, so that its peak memory is its own. The outputs are compared byte for byte.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from filecmp import cmp
from pathlib import Path
from typing import Any, Final

from cppcc_graph.allocator import share_arenas
from cppcc_graph.build import BuildOptions, build
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.synthetic import synthesize

#: Settings of a cluster for a few long tasks: no profiler, no stealing, little watching.
CLUSTER: Final = {
    "distributed.worker.profile.enabled": False,
    "distributed.scheduler.work-stealing": False,
    "distributed.admin.system-monitor.interval": "10s",
    "distributed.admin.tick.interval": "1s",
}


def one_build(pages: Path, out: Path, jobs: int) -> dict[str, Any]:
    """Seconds of every stage, quads and peak memory of a build in this process; 0 jobs are two workers of dask."""
    # as `cppcc build` does
    share_arenas()
    if jobs:
        return _measured(pages, out, jobs, None)
    from cppcc_graph.cluster import cluster_executor

    begun = time.process_time()
    with _dask() as client, cluster_executor(client) as executor:
        idle = _workers_busy(client)
        found = _measured(pages, out, 1, executor)
        found["processor_seconds"] = round(found["processor_seconds"] + _workers_busy(client) - idle, 1)
    # what starting, importing and ending take is no part of the build: a cluster that stands is paid for once
    found["cluster_seconds"] = round(_busy(begun) - found["processor_seconds"], 1)
    found["peak_child_mb"] = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    return found


@contextmanager
def _dask() -> Iterator[Any]:
    """A client of two workers of one thread, each a process."""
    import dask
    from distributed import Client, LocalCluster

    with (
        dask.config.set(CLUSTER),
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,  # type: ignore[no-untyped-call]
        Client(cluster) as client,  # type: ignore[no-untyped-call]
    ):
        yield client


def _workers_busy(client: Any) -> float:
    """Processor time of all workers so far."""
    return float(sum(client.run(time.process_time).values()))


def _measured(pages: Path, out: Path, jobs: int, executor: Executor | None) -> dict[str, Any]:
    stages: dict[str, float] = {}
    begun = time.perf_counter()
    busy = time.process_time()

    def tell(stage: str, _done: int, _whole: int | None) -> None:
        stages[stage] = time.perf_counter() - begun

    report = build([pages], out, BuildOptions(jobs=jobs, executor=executor, progress=tell, pages=()))
    seconds = time.perf_counter() - begun
    own, children = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    ends = {name: round(second, 1) for name, second in stages.items()}
    graph_mb = round((out / "graph.nq").stat().st_size / 1e6, 1)
    return {
        "jobs": jobs, "seconds": round(seconds, 1), "processor_seconds": _busy(busy),
        "stage_ends": ends, "quads": report.quads, "graph_mb": graph_mb,
        "peak_mb": own, "peak_child_mb": children, "duplicates": len(report.duplicates), "failed": len(report.failures),
    }  # fmt: skip


def _busy(since: float) -> float:
    """Processor time of this process since then and of its children that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    return round(time.process_time() - since + ended.ru_utime + ended.ru_stime, 1)


def look_up(out: Path) -> dict[str, Any]:
    """Seconds of opening, of the first look-up and of the one with the most edges, and memory, in this process."""
    start = time.perf_counter()
    graph = KnowledgeGraph.open(out)
    opened = time.perf_counter()
    graph.entity("committee/230000")
    first = time.perf_counter()
    graph.entity("committee/100000")
    largest = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    times = {"open": opened - start, "first": first - opened, "largest": largest - first}
    return {**{name: round(value, 4) for name, value in times.items()}, "peak_mb": peak, "quads": len(graph.store)}


def _apart(*words: str) -> dict[str, Any]:
    done = subprocess.run([sys.executable, __file__, *words], check=True, capture_output=True, text=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def _same(left: Path, right: Path) -> bool:
    names = ("graph.nq", "report.json", "ledger.tsv", "candidates.tsv", "void.ttl")
    # not read whole: a process begins with the peak of the one that starts it
    return all(cmp(left / name, right / name, shallow=False) for name in names)


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--dask", action="store_true", help="two workers of dask as well")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--one", nargs=3, metavar=("PAGES", "OUT", "JOBS"), help=argparse.SUPPRESS)
    parser.add_argument("--open", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        pages, out, jobs = options.one
        print(json.dumps(one_build(Path(pages), Path(out), int(jobs))))
        return
    if options.open:
        print(json.dumps(look_up(options.open)))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = options.keep or Path(scratch)
        size = synthesize(folder / "pages", options.pages, seed=1)
        print(f"{options.pages} pages, {size / 1e6:.1f} MB of text")
        several = _apart("--one", str(folder / "pages"), str(folder / "several"), str(options.jobs))
        print(several, flush=True)
        one = _apart("--one", str(folder / "pages"), str(folder / "one"), "1")
        print(one, flush=True)
        ratio, reading = one["seconds"] / several["seconds"], one["stage_ends"]["read"] / several["stage_ends"]["read"]
        same = _same(folder / "one", folder / "several")
        print(f"whole build {ratio:.2f}x, reading alone {reading:.2f}x, same bytes {same}")
        if options.dask:
            dask = _apart("--one", str(folder / "pages"), str(folder / "dask"), "0")
            same = _same(folder / "one", folder / "dask")
            clock, busy = (dask[key] / several[key] for key in ("seconds", "processor_seconds"))
            print(dask)
            print(f"dask {clock:.2f} of the time of processes, {busy:.2f} of their processor time, same bytes {same}")
        print(_apart("--open", str(folder / "one")))


if __name__ == "__main__":
    main()
