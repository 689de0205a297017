"""Titles that say no kind themselves: what their sentence calls them, whether they are only read, what is another's."""

import re
from typing import Final

from cppcc_loaders.extract.other_bodies import Role, other_subjects

__all__ = ["gone_into", "is_of_office", "is_read", "kind_told"]

#: 编印的文史丛书, 这本书: what tells in a sentence that a title is a book.
_BOOK = re.compile(
    r"文史(?:丛书|书籍|专辑|专著|图书|读物|资料(?!征集))|丛书|口述史|史料集|图书|书籍|画册|书稿|新书|一书|[这那该此]书|[这那一]本书|这套书|成书|付梓|首发式|万字"
    r"|领读|共读|读书(?:会|班|活动|分享)|读的是|荐书|好书|书目|书评"
)
_NO_BOOK = re.compile(
    r"发言|演讲|讲话|授课|讲课|宣讲|党课|辅导|讲座|报告会|批示|采用|采纳|刊发|刊登|报道|转载|信息|提案|节目|展演"
)
_READ = re.compile(
    r"领读|共读|研读|精读|品读|诵读|读的是|读完|读过|读罢|最热的一本|荐书|推荐书|书目|讨论[^，。]{0,8}书|[这那一]本书|赠予|赠送|赠给|人手一册|购买|购置|购书"
)
_MADE_BOOK = re.compile(r"编印|编纂|编写|编撰|编辑|征编|主编|出版|付梓|首发|面世|问世|整理|征集|撰写|合著|编著")
_OWN_BOOK = re.compile(r"政协|文史|委员|史料|口述")
#: 6月印发的《…方案》中，5条建议被写入: members' advice went into what others made.
_GONE_INTO = re.compile(
    r"》(?:之?[中里内]，?|，)[^。；《》]{0,30}(?:建议|意见|内容|思路|对策|举措)[^。；《》]{0,16}(?:写入|写进|吸收|吸纳|采纳|采用|体现|列入|纳入|采信|融入)"
)
#: 县公安局带着《…方案》来政协协商, 我局制定《…办法》: an office's own.
_OFFICES: Final = frozenset({"department", "enterprise", "force", "government", "hospital", "judiciary", "school"})
_WE = re.compile(r"我[局厅委办县镇乡](?![一-龥]*政协)[^；：]{0,24}$")
_OURS = re.compile("政协|委员(?!会)|提案委|专委会")
_NEAR: Final = 24


def kind_told(sentence: str) -> str | None:
    """The kind that a sentence gives the titles in it, where they say none.

    >>> kind_told("从《塔影》到《渡口旧事》，县政协编印的文史丛书出了9种。"), kind_told("委员以《塔影》为题发言。")
    ('publication', None)
    """
    return "publication" if _BOOK.search(sentence) and not _NO_BOOK.search(sentence) else None


def is_read(title: str, sentence: str) -> bool:
    """Whether a book is only read or given in a sentence that tells of nobody making it.

    >>> is_read("灵渠志", "《灵渠志》是大家读完的第一本书。"), is_read("灵渠志", "县政协编纂的《灵渠志》首发。")
    (True, False)
    """
    return not _OWN_BOOK.search(title) and _READ.search(sentence) is not None and not _MADE_BOOK.search(sentence)


def gone_into(text: str, end: int) -> bool:
    """Whether advice is told to have gone into the text whose title ends at a position (…》中，5条建议被写入)."""
    return _GONE_INTO.match(text, end) is not None


def is_of_office(clause: str) -> bool:
    """Whether the clause before a title has an office as its subject and nobody of ours behind it.

    >>> is_of_office("今年县公安局带着"), is_of_office("县政协联合县教育局制定")
    (True, False)
    """
    if "政协" in clause:
        return False
    near = (
        o
        for o in other_subjects(clause)
        if o.role is Role.SUBJECT and o.kind in _OFFICES and len(clause) - o.end <= _NEAR
    )
    return _WE.search(clause) is not None or any(not _OURS.search(clause, o.end) for o in near)
