"""Newspaper pages of our own text as PDF files: articles in columns under headings, a photograph's caption, a folio."""

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Box", "Line", "bottom", "columns", "heading", "newspaper"]

#: One line: x and y of its base line (from the top), size, words.
Line = tuple[float, float, float, str]
WIDTH, HEIGHT = 1000, 1400
_LEADING = 1.5


@dataclass(frozen=True, slots=True)
class Box:
    """Where an article's columns stand: top left corner, columns, characters a line, blank between them."""

    x: float
    y: float
    columns: int
    characters: int
    gutter: float = 20
    size: float = 10


def heading(words: str, x: float, y: float, size: float = 26) -> list[Line]:
    """A heading in large type."""
    return [(x, y, size, words)]


def columns(paragraphs: Sequence[str], box: Box) -> list[Line]:
    """The lines of an article, filled into columns of equal height from the left."""
    rows: list[str] = []
    for paragraph in paragraphs:
        whole = f"　　{paragraph}"
        rows += _broken(whole, box.characters)
    deep = -(-len(rows) // box.columns)
    wide = box.characters * box.size + box.gutter
    return [
        (box.x + (n // deep) * wide, box.y + (n % deep) * box.size * _LEADING, box.size, row)
        for n, row in enumerate(rows)
    ]


def bottom(lines: Sequence[Line]) -> float:
    """The y of the lowest line."""
    return max(y for _, y, _, _ in lines)


def _broken(words: str, count: int) -> list[str]:
    """Lines of at most `count` characters, none of which begins with a closing mark (it hangs over, as in print)."""
    rows: list[str] = []
    while words:
        end = count
        while end < len(words) and words[end] in "，。、；：？！”）":
            end += 1
        rows.append(words[:end])
        words = words[end:]
    return rows


def newspaper(pages: Sequence[Sequence[Line]]) -> bytes:
    """A PDF of some pages; lines are drawn row by row over all columns, as typesetters' programs may do."""
    kids = " ".join(f"{10 + 2 * n} 0 R" for n in range(len(pages)))
    font = "/Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R"
    things = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        3: b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H "
        b"/DescendantFonts [4 0 R] >>",
        4: f"<< /Type /Font {font} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>".encode(),
        5: b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0 "
        b"/Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
    }
    for n, lines in enumerate(pages):
        drawn = sorted(lines, key=lambda line: (line[1], line[0]))
        stream = "\n".join(
            f"BT /F1 {size} Tf {x:.1f} {HEIGHT - y:.1f} Td <{words.encode('utf-16-be').hex()}> Tj ET"
            for x, y, size, words in drawn
        ).encode()
        things[10 + 2 * n] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {11 + 2 * n} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        ).encode()
        things[11 + 2 * n] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)
    return _file(things)


def _file(things: dict[int, bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", {}
    for number, body in sorted(things.items()):
        places[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, size = len(out), max(things) + 1
    rows = (b"%010d 00000 n \n" % places[n] if n in places else b"0000000000 65535 f \n" for n in range(size))
    table = b"xref\n0 %d\n%s" % (size, b"".join(rows))
    return out + table + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
