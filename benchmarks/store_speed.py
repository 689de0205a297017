"""The known questions through our API beside rdflib's own store, on the graph of a build, in one run.

    python benchmarks/store_speed.py OUT [--seconds 20]

Prints for every question the time of each (median) and the ratio, capped at 100, then geometric means and load times.
rdflib runs the same SPARQL with the same values written into it; a question that it does not finish in time counts as
slow as the limit, one at which it fails is not counted. Row counts are compared.
"""

import argparse
import math
import signal
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any

import pyoxigraph as ox
import rdflib

from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.query_files import QUERY_PREFIXES
from cppcc_graph.questions import bind, questions, written
from cppcc_graph.rows import run_query
from cppcc_graph.store import build_disk_store, load_memory, open_disk

CAP = 100.0


class SlowError(Exception):
    """The limit has passed."""


def _stop(_signal: int, _frame: FrameType | None) -> None:
    raise SlowError


def timed(work: Callable[[], Any], repeats: int, limit: int) -> tuple[float, Any]:
    """Median seconds of some runs, and the last result; the limit where a run does not end in time."""
    signal.signal(signal.SIGALRM, _stop)
    times, result = [], None
    try:
        signal.alarm(limit)
        for _ in range(repeats):
            start = time.perf_counter()
            result = work()
            times.append(time.perf_counter() - start)
            if sum(times) > limit / 4:
                break
    except SlowError:
        times = times or [float(limit)]
    finally:
        signal.alarm(0)
    return statistics.median(times), result


def geometric_mean(values: list[float]) -> float:
    """The geometric mean."""
    return math.exp(sum(map(math.log, values)) / len(values))


def _ask_rdflib(graph: rdflib.Graph, query: str) -> int:
    return len(list(graph.query(query, initNs=QUERY_PREFIXES)))


def _ask_ours(store: ox.Store, query: str) -> int:
    return len(run_query(store, query))


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=int, default=20)
    options = parser.parse_args()
    graph_file = options.out / "graph.nq"
    load_ours, memory = timed(lambda: load_memory(graph_file), 1, 3600)
    plain = rdflib.Graph()
    load_rdflib, _ = timed(lambda: plain.parse(graph_file, format="nt"), 1, 3600)
    with tempfile.TemporaryDirectory() as folder:
        load_disk, _ = timed(lambda: build_disk_store(graph_file, Path(folder) / "store"), 1, 3600)
        open_seconds, disk = timed(lambda: open_disk(Path(folder) / "store"), 3, 60)
        print(f"quads {len(memory)}")
        print(f"load: rdflib {load_rdflib:.1f} s")
        print(f"load: memory {load_rdflib / load_ours:.1f}x, disk {load_rdflib / load_disk:.1f}x")
        kg = KnowledgeGraph(disk)
        look_up, _ = timed(lambda: kg.entity("committee/100000"), 1, 60)
        print(f"open from disk {open_seconds:.3f} s, first look-up {look_up:.3f} s")
        ratios: dict[str, list[float]] = {"memory": [], "disk": []}
        for question in questions():
            query = written(question, bind(question, {}))
            try:
                slow, theirs = timed(partial(_ask_rdflib, plain, query), 3, options.seconds)
            except TypeError as error:  # rdflib cannot compare two unbound values in MIN and MAX
                print(f"{question.name:34} rdflib cannot answer it ({error}): not counted", flush=True)
                continue
            line = f"{question.name:34} rdflib {slow * 1000:9.1f} ms"
            for name, store in (("memory", memory), ("disk", disk)):
                fast, ours = timed(partial(_ask_ours, store, query), 5, options.seconds)
                ratios[name].append(min(slow / fast, CAP))
                same = "" if theirs is None or ours == theirs else f" ROWS {ours} != {theirs}"
                line += f" | {name} {fast * 1000:8.2f} ms {min(slow / fast, CAP):6.1f}x{same}"
            print(line, flush=True)
        for name, found in ratios.items():
            print(f"geometric mean {name}: {geometric_mean(found):.1f}x over {len(found)} questions")


if __name__ == "__main__":
    main()
