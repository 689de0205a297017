"""Counts that a build keeps: what each source gives, what was known from which day on, what committees held when.

They are counted while the graph's lines are merged and lie in a graph of their own in the store on disk, apart from
what the sources say: neither in graph.nq nor in the default graph. A store without them is asked in the plain form.
"""

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from cppcc_graph.iris import place_nt
from cppcc_graph.runs import Range
from cppcc_ontology.terms import CPPCC, ID, RDF, VOCAB

__all__ = [
    "COUNTS",
    "WATCHED",
    "Tally",
    "add_dates",
    "counted_sources",
    "has_counts",
    "held_lines",
    "known_lines",
    "source_of_row",
]

#: The graph of the counts.
COUNTS: Final = f"{ID}counts"
_TYPE, _EVIDENCE, _ARTICLE = (place_nt(iri).encode() for iri in (RDF.type, CPPCC.evidence, CPPCC.Article))
_ACTIVITY, _STATUS, _AGENT = (place_nt(iri).encode() for iri in (CPPCC.Activity, CPPCC.status, CPPCC.agent))
_REALISED: Final = f"<{VOCAB}status/realised>".encode()
_DATE, _KIND = (place_nt(iri).encode() for iri in (CPPCC.date, CPPCC.activityType))
_KINDS: Final = "/vocab/activity-type/"
_IN_SOURCE: Final = place_nt(CPPCC.inSource).encode()
_RANGE: Final = b"#char="
#: The predicates that are looked at.
WATCHED: Final = (_TYPE, _EVIDENCE, _IN_SOURCE, _STATUS, _AGENT, _DATE, _KIND)
_INTEGER: Final = "<http://www.w3.org/2001/XMLSchema#integer>"
#: Rows whose lines are made at a time.
_ROWS: Final = 20_000


@dataclass(slots=True)
class Tally:
    """Counts of a part of the graph that holds whole subjects: by source, by first day and class.

    `held` are realised activities by what is told apart (month or type), its word, and committee.
    """

    dates: Path | None = None
    articles: Counter[bytes] = field(default_factory=Counter)
    things: Counter[bytes] = field(default_factory=Counter)
    known: Counter[tuple[str, str]] = field(default_factory=Counter)
    held: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    _kinds: Counter[tuple[frozenset[bytes], bytes]] = field(default_factory=Counter)

    def add(self, triples: Collection[tuple[bytes, bytes]]) -> None:
        """Take in all predicates and objects of a subject, each once."""
        kinds = [value for predicate, value in triples if predicate == _TYPE]
        # a proof is a range of its source
        sources = {
            value.partition(_RANGE)[0].rstrip(b">") + b">" for predicate, value in triples if predicate == _EVIDENCE
        }
        if sources:
            self.things.update(sources)
            shared = frozenset(sources)
            for kind in kinds:
                self._kinds[shared, kind] += 1
        if _ARTICLE in kinds:
            self.articles.update(value for predicate, value in triples if predicate == _IN_SOURCE)
        if _ACTIVITY in kinds and (_STATUS, _REALISED) in triples:
            self.held.update(_held(triples))

    def rows(self, number: int) -> Iterator[str]:
        """A line for every source; `number` is that of the part, so that no two parts write the same."""
        for source in self.things.keys() | self.articles.keys():
            yield f"{source.decode()}\t{number:06}\t{self.articles[source]}\t{self.things[source]}"

    def close(self) -> None:
        """Turn sources into their dates; what rests on no dated source was never known."""
        if self.dates is None:
            return
        with closing(sqlite3.connect(f"{self.dates.resolve().as_uri()}?mode=ro", uri=True)) as base:
            named = {source for sources, _ in self._kinds for source in sources}
            asked = "SELECT day FROM dates WHERE source = ?"
            found = {source: base.execute(asked, (source.decode(),)).fetchone() for source in named}
        for (sources, kind), number in self._kinds.items():
            days = [row[0] for source in sources if (row := found[source])]
            if days:
                self.known[min(days), kind[1:-1].decode().partition("#")[2]] += number
        self._kinds.clear()


def add_dates(days: Mapping[str, str], path: Path) -> None:
    """Keep the publishing days of sources, the first where parts tell several, in an SQLite file."""
    with closing(sqlite3.connect(path)) as base, base:
        # what a killed build leaves of it is thrown away
        base.execute("PRAGMA synchronous = OFF")
        base.execute("CREATE TABLE IF NOT EXISTS dates (source TEXT PRIMARY KEY, day TEXT) WITHOUT ROWID")
        into = "INSERT INTO dates VALUES (?, ?) ON CONFLICT DO UPDATE SET day = min(day, excluded.day)"
        base.executemany(into, sorted(days.items()))


def source_of_row(row: bytes) -> bytes:
    """What all rows of a source begin with."""
    return row[: row.index(b"\t") + 1]


def counted_sources(task: Range) -> bytes:
    """The N-Quads of the sources of a range of rows."""
    lines: list[str] = []
    split = (row.decode().split("\t") for row in task.lines())
    for source, of_source in groupby(split, key=lambda row: row[0]):
        rows = list(of_source)
        node = f"<{COUNTS}/{source[1 + len(ID) :]}"
        lines += _quads(node, source=source, articles=sum(int(r[2]) for r in rows), things=sum(int(r[3]) for r in rows))
    return "".join(lines).encode()


def known_lines(known: Mapping[tuple[str, str], int]) -> bytes:
    """The N-Quads of how many things of a kind were first told of on a day."""
    lines: list[str] = []
    for number, ((day, kind), things) in enumerate(sorted(known.items())):
        first, named = (str(ox.Literal(word)) for word in (day, kind))
        lines += _quads(f"<{COUNTS}/known/{number}>", first=first, kind=named, things=things)
    return "".join(lines).encode()


def held_lines(held: Mapping[tuple[str, str, str], int]) -> Iterator[bytes]:
    """The N-Quads of how many activities a committee held in a month, and of a type, some at a time."""
    rows = sorted(held.items())
    for start in range(0, len(rows), _ROWS):
        lines: list[str] = []
        for number, ((told, word, committee), activities) in enumerate(rows[start : start + _ROWS], start):
            by = {told: str(ox.Literal(word)), f"{told}-committee": committee}
            lines += _quads(f"<{COUNTS}/held/{number}>", **by, **{f"{told}-activities": activities})
        yield "".join(lines).encode()


def has_counts(store: ox.Store, told: str | None = None) -> bool:
    """Whether a store holds the counts of its build, those that tell of something, or any."""
    predicate = told and ox.NamedNode(f"{COUNTS}#{told}")
    return next(store.quads_for_pattern(None, predicate or None, None, ox.NamedNode(COUNTS)), None) is not None


def _held(triples: Collection[tuple[bytes, bytes]]) -> Iterator[tuple[str, str, str]]:
    """Month and type of an activity, for each committee that holds it, each once."""
    # EDTF and IRIs of concepts have no escapes
    months = {_text(value).partition("/")[0][:7] for predicate, value in triples if predicate == _DATE}
    kinds = {_text(value).partition(_KINDS)[2] for predicate, value in triples if predicate == _KIND}
    words = [*(("month", word) for word in months), *(("type", word) for word in kinds)]
    agents = [value.decode() for predicate, value in triples if predicate == _AGENT]
    return ((told, word, agent) for told, word in words for agent in agents)


def _text(term: bytes) -> str:
    """The words of a literal, the IRI of a node."""
    return (term[1 : term.rindex(b'"')] if term.startswith(b'"') else term[1:-1]).decode()


def _quads(node: str, **said: str | int) -> Iterator[str]:
    for name, value in said.items():
        term = f'"{value}"^^{_INTEGER}' if isinstance(value, int) else value
        yield f"{node} <{COUNTS}#{name}> {term} <{COUNTS}> .\n"
