"""Sentences that tell the work of another body alone: its name opens them and nothing in them is ours (县人大抽调…)."""

from typing import Final

from cppcc_loaders.extract.activity_events import Told
from cppcc_loaders.extract.other_bodies import opening_others
from cppcc_loaders.extract.patterns import pattern

__all__ = ["others_alone"]

#: Public bodies; firms, schools and clinics may have been asked to come by an article's committee.
_PUBLIC: Final = frozenset(
    {"congress", "department", "discipline", "force", "government", "judiciary", "mass", "party"}
)
_WITH_US: Final = pattern("activity_alone", "with_us")
#: Words of ours, and of papers that others handle for us.
_OURS: Final = pattern("activity_alone", "ours")


def others_alone(told: Told, at: int) -> bool:
    """Whether what a sentence tells at a position is told of another body only, though the article is a committee's."""
    start, words = told.line.told.start, told.words(*told.line.told)
    return any(
        other.sure and other.kind in _PUBLIC and other.end <= at - start and not _WITH_US.match(words, other.end)
        for other in opening_others(words)
    ) and not _OURS.search(words)
