"""The floor of a session: members in the passage (委员通道), in joint groups, and discussing its agenda."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_loaders.extract.activity_debates import DEBATE_RULE, read_debates
from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_press import PRESS_RULE, read_press
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_of, body_spans, lines_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["FLOOR_RULES", "read_floor"]

FLOOR_RULES: Final = frozenset({"activity-通道", DEBATE_RULE, "activity-联组会", PRESS_RULE})
_PASSAGE: Final = pattern("activity_floor", "passage")
_SAT: Final = re.compile("，?并参加[^，]*$")
_STRESSED: Final = re.compile("时(?:强调|指出|表示)，要?(?P<o>[^。；]{6,80})")
#: The sentence on how members welcomed the guest, with the day.
_WELCOMED: Final = pattern("activity_floor", "welcomed")
#: What he spoke on in a joint group that he joined.
_SPOKE_IN: Final = pattern("activity_floor", "spoke_in")
_DISCUSSED: Final = pattern("activity_floor", "discussed")
_VISITED: Final = pattern("activity_floor", "visited")
_JOINT: Final = pattern("activity_floor", "joint")
_DAY: Final = pattern("activity_leads", "has_day")
_SESSION: Final = pattern("activity_floor", "session")
#: What was said in a joint group; the occasion itself where the text says no more.
_IN_GROUP: Final = pattern("activity_floor", "in_group")
_GROUP_TALK: Final = pattern("activity_floor", "group_talk")
#: The passage without quotes, that members answered in.
_OPENED: Final = pattern("activity_floor", "opened")
_TOLD: Final = pattern("activity_floor", "told_there")
_ASKED: Final = pattern("activity_floor", "asked")
_WHILE: Final = re.compile("(?:时|期间)[^，。；]*$")
_LEADS: Final = 3
#: The lead and what was said prove a joint group together where they are no longer than this.
_PROOF: Final = 560


@told_by(
    _PASSAGE,
    _OPENED,
    _JOINT,
    _VISITED,
    _IN_GROUP,
    _SPOKE_IN,
    _WELCOMED,
    _DISCUSSED,
    read_debates,
    read_press,
)
def read_floor(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row each: the members' passage that an item is about, and what members of a session discussed."""
    passage, debate = "通道" in scene.text, "讨论" in scene.text or "审议" in scene.text
    yield from read_press(scene)
    groups = "联组" in scene.text or ("看望" in scene.text and "分组讨论" in scene.text)
    if not (passage or debate or groups) or "委员" not in scene.text:
        return
    body = body_spans(scene)
    if passage:
        yield from _in_passage(scene, _first(scene, body[:_LEADS], _PASSAGE, "activity-通道")) or _opened(scene)
    if groups:
        yield from _joint_groups(scene, body)
    if debate:
        told = _first(scene, body, _DISCUSSED, DEBATE_RULE) if _SESSION.search(scene.text) else iter(())
        yield from list(told) or (read_debates(scene, body) if scene.home == COUNTRY else ())


def _first(
    scene: Scene, body: list[Range], rule: re.Pattern[str], name: str, kind: str = "plenary-session"
) -> Iterator[tuple[Range, Event]]:
    for span in body:
        found = rule.search(scene.text, span.start, span.end)
        other = {_DISCUSSED: "p", _PASSAGE: "b"}.get(rule, "o")
        part = "o" if found is None or found["o"] else other
        topic = trim_topic(_WHILE.sub("", found[part])) if found else None
        if found and topic and "期间" not in found[part]:
            proof = Range(body[0].start, span.end) if name == "activity-联组" else _with_session(scene, span, name)
            proof = proof if proof.end - proof.start <= _PROOF else span
            yield span, Event(found.start(part), proof, kind, topic, name, "news", when=_when(scene, body, span, name))
            return


def _with_session(scene: Scene, span: Range, name: str) -> Range:
    """A sentence on a debate with what stands before it in its paragraph, where that names the session."""
    start = scene.paragraph_at(span.start).start
    named = name == DEBATE_RULE and start < span.start and _SESSION.search(scene.text, start, span.start)
    return Range(start, span.end) if named else span


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
    said = list(_said(scene))
    yield from said or (() if _VISITED.search(scene.text) else _welcomed(scene, body))


def _welcomed(scene: Scene, body: list[Range]) -> Iterator[tuple[Range, Event]]:
    """The joint group that the head of state joined, where an item on what was said of it tells no more."""
    lead = body[0] if body else Range(0, 0)
    spoke = _SPOKE_IN.search(scene.text, *lead)
    found = spoke or _WELCOMED.search(scene.text, lead.end, lead.start + _PROOF)
    if found and found["o"] and (spoke or found["o"].endswith("联组会")):
        span = lead if spoke else Range(found.start(), found.end())
        yield span, Event(found.start("o"), span, "plenary-session", found["o"], "activity-联组会", "news")


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
    welcomed = _WELCOMED.search(scene.text, span.end, span.start + _PROOF)
    own_day = _DAY.search(scene.text, *span)
    return span, altered(
        call,
        type="plenary-session",
        topic=topic,
        span=Range(call.span.start, max(end, welcomed.end() if welcomed else 0)),
        when=welcomed.end("day") if welcomed and not own_day else call.when,
    )


def _in_passage(scene: Scene, rows: Iterable[tuple[Range, Event]]) -> list[tuple[Range, Event]]:
    """Rows of the passage with what members told there, or were asked about where only its name is told."""
    told = ((span, event, _told_there(scene, span, event.topic)) for span, event in rows)
    return [(span, altered(event, topic=topic, when=span.end)) for span, event, topic in told]


def _told_there(scene: Scene, span: Range, name: str | None) -> str | None:
    """What the lead says that members told in the passage, else the questions that they answered in it."""
    told = _TOLD.search(scene.text, *span)
    if told:
        return trim_topic(told["o"])
    bare = (name or "").rstrip("”").endswith("通道")
    asked = _ASKED.search(scene.text, span.end) if bare else None
    return (trim_topic(asked["o"]) if asked else None) or name


def _opened(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The passage of a session that opens, with the questions that members answered in it."""
    body = body_of(scene)
    for line in body[:_LEADS]:
        found = _OPENED.search(scene.text, *line.span)
        if found:
            topic = _told_there(scene, line.span, found["o"])
            yield line.span, Event(found.start("o"), line.span, "plenary-session", topic, "activity-通道", "news")
            return


def _said(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """One row for a joint group that an item is about, with what was said in it."""
    body = body_of(scene)
    for number, line in enumerate(body[:_LEADS]):
        span = line.span
        found = _IN_GROUP.search(scene.text, *span)
        if found is None:
            continue
        told = [near.told for near in body[number : number + 2]]
        said = next((m for place in told if (m := _GROUP_TALK.search(scene.text, *place))), None)
        topic = trim_topic(said["o"] or said["p"]) if said else None
        end = said.end() if said and said.end() - span.start <= _PROOF else span.end
        proof = Range(span.start, max(end, span.end))
        at = found.start("o") if found["o"] else found.start()
        topic = topic or trim_topic(found["o"] or "")
        own_day = number == 0 or _DAY.search(scene.text, *span) or "今天" in scene.words(span)
        when = found.end() if own_day else body[0].span.end
        yield span, Event(at, proof, "plenary-session", topic, "activity-联组会", "news", when=when)
        return


def _when(scene: Scene, body: list[Range], span: Range, name: str) -> int | None:
    """Where the day of what was said at a joint group is told: in the lead, where its own sentence names none."""
    if name != "activity-联组" or _DAY.search(scene.text, span.start, span.end):
        return None
    return body[0].end
