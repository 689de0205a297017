"""The SKOS vocabularies: concepts by scheme and notation, with their labels and the words texts use for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, Triple, parse

from cppcc_ontology.errors import OntologyDataError, OntologyError
from cppcc_ontology.terms import DCTERMS, RDF, SKOS, VOCAB

__all__ = ["Concept", "Scheme", "concept", "concept_iri", "concepts", "scheme", "schemes", "words"]

_FOLDER = "vocab"
_About = dict[str, list[NamedNode | BlankNode | Literal | Triple]]


@dataclass(frozen=True, slots=True)
class Concept:
    """One concept of a scheme; `notation` is its word in tables and claims.

    `alt_labels` are the words that texts use for it, `broader` and `close` notations of the same scheme,
    `groups` the names of the collections that it is a member of.
    """

    scheme: str
    notation: str
    iri: str
    zh: str
    en: str
    definition_zh: str
    definition_en: str
    alt_labels: tuple[str, ...] = ()
    broader: str | None = None
    close: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """A vocabulary: its name, IRI, titles and descriptions."""

    name: str
    iri: str
    zh: str
    en: str
    description_zh: str
    description_en: str


def concept_iri(scheme: str, notation: str) -> str:
    """The IRI of a concept, whether or not the scheme has it.

    >>> concept_iri("level", "county")
    'https://w3id.org/cppcc/vocab/level/county'
    """
    return f"{VOCAB}{scheme}/{notation}"


@lru_cache(maxsize=1)
def schemes() -> tuple[str, ...]:
    """The names of all schemes, sorted."""
    found = (item.name for item in files("cppcc_ontology").joinpath(_FOLDER).iterdir())
    return tuple(sorted(name.removesuffix(".ttl") for name in found if name.endswith(".ttl")))


@lru_cache(maxsize=64)
def scheme(name: str) -> Scheme:
    """What a vocabulary says of itself.

    >>> scheme("sector").zh
    '界别'

    Raises:
        OntologyError: there is no such scheme.
    """
    iri = f"{VOCAB}{_known(name)}"
    about: _About = {}
    for quad in parse(_bytes(name), format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode) and quad.subject.value == iri:
            about.setdefault(quad.predicate.value, []).append(quad.object)
    title, told = _texts(about, DCTERMS.title), _texts(about, DCTERMS.description)
    return Scheme(name, iri, title["zh"][0], title["en"][0], told["zh"][0], told["en"][0])


def concepts(scheme: str) -> tuple[Concept, ...]:
    """The concepts of a scheme in the order of its file.

    >>> [c.notation for c in concepts("level")]
    ['national', 'provincial', 'prefectural', 'county']

    Raises:
        OntologyError: there is no such scheme.
    """
    return tuple(_scheme(scheme).values())


def concept(scheme: str, notation: str) -> Concept:
    """The concept of a notation.

    >>> concept("unit-kind", "studio").zh
    '委员工作室'

    Raises:
        OntologyError: there is no such scheme, or it has no such concept.
    """
    known = _scheme(scheme)
    if notation not in known:
        raise OntologyError(f"{notation!r} is no concept of the scheme {scheme}; it has {', '.join(known)}")
    return known[notation]


@lru_cache(maxsize=64)
def words(scheme: str) -> dict[str, str]:
    """The notation behind every Chinese label of a scheme; of two concepts with one word the first in the file.

    >>> words("sector")["科技界"], words("proposal-step")["审查立案"]
    ('科学技术界', 'filing')
    """
    found: dict[str, str] = {}
    for one in concepts(scheme):
        found.setdefault(one.zh, one.notation)
    for one in concepts(scheme):
        for word in one.alt_labels:
            found.setdefault(word, one.notation)
    return found


@lru_cache(maxsize=64)
def _scheme(scheme: str) -> dict[str, Concept]:
    quads = parse(_bytes(_known(scheme)), format=RdfFormat.TURTLE)
    return {one.notation: one for one in _read(scheme, f"{scheme}.ttl", quads)}


def _known(name: str) -> str:
    if name not in schemes():
        raise OntologyError(f"no vocabulary {name!r}; there are {', '.join(schemes())}")
    return name


def _bytes(name: str) -> bytes:
    return files("cppcc_ontology").joinpath(_FOLDER, f"{name}.ttl").read_bytes()


def _read(scheme: str, name: str, quads: Iterator[Quad]) -> Iterator[Concept]:
    facts: dict[str, _About] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            facts.setdefault(quad.subject.value, {}).setdefault(quad.predicate.value, []).append(quad.object)
    groups = {iri: _iris(about, SKOS.member) for iri, about in facts.items() if SKOS.member in about}
    for iri, about in facts.items():
        if SKOS.Concept in _iris(about, RDF.type):
            try:
                yield _concept(scheme, iri, about, groups)
            except KeyError as missing:
                raise OntologyDataError(f"{name}: <{iri}> lacks {missing.args[0]}; add it") from missing


def _concept(scheme: str, iri: str, about: _About, groups: dict[str, list[str]]) -> Concept:
    labels, definitions = _texts(about, SKOS.prefLabel), _texts(about, SKOS.definition)
    broader = _iris(about, SKOS.broader)
    return Concept(
        scheme=scheme,
        notation=_texts(about, SKOS.notation)[""][0],
        iri=iri,
        zh=labels["zh"][0],
        en=labels["en"][0],
        definition_zh=definitions["zh"][0],
        definition_en=definitions["en"][0],
        alt_labels=tuple(_texts(about, SKOS.altLabel).get("zh", ())),
        broader=_tail(broader[0]) if broader else None,
        close=tuple(_tail(other) for other in _iris(about, SKOS.closeMatch)),
        groups=tuple(_tail(group) for group, members in groups.items() if iri in members),
    )


def _iris(about: _About, predicate: str) -> list[str]:
    return [term.value for term in about.get(predicate, ()) if isinstance(term, NamedNode)]


def _texts(about: _About, predicate: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for term in about.get(predicate, ()):
        if isinstance(term, Literal):
            found.setdefault(term.language or "", []).append(term.value)
    return found


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[1]
