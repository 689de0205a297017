"""The question templates: data/ask.tsv compiled to patterns that must fit a whole question.

A template names every word it accounts for; a question with a word that no template explains is not understood, so a
condition that we cannot check is never dropped in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cppcc_graph.errors import GraphDataError
from cppcc_ontology.errors import OntologyError
from cppcc_ontology.vocab import words

__all__ = ["Template", "compiled", "data_rows", "kind_words", "templates"]

_PART = re.compile(r"<(\w+)>|\{(\w[\w:-]*)\}")
_TEXT = r"[\u3400-\u9fffA-Za-z0-9·+-]"
_FREE = {
    "text": f"(?P<text>{_TEXT}{{2,20}}?)",
    "text1": f"(?P<text1>{_TEXT}{{1,8}}?)",
    "text2": f"(?P<text2>{_TEXT}{{1,10}}?)",
}


@dataclass(frozen=True, slots=True)
class Template:
    """A way to ask: the query in queries/ask, the pattern of the question's skeleton, how the answer begins."""

    query: str
    pattern: re.Pattern[str]
    say: str
    line: int

    @property
    def free(self) -> bool:
        """Whether free words stand in the question, so that the match may be partial."""
        return bool({"text", "text1", "text2"} & set(self.pattern.groupindex))


def data_rows(name: str, columns: int) -> Iterator[tuple[int, list[str]]]:
    """Line numbers and cells of a data file, without comments and head."""
    lines = files("cppcc_graph").joinpath("data", name).read_text("utf-8").splitlines()
    head = False
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if len(cells) != columns:
            raise GraphDataError(f"data/{name} line {number}: {len(cells)} columns, {columns} are expected")
        if head:
            yield number, cells
        head = True


def compiled(name: str, number: int, pattern: str) -> re.Pattern[str]:
    """A pattern of a data file of this package; GraphDataError names file and line where it is none."""
    try:
        return re.compile(pattern)
    except re.error as error:
        raise GraphDataError(f"data/{name} line {number}: {error}") from error


@cache
def _groups() -> dict[str, str]:
    """The groups of ask_words.tsv as alternatives, longer words first."""
    return {name: _either(said.split("|")) for _, (name, said) in data_rows("ask_words.tsv", 2)}


def _either(choices: list[str]) -> str:
    """Alternatives, longer words first, so that 副主席 is not read as 主席."""
    return "|".join(re.escape(word) for word in sorted(set(choices), key=lambda word: (-len(word), word)))


@cache
def kind_words(scheme: str) -> dict[str, str]:
    """The notation of every word that a question may use for a concept of a scheme.

    >>> kind_words("outcome-kind")["荣誉"], kind_words("unit-kind")["委员工作室"]
    ('award', 'studio')
    """
    further = {word: notation for _, (of, word, notation) in data_rows("ask_kinds.tsv", 3) if of == scheme}
    return further | words(scheme)


@cache
def templates() -> tuple[Template, ...]:
    """Every template in the order of its file.

    Raises:
        GraphDataError: a row is not well formed; names the line.
    """
    return tuple(_template(number, *cells) for number, cells in data_rows("ask.tsv", 3))


def _template(number: int, query: str, pattern: str, say: str) -> Template:
    """A row of ask.tsv."""
    filler = f"(?:{_groups()['filler']})*"
    parts = [_PART.sub(lambda match: _slot(number, match), part) for part in pattern.split()]
    text = filler + "".join(
        f"(?:{part[:-1]})?{filler}" if part.endswith("?") else f"(?:{part}){filler}" for part in parts
    )
    return Template(query, compiled("ask.tsv", number, text), say, number)


def _slot(number: int, match: re.Match[str]) -> str:
    """The pattern of <kind>, {group}, {scheme:X} or {text}."""
    kind, name = match[1], match[2]
    if kind:
        return f"<(?P<{kind}>\\d)>"
    if name in _FREE:
        return _FREE[name]
    scheme = name.removeprefix("scheme:")
    try:
        if scheme != name:
            return f"(?P<{scheme.replace('-', '_')}>{_either(list(kind_words(scheme)))})"
        if name == "role":
            return f"(?P<role>{_either([*kind_words('role'), *_groups()['role'].split('|')])})"
        return f"(?P<class>{_groups()['class']})" if name == "class" else f"(?:{_groups()[name]})"
    except (KeyError, OntologyError) as error:
        raise GraphDataError(f"data/ask.tsv line {number}: no group {name!r} in ask_words.tsv") from error
