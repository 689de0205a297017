"""Names that are an initiative wherever they stand, and what their sentence says of their kind."""

import re
from typing import Final

from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.initiatives_names import (
    known_kind,
)
from cppcc_loaders.extract.initiatives_signs import (
    is_held_by_name,
    is_part_of_name,
)
from cppcc_loaders.extract.initiatives_tail import Tail
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.records import Range

__all__ = ["is_room_or_wish", "known"]

#: Meetings under the name of a hall are held on a platform.
_HALL = re.compile(r"(?:议[事政]厅|会客厅)$")
_CALLED: Final = pattern("initiatives_sure", "called")
_CALLED_KINDS = {"品牌": "brand", "平台": "platform", "栏目": "platform"}
_TOLD_OUTRIGHT = 99
_OUTRIGHT: Final = frozenset(word_list("initiatives_sure", "outright"))
_COUNSELS: Final = pattern("initiatives_sure", "counsels")
_ONE_ROOM: Final = pattern("initiatives_sure", "one_room")


def is_room_or_wish(row: QuoteRow) -> bool:
    """Whether a known name is that of one room (在街道“甲乙丙”议事厅), or only wished for (让“甲乙丙”成为风气)."""
    return bool(_ONE_ROOM.match(row.tail)) or row.lead.endswith(("让", "使"))


def known(inner: Range, name: str, words: str, row: QuoteRow, tail: Tail) -> Found | None:
    """A name that is an initiative wherever it stands, also as the platform before a topic (请你来协商·甲乙治理)."""
    platform = name.split("·", maxsplit=1)[0]
    whole = tail.head is not None and tail.words in {"平台", "品牌", "协商平台"}
    if platform != name and known_kind(platform) == "platform" and not (whole or is_part_of_name(name)):
        span = Range(inner.start, inner.start + len(platform))
        return Found(span, "initiative-known-name", platform, "platform", platform, 9)
    kind = known_kind(name)
    if kind is None or (tail.forbids and row.tail.startswith("等")):
        return None
    if kind == "brand" and tail.head is not None and tail.head.completes == "yes":
        return None
    if kind == "platform" and _COUNSELS.match(row.tail):
        kind = "brand"
    if (told := _CALLED.match(row.tail)) and kind == "platform":
        return Found(inner, "initiative-known-name", name, _CALLED_KINDS[told["sort"]], words, _TOLD_OUTRIGHT)
    if tail.head and tail.head.word in _OUTRIGHT:
        return Found(inner, "initiative-known-name", name, tail.head.kind, words, _TOLD_OUTRIGHT)
    if tail.head and kind != "brand" and tail.head.kind in {"brand", "platform"}:
        kind = tail.head.kind
    elif kind == "platform" and not _HALL.search(name) and is_held_by_name(name, row):
        kind = "brand"
    return Found(inner, "initiative-known-name", name, kind, words, 9)
