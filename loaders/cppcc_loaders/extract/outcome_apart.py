"""Things with a number each: 办复率、满意率分别达100%和98.6%."""

import re
from typing import Final

from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["counted_apart"]

_EACH: Final = "分别"
_VERBS: Final = r"(?:为|是|达到?|高达|有|占|约|近|超过?)*"
_NUMBER: Final = r"\d[\d.,]*[万亿]?[余多]?(?:个百分点|%|人次|[一-龥])"
_ROW: Final = re.compile(rf"{_EACH}{_VERBS}(?P<first>{_NUMBER})(?P<rest>(?:(?:、|和|及|与){_VERBS}{_NUMBER})+)")
_AND: Final = re.compile("、|和|及|与")
_BEFORE_NAMES: Final = re.compile("^.*(?:以来|目前|期间|其中|全年|今年|去年)")


def counted_apart(text: str, clause: Range, quantity: Quantity) -> str | None:
    """Which of the things named before 分别 a number belongs to, None where names and numbers do not pair off.

    >>> from cppcc_loaders.extract.quantities import find_quantities
    >>> words = "提案办复率、委员满意率分别达100%和98.6%"
    >>> [counted_apart(words, Range(0, len(words)), q) for q in find_quantities(words)]
    ['提案办复率', '委员满意率']
    """
    if text.find(_EACH, clause.start, quantity.span.start) < 0:
        return None
    row = _ROW.search(text, *clause)
    if row is None or not row.start() < quantity.span.start < row.end():
        return None
    names = _AND.split(_BEFORE_NAMES.sub("", text[clause.start : row.start()]))
    numbers = _AND.split(row.group())
    place = len(_AND.findall(text, row.start(), quantity.span.start))
    name = names[place] if len(names) == len(numbers) else ""
    return name if len(name) > 1 and not name[0].isdigit() else None
