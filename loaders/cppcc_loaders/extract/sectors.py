"""Sectors (界别) in the words of a text: which sector a name means, and where a phrase that names sectors begins."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.records import Range
from cppcc_ontology.vocab import concepts, words

__all__ = ["sector_of", "sector_phrases", "sector_start"]

_MEMBERS: Final = pattern("sectors", "members")
_JOINED: Final = "、和与及"
_LOOSE: Final = re.compile(rf"[{_JOINED}“”\s]")
_LONGEST: Final = 12


def sector_of(name: str) -> str | None:
    """The notation of a sector by any of its names, None where the vocabulary has none of them.

    >>> sector_of("教育"), sector_of("农业农村界别"), sector_of("共青团和青联界"), sector_of("河口")
    ('教育界', '农业和农村界', '共青团和青联界', None)
    """
    return _known().get(_bare(name))


def sector_start(text: str, end: int, low: int = 0) -> int | None:
    """Where the names of sectors that end before 界 at a position begin, None where none is known there.

    >>> text = "组织中共、农业、特邀界别委员"
    >>> text[sector_start(text, text.index("界")) :]
    '中共、农业、特邀界别委员'
    """
    start: int | None = None
    at = end
    while True:
        sizes = range(min(_LONGEST, at - low), 0, -1)
        size = next((n for n in sizes if text[at - n] not in _JOINED and sector_of(text[at - n : at])), None)
        if size is None:
            return start
        start = at - size
        if start <= low or text[start - 1] not in _JOINED:
            return start
        at = start - 1


def sector_phrases(text: str, span: Range) -> Iterator[Range]:
    """Phrases in a range that say that members of one or more sectors, or the sectors, act."""
    for match in _MEMBERS.finditer(text, span.start, span.end):
        start = sector_start(text, match.start(), span.start)
        if start is not None:
            yield Range(start, match.end())


def _bare(name: str) -> str:
    return _LOOSE.sub("", name).removesuffix("别").removesuffix("界").removesuffix("人士")


@cache
def _known() -> dict[str, str]:
    known: dict[str, str] = {}
    for one in concepts("sector"):
        known.setdefault(_bare(one.notation), one.notation)
    for word, notation in words("sector").items():
        known.setdefault(_bare(word), notation)
    known.pop("", None)
    return known
