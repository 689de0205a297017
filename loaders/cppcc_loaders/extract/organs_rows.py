"""Special committees by short names in a row (经济委、教科卫体委作发言), and the offices beside an office."""

import re
from functools import cache
from typing import Final

from cppcc_loaders.extract.initiatives_context import is_ours
from cppcc_loaders.extract.organs_lexicon import names_pattern
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_ontology.divisions import COUNTRY

__all__ = ["NEXT_OFFICE", "has_brand", "in_row", "is_ours_alone"]

_OTHER_BODY: Final = pattern("organs_rows", "other_body")
_OURS_ALONE: Final = pattern("organs_rows", "ours_alone")
NEXT_OFFICE: Final = pattern("organs_rows", "next_office")

_LONGEST: Final = 24
#: With what the words between two of a row begin or end.
_JOINTS: Final = frozenset("、和与及以\n")
_REACH: Final = 16
_HEADS: Final = frozenset("、，。；：【\n")
_BRAND_NEXT: Final = re.compile("(?:】|的)?“")


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


def has_brand(scene: Scene, start: int, end: int) -> bool:
    """Whether a short name heads or owns words in quotation marks (提案委“甲乙”、…, 【提案委】“甲乙”)."""
    text = scene.text
    if text[start - 1 : start] not in _HEADS or not _BRAND_NEXT.match(text, end) or scene.home in {None, COUNTRY}:
        return False
    return not _OTHER_BODY.search(text, scene.sentence_at(start).start, end) and is_ours(scene, start)


def is_ours_alone(name: str, sentence: str) -> bool:
    """Whether a name is one that only committees like ours have, in a sentence that tells of no other body.

    >>> is_ours_alone("教科卫体", "会上，教科卫体委作发言。"), is_ours_alone("经济", "经济委作发言。")
    (True, False)
    """
    return _OURS_ALONE.search(name) is not None and not _OTHER_BODY.search(sentence)
