"""What a build's shards say together: things linked across them, people erased, and the books of what was decided."""

from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from pathlib import Path

from cppcc_graph.curation import Curation
from cppcc_graph.curation_erase import Erasure
from cppcc_graph.link_shards import Blocks, link_range, tsv_line, write_renames
from cppcc_graph.runs import Lines, Run, ranges
from cppcc_graph.shards import Scanned, Shard, name_shard, scan_shard
from cppcc_loaders.records import Ref
from cppcc_loaders.spread import spread

__all__ = ["Resolved", "decided", "resolve", "to_tsv"]

#: Profiles that are compared at a time; a block is never parted.
_PROFILES = 5_000
_HEADER = "action\tleft\tright\tscore\treason\tby\n"


@dataclass(frozen=True, slots=True)
class Resolved:
    """Shards with what linking and erasing make of them, sums of their reports, and runs of both books' lines."""

    shards: list[Shard]
    erasure: Erasure
    sums: Counter[str]
    ledger: list[Run]
    candidates: list[Run]


def resolve(shards: list[Shard], curation: Curation, executor: Executor | None) -> Resolved:
    """Look through the shards, link what they name, find who is to be erased."""
    scanned = list(spread(scan_shard, shards, executor))
    sums: Counter[str] = Counter()
    for one in scanned:
        # adding counters with + would drop what is zero
        sums.update(one.sums)
        curation.used |= one.used
    renamed, ledger, candidates = _link(scanned, shards[0].parts, curation, executor)
    path = write_renames(renamed, shards[0].parts / "renames.sqlite")
    linked = [replace(shard, renames=path) for shard in shards]
    erasure = _erasure(linked, curation, executor)
    return Resolved([_erasing(one, erasure) for one in linked], erasure, sums, ledger, candidates)


def to_tsv(runs: list[Run], more: Lines) -> Iterator[str]:
    """A book as a table: all lines of the runs and `more`, sorted."""
    yield _HEADER
    for part in ranges([*runs, *more.runs()], _PROFILES):
        for line in part.lines():
            yield f"{line.decode('utf-8')}\n"


def decided(curation: Curation, stem: Path) -> Lines:
    """What a reviewer's rows did, as lines of the ledger."""
    lines = Lines(stem)
    lines.update(map(tsv_line, curation.ledger()))
    return lines


def _link(
    scanned: Iterable[Scanned], parts: Path, curation: Curation, executor: Executor | None
) -> tuple[Iterator[tuple[Ref, Ref]], list[Run], list[Run]]:
    gone = frozenset(person.key for person in curation.erased)
    profiles = [run for one in scanned for run in one.profiles]
    tasks = (
        Blocks(one, parts / f"blocks-{one.number:06}", curation.kept_apart, gone)
        for one in ranges(profiles, _PROFILES, key=_block)
    )
    found = list(spread(link_range, tasks, executor))
    ledger = [run for one in found for run in one.ledger]
    candidates = [run for one in found for run in one.candidates]
    return (pair for one in found for pair in one.renamed), ledger, candidates


def _block(line: bytes) -> bytes:
    return line[: line.index(b"\t") + 1]


def _erasure(shards: list[Shard], curation: Curation, executor: Executor | None) -> Erasure:
    named: dict[str, set[str]] = {}
    for found, used in spread(name_shard, shards, executor) if curation.erased else ():
        curation.used |= used
        for doc, names in found.items():
            named.setdefault(doc, set()).update(names)
    return curation.note_erased(named)


def _erasing(shard: Shard, erasure: Erasure) -> Shard:
    """The shard with the patterns of its own documents (and of those that a reviewer adds to)."""
    if not erasure.people:
        return shard
    docs = {doc for doc, _, _ in shard.documents()} | {row.doc for row in shard.rows}
    return replace(
        shard, erasure=Erasure(erasure.people, {doc: p for doc, p in erasure.patterns.items() if doc in docs})
    )
