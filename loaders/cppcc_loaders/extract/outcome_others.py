"""Figures of other bodies that a committee's page tells on the way: 县文旅局同期…投入20万元, 据市商务局通报，…92家."""

import re
from typing import Final

from cppcc_loaders.extract.other_bodies import Other, opening_others
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["is_others_figure"]

_ITS_OWN: Final = pattern("outcome_others", "its_own")
_CITED: Final = pattern("outcome_others", "cited")
_SHOWN: Final = pattern("outcome_others", "shown")
#: A hotline has its number for a name.
_HOTLINE: Final = pattern("outcome_others", "hotline")
_OURS: Final = pattern("outcome_others", "ours")
_NO_BODIES: Final = frozenset({"everywhere", "leader", "locality", "township"})
_LEVEL: Final = re.compile("[省市县区州旗镇乡]")


def is_others_figure(scene: Scene, sentence: Range, at: int) -> bool:
    """Whether the sentence of a number opens with another body and its own time or place, or cites its figures.

    Whether that body acted on our counsel is for the caller to say.
    """
    words, at = scene.text[sentence.start : sentence.end], at - sentence.start
    hotline = _HOTLINE.match(words) if "12345" in words else None
    if not (
        (hotline and hotline.end() <= at) or any(_tells_its_own(words, other, at) for other in opening_others(words))
    ):
        return False
    return _OURS.search(words, 0, at) is None


def _tells_its_own(words: str, other: Other, at: int) -> bool:
    """Whether what stands behind the name of a body makes the figures of its sentence its own."""
    if other.kind in _NO_BODIES or not (other.sure or _LEVEL.search(words, other.at, other.end)):
        return False
    cited = _CITED if words.lstrip().startswith("据") else _SHOWN
    found = _ITS_OWN.match(words, other.end) or cited.match(words, other.end)
    return found is not None and found.end() <= at
