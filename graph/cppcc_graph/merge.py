"""Ranges of the graph's lines, merged in any process: a piece of graph.nq each, its counts for VoID, keys of tables."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final

from cppcc_graph.iris import place_nt
from cppcc_graph.kept_counts import Tally
from cppcc_graph.runs import Lines, Range, Run
from cppcc_graph.tables import KEYED
from cppcc_graph.void import Counts
from cppcc_ontology.terms import CPPCC, RDF, XSD

__all__ = ["Merged", "Merging", "merge_range", "objects_in", "subject_of"]

_TYPE: Final = place_nt(RDF.type).encode()
_PUBLISHED: Final = place_nt(CPPCC.published).encode()
_SOURCE: Final = place_nt(CPPCC.Source).encode()
#: A number in a form that stores write otherwise.
_NUMBER: Final = re.compile(rb'"([^"]*)"\^\^<(?:%s|%s)>' % (XSD.integer.encode(), XSD.decimal.encode()))
_NUMBERS: Final = (b"#integer>", b"#decimal>")
_DIGEST: Final = 12


@dataclass(frozen=True, slots=True)
class Merging:
    """A range of lines to merge into a file named by `stem`; its companions are named alike.

    `dates` are those of sources, as `kept_counts.add_dates` keeps them.
    """

    range: Range
    stem: Path
    dates: Path | None = None


@dataclass(slots=True)
class Merged:
    """A piece of the graph: number, file, lines, counts, and runs of its objects' digests and of keys of tables.

    `known` and the runs `by_source` are its part of the counts that are kept.
    """

    number: int
    path: Path
    lines: int = 0
    counts: Counts = field(default_factory=Counts)
    objects: list[Run] = field(default_factory=list)
    keys: list[Run] = field(default_factory=list)
    by_source: list[Run] = field(default_factory=list)
    known: Counter[tuple[str, str]] = field(default_factory=Counter)


def subject_of(line: bytes) -> bytes:
    """What every line of a subject begins with."""
    return line[: line.index(b" ") + 1]


def merge_range(task: Merging) -> Merged:
    """Write a range of lines, and count them."""
    lines = task.range.lines()
    found = Merged(task.range.number, task.stem.with_name(f"{task.stem.name}.nq"), len(lines))
    with found.path.open("wb") as file:
        file.write(b"\n".join(lines) + b"\n" if lines else b"")
    names = ("objects", "keys", "sources")
    objects, keys, by_source = (Lines(task.stem.with_name(f"{task.stem.name}-{name}")) for name in names)
    tally = Tally(task.dates)
    predicates: Counter[bytes] = Counter()
    classes: Counter[bytes] = Counter()
    for subject, of_subject in groupby((line[:-2].split(b" ", 2) for line in lines), key=itemgetter(0)):
        triples = [(predicate, value) for _, predicate, value in of_subject]
        once = {(predicate, _plain(value)) for predicate, value in triples}
        found.counts.subjects += 1
        predicates.update(map(itemgetter(0), once))
        classes.update(value for predicate, value in once if predicate == _TYPE)
        objects.update([blake2b(value, digest_size=_DIGEST).hexdigest() for _, value in once])
        keys.update(_keys(subject, triples))
        tally.add(once)
        if (_TYPE, _SOURCE) in once:
            _date(found.counts, once)
    found.counts.triples = predicates.total()
    found.counts.properties.update({name[1:-1].decode(): number for name, number in predicates.items()})
    found.counts.classes.update({name[1:-1].decode(): number for name, number in classes.items()})
    tally.close()
    by_source.update(tally.rows(task.range.number))
    found.objects, found.keys, found.by_source, found.known = objects.runs(), keys.runs(), by_source.runs(), tally.known
    return found


def objects_in(task: Range) -> int:
    """How many different objects a range of digests has."""
    return len(task.lines())


def _plain(term: bytes) -> bytes:
    """A term as equal terms have it in common: 1.50 and 1.5 are one number in a store."""
    number = _NUMBER.fullmatch(term) if term.endswith(_NUMBERS) else None
    if number is None:
        return term
    kind = b"i" if b"#integer" in term else b"d"
    return kind + f"{Decimal(number[1].decode()).normalize():f}".encode()


def _date(counts: Counts, source: Iterable[tuple[bytes, bytes]]) -> None:
    """Take in the publishing dates of a source."""
    for predicate, value in source:
        if predicate == _PUBLISHED:
            counts.date(value[1 : value.rindex(b'"')].decode())


def _keys(subject: bytes, triples: Iterable[tuple[bytes, bytes]]) -> Iterator[str]:
    """The rows of tables that the triples of a subject ask for: the table and the key of its row."""
    for predicate, value in triples:
        for table in KEYED.get((predicate, value if predicate == _TYPE else b""), ()):
            key = subject[1:-1] if value.startswith(b"<") else value[1 : value.rindex(b'"')]
            yield f"{table}\t{key.decode()}"
