"""A build of synthetic pages with one and with two processes, in one run; then opening and the first look-up from disk.

    python benchmarks/build_scale.py --pages 2000 [--jobs 2] [--keep FOLDER]

Every build runs in a process of its own, so that its peak memory is its own. The outputs are compared byte for byte.
"""

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from cppcc_graph.build import BuildOptions, build
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.synthetic import synthesize


def one_build(pages: Path, out: Path, jobs: int) -> dict[str, Any]:
    """Seconds of every stage, quads and peak memory of a build in this process."""
    stages: dict[str, float] = {}
    begun = time.perf_counter()

    def tell(stage: str, _done: int, _whole: int | None) -> None:
        stages[stage] = time.perf_counter() - begun

    report = build([pages], out, BuildOptions(jobs=jobs, progress=tell))
    seconds = time.perf_counter() - begun
    own, children = (
        resource.getrusage(who).ru_maxrss // 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    ends = {name: round(second, 1) for name, second in stages.items()}
    graph_mb = round((out / "graph.nq").stat().st_size / 1e6, 1)
    return {
        "jobs": jobs, "seconds": round(seconds, 1), "stage_ends": ends, "quads": report.quads, "graph_mb": graph_mb,
        "peak_mb": own, "peak_child_mb": children, "duplicates": len(report.duplicates), "failed": len(report.failures),
    }  # fmt: skip


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
    return all((left / name).read_bytes() == (right / name).read_bytes() for name in names)


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--jobs", type=int, default=2)
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
        print(_apart("--open", str(folder / "one")))


if __name__ == "__main__":
    main()
