"""The known questions: queries with titles, keywords and parameters, found by name; values are bound, never pasted."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import pyoxigraph as ox

from cppcc_graph.errors import GraphDataError, QueryError
from cppcc_graph.kept_counts import COUNTS, has_counts
from cppcc_graph.query_files import QUERY_PREFIXES, names_in, read_query, with_values
from cppcc_graph.question_values import KINDS, term_for
from cppcc_graph.row_order import in_order, unordered
from cppcc_graph.rows import Rows
from cppcc_ontology.divisions import COUNTRY
from cppcc_ontology.terms import ID

__all__ = ["Parameter", "Question", "answered", "ask", "bind", "question", "questions", "written"]

_FOLDER: Final = "questions"
#: Folder of the forms for the whole graph: nothing named to start from, so each property is read in one pass.
_WHOLE: Final = "whole"
#: Folder of the forms for a store that holds the counts of its build.
_KEPT: Final = "kept"
#: The counts that a form of theirs reads first: a store of an earlier version may lack them.
_TOLD: Final = re.compile(rf"<{re.escape(COUNTS)}#([\w-]+)>")
_EVERYWHERE: Final = f"{ID}place/{COUNTRY}"
_NOTE = re.compile(r"^# ([a-z]+(?:@zh|@en)?): (.+)$", re.MULTILINE)
_PARAMETER = re.compile(r"(\w+) ([\w:-]+) (\S+) ([^|]+) \| (.+)")
_NEEDED: Final = ("title@zh", "title@en", "description@zh", "description@en", "keywords")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A variable that the asker may give. `kind` says how its value is read (see `question_values.KINDS`).

    `default` is the value where none is given; None and an empty value leave the variable open, so that all is found.
    """

    name: str
    kind: str
    default: str | None
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Question:
    """A named question; `query` is its SPARQL with the head.

    `whole` is a form that is fast for a whole graph, `kept` one that reads the counts of the build, if there are any.
    """

    name: str
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    keywords: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    query: str
    whole: str | None = None
    kept: str | None = None


@lru_cache(maxsize=1)
def questions() -> tuple[Question, ...]:
    """All questions, by name."""
    return tuple(_parse(name, read_query(_FOLDER, name)) for name in names_in(_FOLDER))


def question(name: str) -> Question:
    """The question of a name.

    >>> question("initiative-spread").title_zh
    '举措的传播'

    Raises:
        QueryError: there is none; the message names the nearest.
    """
    known = {one.name: one for one in questions()}
    if name not in known:
        near = "、".join(difflib.get_close_matches(name, known, n=3, cutoff=0.3)) or "cppcc questions"
        raise QueryError(f"没有名为 {name!r} 的问题；请看 {near} (no such question)")
    return known[name]


def bind(asked: Question, values: Mapping[str, str | float]) -> dict[str, ox.NamedNode | ox.Literal]:
    """The RDF term of every variable that is given or has a default; an empty value leaves a variable open.

    >>> bind(question("units-of-committee"), {"committee": "伊春市政协"})["committee"].value
    'https://w3id.org/cppcc/id/committee/230700'

    Raises:
        QueryError: the question has no such parameter, or the value is none of its kind.
    """
    known = {one.name: one for one in asked.parameters}
    for name in values:
        if name not in known:
            has = "、".join(known) or "无"
            raise QueryError(f"问题 {asked.name} 没有参数 {name!r}；它的参数：{has} (no such parameter)")
    given = {name: values.get(name, one.default) or _open(one) for name, one in known.items()}
    return {name: term_for(known[name].kind, value, name) for name, value in given.items() if value is not None}


def _open(parameter: Parameter) -> str | None:
    """The value that restricts nothing: everything lies within the country; other variables stay unbound."""
    return COUNTRY if parameter.kind == "place" else None


def ask(store: ox.Store, name: str, values: Mapping[str, str | float] | None = None) -> Rows:
    """The answer of a question by its name."""
    asked = question(name)
    bound = bind(asked, values or {})
    return answered(asked, bound, _run(store, asked, bound))


def answered(asked: Question, bound: Mapping[str, ox.NamedNode | ox.Literal], rows: Rows) -> Rows:
    """The rows of a question without columns that only repeat a given value or hold an open variable."""
    parameters = {one.name for one in asked.parameters}
    keep = [
        at
        for at, column in enumerate(rows.variables)
        if column not in parameters or (column not in bound and any(row[at] is not None for row in rows.terms))
    ]
    variables = tuple(rows.variables[at] for at in keep)
    return Rows(variables, tuple(tuple(row[at] for at in keep) for row in rows.terms), rows.query)


def written(asked: Question, bound: Mapping[str, ox.NamedNode | ox.Literal]) -> str:
    """The query with values written into it where every filter sees them: for editors and other engines.

    >>> asked = question("committees-above")
    >>> [line for line in written(asked, bind(asked, {})).splitlines() if "VALUES" in line]
    ['  VALUES (?committee) { (<https://w3id.org/cppcc/id/committee/230184>) }']
    """
    return with_values(asked.query, bound)


def _run(store: ox.Store, asked: Question, bound: Mapping[str, ox.NamedNode | ox.Literal]) -> Rows:
    # a value that the planner sees can come first; one given as a substitution comes after the plan is made
    query, order = unordered(_form(store, asked, bound))
    found = store.query(query, prefixes=QUERY_PREFIXES)
    if not isinstance(found, ox.QuerySolutions):
        raise GraphDataError(f"queries/questions/{asked.name}.rq: a question is a SELECT")
    names = tuple(variable.value for variable in found.variables)
    rows = in_order(map(tuple, found), names, order)
    return Rows(names, rows, asked.query)


def _form(store: ox.Store, asked: Question, bound: Mapping[str, ox.NamedNode | ox.Literal]) -> str:
    """The query for a store of ours: that of kept counts or for the whole graph where no thing is named."""
    if any(_names(term) for term in bound.values()):
        return written(asked, bound)
    kept = asked.kept and _TOLD.search(asked.kept)
    if asked.kept and kept and has_counts(store, kept[1]):
        return with_values(asked.kept, bound)
    return with_values(asked.whole, bound) if asked.whole else written(asked, bound)


def _names(term: ox.NamedNode | ox.Literal) -> bool:
    """Whether a value is a thing, or its label, to start from; not a concept, a word within, or the whole country."""
    if isinstance(term, ox.Literal):
        return bool(term.language)
    return term.value.startswith(ID) and term.value != _EVERYWHERE


def _parse(name: str, text: str) -> Question:
    notes = _NOTE.findall(text)
    head = dict(notes)
    missing = [needed for needed in _NEEDED if needed not in head]
    if missing:
        raise GraphDataError(f"queries/questions/{name}.rq: its head lacks {', '.join(missing)}")
    return Question(
        name,
        head["title@zh"],
        head["title@en"],
        head["description@zh"],
        head["description@en"],
        tuple(word.strip() for word in head["keywords"].split(",")),
        tuple(_parameter(name, note) for key, note in notes if key == "param"),
        text,
        *(read_query(folder, name) if name in names_in(folder) else None for folder in (_WHOLE, _KEPT)),
    )


def _parameter(name: str, note: str) -> Parameter:
    found = _PARAMETER.fullmatch(note)
    if found is None or found[2].partition(":")[0] not in KINDS:
        raise GraphDataError(
            f"queries/questions/{name}.rq: 'param: {note}' must be: name kind default-or-dash zh | en; "
            f"kinds are {', '.join(KINDS)}"
        )
    return Parameter(found[1], found[2], None if found[3] == "-" else found[3], found[4].strip(), found[5].strip())
