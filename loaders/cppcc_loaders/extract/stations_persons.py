"""Stations called by a member's name (屈大年委员工作室), also by one of several (甲某、乙某委员工作室)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.names import name_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import Category
from cppcc_loaders.records import Range

__all__ = ["of_person", "other_persons"]

_DOTTED = re.compile(r"[一-龥]{1,7}(?:[·•][一-龥]{1,7})+$")
_LONGEST_DOTTED = 24
_OF_PERSONS = frozenset({"studio", "work-station", "liaison-station"})
_BEFORE_PERSON: Final = pattern("stations_persons", "before_person")


def of_person(scene: Scene, start: int, category: Category) -> int | None:
    """Where a member's name begins that a studio is called by (为|屈大年|委员工作室)."""
    if category.kind not in _OF_PERSONS or not scene.text.startswith(("委员", "政协"), start):
        return None
    person = name_before(scene.text, start)
    if person is not None and _BEFORE_PERSON.search(scene.text, max(0, person.start - 2), person.start):
        return person.start
    dotted = _DOTTED.search(scene.text, max(0, start - _LONGEST_DOTTED), start)
    if dotted is None:
        return None
    starts = range(dotted.start(), dotted.start() + len(re.split("[·•]", dotted.group())[0]))
    return next((at for at in reversed(starts) if _BEFORE_PERSON.search(scene.text, max(0, at - 2), at)), None)


def other_persons(scene: Scene, begin: int, last: UnitFrame) -> Iterator[UnitFrame]:
    """甲某、乙某、丙某委员工作室: every person of the list has one."""
    text = scene.text
    while begin and text[begin - 1] in "、和":
        person = name_before(text, begin - 1)
        if person is None or not _BEFORE_PERSON.search(text, max(0, person.start - 2), person.start):
            return
        begin = person.start
        span = Range(begin, last.span.end)
        yield UnitFrame(span, last.rule, person.text + scene.words(last.span), last.kind, last.committee)
