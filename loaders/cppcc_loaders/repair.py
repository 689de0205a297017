"""Repairs the characters of a passage and keeps where each of them stands in the stored text.

Half-width punctuation becomes full width, radicals and full-width digits their usual forms, blanks that the layout put
in go. Every repair keeps or deletes a character, so the offsets of the clean text always point at its original.
"""

import re
from array import array
from collections.abc import Iterable, Iterator
from functools import cache

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.records import Clean, Range, places

__all__ = ["clean_passage", "join", "line_feed", "without"]

_HANZI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_WIDE = f"{_HANZI}\u3001-\u303f\uff01-\uff65“”‘’—…·《》"
_BLANK = r"[ \t\r\n\u0085\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\f\v\x1c-\x1f]"
#: Characters that carry no meaning in a text: controls, joiners, bidirectional marks, private use, unread bytes.
_NOTHING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
    "\ufe00-\ufe0f\ufff9-\ufffd\ue000-\uf8ff\ud800-\udfff\U000f0000-\U0010ffff]+"
)
_HALF = re.compile(r"[,:;()!?]")
#: Half-width punctuation with nothing but ASCII, or nothing at all, on both sides: there it may have to stay.
_AMONG_ASCII = re.compile(r"(?<![^\x00-~])[,:;()!?](?![^\x00-~])")
_FULL = dict(zip(",:;()!?", "，：；（）！？", strict=True))
_DOT = re.compile(rf"(?<=[{_HANZI}”）》])\.(?=\s*(?:$|[“（《”\"{_HANZI}]))")
_BLANKS = re.compile(rf"{_BLANK}+")
_SPACED_OUT = re.compile(rf"(?:(?<=^)|(?<=[^{_HANZI}]))(?:[{_HANZI}]{_BLANK}+){{3,}}[{_HANZI}](?![{_HANZI}])")
_THREE = re.compile(
    rf"(?<![{_HANZI}])[{_HANZI}]{_BLANK}+[{_HANZI}]{_BLANK}+[{_HANZI}](?![{_HANZI}])(?!{_BLANK}*[{_HANZI}](?![{_HANZI}]))"
)
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
    kinds = (_NOTHING, _odd(), _HALF, _BLANKS)
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
    if not _BLANKS.search(text):
        return piece
    piece = without(piece, _blanks(text))
    return Clean(_BLANKS.sub(_one_blank, piece.text), piece.offsets)


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


def _blanks(text: str) -> Iterator[tuple[int, int]]:
    """The blanks to delete: at the ends, beside punctuation or digits, inside names and spaced-out words, repeated."""
    whole = [m.span() for m in _SPACED_OUT.finditer(text) if _is_one_word(m.group())]
    whole += [m.span() for m in _THREE.finditer(text) if m.group()[0] in _families()]
    given = -1
    for found in _BLANKS.finditer(text):
        start, end = found.span()
        before, after = text[start - 1 : start], text[end : end + 1]
        needless = not before or not after or _glued(before, after) or _breaks(found.group(), before, after)
        if needless or any(a <= start < b for a, b in whole):
            yield start, end
        elif start - 1 != given and _splits_name(text, start, end):
            given = end
            yield start, end
        elif end - start > 1:
            yield start + 1, end


def _is_one_word(spaced: str) -> bool:
    """Whether single characters with blanks between them are words (政 府 工 作 报 告), not a list of names."""
    from cppcc_loaders.extract.words import dictionary

    chars = _BLANKS.sub("", spaced)
    pairs = [chars[at : at + 2] for at in range(0, len(chars) - 1, 2)]
    return sum(pair in dictionary().ordinary for pair in pairs) * 2 >= len(pairs)


def _breaks(blank: str, before: str, after: str) -> bool:
    """Whether blanks are a line break inside Chinese text."""
    return "\n" in blank.replace("\r", "\n") and bool(_HANZI_CHAR.match(before) or _HANZI_CHAR.match(after))


_LATIN = re.compile(r"[0-9A-Za-z%.,+\-–/]")
_WIDE_CHAR = re.compile(f"[{_WIDE}]")
_HANZI_CHAR = re.compile(f"[{_HANZI}]")


def _glued(before: str, after: str) -> bool:
    """Whether no blank belongs between two characters."""
    hanzi = bool(_HANZI_CHAR.match(before)), bool(_HANZI_CHAR.match(after))
    if all(hanzi):
        return False
    if any(hanzi):
        other = after if hanzi[0] else before
        return bool(_LATIN.match(other) or _WIDE_CHAR.match(other)) and other not in "”“（）《》●▲"
    return bool(_WIDE_CHAR.match(before) or _WIDE_CHAR.match(after))


def _splits_name(text: str, start: int, end: int) -> bool:
    """屈 萍: one character that can be a family name, a blank, one character, and no word around them."""
    family, given = text[start - 1], text[end]
    if family not in _families() or not _HANZI_CHAR.match(given):
        return False
    first, last = start - 1, end + 1
    alone_before = not first or not _HANZI_CHAR.match(text[first - 1]) or text.endswith(_cues(), 0, first)
    alone_after = last >= len(text) or not _HANZI_CHAR.match(text[last]) or text.startswith(_followers(), last)
    return alone_before and alone_after


@cache
def _families() -> frozenset[str]:
    return frozenset(word for word in read_words("surnames.txt") if len(word) == 1)


@cache
def _cues() -> tuple[str, ...]:
    return tuple(cells[1] for _, cells in read_rows("name_cues.tsv", "side", "word") if cells[0] == "before")


@cache
def _followers() -> tuple[str, ...]:
    return tuple(cells[1] for _, cells in read_rows("name_cues.tsv", "side", "word") if cells[0] == "after")


def without(piece: Clean, spans: Iterable[tuple[int, int]]) -> Clean:
    """A clean text without some (sorted, separate) spans of itself."""
    words, offsets, at = [], array("i"), 0
    for start, end in spans:
        words.append(piece.text[at:start])
        offsets.extend(piece.offsets[at:start])
        at = end
    if not at:
        return piece
    words.append(piece.text[at:])
    offsets.extend(piece.offsets[at:])
    return Clean("".join(words), offsets)


def join(pieces: Iterable[Clean]) -> Clean:
    """Several clean texts as one, nothing between them."""
    words, offsets = [], array("i")
    for piece in pieces:
        words.append(piece.text)
        offsets.extend(piece.offsets)
    return Clean("".join(words), offsets)


@cache
def line_feed() -> Clean:
    """The line feed that separates paragraphs; it stands nowhere in the stored text."""
    return Clean("\n", array("i", [-1]))
