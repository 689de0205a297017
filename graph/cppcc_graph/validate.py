"""Check a graph: the SHACL Core shapes by pySHACL, the numbered queries, the quotes against the stored texts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pyoxigraph as ox

from cppcc_graph.errors import GraphError, NotBuiltError
from cppcc_graph.query_files import QUERY_PREFIXES
from cppcc_graph.store import load_memory
from cppcc_graph.validate_core import core_faults
from cppcc_graph.validate_records import Fault, Proof, Report, Violation
from cppcc_ontology.curies import compact, expand
from cppcc_ontology.shapes import query_shapes
from cppcc_ontology.terms import CPPCC, SKOS

__all__ = ["CORE_UP_TO", "Proof", "Report", "Violation", "validate"]

#: Quads up to which pySHACL checks as well: it holds everything in rdflib and takes some 3 s for 13,000 quads.
CORE_UP_TO: Final = 100_000

#: How many proofs a fault shows.
_PROOFS: Final = 3
_TEXT_ZH: Final = "引文与存储的原文不符"
_TEXT_EN: Final = "The quote is not what stands in the stored text"


def validate(graph: ox.Store | Path, *, texts: Path | None = None, core: bool | None = None) -> Report:
    """Check a graph: a store, a `graph.nq`, or the folder of a build (then its texts are compared as well).

    `core` says whether pySHACL checks the SHACL Core shapes; None: up to `CORE_UP_TO` quads. The report tells.

    Raises:
        NotBuiltError: there is no graph at that path.
        GraphError: pySHACL is not installed.
    """
    if isinstance(graph, Path) and graph.is_dir():
        texts = texts or graph / "texts"
        graph = graph / "graph.nq"
    store = load_memory(graph) if isinstance(graph, Path) else graph
    faults = [*_query_faults(store), *(_text_faults(store, texts) if texts else ())]
    with_core = len(store) <= CORE_UP_TO if core is None else core
    faults += core_faults(store) if with_core else ()
    found = {_violation(store, fault) for fault in faults}
    return Report(tuple(sorted(found, key=lambda one: (one.code, one.focus, one.value))), core=with_core)


def _query_faults(store: ox.Store) -> Iterator[Fault]:
    for shape in query_shapes():
        found = store.query(shape.query, prefixes=QUERY_PREFIXES)
        if not isinstance(found, ox.QuerySolutions):
            raise GraphError(f"shape {shape.code} is no SELECT")
        names = {variable.value for variable in found.variables}
        for row in found:
            value = row["value"] if "value" in names else None
            yield Fault(shape.code, shape.severity, _iri(row["focus"]), _text(value), shape.zh, shape.en)


def _text_faults(store: ox.Store, texts: Path) -> Iterator[Fault]:
    """E66: every quote is what its range of the stored text says."""
    by_doc: dict[str, list[tuple[str, Proof]]] = {}
    for quad in store.quads_for_pattern(None, ox.NamedNode(CPPCC.quote), None):
        proof = _proof(store, quad.subject)
        by_doc.setdefault(proof.doc, []).append((_iri(quad.subject), proof))
    for doc, proofs in sorted(by_doc.items()):
        try:
            text = (texts / f"{doc}.txt").read_bytes().decode("utf-8")
        except OSError as error:
            raise NotBuiltError(f"{texts / doc}.txt cannot be read ({error}); build again") from error
        for iri, proof in proofs:
            if text[proof.start : proof.end] != proof.quote:
                yield Fault("E66", "Violation", iri, text[proof.start : proof.end], _TEXT_ZH, _TEXT_EN)


def _violation(store: ox.Store, fault: Fault) -> Violation:
    node = ox.NamedNode(fault.focus)
    proofs = [quad.object for quad in store.quads_for_pattern(node, ox.NamedNode(CPPCC.evidence), None)]
    if next(store.quads_for_pattern(node, ox.NamedNode(CPPCC.quote), None), None):
        proofs = [node]
    evidence = sorted((_proof(store, one) for one in proofs), key=lambda one: (one.doc, one.start))[:_PROOFS]
    label = _one(store, node, SKOS.prefLabel)
    return Violation(
        fault.code, fault.severity, compact(fault.focus), label, fault.value, fault.zh, fault.en, tuple(evidence)
    )


def _proof(store: ox.Store, node: Any) -> Proof:
    doc = next((q.object for q in store.quads_for_pattern(node, ox.NamedNode(CPPCC.inSource), None)), None)
    name = _one(store, doc, expand("dcterms:identifier")) if isinstance(doc, ox.NamedNode) else ""
    start, end = (_one(store, node, predicate) for predicate in (CPPCC.start, CPPCC.end))
    return Proof(name or _tail(doc), int(start or 0), int(end or 0), _one(store, node, CPPCC.quote))


def _one(store: ox.Store, node: Any, predicate: str) -> str:
    found = sorted(_value(quad.object) for quad in store.quads_for_pattern(node, ox.NamedNode(predicate), None))
    return found[0] if found else ""


def _tail(node: Any) -> str:
    return node.value.rsplit("/", 1)[-1] if isinstance(node, ox.NamedNode) else ""


def _iri(term: Any) -> str:
    return str(term.value)


def _value(term: Any) -> str:
    return str(getattr(term, "value", term))


def _text(term: Any) -> str:
    if term is None:
        return ""
    return compact(term.value) if isinstance(term, ox.NamedNode) else str(term.value)
