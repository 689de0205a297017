"""The floor of a session: members before the press (委员通道, 记者会), in joint groups, and discussing its agenda."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["FLOOR_RULES", "read_floor"]

FLOOR_RULES: Final = frozenset({"activity-通道", "activity-讨论", "activity-联组会", "activity-记者会"})
_PASSAGE: Final = pattern("activity_floor", "passage")
_SAT: Final = re.compile("，?并参加[^，]*$")
_STRESSED: Final = re.compile("时(?:强调|指出|表示)，要?(?P<o>[^。；]{6,80})")
_DISCUSSED: Final = pattern("activity_floor", "discussed")
_VISITED: Final = pattern("activity_floor", "visited")
_JOINT: Final = pattern("activity_floor", "joint")
_DAY: Final = pattern("activity_leads", "has_day")
_SESSION: Final = pattern("activity_floor", "session")
_IN_GROUP: Final = pattern("activity_floor", "in_group")
_GROUP_TALK: Final = pattern("activity_floor", "group_talk")
_PRESS: Final = pattern("activity_floor", "press")
_TO_PRESS: Final = pattern("activity_floor", "to_press")
_HELD: Final = pattern("activity_floor", "held")
_WHILE: Final = re.compile("(?:时|期间)[^，。；]*$")
_LEADS: Final = 3
#: The lead and what was said prove a joint group together where they are no longer than this.
_PROOF: Final = 560


def read_floor(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row each: the members' passage that an item is about, and what members of a session discussed."""
    passage, debate = "通道" in scene.text, "讨论" in scene.text or "审议" in scene.text
    press = "发布会" in scene.text or "记者会" in scene.text
    if press:
        yield from _said(scene, _PRESS, _TO_PRESS, "activity-记者会")
    if not (passage or debate or "联组" in scene.text) or "委员" not in scene.text:
        return
    body = [line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING]
    if passage:
        yield from _first(scene, body[:_LEADS], _PASSAGE, "activity-通道")
    if "联组" in scene.text:
        yield from _joint_groups(scene, body)
    if debate and _SESSION.search(scene.text):
        yield from _first(scene, body, _DISCUSSED, "activity-讨论")


def _first(
    scene: Scene, body: list[Range], rule: re.Pattern[str], name: str, kind: str = "plenary-session"
) -> Iterator[tuple[Range, Event]]:
    for span in body:
        found = rule.search(scene.text, span.start, span.end)
        other = {_DISCUSSED: "p", _PASSAGE: "b"}.get(rule, "o")
        part = "o" if found is None or found["o"] else other
        topic = trim_topic(_WHILE.sub("", found[part])) if found else None
        if found and topic and "期间" not in found[part]:
            proof = Range(body[0].start, span.end) if name == "activity-联组" else span
            proof = proof if proof.end - proof.start <= _PROOF else span
            yield span, Event(found.start(part), proof, kind, topic, name, "news", when=_when(scene, body, span, name))
            return


def _joint_groups(scene: Scene, body: list[Range]) -> Iterator[tuple[Range, Event]]:
    """Leaders of the state among members in a joint group: the call, and what the group discussed."""
    found: list[tuple[Range, Event]] = []
    if "看望" in scene.text:
        found = list(_first(scene, body, _JOINT, "activity-联组"))
        calls = _first(scene, body[:_LEADS], _VISITED, "activity-看望", "exchange")
        yield from (_apart(*call) if found else _with_talk(scene, *call) for call in calls)
    if found or scene.home != COUNTRY:
        yield from found
        return
    yield from _said(scene, _IN_GROUP, _GROUP_TALK, "activity-联组会")


def _apart(span: Range, call: Event) -> tuple[Range, Event]:
    """A call on members beside a joint group that has a row of its own."""
    return span, altered(call, topic=_SAT.sub("", call.topic or ""))


def _with_talk(scene: Scene, span: Range, call: Event) -> tuple[Range, Event]:
    """A call on members at which the guest joined their discussion is part of the session, about what he stressed."""
    sat = _VISITED.match(scene.text, call.at, span.end)
    if not sat or not sat["sat"]:
        return span, call
    stressed = _STRESSED.match(scene.text, sat.end(), span.end)
    topic = trim_topic(stressed["o"]) if stressed else call.topic
    lines = [line.span for line in lines_of(scene) if line.span.start >= span.end]
    end = next(
        (line.end for line in lines if line.end - span.start <= _PROOF and "委员" in scene.words(line)), span.end
    )
    return span, altered(call, type="plenary-session", topic=topic, span=Range(call.span.start, end))


def _said(scene: Scene, occasion: re.Pattern[str], talk: re.Pattern[str], name: str) -> Iterator[tuple[Range, Event]]:
    """One row for a joint group or a press conference that an item is about, with what was said at it."""
    body = [line for line in lines_of(scene) if line.kind is not LineKind.HEADING]
    for number, line in enumerate(body[:_LEADS]):
        span = line.span
        found = occasion.search(scene.text, *span)
        if found is None:
            continue
        kind = "work-meeting" if name == "activity-记者会" else "plenary-session"
        told = [near.told for near in body[number : number + 2]]
        said = next((m for place in told if (m := talk.search(scene.text, *place))), None)
        topic = trim_topic(said["o"] or said["p"]) if said else None
        end = said.end() if said and said.end() - span.start <= _PROOF else span.end
        proof = Range(span.start, max(end, span.end))
        at = found.start("o") if found["o"] else found.start()
        occasion_name = trim_topic(_HELD.sub("", found["o"] or ""))
        yield span, Event(at, proof, kind, topic or occasion_name, name, "news", when=found.end())
        return


def _when(scene: Scene, body: list[Range], span: Range, name: str) -> int | None:
    """Where the day of what was said at a joint group is told: in the lead, where its own sentence names none."""
    if name != "activity-联组" or _DAY.search(scene.text, span.start, span.end):
        return None
    return body[0].end
