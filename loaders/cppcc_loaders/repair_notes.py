"""What the report should say about a text: advertising, broken dates, characters that do not belong in it."""

import re
from collections.abc import Iterator

from cppcc_loaders.records import Warning_
from cppcc_loaders.repair_spam import find_spam

__all__ = ["text_warnings"]

_SHOWN = 3
_KINDS = (
    (
        "private-use",
        "个私用区字符（自造字或字体乱码），正文中略去",
        re.compile(r"[\ue000-\uf8ff\U000f0000-\U0010ffff]"),
    ),
    ("direction-marks", "个文字方向控制符，正文中略去", re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")),
    ("nul", "个空字符（NUL），正文中略去", re.compile("\0")),
    ("unread-characters", "个认不出的字符（U+FFFD），正文中略去", re.compile("\ufffd")),
)
_ODD = re.compile("|".join(pattern.pattern for _, _, pattern in _KINDS))
_BROKEN_DATE = re.compile(r"(?<!\d)(?:19|20)\d{2}\d{1,3}日|(?<!\d)(?:19|20)\d{2}年\d{3,4}日")
_MOJIBAKE = re.compile(r"(?:锟斤拷|烫烫烫|屯屯屯|[ÃÂåæçèéï]{3,}|[\u00c0-\u00ff]{6,})")


def text_warnings(text: str) -> Iterator[Warning_]:
    """Warnings about a text as read.

    >>> [w.code for w in text_warnings("（202419日）区政协召开会议")]
    ['truncated-date']
    """
    spam = find_spam(text)
    if spam:
        words = "、".join(sorted({text[a:b] for a, b in spam})[:_SHOWN])
        yield Warning_("advertising", f"{len(spam)} 处被植入的博彩广告，正文中略去：{words}")
    for match in list(_BROKEN_DATE.finditer(text))[:_SHOWN]:
        yield Warning_("truncated-date", f"日期不完整：{match.group()}（第 {match.start()} 字），没有采用")
    for code, words, pattern in _KINDS if _ODD.search(text) else ():
        count = len(pattern.findall(text))
        if count:
            yield Warning_(code, f"{count} {words}")
    garbled = _MOJIBAKE.findall(text)
    if garbled:
        yield Warning_("mojibake", f"{len(garbled)} 处乱码，可能是编码转换出错：{garbled[0][:12]}")
