"""Every quote and name of a store in memory, to be scanned: built at the first need, bounded, kept for two stores."""

import re
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
#: The longest name of a person that is looked for.
_PERSON = 4
_THOUGHT = re.compile(r"[\u4e00-\u9fff]{3}(?=新时代|总书记|同志为核心|著作|(?:经济|法治|文化|外交|强军|生态文明)思想)")
_NAMED = frozenset({"committee", "unit", "initiative", "work", "organization"})


@dataclass(frozen=True, slots=True)
class Index:
    """`iris` of evidence; `text` holds their quotes one after the other, each from its place in `starts`.

    `names` are labels with the things that bear them, `people` the names of people.
    """

    iris: Sequence[str]
    text: str
    starts: Sequence[int]
    names: dict[str, tuple[str, ...]]
    people: frozenset[str] = frozenset()

    def names_person(self, text: str) -> bool:
        """Whether a text names somebody whom the graph knows, other than in the name of a thought or a book."""
        text = _THOUGHT.sub("", text)
        sizes = range(2, _PERSON + 1)
        return any(text[at : at + size] in self.people for at in range(len(text) - 1) for size in sizes)

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
    people: set[str] = set()
    for quad in store.quads_for_pattern(None, ox.NamedNode(SKOS.prefLabel), None):
        iri, label = getattr(quad.subject, "value", ""), getattr(quad.object, "value", "")
        if kind_of(iri) in _NAMED and len(names) < _NAMES:
            names[label] = (*names.get(label, ()), iri)
        elif len(people) < _NAMES and kind_of(iri) == "person":
            people.add(label)
    return Index(iris, "\n".join(quotes), starts, names, frozenset(people))
