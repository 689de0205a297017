"""IRIs and their short forms (CURIEs) by the prefixes of the ontology."""

from cppcc_ontology.errors import OntologyError
from cppcc_ontology.terms import PREFIXES

__all__ = ["compact", "expand"]

_BY_LENGTH = sorted(PREFIXES.items(), key=lambda pair: -len(pair[1]))


def expand(curie: str) -> str:
    """The IRI of a CURIE.

    >>> expand("cppcc:unitOf")
    'https://w3id.org/cppcc/ontology#unitOf'

    Raises:
        OntologyError: the prefix is not one of `terms.PREFIXES`.
    """
    prefix, colon, name = curie.partition(":")
    if not colon or prefix not in PREFIXES:
        raise OntologyError(f"{curie!r} is no CURIE with a known prefix; use one of {', '.join(sorted(PREFIXES))}")
    return PREFIXES[prefix] + name


def compact(iri: str) -> str:
    """The CURIE of an IRI, the IRI itself where no prefix fits.

    >>> compact("https://w3id.org/cppcc/id/committee/230104"), compact("http://example.org/x")
    ('id:committee/230104', 'http://example.org/x')
    """
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace) and iri != namespace:
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri
