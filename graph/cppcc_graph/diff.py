"""What changed between two builds: facts gained, lost and changed, as a reader would put them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pyoxigraph as ox

from cppcc_graph.describe import label_of
from cppcc_graph.iris import kind_of
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.words import concept_label, term_label
from cppcc_ontology.terms import CPPCC, RDF

__all__ = ["Change", "compare"]

#: Predicates that only say where and how something was read.
_READING: Final = frozenset({CPPCC.evidence, CPPCC.rule, CPPCC.within})
#: Kinds of node whose coming and going is a change of the reading, not of what is known.
_SKIPPED: Final = frozenset({"", "evidence", "claim", "article"})


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One change of one thing: gained, lost or changed; `before` and `after` are words, empty for nothing."""

    action: str
    kind: str
    thing: str
    label: str
    predicate: str
    before: str
    after: str


def compare(old: KnowledgeGraph, new: KnowledgeGraph) -> list[Change]:
    """Changes from one build to another, sorted: things first gained and lost, then what is said of the others."""
    before, after = dict(_facts(old)), dict(_facts(new))
    found: list[Change] = []
    for thing in before.keys() | after.keys():
        found += _of_thing(thing, before.get(thing), after.get(thing), (old, new))
    return sorted(found)


def _facts(graph: KnowledgeGraph) -> Iterator[tuple[str, dict[str, set[str]]]]:
    """Everything said of every thing, read in the order of the file, so that one thing is in memory at a time."""
    by_thing: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in _quads(graph):
        thing = str(getattr(quad.subject, "value", ""))
        if kind_of(thing) in _SKIPPED or quad.predicate.value in _READING:
            continue
        by_thing[thing][quad.predicate.value].add(str(getattr(quad.object, "value", quad.object)))
    yield from by_thing.items()


def _quads(graph: KnowledgeGraph) -> Iterator[ox.Quad]:
    if graph.out is None:
        yield from graph.store
    else:
        yield from ox.parse(path=str(Path(graph.out) / "graph.nq"), format=ox.RdfFormat.N_QUADS)


def _of_thing(
    thing: str,
    before: dict[str, set[str]] | None,
    after: dict[str, set[str]] | None,
    graphs: tuple[KnowledgeGraph, KnowledgeGraph],
) -> Iterator[Change]:
    kind, (old, new) = kind_of(thing), graphs
    if before is None or after is None:
        graph, action = (new, "gained") if before is None else (old, "lost")
        yield Change(action, kind, thing, label_of(graph.store, thing), "", "", "")
        return
    for predicate in sorted(before.keys() | after.keys()):
        was, is_now = before.get(predicate, set()), after.get(predicate, set())
        if was != is_now and predicate != RDF.type:
            yield Change(
                "changed",
                kind,
                thing,
                label_of(new.store, thing),
                term_label(predicate),
                "、".join(_words(old, value) for value in sorted(was - is_now)),
                "、".join(_words(new, value) for value in sorted(is_now - was)),
            )


def _words(graph: KnowledgeGraph, value: str) -> str:
    return (concept_label(value) or label_of(graph.store, value)) if value.startswith("https://w3id.org/") else value
