"""Old Word, WPS and RTF files: converted by LibreOffice where it is installed, a clear message where it is not."""

import io
import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read import Blob, Flaw, Part, office, reader_of

CORPUS = Path(__file__).parent / "corpus"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
FILTERS = {"doc": "MS Word 97", "rtf": "Rich Text Format", "odt": "writer8"}
WORD = OLE + b"\0" * 504 + "WordDocument".encode("utf-16-le")
RTF = rb"{\rtf1\ansi \u21439?\u25919?\u21327?\u24320?\u20250?\u12290?}"


def read(name: str, data: bytes) -> list[Part | Flaw]:
    """What the reader of a name makes of some bytes."""
    reader = reader_of(name)
    assert reader is not None
    return list(reader(Blob(name, len(data), lambda: io.BytesIO(data))))


@pytest.fixture
def converter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program called soffice that is first on the PATH: writes down its arguments, copies a .docx of the corpus."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "soffice"
    script.write_text(
        f"""#!/bin/sh
printf '%s\\n' "$@" > {tmp_path}/arguments
env > {tmp_path}/environment
while [ $# -gt 1 ]; do [ "$1" = --outdir ] && out=$2; shift; done
mkdir -p "$out" && cp {CORPUS}/report.docx "$out/in.docx"
""",
        encoding="utf-8",
    )
    script.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return script


@pytest.mark.parametrize(
    ("name", "data", "importer"),
    [
        ("a.doc", WORD, "MS Word 97"),
        ("a.wps", WORD, "MS Word 97"),
        ("b.doc", RTF, "Rich Text Format"),
        ("a.rtf", RTF, "Rich Text Format"),
    ],
)
def test_converter_is_run_apart(converter: Path, tmp_path: Path, name: str, data: bytes, importer: str) -> None:
    """The converter gets a fixed name, the filter that fits, a profile of its own and no environment of the user."""
    (part,) = read(name, data)
    (wanted,) = read("report.docx", (CORPUS / "report.docx").read_bytes())
    assert isinstance(part, Part)
    assert isinstance(wanted, Part)
    assert (part.text, part.encoding) == (wanted.text, "libreoffice")
    assert part.digest != wanted.digest
    arguments = (tmp_path / "arguments").read_text(encoding="utf-8").splitlines()
    assert f"--infilter={importer}" in arguments
    assert "--headless" in arguments
    assert Path(arguments[-1]).stem == "in"
    assert not Path(arguments[-1]).parent.exists(), "the folder is removed"
    assert "PYTEST" not in (tmp_path / "environment").read_text(encoding="utf-8")
    assert converter.exists()


def test_converter_that_hangs_is_ended(converter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A converter over the time limit is ended with all that it started."""
    converter.write_text(f"#!/bin/sh\nsleep 300 & echo $! > {tmp_path}/child; wait\n", encoding="utf-8")
    monkeypatch.setattr(office, "_SECONDS", 1)
    started = time.monotonic()
    with pytest.raises(ReadError, match="转换超过 1 秒；"):
        read("a.doc", WORD)
    assert time.monotonic() - started < 20
    child = int((tmp_path / "child").read_text(encoding="utf-8"))
    stat = Path(f"/proc/{child}/stat")
    for _ in range(50):
        if not stat.exists() or stat.read_text(encoding="utf-8").split()[2] == "Z":
            break
        time.sleep(0.1)
    else:
        pytest.fail("the child of the converter still runs")


def test_converter_that_makes_nothing(converter: Path) -> None:
    """A converter that fails (a password, a broken file) is an entry that says so."""
    converter.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    with pytest.raises(ReadError, match="转换不了，可能有密码或已损坏；"):
        read("a.doc", WORD)


def test_without_libreoffice_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no LibreOffice the message names the ways out."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    for name, data in (("a.doc", WORD), ("a.wps", WORD), ("a.rtf", RTF)):
        with pytest.raises(ReadError, match=r"；请用 Word、WPS 另存为 \.docx，或安装 LibreOffice"):
            read(name, data)


@pytest.mark.parametrize("data", [OLE + b"\0" * 600, b"no document at all", b"{\\rt", b"PK\x03\x04" + b"\0" * 60])
def test_what_is_no_word_file(converter: Path, data: bytes) -> None:
    """Bytes that are no Word file are refused before any program is run."""
    with pytest.raises(ReadError, match="不是完好的旧版 Word 文件；"):
        read("a.doc", data)
    assert not (converter.parent.parent / "arguments").exists()


def test_what_only_bears_the_ending() -> None:
    """A web page or a .docx that was saved as .doc is read as what it is, without any program."""
    page = "<html><head><title>a</title></head><body><p>县政协召开会议，研究提案办理工作。</p></body></html>"
    (part,) = read("a.doc", page.encode("gb18030"))
    assert isinstance(part, Part)
    assert "研究提案办理工作" in part.text
    (part,) = read("a.doc", (CORPUS / "report.docx").read_bytes())
    assert isinstance(part, Part)
    assert part.encoding == "docx"


@pytest.mark.parametrize("kind", sorted(FILTERS))
def test_real_conversion(tmp_path: Path, kind: str) -> None:
    """A file that LibreOffice wrote gives the words of the page that it was made from, a table as a table."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice to convert with")
    lines = ["县政协召开第三次主席会议", "3月8日，县政协召开主席会议，研究提案办理工作。"]
    cells = "<table><tr><td>提案总数</td><td>126件</td></tr></table>"
    page = "".join(["<meta charset='utf-8'>", *(f"<p>{line}</p>" for line in lines), cells])
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    how = ["--headless", "--infilter=HTML (StarWriter)", "--convert-to", f"{kind}:{FILTERS[kind]}"]
    made = [program, profile, *how, "--outdir", str(tmp_path), str(tmp_path / "a.html")]
    subprocess.run(made, check=True, capture_output=True, timeout=120)
    (part,) = read(f"a.{kind}", (tmp_path / f"a.{kind}").read_bytes())
    assert isinstance(part, Part)
    assert [line for line in part.text.split("\n") if line.strip()] == [*lines, "提案总数\t126件"]
