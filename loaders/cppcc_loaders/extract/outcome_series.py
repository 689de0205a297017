"""Series that are held so many times: the name that the sentence gave before (“清溪讲堂”…，已举办18期)."""

from typing import Final

from cppcc_loaders.extract.outcome_phrases import counted_before
from cppcc_loaders.extract.patterns import pattern

__all__ = ["series_held"]

_HELD: Final = pattern("outcome_series", "held")
_NAMED: Final = pattern("outcome_series", "named")
_OWN_SUBJECT: Final = pattern("outcome_series", "own_subject")
_TIMES: Final = frozenset({"期", "场", "次", "场次", "课", "讲", "集", "回", "堂"})
_SHORT: Final = 2
_FARTHEST: Final = 120


def series_held(text: str, start: int, head: str, unit: str) -> str | None:
    """The series that was held so many times, None where the number's own clause says what was held.

    >>> words = "“清溪讲堂”自去年创办以来，已举办18期"
    >>> series_held(words, words.index("，") + 1, "已举办", "期")
    '举办“清溪讲堂”'
    """
    if unit not in _TIMES:
        return None
    held = _HELD.fullmatch(counted_before(head).removesuffix("了") or head.strip())
    if held is None:
        return None
    name = _last_name(text, start)
    if name is None:
        return None
    return f"{held['verb']}{name}" if len(held["verb"]) >= _SHORT else name


def _last_name(text: str, start: int) -> str | None:
    """The last quoted name before a clause, of its sentence or of the one before in its paragraph."""
    sentence = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1
    found = list(_NAMED.finditer(text, sentence, start))
    if not found and not _OWN_SUBJECT.search(text, sentence, start):
        paragraph = text.rfind("\n", 0, start) + 1
        before = max(paragraph, text.rfind("。", paragraph, max(paragraph, sentence - 1)) + 1, start - _FARTHEST)
        found = list(_NAMED.finditer(text, before, sentence))
    return found[-1]["name"] if found else None
