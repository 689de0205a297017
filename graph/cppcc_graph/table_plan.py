"""The query of a table as steps over what single subjects say, so that the rows of a key need no store.

Only the forms that the queries of tables use are understood: patterns whose subject is known when they are met,
OPTIONAL, BIND of STR, STRAFTER(STR()) and COALESCE, MIN with GROUP BY, and ORDER BY.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from cppcc_graph.errors import GraphDataError
from cppcc_graph.iris import place_nt
from cppcc_graph.query_files import read_query
from cppcc_graph.sorted_quads import text_of
from cppcc_graph.table_steps import Check, Grow, Of, Row, Step, Term, after, bind, first, optional, text
from cppcc_ontology.curies import expand
from cppcc_ontology.terms import RDF, XSD

__all__ = ["Plan", "table_plan"]

_TOKEN: Final = re.compile(r'"[^"]*"|\?\w+|\w+:[\w-]+|\w+|\S')
_COMMENT: Final = re.compile(r"(?m)^\s*#.*$")
_NUMBER: Final = re.compile(rf'"([^"]*)"\^\^<{XSD.NAMESPACE}(?:integer|decimal)>')


@dataclass(slots=True)
class Plan:
    """How the rows of a key are found: the key is the first variable; `asked` are all IRIs in it."""

    names: dict[str, int] = field(default_factory=dict)
    steps: list[Step] = field(default_factory=list)
    shown: list[int] = field(default_factory=list)
    least: list[tuple[int, int]] = field(default_factory=list)
    grouped: list[int] = field(default_factory=list)
    order: list[int] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)

    def place(self, name: str) -> int:
        """The place of a variable in a row."""
        return self.names.setdefault(name, len(self.names))

    def rows(self, key: str, of: Of) -> list[Row]:
        """The rows of a key, an IRI as N-Quads writes it, in their order; `of` tells what is said of a subject."""
        found: list[Row] = [[key, *[None] * (len(self.names) - 1)]]
        own = of(key)
        for step in self.steps:
            found = step(found, own, of)
        if self.grouped and found:
            found = self._groups(found)
        if len(found) > 1:
            found.sort(key=self.rank)
        return found

    def cells(self, row: Row) -> list[str]:
        """What the table shows of a row."""
        return [text_of(term) if (term := row[at]) else "" for at in self.shown]

    def rank(self, row: Row) -> str:
        """One line of words that sorts as the rows of the table do."""
        return "\0".join([_rank(row[at]) for at in self.order]).replace("\n", "\1")

    @property
    def by_key(self) -> bool:
        """Whether the rows of keys in order are in order."""
        return self.order[0] == 0

    def _groups(self, rows: list[Row]) -> list[Row]:
        groups: dict[tuple[Term, ...], Row] = {}
        for row in rows:
            group = groups.setdefault(tuple([row[at] for at in self.grouped]), row)
            for source, target in self.least:
                term, least = row[source], group[target]
                if term is not None and (least is None or text_of(term) < text_of(least)):
                    group[target] = term
        return list(groups.values())


def _rank(term: Term) -> str:
    """The place of a term in an order: nothing, numbers by their value, then text."""
    if term is None:
        return "0"
    number = _NUMBER.fullmatch(term)
    return f"1{float(number[1]):030.6f}" if number else f"2{text_of(term)}"


# --- reading a query --------------------------------------------------------------------------------------------------


@lru_cache(maxsize=32)
def table_plan(name: str) -> Plan:
    """The plan of a table, whose key is the first variable that it shows.

    Raises:
        GraphDataError: the query has a form that is not understood.
    """
    tokens = _TOKEN.findall(_COMMENT.sub("", read_query("tables", name)))
    try:
        return _Reader(f"queries/tables/{name}.rq", tokens).plan()
    except IndexError as error:
        raise GraphDataError(f"queries/tables/{name}.rq: the query ends too early for a plan") from error


@dataclass(slots=True)
class _Reader:
    """Reads the words of a query one after the other."""

    file: str
    tokens: list[str]
    at: int = 0
    made: Plan = field(default_factory=Plan)
    bound: set[str] = field(default_factory=set)

    def plan(self) -> Plan:
        """The whole query."""
        self.take("SELECT")
        while self.next != "WHERE":
            self._column()
        self.take("WHERE")
        self.bound.add(next(iter(self.made.names)))
        self.made.steps = self._group()
        if self.next == "GROUP":
            self.take("GROUP", "BY")
            self.made.grouped = self._variables()
        self.take("ORDER", "BY")
        self.made.order = self._variables()
        return self.made

    @property
    def next(self) -> str:
        """The word to come, empty at the end."""
        return self.tokens[self.at] if self.at < len(self.tokens) else ""

    def take(self, *expected: str) -> str:
        """Go on by one word, or by words that must be there; the last of them."""
        for word in expected or (self.tokens[self.at],):
            if self.next != word:
                raise GraphDataError(f"{self.file}: expected {word!r} for a plan of the table: {self.next!r}")
            self.at += 1
        return self.tokens[self.at - 1]

    def _variable(self) -> str:
        name = self.take()
        if not name.startswith("?"):
            raise GraphDataError(f"{self.file}: expected a variable for a plan of the table: {name!r}")
        return name[1:]

    def _variables(self) -> list[int]:
        found = []
        while self.next.startswith("?"):
            found.append(self.made.place(self._variable()))
        return found

    def _column(self) -> None:
        if self.next != "(":
            self.made.shown.append(self.made.place(self._variable()))
            return
        self.take("(", "MIN", "(")
        source = self.made.place(self._variable())
        self.take(")", "AS")
        target = self.made.place(self._variable())
        self.take(")")
        self.made.least.append((source, target))
        self.made.shown.append(target)

    def _group(self) -> list[Step]:
        """What stands between braces."""
        self.take("{")
        steps: list[Step] = []
        while self.next != "}":
            if self.next == "OPTIONAL":
                self.take("OPTIONAL")
                steps.append(optional(self._group()))
            elif self.next == "BIND":
                steps.append(self._bound())
            else:
                steps += self._patterns()
            if self.next == ".":
                self.take()
        self.take("}")
        return steps

    def _patterns(self) -> list[Step]:
        """A subject with its predicates and objects."""
        subject = self._variable()
        if subject not in self.bound:
            raise GraphDataError(f"{self.file}: ?{subject} is the subject of a pattern before it is known")
        steps = [self._pattern(self.made.place(subject))]
        while self.next == ";":
            self.take(";")
            steps.append(self._pattern(self.made.place(subject)))
        return steps

    def _pattern(self, subject: int) -> Step:
        path = [self._iri()]
        while self.next == "/":
            self.take("/")
            path.append(self._iri())
        if not self.next.startswith("?"):
            return Check(subject, tuple(path), self._iri())
        name = self._variable()
        if name in self.bound:
            raise GraphDataError(f"{self.file}: ?{name} is the object of a pattern after it is known")
        self.bound.add(name)
        return Grow(subject, tuple(path), self.made.place(name))

    def _iri(self) -> str:
        word = self.take()
        found = place_nt(RDF.type if word == "a" else expand(word))
        self.made.asked.add(found)
        return found

    def _bound(self) -> Step:
        self.take("BIND", "(")
        function, arguments = self._function()
        self.take("AS")
        target = self._variable()
        self.take(")")
        self.bound.add(target)
        return bind(function, arguments, self.made.place(target))

    def _function(self) -> tuple[Callable[[list[Term]], Term], list[int]]:
        """STR(?x), STRAFTER(STR(?x), "words") or COALESCE(?x, ?y)."""
        name = self.take()
        self.take("(")
        if name == "COALESCE":
            arguments = self._variables()
            while self.next == ",":
                self.take(",")
                arguments += self._variables()
            self.take(")")
            return first, arguments
        if name == "STRAFTER":
            self.take("STR", "(")
            arguments = self._variables()
            self.take(")", ",")
            words = self.take().strip('"')
            self.take(")")
            return after(words), arguments
        if name != "STR":
            raise GraphDataError(f"{self.file}: a plan of the table knows no function {name}")
        arguments = self._variables()
        self.take(")")
        return text, arguments
