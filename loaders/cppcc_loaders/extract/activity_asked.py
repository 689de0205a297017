"""Paragraphs that only ask for something: the points under 建议： of a proposal, a piece of advice or a speech."""

from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene

__all__ = ["is_asked"]

_ASKS: Final = pattern("activity_asked", "asks")
_POINT: Final = pattern("activity_asked", "point")
_ASK: Final = "建议"
#: With what a paragraph that asks ends.
_ENDS: Final = ("：", ":", "建议", "对策", "理由", "措施", "】")


def is_asked(scene: Scene, paragraph: int) -> bool:
    """Whether a paragraph is one of the points asked for.

    They are the numbered paragraphs behind one that ends with 建议：.
    """
    return paragraph in remembered(scene, _asked)


def _asked(scene: Scene) -> frozenset[int]:
    if _ASK not in scene.text and "对策" not in scene.text:
        return frozenset()
    found, inside = [], False
    for number, paragraph in enumerate(scene.paragraphs):
        words = scene.words(paragraph)
        point = _POINT.match(words)
        if words.rstrip().endswith(_ENDS) and _ASKS.search(words):
            inside = True
        elif inside and point:
            found.append(number)
        elif inside:
            inside = False
    return frozenset(found)
