"""Whether the words around a number allow for what it measures: money, shares, hours, land, goods, lengths."""

import re
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["fits_weight", "words_for"]

_SHARE: Final = pattern("outcome_weights", "share")
_SOCIETY: Final = pattern("outcome_weights", "society")
_HOURS: Final = pattern("outcome_weights", "hours")
_BUILT: Final = pattern("outcome_weights", "built")
_FIRST_OF_PAIR: Final = re.compile(r"[和、][\d.]+%")
#: Time that work took counts where it was brought down (压缩到5天).
_SPANS: Final = frozenset({"天", "个工作日", "个小时"})
_SHORTENED: Final = pattern("outcome_weights", "shortened")
_DONE_TO: Final = pattern("outcome_weights", "done_to")
_WAS_DONE: Final = pattern("outcome_weights", "was_done")
_A_HEAD: Final = pattern("outcome_weights", "a_head")
_VERBS: Final = pattern("outcome_phrases", "verbs")
#: A deed stands no farther before what it was done to.
_DEED: Final = 24
_SENTENCE: Final = 80


@cache
def words_for(use: str) -> tuple[str, ...]:
    """The nouns of one use: never (places, bodies met) or money (beside which an amount of money is a result)."""
    return tuple(word for _, (word, kind) in read_rows("outcome_words.tsv", "word", "use") if kind == use)


@cache
def _money() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words_for("money"))))


def fits_weight(text: str, clause: Range, quantity: Quantity) -> bool:
    """Whether the words around allow for money, shares, lengths or hours as a result."""
    head = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    if quantity.weight == "money":
        return bool(_money().search(text, clause.start, clause.end) or _A_HEAD.search(text, clause.start, clause.end))
    if quantity.weight == "share":
        if _SOCIETY.search(head):
            return False
        others = _FIRST_OF_PAIR.match(after) and "人大代表建议" in text[max(0, clause.start - _SENTENCE) : clause.start]
        return not others and bool(_SHARE.search(head[-20:] + after[:6]))
    if quantity.unit in _SPANS or quantity.unit == "小时":
        return bool((_SHORTENED if quantity.unit in _SPANS else _HOURS).search(head))
    if quantity.weight == "other":
        return bool(_BUILT.search(head[-16:] + "｜" + after[:16])) or _is_done_to(head[-_DEED:], after)
    return True


def _is_done_to(head: str, after: str) -> bool:
    """Whether land, goods or lengths are what a deed was done to, told before or behind them."""
    return bool(_DONE_TO.search(head) or _VERBS.search(head) or _WAS_DONE.match(after))
