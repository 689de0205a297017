"""Groups that supervise one matter each, told in a row when they are formed (组建甲、乙、丙3个监督小组)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_others, is_ours
from cppcc_loaders.extract.other_bodies import opening_others
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["groups_in_row"]

_FORMED: Final = pattern("stations_groups", "formed")
_LONGEST_ROW: Final = 70
#: A committee itself, no member or chair whom another body has invited.
_COMMITTEE: Final = re.compile("政协(?!委员|副?主席|领导)")


def groups_in_row(scene: Scene, noun: re.Match[str]) -> Iterator[UnitFrame]:
    """A group for every matter of the row before a noun, where the text goes on to tell of some by their names."""
    first = max(scene.sentence_at(noun.start()).start, noun.start() - _LONGEST_ROW)
    formed = _FORMED.search(scene.text, first, noun.start())
    if formed is None:
        return
    matters = re.split("[、和与及]", formed["row"])
    counted = formed["number"]
    before = scene.paragraph_at(noun.start()).start
    number = int(counted) if counted.isdigit() else chinese_number(counted)
    if number != len(matters) or _is_others(scene, formed, before) or not is_ours(scene, noun.start()):
        return
    code, whole = agent_at(scene, noun.start()), Range(formed.start("row"), noun.end())
    names = [matter + noun.group() for matter in matters]
    acting = [(name, Range(*m.span())) for name in names for m in re.compile(name).finditer(scene.text, whole.end)]
    for name, span in [*((name, whole) for name in names), *acting] if acting else ():
        yield UnitFrame(span, "station-group", name, "supervision-group", code)


def _is_others(scene: Scene, formed: re.Match[str], before: int) -> bool:
    """Whether another body forms the groups: the subject of the sentence, or of the paragraph from `before` on."""
    words = scene.text[scene.sentence_at(formed.start()).start : formed.start()]
    other = opening_others(words) and not _COMMITTEE.search(words)
    return bool(other) or is_others(scene.text[before : formed.start()])
