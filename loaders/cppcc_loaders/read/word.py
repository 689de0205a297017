"""Reads .docx files: paragraphs, tables, text boxes, inserted text in document order; deleted text is left out."""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import ARCHIVE_ERRORS, Blob, Part, digest_of, is_locked
from cppcc_loaders.read.zipped_xml import xml_of
from cppcc_loaders.records import Metadata

__all__ = ["read_docx"]

_MEND: Final = "请用 Word 或 WPS 重新另存为 .docx"
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT: Final = frozenset(
    {"del", "moveFrom", "delText", "instrText", "footnoteReference", "rPr", "pPr", "tblPr", "sectPr"}
)


def read_docx(blob: Blob) -> Iterator[Part]:
    """The one text of a .docx file: a line for each paragraph, cells of a table row separated by tabs."""
    data = blob.read()
    if is_locked(data):
        raise ReadError("Word 文档有密码；请去掉密码后再读")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = xml_of(archive, "word/document.xml", mend=_MEND)
            title = _title(archive)
    except ARCHIVE_ERRORS as error:
        raise ReadError(f"不是完好的 .docx（{error}）；请用 Word 或 WPS 重新另存") from error
    text = "\n".join(_blocks(body)).strip("\n")
    if not text.strip():
        raise ReadError("文档里没有文字，可能是图片扫描件；请另存为 PDF，再做文字识别（OCR）")
    yield Part(text + "\n", digest_of(data), "docx", metadata=Metadata(title=title))


def _tag(element: Element) -> str:
    return element.tag.removeprefix(_W).removeprefix(_STRICT)


def _blocks(element: Element) -> Iterator[str]:
    """The lines of a part: paragraphs and table rows in order."""
    for child in element:
        tag = _tag(child)
        if tag == "p":
            yield from _paragraph(child)
        elif tag == "tr":
            yield "\t".join(
                " ".join(line for line in _blocks(cell) if line.strip()) for cell in child if _tag(cell) == "tc"
            )
        elif tag not in _LEFT_OUT and child.tag != _FALLBACK:
            yield from _blocks(child)


def _paragraph(element: Element) -> Iterator[str]:
    """A paragraph's line, then those of the text boxes anchored in it."""
    boxes: list[Element] = []
    words = "".join(_runs(element, boxes))
    yield from words.split("\n")
    for box in boxes:
        yield from _blocks(box)


def _runs(element: Element, boxes: list[Element]) -> Iterator[str]:
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in {"br", "cr"}:
            yield "\n"
        elif tag == "tab":
            yield "\t"
        elif tag == "noBreakHyphen":
            yield "-"
        elif tag == "txbxContent":
            boxes.append(child)
        elif tag not in _LEFT_OUT and child.tag != _FALLBACK:
            yield from _runs(child, boxes)


def _title(archive: zipfile.ZipFile) -> str | None:
    if "docProps/core.xml" not in archive.namelist():
        return None
    try:
        core = xml_of(archive, "docProps/core.xml", mend=_MEND)
    except ReadError:
        return None
    found = core.findtext("{http://purl.org/dc/elements/1.1/}title")
    return (found or "").strip() or None
