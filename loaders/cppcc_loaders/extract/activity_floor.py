"""The floor of a session: members before the press (委员通道), and members in groups discussing its agenda."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["FLOOR_RULES", "read_floor"]

FLOOR_RULES: Final = frozenset({"activity-通道", "activity-讨论"})
_PASSAGE: Final = pattern("activity_floor", "passage")
_DISCUSSED: Final = pattern("activity_floor", "discussed")
_VISITED: Final = pattern("activity_floor", "visited")
_JOINT: Final = pattern("activity_floor", "joint")
_DAY: Final = pattern("activity_leads", "has_day")
_SESSION: Final = pattern("activity_floor", "session")
_WHILE: Final = re.compile("(?:时|期间)[^，。；]*$")
_LEADS: Final = 3
#: The lead and what was said prove a joint group together where they are no longer than this.
_PROOF: Final = 560


def read_floor(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row each: the members' passage that an item is about, and what members of a session discussed."""
    passage, debate = "通道" in scene.text, "讨论" in scene.text or "审议" in scene.text
    if not (passage or debate or "联组" in scene.text) or "委员" not in scene.text:
        return
    body = [line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING]
    if passage:
        yield from _first(scene, body[:_LEADS], _PASSAGE, "activity-通道")
    if "看望" in scene.text and "联组" in scene.text:
        yield from _first(scene, body[:_LEADS], _VISITED, "activity-看望", "exchange")
        yield from _first(scene, body, _JOINT, "activity-联组")
    if debate and _SESSION.search(scene.text):
        yield from _first(scene, body, _DISCUSSED, "activity-讨论")


def _first(
    scene: Scene, body: list[Range], rule: re.Pattern[str], name: str, kind: str = "plenary-session"
) -> Iterator[tuple[Range, Event]]:
    for span in body:
        found = rule.search(scene.text, span.start, span.end)
        part = "p" if found and rule is _DISCUSSED and not found["o"] else "o"
        topic = trim_topic(_WHILE.sub("", found[part])) if found else None
        if found and topic and "期间" not in found[part]:
            proof = Range(body[0].start, span.end) if name == "activity-联组" else span
            proof = proof if proof.end - proof.start <= _PROOF else span
            yield span, Event(found.start(part), proof, kind, topic, name, "news", when=_when(scene, body, span, name))
            return


def _when(scene: Scene, body: list[Range], span: Range, name: str) -> int | None:
    """Where the day of what was said at a joint group is told: in the lead, where its own sentence names none."""
    if name != "activity-联组" or _DAY.search(scene.text, span.start, span.end):
        return None
    return body[0].end
