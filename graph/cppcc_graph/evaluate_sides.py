"""The two sides of a comparison in one shape: rows of a gold file, rows of a build's tables, each with its ranges."""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from cppcc_graph.errors import GraphDataError
from cppcc_graph.evaluate_match import LISTS, Row
from cppcc_loaders.claims_evidence import LONGEST

__all__ = ["Side", "gold_side", "read_tables", "table_side"]

_STOP: Final = re.compile(r"[。！？!?\n]")
_TABLES: Final = (*LISTS[:8], "practices", "articles", "mentions")

Side = dict[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of a build, and by document the ranges of every node."""

    rows: Mapping[str, list[dict[str, str]]]
    spans: Mapping[str, Mapping[str, list[tuple[int, int]]]]


def gold_side(path: Path, texts: Path) -> tuple[str, Side]:
    """The name of a gold file's document and its rows, with the sentences that prove them.

    Raises:
        GraphDataError: the file is no gold file, or its text is not in the folder.
    """
    try:
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        doc = str(gold["doc"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise GraphDataError(f"{path}: no gold file ({error})") from error
    text = text_of(texts, doc)
    side: Side = {name: [] for name in LISTS}
    for name in LISTS:
        for row in gold.get(name, []):
            if name == "bylines":
                side[name].append({"name": row, "spans": []})
                continue
            at = text.find(row.get("anchor") or "\0")
            spans = _printed(text, *_sentence(text, at)) if at >= 0 else []
            side[name].append({**row, "spans": spans})
            if name == "people":
                side["roles"] += [{"person": row["name"], **role, "spans": spans} for role in row.get("roles", [])]
    return doc, side


def read_tables(folder: Path) -> Tables:
    """All tables of a build that are compared.

    Raises:
        GraphDataError: a table is missing.
    """
    rows = {name: _table(folder / f"{name}.csv") for name in _TABLES}
    spans: defaultdict[str, defaultdict[str, list[tuple[int, int]]]] = defaultdict(lambda: defaultdict(list))
    for mention in rows["mentions"]:
        spans[mention["doc"]][mention["node"]].append((int(mention["start"]), int(mention["end"])))
    return Tables(rows, spans)


def table_side(tables: Tables, doc: str, length: int) -> Side:
    """The rows of the tables that the document of this length mentions."""
    rows = tables.rows
    spans = {
        node: [span for span in found if 0 <= span[0] < span[1] <= length]
        for node, found in tables.spans.get(doc, {}).items()
    }
    spans = {node: found for node, found in spans.items() if found}
    _drop_long(spans, {row["id"] for name in ("activities", "outcomes") for row in rows[name]})
    codes = {row["id"]: row["code"] or None for row in rows["committees"]}
    people = {row["id"]: row["name"] for row in rows["people"]}
    side: Side = {
        name: [{**row, "spans": spans[row["id"]]} for row in rows[name] if row["id"] in spans] for name in LISTS[:8]
    }
    for name in ("activities", "outcomes"):
        side[name] = [row for row in side[name] if row.get("status") != "planned"]
    for name in ("units", "documents", "activities", "outcomes"):
        for row in side[name]:
            row["committee"] = codes.get(row["committee"])
    for row in side["roles"]:
        row["person"], row["org"] = people.get(row["person"], row["person"]), row["organization"]
    _add_practices(side["initiatives"], [row for row in rows["practices"] if row["id"] in spans], codes)
    side["bylines"] = _bylines(rows["articles"], doc)
    return side


def text_of(texts: Path, doc: str) -> str:
    """The text of a document, without byte order mark.

    Raises:
        GraphDataError: there is none in the folder.
    """
    found = [path for path in texts.rglob("*") if path.is_file() and _name(path, texts) == doc]
    if not found:
        raise GraphDataError(f"{texts}: 没有 {doc} 的原文；用 --texts 指定原文所在的文件夹 (no text of that name)")
    return min(found).read_bytes().decode("utf-8-sig")


def _name(path: Path, texts: Path) -> str:
    return path.relative_to(texts).with_suffix("").as_posix()


def _drop_long(spans: dict[str, list[tuple[int, int]]], events: set[str]) -> None:
    for node, found in spans.items():
        if node in events and sum(end - start for start, end in found) > LONGEST:
            spans[node] = []


def _add_practices(initiatives: list[Row], practices: Sequence[Row], codes: Mapping[str, str | None]) -> None:
    run_by: defaultdict[str, set[str]] = defaultdict(set)
    for row in practices:
        code = codes.get(row["committee"])
        if code:
            run_by[row["initiative"]].add(code)
    for row in initiatives:
        row["committees"] = sorted(run_by[row["id"]])


def _bylines(articles: Sequence[Row], doc: str) -> list[Row]:
    names = {name.strip() for row in articles if row["doc"] == doc for name in (row.get("byline") or "").split(";")}
    return [{"name": name, "spans": []} for name in sorted(names - {""})]


def _table(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        raise GraphDataError(f"{path}: 缺少此表；请重新构建 (missing table: {error.strerror})") from error


def _sentence(text: str, at: int) -> tuple[int, int]:
    start = max((m.end() for m in _STOP.finditer(text, 0, at)), default=0)
    stop = _STOP.search(text, at)
    return start, stop.end() if stop else len(text)


def _printed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Every place where the sentence is printed."""
    words = text[start:end].strip()
    return [m.span() for m in re.finditer(re.escape(words), text)] or [(start, end)]
