"""Linking by parts: profiles gathered from each shard, brought together by block on disk, compared in any process.

What a shard tells of a thing is a line that begins with the thing's block, so a range of lines holds whole blocks.
"""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any, Self

from cppcc_graph.link import LINKED, add_seat, gather, profile_of
from cppcc_graph.link_block import Apart, link_block
from cppcc_graph.link_decide import block_of
from cppcc_graph.link_records import LedgerLine, Profile
from cppcc_graph.runs import Lines, Range, Run
from cppcc_loaders.claims_keys import ROLE_AT
from cppcc_loaders.records import Claim, Ref
from cppcc_loaders.uncollected import uncollected

__all__ = ["Blocks", "Linked", "Renames", "link_range", "profile_lines", "tsv_line", "write_renames"]


@dataclass(frozen=True, slots=True)
class Blocks:
    """Some blocks to compare; `gone` are the keys of people of whom no line may tell; `stem` names what is written."""

    range: Range
    stem: Path
    kept_apart: Apart
    gone: frozenset[str]


@dataclass(frozen=True, slots=True)
class Linked:
    """What became of some blocks: pairs of refs, old and new, and runs of the lines of both books."""

    renamed: tuple[tuple[Ref, Ref], ...]
    ledger: list[Run]
    candidates: list[Run]


def profile_lines(claims: Iterable[Claim], shard: int) -> Iterator[str]:
    """What the claims of a shard tell of things that may be linked, a line a thing or seat, with its block first."""
    profiles, seats = gather(claims)
    for ref, profile in profiles.items():
        yield _row(block_of(profile), shard, ["thing", ref.kind, ref.key, profile.kind, sorted(profile.docs)])
    for node, seat in seats.items():
        person = seat.get("person") or node.key.rpartition("/")[0]
        block = block_of(profile_of(Ref("person", person)))
        yield _row(block, shard, ["seat", node.key, seat])


@uncollected()
def link_range(blocks: Blocks) -> Linked:
    """Compare the things of every block of a range."""
    renamed: list[tuple[Ref, Ref]] = []
    ledger = Lines(blocks.stem.with_name(f"{blocks.stem.name}-ledger"))
    candidates = Lines(blocks.stem.with_name(f"{blocks.stem.name}-candidates"))
    rows = (line.decode("utf-8").split("\t", 2) for line in blocks.range.lines())
    for _, rows_of_block in groupby(rows, key=lambda row: row[0]):
        members = _profiles(json.loads(row) for _, _, row in rows_of_block)
        if len(members) > 1:
            found = link_block(members, blocks.kept_apart)
            renamed += found.renamed.items()
            ledger.update(map(tsv_line, _shown(found.ledger, blocks.gone)))
            candidates.update(map(tsv_line, _shown(found.candidates, blocks.gone)))
    return Linked(tuple(renamed), ledger.runs(), candidates.runs())


def tsv_line(line: LedgerLine) -> str:
    r"""A line of a book as a row of a table; tabs and line feeds in reasons become blanks.

    >>> tsv_line(LedgerLine("merge", "a", "b", 0.5, "同名"))
    'merge\ta\tb\t0.50\t同名\trule'
    """
    row = (line.action, line.left, line.right, f"{line.score:.2f}", line.reason, line.by)
    return "\t".join(" ".join(cell.split()) for cell in row)


def write_renames(pairs: Iterable[tuple[Ref, Ref]], path: Path) -> Path | None:
    """Keep which ref becomes which in an SQLite file; None where none does."""
    rows = sorted((old.kind, old.key, new.key) for old, new in pairs)
    if not rows:
        return None
    with closing(sqlite3.connect(path)) as base, base:
        # what a killed build leaves of it is thrown away
        base.execute("PRAGMA synchronous = OFF")
        base.execute("CREATE TABLE renames (kind TEXT, key TEXT, new TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID")
        base.executemany("INSERT INTO renames VALUES (?, ?, ?)", rows)
    return path


class Renames:
    """Looks up which of the refs of some claims become others; use it in a with statement."""

    def __init__(self, path: Path | None) -> None:
        self._base = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True) if path else None
        self._known: dict[Ref, Ref | None] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._base:
            self._base.close()

    def of(self, claims: Sequence[Claim]) -> dict[Ref, Ref]:
        """Those of the refs in claims that become others."""
        if self._base is None:
            return {}
        refs = {ref for claim in claims for ref in (claim.subject, claim.object) if isinstance(ref, Ref)}
        return {old: new for old in {part for ref in refs for part in _parts(ref)} if (new := self._new(old))}

    def _new(self, ref: Ref) -> Ref | None:
        if ref not in self._known and self._base:
            asked = "SELECT new FROM renames WHERE kind = ? AND key = ?"
            row = self._base.execute(asked, (ref.kind, ref.key)).fetchone()
            self._known[ref] = Ref(ref.kind, row[0]) if row else None
        return self._known[ref]


def _parts(ref: Ref) -> Iterator[Ref]:
    """The refs that may be renamed within a ref: itself, or what the key of a seat or practice is made of."""
    if ref.kind in LINKED:
        yield ref
    elif ref.kind in {"membership", "practice"}:
        head, _, tail = ref.key.rpartition("/")
        yield Ref("person" if ref.kind == "membership" else "initiative", head)
        _, at, body = tail.rpartition(ROLE_AT)
        if at:
            yield Ref("organization", body)


def _row(block: tuple[str, ...] | None, shard: int, row: list[Any]) -> str:
    return f"{json.dumps(block)}\t{shard:08}\t{json.dumps(row)}"


def _profiles(rows: Iterable[list[Any]]) -> list[Profile]:
    """The profiles of one block, from what the shards tell in their order."""
    found: dict[Ref, Profile] = {}
    seats: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for what, *row in rows:
        if what == "seat":
            node, seat = row
            seats[node].update(seat)
            continue
        kind, key, sort, docs = row
        ref = Ref(kind, key)
        profile = found.get(ref) or found.setdefault(ref, profile_of(ref))
        profile.kind = max(profile.kind, sort)
        profile.docs.update(docs)
    for seat in seats.values():
        add_seat(found, seat)
    return list(found.values())


def _shown(lines: Iterable[LedgerLine], gone: frozenset[str]) -> Iterator[LedgerLine]:
    for line in lines:
        if not any(iri.endswith(f"/person/{key}") for key in gone for iri in (line.left, line.right)):
            yield line
