"""The SHACL Core part of a check, by pySHACL (extra `check`), whose graphs are rdflib's."""

from collections.abc import Iterator

import pyoxigraph as ox
import rdflib
from rdflib.term import Node

from cppcc_graph.errors import GraphError
from cppcc_graph.validate_records import Fault
from cppcc_ontology.curies import compact
from cppcc_ontology.shapes import SHAPES, core_shapes
from cppcc_ontology.terms import RDF, SH

__all__ = ["core_faults"]


def core_faults(store: ox.Store) -> Iterator[Fault]:
    """Number, severity, thing, value and messages of every fault that the Core shapes find.

    Raises:
        GraphError: pySHACL is not installed.
    """
    try:
        from pyshacl import validate
    except ImportError as error:
        raise GraphError("checking needs pySHACL; install it with `pip install cppcc-graph[check]`") from error
    data = rdflib.Graph().parse(
        data=store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()), format="nt"
    )
    shapes = rdflib.Graph().parse(data=core_shapes(), format="turtle")
    _, report, _ = validate(data, shacl_graph=shapes, inference="none", advanced=False)
    for result in report.subjects(rdflib.URIRef(RDF.type), rdflib.URIRef(SH.ValidationResult)):
        yield _fault(report, shapes, result)


def _fault(report: rdflib.Graph, shapes: rdflib.Graph, result: Node) -> Fault:
    shape = report.value(result, rdflib.URIRef(SH.sourceShape))
    code = str(shape).removeprefix(SHAPES).partition("_")[0]
    severity = str(report.value(result, rdflib.URIRef(SH.resultSeverity))).removeprefix(SH.NAMESPACE)
    value = report.value(result, rdflib.URIRef(SH.value))
    messages = {
        str(m.language): str(m)
        for m in shapes.objects(shape, rdflib.URIRef(SH.message))
        if isinstance(m, rdflib.Literal)
    }
    focus = str(report.value(result, rdflib.URIRef(SH.focusNode)))
    shown = "" if value is None or str(value) == focus else compact(str(value))
    return Fault(code, severity, focus, shown, messages["zh"], messages["en"])
