"""Ranges of the graph's lines, merged in any process: a piece of graph.nq each, its counts for VoID, keys of tables."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from hashlib import blake2b
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Final, TypeAlias

from cppcc_graph.iris import place_nt
from cppcc_graph.kept_counts import WATCHED, Tally
from cppcc_graph.runs import Lines, Range, Run
from cppcc_graph.tables import EVIDENCE, KEYED
from cppcc_graph.void import Counts
from cppcc_loaders.uncollected import uncollected
from cppcc_ontology.terms import CPPCC, RDF, XSD

__all__ = ["Merged", "Merging", "merge_range", "objects_in", "subject_of"]

_TYPE: Final = place_nt(RDF.type).encode()
_PUBLISHED: Final = place_nt(CPPCC.published).encode()
_SOURCE: Final = place_nt(CPPCC.Source).encode()
#: A number in a form that stores write otherwise.
_NUMBER: Final = re.compile(rb'"([^"]*)"\^\^<(?:%s|%s)>' % (XSD.integer.encode(), XSD.decimal.encode()))
_NUMBERS: Final = (b"#integer>", b"#decimal>")
_DIGEST: Final = 12
#: Predicates that tell more than how often they are used.
_TOLD: Final = frozenset({_TYPE, _PUBLISHED, *WATCHED, *(predicate for predicate, _ in KEYED)})
#: Subject, predicate and object of a line.
_Triple: TypeAlias = Sequence[bytes]


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

    The runs `proofs` tell of every range of a source which things it proves.
    `known`, `held` and the runs `by_source` are its part of the counts that are kept.
    """

    number: int
    path: Path
    lines: int = 0
    counts: Counts = field(default_factory=Counts)
    objects: list[Run] = field(default_factory=list)
    keys: list[Run] = field(default_factory=list)
    proofs: list[Run] = field(default_factory=list)
    by_source: list[Run] = field(default_factory=list)
    known: Counter[tuple[str, str]] = field(default_factory=Counter)
    held: Counter[tuple[str, str, str]] = field(default_factory=Counter)


def subject_of(line: bytes) -> bytes:
    """What every line of a subject begins with."""
    return line[: line.index(b" ") + 1]


@uncollected()
def merge_range(task: Merging) -> Merged:
    """Write a range of lines, and count them."""
    lines = task.range.lines()
    found = Merged(task.range.number, task.stem.with_name(f"{task.stem.name}.nq"), len(lines))
    with found.path.open("wb") as file:
        file.write(b"\n".join(lines) + b"\n" if lines else b"")
    names = ("objects", "keys", "proofs", "sources")
    objects, keys, proofs, by_source = (Lines(task.stem.with_name(f"{task.stem.name}-{name}")) for name in names)
    triples, values = _once([line[:-2].split(b" ", 2) for line in lines])
    objects.update([blake2b(value, digest_size=_DIGEST).hexdigest() for value in values])
    told = [triple for triple in triples if triple[1] in _TOLD]
    keys.update(_keys(told))
    proofs.update(f"{value.decode()}\t{subject[1:-1].decode()}" for subject, name, value in told if name == EVIDENCE)
    _count(found.counts, triples, told)
    tally = _tallied(told, task.dates)
    by_source.update(tally.rows(task.range.number))
    found.objects, found.keys, found.proofs = objects.runs(), keys.runs(), proofs.runs()
    found.by_source, found.known, found.held = by_source.runs(), tally.known, tally.held
    return found


def _once(triples: list[_Triple]) -> tuple[list[_Triple], set[bytes]]:
    """The triples without those that say with another form of a number what one says; all different objects."""
    values = {value for _, _, value in triples}
    plain = {value: _plain(value) for value in values if value.endswith(_NUMBERS)}
    forms = set(plain.values())
    if len(forms) < len(plain):
        told = {(subject, predicate, plain.get(value, value)): value for subject, predicate, value in triples}
        triples = [(subject, predicate, value) for (subject, predicate, _), value in told.items()]
    return triples, (values - plain.keys()) | forms


def _count(counts: Counts, triples: Collection[_Triple], told: Iterable[_Triple]) -> None:
    """Take in triples of whole subjects; those `told` tell of classes and days."""
    predicates = Counter(map(itemgetter(1), triples))
    classes = Counter(value for _, predicate, value in told if predicate == _TYPE)
    counts.triples = len(triples)
    counts.subjects = sum(1 for _ in groupby(map(itemgetter(0), triples)))
    counts.properties.update({name[1:-1].decode(): number for name, number in predicates.items()})
    counts.classes.update({name[1:-1].decode(): number for name, number in classes.items()})
    sources = {subject for subject, predicate, value in told if predicate == _TYPE and value == _SOURCE}
    for subject, predicate, value in told:
        if predicate == _PUBLISHED and subject in sources:
            counts.date(value[1 : value.rindex(b'"')].decode())


def _tallied(told: Iterable[_Triple], dates: Path | None) -> Tally:
    """What is counted by source and day."""
    tally = Tally(dates)
    for _, of_subject in groupby(told, key=itemgetter(0)):
        tally.add([(predicate, value) for _, predicate, value in of_subject])
    tally.close()
    return tally


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


def _keys(triples: Iterable[_Triple]) -> Iterator[str]:
    """The rows of tables that triples ask for: the key and the table."""
    for subject, predicate, value in triples:
        for table in KEYED.get((predicate, value if predicate == _TYPE else b""), ()):
            yield f"{subject[1:-1].decode()}\t{table}"
