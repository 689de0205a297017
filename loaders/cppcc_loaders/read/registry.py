"""Which reader reads which kind of file; readers that need an extra import it when they are used."""

from collections.abc import Iterator
from pathlib import PurePath

from cppcc_loaders.data_files import read_words
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.archive import read_zip
from cppcc_loaders.read.ocr import has_ocr
from cppcc_loaders.read.ofd import read_ofd
from cppcc_loaders.read.office import OFFICE, read_office
from cppcc_loaders.read.parts import Blob, Flaw, Part, Reader
from cppcc_loaders.read.pdf import read_pdf
from cppcc_loaders.read.pictures import PICTURES, read_picture
from cppcc_loaders.read.plain import read_text
from cppcc_loaders.read.records_json import read_json, read_json_lines
from cppcc_loaders.read.sheets import read_csv, read_excel
from cppcc_loaders.read.web import read_html
from cppcc_loaders.read.word import read_docx

__all__ = ["reader_of", "sniffed"]

#: Kinds that lie beside saved web pages and in office folders and hold no text.
_SILENT = frozenset(read_words("silent_endings.txt"))
_ADVICE = {
    ".caj": "CAJ 文件；请用阅读器另存为 PDF 或文本",
    ".ppt": "演示文稿；请另存为 PDF",
    ".pptx": "演示文稿；请另存为 PDF",
    ".rar": "RAR 压缩包；请解压或改为 .zip",
    ".7z": "7z 压缩包；请解压或改为 .zip",
    ".gz": "gzip 压缩包；请解压或改为 .zip",
    ".tar": "tar 归档；请解压或改为 .zip",
    ".mht": "单文件网页；请另存为 .html",
    ".mhtml": "单文件网页；请另存为 .html",
}


def _zip(blob: Blob) -> Iterator[Part | Flaw]:
    return read_zip(blob, reader_of)


_READERS: dict[str, Reader] = {
    ".txt": read_text,
    ".text": read_text,
    ".md": read_text,
    ".html": read_html,
    ".htm": read_html,
    ".shtml": read_html,
    ".xhtml": read_html,
    ".docx": read_docx,
    ".docm": read_docx,
    **dict.fromkeys(OFFICE, read_office),
    ".pdf": read_pdf,
    ".ofd": read_ofd,
    ".csv": read_csv,
    ".tsv": read_csv,
    ".xlsx": read_excel,
    ".xlsm": read_excel,
    ".xls": read_excel,
    ".ods": read_excel,
    ".et": read_excel,
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".json": read_json,
    ".zip": _zip,
}


def reader_of(name: str) -> Reader | None:
    """The reader for a file by its name's ending; None for a kind that holds no text (styles, programs).

    A picture has a reader where OCR is installed.

    >>> reader_of("报告.DOCX") is read_docx, reader_of("page.css") is None
    (True, True)
    """
    ending = PurePath(name).suffix.lower()
    if ending in PICTURES and has_ocr():
        return read_picture
    if ending in _READERS:
        return _READERS[ending]
    return None if ending in _SILENT else _unknown


def _unknown(blob: Blob) -> Iterator[Part | Flaw]:
    """Say how to mend a kind that cannot be read; a file without known ending is read by what it looks like."""
    ending = PurePath(blob.name).suffix.lower()
    if ending in _ADVICE:
        raise ReadError(_ADVICE[ending])
    with blob.opens() as stream:
        head = stream.read(2048)
    yield from sniffed(head)(blob)


def sniffed(head: bytes) -> Reader:
    """The reader for a file by its first bytes: PDF, OFD, archive or Word, web page, JSON Lines, else text."""
    if head.startswith(b"%PDF-"):
        return read_pdf
    if head.startswith(b"PK\x03\x04") and b"OFD.xml" in head:
        return read_ofd
    if head.startswith(b"PK\x03\x04"):
        return read_docx if b"word/" in head or b"[Content_Types].xml" in head else _zip
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html", b"<head", b"<body")):
        return read_html
    return read_json_lines if start.startswith(b"{") else read_text
