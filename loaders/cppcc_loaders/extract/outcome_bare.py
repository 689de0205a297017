"""Numbers with little around them: 唱了52场, 共讲了15课, 将其中16条纳入《…》."""

from typing import Final

from cppcc_loaders.extract.outcome_deeds import predicate
from cppcc_loaders.extract.outcome_phrases import shortened
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity

__all__ = ["bare_deed", "of_them"]

_BARE: Final = pattern("outcome_numbers", "bare_deed")
_TIMES: Final = frozenset({"场", "次", "回", "课", "讲", "趟", "期", "轮", "堂", "集", "天", "场次", "班"})
_OF_THEM: Final = ("将其中", "把其中", "将其中的", "把其中的")


def bare_deed(head: str, quantity: Quantity) -> str | None:
    """A single verb that says what was done so many times.

    >>> from cppcc_loaders.extract.quantities import find_quantities
    >>> [bare_deed("共讲了", q) for q in find_quantities("共讲了15课")]
    ['讲了']
    """
    found = _BARE.search(head) if quantity.unit in _TIMES else None
    return found["did"].removesuffix("了") + "了" if found else None


def of_them(head: str, after: str) -> str | None:
    """What was done with a part of what was counted before.

    >>> of_them("县政府将其中", "纳入年度实事清单")
    '纳入年度实事清单'
    """
    return shortened(predicate(after)) if head.endswith(_OF_THEM) else None
