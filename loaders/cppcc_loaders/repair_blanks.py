"""The blanks that a layout put into Chinese text: beside punctuation, inside names and spaced-out words."""

import re
from collections.abc import Iterator
from functools import cache

from cppcc_loaders.data_files import read_rows, read_words

__all__ = ["BLANKS", "HANZI", "needless_blanks"]

#: Chinese characters, as the inside of a character class.
HANZI = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇"
_WIDE = f"{HANZI}\u3001-\u303f\uff01-\uff65“”‘’—…·《》"
_BLANK = r"[ \t\r\n\u0085\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\f\v\x1c-\x1f]"
#: Blanks of every kind, those of layouts among them.
BLANKS = re.compile(rf"{_BLANK}+")
_SPACED_OUT = re.compile(rf"(?:(?<=^)|(?<=[^{HANZI}]))(?:[{HANZI}]{_BLANK}+){{3,}}[{HANZI}](?![{HANZI}])")
_THREE = re.compile(
    rf"(?<![{HANZI}])(?<![^{HANZI}][{HANZI}]{_BLANK})[{HANZI}]{_BLANK}+[{HANZI}]{_BLANK}+[{HANZI}](?![{HANZI}])(?!{_BLANK}*[{HANZI}](?![{HANZI}]))"
)
#: A word of a name's length with a blank towards a run of single characters.
_NAME_BEFORE = re.compile(rf"(?<![{HANZI}])(?P<family>[{HANZI}])[{HANZI}]{{1,2}}(?:（[^）]{{1,12}}）)?{_BLANK}+$")
_NAME_AFTER = re.compile(rf"(?:（[^）]{{1,12}}）)?{_BLANK}+(?P<family>[{HANZI}])[{HANZI}]{{1,2}}(?![{HANZI}])")
_LATIN = re.compile(r"[0-9A-Za-z%.,+\-–/]")
_WIDE_CHAR = re.compile(f"[{_WIDE}]")
_HANZI_CHAR = re.compile(f"[{HANZI}]")


def needless_blanks(text: str) -> Iterator[tuple[int, int]]:
    """The blanks to delete: at the ends, beside punctuation or digits, inside names and spaced-out words, repeated."""
    whole = [m.span() for m in _SPACED_OUT.finditer(text) if not _are_names(text, m) and _is_one_word(m.group())]
    whole += [m.span() for m in _THREE.finditer(text) if m.group()[0] in _families()]
    given = -1
    for found in BLANKS.finditer(text):
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

    chars = BLANKS.sub("", spaced)
    pairs = [chars[at : at + 2] for at in range(0, len(chars) - 1, 2)]
    return sum(pair in dictionary().ordinary for pair in pairs) * 2 >= len(pairs)


def _are_names(text: str, spaced: re.Match[str]) -> bool:
    """Whether single characters are names of two (赵玉兰　周　明　马　丽): each begins with a family, beside a name."""
    chars = BLANKS.sub("", spaced.group())
    if len(chars) % 2 or not all(family in _families() for family in chars[::2]):
        return False
    before, after = _NAME_BEFORE.search(text, 0, spaced.start()), _NAME_AFTER.match(text, spaced.end())
    return any(beside is not None and beside["family"] in _families() for beside in (before, after))


def _breaks(blank: str, before: str, after: str) -> bool:
    """Whether blanks are a line break inside Chinese text."""
    return "\n" in blank.replace("\r", "\n") and bool(_HANZI_CHAR.match(before) or _HANZI_CHAR.match(after))


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
