"""The tables of a large build by parts, in any process: rows are worked out from the sorted lines of the graph.

Things and their proofs lie apart in graph.nq. First the proofs are read in their order, and what tables ask of each is
written down for the things that it proves; sorted by thing, it then stands beside the thing's own lines.
"""

import json
import shutil
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Final

from cppcc_graph.iris import place_nt
from cppcc_graph.runs import Lines, Range, Run, ranges
from cppcc_graph.sorted_quads import Said, SortedQuads
from cppcc_graph.table_plan import table_plan
from cppcc_graph.tables import csv_text, table_head, table_names, write_dictionary
from cppcc_loaders.spread import spread
from cppcc_loaders.uncollected import uncollected
from cppcc_ontology.terms import CPPCC

__all__ = ["Asked", "write_table_parts"]

#: Lines of a part: keys of rows and what is written down of proofs; proofs of a part; rows that are still to be sorted.
_LINES: Final = 8_000
#: What tables ask of proofs lies at these as well; the rest is looked up.
_BEYOND: Final = (place_nt(CPPCC.inSentence), place_nt(CPPCC.inSource))


@dataclass(frozen=True, slots=True)
class Asked:
    """A graph's file, lines `key TAB table` of the rows that its tables have, and lines `proof TAB thing`."""

    graph: Path
    keys: list[Run]
    proofs: list[Run]


@dataclass(frozen=True, slots=True)
class _Part:
    """A range of lines, the graph's file, and the folder of what is written."""

    range: Range
    graph: Path
    parts: Path


@dataclass(slots=True)
class _Written:
    """A file a table; rows that are sorted otherwise than their keys, as `table TAB rank TAB number TAB cells`."""

    files: list[tuple[str, Path]] = field(default_factory=list)
    rows: list[Run] = field(default_factory=list)


def write_table_parts(asked: Asked, folder: Path, executor: Executor | None) -> None:
    """Write every table and the data dictionary into the folder; the same bytes as `write_tables` gives."""
    folder.mkdir(parents=True, exist_ok=True)
    parts = folder / ".parts"
    parts.mkdir()
    proofs = (_Part(one, asked.graph, parts) for one in ranges(asked.proofs, _LINES))
    proved = [run for runs in spread(_prove, proofs, executor) for run in runs]
    things = (_Part(one, asked.graph, parts) for one in ranges([*asked.keys, *proved], _LINES, key=_thing))
    written = list(spread(_write, things, executor))
    rows = [run for one in written for run in one.rows]
    files = [found for one in written for found in one.files]
    files += [
        file
        for found in spread(_write_sorted, ((one, parts) for one in ranges(rows, _LINES)), executor)
        for file in found
    ]
    _join(files, folder)
    shutil.rmtree(parts)
    write_dictionary(folder)


def _join(files: Iterable[tuple[str, Path]], folder: Path) -> None:
    of_table: dict[str, list[Path]] = {name: [] for name in table_names()}
    for name, path in files:
        of_table[name].append(path)
    for name, paths in of_table.items():
        with (folder / f"{name}.csv").open("wb") as table:
            table.write(csv_text([table_head(name)]).encode("utf-8-sig"))
            for path in sorted(paths):
                with path.open("rb") as part:
                    shutil.copyfileobj(part, table)


def _thing(line: bytes) -> bytes:
    return line[: line.index(b"\t") + 1]


@lru_cache(maxsize=1)
def _asked() -> frozenset[str]:
    """All that any table asks."""
    return frozenset().union(*(table_plan(name).asked for name in table_names()))


@uncollected()
def _prove(part: _Part) -> list[Run]:
    """What tables ask of proofs, for every thing that they prove."""
    lines = Lines(part.parts / f"proved-{part.range.number:08}")
    pairs = (line.decode("utf-8").split("\t") for line in part.range.lines())
    with SortedQuads(part.graph) as quads:
        for proof, of_proof in groupby(pairs, key=lambda pair: pair[0]):
            said = quads.of(proof)
            beyond = [node for predicate in _BEYOND for node in said.get(predicate, ())]
            known = {node: _some(quads.of(node)) for node in (proof, *beyond)}
            words = json.dumps(known, ensure_ascii=False, separators=(",", ":"))
            # two tabs: before the names of tables
            lines.update(f"{thing}\t\t{words}" for _, thing in of_proof)
    return lines.runs()


def _some(said: Said) -> Said:
    return {predicate: said[predicate] for predicate in said.keys() & _asked()}


@uncollected()
def _write(part: _Part) -> _Written:
    """The rows of the keys of a part."""
    made: dict[str, list[list[str]]] = {}
    later = Lines(part.parts / f"later-{part.range.number:08}")
    with SortedQuads(part.graph) as quads:
        for thing, names, near in _things(part.range.lines()):

            def of(subject: str, near: dict[str, Said] = near) -> Said:
                return near.get(subject) or quads.of(subject)

            for name in names:
                plan = table_plan(name)
                rows = plan.rows(f"<{thing}>", of)
                if plan.by_key:
                    made.setdefault(name, []).extend(map(plan.cells, rows))
                else:
                    # numbered, as a set of lines keeps equal ones once
                    later.update(
                        f"{name}\t{plan.rank(row)}\t{number:06}\t{json.dumps(plan.cells(row))}"
                        for number, row in enumerate(rows)
                    )
    found = _Written(rows=later.runs())
    for name, cells in made.items():
        found.files.append(_put(part.parts / f"{name}-{part.range.number:08}", name, cells))
    return found


def _things(lines: Iterable[bytes]) -> Iterator[tuple[str, list[str], dict[str, Said]]]:
    """Every thing, the tables that have rows of it, and what they may ask of its proofs."""
    split = (line.decode("utf-8").split("\t", 2) for line in lines)
    for thing, of_thing in groupby(split, key=lambda row: row[0]):
        names, near = [], {}
        for row in of_thing:
            if row[1]:
                names.append(row[1])
            else:
                near.update(json.loads(row[2]))
        yield thing, names, near


def _write_sorted(task: tuple[Range, Path]) -> list[tuple[str, Path]]:
    """Rows that had to be sorted."""
    part, parts = task
    rows = [line.decode("utf-8") for line in part.lines()]
    found = []
    for name, of_table in groupby(rows, key=lambda row: row[: row.index("\t")]):
        cells = [json.loads(row[row.rindex("\t") + 1 :]) for row in of_table]
        found.append(_put(parts / f"{name}-{part.number:08}", name, cells))
    return found


def _put(path: Path, name: str, rows: Iterable[list[str]]) -> tuple[str, Path]:
    path.write_text(csv_text(rows), encoding="utf-8", newline="")
    return name, path
