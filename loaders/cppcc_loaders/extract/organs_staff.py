"""Offices of a committee that only their staff stands for: somebody of it is named, or it is called on."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.names import name_at
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["staffed_offices"]

_STAFF: Final = Anchored(r"(?<=政协)(?P<name>机关)(?:干部|职工|工作人员)")
_FLOOR: Final = 2.5
_CALLED_ON: Final = re.compile(r"(?:看望|慰问|走访)了?[^。；]*$")
_LONGEST_CALL: Final = 60
_LONGEST_COMMITTEE: Final = 22


@told_by(_STAFF)
def staffed_offices(scene: Scene) -> Iterator[Range]:
    """县政协|机关|干部某某, 看望了省政协|机关|干部; none where only its staff is told of."""
    for match in scene.find(_STAFF):
        if _is_called_on(scene, match.start()) or name_at(scene.text, match.end(), floor=_FLOOR):
            yield Range(*match.span("name"))


def _is_called_on(scene: Scene, at: int) -> bool:
    """Whether the staff of an office is called on whose committee stands right before it."""
    if not _CALLED_ON.search(scene.text, max(scene.sentence_at(at).start, at - _LONGEST_CALL), at):
        return False
    return any(mention.span.end == at for mention in scene.committees_in(Range(max(0, at - _LONGEST_COMMITTEE), at)))
