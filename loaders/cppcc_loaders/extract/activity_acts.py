"""Acts: work that a committee does on a topic: 就…开展调研, 围绕…协商, 视察…情况, 到…考察."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_governed import GOVERNOR, governed
from cppcc_loaders.extract.activity_places import followed_up, is_place, placed
from cppcc_loaders.extract.activity_subjects import about, object_of
from cppcc_loaders.extract.activity_themes import (
    SEEN,
    came_of_it,
    subject_of_trip,
    theme_before,
    theme_of_party,
    topic_before,
)
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["FOLLOWED_UP", "read_act"]

#: The rule that reads a proposal followed up where it is handled.
FOLLOWED_UP: Final = "activity-督办"
#: Words of counsel that national news uses for its members at large; there they need a figure or a day.
_COUNSEL: Final = ("建言", "献策", "议政")
_COUNTED_COUNSEL: Final = pattern("activity_acts", "counted_counsel")
_NO_EVENT_AFTER: Final = pattern("activity_acts", "no_event_after")
_COUNTED_MEMBERS: Final = pattern("activity_acts", "counted_members")
_LOFTY: Final = pattern("activity_acts", "lofty")
_EXPERIENCE: Final = pattern("activity_acts", "experience")
_REPORTED_TO: Final = pattern("activity_acts", "reported_to")
_FIELD: Final = frozenset({"research", "inspection"})
#: Papers that a meeting passes about some work are not the work (审议通过关于…调研工作的意见).
_PASSED_PAPER: Final = re.compile("(?:审议|原则|表决|协商)[^，；]{0,6}通过")
_RANKED: Final = pattern("activity_acts", "ranked")
_HANDLERS: Final = pattern("activity_acts", "handlers")
_MAXIM: Final = pattern("activity_acts", "maxim")
_OF_STATE: Final = pattern("activity_acts", "of_state")
_BEFORE_MEETING: Final = pattern("activity_acts", "before_meeting")
_TIES: Final = pattern("activity_acts", "ties")


def read_act(told: Told, hit: Hit) -> Iterator[Event]:
    """The event of an act word: with a governing verb, a prepositional topic, a place or an object; else none."""
    for event in _read_act(told, hit):
        kind = _other_type(told, event)
        yield altered(event, type=kind) if kind else event


def _other_type(told: Told, event: Event) -> str | None:
    """Looking about before a meeting is the members' inspection, a talk on ties with others an exchange."""
    if event.type == "research" and _BEFORE_MEETING.match(told.mask(told.line.told.start, event.at)):
        return "inspection"
    tied = event.type == "consultation" and told.words(event.at, event.at + 2) == "座谈"
    return "exchange" if tied and _TIES.fullmatch(event.topic or "") else None


def _read_act(told: Told, hit: Hit) -> Iterator[Event]:
    clause = told.clause(hit.start)
    after = told.mask(hit.end, clause.end)
    head = told.mask(clause.start, hit.start)
    if _is_no_act(told, hit, head, after):
        return
    handled = hit.type == "consultation" and _HANDLERS.search(head)
    if handled and GOVERNOR.search(head):
        yield Event(
            hit.start, clause, "proposal-work", topic_before(told, clause, hit.start), "activity-开展", hit.frame
        )
        return
    for rule, reader in (
        (FOLLOWED_UP, followed_up),
        ("activity-开展", governed),
        ("activity-围绕", about),
        ("activity-到", placed),
        ("activity-object", object_of),
    ):
        topic = reader(told, hit, clause, head)
        if topic is None and reader is governed and _COUNTED_MEMBERS.match(head):
            yield Event(hit.start, clause, hit.type, None, rule, hit.frame)
            return
        seen = bool(topic) and (topic or "") in told.words(hit.end, clause.end)
        if topic and hit.type == "research" and reader is not object_of and not seen:
            theme = None if SEEN.match(after) else theme_before(told, clause, hit.start)
            topic = (came_of_it(told.words(hit.end, told.line.told.end)) or theme) if theme else topic
        if topic and hit.type in _FIELD and is_place(told, clause, head, topic):
            topic = subject_of_trip(told, clause, hit) or theme_of_party(told, hit) or topic
        if topic and not _LOFTY.search(topic) and "过程中" not in topic:
            governor = GOVERNOR.search(head)
            yield Event(
                hit.start,
                clause,
                hit.type,
                topic,
                rule,
                hit.frame,
                clause.start + governor.start("mid") if governor else None,
            )
            return


def _is_no_act(told: Told, hit: Hit, head: str, after: str) -> bool:
    """Whether an act word is part of something else: the name of a paper, a maxim, the members of a nation at large."""
    at_large = told.scene.home == COUNTRY and hit.word.startswith(_COUNSEL)
    if at_large and not _COUNTED_COUNSEL.search(told.mask(*told.line.told)):
        return True
    return bool(
        _NO_EVENT_AFTER.match(after)
        or (after.startswith(("汇报", "报告")) and "听取" in head)
        or (hit.word == "协商" and after.startswith("工作"))
        or _REPORTED_TO.match(after)
        or _PASSED_PAPER.search(head)
        or _EXPERIENCE.search(head)
        or (after.startswith("的") and _RANKED.search(head))
        or head.endswith(("大兴", "政协协商与基层"))
        or head.lstrip().startswith("提案")
        or "为题在" in head
        or _MAXIM.search(head)
        or _OF_STATE.search(head)
    )
