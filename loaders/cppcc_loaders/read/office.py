"""Reads old Word, WPS, RTF and OpenDocument texts: LibreOffice, where it is installed, makes a .docx of them.

It runs alone: a profile and folder of its own that are removed, no macros, no links, no network, a time limit.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from io import BytesIO
from pathlib import Path, PurePath
from tempfile import TemporaryDirectory
from typing import Final

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import Blob, Part, digest_of, is_locked, is_ole
from cppcc_loaders.read.web import read_html
from cppcc_loaders.read.word import read_docx

__all__ = ["OFFICE", "read_office"]

#: The kinds by ending: what they are called.
OFFICE: Final[Mapping[str, str]] = {
    ".doc": "旧版 Word 文件",
    ".wps": "WPS 文字文件",
    ".rtf": "RTF 文件",
    ".odt": "OpenDocument 文件",
}
_LARGEST: Final = 100_000_000
_SECONDS: Final = 120
_PROGRAMS: Final = ("soffice", "libreoffice")
_HTML: Final = (b"<!doctype html", b"<html", b"<head", b"<body", b"<meta")
_OPTIONS: Final = ("--headless", "--norestore", "--nodefault", "--nolockcheck", "--nofirststartwizard")


def read_office(blob: Blob) -> Iterator[Part]:
    """The one text of the file; what only bears the ending (a web page, a .docx) is read as what it is."""
    data = blob.read(largest=_LARGEST)
    what = OFFICE[PurePath(blob.name).suffix.lower()]
    if is_locked(data):
        raise ReadError(f"{what}有密码；请去掉密码后再读")
    same = replace(blob, opens=lambda: BytesIO(data))
    if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(_HTML):
        yield from read_html(same)
    elif data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        yield from read_docx(same)
    else:
        made = _converted(data, what, _filter(data, what))
        inner = Blob("out.docx", len(made), lambda: BytesIO(made))
        for part in read_docx(inner):
            yield replace(part, digest=digest_of(data), encoding="libreoffice")


def _filter(data: bytes, what: str) -> tuple[str, str]:
    """The ending and the import filter by the content, so that nothing is read as what it is not."""
    if data.startswith(b"{\\rtf"):
        return ".rtf", "Rich Text Format"
    if is_ole(data, "WordDocument"):
        return ".doc", "MS Word 97"
    if data.startswith(b"PK\x03\x04") and b"opendocument.text" in data[:200]:
        return ".odt", "writer8"
    raise ReadError(f"不是完好的{what}；请用 Word 或 WPS 打开后另存为 .docx")


def _converted(data: bytes, what: str, how: tuple[str, str]) -> bytes:
    program = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    if program is None:
        raise ReadError(f"{what}；请用 Word、WPS 另存为 .docx，或安装 LibreOffice")
    with TemporaryDirectory(prefix="cppcc-office-") as folder:
        home = Path(folder)
        ending, importer = how
        source = home / f"in{ending}"
        source.write_bytes(data)
        _run([program, *_arguments(home, source, importer)], home, what)
        made = home / "out" / "in.docx"
        if not made.is_file():
            raise ReadError(f"{what}转换不了，可能有密码或已损坏；请用 Word 或 WPS 另存为 .docx")
        if made.stat().st_size > _LARGEST:
            raise ReadError(f"{what}转换后超过 {_LARGEST // 1_000_000} MB；请拆成较小的文件")
        return made.read_bytes()


def _arguments(home: Path, source: Path, importer: str) -> list[str]:
    settings = home / "profile" / "user" / "registrymodifications.xcu"
    settings.parent.mkdir(parents=True)
    settings.write_bytes(files("cppcc_loaders").joinpath("data", "libreoffice.xcu").read_bytes())
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    wanted = ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(home / "out")]
    return [profile, *_OPTIONS, f"--infilter={importer}", *wanted, str(source)]


def _run(command: Sequence[str], home: Path, what: str) -> None:
    """Run to the end or to the time limit; whatever the program started ends with it."""
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
    dead = "http://127.0.0.1:9"
    env = {**kept, "HOME": str(home), "TMPDIR": str(home), "LANG": "C.UTF-8", "http_proxy": dead, "https_proxy": dead}
    quiet = subprocess.DEVNULL
    with subprocess.Popen(
        [*_without_network(), *command],
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        env=env,
        cwd=home,
        start_new_session=True,
    ) as process:
        try:
            process.wait(_SECONDS)
        except subprocess.TimeoutExpired:
            raise ReadError(f"{what}转换超过 {_SECONDS} 秒；请用 Word 或 WPS 另存为 .docx") from None
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    if hasattr(os, "killpg"):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return
    elif process.poll() is None:
        process.kill()


@cache
def _without_network() -> tuple[str, ...]:
    """What to put before a command so that it has no network, where the system lets us."""
    program = shutil.which("unshare")
    if program is None:
        return ()
    command = (program, "--user", "--map-root-user", "--net")
    quiet = subprocess.DEVNULL
    tried = subprocess.run([*command, "true"], stdin=quiet, stdout=quiet, stderr=quiet, check=False, timeout=10)
    return command if tried.returncode == 0 else ()
