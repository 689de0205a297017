"""Bad input: every reader ends in bounded time with texts, flaws or a clear error, never with a crash."""

import contextlib
import io
import json
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read import Blob, Flaw, Part, reader_of
from cppcc_loaders.sources import Failure, read_sources

CORPUS = Path(__file__).parent / "corpus"
#: Files of the corpus with a password ("geheim"), made with pypdf and msoffcrypto.
LOCKED = Path(__file__).parent / "locked"
KINDS = (".txt", ".html", ".docx", ".pdf", ".xlsx", ".csv", ".jsonl", ".json", ".zip", ".unknown", "")
SAMPLES = ("county.utf-8.txt", "gov.gb2312.html", "rich.docx", "columns.pdf", "texts.xlsx", "texts.jsonl", "texts.zip")


def parts(name: str, data: bytes) -> list[Part | Flaw]:
    """What the reader of a name makes of some bytes."""
    reader = reader_of(name)
    assert reader is not None
    return list(reader(Blob(name, len(data), lambda: io.BytesIO(data))))


def zipped(files: dict[str, bytes]) -> bytes:
    """An archive of some files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def refused(name: str, data: bytes, message: str) -> None:
    """The file is refused with a message that says what and how to mend it, within seconds."""
    started = time.monotonic()
    with pytest.raises(ReadError, match=message) as caught:
        parts(name, data)
    assert "；" in str(caught.value)
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("kind", [".txt", ".html", ".docx", ".pdf", ".xlsx", ".csv", ".json", ".zip"])
def test_empty_files(kind: str) -> None:
    """An empty file is refused as empty or broken."""
    refused(f"a{kind}", b"", "空的|完好")


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "不是文本文件"),
        ("a.txt", b"PK\x03\x04" + b"\0" * 100, "不是文本文件"),
        ("a.txt", bytes(range(128, 256)) * 40, "认不出编码"),
        ("a.docx", b"PK\x03\x04 broken", "不是完好的 .docx"),
        ("a.docx", zipped({"word/styles.xml": b"<x/>"}), "缺少 word/document.xml"),
        ("a.docx", zipped({"word/document.xml": b"<w:document"}), "不是合格的 XML"),
        ("a.docx", zipped({"word/document.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}), "实体定义"),
        ("a.docx", zipped({"word/document.xml": b"<a>" * 5000 + b"</a>" * 5000}), "嵌套超过"),
        ("a.docx", zipped({"word/document.xml": b"<x></x>"}), "没有文字"),
        ("a.pdf", b"%PDF-1.7 nothing more", "不是完好的 PDF"),
        ("a.xlsx", b"PK\x03\x04 broken", "不是完好的表格"),
        ("a.xlsx", zipped({"xl/workbook.xml": b"<x/>"}), "不是完好的表格"),
        ("a.json", b"[1, 2", "不是合格的 JSON"),
        ("a.json", b"[" * 100_000, "不是合格的 JSON"),
        ("a.zip", b"not an archive", "不是完好的压缩包"),
        ("a.doc", b"\xd0\xcf\x11\xe0", "另存为 .docx"),
        ("a.ofd", b"PK\x03\x04", "另存为 PDF"),
        ("a.html", b"<html><body></body></html>", "没有正文"),
    ],
)
def test_broken_files(name: str, data: bytes, message: str) -> None:
    """A broken file is refused with a clear message."""
    refused(name, data, message)


def test_scanned_and_garbled_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF without text or with a font that maps to nonsense is said to need OCR, which is not installed."""
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    page = (CORPUS / "columns.pdf").read_bytes()
    start, end = page.index(b"stream\n") + 7, page.index(b"\nendstream")
    refused("a.pdf", page[:start] + b" " * (end - start) + page[end:], "OCR")
    lines = page[start:end].split(b"<")
    words = [line.split(b">", 1) for line in lines[1:]]
    shifted = b"<".join([lines[0], *(b"a1" * (len(shown) // 2) + b">" + rest for shown, rest in words)])
    refused("a.pdf", page[:start] + shifted + page[end:], "OCR")


def test_pdf_whose_page_tree_is_a_loop() -> None:
    """A page tree that holds itself ends in an error, not in a loop."""
    page = (CORPUS / "columns.pdf").read_bytes().replace(b"/Kids [3 0 R] /Count 1", b"/Kids [2 0 R] /Count 9")
    refused("a.pdf", page, "PDF|OCR")


@pytest.mark.parametrize(
    ("kids", "count"),
    [(b"[2 0 R]", 9), (b"[2 0 R 2 0 R]", 999999999), (b"[1 0 R]", 9), (b"[3 0 R 2 0 R]", 50), (b"2 0 R", 7)],
)
def test_page_trees_that_turn_back(kids: bytes, count: int) -> None:
    """Page trees that lead back to themselves or to the catalogue end within seconds, whatever they claim to hold."""
    tree = b"/Kids %s /Count %d" % (kids, count)
    page = (CORPUS / "columns.pdf").read_bytes().replace(b"/Kids [3 0 R] /Count 1", tree)
    started = time.monotonic()
    harmless(lambda: parts("a.pdf", page))
    assert time.monotonic() - started < 20


@pytest.mark.parametrize("name", ["rc4.pdf", "aes256.pdf", "locked.docx", "locked.xlsx"])
def test_files_with_a_password(name: str, tmp_path: Path) -> None:
    """A PDF, a Word file, a table with a password: an entry that says so, old and new ciphers; the others are read."""
    refused(name, (LOCKED / name).read_bytes(), "有密码；请去掉密码后再读")
    (tmp_path / name).write_bytes((LOCKED / name).read_bytes())
    (tmp_path / "b.txt").write_text("县政协召开会议。", encoding="utf-8")
    found = {one.doc: isinstance(one, Failure) for one in read_sources([tmp_path])}
    assert found == {Path(name).stem: True, "b": False}


def test_locked_word_file_with_the_old_ending() -> None:
    """The container of a locked .docx that is called .doc says that it is locked, too."""
    refused("a.doc", (LOCKED / "locked.docx").read_bytes(), "有密码；")


def test_pdf_that_only_forbids_printing_is_read() -> None:
    """A PDF with a password for changes alone opens for every reader."""
    (wanted,) = parts("columns.pdf", (CORPUS / "columns.pdf").read_bytes())
    (found,) = parts("owner-only.pdf", (LOCKED / "owner-only.pdf").read_bytes())
    assert isinstance(found, Part)
    assert isinstance(wanted, Part)
    assert found.text == wanted.text


def test_zip_bomb_and_nested_zips() -> None:
    """An entry that unpacks to very much more is a flaw; archives in archives are read two deep."""
    bomb = zipped({"a.txt": b"0" * 30_000_000, "b.txt": "县政协开会。".encode()})
    found = parts("a.zip", bomb)
    assert [type(one).__name__ for one in found] == ["Flaw", "Part"]
    assert isinstance(found[0], Flaw)
    assert "压缩比" in found[0].reason
    once = zipped({"b.txt": "县政协开会。".encode()})
    assert [part.name for part in parts("a.zip", zipped({"in.zip": once}))] == ["in/b"]
    deep = parts("a.zip", zipped({"m.zip": zipped({"in.zip": once})}))
    assert [type(one).__name__ for one in deep] == ["Flaw"]


def test_traversal_in_archives_stays_inside(tmp_path: Path) -> None:
    """Names that climb out of an archive become plain names; nothing is written anywhere."""
    words = "县政协召开会议。".encode()
    (tmp_path / "a.zip").write_bytes(zipped({"../../evil.txt": words, "/etc/passwd.txt": words, "C:\\x\\y.txt": words}))
    found = list(read_sources([tmp_path / "a.zip"]))
    assert all(".." not in one.doc and not one.doc.startswith("/") and ":" not in one.doc for one in found)
    assert [path.name for path in tmp_path.iterdir()] == ["a.zip"]


def test_entries_without_a_name() -> None:
    """Entries whose names are empty or nothing but dots (found by fuzzing) are passed over."""
    data = zipped({"a.txt": "县政协开会。".encode(), "b.txt": "市政协开会。".encode()})
    for name in (b"././/", b"\0\0\0\0\0", b"././."):
        assert [part.name for part in parts("a.zip", data.replace(b"b.txt", name))] == ["a"]
    nameless = bytearray(zipped({"a.txt": "县政协开会。".encode()}))
    at = nameless.index(b"PK\x01\x02")
    nameless[at + 28] = 0
    harmless(lambda: parts("a.zip", bytes(nameless)))


def test_encrypted_archive_entry_is_a_flaw() -> None:
    """An entry with a password is a flaw; the others are read."""
    data = bytearray(zipped({"a.txt": "县政协开会。".encode()}))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + place] |= 1
    (found,) = parts("a.zip", bytes(data))
    assert isinstance(found, Flaw)
    assert "密码" in found.reason


def test_deeply_nested_and_large_html() -> None:
    """100,000 nested tags or megabytes of markup give their words, flattened, within seconds."""
    started = time.monotonic()
    deep = "<html><body>" + "<div>" * 100_000 + "县政协开会。" + "</div>" * 100_000
    (found,) = parts("a.html", deep.encode())
    assert isinstance(found, Part)
    assert "县政协开会。" in found.text
    assert found.warnings[0].code == "html-flattened"
    large = "<html><body>" + "<p>县政协召开会议，研究工作。</p>" * 300_000
    (found,) = parts("a.html", large.encode())
    assert isinstance(found, Part)
    assert time.monotonic() - started < 20


def test_one_huge_line_is_refused_quickly() -> None:
    """A text without line ends is refused by its size, not read for minutes."""
    refused("a.txt", "县政协".encode() * 1_500_000, "有一行长 13.5 MB")


def test_mixed_encodings_in_one_file() -> None:
    """A UTF-8 file with a few bytes of another encoding is read, and the report says how many places were lost."""
    data = ("县政协召开会议，研究工作。\n" * 60).encode() + "附件".encode("gb18030")
    (found,) = parts("a.txt", data)
    assert isinstance(found, Part)
    assert found.encoding == "utf-8"
    assert found.warnings[0].code == "undecodable"


def test_bad_lines_of_json_do_not_stop_the_others() -> None:
    """A line that is no JSON, no object, without text, or with a lone surrogate: flaws and a mended text."""
    lines = ['{"text": "一"}', "{broken", "[1]", '{"title": "无正文"}', '{"text": "孤\\ud800立"}', '{"text": "二"}']
    found = parts("a.jsonl", "\n".join(lines).encode())
    assert [type(one).__name__ for one in found] == ["Part", "Flaw", "Flaw", "Flaw", "Part", "Part"]
    assert isinstance(found[4], Part)
    assert found[4].text == "孤\ufffd立"


def test_bad_documents_do_not_stop_a_folder(tmp_path: Path) -> None:
    """In a folder of good and bad files the good ones are read, each bad one is reported with reason and hint."""
    (tmp_path / "good.txt").write_text("县政协召开会议。", encoding="utf-8")
    (tmp_path / "bad.docx").write_bytes(b"no archive")
    (tmp_path / "bad.pdf").write_bytes(b"no pdf at all")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (tmp_path / "lines.jsonl").write_text(json.dumps({"text": "市政协开会。"}) + "\n{oops\n", encoding="utf-8")
    found = list(read_sources([tmp_path]))
    bad = {one.doc for one in found if isinstance(one, Failure)}
    assert bad == {"bad", "bad-2", "old", "lines/line-2"}
    assert len(found) == len(bad) + 2
    assert all(one.reason and one.hint for one in found if isinstance(one, Failure))


@pytest.mark.parametrize(
    ("name", "module"),
    [("gov.utf-8.html", "trafilatura"), ("columns.pdf", "pypdfium2"), ("roster.xlsx", "python_calamine")],
)
def test_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch, name: str, module: str) -> None:
    """Where a package is not installed the message says what to install; plain text, Word and JSON need none."""
    monkeypatch.setitem(sys.modules, module, None)
    refused(name, (CORPUS / name).read_bytes(), rf"缺 {module}.*pip install 'cppcc-graph\[docs\]'")
    assert parts("report.docx", (CORPUS / "report.docx").read_bytes())


def harmless(action: Callable[[], object]) -> None:
    """The action ends, well or with a ReadError."""
    with contextlib.suppress(ReadError):
        action()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(KINDS), st.binary(max_size=400))
def test_random_bytes(kind: str, data: bytes) -> None:
    """Random bytes under any ending are read or refused."""
    harmless(lambda: parts(f"a{kind}", data))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(SAMPLES), st.integers(0, 10_000), st.binary(min_size=1, max_size=8), st.booleans())
def test_damaged_files(name: str, place: int, patch: bytes, cut: bool) -> None:  # noqa: FBT001
    """Files of the corpus with bytes overwritten or cut off are read or refused."""
    data = (CORPUS / name).read_bytes()
    at = place % len(data)
    broken = data[:at] if cut else data[:at] + patch + data[at + len(patch) :]
    harmless(lambda: parts(name, broken))
