"""Sources: files, folders and patterns to documents; names, sidecars, failures that stop nothing."""

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.errors import SidecarError, SourceError
from cppcc_loaders.records import Document
from cppcc_loaders.sources import Failure, read_sources, safe_name

ROOT = Path(__file__).parents[2]
LINE = "县政协召开主席会议，研究提案办理工作。\n"


def docs(*paths: Path) -> list[str]:
    """The names of the documents of some sources."""
    return [found.doc for found in read_sources(paths) if isinstance(found, Document)]


def failures(*paths: Path) -> list[Failure]:
    """The failures of some sources."""
    return [found for found in read_sources(paths) if isinstance(found, Failure)]


def test_names_are_relative_to_the_source(tmp_path: Path) -> None:
    """A document is named by its path below its source, without ending, in order."""
    (tmp_path / "乡镇").mkdir()
    (tmp_path / "b.txt").write_text(LINE, encoding="utf-8")
    (tmp_path / "乡镇" / "a.txt").write_text(LINE, encoding="utf-8")
    assert docs(tmp_path) == ["b", "乡镇/a"]
    assert docs(tmp_path / "乡镇" / "a.txt") == ["a"]
    assert docs(tmp_path / "*.txt") == ["b"]


def test_order_of_sources_does_not_matter(tmp_path: Path) -> None:
    """The same sources in any order give the same documents in the same order; a file named twice is read once."""
    for name in ("x.txt", "y.txt"):
        (tmp_path / name).write_text(LINE + name, encoding="utf-8")
    one, two = tmp_path / "x.txt", tmp_path / "y.txt"
    assert docs(one, two) == docs(two, one) == docs(two, tmp_path, one) == ["x", "y"]


def test_equal_names_are_told_apart(tmp_path: Path) -> None:
    """Documents of one name, case aside, get numbers."""
    for folder in ("p", "q"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "News.txt").write_text(LINE + folder, encoding="utf-8")
    assert docs(tmp_path / "p" / "News.txt", tmp_path / "q" / "News.txt") == ["News", "News-2"]


def test_text_is_the_decoded_file(tmp_path: Path) -> None:
    """For UTF-8 the text is exactly the file, line ends kept, only a BOM removed."""
    words = "一、县政协\r\n二、\r三、\n\n　四"
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + words.encode("utf-8"))
    (found,) = read_sources([tmp_path])
    assert isinstance(found, Document)
    assert found.text == words
    assert len(found.digest) == 64


@pytest.mark.parametrize("name", ["missing", "missing.txt", "none/*.txt"])
def test_missing_source_says_so(tmp_path: Path, name: str) -> None:
    """A source that is not there is an error at once, with its path and how to mend it."""
    with pytest.raises(SourceError, match=r"没有.*请检查"):
        read_sources([tmp_path / name])


def test_empty_folder_says_so(tmp_path: Path) -> None:
    """A folder without any document is an error that names what can be read."""
    (tmp_path / "page.css").write_bytes(b"p { color: red }")
    with pytest.raises(SourceError, match=r"没有可读的文件.*\.docx"):
        read_sources([tmp_path])


def test_no_sources_says_so() -> None:
    """No source at all is an error with an example."""
    with pytest.raises(SourceError, match="cppcc build"):
        read_sources([])


def test_folder_without_permission_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be listed is an error that names it (simulated: root may read all)."""

    def refused(path: str | Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refused)
    with pytest.raises(SourceError, match="权限"):
        read_sources([tmp_path])


@pytest.mark.parametrize("closed", ["list", "enter"])
def test_subfolder_without_permission_is_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    """A subfolder that may not be listed or entered fails alone; what lies beside it goes on."""
    for name in ("a", "b", "b/c", "d"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "e.txt").write_text(LINE, encoding="utf-8")
    scan, is_file = os.scandir, Path.is_file

    def listed(path: str | Path) -> object:
        if closed == "list" and Path(path).name == "b":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    def entered(self: Path) -> bool:
        if closed == "enter" and self.parent.name == "b":
            raise PermissionError(13, "Permission denied", str(self))
        return is_file(self)

    monkeypatch.setattr(os, "scandir", listed)
    monkeypatch.setattr(Path, "is_file", entered)
    found = list(read_sources([tmp_path]))
    assert [one.doc for one in found if isinstance(one, Document)] == ["a/e", "d/e"]
    (failure,) = (one for one in found if not isinstance(one, Document))
    assert (failure.doc, failure.path) == ("b", str(tmp_path / "b"))
    assert "权限" in failure.reason


def test_file_without_permission_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened fails alone; the others go on."""
    (tmp_path / "a.txt").write_text(LINE, encoding="utf-8")
    (tmp_path / "b.txt").write_text(LINE, encoding="utf-8")
    real = Path.open

    def opened(self: Path, *args: object, **more: object) -> object:
        if self.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(self))
        return real(self, *args, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", opened)
    found = list(read_sources([tmp_path]))
    assert [type(one).__name__ for one in found] == ["Failure", "Document"]
    assert isinstance(found[0], Failure)
    assert "权限" in found[0].reason


def test_sidecar_gives_metadata(tmp_path: Path) -> None:
    """The sidecar beside a source names title, publisher, date and reference year; it is no document."""
    (tmp_path / "a.txt").write_text("发布时间：2020-01-01\n" + LINE, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(
        "doc,title,publisher,published,reference_year,note\na,标题,某县政府网,2024-05,2024,编者所加\n",
        encoding="utf-8-sig",
    )
    (found,) = read_sources([tmp_path])
    assert isinstance(found, Document)
    assert (found.metadata.title, found.metadata.publisher) == ("标题", "某县政府网")
    assert (found.metadata.published, found.metadata.dated_by) == ("2024-05", "sidecar")
    assert found.metadata.reference_year == 2024


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("title,published\nx,2024\n", "line 1: 缺少 doc 列"),
        ("doc,color\na,red\n", "line 1: 不认识的列 color"),
        ("doc,published\na,昨天\n", "line 2: published 应写作"),
        ("doc,reference_year\na,24\n", "line 2: reference_year 应是四位年份"),
        ("doc,title\na,x\na,y\n", "line 3: a 出现两次"),
    ],
)
def test_bad_sidecar_names_file_and_line(tmp_path: Path, table: str, message: str) -> None:
    """A sidecar that is not well formed is an error with file, line and what it should be."""
    (tmp_path / "a.txt").write_text(LINE, encoding="utf-8")
    (tmp_path / "metadata.csv").write_text(table, encoding="utf-8")
    with pytest.raises(SidecarError, match=message):
        read_sources([tmp_path])


@pytest.mark.parametrize(
    ("name", "text", "date", "source"),
    [
        ("a.txt", "发布时间：2024-01-30 06:31\n" + LINE, "2024-01-30", "page"),
        ("2023-08-25_版面.txt", LINE, "2023-08-25", "file-name"),
        ("20230825.txt", LINE, "2023-08-25", "file-name"),
        ("004_3e64a1815ce66713.txt", LINE, None, None),
        ("a.txt", "新华社某地2022年3月4日电 全国政协开会。\n", "2022-03-04", "dateline"),
        ("a.txt", "工作报告\n（2024年1月9日）\n" + LINE, "2024-01-09", "dateline"),
        ("a.txt", "（202419日）\n" + LINE, None, None),
    ],
)
def test_date_of_publication(tmp_path: Path, name: str, text: str, date: str | None, source: str | None) -> None:
    """The date comes from the page, the file name or the dateline, in that order, and says from where."""
    (tmp_path / name).write_text(text, encoding="utf-8")
    (found,) = read_sources([tmp_path / name])
    assert isinstance(found, Document)
    assert (found.metadata.published, found.metadata.dated_by) == (date, source)


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """The source - is standard input, told by its first bytes: text or JSON Lines."""
    stdin = io.TextIOWrapper(io.BytesIO(LINE.encode("gb18030")))
    monkeypatch.setattr("sys.stdin", stdin)
    assert docs(Path("-")) == ["stdin"]
    stdin = io.TextIOWrapper(io.BytesIO(b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n'))
    monkeypatch.setattr("sys.stdin", stdin)
    assert docs(Path("-")) == ["stdin/a", "stdin/b"]


def test_warnings_say_what_was_odd(tmp_path: Path) -> None:
    """Advertising, broken dates, private-use and direction characters are reported, not fatal."""
    words = "（202419日）县政协坚持鼎盛体育app:领办提案。\ue001\u202e\0\n由鼎盛体育app:办理。\n"
    (tmp_path / "a.txt").write_text(words, encoding="utf-8")
    (found,) = read_sources([tmp_path])
    assert isinstance(found, Document)
    codes = {warning.code for warning in found.warnings}
    assert codes == {"advertising", "truncated-date", "private-use", "direction-marks", "nul"}


@given(st.text(max_size=300))
def test_safe_names_stay_inside(name: str) -> None:
    """Whatever a name holds, its safe form has no traversal, no drive, no reserved part, and is not empty."""
    safe = safe_name(name)
    parts = safe.split("/")
    assert all(part and part not in {".", ".."} and len(part) <= 121 for part in parts)
    assert not set(safe) & set('\\<>:"|?*\0\n')
    assert not any(part.split(".")[0].upper() in {"CON", "NUL", "AUX", "PRN", "COM1"} for part in parts)
    assert safe_name(safe) == safe
