"""Parts of a paper that tell no results: the case that a proposal or a report makes, and what it asks for."""

import re
from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene

__all__ = ["paragraphs_of_the_case"]

_PAPER: Final = pattern("outcome_sections", "paper")
_LABEL: Final = pattern("outcome_sections", "label")
_ANSWER: Final = pattern("outcome_sections", "answer")
_ANSWER_WITHIN: Final = 100
_HEAD: Final = 240
#: Under 基本情况 a paper tells how things stand, and what committee and members have done.
_OURS: Final = re.compile("政协|委员|调研组|提案人")
_LABEL_LENGTH: Final = 48


def paragraphs_of_the_case(scene: Scene) -> frozenset[int]:
    """Numbers of the paragraphs under 案由, 情况, 存在问题 or 建议 in a proposal, a piece of advice or a report."""
    return remembered(scene, _of_the_case)


def _of_the_case(scene: Scene) -> frozenset[int]:
    if not _PAPER.search(scene.text, 0, _HEAD):
        return frozenset()
    found, inside, state = [], False, False
    for number, paragraph in enumerate(scene.paragraphs):
        label = _LABEL.match(scene.text, paragraph.start, min(paragraph.end, paragraph.start + _LABEL_LENGTH))
        if label:
            inside, state = label["told"] is None, label["state"] is not None
        if inside and _ANSWER.search(scene.text, paragraph.start, min(paragraph.end, paragraph.start + _ANSWER_WITHIN)):
            inside = False
        if inside and not (state and _OURS.search(scene.words(paragraph))):
            found.append(number)
    return frozenset(found)
