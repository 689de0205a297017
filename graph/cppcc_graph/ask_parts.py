"""Queries built from parts: conditions on a body, free words, a place and an order set into queries/ask_built."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

import pyoxigraph as ox

from cppcc_graph.ask_fill import Term as RdfTerm
from cppcc_graph.ask_fill import prefixed
from cppcc_graph.ask_templates import data_rows
from cppcc_graph.ask_terms import Term
from cppcc_graph.query_files import read_query

__all__ = ["build", "condition", "holding", "part_named"]


@cache
def _parts() -> dict[str, str]:
    """The patterns of data/ask_parts.tsv."""
    return {name: pattern for _, (name, pattern, _) in data_rows("ask_parts.tsv", 3)}


def part_named(text: str) -> str:
    """The part whose word a text holds, empty if none.

    >>> part_named("谁办的活动多")
    'activity'
    """
    rows = ((name, said.split("|")) for _, (name, _, said) in data_rows("ask_parts.tsv", 3) if said != "-")
    return next((name for name, said in rows if any(word in text for word in said)), "")


def condition(part: str, number: int, values: Sequence[RdfTerm]) -> str:
    """One condition on ?_thing; of several values any may hold."""
    pattern = _parts()[part].replace("{n}", str(number))
    patterns = [pattern.replace("{value}", str(value)) for value in values] or [pattern]
    return patterns[0] if len(patterns) == 1 else " UNION ".join(f"{{ {one} }}" for one in patterns)


def holding(variable: str, terms: Iterable[Term]) -> str:
    """A filter that wants a form of every term in ?variable."""
    wanted = (" || ".join(f"CONTAINS({variable}, {ox.Literal(form)})" for form in term.forms) for term in terms)
    return "\n  ".join(f"FILTER({one})" for one in wanted)


def build(
    name: str,
    *,
    parts: Iterable[str] = (),
    filters: str = "",
    values: Iterable[str] = (),
    places: Sequence[str] = (),
    descending: bool = True,
) -> str:
    """The query of queries/ask_built/NAME with these parts; whatever comes from a question is a term, never text."""
    text = read_query("ask_built", name)
    where = [f"VALUES ?place {{ {' '.join(map(str, map(ox.NamedNode, places)))} }}"] if places else []
    given = [*values, *where]
    text = text.replace("#values", "\n  ".join(given)) if "#values" in text else text
    text = text.replace("#parts", "\n  ".join(parts)).replace("#filters", filters)
    within = r"\1 cppcc:division/cppcc:parentPlace* ?place ." if places else ""
    if places and "VALUES ?place" not in text:
        within = f"{given[-1]} {within}"
    text = re.sub(r"#place (\?\w+)", within, text)
    return prefixed(text.replace("#order", "DESC" if descending else "ASC"))
