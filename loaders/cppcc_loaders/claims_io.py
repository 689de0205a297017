"""Claims of one document as a JSON Lines file: a head, one line a claim, and a check sum as the last line."""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, TypeAlias

from cppcc_loaders.claims_records import ArticleNote, Reading
from cppcc_loaders.errors import LoaderError
from cppcc_loaders.records import Claim, Evidence, Literal, Quote, Range, Ref, Unresolved, Value, Warning_

__all__ = ["FORMAT", "ClaimsFileError", "Wanted", "check_sum", "from_jsonl", "to_jsonl"]

#: Number of the file format; a file of another format is read anew from its source.
FORMAT: Final = 1
_BREAK: Final = "\n"
#: Says of a claim's kind of subject and predicate whether it is asked for.
Wanted: TypeAlias = Callable[[str, str], bool]


class ClaimsFileError(LoaderError):
    """A claims file is damaged, cut or of another format; the document has to be read anew."""


def to_jsonl(reading: Reading) -> str:
    """The file's text; equal readings give equal texts."""
    quotes: dict[Evidence, int] = {}
    lines = [_line(_claim_row(claim, quotes)) for claim in reading.claims]
    head = {
        "format": FORMAT,
        "doc": reading.doc,
        "digest": reading.digest,
        "encoding": reading.encoding,
        "articles": [[a.id, a.span.start, a.span.end, a.headline, a.kept, a.reason] for a in reading.articles],
        "unresolved": [[u.range.start, u.range.end, u.surface, u.kind, u.reason] for u in reading.unresolved],
        "warnings": [[w.code, w.message] for w in reading.warnings],
        "evidence": [[list(quote) for quote in evidence.quotes] for evidence in quotes],
    }
    body = "\n".join([_line(head), *lines]) + "\n"
    return body + _line({"sha256": _sum(body), "claims": len(lines)}) + "\n"


def from_jsonl(text: str, *, name: str = "claims file", wanted: Wanted | None = None) -> Reading:
    """The reading in a file's text; `name` is for the message.

    With `wanted` only the claims of those kinds of subject and predicates.

    Raises:
        ClaimsFileError: the check sum does not fit, or the format is another.
    """
    body, foot = _parted(text, name)
    if foot["sha256"] != _sum(body):
        raise ClaimsFileError(f"{name}: the check sum does not fit; delete the file and build again")
    try:
        # one array is read ten times as fast as its lines one by one
        head, *rows = json.loads(f"[{body.rstrip().replace(_BREAK, ',')}]")
        if head["format"] != FORMAT:
            raise ClaimsFileError(f"{name}: format {head['format']}, expected {FORMAT}; build again")
        if wanted:
            rows = [row for row in rows if wanted(row[0], row[2])]
        return _reading(head, rows)
    except (ValueError, KeyError, TypeError, IndexError) as error:
        raise ClaimsFileError(f"{name}: cut or damaged ({error}); delete the file and build again") from error


def check_sum(data: bytes, *, name: str = "claims file") -> None:
    """Compare a file's bytes with its check sum and format, without reading the claims.

    Raises:
        ClaimsFileError: the check sum does not fit, or the format is another.
    """
    try:
        body, foot = _parted(data.decode("ascii"), name)
    except UnicodeDecodeError as error:
        raise ClaimsFileError(f"{name}: damaged ({error}); delete the file and build again") from error
    if foot["sha256"] != _sum(body):
        raise ClaimsFileError(f"{name}: the check sum does not fit; delete the file and build again")
    if not body.startswith(f'{{"format":{FORMAT},'):
        raise ClaimsFileError(f"{name}: another format than {FORMAT}; build again")


def _parted(text: str, name: str) -> tuple[str, dict[str, Any]]:
    """The body of a file and the row of its last line."""
    body, _, last = text.rstrip("\n").rpartition("\n")
    try:
        foot = json.loads(last)
        foot["sha256"]
    except (ValueError, KeyError, TypeError) as error:
        raise ClaimsFileError(f"{name}: cut or damaged ({error}); delete the file and build again") from error
    return f"{body}\n", foot


def _claim_row(claim: Claim, quotes: dict[Evidence, int]) -> list[Any]:
    at = quotes.setdefault(claim.evidence, len(quotes))
    return [claim.subject.kind, claim.subject.key, claim.predicate, _value_row(claim.object), at, claim.rule]


def _value_row(value: Value) -> list[str]:
    return ["", value.kind, value.key] if isinstance(value, Ref) else [value.datatype, value.value]


def _reading(head: dict[str, Any], rows: Sequence[list[Any]]) -> Reading:
    doc = head["doc"]
    proofs = [Evidence(doc, tuple(Quote(*quote) for quote in quotes)) for quotes in head["evidence"]]
    return Reading(
        doc=doc,
        digest=head["digest"],
        encoding=head["encoding"],
        claims=tuple(_claims(rows, proofs)),
        articles=tuple(ArticleNote(a[0], Range(a[1], a[2]), a[3], kept=a[4], reason=a[5]) for a in head["articles"]),
        unresolved=tuple(Unresolved(doc, Range(u[0], u[1]), u[2], u[3], u[4]) for u in head["unresolved"]),
        warnings=tuple(Warning_(*w) for w in head["warnings"]),
    )


def _claims(rows: Sequence[list[Any]], proofs: Sequence[Evidence]) -> Iterator[Claim]:
    refs: dict[tuple[str, str], Ref] = {}
    for kind, key, predicate, (datatype, *words), at, rule in rows:
        subject = refs.get((kind, key)) or refs.setdefault((kind, key), Ref(kind, key))
        if datatype:
            yield Claim(subject, predicate, Literal(words[0], datatype), proofs[at], rule)
            continue
        kind, key = words  # noqa: PLW2901
        other = refs.get((kind, key)) or refs.setdefault((kind, key), Ref(kind, key))
        yield Claim(subject, predicate, other, proofs[at], rule)


def _line(value: object) -> str:
    # ASCII only: U+2028 and lone surrogates of a text must not break lines or encodings
    return json.dumps(value, ensure_ascii=True, separators=(",", ":"))


def _sum(body: str) -> str:
    return hashlib.sha256(body.encode("ascii")).hexdigest()
