"""What an outcome came of: the station whose doings its sentence tells, the proposal or report that it is said of."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from cppcc_loaders.extract.frames import OutcomeFrame, UnitFrame, WorkFrame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["station_behind", "work_behind"]

#: Such words before a station, in its clause, make it the thing that is founded or visited.
_NOT_ITS_DOING: Final = re.compile(
    r"(?:建立|建成|建设|设立|成立|打造|创建|涌现|挂牌|命名|授予|走访|调研|考察|参观|视察|来到|走进|前往|推荐|评选|评为|等)[^，；]{0,30}$"
)
_FOUNDED: Final = re.compile(r"(?:的?(?:挂牌|揭牌|成立|建成|启用|建设|授牌))|[、和][^，。；]{0,14}(?:站|室|厅|会)|等")
#: A sentence that begins so goes on telling of the station before it.
_GOES_ON: Final = re.compile(
    r"\s*(?:目前|截至目前|一年来|今年以来|近年来|同时|随后|最终)?[，]?"
    r"(?:委员们|站内委员|站里|站内|该站|该室|该工作站|工作室|工作站(?!点)|联络站|这些(?:意见|建议)|这[一条项]建议|该建议|在其推动下)"
)
_BACK: Final = 2
_TEXTS: Final = frozenset({"proposal", "suggestion", "report"})
_VERDICTS: Final = frozenset({"endorsement", "adoption", "selection", "award", "coverage"})
#: Between a title and a figure these say that the figure is what became of it.
_TAKEN_UP: Final = re.compile(
    r"^[》”][^《》。]{0,30}?(?:采纳|落实|批示|转化为|列入|付诸实施|推动|促成)[^《》。]{0,40}$"
)


def station_behind(frame: OutcomeFrame, scene: Scene, stations: Sequence[UnitFrame]) -> UnitFrame | None:
    """Which of the article's stations the outcome came of; None where the sentences name none or more than one."""
    sentence = scene.sentence_at(frame.span.start)
    at = bisect_right(scene.sentences, sentence) - 1
    for back in range(_BACK + 1):
        if at - back < 0:
            return None
        told = scene.sentences[at - back]
        if scene.paragraph_at(told.start) != scene.paragraph_at(sentence.start):
            return None
        named = _named(stations, told, frame.span.start)
        if named:
            return _doer(named, scene, told, frame)
        if not _GOES_ON.match(scene.text, told.start):
            return None
    return None


def work_behind(frame: OutcomeFrame, scene: Scene, works: Iterable[WorkFrame]) -> WorkFrame | None:
    """The proposal or report by title of which the outcome is told; None where there is none or more than one."""
    sentence = scene.sentence_at(frame.span.start)
    named = [w for w in works if w.kind in _TEXTS and sentence.start <= w.span.start and w.span.end <= sentence.end]
    inside = [w for w in named if frame.span.start <= w.span.start and w.span.end <= frame.span.end]
    if frame.kind in _VERDICTS:
        near = [w for w in named if w.span.end <= frame.span.start <= w.span.end + 2]
        found = inside or near
        return found[0] if len({w.title for w in found}) == 1 else None
    before = [w for w in named if w.span.end <= frame.span.start]
    told = before and _TAKEN_UP.match(scene.text[before[-1].span.end : frame.span.start])
    return before[-1] if told and len({w.title for w in before}) == 1 else None


def _named(stations: Sequence[UnitFrame], sentence: Range, end: int) -> list[UnitFrame]:
    return [u for u in stations if sentence.start <= u.span.start and u.span.end <= min(sentence.end, end)]


def _doer(named: list[UnitFrame], scene: Scene, sentence: Range, frame: OutcomeFrame) -> UnitFrame | None:
    """The only station of a sentence, if it is neither founded nor visited there, nor left for a committee's doings."""
    one = named[-1]
    if len({(unit.committee, unit.name) for unit in named}) > 1 or one.committee != frame.committee:
        return None
    if _NOT_ITS_DOING.search(scene.text, sentence.start, one.span.start) or _FOUNDED.match(scene.text, one.span.end):
        return None
    between = Range(one.span.end, min(frame.span.start, sentence.end))
    return None if between.start < between.end and scene.committees_in(between) else one
