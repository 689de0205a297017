"""Parts of a build's documents, each worked on by itself in any process: claims in, sorted runs of lines out."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path

from cppcc_graph.assemble import Assembly, chosen
from cppcc_graph.curation import Curation
from cppcc_graph.curation_erase import Erasure, named_in
from cppcc_graph.curation_rows import Row
from cppcc_graph.entries import stored_text
from cppcc_graph.link import linked_by, rewrite
from cppcc_graph.link_shards import Renames, profile_lines
from cppcc_graph.report import document_report, sums_of
from cppcc_graph.runs import Lines, Range, Run
from cppcc_loaders.cache import ClaimsCache
from cppcc_loaders.claims_io import ClaimsFileError, Wanted
from cppcc_loaders.claims_records import Reading
from cppcc_loaders.records import Claim
from cppcc_loaders.uncollected import uncollected

__all__ = ["Mapped", "Scanned", "Shard", "choose_range", "map_shard", "name_shard", "scan_shard", "shards_of"]

#: Fewest and most documents of a shard, and how many shards a build has at least where it has enough documents.
_LEAST, _MOST, _SHARDS = 16, 200, 16


@dataclass(frozen=True, slots=True)
class Shard:
    """Some documents, listed in a file of their own; rows of a reviewer to replay on them.

    `parts` is the folder for what is made of them, `scratch` that of the build, `renames` what linking has found.
    """

    number: int
    scratch: Path
    parts: Path
    rows: tuple[Row, ...] = ()
    renames: Path | None = None
    erasure: Erasure = field(default_factory=partial(Erasure, frozenset(), {}))

    @property
    def listing(self) -> Path:
        """Where its documents are listed."""
        return self.parts / f"documents-{self.number:06}"

    def documents(self) -> list[tuple[str, str, str]]:
        """Of every document the name, the key of its claims, and the name of its file."""
        with self.listing.open(encoding="ascii") as rows:
            return [tuple(json.loads(row)) for row in rows]

    @property
    def report(self) -> Path:
        """Where the report of its documents lies, a line a document."""
        return self.parts / f"report-{self.number:06}"

    def curation(self) -> Curation:
        """The reviewer's decisions, fresh."""
        return Curation(self.rows, partial(stored_text, self.scratch))

    def readings(self, wanted: Wanted | None = None) -> Iterator[tuple[Reading, str, str]]:
        """Every document's reading (only the claims `wanted`), with its key and the name of its file."""
        cache = ClaimsCache(self.scratch / "claims")
        for _, key, name in self.documents():
            reading = cache.get(key, wanted=wanted)
            if reading is None:
                raise ClaimsFileError(f"{cache.path(key)}: vanished while building; is another program clearing it?")
            yield reading, key, name


@dataclass(frozen=True, slots=True)
class Scanned:
    """A shard looked through: profiles for linking, sums for the report, the rows that met something."""

    profiles: list[Run]
    sums: Counter[str]
    used: frozenset[str]


@dataclass(frozen=True, slots=True)
class Mapped:
    """A shard as lines of the graph and votes on them, the codes that the backbone grows from, the days of sources."""

    said: list[Run]
    votes: list[Run]
    committees: frozenset[str]
    places: frozenset[str]
    used: frozenset[str]
    dates: dict[str, str]


def shards_of(
    documents: Iterable[tuple[str, str, str]], count: int, scratch: Path, parts: Path, rows: tuple[Row, ...]
) -> list[Shard]:
    """So many documents in shards by the order of their names; what a reviewer adds comes with the last shard."""
    size = min(max(count // _SHARDS, _LEAST), _MOST)
    others = tuple(row for row in rows if row.action != "add")
    shards = []
    stream = iter(documents)
    for number, _ in enumerate(range(0, max(count, 1), size)):
        shard = Shard(number, scratch, parts, others)
        listed = "".join(f"{json.dumps(row)}\n" for row in islice(stream, size))
        shard.listing.write_text(listed, encoding="ascii", newline="\n")
        shards.append(shard)
    shards[-1] = replace(shards[-1], rows=rows)
    return shards


@uncollected()
def scan_shard(shard: Shard) -> Scanned:
    """Look through a shard's claims: write its report, gather what linking compares."""
    curation = shard.curation()
    sums: Counter[str] = Counter()

    def claims() -> Iterator[Claim]:
        with shard.report.open("w", encoding="ascii", newline="\n") as report:
            for reading, _, name in shard.readings(None if shard.rows else linked_by):
                row = document_report(reading, name)
                sums.update(sums_of(row))
                report.write(f"{json.dumps(row)}\n")
                yield from reading.claims

    lines = Lines(shard.parts / f"profiles-{shard.number:06}")
    lines.update(profile_lines(curation.before_linking(claims()), shard.number))
    return Scanned(lines.runs(), sums, frozenset(curation.used))


def name_shard(shard: Shard) -> tuple[Mapping[str, set[str]], frozenset[str]]:
    """In which documents the people who are to be erased are named and how, and the rows that met something."""
    curation = shard.curation()
    return named_in(_linked(shard, curation), curation.erased), frozenset(curation.used)


@uncollected()
def map_shard(shard: Shard) -> Mapped:
    """The lines of a shard's claims, and its votes."""
    curation = shard.curation()
    said = Lines(shard.parts / f"said-{shard.number:06}")
    votes = Lines(shard.parts / f"votes-{shard.number:06}")
    gathered = Assembly(said, votes)
    claims = _linked(shard, curation)
    if shard.erasure.people:
        claims = filter(None, map(shard.erasure.claim, claims))
    for claim in claims:
        gathered.add(claim)
    codes = frozenset(gathered.committees), frozenset(gathered.places)
    return Mapped(said.runs(), votes.runs(), *codes, frozenset(curation.used), gathered.dates)


@uncollected()
def choose_range(votes: Range, stem: Path) -> list[Run]:
    """The lines that the votes of a range come to."""
    lines = Lines(stem)
    lines.update(chosen(votes.lines()))
    return lines.runs()


def _linked(shard: Shard, curation: Curation) -> Iterator[Claim]:
    """The claims of a shard as curated and linked."""

    def rewritten() -> Iterator[Claim]:
        with Renames(shard.renames) as renames:
            for some in _by_document(shard, curation):
                renamed = renames.of(some)
                yield from rewrite(some, renamed) if renamed else some

    yield from curation.after_linking(rewritten())


def _by_document(shard: Shard, curation: Curation) -> Iterator[list[Claim]]:
    plain = replace(curation, rows=[row for row in curation.rows if row.action != "add"])
    for reading, _, _ in shard.readings():
        yield list(plain.before_linking(reading.claims))
    yield list(curation.before_linking(()))
