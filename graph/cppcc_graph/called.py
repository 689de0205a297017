"""What a reader may mean by words on the screen: things by any label that is shown, and names near to one not known."""

import difflib
from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from cppcc_graph.describe import label_of, things_named
from cppcc_graph.iris import kind_of
from cppcc_graph.viewgraph import KIND_LABELS
from cppcc_graph.words import concepts_called
from cppcc_ontology.terms import CPPCC, SKOS

__all__ = ["near_names", "things_called"]

#: What a label may be made of besides a name.
_SHOWN: Final = tuple(map(ox.NamedNode, (CPPCC.topic, CPPCC.indicator)))
_CONCEPTS: Final = tuple(map(ox.NamedNode, (CPPCC.activityType, CPPCC.outcomeKind)))
_NAMES: Final = tuple(map(ox.NamedNode, (SKOS.prefLabel, SKOS.altLabel, CPPCC.topic)))
#: How much of two names must be alike, as difflib counts it.
_ALIKE: Final = 0.6


def things_called(store: ox.Store, words: str) -> list[str]:
    """IRIs of the things of that name; without one, of those that are shown with these words. Sorted."""
    for said in dict.fromkeys((words, words.strip("《》"))):
        found = things_named(store, said) or sorted({*_by_text(store, said), *_by_concept(store, said)})
        if found:
            return found
    return []


def near_names(store: ox.Store, words: str, *, limit: int = 8) -> list[str]:
    """Names that hold the words, the shortest first; else names written nearly alike."""
    known = set(_names(store))
    holding = sorted((name for name in known if words in name), key=lambda name: (len(name), name))
    if holding or not words:
        return holding[:limit]
    letters = set(words)
    like = sorted(name for name in known if 2 * len(letters & set(name)) >= len(letters))
    return difflib.get_close_matches(words, like, n=limit, cutoff=_ALIKE)


def _by_text(store: ox.Store, words: str) -> Iterator[str]:
    """Things whose topic or indicator the words are; an indicator is shown with its number behind it."""
    for said in dict.fromkeys((words, words.rpartition(" ")[0])):
        for predicate in _SHOWN:
            for form in (ox.Literal(said, language="zh"), ox.Literal(said)):
                for quad in store.quads_for_pattern(None, predicate, form):
                    thing = _iri(quad.subject)
                    if thing and (said == words or label_of(store, thing) == words):
                        yield thing


def _by_concept(store: ox.Store, words: str) -> Iterator[str]:
    """Events without words of their own are shown by their type."""
    for concept in map(ox.NamedNode, concepts_called(words)):
        for predicate in _CONCEPTS:
            for quad in store.quads_for_pattern(None, predicate, concept):
                thing = _iri(quad.subject)
                if thing and label_of(store, thing) == words:
                    yield thing


def _names(store: ox.Store) -> Iterator[str]:
    for predicate in _NAMES:
        for quad in store.quads_for_pattern(None, predicate, None):
            if isinstance(quad.object, ox.Literal) and _iri(quad.subject):
                yield quad.object.value


def _iri(subject: object) -> str:
    """The IRI of a thing of a legend's kinds, else nothing."""
    iri = subject.value if isinstance(subject, ox.NamedNode) else ""
    return iri if kind_of(iri) in KIND_LABELS else ""
