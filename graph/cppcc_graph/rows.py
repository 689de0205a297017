"""Answers of queries: rows that iterate, turn into a DataFrame, and show themselves in a notebook."""

import csv
import html
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

import pyoxigraph as ox

from cppcc_graph.errors import QueryError
from cppcc_graph.query_files import QUERY_PREFIXES
from cppcc_graph.tables import guard
from cppcc_ontology.curies import compact
from cppcc_ontology.terms import XSD

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["Cell", "Rows", "Term", "rows_of", "run_query", "value_of", "with_values"]

Term: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Cell: TypeAlias = str | int | float | bool | None
_NUMBERS = {"integer", "int", "long", "nonNegativeInteger", "decimal", "double", "float"}
_SHOWN = 200


def value_of(term: Term | None) -> Cell:
    """A term as a plain value: numbers and truth values by their datatype, everything else as text."""
    if term is None or isinstance(term, ox.Triple):
        return None if term is None else str(term)
    if not isinstance(term, ox.Literal):
        return term.value
    kind = term.datatype.value.removeprefix(XSD.NAMESPACE)
    if kind == "boolean":
        return term.value == "true"
    try:
        return _number(term.value) if kind in _NUMBERS else term.value
    except ArithmeticError:
        return term.value


def _number(text: str) -> int | float:
    number = Decimal(text)
    return int(number) if number.is_finite() and number == number.to_integral_value() else float(number)


@dataclass(frozen=True, slots=True)
class Rows:
    """The answer of a query: `terms` are RDF terms, iteration gives dictionaries of plain values.

    >>> rows = Rows(("name",), ((ox.Literal("伊春市政协"),),), "")
    >>> list(rows), len(rows)
    ([{'name': '伊春市政协'}], 1)
    """

    variables: tuple[str, ...]
    terms: tuple[tuple[Term | None, ...], ...]
    query: str

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        for row in self.terms:
            yield dict(zip(self.variables, map(value_of, row), strict=True))

    def __len__(self) -> int:
        return len(self.terms)

    def __bool__(self) -> bool:
        """Whether there is an answer; of an ASK query its truth."""
        if self.variables == ("ask",):
            return value_of(self.terms[0][0]) is True
        return bool(self.terms)

    def column(self, name: str) -> list[Cell]:
        """The values of one variable."""
        at = self.variables.index(name)
        return [value_of(row[at]) for row in self.terms]

    def to_dataframe(self) -> "pd.DataFrame":
        """The rows as a pandas DataFrame (extra `notebook`)."""
        try:
            import pandas as pd
        except ImportError as error:
            raise QueryError(
                "pandas 未安装；请运行 pip install 'cppcc-graph[notebook]' (pandas is not installed)"
            ) from error
        return pd.DataFrame([list(row.values()) for row in self], columns=list(self.variables))

    def to_csv(self) -> str:
        """The rows as CSV text, without byte order mark; cells that would be formulas are guarded."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(self.variables)
        for row in self:
            writer.writerow([guard(_words(cell)) for cell in row.values()])
        return text.getvalue()

    def to_json(self) -> str:
        """The rows as a JSON array of objects."""
        return json.dumps(list(self), ensure_ascii=False, indent=1)

    def __repr__(self) -> str:
        head = " | ".join(self.variables)
        rows = [" | ".join(_words(cell) for cell in row.values()) for row in self.shown(20)]
        more = [f"… {len(self)} rows"] if len(self) > len(rows) else []
        return "\n".join([head, *rows, *more])

    def shown(self, limit: int = _SHOWN) -> list[dict[str, Cell]]:
        """The first rows."""
        return list(Rows(self.variables, self.terms[:limit], self.query))

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{html.escape(name)}</th>" for name in self.variables)
        body = "".join(f"<tr>{''.join(map(_html_cell, row))}</tr>" for row in self.terms[:_SHOWN])
        more = f"<p>{len(self)} 行，显示前 {_SHOWN} 行</p>" if len(self) > _SHOWN else f"<p>{len(self)} 行</p>"
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def run_query(store: ox.Store, query: str, params: Mapping[str, Term] | None = None) -> Rows:
    """Ask a store; ASK gives one row `ask`, CONSTRUCT and DESCRIBE rows of subject, predicate and object.

    `params` fix variables of the query, shown or not.

    Raises:
        QueryError: the query is not well formed, or asks for what is not allowed here (SERVICE).
    """
    try:
        return rows_of(store.query(with_values(query, params or {}), prefixes=QUERY_PREFIXES), query)
    except (SyntaxError, ValueError) as error:
        raise QueryError(f"SPARQL 有误：{error} (the query is not well formed)") from error
    except OSError as error:
        raise QueryError(f"查询无法执行：{error} (the query cannot be run)") from error


def rows_of(found: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples, query: str) -> Rows:
    """The rows of an answer, read to its end."""
    if isinstance(found, ox.QueryBoolean):
        truth = ox.Literal("true" if found else "false", datatype=ox.NamedNode(XSD.boolean))
        return Rows(("ask",), ((truth,),), query)
    if isinstance(found, ox.QueryTriples):
        triples = tuple((t.subject, t.predicate, t.object) for t in found)
        return Rows(("subject", "predicate", "object"), triples, query)
    names = tuple(variable.value for variable in found.variables)
    return Rows(names, tuple(map(tuple, found)), query)


def with_values(query: str, params: Mapping[str, Term]) -> str:
    """The query with its variables fixed by a closing VALUES, which holds for the whole pattern."""
    if not params:
        return query
    for name in params:
        if not re.search(rf"[?$]{re.escape(name)}\b", query):
            raise QueryError(f"这个问题没有参数 {name} (the query has no such variable)")
    names = " ".join(f"?{name}" for name in params)
    terms = " ".join(str(term) for term in params.values())
    return f"{query}\nVALUES ({names}) {{ ({terms}) }}"


def _words(cell: Cell) -> str:
    return "" if cell is None else str(cell)


def _html_cell(term: Term | None) -> str:
    if isinstance(term, ox.NamedNode):
        return f'<td title="{html.escape(term.value, quote=True)}">{html.escape(compact(term.value))}</td>'
    return f"<td>{html.escape(_words(value_of(term)))}</td>"
