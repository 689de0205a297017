"""What a build did: per document what was read, kept, dropped, left unresolved or failed."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cppcc_loaders.claims import MENTION
from cppcc_loaders.claims_records import Reading

__all__ = ["BuildReport", "DocumentReport", "Documents", "document_report", "report_json", "sums_of"]

_BREAK: Final = "\n"
_DEEPER: Final = "\n  "


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document that the graph holds: `key` names its claims file; its part of report.json is only on disk."""

    doc: str
    key: str


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents that a graph holds, by name; read from the build's list whenever they are asked for."""

    index: Path
    count: int
    copies: frozenset[str]

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[DocumentReport]:
        with self.index.open(encoding="ascii") as rows:
            for line in rows:
                entry, key = json.loads(line)
                if entry["doc"] not in self.copies:
                    yield DocumentReport(entry["doc"], key)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """One run: `read` and `reused` count documents; the rest is what report.json holds, sorted by document.

    `sums` are those over all documents; what report.json says of each of them stays on disk.
    """

    documents: Documents
    failures: tuple[dict[str, str], ...]
    read: int
    reused: int
    quads: int
    version: str
    curation: dict[str, Any]
    sums: Counter[str]
    duplicates: tuple[dict[str, Any], ...] = ()

    @property
    def ok(self) -> bool:
        """Whether every document was read."""
        return not self.failures

    @property
    def totals(self) -> dict[str, int]:
        """Sums over all documents, and the number of quads."""
        whole: Counter[str] = Counter({"documents": len(self.documents), "failures": len(self.failures)})
        whole["duplicates"] = len(self.duplicates)
        whole.update(self.sums)
        return {**dict(sorted(whole.items())), "quads": self.quads}


def document_report(reading: Reading, path: str) -> dict[str, Any]:
    """What report.json says of one document."""
    dropped = [
        {"start": a.span.start, "end": a.span.end, "headline": a.headline, "reason": a.reason}
        for a in reading.articles
        if not a.kept
    ]
    named = {claim.subject for claim in reading.claims if claim.predicate == MENTION}
    unresolved = [
        {"start": u.range.start, "end": u.range.end, "surface": u.surface, "kind": u.kind, "reason": u.reason}
        for u in reading.unresolved
    ]
    return {
        "doc": reading.doc,
        "path": path,
        "digest": reading.digest,
        "encoding": reading.encoding,
        "articles": {"kept": sum(a.kept for a in reading.articles), "dropped": dropped},
        "counts": dict(sorted(Counter(thing.kind for thing in named).items())),
        "unresolved": unresolved,
        "warnings": [{"code": w.code, "message": w.message} for w in reading.warnings],
    }


def sums_of(row: dict[str, Any]) -> Counter[str]:
    """What one document adds to the sums over all."""
    return Counter(
        articles=row["articles"]["kept"],
        dropped=len(row["articles"]["dropped"]),
        unresolved=len(row["unresolved"]),
        warnings=len(row["warnings"]),
    )


def report_json(report: BuildReport, rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The text of report.json by pieces: what a clean build of the same sources would say, nothing about this run."""
    head = {"format": 1, "version": report.version, "totals": report.totals, "curation": report.curation}
    tail = {"duplicates": list(report.duplicates), "failures": list(report.failures)}
    yield _json(head).removesuffix("\n}") + ',\n "documents": ['
    before = "\n"
    for row in rows:
        yield f"{before}  {_json(row).replace(_BREAK, _DEEPER)}"
        before = ",\n"
    yield ("]" if before == "\n" else "\n ]") + "," + _json(tail).removeprefix("{") + "\n"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
