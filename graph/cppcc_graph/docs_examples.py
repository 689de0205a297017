"""Examples of the ontology's terms from a built graph: what is said with each, and the words that prove it."""

from typing import NamedTuple

import pyoxigraph as ox

from cppcc_graph.errors import GraphDataError
from cppcc_graph.query_files import QUERY_PREFIXES, read_query
from cppcc_ontology.curies import compact
from cppcc_ontology.reference import Term

__all__ = ["Example", "examples_of"]


class Example(NamedTuple):
    """A thing or statement of a graph, and a quote where there is one."""

    text: str
    quote: str


def examples_of(store: ox.Store, term: Term) -> list[Example]:
    """Up to two examples of a class or property, the same ones each time; none of a datatype."""
    if term.kind == "rdfs:Datatype":
        return []
    name = "class" if term.kind == "owl:Class" else "property"
    replaced: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple]
    replaced = {ox.Variable("term"): ox.NamedNode(term.iri)}
    query = read_query("docs", f"examples-of-{name}")
    found = store.query(query, prefixes=QUERY_PREFIXES, substitutions=replaced)
    if not isinstance(found, ox.QuerySolutions):
        raise GraphDataError(f"queries/docs/examples-of-{name}.rq is no SELECT")
    return [Example(_shown(row), _text(row["quote"])) for row in found]


def _shown(row: ox.QuerySolution) -> str:
    subject = _text(row["subjectLabel"]) or _text(row["subject"])
    value = _text(row["valueLabel"]) or _text(row["value"])
    return f"{subject} → {value}" if value else subject


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None) -> str:
    if term is None or isinstance(term, ox.Triple):
        return ""
    return compact(term.value) if isinstance(term, ox.NamedNode) else term.value
