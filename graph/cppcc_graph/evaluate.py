"""How much of a gold standard a build found, list by list, and what it got wrong."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cppcc_graph.errors import GraphDataError
from cppcc_graph.evaluate_match import LISTS, Row, is_exact, matched
from cppcc_graph.evaluate_sides import Side, gold_side, read_tables, table_side, text_of

__all__ = ["Evaluation", "Figures", "Mistake", "evaluate"]

_NOT_SHOWN = frozenset({"id", "at", "spans", "evidence"})


@dataclass(frozen=True, slots=True)
class Figures:
    """One list: numbers of rows, precision and recall of what was found, F1 found and F1 exact."""

    gold: int
    rows: int
    precision: float
    recall: float
    found: float
    exact: float


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error: `what` is missed, spurious or inexact; `gold` and `row` are the rows in question."""

    list: str
    doc: str
    what: str
    gold: Row | None
    row: Row | None

    def __str__(self) -> str:
        mark = {"missed": "-", "spurious": "+", "inexact": "~"}[self.what]
        words = [_words(row) for row in (self.gold, self.row) if row]
        return f"  {mark} {self.what:8} {self.doc[:8]} " + " ⇒ ".join(words)


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures by list, the averages over the eight lists other than bylines that the gold has, and every error."""

    lists: dict[str, Figures]
    found: float
    exact: float
    mistakes: tuple[Mistake, ...]

    def to_json(self) -> str:
        """The figures as JSON, in the shape of the gold's own scorer."""
        whole: dict[str, Any] = {}
        for name, figures in self.lists.items():
            row = {k: round(v, 4) if isinstance(v, float) else v for k, v in asdict(figures).items()}
            whole[name] = {"gold": row.pop("gold"), "pred": row.pop("rows"), **row}
        whole["macro"] = {"found": round(self.found, 4), "exact": round(self.exact, 4)}
        return json.dumps(whole, ensure_ascii=False, indent=2)


def evaluate(out: Path, gold: Path, *, texts: Path | None = None) -> Evaluation:
    """Compare the tables of a build with a gold file or a folder of gold files.

    `texts` is the folder of the texts, that of the build where it is None.

    Raises:
        GraphDataError: there is no gold, no table, or no text to a gold file.
    """
    files = [gold] if gold.is_file() else sorted(gold.glob("*.gold.json"))
    if not files:
        raise GraphDataError(f"{gold}: 没有 *.gold.json 文件 (no gold files)")
    where = texts or out / "texts"
    tables = read_tables(out / "tables" if (out / "tables").is_dir() else out)
    sides = []
    for file in files:
        doc, wanted = gold_side(file, where)
        sides.append((doc, wanted, table_side(tables, doc, len(text_of(where, doc)))))
    return _compare(sides)


def _compare(sides: Sequence[tuple[str, Side, Side]]) -> Evaluation:
    lists: dict[str, Figures] = {}
    mistakes: list[Mistake] = []
    for name in LISTS:
        hits = right = 0
        for doc, wanted, got in sides:
            pairs, missed, spurious = matched(name, wanted[name], got[name])
            wrong = [(g, p) for g, p in pairs if not is_exact(name, g, p)]
            hits, right = hits + len(pairs), right + len(pairs) - len(wrong)
            mistakes += [Mistake(name, doc, "missed", g, None) for g in missed]
            mistakes += [Mistake(name, doc, "spurious", None, p) for p in spurious]
            mistakes += [Mistake(name, doc, "inexact", g, p) for g, p in wrong]
        n_gold, n_rows = sum(len(s[1][name]) for s in sides), sum(len(s[2][name]) for s in sides)
        precision, recall, found = _prf(hits, n_gold, n_rows)
        lists[name] = Figures(n_gold, n_rows, precision, recall, found, _prf(right, n_gold, n_rows)[2])
    used = [figures for name, figures in lists.items() if figures.gold and name != "bylines"]
    count = max(len(used), 1)
    averages = (sum(round(f.found, 4) for f in used) / count, sum(round(f.exact, 4) for f in used) / count)
    return Evaluation(lists, *averages, tuple(mistakes))


def _prf(hits: int, gold: int, rows: int) -> tuple[float, float, float]:
    precision = hits / rows if rows else float(not gold)
    recall = hits / gold if gold else float(not rows)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _words(row: Row) -> str:
    shown = {k: v for k, v in row.items() if k not in _NOT_SHOWN and v not in (None, "")}
    return json.dumps(shown, ensure_ascii=False)
