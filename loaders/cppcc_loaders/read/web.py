"""Reads web pages: the body by trafilatura, data by the page's own tags first (government pages, WeChat)."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta, timezone
from html import unescape
from typing import Any

from cppcc_loaders.datelines import full_dates
from cppcc_loaders.decode import Decoded, decode
from cppcc_loaders.errors import ReadError
from cppcc_loaders.read.parts import Blob, Part, digest_of, extra_missing
from cppcc_loaders.read.plain import decoding_warnings
from cppcc_loaders.records import Metadata, Warning_

__all__ = ["read_html"]

_LARGEST = 60_000_000
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_\-]+)", re.IGNORECASE)
_BLOCKS = re.compile(
    r"<(script|style|noscript|template|svg|iframe)\b[^>]*>.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_META = re.compile(r"<meta\b[^>]{0,2000}>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([A-Za-z:_\-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)[^>]*?(/?)>")
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr")
)
_ANY_TAG = re.compile(r"<[^>]*>")
_BLOCK_END = re.compile(r"</(?:p|div|h[1-6]|li|tr|td|section|article|table|ul|ol|br)\s*>|<br\s*/?>", re.IGNORECASE)
_DEEPEST = 200
_MOST_TAGS = 200_000
_LARGEST_PARSED = 10_000_000
_TITLES = ("articletitle", "og:title", "title")
_DATES = (
    "pubdate",
    "publishdate",
    "publish_date",
    "article:published_time",
    "firstpublishedtime",
    "date",
    "releasedate",
)
_PUBLISHERS = ("contentsource", "source", "article:author", "og:site_name", "sitename", "copyright")
_CT = re.compile(r"\bct\s*=\s*[\"'](\d{9,10})[\"']|\bcreateTime\s*=\s*[\"'](\d{4}-\d{2}-\d{2})")
_NICKNAME = re.compile(r"\bnickname\s*=\s*(?:htmlDecode\()?[\"']([^\"']{1,60})[\"']")
_CHINA = timezone(timedelta(hours=8))


def read_html(blob: Blob) -> Iterator[Part]:
    """The text of a web page: its title, then its body; menus, footers and share bars are left out."""
    data = blob.read(largest=_LARGEST)
    found = _decoded(data)
    page = _BLOCKS.sub(" ", found.text) if found.text.count("<") < _MOST_TAGS else found.text
    metas = _metas(page)
    metadata = _metadata(found.text, page, metas)
    body, warnings = _body(page)
    if not body.strip():
        raise ReadError("网页里没有正文；可能要用浏览器打开后另存")
    title = metadata.title
    text = body if not title or _flat(title) in _flat(body[: len(title) * 3 + 200]) else f"{title}\n\n{body}"
    yield Part(
        text.strip("\n") + "\n",
        digest_of(data),
        found.encoding,
        metadata=metadata,
        warnings=(*decoding_warnings(found), *warnings),
    )


def _flat(words: str) -> str:
    return re.sub(r"\s", "", words)


def _decoded(data: bytes) -> Decoded:
    """By BOM, strict UTF-8, then what the page declares where that is sound, then by the characters."""
    declared = _CHARSET.search(data[:4096])
    name = declared[1].decode("ascii").lower() if declared else ""
    encoding = {
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "gb18030": "gb18030",
        "x-gbk": "gb18030",
        "big5": "big5hkscs",
    }.get(name)
    try:
        return Decoded(data.decode("utf-8-sig"), "utf-8")
    except UnicodeDecodeError:
        if encoding and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
            text = data.decode(encoding, "replace")
            bad = text.count("\ufffd")
            if bad * 100 <= len(text):
                return Decoded(text, "big5" if encoding.startswith("big5") else encoding, bad)
        return decode(data)


def _metas(page: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for tag in _META.findall(page[:200_000]):
        attributes = {m[1].lower(): unescape(m[2] or m[3] or m[4] or "") for m in _ATTRIBUTE.finditer(tag)}
        name = (attributes.get("name") or attributes.get("property") or attributes.get("itemprop") or "").lower()
        content = attributes.get("content", "").strip()
        if name and content:
            found.setdefault(name, content)
    return found


def _metadata(raw: str, page: str, metas: Mapping[str, str]) -> Metadata:
    title = _named(metas, _TITLES) or _element(page, "activity-name") or _title(page)
    publisher = _named(metas, _PUBLISHERS) or _element(page, "js_name")
    if not publisher and (nickname := _NICKNAME.search(raw)):
        publisher = unescape(nickname[1])
    published = _wechat_date(raw) if "js_content" in page else None
    for name in _DATES:
        if not published and name in metas:
            published = next((day for _, day in full_dates(metas[name])), None)
    return Metadata(title, publisher, published, dated_by="page" if published else None)


def _named(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if metas.get(name)), None)


def _element(page: str, ident: str) -> str | None:
    match = re.search(rf"<(\w+)[^>]*\bid=[\"']{ident}[\"'][^>]*>(.{{0,500}}?)</\1", page, re.DOTALL)
    words = unescape(_ANY_TAG.sub("", match[2])).strip() if match else ""
    return re.sub(r"\s+", " ", words) or None


def _title(page: str) -> str | None:
    """The words of <title>, without the name of the site behind them."""
    match = re.search(r"<title[^>]*>(.{0,500}?)</title", page, re.DOTALL | re.IGNORECASE)
    words = unescape(_ANY_TAG.sub("", match[1])).strip() if match else ""
    return re.split(r"\s*[_|]\s*|\s+[-—]+\s+", re.sub(r"\s+", " ", words))[0].strip() or None


def _wechat_date(raw: str) -> str | None:
    """The day of a WeChat page's creation time (seconds since 1970), in China."""
    match = _CT.search(raw)
    if not match:
        return None
    if match[2]:
        return match[2]
    return datetime.fromtimestamp(int(match[1]), UTC).astimezone(_CHINA).date().isoformat()


def _body(page: str) -> tuple[str, tuple[Warning_, ...]]:
    if len(page) > _LARGEST_PARSED or _depth(page) > _DEEPEST:
        return _stripped(page), (Warning_("html-flattened", "网页过大或嵌套过深，只取了文字，没有去掉导航"),)
    wechat = "js_content" in page
    try:
        import lxml.html
        import trafilatura
    except ImportError as error:
        raise extra_missing("网页", "docs", error) from error
    if wechat:
        tree = lxml.html.fromstring(page)
        found = tree.xpath("//*[@id='js_content']")
        if found:
            return _element_text(found[0]), ()
    body = trafilatura.extract(
        page,
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        deduplicate=False,
        output_format="txt",
    )
    return body or _stripped(page), ()


def _element_text(element: Any) -> str:
    """The text of an element, a line for each block."""
    import lxml.html

    return _stripped(lxml.html.tostring(element, encoding="unicode"))


def _stripped(page: str) -> str:
    """The words of a page without tags, a line for each block; linear in its length."""
    words = unescape(_ANY_TAG.sub("", _BLOCK_END.sub("\n", page)))
    lines = (re.sub(r"[ \t\r\f\v]+", " ", line).strip() for line in words.split("\n"))
    return "\n".join(line for line in lines if line)


def _depth(page: str) -> int:
    """How deeply tags nest, counted roughly; a page of too many tags counts as too deep."""
    depth = deepest = 0
    for number, match in enumerate(_TAG.finditer(page)):
        if number > _MOST_TAGS:
            return _DEEPEST + 1
        closing, name, alone = match.groups()
        if name.lower() in _VOID or alone or name.lower() in {"p", "li"}:
            continue
        depth += -1 if closing else 1
        deepest = max(deepest, depth)
    return deepest
