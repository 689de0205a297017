"""What a build did: per document what was read, kept, dropped, left unresolved or failed."""

import json
from collections import Counter
from dataclasses import dataclass
from typing import Any

from cppcc_loaders.claims import MENTION
from cppcc_loaders.claims_records import Reading

__all__ = ["BuildReport", "DocumentReport", "document_report", "report_json"]


@dataclass(frozen=True, slots=True)
class DocumentReport:
    """One document: `key` names its claims file; `row` is its part of report.json."""

    doc: str
    key: str
    row: dict[str, Any]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """One run: `read` and `reused` count documents; the rest is what report.json holds, sorted by document."""

    documents: tuple[DocumentReport, ...]
    failures: tuple[dict[str, str], ...]
    read: int
    reused: int
    quads: int
    version: str
    curation: dict[str, Any]
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
        for document in self.documents:
            row = document.row
            whole["articles"] += row["articles"]["kept"]
            whole["dropped"] += len(row["articles"]["dropped"])
            whole["unresolved"] += len(row["unresolved"])
            whole["warnings"] += len(row["warnings"])
        return {**dict(sorted(whole.items())), "quads": self.quads}


def document_report(reading: Reading, key: str, path: str) -> DocumentReport:
    """The report of one document."""
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
    row = {
        "doc": reading.doc,
        "path": path,
        "digest": reading.digest,
        "encoding": reading.encoding,
        "articles": {"kept": sum(a.kept for a in reading.articles), "dropped": dropped},
        "counts": dict(sorted(Counter(thing.kind for thing in named).items())),
        "unresolved": unresolved,
        "warnings": [{"code": w.code, "message": w.message} for w in reading.warnings],
    }
    return DocumentReport(reading.doc, key, row)


def report_json(report: BuildReport) -> str:
    """The text of report.json: what a clean build of the same sources would say, nothing about this run."""
    whole = {
        "format": 1,
        "version": report.version,
        "totals": report.totals,
        "curation": report.curation,
        "documents": [document.row for document in report.documents],
        "duplicates": list(report.duplicates),
        "failures": list(report.failures),
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
