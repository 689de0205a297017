"""Names whose sentence says outright what they are."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.initiatives_lively import (
    is_lively_talk,
    kept_as,
    sort_before,
    way_listed,
    way_told,
)
from cppcc_loaders.extract.initiatives_names import (
    ROOM,
    kind_inside,
)
from cppcc_loaders.extract.initiatives_signs import (
    is_day,
    is_held_by_name,
    is_honoured,
    is_series,
    sort_of,
    sort_outright,
)
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quotes import QuoteRow
from cppcc_loaders.records import Range

__all__ = ["told", "told_before"]

_HEADLINE_NAME: Final = pattern("initiatives_told", "headline_name")
_SURE = 2
_TOLD = 4
_ACCOUNT_BEFORE: Final = Anchored(pattern("initiatives_told", "account_before"))
#: Meetings under the name of a hall are held on a platform.
_HALL = re.compile(r"(?:议[事政]厅|会客厅)$")


def told_before(inner: Range, name: str, words: str, before: str) -> Found | None:
    """A name that the clause before gives to a way of work or to a thing of some sort."""
    if way_listed(name, before):
        return Found(inner, "initiative-way-told", name, "method", words, _SURE)
    if (sort := sort_before(before)) and not ROOM.search(name):
        return Found(inner, "initiative-sort-told", name, sort, words, _TOLD)
    return None


def told(inner: Range, name: str, words: str, row: QuoteRow) -> Found | None:
    """A name whose sentence says outright what it is: talks under a name, a sort, the head of a headline."""
    if is_held_by_name(name, row):
        kind = "platform" if _HALL.search(name) else "brand"
        return Found(inner, "initiative-meetings-brand", name, kind, words, 1)
    if name.endswith("读书会") and is_series(row):
        return Found(inner, "initiative-counted-readings", name, "campaign", words, _SURE)
    if sort := sort_of(row) or ("campaign" if is_day(row, name) else None):
        kind = sort if is_honoured(row) or sort_outright(row) else kind_inside(name) or sort
        return Found(inner, "initiative-sort-told", name, kind, words, _TOLD)
    if way := way_told(name, row) or kept_as(row):
        return Found(inner, "initiative-way-told", name, way, words, _SURE)
    account = _ACCOUNT_BEFORE.search(row.lead) if name.endswith("政协") else None
    if account:
        return Found(inner, "initiative-account", name + account["account"], "platform", words, _SURE)
    rule = (is_lively_talk(name, row) and "lively-talk") or (_is_headline(name, row) and "headline")
    return Found(inner, f"initiative-{rule}", name, "brand", words, 1) if rule else None


def _is_headline(name: str, row: QuoteRow) -> bool:
    """A short line that begins with a name of deliberation (“渔乡建言”惠民生)."""
    return row.heads and len(row.inner) == 1 and bool(_HEADLINE_NAME.fullmatch(name)) and "、" not in row.tail
