"""What is asked of a large graph from disk: opening, look-ups, traversals, counts over everything, lists; and memory.

    python benchmarks/large_graph.py OUT [--seconds 20] [--only NAME ...]

Every known question is asked with its default values and, where it takes values that have no default, also with values
of the graph. Its group says what it starts from: a look-up from a named thing, a traversal from one along a hierarchy,
an aggregate counts over the whole graph, a list gives a row for everything of a sort (as many rows as there are). At
ten million quads a look-up or traversal should take no more than 200 ms, an aggregate 2,000 ms. The median of up to
three runs counts; the first one and the processor's time of the last are shown as well. A question that takes longer
than the limit is ended with its process; the next process goes on. Memory is the highest peak of these processes.
"""

import argparse
import json
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Timer
from typing import Any, Final

from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.questions import ask, bind, question, questions

#: Milliseconds that a group may take at ten million quads; a list takes as long as it is.
BOUNDS: Final = {"look-up": 200, "traversal": 200, "aggregate": 2000}
#: Values for parameters without a default, by name, else by kind.
VALUES: Final = {
    "committee": "230184",
    "date": "2024",
    "word": "提案",
    "concept:sector": "中共界",
    "concept:outcome-kind": "award",
    "concept:initiative-kind": "brand",
    "concept:unit-kind": "studio",
    "concept:work-kind": "proposal",
    "concept:attribution": "adopted",
}
#: Values that hang on the graph, by the parameter's name.
FOUND: Final = {
    "name": "SELECT ?found WHERE { ?node a cppcc:Person ; skos:prefLabel ?found } LIMIT 1",
    "doc": "SELECT ?found WHERE { ?node a cppcc:Source ; dcterms:identifier ?found } LIMIT 1",
    "initiative": "SELECT ?found WHERE { ?practice a cppcc:Practice ; cppcc:initiative ?found } LIMIT 1",
}
_COUNTS: Final = re.compile(r"\bGROUP BY\b|\bCOUNT\(")
_ALONG: Final = re.compile(r"cppcc:(?:within|superior)\b|[+*] ")


def asked_with(name: str, graph: KnowledgeGraph) -> Iterator[tuple[str, dict[str, str]]]:
    """What a question is asked with: its defaults, and values for what has no default."""
    yield name, {}
    more = {}
    for one in question(name).parameters:
        if one.default is None and one.name in FOUND:
            more[one.name] = str(graph.query(FOUND[one.name]).terms[0][0].value)  # type: ignore[union-attr]
        elif one.default is None and one.kind in VALUES:
            more[one.name] = VALUES[one.kind]
    if more:
        yield f"{name} {' '.join(f'{key}={value}' for key, value in more.items())}", more


def group_of(name: str, values: dict[str, str]) -> str:
    """The group of a question as it is asked."""
    known = question(name)
    terms = bind(known, values)
    body = known.query.split("SELECT", 1)[1]
    if FOUND.keys() & values.keys() or any("/id/" in t.value and "place/100000" not in t.value for t in terms.values()):
        return "traversal" if _ALONG.search(body) else "look-up"
    # what gives quotes is a list of things, though it may count to choose them
    return "aggregate" if _COUNTS.search(body) and "cppcc:quote" not in body else "list"


def works(graph: KnowledgeGraph) -> dict[str, tuple[str, Callable[[], Any]]]:
    """Everything that is measured by name: its group, and what to do."""
    found: dict[str, tuple[str, Callable[[], Any]]] = {
        f"entity {key}": ("look-up", partial(graph.entity, key))
        for key in ("committee/100000", "committee/230000", "committee/230184")
    }
    for one in questions():
        for title, values in asked_with(one.name, graph):
            found[title] = (group_of(one.name, values), partial(ask, graph.store, one.name, values))
    return found


def run(out: Path, names: list[str], seconds: float) -> None:
    """Measure the named works in this process, a line of JSON each; ends the process where one takes too long."""
    begun = time.perf_counter()
    graph = KnowledgeGraph.open(out)
    _tell(name="open", group="look-up", times=[time.perf_counter() - begun], rows=len(graph.store))
    known = works(graph)
    for name in names or list(known):
        group, work = known[name]
        times: list[float] = []
        rows, spent = 0, 0.0
        while len(times) < 3 and sum(times) < seconds / 2:  # noqa: PLR2004  (runs of which the median counts)
            limit = Timer(seconds, _give_up, (name, group, seconds))
            limit.daemon = True
            limit.start()
            begun, busy = time.perf_counter(), time.process_time()
            result = work()
            times.append(time.perf_counter() - begun)
            spent = time.process_time() - busy
            limit.cancel()
            rows = len(result) if hasattr(result, "__len__") else 1
        _tell(name=name, group=group, times=times, rows=rows, spent=spent)


def _give_up(name: str, group: str, seconds: float) -> None:
    import os

    _tell(name=name, group=group, times=[seconds], rows=None)
    # a query cannot be stopped from outside
    os._exit(3)


def _tell(**row: Any) -> None:
    row["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sys.stdout.write(json.dumps(row) + "\n")
    sys.stdout.flush()


def measured(out: Path, names: list[str], seconds: float) -> list[dict[str, Any]]:
    """All rows; a process for as long as its questions end in time."""
    found: list[dict[str, Any]] = []
    left = names
    while left:
        words = [sys.executable, __file__, str(out), "--seconds", str(seconds), "--run", "--only", *left]
        done = subprocess.run(words, check=False, capture_output=True, text=True)
        rows = [json.loads(line) for line in done.stdout.splitlines()]
        if len(rows) < 2:  # noqa: PLR2004  (opened, and nothing asked)
            raise SystemExit(done.stderr)
        found += rows[0 if not found else 1 :]
        left = left[left.index(rows[-1]["name"]) + 1 :]
    return found


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--only", nargs="+", default=[])
    parser.add_argument("--run", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        run(options.out, options.only, options.seconds)
        return
    names = options.only or list(works(KnowledgeGraph.open(options.out)))
    rows = measured(options.out, names, options.seconds)
    for group in ("look-up", "traversal", "aggregate", "list"):
        of_group = [row for row in rows if row["group"] == group]
        of_group.sort(key=lambda row: -statistics.median(row["times"]))
        for row in of_group:
            first, median = row["times"][0] * 1000, statistics.median(row["times"]) * 1000
            miss = " OVER" if median > BOUNDS.get(group, 1e9) else ""
            spent = f"first {first:.1f}, processor {row.get('spent', 0) * 1000:.1f}"
            print(f"{group:9} {median:9.1f} ms ({spent}) {row['rows'] or '-':>8} rows  {row['name']}{miss}")
        slow = sum(statistics.median(row["times"]) * 1000 > BOUNDS.get(group, 1e9) for row in of_group)
        if of_group:
            bound = f"{slow} over {BOUNDS[group]} ms" if group in BOUNDS else "no bound"
            print(f"== {group}: {len(of_group)} asked, {bound}", flush=True)
    print(f"peak memory {max(row['peak'] for row in rows)} MB")


if __name__ == "__main__":
    main()
