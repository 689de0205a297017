"""Pictures of text and scanned pages: read back by OCR, said to be, and named in the report where OCR is absent."""

import io
import subprocess
import sys
import zipfile
from difflib import SequenceMatcher
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from cppcc_loaders.articles import split_articles
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read import Blob, Flaw, NoWordsError, Part, reader_of
from cppcc_loaders.read.ocr import OCR_NOTE
from cppcc_loaders.records import Document
from cppcc_loaders.sources import Failure, read_sources

CORPUS = Path(__file__).parent / "corpus"
TITLE = "石柱县政协把协商会开到茶园里"
LEFT = [
    "　　4月12日，石柱县政协组织二十六名",
    "委员走进万朝镇，围绕“茶叶加工与品牌",
    "建设”开展专题协商。委员们边看边议，",
    "提出改造老茶园、统一包装、培训采茶工",
    "等建议十九条。",
    "　　县政协副主席谭晓琴主持会议。她说，",
]
RIGHT = [
    "要把意见理清楚，一条一条跟到底。县农",
    "业农村委当场答复十一条，其余八条将在",
    "两个月内书面回复。",
    "　　茶农冉启明说，会开在地头，话说在",
    "心头。据了解，今年以来，县政协已开展",
    "此类协商7次，解决具体问题34个。",
]
WHOLE = "".join([TITLE, *LEFT, *RIGHT]).replace("　", "")


def font(size: int) -> ImageFont.FreeTypeFont:
    """A Chinese font of the machine."""
    asked = ["fc-match", "-f", "%{file}|%{index}", "Noto Sans CJK SC:lang=zh-cn"]
    file, index = subprocess.run(asked, capture_output=True, check=True, text=True).stdout.split("|")
    return ImageFont.truetype(file, size, index=int(index) & 0xFFFF)


def page() -> Image.Image:
    """A scan of a page: a heading over two columns, black on white."""
    picture = Image.new("RGB", (1500, 700), "white")
    draw = ImageDraw.Draw(picture)
    draw.text((300, 50), TITLE, font=font(56), fill="black")
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        draw.text((60, 200 + number * 58), left, font=font(33), fill="black")
        draw.text((800, 200 + number * 58), right, font=font(33), fill="black")
    return picture


def saved(picture: Image.Image, kind: str) -> bytes:
    """The bytes of a picture in a format of Pillow's."""
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


def read(name: str, data: bytes) -> list[Part | Flaw]:
    """What the reader of a name makes of some bytes."""
    reader = reader_of(name)
    assert reader is not None
    return list(reader(Blob(name, len(data), lambda: io.BytesIO(data))))


def accuracy(text: str) -> float:
    """The share of the page's characters that stand in a text, in the right order."""
    found = "".join(text.split())
    blocks = SequenceMatcher(None, WHOLE, found, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(WHOLE), len(found))


@pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("b.JPG", "JPEG"), ("c.tif", "TIFF"), ("d.pdf", "PDF")])
def test_clean_scan_is_read_back(name: str, kind: str) -> None:
    """At least 95 of 100 characters of a clean scan are right and in the order of its columns; the text is marked."""
    (part,) = read(name, saved(page(), kind))
    assert isinstance(part, Part)
    assert accuracy(part.text) >= 0.95
    assert part.metadata.note == OCR_NOTE
    assert [warning.code for warning in part.warnings] == ["ocr"]
    document = Document("a", name, part.text, part.digest, part.encoding, part.metadata, part.warnings)
    (article,) = split_articles(document)
    assert (article.headline, article.home, article.kept) == (TITLE, "500240", True)
    assert "县农业农村委当场答复十一条" in article.body.text


def test_frames_of_a_fax_are_pages_of_one_text() -> None:
    """The pages of a TIFF follow one another in one text."""
    first, second = Image.new("RGB", (900, 200), "white"), Image.new("RGB", (900, 200), "white")
    ImageDraw.Draw(first).text((40, 60), "县政协召开主席会议研究工作", font=font(40), fill="black")
    ImageDraw.Draw(second).text((40, 60), "会议审议通过三项协商计划", font=font(40), fill="black")
    out = io.BytesIO()
    first.save(out, "TIFF", save_all=True, append_images=[second])
    (part,) = read("a.tiff", out.getvalue())
    assert isinstance(part, Part)
    assert part.text.split() == ["县政协召开主席会议研究工作", "会议审议通过三项协商计划"]


def test_a_scanned_page_between_pages_of_text() -> None:
    """In a PDF of text and scans the text is taken as it is and the scan read; the report names the page."""
    import pypdfium2

    mixed = pypdfium2.PdfDocument.new()
    for data in ((CORPUS / "columns.pdf").read_bytes(), saved(page(), "PDF")):
        mixed.import_pages(pypdfium2.PdfDocument(data))
    out = io.BytesIO()
    mixed.save(out)
    mixed.close()
    (part,) = read("a.pdf", out.getvalue())
    assert isinstance(part, Part)
    assert part.text.startswith("莱阳市政协开展专题协商\n")
    assert "解决具体问题34个" in part.text
    assert [warning.message for warning in part.warnings] == [f"第 2 页{OCR_NOTE}"]


def test_pictures_without_words(tmp_path: Path) -> None:
    """An icon or a photograph is an error where it is named, and passed over in folders, archives and saved pages."""
    (tmp_path / "a.txt").write_text("县政协召开会议。", encoding="utf-8")
    blank = Image.effect_noise((640, 480), 20).convert("RGB")
    (tmp_path / "photo.jpg").write_bytes(saved(blank, "JPEG"))
    (tmp_path / "icon.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (tmp_path / "a_files").mkdir()
    (tmp_path / "a_files" / "scan.png").write_bytes(saved(page(), "PNG"))
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.write(tmp_path / "photo.jpg", "photo.jpg")
        archive.writestr("b.txt", "市政协召开会议。")
    assert [one.doc for one in read_sources([tmp_path])] == ["a", "b/b"]
    for name in ("photo.jpg", "icon.png"):
        (failure,) = read_sources([tmp_path / name])
        assert isinstance(failure, Failure)
        assert failure.hint


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 2000, "不是完好的图片"),
        (saved(Image.new("L", (400, 400)), "TIFF")[:1200], "不是完好的图片"),
        (b"II*\0" + b"\xff" * 3000, "不是完好的图片"),
        (saved(Image.new("1", (16000, 16000)), "PNG"), "万像素"),
    ],
)
def test_broken_and_huge_pictures(data: bytes, message: str) -> None:
    """A broken picture and one of too many pixels are refused before they are unpacked."""
    with pytest.raises(ReadError, match=message) as caught:
        read("a.png", data)
    assert not isinstance(caught.value, NoWordsError)
    assert "；" in str(caught.value)


def test_without_ocr_the_extra_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Where OCR is not installed a scan says what to install; in a folder pictures are passed over as ever."""
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    for name, kind in (("a.png", "PNG"), ("a.pdf", "PDF")):
        (tmp_path / name).write_bytes(saved(page(), kind))
        (failure,) = read_sources([tmp_path / name])
        assert isinstance(failure, Failure)
        assert "pip install 'cppcc-graph[ocr]'" in failure.hint
    (tmp_path / "a.pdf").unlink()
    (tmp_path / "b.txt").write_text("县政协召开会议。", encoding="utf-8")
    assert [one.doc for one in read_sources([tmp_path])] == ["b"]


def test_a_lacking_model_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A package without its models is an error, never a download."""
    import rapidocr

    from cppcc_loaders.read import ocr

    monkeypatch.setattr(rapidocr, "__file__", str(tmp_path / "__init__.py"))
    with pytest.raises(ReadError, match=r"rapidocr 缺少模型 PP-OCRv6_det_small\.onnx"):
        ocr._engine.__wrapped__()
