"""Texts of other bodies that name the CPPCC only out of courtesy: for opinions, supervision, thanks."""

import re
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees_agent import in_title
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene

__all__ = ["is_courtesy"]

_CPPCC = re.compile(r"政协|政治协商会议")
_POLITE: Final = pattern("courtesy", "polite")
_REPORT: Final = Anchored(pattern("courtesy", "report"))
_FEW = 12


def is_courtesy(scene: Scene) -> bool:
    """Whether every mention of the CPPCC in a text is a formula that other bodies' reports use."""
    return remembered(scene, _is_courtesy)


def _is_courtesy(scene: Scene) -> bool:
    found = [match.start() for match in _CPPCC.finditer(scene.text)]
    if not found or len(found) > _FEW or _REPORT.search(scene.text) is None:
        return False
    return all(_is_polite(scene, at) for at in found)


def _is_polite(scene: Scene, at: int) -> bool:
    line = scene.sentence_at(at)
    return not in_title(scene, at) and any(
        match.start() <= at < match.end() for match in _POLITE.finditer(scene.text, line.start, line.end)
    )
