"""Special committees by short names in a row (经济委、教科卫体委作发言), and the offices beside an office."""

import re
from functools import cache
from typing import Final

from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.organs_lexicon import names_pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_ontology.divisions import COUNTRY

__all__ = ["NEXT_OFFICE", "in_row", "is_ours_alone"]

_OTHER_BODY: Final = re.compile(
    r"人大|人民代表大会|政府|国务院|民[革盟建进]|致公党|农工党|九三学社|工商联|[省市县区州旗国](?:发改|卫健|教育|住建|经信|工信|农业农村|民宗|政法|编|纪|宣传)委?"
)
#: Names that neither a congress nor a government has.
_OURS_ALONE: Final = re.compile(
    r"提案|文史|委员(?:联络|工作|学习)|学习联络|港澳台侨|教[科文]?[文科]?卫体|教科卫体|人口资源环境|人资环|经济科技|社会法制|社会和法制|社法"
)
#: 区政协办公室、研究室
NEXT_OFFICE: Final = re.compile(r"[、和与及](?P<name>研究室|调研室|研究中心|信息中心)(?![一-龥]{0,2}(?:副主任|主任))")

_LONGEST: Final = 24
#: With what the words between two of a row begin or end.
_JOINTS: Final = frozenset("、和与及以\n")
_REACH: Final = 16


@cache
def _row_after() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[、和与及]|以及)(?:{names_pattern()})(?:[和与及]?(?:{names_pattern()})){{0,3}}(?:委员会|委(?!员))"
    )


@cache
def _row_before() -> re.Pattern[str]:
    return re.compile(rf"(?:{names_pattern()})(?:委员会|委)(?:[、和与及]|以及)$")


def in_row(scene: Scene, start: int, end: int) -> bool:
    """Whether a short name stands in a row of them that has one that only our committees bear, in local work."""
    text = scene.text
    if scene.home in {None, COUNTRY} or not (
        (text[end : end + 1] in _JOINTS and _row_after().match(text, end))
        or (text[start - 1 : start] in _JOINTS and _row_before().search(text, max(0, start - _LONGEST), start))
    ):
        return False
    row = text[max(0, start - _REACH) : end + _REACH]
    return is_ours_alone(row, scene.words(scene.sentence_at(start))) and is_ours(scene, start)


def is_ours_alone(name: str, sentence: str) -> bool:
    """Whether a name is one that only committees like ours have, in a sentence that tells of no other body.

    >>> is_ours_alone("教科卫体", "会上，教科卫体委作发言。"), is_ours_alone("经济", "经济委作发言。")
    (True, False)
    """
    return _OURS_ALONE.search(name) is not None and not _OTHER_BODY.search(sentence)
