"""Repairs the characters of a passage and keeps where each of them stands in the stored text.

Half-width punctuation becomes full width, radicals and full-width digits their usual forms, blanks that the layout put
in go. Every repair keeps or deletes a character, so the offsets of the clean text always point at its original.
"""

import re
from array import array
from collections.abc import Iterable
from functools import cache

from cppcc_loaders.clean_texts import without
from cppcc_loaders.data_files import read_rows
from cppcc_loaders.records import Clean, Range, places
from cppcc_loaders.repair_blanks import BLANKS, HANZI, needless_blanks

__all__ = ["clean_passage"]

#: Characters that carry no meaning in a text: controls, joiners, bidirectional marks, private use, unread bytes.
_NOTHING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufe00-\ufe0f\ufff9-\ufffd\ue000-\uf8ff\ud800-\udfff\U000f0000-\U0010ffff]+"
)
_HALF = re.compile(r"[,:;()!?]")
#: Half-width punctuation with nothing but ASCII, or nothing at all, on both sides: there it may have to stay.
_AMONG_ASCII = re.compile(r"(?<![^\x00-~])[,:;()!?](?![^\x00-~])")
_FULL = dict(zip(",:;()!?", "，：；（）！？", strict=True))
_DOT = re.compile(rf"(?<=[{HANZI}”）》])\.(?=\s*(?:$|[“（《”\"{HANZI}]))")
_MARKUP = re.compile(r"^\s*[●■◆◇▲△▼▽★☆◎○□►▶▪◀]+\s*|\*\*|^#{1,6}\s+|^>\s+|&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj);?")


@cache
def _table() -> dict[int, str]:
    table = {0xFF10 + i: chr(0x30 + i) for i in range(10)}
    table |= {0xFF21 + i: chr(0x41 + i) for i in range(26)} | {0xFF41 + i: chr(0x61 + i) for i in range(26)}
    table |= {
        ord("％"): "%",
        ord("＋"): "+",
        ord("－"): "-",
        ord("．"): ".",
        ord("﹒"): ".",
        ord("•"): "·",
        ord("・"): "·",
    }
    table |= {
        ord("﹐"): "，",
        ord("﹑"): "、",
        ord("﹔"): "；",
        ord("﹕"): "：",
        ord("﹖"): "？",
        ord("﹗"): "！",
        ord("｡"): "。",
    }
    table |= {
        ord("「"): "“",
        ord("」"): "”",
        ord("『"): "‘",
        ord("』"): "’",
        ord("〝"): "“",
        ord("〞"): "”",
        ord("‧"): "·",
    }
    for number, (found, usual) in read_rows("radicals.tsv", "found", "usual"):
        del number
        table[ord(found)] = usual
    return table


@cache
def _odd() -> re.Pattern[str]:
    """Any character that the table changes."""
    return re.compile("[" + "".join(map(re.escape, map(chr, sorted(_table())))) + "]")


@cache
def _touched() -> re.Pattern[str]:
    """Any character that some repair changes or looks at: most passages have none."""
    kinds = (_NOTHING, _odd(), _HALF, BLANKS)
    inside = "".join(pattern.pattern.rstrip("+")[1:-1] for pattern in kinds)
    return re.compile(rf"[{inside}*&.\"●■◆◇▲△▼▽★☆◎○□►▶▪◀#>]")


def clean_passage(text: str, start: int, end: int, *, cut: Iterable[Range] = ()) -> Clean:
    """The repaired form of `text[start:end]`, without outer blanks; `cut` are ranges of `text` to leave out.

    >>> clean_passage("通讯员 屈 萍, 市政协(扩大)会议", 0, 19).text
    '通讯员 屈萍，市政协（扩大）会议'
    """
    return _repaired(_kept(text, start, end, cut))


def _kept(text: str, start: int, end: int, cut: Iterable[Range]) -> Clean:
    end = min(end, len(text))
    cut = sorted([gone for gone in cut if gone.end > start and gone.start < end])
    if not cut and start < end:
        return Clean(text[start:end], places(start, end))
    words, offsets, at = [], array("i"), start
    for gone in cut:
        if gone.end <= at or gone.start >= end:
            continue
        if gone.start > at:
            words.append(text[at : gone.start])
            offsets.extend(places(at, gone.start))
        at = gone.end
    if at < end:
        words.append(text[at:end])
        offsets.extend(places(at, end))
    return Clean("".join(words), offsets)


def _repaired(piece: Clean) -> Clean:
    if not _touched().search(piece.text):
        return piece
    if _NOTHING.search(piece.text):
        piece = without(piece, (m.span() for m in _NOTHING.finditer(piece.text)))
    if _MARKUP.match(piece.text) or "**" in piece.text or "&" in piece.text:
        piece = without(piece, (m.span() for m in _MARKUP.finditer(piece.text)))
    text = piece.text.translate(_table()) if _odd().search(piece.text) else piece.text
    text = _quotes(_punctuated(text))
    piece = Clean(text, piece.offsets)
    if not BLANKS.search(text):
        return piece
    piece = without(piece, needless_blanks(text))
    return Clean(BLANKS.sub(_one_blank, piece.text), piece.offsets)


def _one_blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _widened(found: re.Match[str]) -> str:
    """Full width, unless ASCII stands on both sides (10:30, 1,000, a URL)."""
    text, at = found.string, found.start()
    before, after = text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if before > "~" or after > "~":
        return _FULL[found.group()]
    if "!" <= before <= "~" and "!" <= after <= "~" and not (before in ",;()!?" or after in ",;()!?"):
        return found.group()
    beyond = (text[:at].rstrip()[-1:] or "一") + (text[at + 1 :].lstrip()[:1] or "一") if len(text) < _SHORT else "一"
    return found.group() if beyond.isascii() else _FULL[found.group()]


def _all_widened(text: str) -> str:
    """A text all of whose half-width punctuation becomes full width, as that of most texts does."""
    for half, full in _FULL.items():
        text = text.replace(half, full)
    return text


_SHORT = 2000


def _punctuated(text: str) -> str:
    """Full-width punctuation between Chinese; looks first whether there is any half-width, for most text has none."""
    if _HALF.search(text):
        text = _HALF.sub(_widened, text) if _AMONG_ASCII.search(text) else _all_widened(text)
    return _DOT.sub("。", text) if "." in text else text


def _quotes(text: str) -> str:
    """Straight quotation marks as “ and ” in turn, where they come in pairs."""
    if '"' not in text or text.count('"') % 2:
        return text
    parts = text.split('"')
    return "".join(part + ("“" if i % 2 == 0 else "”") for i, part in enumerate(parts[:-1])) + parts[-1]
