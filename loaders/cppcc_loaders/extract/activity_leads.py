"""Leads: a news item's first sentence tells its event, the rest fills it in and gives no rows of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_trips import TRIP_RULE
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_of, is_caption, line_at

__all__ = ["absorb_follow_ups"]

_LEADS: Final = 1
_SHORT_ITEM: Final = 1600
_LONGEST_ITEM: Final = 2600
_HAS_DAY: Final = Anchored(pattern("activity_leads", "has_day"))
_OTHER_DAY: Final = pattern("activity_leads", "other_day")
_OTHER_MONTH: Final = pattern("activity_leads", "other_month")
#: Chairs who meet during a session meet apart.
_CHAIRS_MEET: Final = re.compile("(?:召开|举行)(?:了)?[^，。]{0,16}主席会议")
_SESSIONS: Final = frozenset({"plenary-session", "standing-committee-meeting"})
_RECENT: Final = pattern("activity_leads", "recent")
_ASIDE: Final = pattern("activity_leads", "aside")
#: A lecture beside a meeting is an event of its own.
_LECTURE: Final = re.compile("集体学习|学习讲座")
#: What a session's days were used for besides.
_BESIDE: Final = re.compile(r"\s*会议期间还")
_TIMES: Final = pattern("activity_leads", "times")
_ITEMS: Final = re.compile(r"[^，；。\d]{0,12}(?:[2-9]|\d\d+)[余多]?[项轮](?=[，；。、])")
_OWN_DEED: Final = re.compile("述职(?:报告)?$|揭牌$|授牌$")
#: A talk or event that was held so many times (在13个街道举办议事活动57场).
_HELD: Final = re.compile(r"[^，；。、\d]{0,10}(?:[2-9]|\d\d+)[余多]?(?:场次|[场次期])(?=[，；。])")
_COUNTED_FRAMES: Final = frozenset({"counted", "result", "story", "alone", "series"})
_OWN_WAY: Final = pattern("activity_leads", "own_way")
_ALSO_MET: Final = pattern("activity_leads", "also_met")
_AT_SERVICE: Final = pattern("activity_leads", "at_service")
_FOLLOWS: Final = pattern("activity_leads", "follows")
_TALKS_APART: Final = pattern("activity_leads", "talks_apart")
_REPORT: Final = pattern("activity_leads", "report_tells")
_LEADING_RULES: Final = frozenset({"activity-学习", "activity-培训", "activity-会见"})
_LEADING: Final = frozenset({"meet", "act", "build", "visit"})
#: People called on beside a tour are a row of their own.
_CALLED: Final = re.compile("看望|慰问|拜访|会见")
_ROOM: Final = pattern("activity_leads", "room")
#: Frames of a service put on for people, and of what it consisted of.
_SERVICE: Final = frozenset({"event", "quoted", "deed"})
_PARTS: Final = frozenset({"deed", "alone"})
#: A part of it stands this many paragraphs behind at most.
_NEAR: Final = 2
_ON_A_DAY: Final = pattern("activity_leads", "on_a_day")
_SAME_DAY: Final = pattern("activity_leads", "same_day")
_OWN_TIME: Final = pattern("activity_leads", "own_time")
_OWN_DOER: Final = pattern("activity_leads", "own_doer")
_TALK: Final = frozenset({"study-training", "consultation", "work-meeting"})
_FIELD: Final = frozenset({"research", "inspection"})
_ABSORBED: Final = (
    _TALK
    | _FIELD
    | frozenset(
        {
            "plenary-session",
            "standing-committee-meeting",
            "proposal-work",
            "institution-building",
            "opinion-work",
            "supervision",
        }
    )
)


def absorb_follow_ups(scene: Scene, events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out what only fills in the event that the lead of a news item tells."""
    events = list(_without_parts(scene, events))
    lead = _lead(scene, events)
    if lead is None:
        yield from events
        return
    for told, event in events:
        if event.type == "study-training" and event is not lead and _LECTURE.search(scene.words(told.line.span)):
            yield told, replace(event, when=lead.at)
            continue
        if _is_own_deed(event) and _FOLLOWS.match(scene.words(told.line.span)) and event.span.start > lead.span.start:
            yield told, replace(event, when=lead.at)
            continue
        if lead.rule == event.rule == "activity-会见" and _also_met(scene.words(told.line.span), lead):
            yield told, replace(event, when=lead.at)
            continue
        own = event if event.topic or event.frame not in ("act", "propose") else replace(event, topic=lead.topic)
        if event is lead or not _fills_in(scene, told, own, lead):
            yield told, own


def _also_met(words: str, lead: Event) -> bool:
    """Whether further guests are met beside those of the lead; those met on a visit are part of it."""
    return "访问" not in (lead.topic or "") and _ALSO_MET.match(words) is not None


def _without_parts(scene: Scene, events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out deeds told soon after a service of a stated day, without a time of their own."""
    day = None
    for told, event in events:
        words = scene.words(told.line.span)
        part = event.frame in _PARTS or (event.frame == "give" and _SAME_DAY.match(words) is not None)
        if part and event.type == "public-service" and day is not None:
            if told.line.paragraph - day <= _NEAR and not (
                _OWN_TIME.search(words) or is_caption(scene, told.line.span) or _OWN_DOER.match(words)
            ):
                continue
        elif (
            event.type == "public-service"
            and (event.frame in _SERVICE or _is_named_story(event))
            and _ON_A_DAY.search(words)
        ):
            day = told.line.paragraph
        yield told, event


def _is_named_story(event: Event) -> bool:
    """Whether a turn of telling names a service by its name in quotes (举办的“…健康行”在…开展)."""
    return event.frame == "story" and (event.topic or "").startswith("“")


def _lead(scene: Scene, events: Sequence[tuple[Told, Event]]) -> Event | None:
    """The event that a short item is about: told by its first sentence, with a day of its own or of the item."""
    if len(scene.text) > _LONGEST_ITEM:
        return None
    body = body_of(scene)
    end = body[min(_LEADS, len(body)) - 1].span.end if body else 0
    for told, event in events:
        words = scene.words(told.line.span)
        leading = event.frame in _LEADING or event.rule in _LEADING_RULES or _is_service(event)
        if event.span.start < end and leading and (_HAS_DAY.search(words) or _RECENT.search(words)):
            return event
    return None


def _fills_in(scene: Scene, told: Told, event: Event, lead: Event) -> bool:
    """Whether an event belongs to the one that the lead tells."""
    words = scene.words(told.line.span)
    later = told.line.span.start > lead.span.start
    visit = lead.rule == event.rule and "访问" in (lead.topic or "")
    met = lead.rule == "activity-会见" and later and (visit or not (_ASIDE.match(words) or _also_met(words, lead)))
    if (met and not _own_meeting(event, words)) or _is_part_of_service(scene, told, event, lead):
        return True
    if later and (
        _is_apart(told, event, words)
        or _is_own_deed(event)
        or _REPORT.search(_so_far(scene, told))
        or _is_own_talk(words, event, lead)
    ):
        return False
    if later and len(scene.text) < _SHORT_ITEM and _is_part_of_tour(words, event, lead):
        return True
    if event.frame in ("propose", "sat") or told.line.span.end <= lead.span.start or event.type not in _ABSORBED:
        return False
    if told.line.span.start <= lead.span.start < told.line.span.end:
        return lead.frame == "meet" and event.type in _TALK
    return _follows(scene, words, event, lead)


def _own_meeting(event: Event, words: str) -> bool:
    """Whether a meeting is told with its own day behind a reception of those who came to it."""
    return event.frame == "meet" and bool(_HAS_DAY.search(words))


def _is_apart(told: Told, event: Event, words: str) -> bool:
    """Whether an event is work counted by its times (开展协商52次), or what one of several parties did (另一路…)."""
    if _OWN_WAY.match(words):
        return True
    words_on = told.mask(event.at, told.line.told.end)
    if event.frame in _COUNTED_FRAMES:
        return bool(_TIMES.match(words_on) or _ITEMS.match(words_on))
    return event.frame in ("event", "meet") and bool(_HELD.match(words_on))


def _is_own_deed(event: Event) -> bool:
    """Whether members answer for their work, or a body gets its sign, at a meeting that has other subjects."""
    return event.type == "institution-building" and event.frame == "story" and bool(_OWN_DEED.search(event.topic or ""))


def _so_far(scene: Scene, told: Told) -> str:
    """The paragraph to the end of a sentence: what a report tells goes on in it."""
    span = told.line.span
    return scene.text[scene.paragraph_at(span.start).start : span.end]


def _is_own_talk(words: str, event: Event, lead: Event) -> bool:
    """Whether members' talk in joint groups, or a meeting of the standing committee, is told beside the session."""
    if event.frame == "meet" and event.type == "work-meeting" and lead.type in _SESSIONS:
        return bool(_CHAIRS_MEET.search(words))
    if lead.type != "plenary-session" or event.frame not in ("meet", "story", "act"):
        return False
    if event.type == "standing-committee-meeting":
        return event.frame == "meet" and event.rule == lead.rule
    return event.type == "consultation" and bool(_TALKS_APART.search(words))


def _follows(scene: Scene, words: str, event: Event, lead: Event) -> bool:
    """Whether a later sentence goes on with the lead's meeting or tour."""
    if _BESIDE.match(words):
        return False
    if _FOLLOWS.match(words) and event.type != "research":
        return True
    if lead.frame == "meet" and len(scene.text) < _SHORT_ITEM and not _tells_apart(words, event, lead):
        return True
    return (
        lead.type in _FIELD
        and _is_stop(event)
        and not (_HAS_DAY.search(words) or _OTHER_DAY.match(words) or _OTHER_MONTH.match(words))
    )


def _is_part_of_tour(words: str, event: Event, lead: Event) -> bool:
    """Whether what a later sentence tells is seen on the lead's tour, or counted at its meeting on proposals."""
    if _HAS_DAY.search(words) or _ASIDE.match(words):
        return False
    if event.frame == "visit" and not _CALLED.search(words):
        return lead.type in _FIELD or lead.frame == "visit"
    return lead.frame == "build" and _is_same_room(event, lead)


def _is_same_room(event: Event, lead: Event) -> bool:
    """Whether an event opens or looks at the rooms whose opening the lead tells."""
    looked = event.frame == "build" or event.type in _FIELD
    return looked and bool(_ROOM.search(event.topic or "")) and bool(_ROOM.search(lead.topic or ""))


def _is_part_of_service(scene: Scene, told: Told, event: Event, lead: Event) -> bool:
    """Whether something given or shown belongs to the service that the lead tells."""
    received = event.frame in ("visit", "story") and (event.topic or "").startswith("接待")
    if (
        not _is_service(lead)
        or not (event.type == "public-service" or received)
        or told.line.span.start <= lead.span.start
    ):
        return False
    if event.frame in _PARTS and is_caption(scene, told.line.span):
        return False
    near = told.line.paragraph == line_at(scene, lead.at).paragraph
    return (
        near or event.frame in _PARTS or event.frame == "give" or bool(_AT_SERVICE.match(scene.words(told.line.span)))
    )


def _is_service(event: Event) -> bool:
    """Whether an event is a service put on for people, whose parts an article tells one by one."""
    return event.type == "public-service" and event.frame in _SERVICE


def _tells_apart(words: str, event: Event, lead: Event) -> bool:
    """Whether a later sentence tells of something else: by its date, its place in time or its kind."""
    if _HAS_DAY.search(words) or _ASIDE.match(words):
        return True
    return event.type not in ("consultation", "study-training", lead.type)


def _is_stop(event: Event) -> bool:
    """Places seen on a tour of inspection."""
    return event.rule in ("activity-object", "activity-到", TRIP_RULE) and event.type in _FIELD
