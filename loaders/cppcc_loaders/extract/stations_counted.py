"""Stations of a row of places that is counted (甲镇、乙镇两个委员活动组): each place has one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import categories
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_places import Places
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["find_counted", "is_uncounted", "without_sorts"]

_COUNT: Final = r"(?:[2-9]|[1-3]\d|[两二三四五六七八九十]{1,3})"
_COUNTED: Final = pattern("stations_counted", "counted")
#: The number before; a pattern that begins with the measure word is found three times as fast.
_NUMBER: Final = re.compile(rf"{_COUNT}\Z")
_LONGEST_NUMBER: Final = 3
_ROW: Final = pattern("stations_counted", "row")
_FAR: Final = 70
_CUT: Final = pattern("stations_counted", "cut")
_QUOTED: Final = Anchored(pattern("stations_counted", "quoted"))
_SET_UP: Final = pattern("stations_counted", "set_up")
_NUMBER_BEFORE: Final = re.compile(rf"(?<!\d){_COUNT}[个家处间]$")
_NUMBER_BEHIND: Final = re.compile(rf"共?(?P<number>{_COUNT})[个家处间]")
_LONGEST_VERB: Final = 8
_QUOTE: Final = 1
_RULE: Final = "station-counted-row"


@told_by(_COUNTED, _QUOTED)
def find_counted(scene: Scene, places: Places) -> Iterator[UnitFrame]:
    """A station for every place of a counted row."""
    for match in scene.find(_COUNTED):
        number = _NUMBER.search(scene.text, max(0, match.start() - _LONGEST_NUMBER), match.start())
        if number is not None:
            yield from _of_row(scene, places, match, _row_before(scene, number.start()))
    for match in scene.find(_QUOTED):
        yield from _of_row(scene, places, match, _row_of_quoted(scene, match))


def _of_row(scene: Scene, places: Places, match: re.Match[str], row: re.Match[str] | None) -> Iterator[UnitFrame]:
    """The stations of one row of places."""
    noun = next((n for n in _nouns() if match["category"].endswith(n)), None)
    if row is None or noun is None or not categories()[noun].needs.search(match["category"]):
        return
    for item in re.finditer(r"[^、和与及]+", row["row"]):
        at, end = row.start("row") + item.start(), row.start("row") + item.end()
        begin = max(at, name_start(scene, end))
        code, cut = places.division_at(begin, end)
        place = scene.text[begin + cut : end]
        if len(place) > 1 and not is_generic(place):
            span, name = Range(begin + cut, match.end()), place + match["category"]
            owner = code or places.committee(begin + cut, place)
            yield UnitFrame(span, _RULE, name, categories()[noun].kind, owner)


def _row_before(scene: Scene, at: int) -> re.Match[str] | None:
    """The row of places that ends at a position."""
    return _ROW.search(scene.text, max(scene.sentence_at(at).start, at - _FAR), at)


def _row_of_quoted(scene: Scene, match: re.Match[str]) -> re.Match[str] | None:
    """The row whose number stands before a quoted name (甲镇、乙镇2个“…”) or behind it (在甲镇、乙镇设立“…”2个)."""
    start = match.start()
    number = _NUMBER_BEFORE.search(scene.text, max(0, start - _FAR), start)
    if number is not None:
        return _row_before(scene, number.start())
    behind = _NUMBER_BEHIND.match(scene.text, match.end())
    founded = _SET_UP.search(scene.text, max(0, start - _LONGEST_VERB), start) if behind else None
    row = _row_before(scene, founded.start()) if founded else None
    if behind is None or row is None or len(re.findall("[、和与及]", row["row"])) + 1 != _size(behind["number"]):
        return None
    return row


def _size(number: str) -> int | None:
    return int(number) if number.isdigit() else chinese_number(number)


def without_sorts(found: list[UnitFrame]) -> list[UnitFrame]:
    """The stations without the bare sort that a counted row gives to each of its places."""
    rows = {(f.span.end, f.name) for f in found if f.rule == _RULE}
    if not rows:
        return found
    return [
        f
        for f in found
        if f.rule == _RULE or not any(end - _QUOTE <= f.span.end <= end and name.endswith(f.name) for end, name in rows)
    ]


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(sorted(categories(), key=lambda noun: (-len(noun), noun)))


def is_uncounted(frame: UnitFrame) -> bool:
    """Whether a station's name has no count in it; 乙镇三个委员活动组 is the last of a row."""
    return _CUT.search(frame.name) is None
