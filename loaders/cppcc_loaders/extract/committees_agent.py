"""The committee that acts at a place of the text: who runs a practice, owns a station, issues a document.

The last committee that the sentence names before the place as one who acts; else the article's own; else the last one
that the text named before.
"""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["agent_at", "in_title", "is_listed_holder"]

_PASSIVE_BEFORE: Final = pattern("committees_agent", "passive_before")
_PARTNER: Final = pattern("committees_agent", "partner")
_PASSIVE_AFTER: Final = pattern("committees_agent", "passive_after")
_HELPER_AFTER: Final = pattern("committees_agent", "helper_after")
_MEMBERS_AFTER: Final = pattern("committees_agent", "members_after")
_SUBJECT_BEFORE = re.compile(r"(?:^|[，。；：、！？\s（]|[年月日])$")

_HOLDER_AFTER: Final = pattern("committees_agent", "holder_after")
_LONGEST_ITEM = 24

#: A partner's province and prefecture (与浙江省杭州市临安区政协) fit into this many characters.
_HEAD: Final = 14


def agent_at(scene: Scene, at: int) -> str | None:
    """Division code of the committee that acts at a position; None where the article names none that could."""
    sentence = scene.sentence_at(at)
    for mention in reversed(scene.committees_in(Range(sentence.start, max(at, sentence.start)))):
        apart = mention.span.end != at and _PARTNER.search(
            scene.text, max(0, mention.span.start - _HEAD), mention.span.start
        )
        if not apart and _acts(scene, mention):
            return mention.code
    if scene.home:
        return scene.home
    return next(_named_before(scene, at), None) or next((m.code for m in scene.committees), None)


def in_title(scene: Scene, at: int) -> bool:
    """Whether a position stands between 《 and 》 of its sentence."""
    start = scene.sentence_at(at).start
    return scene.text.rfind("《", start, at) > scene.text.rfind("》", start, at)


def _named_before(scene: Scene, at: int) -> Iterator[str]:
    for mention in reversed(scene.committees):
        if mention.span.start < at and mention.code != COUNTRY and _acts(scene, mention):
            yield mention.code
    for mention in reversed(scene.committees):
        if mention.span.start < at:
            yield mention.code


def _acts(scene: Scene, mention: CommitteeMention) -> bool:
    """Whether a mention can be the one who acts: no partner, recipient or source, no part of a title."""
    text, (start, end) = scene.text, mention.span
    head = text[max(0, start - 4) : start]
    if (
        _PASSIVE_BEFORE.search(head)
        or _PASSIVE_AFTER.match(text, end)
        or _HELPER_AFTER.match(text, end)
        or in_title(scene, start)
        or _is_listed_with_partner(scene, mention)
        or is_listed_holder(scene, mention)
    ):
        return False
    if scene.home and mention.code != scene.home and divisions().within(scene.home, mention.code):
        return bool(_SUBJECT_BEFORE.search(head)) and not _MEMBERS_AFTER.match(text, end)
    return True


def is_listed_holder(scene: Scene, mention: CommitteeMention) -> bool:
    """Whether a mention only tells whose officer is among those listed (省政协委员甲，|某市政协副主席乙等9人发言)."""
    start = mention.span.start
    if start == 0 or scene.text[start - 1] not in "，、" or not _HOLDER_AFTER.match(scene.text, mention.span.end):
        return False
    return bool(scene.committees_in(Range(scene.sentence_at(start).start, start)))


def _is_listed_with_partner(scene: Scene, mention: CommitteeMention) -> bool:
    """Whether a mention goes on a list whose first is a partner or recipient (联合甲县政协、|乙县政协)."""
    text, start = scene.text, mention.span.start
    while start and text[start - 1] in "、和":
        before = [
            m for m in scene.committees_in(Range(max(0, start - _LONGEST_ITEM), start)) if m.span.end == start - 1
        ]
        if not before:
            return False
        start = before[-1].span.start
        if _PASSIVE_BEFORE.search(text, max(0, start - 4), start):
            return True
    return False
