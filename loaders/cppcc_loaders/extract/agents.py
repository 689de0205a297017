"""Agents: which committee a sentence tells about, and whether another body is its subject."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import divisions

__all__ = ["agent_at", "chair_names", "is_foreign", "subjects_of"]

_OBJECT_BEFORE: Final = re.compile(
    r"(?:配合|协助|与|同|得到|向|对|接待|保障|报送|报|被|由|参加|支持|出席|列席|会见|应|受|选报|加强|赴|给|经|按照|落实|贯彻|关于|[是为至及、和]|在[一-龥]{0,6})$"
)
_FOREIGN: Final = re.compile(
    r"(?:^|[，；：。！？])\s*(?:同时|随后|其中|此外|会后|会上|近日|日前|\d{1,2}月\d{1,2}日|\d{1,2}日|[上下]午|[，、\s])*(?:由|经|受)?"
    r"(?P<org>(?:中共|中国)?[一-龥]{0,12}?"
    r"(?:市委|县委|区委|省委|州委|旗委|党委|党中央|中央|政府|人大常委会|人大|国务院|[省市县区厅部局]长|总书记|总理|委员长|书记|国家主席"
    r"|局|厅|部|法院|检察院|公司|集团|学校|大学|医院|协会|基金会|中心|部门|街道|社区|合作社|记者))"
    r"(?:主要领导|主要负责(?:同志|人)|领导|相关负责人)?(?![的和、与及等之一]|委员|政协|界)"
)
_OURS: Final = re.compile(
    r"政协|委员们?|常委|班子成员|我们|全会|大会|会议|工作站|工作室|联络站|活动组|调研组|视察组|督办组|监督组|界别|提案"
)
_CHAIR: Final = re.compile(r"政协(?:党组书记、)?(?:副?主席)(?:、[一-龥]{2,12}?主席)?(?P<name>[一-龥]{2,3})")


def subjects_of(scene: Scene) -> tuple[CommitteeMention, ...]:
    """The committee mentions that can be the subject of their sentence, in order."""
    return remembered(scene, _subjects)


def chair_names(scene: Scene) -> frozenset[str]:
    """Names that the text gives with the title 政协主席 or 副主席."""
    return remembered(scene, _chairs)


def _chairs(scene: Scene) -> frozenset[str]:
    return frozenset(_names(scene.text))


def _subjects(scene: Scene) -> tuple[CommitteeMention, ...]:
    return tuple(m for m in scene.committees if not _OBJECT_BEFORE.search(scene.text, max(0, m.span.start - 8), m.span.start))


def agent_at(scene: Scene, line: Range, at: int) -> str | None:
    """Division code of the committee that acts at a position of a sentence.

    Its own subject comes first, then the article's committee, then what the text named as a subject before. A higher
    committee named in an article of a lower one acts through it (visits, joint work).
    """
    own = [m for m in subjects_of(scene) if line.start <= m.span.start < at]
    if own:
        code = own[-1].code
        if scene.home and code != scene.home and (_is_above(code, scene.home) or _is_member(scene, own[-1])):
            return scene.home
        return code
    if scene.home:
        return scene.home
    known = subjects_of(scene)
    before = bisect_left(known, line.start, key=lambda m: m.span.start)
    if before:
        return known[before - 1].code
    inside = scene.committees_in(line)
    return inside[0].code if inside else None


def is_foreign(scene: Scene, line: Range, at: int) -> bool:
    """Whether another body (市委, 某局, 某公司) is the subject of what stands at a position."""
    head = scene.text[line.start : at]
    last = None
    for last in _FOREIGN.finditer(head):
        pass
    return last is not None and not _OURS.search(head, last.start("org"))


def _names(text: str) -> Iterator[str]:
    for match in _CHAIR.finditer(text):
        name = match["name"]
        yield name if text.count(name) > 1 or len(name) == 2 else name[:2]  # noqa: PLR2004  (shortest names)
        if text.count(name[:2]) > text.count(name):
            yield name[:2]


def _is_above(code: str, home: str) -> bool:
    return any(area.code == code for area in divisions().ancestors(home)) or code == "100000"


def _is_member(scene: Scene, mention: CommitteeMention) -> bool:
    return scene.text.startswith(("委员", "常委"), mention.span.end)
