"""Tables as CSV, Excel, Parquet, and as packages that describe themselves (Frictionless, RO-Crate)."""

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from cppcc_graph.dictionary import Column, columns_of, sheet_name
from cppcc_graph.errors import ExportError
from cppcc_graph.kg import KnowledgeGraph
from cppcc_graph.store import file_sum
from cppcc_graph.tables import table_names, table_rows, write_tables

__all__ = ["write_csv", "write_datapackage", "write_parquet", "write_rocrate", "write_xlsx"]

#: Columns that hold ids of other tables.
_LINKS: Final = {
    "committee": "committees",
    "superior": "committees",
    "home": "committees",
    "person": "people",
    "initiative": "initiatives",
    "resultOf": "activities",
    "article": "articles",
}
_CELL: Final = 32_000
_EPOCH: Final = (2000, 1, 1)
_ORDER: Final = (
    "committees",
    "units",
    "people",
    "roles",
    "initiatives",
    "practices",
    "documents",
    "activities",
    "outcomes",
    "articles",
    "sources",
    "mentions",
)


def write_csv(graph: KnowledgeGraph, folder: Path) -> None:
    """The tables of a build and their dictionary."""
    write_tables(graph.store, folder)


def write_xlsx(graph: KnowledgeGraph, path: Path) -> None:
    """One sheet a table: Chinese headers, a frozen first row, filters, links between sheets; no cell is a formula."""
    try:
        import xlsxwriter
    except ImportError as error:
        raise _missing("xlsxwriter", "export") from error
    from datetime import datetime

    tables = {name: list(table_rows(graph.store, name)) for name in _ORDER}
    places = {name: {row[0]: number for number, row in enumerate(rows[1:], start=2)} for name, rows in tables.items()}
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True})
    book.set_properties({"title": "政协知识图谱", "created": datetime(*_EPOCH)})  # noqa: DTZ001  (Excel has no zones)
    head = book.add_format({"bold": True, "bg_color": "#F2E6DA", "border": 1})
    for name, rows in tables.items():
        sheet = book.add_worksheet(sheet_name(name))
        sheet.freeze_panes(1, 0)
        described = columns_of(name)
        for at, column in enumerate(described):
            sheet.write_string(0, at, column.name, head)
            sheet.write_comment(0, at, column.description)
            sheet.set_column(at, at, 60 if column.column == "evidence" else 18)
        for number, row in enumerate(rows[1:], start=1):
            for at, (column, cell) in enumerate(zip(described, row, strict=True)):
                _write_cell(sheet, (number, at), cell, column, places)
        sheet.autofilter(0, 0, max(len(rows) - 1, 1), len(described) - 1)
    book.close()


def _write_cell(
    sheet: Any, place: tuple[int, int], cell: str, column: Column, places: dict[str, dict[str, int]]
) -> None:
    other = _LINKS.get(column.column)
    if cell == "":
        return
    if column.type != "string" and _is_number(cell):
        sheet.write_number(*place, float(cell))
    elif other and cell in places[other]:
        sheet.write_url(*place, f"internal:'{sheet_name(other)}'!A{places[other][cell]}", string=cell[-250:])
    else:
        sheet.write_string(*place, cell[:_CELL])


def write_parquet(graph: KnowledgeGraph, folder: Path) -> None:
    """One Parquet file a table, numbers as numbers."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise _missing("pyarrow", "export") from error
    folder.mkdir(parents=True, exist_ok=True)
    kinds = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64()}
    for name in table_names():
        described = columns_of(name)
        rows = list(table_rows(graph.store, name))[1:]
        arrays = [
            pa.array([_typed(row[at], column.type) for row in rows], type=kinds[column.type])
            for at, column in enumerate(described)
        ]
        fields = [
            pa.field(c.column, kinds[c.type], metadata={"zh": c.name, "description": c.description}) for c in described
        ]
        pq.write_table(pa.Table.from_arrays(arrays, schema=pa.schema(fields)), folder / f"{name}.parquet")


def write_datapackage(graph: KnowledgeGraph, folder: Path) -> None:
    """A Frictionless data package: plain CSV files and datapackage.json with types, keys and digests."""
    folder.mkdir(parents=True, exist_ok=True)
    resources = []
    for name in table_names():
        path = folder / f"{name}.csv"
        path.write_text(_plain_csv(table_rows(graph.store, name)), encoding="utf-8", newline="")
        resources.append(_resource(name, path))
    whole = {"name": "cppcc-graph", "title": "政协知识图谱", "profile": "tabular-data-package", "resources": resources}
    _write_json(folder / "datapackage.json", whole)


def write_rocrate(graph: KnowledgeGraph, folder: Path) -> None:
    """An RO-Crate 1.1: the graph, the tables and the dictionary, described in ro-crate-metadata.json."""
    folder.mkdir(parents=True, exist_ok=True)
    lines = sorted(f"{quad} .\n" for quad in graph.store)
    (folder / "graph.nq").write_text("".join(lines), encoding="utf-8", newline="\n")
    write_tables(graph.store, folder / "tables")
    _write_json(
        folder / "ro-crate-metadata.json",
        {"@context": "https://w3id.org/ro/crate/1.1/context", "@graph": _crate(folder)},
    )


def _crate(folder: Path) -> list[dict[str, Any]]:
    files = sorted(p for p in folder.rglob("*") if p.is_file() and p.name != "ro-crate-metadata.json")
    names = [path.relative_to(folder).as_posix() for path in files]
    about = {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
        "about": {"@id": "./"},
    }
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": "政协知识图谱",
        "description": "由公开文本抽取的人民政协知识图谱，每一条事实都指向原文。",
        "hasPart": [{"@id": name} for name in names],
    }
    parts = [
        {
            "@id": name,
            "@type": "File",
            "encodingFormat": "text/csv" if name.endswith(".csv") else "application/n-quads",
            "contentSize": path.stat().st_size,
            "sha256": file_sum(path),
        }
        for name, path in zip(names, files, strict=True)
    ]
    return [about, root, *parts]


def _resource(name: str, path: Path) -> dict[str, Any]:
    described = columns_of(name)
    fields = [{"name": c.column, "title": c.name, "description": c.description, "type": c.type} for c in described]
    schema: dict[str, Any] = {"fields": fields, "missingValues": [""]}
    if described[0].column == "id":
        schema["primaryKey"] = "id"
    keys = [
        {"fields": c.column, "reference": {"resource": _LINKS[c.column], "fields": "id"}}
        for c in described
        if c.column in _LINKS
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": name,
        "title": sheet_name(name),
        "path": path.name,
        "profile": "tabular-data-resource",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "hash": f"sha256:{file_sum(path)}",
        "schema": schema,
    }


def _plain_csv(rows: Iterator[tuple[str, ...]]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def _typed(cell: str, kind: str) -> str | int | float | None:
    if cell == "":
        return None
    if kind == "string":
        return cell
    return int(cell) if kind == "integer" else float(cell)


def _is_number(cell: str) -> bool:
    return cell.lstrip("-").replace(".", "", 1).isdigit()


def _missing(package: str, extra: str) -> ExportError:
    return ExportError(f"需要 {package}；请运行 pip install 'cppcc-graph[{extra}]' ({package} is not installed)")
