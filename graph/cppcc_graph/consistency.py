"""Does a graph contradict the ontology? OWL 2 RL by owlrl (extra `check`); OWL 2 DL by HermiT with owlready2 and Java.

SHACL asks whether something is missing; a reasoner asks whether what is there can be true at once.
"""

import tempfile
from importlib.resources import files
from pathlib import Path
from typing import Final

import pyoxigraph as ox
import rdflib
from rdflib.namespace import RDF, RDFS, XSD

from cppcc_graph.errors import GraphError
from cppcc_ontology.terms import CPPCC

__all__ = ["contradictions", "hermit_consistent"]

_ERROR: Final = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
_EDTF: Final = rdflib.URIRef(CPPCC.edtf)
#: Datatypes on which HermiT stops; their values are read as strings instead.
_UNREAD: Final = frozenset({_EDTF, XSD.date, XSD.gYear})


def contradictions(store: ox.Store, *, alignments: bool = False) -> tuple[str, ...]:
    """What OWL 2 RL finds contradictory in ontology and graph, in words; empty where there is nothing.

    Raises:
        GraphError: owlrl is not installed.
    """
    try:
        import owlrl
    except ImportError as error:
        raise GraphError("needs owlrl; install it with `pip install cppcc-graph[check]`") from error
    graph = _whole(store, alignments=alignments)
    closure = owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, rdfs_closure=False, axiomatic_triples=False)
    closure.expand(graph)
    return tuple(sorted(str(text) for text in graph.objects(None, _ERROR)))


def hermit_consistent(store: ox.Store) -> bool:
    """Whether HermiT finds ontology, alignments and graph consistent, dates being read as strings.

    Raises:
        GraphError: owlready2 or Java is missing.
    """
    try:
        import owlready2
    except ImportError as error:
        raise GraphError("needs owlready2 and Java; install it with `pip install owlready2`") from error
    graph = _readable(_whole(store, alignments=True))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.nt"
        graph.serialize(path, format="nt", encoding="utf-8")
        loaded = owlready2.World().get_ontology(path.as_uri()).load()
        try:
            owlready2.sync_reasoner([loaded], debug=0)
        except owlready2.OwlReadyInconsistentOntologyError:
            return False
        except FileNotFoundError as error:
            raise GraphError("needs Java, which HermiT runs on") from error
    return True


def _whole(store: ox.Store, *, alignments: bool) -> rdflib.Graph:
    data = store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph()) or b""
    graph = rdflib.Graph().parse(data=data, format="nt")
    for name in ("cppcc.ttl", *(("alignments.ttl",) if alignments else ())):
        graph.parse(data=files("cppcc_ontology").joinpath(name).read_text(encoding="utf-8"), format="turtle")
    return graph


def _readable(graph: rdflib.Graph) -> rdflib.Graph:
    """The graph without what HermiT cannot read: its dates, and ranges of language-tagged text."""
    found = rdflib.Graph()
    for subject, predicate, value in graph:
        if subject == _EDTF or (predicate == RDFS.range and value in {_EDTF, RDF.langString}):
            continue
        plain = isinstance(value, rdflib.Literal) and value.datatype in _UNREAD
        found.add((subject, predicate, rdflib.Literal(str(value)) if plain else value))
    return found
