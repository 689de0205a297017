"""The graph of a build from its shards: lines and votes, the choice, the merged pieces, the store, tables, VoID."""

import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from concurrent.futures import Executor
from dataclasses import dataclass, field
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from cppcc_graph.assemble import backbone_lines
from cppcc_graph.curation import Curation
from cppcc_graph.kept_counts import add_dates, counted_sources, held_lines, known_lines, source_of_row
from cppcc_graph.merge import Merged, Merging, merge_range, objects_in, subject_of
from cppcc_graph.runs import Lines, Run, ranges
from cppcc_graph.shards import Shard, choose_range, map_shard
from cppcc_graph.store import DiskStore
from cppcc_graph.void import Counts
from cppcc_loaders.spread import spread
from cppcc_ontology.divisions import divisions

__all__ = ["Pieces", "graph_lines", "merge_lines"]

#: Lines and objects of a range that is worked on at a time.
_RANGE: Final = 50_000
#: Votes of a range.
_VOTES: Final = 25_000
#: Where the publishing days of sources are kept on the way.
_DATES: Final = "dates.sqlite"


@dataclass(slots=True)
class Pieces:
    """What merging gives: the number of lines, counts for VoID, keys of tables, and whether the store is on disk."""

    quads: int = 0
    counts: Counts = field(default_factory=Counts)
    keys: list[Run] = field(default_factory=list)
    proofs: list[Run] = field(default_factory=list)


def graph_lines(shards: list[Shard], curation: Curation, executor: Executor | None) -> list[Run]:
    """All lines of the graph as sorted runs."""
    said: list[Run] = []
    votes: list[Run] = []
    committees: set[str] = set()
    places: set[str] = set()
    for mapped in spread(map_shard, shards, executor):
        said += mapped.said
        votes += mapped.votes
        committees |= mapped.committees
        places |= mapped.places
        add_dates(mapped.dates, shards[0].parts / _DATES)
        curation.used |= mapped.used
    parts = shards[0].parts
    chosen = (
        partial(choose_range, one, parts / f"chosen-{one.number:06}")
        for one in ranges(votes, _VOTES, key=_subject_voted)
    )
    tasks = chain([partial(_backbone, committees, places, parts / "backbone")], chosen)
    return said + [run for runs in spread(_call, tasks, executor) for run in runs]


def merge_lines(runs: list[Run], graph: Path, store: DiskStore, executor: Executor | None) -> Pieces:
    """Merge the runs into graph.nq and, where the graph is large, into a store on disk as the pieces come.

    The pieces lie beside the runs until the store is closed, which may read them still.
    """
    folder = runs[0].path.parent if runs else graph.parent
    dates = folder / _DATES
    tasks = (Merging(one, folder / f"piece-{one.number:06}", dates) for one in ranges(runs, _RANGE, key=subject_of))
    pieces, found = Pieces(), []
    objects: list[Run] = []
    by_source: list[Run] = []
    known: Counter[tuple[str, str]] = Counter()
    held: Counter[tuple[str, str, str]] = Counter()
    for piece in spread(merge_range, tasks, executor):
        found.append(piece)
        store.load(piece.path)
        pieces.quads += piece.lines
        pieces.counts.add(piece.counts)
        pieces.keys += piece.keys
        pieces.proofs += piece.proofs
        objects += piece.objects
        by_source += piece.by_source
        known.update(piece.known)
        held.update(piece.held)
    if store.written:
        for lines in (known_lines(known), *held_lines(held)):
            store.add(lines)
        for lines in spread(counted_sources, ranges(by_source, _RANGE, key=source_of_row), executor):
            store.add(lines)
    store.finish()
    for run in runs:
        run.path.unlink()
    pieces.counts.objects = sum(spread(objects_in, ranges(objects, _RANGE), executor))
    _join(found, graph)
    return pieces


def _backbone(committees: set[str], places: set[str], stem: Path) -> list[Run]:
    """The lines that follow of codes alone."""
    lines = Lines(stem)
    lines.update(backbone_lines(committees, places, divisions()))
    return lines.runs()


def _call(task: Callable[[], list[Run]]) -> list[Run]:
    return task()


def _subject_voted(vote: bytes) -> bytes:
    return vote[: vote.index(b"\t") + 1]


def _join(pieces: Iterable[Merged], graph: Path) -> None:
    with graph.open("wb") as file:
        for piece in sorted(pieces, key=lambda one: one.number):
            with piece.path.open("rb") as part:
                shutil.copyfileobj(part, file, 1 << 20)
