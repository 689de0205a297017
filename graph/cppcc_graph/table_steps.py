"""Steps of a table's plan: how rows of variables grow by what is said of the subjects that they hold."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

import pyoxigraph as ox

from cppcc_graph.sorted_quads import Said, text_of

__all__ = ["Check", "Grow", "Of", "Row", "Step", "Term", "after", "bind", "first", "optional", "text"]

#: A term as N-Quads writes it; None where a variable has no value.
Term: TypeAlias = str | None
#: The values of all variables, that of the key first.
Row: TypeAlias = list[Term]
#: What is said of a subject.
Of: TypeAlias = Callable[[str], Said]
#: Rows, what is said of the key, what is said of others.
Step: TypeAlias = Callable[[list[Row], Said, Of], list[Row]]


@dataclass(frozen=True, slots=True)
class Grow:
    """A pattern that gives a variable its values: a subject, the predicates that lead from it, the variable.

    Variables are places in a row. A pattern that is not required leaves the variable without a value.
    """

    subject: int
    path: tuple[str, ...]
    target: int
    required: bool = True

    def __call__(self, rows: list[Row], own: Said, of: Of) -> list[Row]:
        """The rows with all values."""
        found, target = [], self.target
        for row in rows:
            terms = _values(own if self.subject == 0 else of(row[self.subject] or ""), self.path, of)
            for term in terms[1:]:
                another = row.copy()
                another[target] = term
                found.append(another)
            if terms:
                row[target] = terms[0]
            if terms or not self.required:
                found.append(row)
        return found


@dataclass(frozen=True, slots=True)
class Check:
    """A pattern whose object is given."""

    subject: int
    path: tuple[str, ...]
    term: str

    def __call__(self, rows: list[Row], own: Said, of: Of) -> list[Row]:
        """The rows of which it is said."""
        at = self.subject
        return [row for row in rows if self.term in _values(own if at == 0 else of(row[at] or ""), self.path, of)]


def _values(said: Said, path: tuple[str, ...], of: Of) -> list[str]:
    """All that a path leads to."""
    found = said.get(path[0], [])
    for predicate in path[1:]:
        found = [value for node in found for value in of(node).get(predicate, ())]
    return found


def optional(steps: list[Step]) -> Step:
    """What may be there: all of it, or nothing."""
    if len(steps) == 1 and isinstance(steps[0], Grow):
        return replace(steps[0], required=False)

    def step(rows: list[Row], own: Said, of: Of) -> list[Row]:
        found = []
        for row in rows:
            inner = [row.copy()]
            for one in steps:
                inner = one(inner, own, of)
            found += inner or [row]
        return found

    return step


def bind(function: Callable[[list[Term]], Term], arguments: list[int], target: int) -> Step:
    """A variable that gets what a function makes of others."""

    def step(rows: list[Row], _own: Said, _of: Of) -> list[Row]:
        for row in rows:
            row[target] = function([row[at] for at in arguments])
        return rows

    return step


def text(terms: list[Term]) -> Term:
    """STR of a variable."""
    return None if terms[0] is None else _literal(text_of(terms[0]))


def first(terms: list[Term]) -> Term:
    """COALESCE of variables."""
    return next((term for term in terms if term is not None), None)


def after(words: str) -> Callable[[list[Term]], Term]:
    """STRAFTER of a variable's text and some words."""

    def function(terms: list[Term]) -> Term:
        return None if terms[0] is None else _literal(text_of(terms[0]).partition(words)[2])

    return function


def _literal(words: str) -> str:
    return str(ox.Literal(words))
