"""RDF exports: Turtle, TriG, N-Quads, N-Triples, RDF/XML, framed JSON-LD, and Turtle of RDF 1.2 with reifiers."""

import json
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.query_files import QUERY_PREFIXES
from cppcc_ontology.curies import compact
from cppcc_ontology.terms import CPPCC, RDF

__all__ = ["write_jsonld", "write_rdf", "write_turtle12"]

_REIFIES: Final = ox.NamedNode(RDF.reifies)


def write_rdf(form: ox.RdfFormat) -> Callable[[KnowledgeGraph, Path], None]:
    """A writer of one RDF format."""

    def write(graph: KnowledgeGraph, path: Path) -> None:
        _serialize(_quads(graph), path, form)

    return write


def write_turtle12(graph: KnowledgeGraph, path: Path) -> None:
    """Turtle of RDF 1.2: every claim node reifies the triple that it claims, as a triple term."""
    _serialize(chain(_quads(graph), _reifiers(graph.store)), path, ox.RdfFormat.TURTLE)


def write_jsonld(graph: KnowledgeGraph, path: Path) -> None:
    """JSON-LD framed by thing: one object a thing, its evidence within it where it is first used."""
    about: dict[str, list[ox.Quad]] = {}
    for quad in _quads(graph):
        about.setdefault(str(getattr(quad.subject, "value", quad.subject)), []).append(quad)
    shown: set[str] = set()
    things = [iri for iri in sorted(about) if "#char=" not in iri]
    nodes = [_node(iri, about, shown) for iri in things]
    nodes += [_node(iri, about, shown) for iri in sorted(about) if "#char=" in iri and iri not in shown]
    whole = {"@context": dict(sorted(QUERY_PREFIXES.items())), "@graph": nodes}
    path.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _node(iri: str, about: dict[str, list[ox.Quad]], shown: set[str]) -> dict[str, Any]:
    shown.add(iri)
    node: dict[str, Any] = {"@id": iri}
    for quad in about[iri]:
        term, predicate = quad.object, quad.predicate.value
        if predicate == RDF.type and isinstance(term, ox.NamedNode):
            node.setdefault("@type", []).append(compact(term.value))
        elif isinstance(term, ox.NamedNode) and predicate == CPPCC.evidence and term.value not in shown:
            node.setdefault(compact(predicate), []).append(_node(term.value, about, shown))
        else:
            node.setdefault(compact(predicate), []).append(_value(term))
    return node


def _value(term: object) -> dict[str, str]:
    if isinstance(term, ox.Literal):
        if term.language:
            return {"@value": term.value, "@language": term.language}
        plain = term.datatype.value.endswith("#string")
        return {"@value": term.value} if plain else {"@value": term.value, "@type": compact(term.datatype.value)}
    return {"@id": str(getattr(term, "value", term))}


def _quads(graph: KnowledgeGraph) -> Iterator[ox.Quad]:
    """Every quad in the order of graph.nq; from the file where there is one, so that memory stays flat."""
    if graph.out is not None:
        yield from ox.parse(path=str(graph.out / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    else:
        yield from sorted(graph.store, key=str)


def _reifiers(store: ox.Store) -> Iterator[ox.Quad]:
    for quad in sorted(store.quads_for_pattern(None, ox.NamedNode(CPPCC.claimSubject), None), key=str):
        claim = quad.subject
        predicate, value = (_one(store, claim, name) for name in (CPPCC.claimPredicate, CPPCC.claimObject))
        if isinstance(quad.object, ox.NamedNode) and isinstance(predicate, ox.NamedNode) and value is not None:
            yield ox.Quad(claim, _REIFIES, ox.Triple(quad.object, predicate, value))


def _one(store: ox.Store, node: Any, predicate: str) -> Any:
    found = sorted((q.object for q in store.quads_for_pattern(node, ox.NamedNode(predicate), None)), key=str)
    return found[0] if found else None


def _serialize(quads: Iterable[ox.Quad], path: Path, form: ox.RdfFormat) -> None:
    items: Any = quads if form.supports_datasets else (quad.triple for quad in quads)
    prefixes = QUERY_PREFIXES if form in {ox.RdfFormat.TURTLE, ox.RdfFormat.TRIG, ox.RdfFormat.RDF_XML} else None
    ox.serialize(items, output=str(path), format=form, prefixes=prefixes)
