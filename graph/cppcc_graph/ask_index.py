"""Every quote and name of a store in memory, to be scanned: built at the first need, bounded, kept for two stores."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyoxigraph as ox

from cppcc_graph.iris import kind_of
from cppcc_ontology.terms import CPPCC, SKOS

__all__ = ["Index", "index_of"]

_QUOTES = 150_000
_NAMES = 60_000
_KEPT = 2
_NAMED = frozenset({"committee", "unit", "initiative", "work", "organization"})


@dataclass(frozen=True, slots=True)
class Index:
    """`iris` of evidence; `text` holds their quotes one after the other, each from its place in `starts`.

    `names` are labels with the things that bear them.
    """

    iris: Sequence[str]
    text: str
    starts: Sequence[int]
    names: dict[str, tuple[str, ...]]

    def holding(self, form: str) -> Iterator[int]:
        """Numbers of the quotes that hold a form."""
        at = self.text.find(form)
        while at >= 0:
            number = bisect_right(self.starts, at) - 1
            yield number
            if number + 1 == len(self.starts):
                return
            at = self.text.find(form, self.starts[number + 1])


_indexes: "OrderedDict[int, tuple[ox.Store, Index]]" = OrderedDict()


def index_of(store: ox.Store) -> Index:
    """The index of a store; the store is kept with it, so that its number cannot be another's."""
    kept = _indexes.get(id(store))
    if kept is None:
        kept = _indexes[id(store)] = (store, _read(store))
        if len(_indexes) > _KEPT:
            _indexes.popitem(last=False)
    return kept[1]


def _read(store: ox.Store) -> Index:
    """Read quotes and names, up to a bound."""
    iris, quotes, starts, at = [], [], array("L"), 0
    for quad in store.quads_for_pattern(None, ox.NamedNode(CPPCC.quote), None):
        iris.append(getattr(quad.subject, "value", ""))
        quotes.append(getattr(quad.object, "value", ""))
        starts.append(at)
        at += len(quotes[-1]) + 1
        if len(iris) >= _QUOTES:
            break
    names: dict[str, tuple[str, ...]] = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(SKOS.prefLabel), None):
        iri, label = getattr(quad.subject, "value", ""), getattr(quad.object, "value", "")
        if kind_of(iri) in _NAMED and len(names) < _NAMES:
            names[label] = (*names.get(label, ()), iri)
    return Index(iris, "\n".join(quotes), starts, names)
