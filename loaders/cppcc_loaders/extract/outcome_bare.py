"""Numbers with little around them: 唱了52场, 共讲了15课, 将其中16条纳入《…》."""

from typing import Final

from cppcc_loaders.extract.outcome_deeds import predicate
from cppcc_loaders.extract.outcome_phrases import shortened
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["bare_deed", "in_passing", "of_them", "same_things"]

_BARE: Final = pattern("outcome_numbers", "bare_deed")
_NEAR: Final = 40
_TIMES: Final = frozenset(word_list("outcome_bare", "times"))
_GREW: Final = pattern("outcome_bare", "grew")
_THINGS: Final = pattern("outcome_bare", "things")
_OF_THEM: Final = ("将其中", "把其中", "将其中的", "把其中的")
_PASSING: Final = pattern("outcome_bare", "passing")


def bare_deed(head: str, quantity: Quantity) -> str | None:
    """A single verb that says what was done so many times.

    >>> from cppcc_loaders.extract.quantities import find_quantities
    >>> [bare_deed("共讲了", q) for q in find_quantities("共讲了15课")]
    ['讲了']
    """
    found = _BARE.search(head) if quantity.unit in _TIMES else None
    return found["did"].removesuffix("了") + "了" if found else None


def in_passing(head: str, after: str, quantity: Quantity) -> str | None:
    """A short verb behind a place or the parties of a talk, which say nothing of what is counted.

    >>> from cppcc_loaders.extract.quantities import find_quantities
    >>> [in_passing("在船上谈了", "", q) for q in find_quantities("在船上谈了两回")]
    ['谈']
    """
    found = _PASSING.search(head) if quantity.unit in _TIMES and not after else None
    return found["did"] if found else None


def of_them(head: str, after: str) -> str | None:
    """What was done with a part of what was counted before.

    >>> of_them("县政府将其中", "纳入年度实事清单")
    '纳入年度实事清单'
    """
    return shortened(predicate(after)) if head.endswith(_OF_THEM) else None


def same_things(text: str, clause: Range, indicator: str, unit: str) -> str | None:
    """What a bare verb of building was said of, where the clause before counts the same things.

    >>> words = "新建议事亭7个，累计建成31个"
    >>> same_things(words, Range(words.index("累"), len(words)), "建成", "个")
    '建成议事亭'
    """
    if not _GREW.fullmatch(indicator):
        return None
    found = _THINGS.search(text, max(0, clause.start - _NEAR), clause.start)
    if found is None or found["unit"] != unit:
        return None
    return found["what"] + indicator if indicator.startswith("总") else indicator + found["what"]
