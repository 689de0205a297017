"""Bytes of a text file to characters: BOM, then strict UTF-8, then UTF-16 without BOM, then GB18030 or Big5.

The whole GB family (gb2312, gbk, cp936) is read as gb18030, its superset.
"""

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from cppcc_loaders.errors import ReadError

__all__ = ["Decoded", "common_share", "decode", "is_binary", "is_nonsense"]

_BOMS = (
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF8, "utf-8"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65536
#: Share of bad places (of all characters) up to which a text with a few broken bytes is still read.
_TOLERATED = 0.01
#: Share of common characters that only the right reading of UTF-16 reaches.
_SURE = 0.8
#: Share of common characters below which a text of more than a few characters is nonsense.
_READABLE = 0.35
_FEW = 20
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1b\0")
_MAGIC = (
    b"%PDF-",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x7fELF",
    b"MZ\x90",
    b"BM\xf6",
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """The characters of a file (a BOM removed), the encoding used, and how many places could not be read."""

    text: str
    encoding: str
    bad: int = 0


def is_binary(data: bytes) -> bool:
    """Whether bytes are no text: a known signature, or many control characters that no encoding explains.

    >>> is_binary(b"%PDF-1.7 ..."), is_binary("市政协".encode("gb18030"))
    (True, False)
    """
    if data.startswith(_MAGIC):
        return True
    if data.startswith(tuple(bom for bom, _ in _BOMS)):
        return False
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return bool(sample) and (controls > len(sample) // 50 or sample.count(0) > len(sample) // 10)


def decode(data: bytes) -> Decoded:
    """Decode a text file; raises ReadError for bytes that are no text.

    >>> decode("城区政协召开协商会".encode("gb18030")).encoding
    'gb18030'
    >>> decode("縣政協召開協商會，聽取委員意見".encode("big5")).encoding
    'big5'
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _lenient(data[len(bom) :], encoding)
    strict = _strict(data, "utf-8") if b"\0" not in data[:_SAMPLE] else None
    if strict is not None and not strict.isascii():
        return Decoded(strict, "utf-8")
    wide = _wide(data)
    if wide:
        return _lenient(data, wide)
    if is_binary(data):
        raise ReadError("不是文本文件（二进制内容）；请另存为 .txt、.docx、.pdf 或 .html 后再读")
    strict = _strict(data, "utf-8")
    if strict is not None:
        return Decoded(strict, "utf-8")
    mended = data.decode("utf-8", "replace")
    bad = mended.count("\ufffd")
    if bad and bad <= max(1, len(mended) * _TOLERATED) and _hanzi(mended):
        return Decoded(mended, "utf-8", bad)
    return _legacy(data)


def _legacy(data: bytes) -> Decoded:
    found = [_lenient(data, encoding) for encoding in ("gb18030", "big5hkscs")]
    sound = [d for d in found if d.bad <= max(1, len(d.text) * _TOLERATED)]
    if not sound:
        raise ReadError("认不出编码（不是 UTF-8、GB18030、Big5、UTF-16）；请另存为 UTF-8 后再读")
    best = max(sound, key=lambda d: (common_share(d.text), d.encoding == "gb18030"))
    return Decoded(best.text, "big5" if best.encoding == "big5hkscs" else best.encoding, best.bad)


def _lenient(data: bytes, encoding: str) -> Decoded:
    text = _strict(data, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, text.count("\ufffd"))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without BOM: the one of the two readings that gives common characters or plain ASCII."""
    if len(data) % 2 or (_strict(data[:_SAMPLE], "ascii") is not None and b"\0" not in data[:_SAMPLE]):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        sample = data[:_SAMPLE].decode(encoding, "replace")
        hanzi = sum(char > "\x7f" for char in sample)
        if (
            hanzi
            and common_share(sample) > _SURE
            and hanzi + sum(" " <= c <= "~" or c in "\r\n\t" for c in sample) == len(sample)
        ):
            return encoding
    return None


@cache
def _common() -> frozenset[str]:
    """The characters that make up most of any modern Chinese text, simplified and traditional."""
    text = files("cppcc_loaders").joinpath("data", "common_hanzi.txt").read_text(encoding="utf-8")
    return frozenset("".join(line for line in text.splitlines() if not line.startswith("#")))


def common_share(text: str) -> float:
    """Share of common characters among those beyond ASCII; 0 where there is none."""
    wide = [char for char in text[:_SAMPLE] if char > "\x7f"]
    return sum(char in _common() for char in wide) / len(wide) if wide else 0.0


def is_nonsense(text: str) -> bool:
    """Whether the characters of a page are not those it shows: its font does not say which its glyphs are."""
    wide = [char for char in text if char > "\x7f"]
    return len(wide) > _FEW and common_share("".join(wide)) < _READABLE


def _hanzi(text: str) -> bool:
    return any("\u4e00" <= char <= "\u9fff" for char in text)
