"""Stations of a row of places that is counted (甲镇、乙镇两个委员活动组): each place has one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_lexicon import categories
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.stations_places import Places
from cppcc_loaders.records import Range

__all__ = ["find_counted", "is_uncounted"]

_PLACE: Final = r"(?:[一-龥]{2,12}?(?:街道|镇|乡|苏木|村|社区|嘎查|园区|小区|农场|林场))"
_COUNT: Final = r"(?:[2-9]|[1-3]\d|[两二三四五六七八九十]{1,3})"
_PREFIX: Final = r"(?:政协|界别|委员会?|履职|协商|民主|民生|联络|联系|服务|社情民意|民意|活动|工作|议事)*"
_SORT: Final = (
    r"(?:[省市县区州]级|优秀|示范|先进|试点|重点|首批|五星级|星级|品牌|标准化|规范化|特色"
    r"|基层|村级|社区|乡镇|镇街|街道|镇|乡|村){0,3}"
)
#: …三个市级示范委员活动组, and the places right before it.
_COUNTED: Final = re.compile(
    rf"[个家处间]{_SORT}的?"
    rf"(?P<category>{_PREFIX}(?:工作[站室]|联络[站室点]|联系点|活动小?组|议事[室会厅堂点亭]|协商[室点]"
    r"|委员小组|委员之家|会客厅|履职之家))"
)
#: The number before; a pattern that begins with the measure word is found three times as fast.
_NUMBER: Final = re.compile(rf"{_COUNT}\Z")
_LONGEST_NUMBER: Final = 3
_ROW: Final = re.compile(rf"(?P<row>{_PLACE}(?:[、和与及]{_PLACE}){{1,9}})等?的?$")
_FAR: Final = 70
_CUT: Final = re.compile(rf"[镇乡道村区木查场室站点组]{_COUNT}[个家处间](?!人)")


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
