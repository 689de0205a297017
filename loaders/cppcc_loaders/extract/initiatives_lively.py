"""Names of lively pages: kept up or carried around, called a way of work, held in the open, advised to others."""

import re
from typing import Final

from cppcc_loaders.extract.initiatives_tail import Tail
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quotes import QuoteRow

__all__ = [
    "is_advised",
    "is_carried",
    "is_item",
    "is_lively_talk",
    "is_others_team",
    "kept_as",
    "sort_before",
    "way_listed",
    "way_told",
]

_LONGEST = 12
_PLAIN = re.compile(r"[一-龥A-Za-z\d+·—\-]+")
_KEPT: Final = pattern("initiatives_lively", "kept")
_TAKES = ("把", "将")
_KEPT_KINDS = {"品牌": "brand", "平台": "platform"}
_WAY: Final = pattern("initiatives_lively", "way")
_SUMMED_UP: Final = pattern("initiatives_lively", "summed_up")
_NUMBERED = re.compile(r"(?:[一二三四五六七八九十两双\d][一-龥]{1,4}、?){2,6}")
_WAY_LISTED: Final = pattern("initiatives_lively", "way_listed")
_SORT_TOLD: Final = pattern("initiatives_lively", "sort_told")
_SORT_KINDS = dict.fromkeys(("栏目", "平台", "讲堂", "沙龙", "茶座"), "platform") | {"品牌": "brand"}
_ITEM: Final = pattern("initiatives_lively", "item")
_OF_TALKS: Final = pattern("initiatives_lively", "of_talks")
_MECHANISMS = frozenset({"规矩", "制度", "机制", "流程"})
_GOES: Final = pattern("initiatives_lively", "goes")
_TALK: Final = pattern("initiatives_lively", "talk")
_HOLDS: Final = pattern("initiatives_lively", "holds")
_ADVISES: Final = pattern("initiatives_lively", "advises")
_LEADER: Final = pattern("initiatives_lively", "leader")

_OUR_TEAM: Final = pattern("initiatives_lively", "our_team")
_TEAMS = ("队", "团")
_OUR_FUND: Final = pattern("initiatives_lively", "our_fund")


def is_others_team(name: str, row: QuoteRow, tail: Tail, before: str) -> bool:
    """Whether a team of that name is nobody's of ours, or one of several of a sort (“甲”“乙”服务队).

    >>> from cppcc_loaders.extract.initiatives_tail import read_tail
    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> words = "县医院“杏林”医疗队下乡"
    >>> [is_others_team("杏林", row, read_tail(row.tail), words[:3]) for row in find_quote_rows(words)]
    [True]
    """
    if name.endswith("金"):
        return not _OUR_FUND.search(before)
    if tail.head is None or not tail.head.word.endswith(_TEAMS):
        return False
    return len(row.inner) > 1 or not (_OUR_TEAM.search(before) or _OUR_TEAM.search(tail.words))


def kept_as(row: QuoteRow) -> str | None:
    """The kind of a name that is kept up (把“周三夜访”固定下来), None where it is not.

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [kept_as(row) for row in find_quote_rows("把“周三夜访”固定下来，将“圩日听音”办成品牌，把“心”交出来")]
    ['mechanism', 'brand', None]
    """
    if not row.lead.endswith(_TAKES):
        return None
    found = _KEPT.match(row.tail)
    return _KEPT_KINDS.get(found["sort"] or "", "mechanism") if found else None


def way_told(name: str, row: QuoteRow) -> str | None:
    """The kind of a name that is called a way of work (做法是“三见面一评议”), None where it is not.

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [way_told("两问三看", row) for row in find_quote_rows("他们的做法是“两问三看”，说“好”")]
    ['method', None]
    """
    if len(name) > _LONGEST or not _PLAIN.fullmatch(name) or len(row.inner) != 1:
        return None
    found = _WAY.search(row.lead)
    if found:
        return "mechanism" if found["sort"] in _MECHANISMS else "method"
    return "method" if _SUMMED_UP.search(row.lead) and _NUMBERED.fullmatch(name) else None


def way_listed(name: str, before: str) -> bool:
    """Whether counted steps stand behind the colon that calls them a way of work.

    >>> way_listed("一看二听三议", "章法却是一套："), way_listed("好", "章法却是一套：")
    (True, False)
    """
    return bool(_WAY_LISTED.search(before) and _NUMBERED.fullmatch(name))


def sort_before(before: str) -> str | None:
    """The kind of what the clause before gives this name, None where it gives none.

    >>> sort_before("界别里有个小分队，名叫"), sort_before("县政协办了一个讲堂，取名"), sort_before("有个老人，名叫")
    ('campaign', 'platform', None)
    """
    found = _SORT_TOLD.search(before)
    return _SORT_KINDS.get(found["sort"], "campaign") if found else None


def is_item(name: str, row: QuoteRow, before: str) -> bool:
    """Whether a name alone is an item of a list, behind the place or body that runs it; its line must end there."""
    return row.tail == "" and bool(_OF_TALKS.fullmatch(name) and _ITEM.match(before))


def is_carried(row: QuoteRow) -> bool:
    """Whether a name goes to where people live (“河畔夜协商”走进社区)."""
    return _GOES.match(row.tail) is not None


def is_lively_talk(name: str, row: QuoteRow) -> bool:
    """Whether talks in the open or over a meal are held under a name (开起“馕坑边协商会”).

    >>> from cppcc_loaders.extract.quotes import find_quote_rows
    >>> [is_lively_talk("渔排边议事会", row) for row in find_quote_rows("开起“渔排边议事会”，关于“渔排边议事会”")]
    [True, False]
    """
    if len(name) > _LONGEST or _TALK.fullmatch(name) is None:
        return False
    return _HOLDS.search(row.lead) is not None or row.tail.startswith(("这块", "开张", "开席", "协商", "品牌"))


def is_advised(before: str) -> bool:
    """Whether a member asks others to set it up (某委员提出，应建立“一企一档”).

    >>> is_advised("某某常委提出，应建立"), is_advised("主席要求，要用好")
    (True, False)
    """
    return bool(_ADVISES.search(before) and not _LEADER.search(before))
