"""Reads .docx files: paragraphs, tables, text boxes, inserted text in document order; deleted text is left out."""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import ARCHIVE_ERRORS, Blob, Part, digest_of
from cppcc_loaders.records import Metadata

__all__ = ["read_docx"]

_LARGEST_XML: Final = 100_000_000
_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT: Final = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT: Final = frozenset(
    {"del", "moveFrom", "delText", "instrText", "footnoteReference", "rPr", "pPr", "tblPr", "sectPr"}
)
_ENTITY = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_DEEPEST: Final = 400


def read_docx(blob: Blob) -> Iterator[Part]:
    """The one text of a .docx file: a line for each paragraph, cells of a table row separated by tabs."""
    data = blob.read()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = _xml(archive, "word/document.xml")
            title = _title(archive)
    except ARCHIVE_ERRORS as error:
        raise ReadError(f"不是完好的 .docx（{error}）；请用 Word 或 WPS 重新另存") from error
    text = "\n".join(_blocks(body)).strip("\n")
    if not text.strip():
        raise ReadError("文档里没有文字，可能是图片扫描件；请另存为 PDF，再做文字识别（OCR）")
    yield Part(text + "\n", digest_of(data), "docx", metadata=Metadata(title=title))


def _xml(archive: zipfile.ZipFile, name: str) -> Element:
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise ReadError(f"缺少 {name}，不是 Word 文档；请用 Word 或 WPS 重新另存为 .docx") from None
    if info.file_size > _LARGEST_XML:
        raise ReadError(f"{name} 展开后超过 {_LARGEST_XML // 1_000_000} MB（压缩炸弹？）；请拆成较小的文件")
    with archive.open(info) as stream:
        data = stream.read(_LARGEST_XML + 1)
    if len(data) > _LARGEST_XML:
        raise ReadError(f"{name} 展开后超过 {_LARGEST_XML // 1_000_000} MB（压缩炸弹？）；请拆成较小的文件")
    if _ENTITY.search(data):
        raise ReadError(f"{name} 含有实体定义，可能有害；请用 Word 或 WPS 重新另存")
    return _parsed(data, name)


def _parsed(data: bytes, name: str) -> Element:
    """The tree; refuses one nested so deeply that walking it would fail."""
    depth = 0
    try:
        for event, _ in ET.iterparse(BytesIO(data), events=("start", "end")):  # noqa: S314  (entities are refused)
            depth += 1 if event == "start" else -1
            if depth > _DEEPEST:
                raise ReadError(f"{name} 嵌套超过 {_DEEPEST} 层；请用 Word 或 WPS 重新另存")
        return ET.fromstring(data)  # noqa: S314  (the same)
    except ET.ParseError as error:
        raise ReadError(f"{name} 不是合格的 XML（{error}）；请用 Word 或 WPS 重新另存") from error


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
        core = _xml(archive, "docProps/core.xml")
    except ReadError:
        return None
    found = core.findtext("{http://purl.org/dc/elements/1.1/}title")
    return (found or "").strip() or None
