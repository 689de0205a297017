"""The package's SPARQL files: found by name, with the prefixes that every query may use."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Final

import pyoxigraph as ox

from cppcc_graph.errors import GraphDataError
from cppcc_ontology.terms import PREFIXES

__all__ = ["QUERY_PREFIXES", "names_in", "read_query", "with_values"]

#: Prefixes that queries need not declare.
QUERY_PREFIXES: Final[dict[str, str]] = dict(PREFIXES)
#: Where a query wants the values that are given.
_HERE: Final = "# values"


@lru_cache(maxsize=256)
def read_query(folder: str, name: str) -> str:
    """The text of `queries/FOLDER/NAME.rq`.

    Raises:
        GraphDataError: there is no such file in the package.
    """
    path = files("cppcc_graph").joinpath("queries", folder, f"{name}.rq")
    if not path.is_file():
        raise GraphDataError(
            f"queries/{folder}/{name}.rq is not in the package; there are {', '.join(names_in(folder))}"
        )
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=16)
def names_in(folder: str) -> tuple[str, ...]:
    """The names of all queries of a folder, sorted."""
    found = files("cppcc_graph").joinpath("queries", folder)
    return tuple(sorted(f.name.removesuffix(".rq") for f in found.iterdir() if f.name.endswith(".rq")))


def with_values(query: str, bound: Mapping[str, ox.NamedNode | ox.Literal]) -> str:
    r"""A query with values for variables written into its first WHERE, where the planner and every filter see them.

    A query that has the comment `# values` gets them there: what groups before it joins needs them within.

    A value given as a substitution comes after the plan is made: up to 600 times slower on a million quads. The terms
    write themselves, so that no text of a value is ever read as SPARQL.

    >>> body = ox.NamedNode("https://w3id.org/cppcc/id/committee/230184")
    >>> with_values("SELECT ?b WHERE { ?b cppcc:unitOf ?a }", {"a": body})
    'SELECT ?b WHERE {\n  VALUES (?a) { (<https://w3id.org/cppcc/id/committee/230184>) } ?b cppcc:unitOf ?a }'
    """
    if not bound:
        return query
    names, terms = " ".join(f"?{name}" for name in bound), " ".join(map(str, bound.values()))
    if _HERE in query:
        return query.replace(_HERE, f"VALUES ({names}) {{ ({terms}) }}")
    return query.replace("WHERE {", f"WHERE {{\n  VALUES ({names}) {{ ({terms}) }}", 1)
