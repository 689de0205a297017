"""Media types of results and graphs, and the choice between them by an Accept header (RFC 9110, section 12.5.1)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["FORMATS", "GRAPH_FORMATS", "RESULT_FORMATS", "Format", "negotiate", "parse_accept"]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write an answer: `name` as in `?format=`, the media types that ask for it (the first is sent)."""

    name: str
    media: tuple[str, ...]
    charset: bool = False

    @property
    def content_type(self) -> str:
        """The value of Content-Type."""
        return f"{self.media[0]}; charset=utf-8" if self.charset else self.media[0]


#: For SELECT and ASK; the first answers `*/*`.
RESULT_FORMATS = (
    Format("json", ("application/sparql-results+json", "application/json")),
    Format("xml", ("application/sparql-results+xml", "application/xml", "text/xml")),
    Format("csv", ("text/csv",), charset=True),
    Format("tsv", ("text/tab-separated-values",), charset=True),
)
#: For CONSTRUCT and DESCRIBE.
GRAPH_FORMATS = (
    Format("ttl", ("text/turtle", "application/x-turtle"), charset=True),
    Format("nt", ("application/n-triples",)),
    Format("jsonld", ("application/ld+json", "application/json")),
    Format("rdf", ("application/rdf+xml", "application/xml", "text/xml")),
)
FORMATS = {one.name: one for one in (*RESULT_FORMATS, *GRAPH_FORMATS)}

_RANGE = re.compile(r"\s*([!#$%&'*+.^_`|~\w-]+)/([!#$%&'*+.^_`|~\w-]+)\s*(?:;(.*))?", re.ASCII | re.DOTALL)
_QUALITY = re.compile(r"(?:^|;)\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*(?:;|$)", re.ASCII | re.IGNORECASE)
_MOST_RANGES = 64


def parse_accept(header: str) -> list[tuple[str, float]]:
    """The media ranges of a header with their qualities; what cannot be read is skipped.

    >>> parse_accept("text/turtle;q=0.5, nonsense, */*;q=0.1")
    [('text/turtle', 0.5), ('*/*', 0.1)]
    """
    found: list[tuple[str, float]] = []
    for part in header.split(",")[:_MOST_RANGES]:
        match = _RANGE.fullmatch(part)
        if match is None:
            continue
        quality = _QUALITY.search(match[3] or "")
        found.append((f"{match[1]}/{match[2]}".lower(), min(1.0, float(quality[1])) if quality else 1.0))
    return found


def _quality(media: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality that the most specific range gives a media type."""
    for wanted in (media, media.partition("/")[0] + "/*", "*/*"):
        fitting = [quality for name, quality in ranges if name == wanted]
        if fitting:
            return max(fitting)
    return 0.0


def negotiate(header: str | None, offered: Sequence[Format]) -> Format | None:
    """The offered format that the header likes best, the earlier one where two are equal; None for a 406.

    A missing or wholly unreadable header accepts anything.

    >>> negotiate("text/csv, application/json;q=0.9", RESULT_FORMATS).name
    'csv'
    >>> negotiate("text/html", RESULT_FORMATS) is None
    True
    """
    ranges = parse_accept(header or "")
    if not ranges:
        return offered[0]
    best = max(offered, key=lambda one: max(_quality(media, ranges) for media in one.media))
    return best if max(_quality(media, ranges) for media in best.media) > 0 else None
