"""Troubles: what counsel without a stated subject was about, by what its members had heard or found before it."""

from typing import Final

from cppcc_loaders.extract.activity_events import Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["trouble_before", "trouble_mended"]

_HEARD: Final = pattern("activity_troubles", "heard")
_PRESSING: Final = pattern("activity_troubles", "pressing")
_TOLD_OF: Final = pattern("activity_troubles", "told_of")
_MENDED: Final = pattern("activity_troubles", "mended")
_QUARREL: Final = pattern("activity_troubles", "quarrel")
_DEGREE: Final = pattern("activity_troubles", "degree")
#: A trouble told in the sentence before stands this near.
_BACK: Final = 80


def trouble_before(told: Told, at: int) -> str | None:
    """What was heard of or found before a position of a sentence (了解到，某路年久失修，…召开协商会).

    The sentence before it in its paragraph counts where it says what was a pressing trouble (停车难问题突出).
    """
    found = None
    for found in _HEARD.finditer(told.words(told.line.told.start, at)):  # noqa: B007  (the last one is asked for)
        pass
    if found is None:
        start = max(told.scene.paragraph_at(at).start, told.line.span.start - _BACK)
        before = told.words(start, told.line.span.start)
        found = _PRESSING.search(before) or _TOLD_OF.search(before) or _QUARREL.search(before)
    words = next((w for w in found.groups() if w), "") if found else ""
    return trim_topic(_DEGREE.sub("", words))


def trouble_mended(told: Told, at: int) -> str | None:
    """What the talks that end at a position came to mend, by the clause after them (…一起商量，解决…等问题34个)."""
    found = _MENDED.match(told.words(at, told.line.told.end))
    return trim_topic(found["o"]) if found else None
