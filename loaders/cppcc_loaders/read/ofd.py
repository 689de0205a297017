"""Reads .ofd files (GB/T 33190): the text objects of every page by their places, columns in reading order."""

import math
import re
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Final
from xml.etree.ElementTree import Element

from cppcc_loaders.decode import is_nonsense
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.continued import continued
from cppcc_loaders.read.layout import Piece
from cppcc_loaders.read.newspaper import articles_of
from cppcc_loaders.read.parts import ARCHIVE_ERRORS, Blob, Part, digest_of
from cppcc_loaders.read.zipped_xml import xml_of
from cppcc_loaders.records import Metadata, Warning_

__all__ = ["read_ofd"]

_MEND: Final = "请用 OFD 阅读器另存为 PDF 或文本"
_MOST_PAGES: Final = 3000
_MOST_PIECES: Final = 20_000
_MOST_TEMPLATES: Final = 8
_TEMPLATES: Final = 100
_LARGEST_UNPACKED: Final = 100_000_000
_FEW: Final = 2
_SIZE: Final = 3.5
_WHOLE: Final = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_ofd(blob: Blob) -> Iterator[Part]:
    """The one text of an OFD file, pages separated by an empty line."""
    data = blob.read()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check(archive)
            entry = xml_of(archive, "OFD.xml", mend=_MEND)
            pages = [page for body in _named(entry, "DocBody") for page in _document(archive, body)]
    except ARCHIVE_ERRORS as error:
        raise ReadError(f"不是完好的 OFD（{error}）；{_MEND}") from error
    text = "\n\n".join(continued(pages[:_MOST_PAGES]))
    if len(text.strip()) < _FEW:
        raise ReadError(f"OFD 的 {len(pages)} 页里没有文字，是扫描件；请另存为 PDF，再做文字识别（OCR）")
    if is_nonsense(text):
        raise ReadError("OFD 的字体没有文字对照表，读出来是乱码；请另存为 PDF，再做文字识别（OCR）")
    title = next((words for e in entry.iter() if _tag(e) == "Title" and (words := (e.text or "").strip())), None)
    cut = (Warning_("ofd-cut", f"只读了前 {_MOST_PAGES} 页"),) if len(pages) > _MOST_PAGES else ()
    yield Part(text + "\n", digest_of(data), "ofd", metadata=Metadata(title=title), warnings=cut)


def _check(archive: zipfile.ZipFile) -> None:
    size = sum(entry.file_size for entry in archive.infolist() if entry.filename.endswith(".xml"))
    if size > _LARGEST_UNPACKED:
        raise ReadError(f"OFD 展开后有 {size // 1_000_000} MB（压缩炸弹？）；请拆成较小的文件")


def _document(archive: zipfile.ZipFile, body: Element) -> Iterator[list[str]]:
    """The articles of the pages of one document of the file; broken pages are errors of the whole."""
    root = next((path for e in _named(body, "DocRoot") if (path := (e.text or "").strip())), None)
    if root is None:
        raise ReadError(f"OFD.xml 里没有文档入口（DocRoot）；{_MEND}")
    root = _within("", root)
    document = xml_of(archive, root, mend=_MEND)
    drawn = [(e.get("ID"), _within(root, e.get("BaseLoc", ""))) for e in _named(document, "TemplatePage")]
    templates = {ident: list(_pieces(xml_of(archive, place, mend=_MEND))) for ident, place in drawn[:_TEMPLATES]}
    listed = [e for pages in document if _tag(pages) == "Pages" for e in pages if _tag(e) == "Page"]
    seen: set[str] = set()
    for place in (_within(root, e.get("BaseLoc", "")) for e in listed[: _MOST_PAGES + 1]):
        if place in seen:
            continue
        seen.add(place)
        page = xml_of(archive, place, mend=_MEND)
        used = [e.get("TemplateID") for e in _named(page, "Template")][:_MOST_TEMPLATES]
        behind = [piece for ident in used for piece in templates.get(ident, ())]
        yield articles_of([*behind, *_pieces(page)][:_MOST_PIECES])


def _within(base: str, path: str) -> str:
    """A path of the archive, relative to the file that names it; never outside."""
    whole = path if path.startswith("/") else join(dirname(base), path)
    return normpath(whole.replace("\\", "/").lstrip("/")).removeprefix("../")


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _named(element: Element, tag: str) -> list[Element]:
    return [e for e in element.iter() if _tag(e) == tag]


def _pieces(page: Element) -> Iterator[Piece]:
    for found in _named(page, "TextObject"):
        left, top, *_ = [*_numbers(found.get("Boundary")), 0.0, 0.0]
        matrix = _numbers(found.get("CTM")) or list(_WHOLE)
        size = next(iter(_numbers(found.get("Size"))), _SIZE)
        for code in _named(found, "TextCode"):
            words = re.sub(r"\s+", " ", code.text or "")
            if words.strip() and len(matrix) == len(_WHOLE):
                yield _piece(words, code, (left, top), matrix, abs(size) or _SIZE)


def _piece(words: str, code: Element, corner: tuple[float, float], matrix: Sequence[float], size: float) -> Piece:
    """The box of a run of characters: its base line starts at X, Y of the object, moved and stretched by the matrix."""
    a, b, c, d, e, f = matrix
    x, y = (next(iter(_numbers(code.get(name))), 0.0) for name in ("X", "Y"))
    across = sum(_steps(code.get("DeltaX"), len(words))) or size * (len(words) - 1 if not code.get("DeltaY") else 0)
    down = sum(_steps(code.get("DeltaY"), len(words)))
    ends = [(x, y - size), (x + across + size, y + down)]
    xs = [corner[0] + a * u + c * v + e for u, v in ends]
    ys = [corner[1] + b * u + d * v + f for u, v in ends]
    return Piece(min(xs), min(ys), max(xs), max(ys), words.strip())


def _steps(words: str | None, count: int) -> list[float]:
    """The distances from character to character; "g 3 2.5" stands for 2.5 2.5 2.5."""
    found: list[float] = []
    marks = iter((words or "").split())
    for mark in marks:
        times = min(int(_number(next(marks, ""))), count) if mark == "g" else 1
        found += [_number(next(marks, "")) if mark == "g" else _number(mark)] * max(times, 0)
        if len(found) >= count:
            break
    return found[: max(count - 1, 0)]


def _numbers(words: str | None) -> list[float]:
    return [_number(word) for word in (words or "").split()[:6]]


def _number(word: str) -> float:
    """A number of sane size; 0 for what is none."""
    try:
        value = float(word)
    except ValueError:
        return 0.0
    return value if math.isfinite(value) and abs(value) < 1e6 else 0.0  # noqa: PLR2004
