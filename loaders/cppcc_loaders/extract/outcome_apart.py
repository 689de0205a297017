"""Things with a number each: 办复率、满意率分别达100%和98.6%."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["counted_apart"]

_EACH: Final = "分别"
_ROW: Final = pattern("outcome_apart", "row")
_AND: Final = re.compile("、|和|及|与")
_BEFORE_NAMES: Final = pattern("outcome_apart", "before_names")


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
