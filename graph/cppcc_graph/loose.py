"""Things that no edge reaches: a name in a list of those present is a thing as well, though it holds no office."""

from collections.abc import Collection, Iterator
from typing import Final

import pyoxigraph as ox

from cppcc_graph.iris import KINDS
from cppcc_graph.viewgraph import KIND_LABELS
from cppcc_ontology.terms import CPPCC, RDF

__all__ = ["loose_things"]

_TYPE: Final = ox.NamedNode(RDF.type)
_EVIDENCE: Final = ox.NamedNode(CPPCC.evidence)


def loose_things(store: ox.Store, linked: Collection[str]) -> list[str]:
    """IRIs of the things of a legend's kinds that have evidence and are not among the `linked`, sorted."""
    alone = {node for kind in KIND_LABELS for node in _of_kind(store, kind) if node.value not in linked}
    return sorted(node.value for node in alone if next(store.quads_for_pattern(node, _EVIDENCE, None), None))


def _of_kind(store: ox.Store, kind: str) -> Iterator[ox.NamedNode]:
    for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(KINDS[kind])):
        if isinstance(quad.subject, ox.NamedNode):
            yield quad.subject
