"""Content words of a question as pairs of characters: a last resort that finds near sentences, always marked uncertain.

Chinese has no spaces; two neighbouring characters are a robust unit of search where the words are unknown.
"""

from collections.abc import Iterable
from functools import cache

from cppcc_graph.ask_templates import data_rows

__all__ = ["near_terms"]


_NOTHING = ("-",)


@cache
def _further() -> dict[str, tuple[str, ...]]:
    """How texts say what questions say otherwise: 捐 for 捐款, 钱 for 元."""
    return {word: tuple(said.split("|")) for _, (word, said) in data_rows("ask_near.tsv", 2)}


def near_terms(runs: Iterable[str], names: Iterable[str] = ()) -> tuple[tuple[str, ...], int]:
    """Terms to look for and how many of them a sentence must hold; `names` count as one term each.

    >>> near_terms(["招商", "活动"])
    (('招商', '活动'), 1)
    >>> near_terms(["提案办复率"])[1]
    2
    """
    said = list(runs)
    pairs = [run[at : at + 2] for run in said for at in range(len(run) - 1)]
    terms = [one for one in dict.fromkeys([*names, *pairs]) if _further().get(one) != _NOTHING]
    least = (len(terms) + 1) // 2
    more = [
        other
        for word, others in _further().items()
        if any(word in run for run in said)
        for other in others
        if other != "-"
    ]
    return tuple(dict.fromkeys([*terms, *more])), least
