"""The ontology and its vocabularies at their IRIs: a page for people, the file itself for programs."""

from functools import cache
from importlib.resources import files

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.formats import FORMATS, GRAPH_FORMATS, negotiate
from cppcc_graph.serve.links import iri_of_path
from cppcc_graph.serve.pages import page
from cppcc_graph.serve.protocol import prefers_html
from cppcc_graph.serve.requests import fields_of
from cppcc_graph.serve.results import RDF_FORMATS
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import ONTOLOGY, RDF, RDFS, VOCAB
from cppcc_ontology.vocab import Concept, concepts, schemes

__all__ = ["routes", "terms"]

_OWL = "http://www.w3.org/2002/07/owl#"
_KINDS = {_OWL + "Class": "class", _OWL + "ObjectProperty": "property", _OWL + "DatatypeProperty": "property"}


@cache
def _triples(name: str) -> tuple[ox.Triple, ...]:
    """The triples of one of the ontology's files."""
    data = files("cppcc_ontology").joinpath(*name.split("/")).read_bytes()
    return tuple(quad.triple for quad in ox.parse(data, format=ox.RdfFormat.TURTLE))


@cache
def terms() -> tuple[dict[str, str], ...]:
    """Classes and properties with kind, labels and comment, sorted by IRI."""
    found: dict[str, dict[str, str]] = {}
    for triple in _triples("cppcc.ttl"):
        iri, value = getattr(triple.subject, "value", ""), getattr(triple.object, "value", "")
        if not iri.startswith(ONTOLOGY + "#"):
            continue
        row = found.setdefault(iri, {"iri": iri, "kind": "", "zh": "", "en": "", "comment": ""})
        language = getattr(triple.object, "language", None)
        if triple.predicate.value == RDF.type:
            row["kind"] = _KINDS.get(value, row["kind"])
        elif triple.predicate.value == RDFS.label and language in {"zh", "en"}:
            row[language] = value
        elif triple.predicate.value == RDFS.comment and language == "zh":
            row["comment"] = value
    return tuple(found[iri] for iri in sorted(found) if found[iri]["kind"])


def _rdf(request: Request, name: str) -> Response | None:
    """The file in the RDF format that is asked for; None where a page is."""
    wanted = fields_of(request.scope["query_string"]).one("format")
    accept = request.headers.get("accept")
    if wanted is None and prefers_html(accept):
        return None
    chosen = FORMATS.get(wanted) if wanted else negotiate(accept, GRAPH_FORMATS)
    if chosen is None or chosen not in GRAPH_FORMATS:
        raise Problem(406, "not-acceptable", "this is offered as text/html and as RDF: ttl, nt, jsonld, rdf")
    body = ox.serialize(_triples(name), format=RDF_FORMATS[chosen.name])
    return Response(body, headers={"Content-Type": chosen.content_type, "Vary": "Accept"})


async def _ontology(request: Request) -> Response:
    """The ontology."""
    return _rdf(request, "cppcc.ttl") or page("ontology", {"terms": terms(), "schemes": schemes()})


async def _vocabulary(request: Request) -> Response:
    """A scheme or one of its concepts."""
    scheme, _, notation = iri_of_path(request.scope["raw_path"])[len(VOCAB) :].partition("/")
    if scheme not in schemes():
        raise Problem(404, "unknown", f"schemes are {', '.join(schemes())}")
    found = _concepts(scheme, notation)
    return _rdf(request, f"vocab/{scheme}.ttl") or page("vocabulary", {"scheme": scheme, "concepts": found})


def _concepts(scheme: str, notation: str) -> tuple[Concept, ...]:
    """The concept of a notation, or all of the scheme."""
    try:
        found = tuple(one for one in concepts(scheme) if notation in {"", one.notation})
    except OntologyError as error:
        raise Problem(404, "unknown", str(error)) from error
    if not found:
        raise Problem(404, "unknown", f"the scheme {scheme} has no such concept")
    return found


async def _terms(_: Request) -> Response:
    """Classes and properties for completion."""
    return JSONResponse({"results": terms()})


def routes() -> list[Route]:
    """The addresses of ontology and vocabularies."""
    return [Route("/ontology", _ontology), Route("/vocab/{rest:path}", _vocabulary), Route("/api/terms", _terms)]
