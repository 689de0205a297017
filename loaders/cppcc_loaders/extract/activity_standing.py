"""What a standing committee's session was about where its own sentence does not say: by its chair or its members."""

from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["session_theme"]

#: What the text says outright, by the chair or of the members' speeches, the surest first.
_OUTRIGHT: Final = (
    pattern("activity_standing", "themed"),
    pattern("activity_standing", "spoke_on"),
    pattern("activity_standing", "made_task"),
    pattern("activity_standing", "is_task"),
)
#: Paragraphs in which members say what they think of the matter, and what they say has to be learned.
_MEMBERS_SAY: Final = pattern("activity_standing", "members_say")
_TO_LEARN: Final = pattern("activity_standing", "to_learn")
#: What a closing session is said to have passed, where neither tells of a subject.
_PASSED: Final = pattern("activity_standing", "passed_there")
#: An item longer than this tells of more than one session.
_LONGEST: Final = 2600


def session_theme(told: Told, hit: Hit, kind: str) -> str | None:
    """The matter of a session: 以…为主要议题, 在发言中围绕“…”建言, 学习贯彻…精神，是…政治任务, what members learn.

    A standing committee's session, or a retreat of the chairs (务虚会).
    """
    if kind != "standing-committee-meeting" and hit.word != "务虚会":
        return None
    scene = told.scene
    start = told.line.span.start
    if len(scene.text) - start > _LONGEST:
        return None
    for rule in _OUTRIGHT:
        found = rule.search(scene.text, start)
        if found:
            return trim_topic(found["o"])
    learned = next((topic for part in _opinions(scene, start) if (topic := _learned(scene, part))), None)
    passed = None if learned or scene.home != COUNTRY else _PASSED.search(scene.text, start)
    return trim_topic(passed["o"]) if passed else learned


def _opinions(scene: Scene, start: int) -> list[Range]:
    """The paragraphs from a position on that begin with what members say."""
    firsts = (line for line in lines_of(scene) if line.first and line.kind is not LineKind.HEADING)
    parts = [scene.paragraph_at(line.span.start) for line in firsts if line.span.start >= start]
    return [part for part in parts if _MEMBERS_SAY.match(scene.text, *part)]


def _learned(scene: Scene, part: Range) -> str | None:
    found = _TO_LEARN.search(scene.text, *part)
    return trim_topic(found["o"]) if found else None
