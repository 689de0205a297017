"""Content words of a question as terms to look for: pairs of characters, longer words, other ways to say them.

Chinese has no spaces; two neighbouring characters are a robust unit of search where the words are unknown.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from cppcc_graph.ask_templates import data_rows

__all__ = ["Term", "terms_of"]

_NOTHING = ("-",)
_MOST = 40


@dataclass(frozen=True, slots=True)
class Term:
    """What to look for in any of its forms; `weight` is lower for a pair that no word holds; `name` of a thing."""

    forms: tuple[str, ...]
    weight: float = 1.0
    name: bool = False

    def within(self, text: str) -> bool:
        """Whether a text holds one of the forms."""
        return any(form in text for form in self.forms)


@cache
def _otherwise() -> dict[str, tuple[str, ...]]:
    """How texts say what questions say otherwise: 捐 for 捐款, 钱 for 元."""
    return {word: tuple(said.split("|")) for _, (word, said) in data_rows("ask_near.tsv", 2)}


@cache
def _cutter() -> Any:
    """The cutter of words."""
    from rjieba import Jieba

    return Jieba()


def terms_of(runs: Iterable[str], names: Iterable[str] = ()) -> tuple[Term, ...]:
    """Terms of stretches of a question; `names` of things count as one strong term each.

    >>> [term.forms[0] for term in terms_of(["招商次数"])]
    ['招商', '商次', '次数']
    """
    found = {name: Term((name,), 2.0, name=True) for name in names}
    for run in runs:
        words = list(_cutter().cut(run))
        joined = {word[at : at + 2] for word in words for at in range(len(word) - 1)}
        pairs = [run[at : at + 2] for at in range(len(run) - 1)] or [run]
        known = [word for word in _otherwise() if len(word) != 2 and word in run]  # noqa: PLR2004  (pairs come anyway)
        for one in (*pairs, *(word for word in words if len(word) > 2), *known):  # noqa: PLR2004  (as above)
            forms = _otherwise().get(one, ())
            if forms != _NOTHING:
                weight = 1.0 if one in joined or len(one) != 2 or forms else 0.4  # noqa: PLR2004  (as above)
                found.setdefault(one, Term((one, *forms), weight))
    return tuple(found.values())[:_MOST]
