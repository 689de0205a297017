"""Refs and literals of claims as RDF terms, and as N-Quads text."""

from functools import lru_cache
from typing import Final
from urllib.parse import unquote

import pyoxigraph as ox

from cppcc_graph.errors import GraphDataError
from cppcc_loaders.records import Literal, Ref, Value
from cppcc_ontology.curies import expand
from cppcc_ontology.terms import CPPCC, ID, VOCAB, XSD

__all__ = [
    "KINDS",
    "evidence_iri",
    "iri_of",
    "kind_of",
    "label_in",
    "line",
    "nt",
    "place_nt",
    "predicate_nt",
    "term_of",
    "zh_nt",
]

#: Class of each kind of thing.
KINDS: Final[dict[str, str]] = {
    "activity": CPPCC.Activity,
    "article": CPPCC.Article,
    "claim": CPPCC.Claim,
    "committee": CPPCC.Committee,
    "initiative": CPPCC.Initiative,
    "membership": CPPCC.Membership,
    "organization": CPPCC.Organization,
    "outcome": CPPCC.Outcome,
    "person": CPPCC.Person,
    "place": CPPCC.Place,
    "practice": CPPCC.Practice,
    "session": CPPCC.Session,
    "source": CPPCC.Source,
    "step": CPPCC.Step,
    "term": CPPCC.Term,
    "unit": CPPCC.Unit,
    "work": CPPCC.Work,
}

_DATATYPES: Final = {
    "integer": XSD.integer,
    "decimal": XSD.decimal,
    "date": XSD.date,
    "boolean": XSD.boolean,
    "edtf": CPPCC.edtf,
}


def iri_of(ref: Ref) -> str:
    """The IRI of a thing.

    >>> iri_of(Ref("unit", "230184/小山子委员工作站"))
    'https://w3id.org/cppcc/id/unit/230184/小山子委员工作站'
    """
    return f"{ID}{ref.kind}/{ref.key}"


def evidence_iri(source: str, start: int, end: int) -> str:
    """The IRI of a range of a source (RFC 5147).

    >>> evidence_iri("https://w3id.org/cppcc/id/source/样本", 3, 9)
    'https://w3id.org/cppcc/id/source/样本#char=3,9'
    """
    return f"{source}#char={start},{end}"


def kind_of(iri: str) -> str:
    """The kind of a thing by its IRI, empty where it is none of ours; a range of a source is `evidence`.

    >>> kind_of("https://w3id.org/cppcc/id/committee/230700"), kind_of("https://w3id.org/cppcc/id/source/样本#char=3,9")
    ('committee', 'evidence')
    """
    if not iri.startswith(ID):
        return ""
    kind = iri[len(ID) :].split("/", 1)[0]
    return "evidence" if kind == "source" and "#char=" in iri else kind


def label_in(key: str) -> str:
    """The name in a key: its last part, decoded.

    >>> label_in("230184/小山子委员工作站")
    '小山子委员工作站'
    """
    return unquote(key.rsplit("/", 1)[-1])


def term_of(value: Value) -> ox.NamedNode | ox.Literal:
    """The RDF term of a claim's object."""
    if isinstance(value, Ref):
        return ox.NamedNode(iri_of(value))
    if value.datatype == "concept":
        return ox.NamedNode(VOCAB + value.value)
    if value.datatype == "zh":
        return ox.Literal(value.value, language="zh")
    if value.datatype == "string":
        return ox.Literal(value.value)
    if value.datatype not in _DATATYPES:
        raise GraphDataError(f"no datatype {value.datatype!r}; a claim may use {', '.join(sorted(_DATATYPES))}")
    return ox.Literal(value.value, datatype=ox.NamedNode(_DATATYPES[value.datatype]))


@lru_cache(maxsize=1 << 14)
def nt(value: Value) -> str:
    """A claim's object as N-Quads writes it."""
    if isinstance(value, Literal) and value.datatype == "zh":
        return zh_nt(value.value)
    return str(term_of(value))


def zh_nt(text: str) -> str:
    r"""A Chinese text as N-Quads writes it.

    >>> zh_nt("铁力市政协"), zh_nt('他说："好。"')
    ('"铁力市政协"@zh', '"他说：\\"好。\\""@zh')
    """
    # what is printed as it is need not be looked at by the store's own writer
    plain = text.isprintable() and '"' not in text and "\\" not in text
    return f'"{text}"@zh' if plain else str(ox.Literal(text, language="zh"))


@lru_cache(maxsize=1 << 14)
def place_nt(iri: str) -> str:
    """An IRI as N-Quads writes it; refuses what is no IRI."""
    return str(ox.NamedNode(iri))


@lru_cache(maxsize=256)
def predicate_nt(curie: str) -> str:
    """A predicate as N-Quads writes it."""
    return place_nt(expand(curie))


def line(subject: Ref, curie: str, value: Value) -> str:
    """One line of N-Quads in the default graph, without its line feed.

    >>> line(Ref("place", "230700"), "cppcc:within", Ref("place", "230000")).split()[1]
    '<https://w3id.org/cppcc/ontology#within>'
    """
    return f"{nt(subject)} {predicate_nt(curie)} {nt(value)} ."
