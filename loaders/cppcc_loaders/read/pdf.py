"""Reads .pdf files: text by pypdfium2, columns put in order by the blank strips between them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from cppcc_loaders.decode import common_share
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import Blob, Part, digest_of, extra_missing
from cppcc_loaders.records import Metadata, Warning_

__all__ = ["read_pdf"]

_MOST_PAGES = 3000
_LARGEST = 200_000_000
_READABLE = 0.35
_FEW = 20
_GAP = 1.2
_WIDE_GAP = 8.0
_MOST_PIECES = 20_000


class _Piece(NamedTuple):
    """A stretch of text on a page: its box (origin at the top left) and words."""

    left: float
    top: float
    right: float
    bottom: float
    words: str


def read_pdf(blob: Blob) -> Iterator[Part]:
    """The one text of a PDF: its columns in reading order, pages separated by an empty line."""
    data = blob.read(largest=_LARGEST)
    try:
        import pypdfium2
    except ImportError:
        raise extra_missing(" PDF ", "docs") from None
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        reason = "有密码；请去掉密码后再读" if "assword" in str(error) else f"不是完好的 PDF（{error}）；请重新另存"
        raise ReadError(f"PDF {reason}") from error
    try:
        pages = [_page(document, number) for number in range(min(len(document), _MOST_PAGES))]
        title = (document.get_metadata_value("Title") or "").strip() or None
        cut = len(document) > _MOST_PAGES
    finally:
        document.close()
    text = "\n\n".join(page for page in pages if page and page.strip())
    broken = sum(page is None for page in pages)
    if broken == len(pages):
        raise ReadError("PDF 的页面都读不出，文件已损坏；请重新另存")
    _check(text, len(pages))
    metadata = Metadata(title=_sound_title(title))
    yield Part(text + "\n", digest_of(data), "pdf", metadata=metadata, warnings=_warnings(broken, cut=cut))


def _warnings(broken: int, *, cut: bool) -> tuple[Warning_, ...]:
    found = []
    if cut:
        found.append(Warning_("pdf-cut", f"只读了前 {_MOST_PAGES} 页"))
    if broken:
        found.append(Warning_("pdf-broken-pages", f"{broken} 页已损坏，读不出"))
    return tuple(found)


def _sound_title(title: str | None) -> str | None:
    """The title that the file gives, unless it is a file name or no Chinese."""
    return title if title and re.search(r"[\u4e00-\u9fff]{4}", title) and "." not in title else None


def _check(text: str, pages: int) -> None:
    if len(text.strip()) < _FEW:
        raise ReadError(f"{pages} 页里几乎没有文字，是扫描件；需要先做文字识别（OCR）")
    wide = [char for char in text if char > "\x7f"]
    if len(wide) > _FEW and common_share("".join(wide)) < _READABLE:
        raise ReadError("字体没有文字对照表，读出来是乱码；需要先做文字识别（OCR）")


def _page(document: Any, number: int) -> str | None:
    """The text of a page, None where the page is broken."""
    import pypdfium2

    try:
        page = document[number]
        height = page.get_height()
        textpage = page.get_textpage()
        pieces = list(_pieces(textpage, height))
        textpage.close()
        page.close()
    except pypdfium2.PdfiumError:
        return None
    return "\n".join(_ordered(pieces))


def _pieces(textpage: Any, height: float) -> Iterator[_Piece]:
    for index in range(min(textpage.count_rects(), _MOST_PIECES)):
        left, bottom, right, top = textpage.get_rect(index)
        words = textpage.get_text_bounded(left, bottom, right, top).replace("\r", "").replace("\n", " ").strip()
        if words:
            yield _Piece(left, height - top, right, height - bottom, words)


def _ordered(pieces: Sequence[_Piece]) -> Iterator[str]:
    """The lines of a region: cut at its widest blank strip, across first where a heading spans columns, then down."""
    if not pieces:
        return
    stack: list[list[_Piece]] = [list(pieces)]
    while stack:
        region = stack.pop()
        split = _split(region)
        if split:
            stack += [split[1], split[0]]
        else:
            yield from _lines(region)


def _split(region: list[_Piece]) -> tuple[list[_Piece], list[_Piece]] | None:
    """Two parts left and right of a blank strip, or above and below one that lets the parts be cut into columns."""
    if len(region) < 2:  # noqa: PLR2004
        return None
    size = _median([piece.bottom - piece.top for piece in region])
    at = _strip([(p.left, p.right) for p in region], max(_WIDE_GAP, size * 0.9))
    if at is not None:
        left = [p for p in region if p.right <= at]
        right = [p for p in region if p.right > at]
        if _is_column(left) and _is_column(right):
            return left, right
    return _across(region, size)


def _is_column(region: list[_Piece]) -> bool:
    return sum(len(piece.words) for piece in region) >= _FEW


def _across(region: list[_Piece], size: float) -> tuple[list[_Piece], list[_Piece]] | None:
    """Cut below a heading that spans columns: where either part has a blank strip that the whole has not."""
    rows = sorted(region, key=lambda piece: piece.top)
    for cut in _bands([(p.top, p.bottom) for p in rows], size * _GAP):
        above = [p for p in rows if p.bottom <= cut]
        below = [p for p in rows if p.bottom > cut]
        for part in (above, below):
            at = _strip([(p.left, p.right) for p in part], max(_WIDE_GAP, size * 0.9))
            if (
                at is not None
                and _is_column([p for p in part if p.right <= at])
                and _is_column([p for p in part if p.right > at])
            ):
                return above, below
    return None


def _strip(spans: Sequence[tuple[float, float]], least: float) -> float | None:
    """The middle of the widest gap that no span covers, None where none is wide enough."""
    best: tuple[float, float] | None = None
    for gap, middle in _gaps(spans):
        if gap >= least and (best is None or gap > best[0]):
            best = (gap, middle)
    return best[1] if best else None


def _bands(spans: Sequence[tuple[float, float]], least: float) -> list[float]:
    return [middle for gap, middle in _gaps(spans) if gap >= least * 0.3]


def _gaps(spans: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    reach: float | None = None
    for start, end in sorted(spans):
        if reach is not None and start > reach:
            yield start - reach, (start + reach) / 2
        reach = end if reach is None else max(reach, end)


def _lines(region: list[_Piece]) -> Iterator[str]:
    """Pieces that stand on one line joined, an empty line where the lines stand wide apart."""
    rows: list[list[_Piece]] = []
    for piece in sorted(region, key=lambda p: (p.top + p.bottom) / 2):
        middle = (piece.top + piece.bottom) / 2
        if rows and rows[-1][0].top <= middle <= rows[-1][0].bottom:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    size = _median([piece.bottom - piece.top for piece in region])
    last: float | None = None
    for row in rows:
        row.sort(key=lambda p: p.left)
        if last is not None and row[0].top - last > size * 1.2:
            yield ""
        last = max(piece.bottom for piece in row)
        indent = "　　" if row[0].left - min(p.left for p in region) > size * 1.2 else ""
        yield indent + _row(row, size)


def _row(row: list[_Piece], size: float) -> str:
    words = row[0].words
    for before, piece in pairwise(row):
        words += (" " if piece.left - before.right > size * 0.5 else "") + piece.words
    return words


def _median(values: Sequence[float]) -> float:
    return sorted(values)[len(values) // 2] if values else 0.0
