"""From graph.nq to NetworkX: rdflib's parser and its own way to a MultiDiGraph, beside ours; each in its own process.

    python benchmarks/networkx_route.py OUT

OUT is a build's folder. Seconds of processor time and peak memory, and whether both graphs have the same size.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import rdflib
from rdflib.extras.external_graph_libs import rdflib_to_networkx_multidigraph

from cppcc_graph.triples import triples_of_file


def by_rdflib(graph: Path) -> Any:
    """Parse, then convert."""
    return rdflib_to_networkx_multidigraph(rdflib.Graph().parse(graph, format="nt"))


ROUTES = {"rdflib": by_rdflib, "ours": triples_of_file}


def measure(route: str, graph: Path) -> dict[str, Any]:
    """One route in this process."""
    before = time.process_time()
    found = ROUTES[route](graph)
    seconds = time.process_time() - before
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return {"nodes": len(found), "edges": found.number_of_edges(), "seconds": round(seconds, 1), "peak_mb": peak}


def main() -> None:
    """Run both and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--route", choices=ROUTES, help=argparse.SUPPRESS)
    options = parser.parse_args()
    graph = options.out / "graph.nq"
    if options.route:
        print(json.dumps(measure(options.route, graph)))
        return
    found = {}
    for route in ROUTES:
        words = [sys.executable, __file__, str(options.out), "--route", route]
        done = subprocess.run(words, check=True, capture_output=True, text=True)
        found[route] = json.loads(done.stdout.splitlines()[-1])
        print(route, found[route], flush=True)
    ours, theirs = found["ours"], found["rdflib"]
    same = (ours["nodes"], ours["edges"]) == (theirs["nodes"], theirs["edges"])
    print(f"{theirs['seconds'] / ours['seconds']:.1f}x faster, {ours['peak_mb'] / theirs['peak_mb']:.2f} of the memory,"
          f" same size {same}")  # fmt: skip


if __name__ == "__main__":
    main()
