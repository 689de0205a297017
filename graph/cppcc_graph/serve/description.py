"""The SPARQL 1.1 Service Description of the endpoint, in every RDF format."""

from importlib.resources import files

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import Response

from cppcc_graph.serve.errors import Problem
from cppcc_graph.serve.formats import FORMATS, GRAPH_FORMATS, negotiate
from cppcc_graph.serve.requests import fields_of
from cppcc_graph.serve.results import RDF_FORMATS

__all__ = ["describe_service"]


def describe_service(request: Request) -> Response:
    """Describe this endpoint at the address by which it was asked."""
    name = fields_of(request.scope["query_string"]).one("format")
    chosen = FORMATS.get(name) if name else negotiate(request.headers.get("accept"), GRAPH_FORMATS)
    if chosen not in GRAPH_FORMATS or chosen is None:
        raise Problem(406, "not-acceptable", "the service description is RDF: text/turtle, application/ld+json…")
    base = str(request.url.replace(query="", fragment=""))
    text = files("cppcc_graph.serve").joinpath("data/service.ttl").read_bytes()
    try:
        triples = [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri=base)]
    except SyntaxError as error:
        raise Problem(400, "address", "the address of this request is no IRI") from error
    body = ox.serialize(triples, format=RDF_FORMATS[chosen.name])
    return Response(body, headers={"Content-Type": chosen.content_type, "Vary": "Accept"})
