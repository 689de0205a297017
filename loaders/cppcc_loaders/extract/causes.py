"""What an outcome came of: the station whose doings its sentence tells, the proposal or report that it is said of."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final

from cppcc_loaders.extract.frames import OutcomeFrame, UnitFrame, WorkFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["station_behind", "work_behind"]

_NOT_ITS_DOING: Final = pattern("causes", "not_its_doing")
_FOUNDED: Final = pattern("causes", "founded")
_GOES_ON: Final = pattern("causes", "goes_on")
_BACK: Final = 2
_TEXTS: Final = frozenset({"proposal", "suggestion", "report"})
_VERDICTS: Final = frozenset({"endorsement", "adoption", "selection", "award", "coverage"})
_TAKEN_UP: Final = pattern("causes", "taken_up")


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
