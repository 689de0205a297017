"""Hints for people who write SPARQL over Chinese labels: what a message means, why a result is empty."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from cppcc_graph.serve.errors import Problem, ServeError
from cppcc_graph.serve.screen import Token, place, tokens

__all__ = ["plain_string_hint", "syntax_problem"]

_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_CLASSES = re.compile(r"\[[^\[\]]*\](?:,\s*|$)|\s*\|[^\n]*|\n")
# What the engine says in words among the list of what it expected.
_SAID = re.compile(r"[A-Z][a-z]+ (?:not|[a-z]+ )[^,\[]*|The [^,\[]*")
_LONGEST = 160
# Functions of a string's words alone: a plain literal is right in them.
_TOLERANT = frozenset(
    {"CONTAINS", "REGEX", "STRSTARTS", "STRENDS", "STRBEFORE", "STRAFTER", "REPLACE", "STR", "CONCAT"}
)


@cache
def _rows() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of data/hints.tsv with their hints."""
    lines = files("cppcc_graph.serve").joinpath("data/hints.tsv").read_text("utf-8").splitlines()
    rows = []
    for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
        if not row or row[0].startswith("#") or row[0] == "pattern":
            continue
        if len(row) != 2:  # noqa: PLR2004  (pattern and hint)
            raise ServeError(f"serve/data/hints.tsv line {number}: {len(row)} columns, 2 are expected")
        rows.append((re.compile(row[0]), row[1]))
    return tuple(rows)


def syntax_problem(query: str, message: str) -> Problem:
    """The answer to a query that Oxigraph cannot read, from its message.

    >>> problem = syntax_problem("ASK {", "error at 1:6: expected one of OPTIONAL, [_]")
    >>> problem.line, problem.column, problem.detail
    (1, 6, 'syntax error: expected one of OPTIONAL')
    """
    match = _PLACE.fullmatch(message)
    if match is None:
        return Problem(400, "syntax", f"syntax error: {message[:_LONGEST]}", hint=_hint(query, message, None))
    line, column = int(match[1]), int(match[2])
    said = _SAID.search(match[3])
    if said:
        return Problem(400, "syntax", f"syntax error: {said[0]}", line, column, _hint(query, message, line))
    expected = ", ".join(part.strip() for part in _CLASSES.sub("", match[3]).split(",") if part.strip())
    detail = f"expected one of {expected[:_LONGEST]}" if expected else "this cannot stand here"
    return Problem(400, "syntax", f"syntax error: {detail}", line, column, _hint(query, message, line))


def _hint(query: str, message: str, line: int | None) -> str | None:
    """The first hint whose pattern fits the message, or `line TEXT` of the line that is wrong."""
    lines = query.splitlines()
    text = lines[line - 1] if line and line <= len(lines) else ""
    for pattern, hint in _rows():
        if pattern.search(message) or pattern.search(f"line {text}"):
            return hint
    return None


def plain_string_hint(query: str) -> str | None:
    """Say so when a query compares a plain Chinese string, which never equals a label with a language tag.

    >>> plain_string_hint('SELECT * { ?s skos:prefLabel "张三" }')
    '第1行第30列:"张三" 没有语言标记,永远不等于 "张三"@zh;请写成 "张三"@zh,或用 FILTER(STR(?x) = "张三")'
    >>> plain_string_hint('SELECT * { ?s skos:prefLabel "张三"@zh }')
    """
    found = next(_plain_strings(query), None)
    if found is None:
        return None
    line, column = place(query, found.start)
    said = found.text.strip("\"'")
    return (
        f'第{line}行第{column}列:"{said}" 没有语言标记,永远不等于 "{said}"@zh;'
        f'请写成 "{said}"@zh,或用 FILTER(STR(?x) = "{said}")'
    )


def _plain_strings(query: str) -> Iterator[Token]:
    """String tokens with Chinese words, without language or datatype, outside functions of the words alone."""
    calls: list[bool] = []
    seen = [*tokens(query), Token("mark", "", len(query)), Token("mark", "", len(query))]
    tolerant_statement = False
    for at, token in enumerate(seen[:-2]):
        before = seen[at - 1].text.upper() if at else ""
        if token.text == "(":
            calls.append(before in _TOLERANT or bool(calls and calls[-1]))
        elif token.text == ")":
            calls = calls[:-1]
        tolerant_statement = _tolerant(token, tolerant=tolerant_statement)
        if token.kind != "string" or not _HAN.search(token.text) or (calls and calls[-1]) or tolerant_statement:
            continue
        if seen[at + 1].kind != "language" and seen[at + 1].text + seen[at + 2].text != "^^":
            yield token


def _tolerant(token: Token, *, tolerant: bool) -> bool:
    """Whether a comparison here is one of words alone: from `STR` to the next dot, bracket of a group or `&&`."""
    if token.text in {"{", "}", ".", "&", "|", ";"}:
        return False
    return tolerant or token.text.upper() == "STR"
