"""Readable, deterministic keys of things: the part of an IRI after `id/KIND/`."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from cppcc_loaders.records import Article, Quote, Ref
from cppcc_loaders.swift import maker

__all__ = [
    "ROLE_AT",
    "anchored_key",
    "article_ref",
    "committee_ref",
    "doc_anchor",
    "doc_key",
    "key_of",
    "ranges_of",
    "safe_part",
    "source_ref",
]

#: Between a role and its organisation in the key of a membership.
ROLE_AT = "@"

_ref = maker(Ref)
_UNSAFE = re.compile(
    '[\x00-\x20\x7f-\xa0<>"{}|^`\\\\%#?/\u2000-\u200f\u2028-\u202f\u3000\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U0010ffff]'
)


@lru_cache(maxsize=16384)
def safe_part(part: str) -> str:
    r"""One part of a key, with only those characters percent-encoded that an IRI forbids or that structure it.

    >>> safe_part("“1+3+X”协商模式"), safe_part("上/下 100%")
    ('“1+3+X”协商模式', '上%2F下%20100%25')
    """
    text = _UNSAFE.sub(lambda m: _percent(m[0]), unicodedata.normalize("NFC", part))
    return text.replace(".", "%2E") if text in {".", ".."} else text


def key_of(*parts: str) -> str:
    """A key of several parts, each made safe.

    >>> key_of("230184", "小山子委员工作站")
    '230184/小山子委员工作站'
    """
    return "/".join(safe_part(part) for part in parts)


def doc_anchor(doc: str) -> str:
    """The anchor of something that only its document places; `@` keeps it apart from division codes.

    >>> doc_anchor("2023/工作 报告")
    '@2023/工作%20报告'
    """
    return f"@{doc_key(doc)}"


def anchored_key(code: str | None, doc: str, name: str) -> str:
    """The key of a name within a committee or, without one, within its document.

    >>> anchored_key("230184", "样本", "王春峰"), anchored_key(None, "样本", "王春峰")
    ('230184/王春峰', '@样本/王春峰')
    """
    return f"{code or doc_anchor(doc)}/{safe_part(name)}"


@lru_cache(maxsize=1024)
def doc_key(doc: str) -> str:
    """The key of a document; the slashes of a name that has folders stay.

    >>> doc_key("2023/工作 报告")
    '2023/工作%20报告'
    """
    return key_of(*doc.split("/"))


def source_ref(doc: str) -> Ref:
    """The source node of a document."""
    return Ref("source", doc_key(doc))


def ranges_of(doc: str) -> Callable[[Quote], Ref]:
    """What makes the ranges of one source (RFC 5147)."""
    within = f"{doc_key(doc)}#char="

    def range_of(quote: Quote) -> Ref:
        start, end, _ = quote
        return _ref("source", f"{within}{start},{end}")

    return range_of


def article_ref(article: Article) -> Ref:
    """The node of an article: its document and the code point at which it starts."""
    return Ref("article", f"{doc_key(article.doc)}/{article.span.start}")


@lru_cache(maxsize=4096)
def committee_ref(code: str) -> Ref:
    """The committee of a division."""
    return Ref("committee", code)


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode("utf-8", "surrogatepass"))
