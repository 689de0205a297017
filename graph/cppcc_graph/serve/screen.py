"""Look at a SPARQL text before it runs: refuse SERVICE, updates and deep nesting; split it into tokens for hints.

SERVICE is refused wherever the letters could be read as the keyword, without trusting any split into strings, IRIs
and comments: Oxigraph's grammar reads `1SERVICE:x{}` or `?a<'x>') SERVICE` otherwise than a tokenizer would.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cppcc_graph.serve.errors import Problem

__all__ = ["Token", "place", "refuse_unsafe", "tokens"]

_TOKEN = re.compile(
    r"""
      (?P<space>[\s\ufeff]+)
    | (?P<comment>\#[^\n\r]*)
    | (?P<iri><(?:[^<>"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>)
    | (?P<string>\"{3}(?:\"{0,2}(?:[^"\\]|\\.))*+\"{3} | '{3}(?:'{0,2}(?:[^'\\]|\\.))*+'{3}
        | \"(?:[^"\\\n\r]|\\.)*+\" | '(?:[^'\\\n\r]|\\.)*+')
    | (?P<variable>[?$]\w+)
    | (?P<language>@[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    | (?P<word>\w+(?![\w:.\-]))
    | (?P<name>(?:\w[\w\-]*+)?+:(?:[\w:.\-]|%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?\#@%])*+)
    | (?P<part>\w+)
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
# What may stand between SERVICE and the name of the server that it asks.
_GAP = r"(?:\s|\#[^\n\r]*[\n\r])*+"
_SERVICE = re.compile(
    rf"(?:(?<=true)|(?<=false)|(?<![^\W\d])(?<![?$:/\#]))service{_GAP}(?:silent{_GAP})?(?=[<?$]|[\w.\-]*:)",
    re.IGNORECASE,
)
_OPEN, _CLOSE = frozenset("({["), frozenset(")}]")
_UPDATES = frozenset({"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"})
_FORMS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_WORDS = frozenset({"word", "part"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its kind (a group of the pattern), its text and where it starts, in code points."""

    kind: str
    text: str
    start: int


def tokens(query: str) -> Iterator[Token]:
    """The tokens of a query without spaces and comments; never fails, whatever the text.

    >>> [token.text for token in tokens('SELECT * { ?s ?p "政协"@zh } # 完')]
    ['SELECT', '*', '{', '?s', '?p', '"政协"', '@zh', '}']
    """
    for match in _TOKEN.finditer(query):
        kind = match.lastgroup or "mark"
        if kind not in {"space", "comment"}:
            yield Token(kind, match.group(), match.start())


def place(query: str, start: int) -> tuple[int, int]:
    r"""Line and column of an offset, both from one.

    >>> place("ASK\n{ }", 6)
    (2, 3)
    """
    return query.count("\n", 0, start) + 1, start - query.rfind("\n", 0, start)


def refuse_unsafe(query: str, *, depth: int) -> None:
    """Refuse federated queries, updates and brackets that nest deeper than `depth`.

    >>> refuse_unsafe("SELECT ?service { ?service a <http://service.example/> }", depth=9)

    Raises:
        Problem: with line and column of what is refused.
    """
    _refuse_service(query)
    level, form = 0, ""
    for token in tokens(query):
        if token.kind == "mark":
            level += (token.text in _OPEN) - (token.text in _CLOSE)
            if level > depth:
                line, column = place(query, token.start)
                raise Problem(
                    422, "too-deep", f"brackets nest deeper than {depth}", line, column, "split the query into parts"
                )
        elif not form and token.kind in _WORDS:
            word = token.text.upper()
            form = word if word in _FORMS else ""
            if word in _UPDATES:
                raise _update_refused(word, *place(query, token.start))


def _refuse_service(query: str) -> None:
    """Refuse a text in which some `service` could be the keyword."""
    found = _SERVICE.search(query)
    if found:
        line, column = place(query, found.start())
        raise Problem(
            403,
            "service-refused",
            "SERVICE is refused: this server asks no other server",
            line,
            column,
            "remove the SERVICE block; a prefix or a text that only looks like one must be spelt otherwise",
        )


def _update_refused(word: str, line: int, column: int) -> Problem:
    """The answer to an update."""
    hint = "ask with SELECT, ASK, CONSTRUCT or DESCRIBE; the graph is changed by building it again"
    return Problem(403, "read-only", f"{word} is an update; this endpoint is read only", line, column, hint)
