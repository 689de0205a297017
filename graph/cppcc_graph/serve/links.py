"""Addresses of pages for IRIs, and IRIs for addresses: /id/unit/230184/稻香委员工作室 is the page of that unit."""

import re
from urllib.parse import quote, unquote_to_bytes

from cppcc_graph.serve.errors import Problem

__all__ = ["BASE", "href", "iri_of_path"]

#: What stands before `id/…`, `vocab/…` and `ontology` in IRIs; relative IRIs of queries are resolved against it.
BASE = "https://w3id.org/cppcc/"
_RUN = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# Characters that stay percent-encoded in our IRIs (docs/model.md).
_KEPT = frozenset(' <>"{}|^`\\%#?/') | {chr(code) for code in range(0x20)} | {"\x7f"}
_SAFE = "/%:@!$&'()*+,;=-._~"


def href(iri: str) -> str:
    """Where the page of an IRI is; other people's IRIs stay as they are, and what is no web address goes nowhere.

    >>> href("https://w3id.org/cppcc/id/source/样例#char=3,9")
    '/id/source/%E6%A0%B7%E4%BE%8B?char=3,9#mark'
    >>> href("javascript:alert(1)")
    '#'
    """
    if not iri.startswith(BASE):
        return iri if iri.startswith(("https://", "http://")) else "#"
    path, hash_, fragment = iri[len(BASE) :].partition("#")
    place = "/" + quote(path, safe=_SAFE)
    if hash_ and fragment.startswith("char="):
        return f"{place}?char={quote(fragment[5:], safe=',')}#mark"
    return f"{place}#{quote(fragment, safe=_SAFE)}" if hash_ else place


def iri_of_path(raw_path: bytes) -> str:
    """The IRI whose page an address is.

    >>> iri_of_path(b"/id/work/-/A%2FB%E6%B3%95")
    'https://w3id.org/cppcc/id/work/-/A%2FB法'

    Raises:
        Problem: the address is no UTF-8.
    """
    try:
        path = _RUN.sub(lambda run: _decode(run[0]), raw_path.decode("ascii"))
    except UnicodeDecodeError as error:
        raise Problem(400, "not-utf8", "the address is not UTF-8") from error
    return BASE + path.lstrip("/")


def _decode(run: str) -> str:
    """Percent-encoded characters as our IRIs write them."""
    return "".join(_keep(char) for char in unquote_to_bytes(run).decode("utf-8"))


def _keep(char: str) -> str:
    """A character, encoded where our IRIs encode it."""
    return quote(char, safe="") if char in _KEPT else char
