"""Results that cannot grow beyond their limits, and terms as they travel to and from worker processes."""

import re
from collections.abc import Mapping

import pyoxigraph as ox

from cppcc_graph.serve.errors import Problem

__all__ = ["RDF_FORMATS", "BoundedBody", "term_from_json"]

#: How Oxigraph names the graph formats of `formats.GRAPH_FORMATS`.
RDF_FORMATS = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
}

# What a row looks like in each format; none of these can stand inside a term, except a line end within a CSV value.
_ROW = {
    "json": re.compile(rb'[\[,]\{(?:\}|"[^"\\]*":\{"type":)'),
    "xml": re.compile(rb"<result>"),
    "csv": re.compile(rb"\r\n"),
    "tsv": re.compile(rb"\n"),
}
_HEADED = frozenset({"csv", "tsv"})
_TAIL = 4096


class BoundedBody:
    """A file object that counts the rows written to it and refuses more than `rows` rows or `size` bytes.

    The engine writes in pieces of a few kilobytes, so a huge result is stopped after the first piece beyond a limit.
    """

    def __init__(self, kind: str, *, rows: int, size: int, cut: bool) -> None:
        """`kind` is the name of a result format; rows are only counted where `cut`."""
        self.data = bytearray()
        self.rows, self.size = rows, size
        self._row = _ROW.get(kind) if cut else None
        self._seen = -1 if kind in _HEADED else 0
        self._scanned = 0

    @property
    def count(self) -> int:
        """Rows so far."""
        return max(0, self._seen)

    def write(self, piece: bytes) -> int:
        """Take the next piece.

        Raises:
            Problem: a limit is exceeded.
        """
        self.data += piece
        if len(self.data) > self.size:
            hint = "add LIMIT, or ask for fewer columns"
            raise Problem(422, "too-large", f"the result is larger than {self.size} bytes", hint=hint)
        if self._row is not None:
            self._count_rows()
        return len(piece)

    def _count_rows(self) -> None:
        """Count rows in what has not been counted yet, matches across two pieces included."""
        assert self._row is not None  # noqa: S101  (told to the type checker)
        for match in self._row.finditer(self.data, self._scanned):
            self._seen += 1
            self._scanned = match.end()
        self._scanned = max(self._scanned, len(self.data) - _TAIL)
        if self._seen > self.rows:
            hint = "add LIMIT, or page through the result with ORDER BY, LIMIT and OFFSET"
            raise Problem(422, "too-many-rows", f"the result has more than {self.rows} rows", hint=hint)

    def flush(self) -> None:
        """Nothing to do: the data stays in memory."""


def term_from_json(term: Mapping[str, str]) -> ox.NamedNode | ox.Literal:
    """A term as SPARQL's JSON results write it.

    >>> term_from_json({"type": "literal", "value": "伊春市政协", "xml:lang": "zh"}).language
    'zh'
    """
    if term["type"] == "uri":
        return ox.NamedNode(term["value"])
    datatype = term.get("datatype")
    return ox.Literal(
        term["value"],
        language=term.get("xml:lang"),
        datatype=ox.NamedNode(datatype) if datatype else None,
    )
