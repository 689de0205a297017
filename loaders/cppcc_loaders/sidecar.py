"""The sidecar metadata.csv beside a source: what a curator knows about its documents."""

import csv
import re
from collections.abc import Mapping
from io import StringIO
from pathlib import Path

from cppcc_loaders.decode import decode
from cppcc_loaders.errors import ReadError, SidecarError
from cppcc_loaders.records import Metadata

__all__ = ["SIDECAR", "read_sidecar"]

#: The name of the file.
SIDECAR = "metadata.csv"
_COLUMNS = ("doc", "title", "publisher", "published", "reference_year", "note")
_EDTF = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?(?:/\d{4}(?:-\d{2}(?:-\d{2})?)?)?")
_LIMIT = 50_000_000


def read_sidecar(path: Path) -> Mapping[str, Metadata]:
    """The rows of a sidecar by document name (with or without its ending); empty where there is no file.

    Raises SidecarError, with file and line, for a table that is not well formed.
    """
    if not path.is_file():
        return {}
    if path.stat().st_size > _LIMIT:
        raise SidecarError(f"{path}: 超过 {_LIMIT // 1_000_000} MB；请把它拆到各子文件夹")
    try:
        text = decode(path.read_bytes()).text
    except ReadError as error:
        raise SidecarError(f"{path}: {error}") from error
    return _rows(path, text)


def _rows(path: Path, text: str) -> dict[str, Metadata]:
    reader = csv.DictReader(StringIO(text, newline=""))
    header = [name.strip() for name in reader.fieldnames or ()]
    if "doc" not in header:
        raise SidecarError(f"{path}, line 1: 缺少 doc 列；第一行应为 {','.join(_COLUMNS)}")
    unknown = sorted(set(header) - set(_COLUMNS))
    if unknown:
        raise SidecarError(f"{path}, line 1: 不认识的列 {', '.join(unknown)}；可用的列是 {','.join(_COLUMNS)}")
    reader.fieldnames = header
    found: dict[str, Metadata] = {}
    try:
        for row in reader:
            doc = _cell(row, "doc")
            if not doc:
                continue
            if doc in found:
                raise SidecarError(f"{path}, line {reader.line_num}: {doc} 出现两次；请删去一行")
            found[doc] = _metadata(path, reader.line_num, row)
    except csv.Error as error:
        raise SidecarError(f"{path}, line {reader.line_num}: 不是合格的 CSV（{error}）；请检查引号和换行") from error
    return found


def _metadata(path: Path, line: int, row: Mapping[str, str | None]) -> Metadata:
    published, year = _cell(row, "published"), _cell(row, "reference_year")
    if published and not _EDTF.fullmatch(published):
        raise SidecarError(f"{path}, line {line}: published 应写作 2024-01-30、2024-01 或 2024，而不是 {published}")
    if year and not re.fullmatch(r"(?:19|20)\d{2}", year):
        raise SidecarError(f"{path}, line {line}: reference_year 应是四位年份，而不是 {year}")
    return Metadata(
        title=_cell(row, "title"),
        publisher=_cell(row, "publisher"),
        published=published,
        reference_year=int(year) if year else None,
        note=_cell(row, "note"),
        dated_by="sidecar" if published else None,
    )


def _cell(row: Mapping[str, str | None], name: str) -> str | None:
    return (row.get(name) or "").strip() or None
