"""Decoding text files: every encoding of the region, short ones too; binary files are refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cppcc_loaders.decode import decode, is_binary
from cppcc_loaders.errors import ReadError

SIMPLE = "县政协召开协商会，听取委员意见。\n会议由副主席主持。"
TRADITIONAL = "縣政協召開協商會，聽取委員意見。\n會議由副主席主持。"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
@pytest.mark.parametrize("text", [SIMPLE, SIMPLE[:8], SIMPLE * 50])
def test_simplified(encoding: str, text: str) -> None:
    """Simplified text comes back from every encoding, also eight characters of it."""
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030", "utf-16"])
@pytest.mark.parametrize("text", [TRADITIONAL, TRADITIONAL[:10], TRADITIONAL * 50])
def test_traditional(encoding: str, text: str) -> None:
    """Traditional text comes back from Big5 as well as from the GB family."""
    assert decode(text.encode(encoding)).text == text


def test_rare_characters_of_gb18030() -> None:
    """Characters that gbk lacks (㛃, 𠮷) are read, for gb18030 is used for the whole family."""
    text = "委员㛃某、𠮷某参加了县政协的视察活动。"
    found = decode(text.encode("gb18030"))
    assert (found.text, found.encoding) == (text, "gb18030")


def test_few_bad_bytes_are_counted() -> None:
    """Some unreadable places do not make a text unreadable; they are counted."""
    found = decode((SIMPLE * 40).encode() + b"\xff\xfe\xb8")
    assert found.encoding == "utf-8"
    assert found.bad > 0


@pytest.mark.parametrize(
    "data", [b"%PDF-1.7", b"PK\x03\x04ab", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", bytes(range(32)) * 9]
)
def test_binary_files_are_refused(data: bytes) -> None:
    """Known signatures and heaps of control characters are no text."""
    assert is_binary(data)
    with pytest.raises(ReadError, match="不是文本文件"):
        decode(data)


@given(st.text(min_size=1).filter(lambda text: "\0" not in text and not text.isascii()))
def test_utf8_is_exact(text: str) -> None:
    """Whatever a UTF-8 file holds comes back character for character."""
    assume = text.encode("utf-8", "replace").decode("utf-8")
    if not assume.startswith("\ufeff") and not assume.isascii():
        assert decode(assume.encode("utf-8")).text == assume
