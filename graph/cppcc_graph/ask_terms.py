"""Content words of a question as terms to look for: pairs of characters, longer words, other ways to say them.

Chinese has no spaces; two neighbouring characters are a robust unit of search where the words are unknown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from cppcc_graph.ask_templates import data_rows

__all__ = ["Term", "cut", "said_otherwise", "terms_of"]

_NOTHING = ("-",)
_MOST, _PAIR, _WEAK = 40, 2, 0.3


@dataclass(frozen=True, slots=True)
class Term:
    """What to look for in any of its forms; `weight` is lower for a pair that no word holds; `name` of a thing."""

    forms: tuple[str, ...]
    weight: float = 1.0
    name: bool = False

    @property
    def strong(self) -> bool:
        """Whether it is a word or part of one."""
        return self.weight > _WEAK

    def within(self, text: str) -> bool:
        """Whether a text holds one of the forms."""
        return any(form in text for form in self.forms)


@cache
def _otherwise() -> dict[str, tuple[str, ...]]:
    """How texts say what questions say otherwise: 捐 for 捐款, 钱 for 元."""
    return {word: tuple(said.split("|")) for _, (word, said) in data_rows("ask_near.tsv", 2)}


def said_otherwise(text: str) -> tuple[Term, ...]:
    """The words of a text that texts say otherwise, whatever else these words may mean: 实到 for 出席.

    >>> [term.forms for term in said_otherwise("实到多少人")]
    [('实到', '到会', '出席')]
    """
    found = ((word, forms) for word, forms in _otherwise().items() if len(word) > 1 and word in text)
    return tuple(Term(tuple(dict.fromkeys((word, *forms)))) for word, forms in found if forms != _NOTHING)


@cache
def _cutter() -> Any:
    """The cutter of words."""
    from rjieba import Jieba

    return Jieba()


def cut(run: str) -> list[str]:
    """Words of a stretch, by jieba's dictionary."""
    return list(_cutter().cut(run))


def terms_of(runs: Iterable[str], names: Iterable[str] = ()) -> tuple[Term, ...]:
    """Terms of stretches of a question; `names` of things count as one strong term each.

    >>> [term.forms[0] for term in terms_of(["招商次数"])]
    ['招商', '商次', '次数']
    """
    found = {name: Term((name,), 2.0, name=True) for name in names}
    for run in runs:
        for one, weight in _weighed(run):
            forms = _otherwise().get(one, ())
            if forms != _NOTHING and (len(one) > 1 or forms):
                found.setdefault(one, Term((one, *forms), max(weight, 1.0) if forms else weight))
    return tuple(found.values())[:_MOST]


def _weighed(run: str) -> Iterator[tuple[str, float]]:
    """Words of a stretch, pairs of their characters, pairs across two words, words that are said otherwise."""
    words = cut(run)
    run = "".join("\n" if _otherwise().get(word) == _NOTHING else word for word in words)
    inside = {word[at : at + _PAIR] for word in words if len(word) > _PAIR for at in range(len(word) - 1)}
    whole = {word for word in words if len(word) in {_PAIR, _PAIR + 1}}
    for at in range(max(1, len(run) - 1)):
        pair = run[at : at + _PAIR]
        if "\n" in pair:
            continue
        yield pair, 1.0 if pair in whole else 0.6 if pair in inside else _WEAK
    yield from ((word, 1.0) for word in whole if len(word) > _PAIR)
    yield from ((word, 1.0) for word in _otherwise() if len(word) != _PAIR and word in run)
