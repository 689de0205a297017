"""The numbered shapes: SHACL Core files, and queries for what Core cannot say."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from cppcc_ontology.errors import OntologyDataError
from cppcc_ontology.terms import SH

__all__ = ["SHAPES", "CoreShape", "QueryShape", "core_messages", "core_shapes", "query_shapes"]

#: Namespace of the shapes; a local name begins with the shape's number.
SHAPES: Final = "https://w3id.org/cppcc/shapes/"
_FOLDER = "shapes"
_NOTE = re.compile(r"^# (severity|zh|en): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class QueryShape:
    """A shape told by a query: its `?focus` is at fault, `?value` (where bound) says with what."""

    code: str
    severity: str
    zh: str
    en: str
    query: str


@dataclass(frozen=True, slots=True)
class CoreShape:
    """A SHACL Core shape by its number, with its messages."""

    code: str
    zh: str
    en: str


@lru_cache(maxsize=1)
def core_messages() -> tuple[CoreShape, ...]:
    """The numbers and messages of the SHACL Core shapes, by number.

    >>> core_messages()[0].code
    'E01'
    """
    told: dict[str, dict[str, str]] = {}
    for quad in parse(core_shapes().encode(), format=RdfFormat.TURTLE):
        if (
            quad.predicate.value == SH.message
            and isinstance(quad.subject, NamedNode)
            and isinstance(quad.object, Literal)
        ):
            code = quad.subject.value.removeprefix(SHAPES).partition("_")[0]
            told.setdefault(code, {})[quad.object.language or ""] = quad.object.value
    return tuple(CoreShape(code, texts["zh"], texts["en"]) for code, texts in sorted(told.items()))


@lru_cache(maxsize=1)
def core_shapes() -> str:
    """All SHACL Core shapes as one Turtle text."""
    folder = files("cppcc_ontology").joinpath(_FOLDER)
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".ttl"))
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)


@lru_cache(maxsize=1)
def query_shapes() -> tuple[QueryShape, ...]:
    """All shapes told by queries, by number.

    >>> query_shapes()[0].code
    'E50'
    """
    folder = files("cppcc_ontology").joinpath(_FOLDER)
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".rq"))
    return tuple(_parse(name, folder.joinpath(name).read_text(encoding="utf-8")) for name in names)


def _parse(name: str, text: str) -> QueryShape:
    notes = dict(_NOTE.findall(text))
    if notes.keys() != {"severity", "zh", "en"} or notes["severity"] not in {"Violation", "Warning"}:
        raise OntologyDataError(f"shapes/{name}: its head must say severity (Violation or Warning), zh and en")
    return QueryShape(name.removesuffix(".rq"), notes["severity"], notes["zh"], notes["en"], text)
