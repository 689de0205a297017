"""Reads .pdf files: text by pypdfium2, pages that are pictures by OCR."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from cppcc_loaders.decode import is_nonsense
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.continued import continued
from cppcc_loaders.read.layout import Piece
from cppcc_loaders.read.newspaper import articles_of
from cppcc_loaders.read.ocr import OCR_NOTE, articles_in, has_ocr, ocr_missing, ocr_warning
from cppcc_loaders.read.parts import Blob, Part, digest_of, extra_missing
from cppcc_loaders.records import Metadata, Warning_

__all__ = ["read_pdf"]

#: Kinds of things on a page, in PDFium's numbers.
_SHAPE = 2
_PICTURE = 3
_MOST_PAGES = 3000
_MOST_SCANNED = 400
_LARGEST = 200_000_000
_FEW = 20
_MOST_PIECES = 20_000
#: Share of a page that a picture covers where the page is a scan, and number of drawn shapes that may be letters.
_COVERED = 0.3
_SHAPES = 60
#: Pixels for a point (200 a inch), and the longest side of a page's picture.
_SCALE = 2.8
_LONGEST_SIDE = 5000


class _State(Enum):
    """How a page was read."""

    TEXT = auto()
    SCANNED = auto()
    OCR = auto()
    BROKEN = auto()


class _Page(NamedTuple):
    """The articles of a page and how it was read."""

    articles: list[str]
    state: _State


def read_pdf(blob: Blob) -> Iterator[Part]:
    """The one text of a PDF: its columns in reading order, pages separated by an empty line.

    Pages that are pictures are read by OCR where that is installed.
    """
    data = blob.read(largest=_LARGEST)
    document = _opened(data)
    try:
        pages = list(_pages(document))
        title = (document.get_metadata_value("Title") or "").strip() or None
        cut = len(document) > _MOST_PAGES
    finally:
        document.close()
    text = "\n\n".join(continued([page.articles for page in pages]))
    _check(text, pages)
    note = OCR_NOTE if any(page.state is _State.OCR for page in pages) else None
    metadata = Metadata(title=_sound_title(title), note=note)
    yield Part(text + "\n", digest_of(data), "pdf", metadata=metadata, warnings=tuple(_warnings(pages, cut=cut)))


def _opened(data: bytes) -> Any:
    try:
        import pypdfium2
    except ImportError as error:
        raise extra_missing(" PDF ", "docs", error) from error
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = "有密码；请去掉密码后再读" if "assword" in str(error) else f"不是完好的 PDF（{error}）；请重新另存"
        raise ReadError(f"PDF {reason}") from error


def _warnings(pages: Sequence[_Page], *, cut: bool) -> Iterator[Warning_]:
    if cut:
        yield Warning_("pdf-cut", f"只读了前 {_MOST_PAGES} 页")
    at = {state: [n for n, page in enumerate(pages, start=1) if page.state is state] for state in _State}
    if at[_State.BROKEN]:
        yield Warning_("pdf-broken-pages", f"{len(at[_State.BROKEN])} 页已损坏，读不出")
    if at[_State.SCANNED]:
        how = f"一次最多识别 {_MOST_SCANNED} 页" if has_ocr() else "请运行 pip install 'cppcc-graph[ocr]'"
        yield Warning_("pdf-scanned-pages", f"{_numbered(at[_State.SCANNED])}是扫描的，没有读；{how}")
    if at[_State.OCR]:
        yield ocr_warning(_numbered(at[_State.OCR]))


def _numbered(pages: Sequence[int]) -> str:
    shown = "、".join(map(str, pages[:10]))
    return f"第 {shown} 页" if len(pages) <= 10 else f"第 {shown} 等 {len(pages)} 页"  # noqa: PLR2004


def _sound_title(title: str | None) -> str | None:
    """The title that the file gives, unless it is a file name or no Chinese."""
    return title if title and re.search(r"[\u4e00-\u9fff]{4}", title) and "." not in title else None


def _check(text: str, pages: Sequence[_Page]) -> None:
    if all(page.state is _State.BROKEN for page in pages):
        raise ReadError("PDF 的页面都读不出，文件已损坏；请重新另存")
    if len(text.strip()) < _FEW:
        words = f"{len(pages)} 页里几乎没有文字，是扫描件"
        if not has_ocr():
            raise ocr_missing(words)
        raise ReadError(f"{words}，文字识别（OCR）也没有读出；请换一份更清楚的")
    if is_nonsense(text):
        raise ocr_missing("字体没有文字对照表，读出来是乱码")


def _pages(document: Any) -> Iterator[_Page]:
    scanned = 0
    for number in range(min(len(document), _MOST_PAGES)):
        page = _page(document, number, ocr=scanned < _MOST_SCANNED)
        scanned += page.state is _State.OCR
        yield page


def _page(document: Any, number: int, *, ocr: bool) -> _Page:
    """A page; one that shows its words as a picture or in a font without text map goes to OCR."""
    import pypdfium2

    try:
        page = document[number]
        textpage = page.get_textpage()
        articles = articles_of(list(_pieces(textpage, page.get_height())))
        text = "\n\n".join(articles)
        textpage.close()
        scanned = _is_scanned(page, text)
        found = _by_ocr(page) if scanned and ocr and has_ocr() else None
        page.close()
    except pypdfium2.PdfiumError:
        return _Page([], _State.BROKEN)
    if found and sum(map(len, found)) > (0 if is_nonsense(text) else len(text)):
        return _Page(found, _State.OCR)
    return _Page(articles, _State.SCANNED if scanned and found is None else _State.TEXT)


def _is_scanned(page: Any, text: str) -> bool:
    if len(text.strip()) >= _FEW:
        return is_nonsense(text)
    pictures = shapes = 0
    area = page.get_width() * page.get_height()
    for thing in page.get_objects(max_depth=3):
        if thing.type == _PICTURE:
            left, bottom, right, top = thing.get_bounds()
            pictures += (right - left) * (top - bottom) >= area * _COVERED
        shapes += thing.type == _SHAPE
    return bool(pictures) or (not text.strip() and shapes >= _SHAPES)


def _by_ocr(page: Any) -> list[str]:
    scale = min(_SCALE, _LONGEST_SIDE / max(page.get_width(), page.get_height(), 1))
    return articles_in(page.render(scale=scale).to_pil().convert("RGB"))


def _pieces(textpage: Any, height: float) -> Iterator[Piece]:
    for index in range(min(textpage.count_rects(), _MOST_PIECES)):
        left, bottom, right, top = textpage.get_rect(index)
        words = textpage.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ").rstrip()
        shown = words.lstrip()
        if shown:
            # blanks before the first word are part of the box
            start = left + (right - left) * (len(words) - len(shown)) / len(words)
            yield Piece(start, height - top, right, height - bottom, shown)
