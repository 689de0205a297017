"""The office of a committee that signs a text (（县政协办公室　某某）): its words stay, the names do not."""

import re
from typing import Final

from cppcc_loaders.credits import Credit
from cppcc_loaders.records import Range

__all__ = ["is_masthead", "signing_office", "without_office"]

#: A signature in brackets behind a sentence, with the office that signs.
_SIGNED: Final = re.compile(
    r"[（(](?:(?:[供撰]稿|来源|稿源)[：:]|通讯员)?[ \u3000]*"
    r"(?P<office>[一-龥]{0,12}政协(?:[一-龥]{2,9}委员会)?(?:办公[室厅]|研究室))"
    r"(?:[供撰]稿|整理)?[ \u3000]*[^（）()\n]{0,24}[）)]"
)
#: An office as the source of a page, in the line of its day and readers.
_SOURCE: Final = re.compile(
    r"(?:来源|稿源|供稿|撰稿|发布单位|发布机构|整理)[：:][ \u3000]*"
    r"(?P<office>[一-龥]{0,12}政协(?:办公[室厅]|研究室))(?=[ \u3000）)]|$)"
)
#: A masthead: the office that prints a page, its day behind it.
_DAY: Final = r"[ \u3000]+(?:19|20)\d\d[-年./][\d月日./-]{1,8}"
_MASTHEAD: Final = re.compile(
    r"(?:[^，。：:]{0,24}[ \u3000]+)?(?P<office>[一-龥]{0,14}政协(?:[一-龥]{2,9}委员会)?(?:办公[室厅]|研究室))"
    rf"(?:(?:编印?|主办)(?:{_DAY})?|{_DAY})[ \u3000]*"
)


def is_masthead(words: str) -> bool:
    """Whether a line names the office that prints a page, with its day.

    >>> is_masthead("政协滨海县委员会办公室编　　2024年8月30日"), is_masthead("县政协办公室协助办理")
    (True, False)
    """
    return "政协" in words and _MASTHEAD.fullmatch(words.strip()) is not None


def signing_office(words: str) -> Range | None:
    """Where a line about the page names the office from which it comes, None where it names none.

    >>> signing_office("来源：滨海县政协办公室　　阅读：12次"), signing_office("来源：滨海县政协")
    (Range(start=3, end=11), None)
    """
    found = (_SOURCE.search(words) or _MASTHEAD.fullmatch(words)) if "政协" in words else None
    return Range(*found.span("office")) if found else None


def without_office(text: str, credit: Credit) -> tuple[Range, ...]:
    """The parts of a credit that are cut: all of it, or what stands around the office in its brackets.

    >>> text = "大家说好。（县政协办公室　张丽华）"
    >>> [text[part.start:part.end] for part in without_office(text, Credit(Range(5, len(text)), ()))]
    ['\u3000张丽华']
    """
    start, end = credit.span
    found = _SIGNED.fullmatch(text, start, end) if text.startswith(("（", "("), start) else None
    if found is None:
        return (credit.span,)
    office = Range(*found.span("office"))
    parts = (Range(start + 1, office.start), Range(office.end, end - 1))
    return tuple(part for part in parts if part.start < part.end)
