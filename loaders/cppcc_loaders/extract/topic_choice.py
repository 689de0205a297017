"""Which phrase is the topic: one that only says who went, where or how gives way to what the text says it was about."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_next import up_to_verb
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topic_bare import whole_topic
from cppcc_loaders.extract.topic_beside import (
    brand_before,
    counsel_of,
    done_there,
    paper_beside,
    subject_of_talk,
    task_before,
    taught_in,
)
from cppcc_loaders.extract.topic_cores import core_of
from cppcc_loaders.extract.topic_weak import LOFTY, MERE_MEETING, WEAK, is_counted, is_weak
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["told_once", "with_best_topic"]

_VERB: Final = pattern("topic_choice", "verb")
_CAMPAIGN: Final = pattern("topic_choice", "campaign")
_PRACTICE: Final = pattern("topic_choice", "practice")
_PLATFORM: Final = pattern("topic_choice", "platform")
_BARE_TALK: Final = pattern("topic_choice", "bare_talk")
_OF_ACT: Final = pattern("topic_choice", "of_act")
_TROUBLE: Final = pattern("topic_choice", "trouble")
_PURPOSE: Final = pattern("topic_choice", "purpose")
_PARTY: Final = pattern("topic_choice", "party")
_ROTA: Final = pattern("topic_choice", "rota")
_ANOTHER: Final = pattern("topic_choice", "another")
_DECIDED: Final = pattern("topic_choice", "decided")
_FOUND: Final = pattern("topic_choice", "found")
_PRAISED: Final = pattern("topic_choice", "praised")
_LOOKED_INTO: Final = pattern("topic_choice", "looked_into")
_SETTLED: Final = pattern("topic_choice", "settled")
_PARTIES: Final = ("招待会", "茶话会", "团拜会", "联谊会")
_CELEBRATES: Final = pattern("topic_choice", "celebrates")
#: What those who came to a party celebrate is told this near behind it (欢聚一堂，共同庆祝…周年).
_TOGETHER: Final = re.compile("共同(?P<o>庆祝[^，。；]{4,24}周年)")
_FAR: Final = 120
#: Where a party went, behind who was in it (组织委员到某镇…).
_GONE_TO: Final = pattern("topic_choice", "gone_to")
_FIELD: Final = frozenset({"research", "inspection", "supervision"})
_THEMED: Final = _FIELD | {"consultation", "standing-committee-meeting"}
_TALKED: Final = frozenset({"consultation", "supervision"})
_SERVED: Final = frozenset({"give", "deed", "story", "solve", "alone", "counted"})
#: What is told beside an event that is known by a bare name, by its type.
_BESIDE: Final = {
    "proposal-work": paper_beside,
    "work-meeting": done_there,
    "study-training": taught_in,
    "standing-committee-meeting": counsel_of,
}
_SHORTEST: Final = 4


def with_best_topic(told: Told, event: Event) -> Event:
    """The event with the phrase of its sentence, or of those beside it, that says best what it was about."""
    topic = _campaign(told, event) or _theme(told, event)
    beside = _BESIDE.get(event.type)
    topic = (
        topic
        or (beside(told, event) if beside else None)
        or whole_topic(told, event)
        or _party(told, event)
        or (core_of(event.topic, event.type) if event.topic else None)
    )
    if not topic or topic == event.topic:
        return event
    before = event.type == "consultation" and topic not in told.words(*told.line.told)
    return altered(event, topic=topic, when=told.line.span.start - 2 if before else event.when)


def told_once(events: Iterable[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out a trip told again in its sentence with the same topic (深入…走访，就…开展调研)."""
    seen: set[tuple[int, str, str]] = set()
    for told, event in events:
        if event.type in _FIELD and event.topic:
            key = (told.line.span.start, event.type, event.topic)
            if key in seen:
                continue
            seen.add(key)
        yield told, event


def _party(told: Told, event: Event) -> str | None:
    """A reception or tea party with what it celebrates or whom it asks in (国庆招待会，庆祝…成立75周年)."""
    if event.type != "exchange" or not (event.topic or "").endswith(_PARTIES):
        return None
    at = told.scene.text.find(event.topic or "", *told.line.told)
    end = at + len(event.topic or "")
    found = _CELEBRATES.match(told.scene.text, end) if at >= 0 else None
    if found or at < 0:
        return f"{event.topic}{found.group()}" if found else None
    told_next = _TOGETHER.search(told.scene.text, end, end + _FAR)
    return f"{event.topic}，{told_next['o']}" if told_next else None


def _part(told: Told, event: Event) -> Range:
    """The part of the sentence between semicolons that holds the event's trigger."""
    start, end = told.line.told
    before = told.mask(start, event.at).rfind("；")
    after = told.mask(event.at, end).find("；")
    return Range(start + before + 1, end if after < 0 else event.at + after)


def _campaign(told: Told, event: Event) -> str | None:
    """The named campaign or practice whose deed an event is (实施“…”行动，资助学生12名)."""
    if event.type == "consultation" and _BARE_TALK.fullmatch(event.topic or "“"):
        rule = _PLATFORM
    elif "“" in (event.topic or "“"):
        return None
    elif event.type == "public-service" and event.frame in _SERVED:
        rule = _CAMPAIGN
    elif event.type == "exchange" and _ROTA.search(event.topic or ""):
        rule = _PRACTICE
    else:
        return None
    part = _part(told, event)
    found = None
    for found in rule.finditer(told.words(part.start, event.at)):  # noqa: B007  (the last one is asked for)
        pass
    if found is None or (rule is not _PLATFORM and _ANOTHER.search(told.words(part.start + found.end(), event.at))):
        return None
    return trim_topic(next(words for words in found.groups() if words))


def _theme(told: Told, event: Event) -> str | None:
    """What the text says that an event with a weak topic was about."""
    if event.type not in _THEMED or not is_weak(told, event):
        return None
    theme = _said_near(told, event)
    if not theme and event.type in _TALKED and (settled := _settled(told, event)):
        return settled
    if theme or event.type == "standing-committee-meeting":
        return theme
    if event.rule == "activity-计数" and "“" in (event.topic or "“"):
        return None
    if event.type == "consultation" and is_counted(told, event) and (brand := brand_before(told)):
        return brand
    return _of_talk(told, event) if event.type == "consultation" else _of_walk(told, event)


def _settled(told: Told, event: Event) -> str | None:
    """The list of matters that counted talks settled."""
    found = _SETTLED.match(told.words(event.at, _part(told, event).end))
    return trim_topic(found["o"]) if found else None


def _said_near(told: Told, event: Event) -> str | None:
    """The theme of a clause of its part of the sentence, the nearest before it first (围绕…，赴…考察)."""
    part = _part(told, event)
    clauses = [c for c in told.clauses if part.start <= c.start < part.end]
    before = [c for c in clauses if c.start <= event.at]
    after = clauses[len(before) : len(before) + 1]
    if event.type != "consultation":
        after = [c for c in after if _LOOKED_INTO.search(told.mask(*c))]
    for clause in (*reversed(before), *after):
        words = told.words(*clause)
        verb = _VERB.search(told.mask(*clause), _SHORTEST)
        theme = prepositional_topic(words[: verb.start()] if verb else up_to_verb(words))
        if theme and not (LOFTY.search(theme) or WEAK.search(theme) or _PRAISED.search(theme)):
            return theme
    return None


def _of_talk(told: Told, event: Event) -> str | None:
    """What a talk was about by what is told beside it, or what it came to."""
    subject = subject_of_talk(told, event)
    if subject and not WEAK.search(subject):
        return subject
    if MERE_MEETING.fullmatch(event.topic or "协商会"):
        troubles = _TROUBLE.findall(told.words(_part(told, event).start, event.at))
        if troubles:
            return trim_topic(troubles[-1])
    decided = _DECIDED.search(told.words(event.at, _part(told, event).end))
    return trim_topic(decided["o"]) if decided else None


def _of_walk(told: Told, event: Event) -> str | None:
    """What was looked at or found on a walk whose topic only says who went."""
    found = _FOUND.search(told.words(event.at, _part(told, event).end))
    if found:
        return trim_topic(found["o"] or found["p"])
    start = _part(told, event).start
    sent = _PURPOSE.search(told.words(start, event.at)) or _PARTY.search(told.words(start, event.at))
    theme = trim_topic(sent["o"]) if sent else None
    if theme and not WEAK.search(theme):
        return theme
    done = _OF_ACT.search(told.words(told.clause(event.at).start, told.clause(event.at).end))
    if done:
        return trim_topic(done["o"])
    gone = _GONE_TO.match(event.topic or "")
    return task_before(told) or (trim_topic(gone["o"]) if gone else None)
