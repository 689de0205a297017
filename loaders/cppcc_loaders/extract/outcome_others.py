"""Figures of other bodies that a committee's page tells on the way: 县文旅局同期…投入20万元, 据市商务局通报，…92家."""

from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["is_others_figure"]

_DOER: Final = pattern("outcome_others", "doer")
_SOURCE: Final = pattern("outcome_others", "source")
_OURS: Final = pattern("outcome_others", "ours")


def is_others_figure(scene: Scene, sentence: Range, at: int) -> bool:
    """Whether the sentence of a number opens with another body and its own time or place, or cites its figures.

    Whether that body acted on our counsel is for the caller to say.
    """
    found = _DOER.match(scene.text, *sentence) or _SOURCE.match(scene.text, *sentence)
    return found is not None and found.end() <= at and _OURS.search(scene.text, sentence.start, at) is None
