"""Reads .zip archives in memory: nothing is unpacked to disk, sizes and depth are bounded."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import ARCHIVE_ERRORS, Blob, Flaw, NoWordsError, Part, Reader

__all__ = ["read_zip"]

_DEEPEST = 2
_MOST_ENTRIES = 100_000
_LARGEST_ENTRY = 100_000_000
_HIGHEST_RATIO = 200
_SMALL = 1_000_000
_UTF8_FLAG = 0x800


def read_zip(blob: Blob, reader_of: Callable[[str], Reader | None]) -> Iterator[Part | Flaw]:
    """The texts of the files in an archive; those that cannot be read are flaws. `reader_of` knows readers by name."""
    if blob.depth >= _DEEPEST:
        raise ReadError(f"压缩包套压缩包超过 {_DEEPEST} 层；请先解压")
    with blob.opens() as stream:
        try:
            archive = zipfile.ZipFile(stream)
        except ARCHIVE_ERRORS as error:
            raise ReadError(f"不是完好的压缩包（{error}）；请重新打包") from error
        with archive:
            yield from _entries(archive, blob, reader_of)


def _entries(archive: zipfile.ZipFile, blob: Blob, reader_of: Callable[[str], Reader | None]) -> Iterator[Part | Flaw]:
    entries = [entry for entry in archive.infolist() if PurePosixPath(entry.filename).name and not entry.is_dir()]
    if len(entries) > _MOST_ENTRIES:
        raise ReadError(f"压缩包里有 {len(entries)} 个文件，超过 {_MOST_ENTRIES} 个；请拆开")
    for entry in sorted(entries, key=_name):
        name = _name(entry)
        path = PurePosixPath(name)
        reader = reader_of(name)
        if reader is None or not path.name or path.name.startswith((".", "~$")) or "__MACOSX" in path.parts:
            continue
        base = str(path.with_suffix(""))
        flaw = _refused(entry)
        if flaw:
            yield Flaw(base, flaw)
            continue
        inner = Blob(path.name, entry.file_size, lambda e=entry: archive.open(e), blob.depth + 1)  # type: ignore[misc]
        yield from _read(inner, base, reader)


def _read(inner: Blob, base: str, reader: Reader) -> Iterator[Part | Flaw]:
    try:
        for part in reader(inner):
            yield replace(part, name=f"{base}/{part.name}" if part.name else base)
    except NoWordsError:
        return
    except ReadError as error:
        yield Flaw(base, str(error))
    except ARCHIVE_ERRORS as error:
        yield Flaw(base, f"压缩包里的这个文件读不出（{error}）；请重新打包")


def _name(entry: zipfile.ZipInfo) -> str:
    """The name, mended where a Chinese Windows wrote it in GBK without saying so."""
    if entry.flag_bits & _UTF8_FLAG:
        return entry.filename
    raw = entry.filename.encode("cp437", "replace")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return entry.filename


def _refused(entry: zipfile.ZipInfo) -> str | None:
    if entry.flag_bits & 0x1:
        return "压缩包里的这个文件有密码；请解密后再读"
    if entry.file_size > _LARGEST_ENTRY:
        return f"展开后有 {entry.file_size // 1_000_000} MB，超过 {_LARGEST_ENTRY // 1_000_000} MB；请单独解压"
    if entry.file_size > _SMALL and entry.file_size > _HIGHEST_RATIO * max(entry.compress_size, 1):
        return f"压缩比超过 {_HIGHEST_RATIO} 倍（压缩炸弹？）；请单独解压后检查"
    return None
