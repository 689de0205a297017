"""Reads JSON Lines and JSON files of texts: objects with text and, where known, id, date, title, source."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from io import TextIOWrapper
from typing import IO, Any

from cppcc_loaders.decode import decode
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import Blob, Flaw, Part, digest_of
from cppcc_loaders.records import Metadata

__all__ = ["read_json", "read_json_lines"]

_LONGEST_LINE = 8_000_000
_TEXT = ("text", "content", "body", "正文", "内容", "文本")
_NAME = ("id", "doc", "编号", "序号")
_TITLE = ("title", "headline", "标题", "题目")
_DATE = ("date", "published", "pubdate", "publish_date", "发布时间", "发布日期", "日期", "时间")
_PUBLISHER = ("publisher", "source", "来源", "发布机构", "媒体")
_DAY = 10
_SURROGATES = re.compile("[\ud800-\udfff]")


def read_json_lines(blob: Blob) -> Iterator[Part | Flaw]:
    """One text for each line, read as a stream; a line that is no such object is a flaw."""
    found = False
    with blob.opens() as head:
        encoding = _wide(head.read(4))
    with blob.opens() as stream:
        read = _reading(stream, encoding)
        number = 0
        while line := read(_LONGEST_LINE + 1):
            number += 1
            if len(line) > _LONGEST_LINE:
                yield Flaw(f"line-{number}", f"第 {number} 行超过 {_LONGEST_LINE // 1_000_000} MB；请检查换行")
                _skip_line(read)
            elif line.strip():
                found = True
                yield _line(line, number)
    if not found:
        raise ReadError("文件是空的；每行应是一个 JSON 对象，含 text")


def _wide(head: bytes) -> str | None:
    """The encoding of a file whose line ends are wider than a byte, told by its first bytes."""
    if head.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "utf-32"
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    return {(False, True): "utf-16-le", (True, False): "utf-16-be"}.get((head[:1] == b"\0", head[1:2] == b"\0"))


def _reading(stream: IO[bytes], encoding: str | None) -> Callable[[int], bytes]:
    """Reads the next line, in UTF-8 where the file is in a wide encoding."""
    if encoding is None:
        return stream.readline
    wide = TextIOWrapper(stream, encoding=encoding, errors="replace", newline="\n")
    return lambda most: wide.readline(most).encode("utf-8", "replace")


def _skip_line(read: Callable[[int], bytes]) -> None:
    while (piece := read(_LONGEST_LINE)) and not piece.endswith(b"\n"):
        pass


def _line(line: bytes, number: int) -> Part | Flaw:
    try:
        return part_of(json.loads(decode(line).text), line, f"line-{number}")
    except (ValueError, RecursionError) as error:
        return Flaw(f"line-{number}", f"第 {number} 行不是合格的 JSON（{str(error)[:80]}）；请改正这一行")
    except ReadError as error:
        return Flaw(f"line-{number}", f"第 {number} 行：{error}")


def read_json(blob: Blob) -> Iterator[Part | Flaw]:
    """A list of such objects, or one."""
    data = blob.read()
    try:
        found = json.loads(decode(data).text)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"不是合格的 JSON（{str(error)[:80]}）；请改正或另存为 .jsonl") from error
    for number, item in enumerate(found if isinstance(found, list) else [found], start=1):
        name = f"item-{number}" if isinstance(found, list) else ""
        words = json.dumps(item, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
        yield part_of(item, words, name)


def part_of(item: Any, data: bytes, name: str) -> Part | Flaw:
    """The text of an object; `data` is what its digest is taken of, `name` serves where it has no id."""
    if not isinstance(item, Mapping):
        return Flaw(name, "不是 JSON 对象；每一项应含 text")
    text = _first(item, _TEXT)
    if not text or not text.strip():
        return Flaw(name, f"没有正文；应含 {'、'.join(_TEXT[:3])} 或 {_TEXT[3]} 之一")
    date = _first(item, _DATE)
    metadata = Metadata(
        title=_first(item, _TITLE),
        publisher=_first(item, _PUBLISHER),
        published=date[:_DAY].replace("/", "-") if date and _is_date(date) else None,
        dated_by="page" if date and _is_date(date) else None,
    )
    return Part(_sound(text), digest_of(data), "utf-8", _first(item, _NAME) or name, metadata)


def _sound(text: str) -> str:
    """The text with lone surrogates, which no UTF-8 file can hold, as U+FFFD."""
    return _SURROGATES.sub("\ufffd", text)


def _is_date(words: str) -> bool:
    parts = words[:_DAY].replace("/", "-").split("-")
    return 1 <= len(parts) <= 3 and all(p.isdigit() for p in parts) and len(parts[0]) == 4  # noqa: PLR2004


def _first(item: Mapping[str, Any], names: tuple[str, ...]) -> str | None:
    lower = {str(key).strip().lower(): value for key, value in item.items()}
    for name in names:
        value = lower.get(name)
        if isinstance(value, (str, int)) and str(value).strip():
            return str(value)
    return None
