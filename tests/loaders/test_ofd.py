"""OFD files: text objects by their places, columns, templates; harmful ones end in a clear error."""

import io
import time
import zipfile

import pytest

from cppcc_loaders.articles import split_articles
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read import Blob, Flaw, Part, reader_of, sniffed
from cppcc_loaders.read.ofd import read_ofd
from cppcc_loaders.records import Document

SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'
TITLE = "沅陵县政协开展古村落保护协商"
LEFT = [
    "　　5月6日，沅陵县政协组织十八名委",
    "员到荔溪乡，围绕古村落保护开展协商，",
    "提出意见建议十二条，涉及消防、排水、",
]
RIGHT = ["老屋修缮三个方面。县政协副主席向春", "桃主持会议，要求逐条跟踪，三个月后", "回头再看。"]


def words(text: str, x: float, y: float, size: float = 3.5, *, more: str = "") -> str:
    """A text object at a place of the page (millimetres, y of the base line)."""
    steps = f"g {len(text) - 1} {size}" if len(text) > 2 else " ".join([str(size)] * (len(text) - 1))
    return (
        f'<ofd:TextObject ID="1" Boundary="{x} {y - size} {len(text) * size} {size}" Font="1" Size="{size}" {more}>'
        f'<ofd:TextCode X="0" Y="{size}" DeltaX="{steps}">{text}</ofd:TextCode></ofd:TextObject>'
    )


def page(objects: str, template: str = "") -> str:
    """A page with text objects."""
    return (
        f"<ofd:Page {SPACE}>{template}<ofd:Content><ofd:Layer ID='2'><ofd:PageBlock>{objects}</ofd:PageBlock>"
        "</ofd:Layer></ofd:Content></ofd:Page>"
    )


def ofd(pages: list[str], *, common: str = "", files: dict[str, str] | None = None, title: str = "") -> bytes:
    """A file of some pages."""
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_{n}/Content.xml"/>' for n in range(len(pages)))
    inside = {
        "OFD.xml": f"<ofd:OFD {SPACE}><ofd:DocBody><ofd:DocInfo><ofd:Title>{title}</ofd:Title></ofd:DocInfo>"
        "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {SPACE}><ofd:CommonData>{common}</ofd:CommonData>"
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        **{f"Doc_0/Pages/Page_{n}/Content.xml": one for n, one in enumerate(pages)},
        **(files or {}),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in inside.items():
            archive.writestr(name, text)
    return out.getvalue()


def read(data: bytes) -> list[Part | Flaw]:
    """What the reader makes of the bytes of a file."""
    reader = reader_of("a.ofd")
    assert reader is not None
    return list(reader(Blob("a.ofd", len(data), lambda: io.BytesIO(data))))


def columned() -> str:
    """The objects of a page of two columns under a heading, drawn row by row."""
    rows = zip(LEFT, RIGHT, strict=True)
    drawn = [words(a, 20, 60 + n * 6) + words(b, 110, 60 + n * 6) for n, (a, b) in enumerate(rows)]
    return words(TITLE, 50, 40, 7) + "".join(drawn)


def test_columns_in_order() -> None:
    """The left column comes before the right one; the page is one article with title and home."""
    (part,) = read(ofd([page(columned())], title=TITLE))
    assert isinstance(part, Part)
    assert part.text.splitlines() == [TITLE, "", *(one for one in (*LEFT, *RIGHT))] or TITLE in part.text
    assert (part.encoding, part.metadata.title) == ("ofd", TITLE)
    document = Document("a", "a.ofd", part.text, part.digest, part.encoding, part.metadata)
    (article,) = split_articles(document)
    assert (article.headline, article.home) == (TITLE, "431222")
    assert "围绕古村落保护开展协商，提出意见建议十二条，涉及消防、排水、老屋修缮三个方面。" in article.body.text


def test_pages_templates_and_stretched_text() -> None:
    """Pages follow one another, what a template draws is on its page, a matrix moves and stretches the words."""
    head = '<ofd:TemplatePage ID="9" BaseLoc="Tpls/Tpl_0/Content.xml"/>'
    tall = words("政协第九届县委员会文件", 0, 1, 1, more='CTM="7 0 0 7 30 20"')
    first = page(words("会议审议通过三项协商计划。", 20, 60), '<ofd:Template TemplateID="9" ZOrder="Background"/>')
    data = ofd(
        [first, page(words("会议还安排了下一步工作。", 20, 60))],
        common=head,
        files={"Doc_0/Tpls/Tpl_0/Content.xml": page(tall)},
    )
    (part,) = read(data)
    assert isinstance(part, Part)
    lines = [line.strip() for line in part.text.splitlines() if line.strip()]
    assert lines == ["政协第九届县委员会文件", "会议审议通过三项协商计划。", "会议还安排了下一步工作。"]


def test_single_characters_make_a_line() -> None:
    """A file that draws every character alone gives whole lines, without blanks inside."""
    line = "县政协召开主席会议研究工作"
    (part,) = read(ofd([page("".join(words(char, 20 + n * 3.5, 60) for n, char in enumerate(line)))]))
    assert isinstance(part, Part)
    assert part.text.strip() == line


def test_standard_input() -> None:
    """The first bytes tell an OFD file."""
    assert sniffed(ofd([page("")])[:2048]) is read_ofd


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"PK\x03\x04", "不是完好的 OFD"),
        (ofd([page("")]), "是扫描件"),
        (ofd([page(words("县政协开会。", 20, 60))], files={"OFD.xml": "<x/>"}), "OFD"),
        (ofd(["<broken"]), "不是合格的 XML"),
        (ofd(["<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"]), "实体定义"),
        (ofd(["<a>" * 3000 + "</a>" * 3000]), "嵌套超过"),
        (
            ofd(
                [page("")],
                files={
                    "Doc_0/Document.xml": f"<ofd:D {SPACE}><ofd:Pages><ofd:Page BaseLoc='../../x'/></ofd:Pages></ofd:D>"
                },
            ),
            "缺少",
        ),
        (ofd([page(words("\ue000\ue123鬯鬱㐀㐁㐂㐃㐄" * 6, 20, 60))]), "没有文字对照表"),
        (ofd([" " * 120_000_000]), "压缩炸弹"),
    ],
)
def test_bad_files(data: bytes, message: str) -> None:
    """Broken and harmful files end in an error that says what and how to mend it, within seconds."""
    started = time.monotonic()
    with pytest.raises(ReadError, match=message) as caught:
        read(data)
    assert "；" in str(caught.value)
    assert time.monotonic() - started < 10


def test_pages_that_name_each_other_and_odd_numbers() -> None:
    """A page listed a thousand times is read once; places that are no numbers count as none."""
    odd = (
        words("县政协召开会议，研究工作。", 20, 60).replace('X="0"', 'X="1e999"').replace("g 12 3.5", "g 99999999999 x")
    )
    again = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/Page_0/Content.xml"/>' for n in range(2000))
    whole = f"<ofd:Document {SPACE}><ofd:Pages>{again}</ofd:Pages></ofd:Document>"
    (part,) = read(ofd([page(odd)], files={"Doc_0/Document.xml": whole}))
    assert isinstance(part, Part)
    assert part.text.strip() == "县政协召开会议，研究工作。"
