"""Titles that say no kind themselves: what their sentence calls them, whether they are only read, what is another's."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern

__all__ = ["gone_into", "is_of_office", "is_read", "kind_told"]

_BOOK: Final = pattern("works_told", "book")
_NO_BOOK: Final = pattern("works_told", "no_book")
_READ: Final = pattern("works_told", "read")
_MADE_BOOK: Final = pattern("works_told", "made_book")
_OWN_BOOK = re.compile(r"政协|文史|委员|史料|口述")
_GONE_INTO: Final = pattern("works_told", "gone_into")
#: 县公安局带着《…方案》来政协协商, 我局制定《…办法》: an office's own.
_OFFICE = re.compile(
    r"(?:[一-龥]{1,8}(?:局|厅|政府|大队|支队|公司|集团|法院|检察院|银行|医院|学校|办事处|管委会|指挥部)|我[局厅委办县镇乡](?![一-龥]*政协))"
    r"(?![^；：]*(?:政协|委员(?!会)|提案委|专委会))[^；：]{0,24}$"
)
_ASKED = re.compile(r"(?:向|请|对|由政协|与|同|和|会同|联合|推动|促成|协助|建议|督促|促使)[^，；：]{0,10}$")


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
    found = _OFFICE.search(clause)
    return found is not None and "政协" not in clause and not _ASKED.search(clause, 0, found.start() + 1)
