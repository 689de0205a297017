"""Which things of a graph have a page in a static site, and the names of their files."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from cppcc_graph.describe import aliases_of, label_of
from cppcc_graph.edges import all_edges
from cppcc_graph.iris import kind_of
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.view_text import clean_label
from cppcc_graph.viewgraph import KIND_LABELS
from cppcc_ontology.terms import ID, RDF

__all__ = ["Thing", "all_things", "file_of"]

_PLAIN: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing with a page: `file` is the page's path in the site without its ending."""

    iri: str
    kind: str
    label: str
    aliases: tuple[str, ...]
    file: str


def all_things(kg: KnowledgeGraph) -> dict[str, Thing]:
    """Every thing of the kinds in a legend, sorted by IRI."""
    import pyoxigraph as ox

    typed = {_iri(quad.subject) for quad in kg.store.quads_for_pattern(None, ox.NamedNode(RDF.type), None)}
    ends = {end for edge in all_edges(kg.store) for end in (edge.source, edge.target)}
    return {iri: _thing(kg, iri) for iri in sorted(_shown(typed | ends))}


def file_of(iri: str) -> str:
    """The path of a thing's page without ending: its key where any file system takes it, else a hash.

    >>> file_of("https://w3id.org/cppcc/id/committee/230700")
    'committee/230700'
    """
    kind, _, key = iri.removeprefix(ID).partition("/")
    return f"{kind}/{key}" if _PLAIN.fullmatch(key) else f"{kind}/{hashlib.sha256(iri.encode()).hexdigest()[:16]}"


def _thing(kg: KnowledgeGraph, iri: str) -> Thing:
    label = clean_label(label_of(kg.store, iri)) or iri
    return Thing(iri, kind_of(iri), label, tuple(clean_label(a) for a in aliases_of(kg.store, iri)), file_of(iri))


def _shown(iris: Iterable[str]) -> set[str]:
    return {iri for iri in iris if iri.startswith(ID) and kind_of(iri) in KIND_LABELS}


def _iri(term: object) -> str:
    return str(getattr(term, "value", ""))
