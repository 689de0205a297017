"""Stations of a row of places that is counted (甲镇、乙镇两个委员活动组): each place has one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import categories
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_places import Places
from cppcc_loaders.records import Range

__all__ = ["find_counted", "is_uncounted"]

_COUNT: Final = r"(?:[2-9]|[1-3]\d|[两二三四五六七八九十]{1,3})"
_COUNTED: Final = pattern("stations_counted", "counted")
#: The number before; a pattern that begins with the measure word is found three times as fast.
_NUMBER: Final = re.compile(rf"{_COUNT}\Z")
_LONGEST_NUMBER: Final = 3
_ROW: Final = pattern("stations_counted", "row")
_FAR: Final = 70
_CUT: Final = pattern("stations_counted", "cut")


def find_counted(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """A station for every place of a counted row."""
    for match in scene.find(_COUNTED):
        number = _NUMBER.search(scene.text, max(0, match.start() - _LONGEST_NUMBER), match.start())
        if number is None:
            continue
        first = max(scene.sentence_at(number.start()).start, number.start() - _FAR)
        row = _ROW.search(scene.text, first, number.start())
        noun = next((n for n in _nouns() if match["category"].endswith(n)), None)
        if row is None or noun is None or not categories()[noun].needs.search(match["category"]):
            continue
        for item in re.finditer(r"[^、和与及]+", row["row"]):
            at, end = row.start("row") + item.start(), row.start("row") + item.end()
            begin = max(at, name_start(scene, end))
            code, cut = places.division_at(begin, end)
            place = scene.text[begin + cut : end]
            if len(place) > 1 and not is_generic(place):
                span, name = Range(begin + cut, match.end()), place + match["category"]
                owner = code or places.committee(begin + cut, place)
                yield UnitFrame(span, "station-counted-row", name, categories()[noun].kind, owner)


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(sorted(categories(), key=lambda noun: (-len(noun), noun)))


def is_uncounted(frame: UnitFrame) -> bool:
    """Whether a station's name has no count in it; 乙镇三个委员活动组 is the last of a row."""
    return _CUT.search(frame.name) is None
