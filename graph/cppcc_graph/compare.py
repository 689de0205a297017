"""Extractors side by side: each builds the same texts, each is measured on the same gold."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from cppcc_graph.build import build
from cppcc_graph.build_work import BuildOptions, Progress
from cppcc_graph.evaluate import Evaluation, evaluate
from cppcc_loaders.extractors import ArticleExtractor
from cppcc_loaders.pipeline import ReadWith

__all__ = ["Compared", "compare_extractors", "comparison_json"]


@dataclass(frozen=True, slots=True)
class Compared:
    """One extractor: its figures, claims of its own in the report that it dropped, documents that failed."""

    name: str
    version: str
    figures: Evaluation
    unresolved: int
    failures: int


def compare_extractors(
    extractors: Sequence[ArticleExtractor], gold: Path, texts: Path, *, progress: Progress | None = None
) -> tuple[Compared, ...]:
    """Build `texts` with each extractor in a folder of its own, and evaluate each build.

    Raises:
        GraphDataError: there is no gold, or no text to a gold file.
        SourceError: there are no texts.
    """
    return tuple(_one(extractor, gold, texts, progress) for extractor in extractors)


def _one(extractor: ArticleExtractor, gold: Path, texts: Path, progress: Progress | None) -> Compared:
    options = BuildOptions(reader=ReadWith(extractor), pages=())
    if progress is not None:
        options = BuildOptions(reader=ReadWith(extractor), pages=(), progress=progress)
    with TemporaryDirectory(prefix="cppcc-compare-") as scratch:
        out = Path(scratch) / "out"
        report = build([texts], out, options)
        figures = evaluate(out, gold, texts=texts)
    unresolved = report.totals.get("unresolved", 0)
    return Compared(extractor.name, extractor.version, figures, unresolved, report.totals["failures"])


def comparison_json(rows: Sequence[Compared]) -> str:
    """The figures of every extractor as JSON."""
    whole = [
        {
            "extractor": row.name,
            "version": row.version,
            "unresolved": row.unresolved,
            "failures": row.failures,
            "found": round(row.figures.found, 4),
            "exact": round(row.figures.exact, 4),
            "lists": {name: asdict(figures) for name, figures in row.figures.lists.items()},
        }
        for row in rows
    ]
    return json.dumps(whole, ensure_ascii=False, indent=1)
