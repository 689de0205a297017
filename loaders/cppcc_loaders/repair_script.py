"""Traditional Chinese: tells it from simplified and gives a simplified copy of the same length."""

import re
from functools import cache

from cppcc_loaders.data_files import read_rows

__all__ = ["is_traditional", "simplified"]

_SAMPLE = 4000
_SHARE = 0.08
#: Traditional characters that hardly any traditional text on our subject lacks.
_FREQUENT = "國協會員議與為產經發個來進這時們對於學開關機業務區縣長動黨實將"
_FEW = 3
_ANY_FREQUENT = re.compile(f"[{_FREQUENT}]")


@cache
def _table() -> dict[int, str]:
    return {ord(old): new for _, (old, new) in read_rows("traditional.tsv", "traditional", "simplified")}


@cache
def _characters() -> frozenset[str]:
    return frozenset(map(chr, _table()))


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters (single ones, as in names, do not make it so).

    >>> is_traditional("縣政協組織委員視察農業園區"), is_traditional("县政协委员吳某某视察农业园区")
    (True, False)
    """
    if not _ANY_FREQUENT.search(text) or sum(char in text for char in _FREQUENT) < _FEW:
        return False
    hanzi = [char for char in text[:_SAMPLE] if "\u4e00" <= char <= "\u9fff"]
    return sum(char in _characters() for char in hanzi) > _SHARE * len(hanzi)


def simplified(text: str) -> str:
    """The text in simplified characters, code point for code point, where it is traditional; else the text itself."""
    return text.translate(_table()) if is_traditional(text) else text
