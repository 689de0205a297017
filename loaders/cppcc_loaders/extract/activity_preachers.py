"""Members of a party's lecture team (宣讲团) from our organs: each lecture is a row, what others do is none."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["PREACHED", "read_preachers"]

PREACHED: Final = "activity-宣讲团"
_OURS: Final = pattern("activity_preachers", "ours")
_SPIRIT: Final = pattern("activity_preachers", "spirit")
_TEAM_OF: Final = pattern("activity_preachers", "team_of")
_EXPLAINED: Final = pattern("activity_preachers", "explained")


@told_by(_OURS)
def read_preachers(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """A row for each sentence in which a member of the team from one of our organs lectures or explains."""
    if "宣讲团成员" not in scene.text:
        return
    for line in lines_of(scene):
        found = _OURS.search(scene.text, *line.span) if line.kind is not LineKind.HEADING else None
        if found:
            topic = _subject(scene, line.span, found.end("who"))
            event = Event(found.start("who"), line.span, "study-training", topic, PREACHED, "news")
            yield line.span, event


def _subject(scene: Scene, span: Range, behind: int) -> str | None:
    """What was lectured on: the spirit of a congress that the sentence names, what it explains, the item's spirit."""
    text = scene.text
    own = _SPIRIT.search(text, behind, span.end) or _EXPLAINED.search(text, behind, span.end)
    found = own or _SPIRIT.search(text) or _TEAM_OF.search(text)
    return trim_topic(found["o"]) if found else None
