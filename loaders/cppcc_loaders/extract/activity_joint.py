"""Work of several committees told in one clause (甲、乙、丙政协同步开展…): each of them has a row."""

from itertools import pairwise
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range

__all__ = ["each_of"]

_JOINS: Final = frozenset("、和与及")
_EACH: Final = pattern("activity_joint", "each")
_LIST: Final = 2


def each_of(scene: Scene, event: Event) -> tuple[str, ...]:
    """Division codes of the committees of a list that each did what an event tells; none where it is no such list."""
    named = scene.committees_in(Range(event.span.start, event.at))
    if len(named) < _LIST or not _EACH.match(scene.text, named[-1].span.end, event.at):
        return ()
    return tuple(dict.fromkeys(m.code for m in _listed(scene, named)))


def _listed(scene: Scene, named: tuple[CommitteeMention, ...]) -> list[CommitteeMention]:
    """The mentions of the list that ends with the last one."""
    first = len(named) - 1
    for index, (before, mention) in reversed(list(enumerate(pairwise(named)))):
        if scene.text[before.span.end : mention.span.start] not in _JOINS:
            break
        first = index
    found = list(named[first:])
    return found if len(found) >= _LIST else []
