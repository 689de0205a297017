"""Sentences that tell the work of another body alone: its name opens them and nothing in them is ours (县人大抽调…)."""

from typing import Final

from cppcc_loaders.extract.activity_events import Told
from cppcc_loaders.extract.patterns import pattern

__all__ = ["others_alone"]

#: Another public body as the subject that a sentence begins with, behind no more than its time.
_OPENS: Final = pattern("activity_alone", "opens")
#: Words of ours, and of papers that others handle for us.
_OURS: Final = pattern("activity_alone", "ours")


def others_alone(told: Told, at: int) -> bool:
    """Whether what a sentence tells at a position is told of another body only, though the article is a committee's."""
    found = _OPENS.match(told.scene.text, told.line.told.start, at)
    return found is not None and not _OURS.search(told.words(*told.line.told))
