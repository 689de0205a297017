"""Reads tables: rows that hold texts become texts, other tables (member lists) become one text of lines."""

import csv
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from io import BytesIO, StringIO
from pathlib import PurePath

from cppcc_loaders.decode import decode
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import ARCHIVE_ERRORS, Blob, Flaw, Part, digest_of, extra_missing, is_locked
from cppcc_loaders.read.plain import decoding_warnings
from cppcc_loaders.read.records_json import part_of
from cppcc_loaders.read.roster import roster_text
from cppcc_loaders.records import Warning_

__all__ = ["read_csv", "read_excel"]

_TEXT_COLUMNS = frozenset({"text", "content", "body", "正文", "内容", "文本", "全文"})
_HEADER_ROWS = 5
_MOST_CELLS = 5_000_000
_LARGEST_SHEETS = 50_000_000
_LARGEST_UNPACKED = 300_000_000
_FIELD = 20_000_000


def read_csv(blob: Blob) -> Iterator[Part | Flaw]:
    """The texts of a .csv or .tsv file."""
    data = blob.read()
    found = decode(data)
    csv.field_size_limit(_FIELD)
    separator = "\t" if PurePath(blob.name).suffix.lower() == ".tsv" else _separator(found.text)
    try:
        rows = list(csv.reader(StringIO(found.text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise ReadError(f"不是合格的 CSV（{error}）；请检查引号和换行") from error
    for part in _texts(rows, digest_of(data), found.encoding, ""):
        yield part if isinstance(part, Flaw) else _warned(part, decoding_warnings(found))


def _warned(part: Part, warnings: tuple[Warning_, ...]) -> Part:
    return replace(part, warnings=warnings) if warnings else part


def _separator(text: str) -> str:
    head = text[: text.find("\n")] if "\n" in text else text
    return max(",\t;", key=lambda mark: (head.count(mark), mark == ","))


def read_excel(blob: Blob) -> Iterator[Part | Flaw]:
    """The texts of every sheet of a workbook."""
    data = blob.read(largest=_LARGEST_SHEETS)
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        raise extra_missing("表格", "docs", error) from error
    if is_locked(data):
        raise ReadError("表格有密码；请去掉密码后再读")
    _check_archive(data)
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError) as error:
        raise ReadError(f"不是完好的表格文件（{str(error)[:80]}）；请用 Excel 或 WPS 重新另存") from error
    full = [(name, _worded(rows)) for name, rows in sheets if rows]
    if not full:
        raise ReadError("表格是空的；请检查是否保存完整")
    for name, rows in full:
        yield from _texts(rows, digest_of(data), "xlsx", name if len(full) > 1 else "")


def _check_archive(data: bytes) -> None:
    """Refuse a workbook that unpacks to very much more than it is."""
    if not data.startswith(b"PK"):
        return
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(entry.file_size for entry in archive.infolist())
    except ARCHIVE_ERRORS as error:
        raise ReadError(f"不是完好的表格文件（{error}）；请用 Excel 或 WPS 重新另存") from error
    if size > _LARGEST_UNPACKED:
        raise ReadError(f"表格展开后有 {size // 1_000_000} MB（压缩炸弹？）；请拆成较小的文件")


def _worded(rows: Sequence[Sequence[object]]) -> list[list[str]]:
    if sum(map(len, rows)) > _MOST_CELLS:
        raise ReadError(f"表格超过 {_MOST_CELLS} 格；请拆成较小的文件")
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _texts(rows: Sequence[Sequence[str]], digest: str, encoding: str, sheet: str) -> Iterator[Part | Flaw]:
    filled = [row for row in rows if any(cell.strip() for cell in row)]
    header = next((at for at, row in enumerate(filled[:_HEADER_ROWS]) if _has_texts(row)), None)
    if header is not None:
        yield from _each(filled[header], filled[header + 1 :], encoding, sheet)
        return
    listed = roster_text(filled)
    if listed:
        yield Part(listed, digest, encoding, sheet)
        return
    text = "\n".join("\t".join(cell.strip().replace("\n", " ") for cell in row).strip("\t") for row in filled)
    if not text.strip():
        raise ReadError("表格是空的；请检查是否保存完整")
    yield Part(text + "\n", digest, encoding, sheet)


def _has_texts(row: Sequence[str]) -> bool:
    return any(cell.strip().lower() in _TEXT_COLUMNS for cell in row)


def _each(header: Sequence[str], rows: Sequence[Sequence[str]], encoding: str, sheet: str) -> Iterator[Part | Flaw]:
    for number, row in enumerate(rows, start=1):
        item: Mapping[str, str] = dict(zip(header, row, strict=False))
        name = f"{sheet}-{number}" if sheet else f"row-{number}"
        part = part_of(item, "\0".join(row).encode("utf-8", "surrogatepass"), name)
        yield part if isinstance(part, Flaw) else Part(part.text, part.digest, encoding, part.name, part.metadata)
