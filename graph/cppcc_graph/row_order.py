"""Rows in the order that a query asks for, sorted after the query.

A store on disk reads both terms anew at every comparison, which takes a second for 20,000 rows; here each term is read
once. The order is that of the store: nothing, blank nodes, IRIs, numbers by value, other literals by their text.
"""

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Final, TypeAlias

import pyoxigraph as ox

from cppcc_graph.rows import Term
from cppcc_ontology.terms import XSD

__all__ = ["Order", "in_order", "unordered"]

#: Variables to sort by, the first first, and whether downwards.
Order: TypeAlias = tuple[tuple[str, bool], ...]
_Key: TypeAlias = tuple[int, Decimal | int, str, str, str]
_Row: TypeAlias = tuple[Term | None, ...]

#: The last clause of a query, where it sorts by variables alone.
_LAST: Final = re.compile(r"\nORDER BY((?: (?:\?\w+|DESC\(\?\w+\)))+)\s*\Z")
_BY: Final = re.compile(r"(DESC\()?\?(\w+)")
_COMMENT: Final = re.compile(r"^\s*#.*$", re.MULTILINE)
_INNERMOST: Final = re.compile(r"\([^()]*\)")
_NAMED: Final = re.compile(r"\bAS \?(\w+)\)")
_VARIABLE: Final = re.compile(r"\?(\w+)")
_INTEGER: Final = f"{XSD.NAMESPACE}integer"
_NUMBERS: Final = frozenset(XSD.NAMESPACE + name for name in ("integer", "decimal", "double", "float"))
_NOTHING: Final[_Key] = (0, 0, "", "", "")


@lru_cache(maxsize=256)
def unordered(query: str) -> tuple[str, Order]:
    r"""A SELECT without its last ORDER BY, and that order; as it is where it sorts by what it does not show.

    >>> unordered("SELECT ?name (COUNT(?one) AS ?ones) WHERE { … }\nORDER BY DESC(?ones) ?name")
    ('SELECT ?name (COUNT(?one) AS ?ones) WHERE { … }', (('ones', True), ('name', False)))
    """
    last = _LAST.search(query)
    if last is None:
        return query, ()
    order = tuple((name, bool(down)) for down, name in _BY.findall(last[1]))
    if not {name for name, _ in order} <= _shown(query):
        return query, ()
    return query[: last.start()], order


def in_order(rows: Iterable[_Row], variables: tuple[str, ...], order: Order) -> tuple[_Row, ...]:
    """Rows sorted; those that are equal stay as they come.

    >>> rows = [(ox.Literal(9),), (ox.Literal(10),), (None,)]
    >>> [str(name) for (name,) in in_order(rows, ("number",), (("number", True),))]
    ['"10"^^<http://www.w3.org/2001/XMLSchema#integer>', '"9"^^<http://www.w3.org/2001/XMLSchema#integer>', 'None']
    """
    found = list(rows)
    for name, down in reversed(order):
        at = variables.index(name)
        found.sort(key=lambda row: _key(row[at]), reverse=down)
    return tuple(found)


def _shown(query: str) -> set[str]:
    """The variables of the outermost SELECT."""
    head = _COMMENT.sub("", query).partition("SELECT")[2].partition("WHERE")[0]
    named = set(_NAMED.findall(head))
    while (outer := _INNERMOST.sub("", head)) != head:
        head = outer
    return named | set(_VARIABLE.findall(head))


def _key(term: Term | None) -> _Key:
    if term is None:
        return _NOTHING
    if isinstance(term, ox.Literal):
        return _literal(term)
    if isinstance(term, ox.Triple):
        return 5, 0, str(term), "", ""
    return (2 if isinstance(term, ox.NamedNode) else 1), 0, term.value, "", ""


def _literal(term: ox.Literal) -> _Key:
    text, kind = term.value, term.datatype.value
    if kind in _NUMBERS:
        try:
            number = int(text) if kind == _INTEGER else Decimal(text)
        except (ValueError, InvalidOperation):
            number = Decimal("NaN")
        # what is no number has no place among numbers
        if number == number:  # noqa: PLR0124
            return 3, number, "", "", ""
    return 4, 0, text, kind, term.language or ""
