"""Activities that an item tells as a whole: occasions attended, tours, calls on committees, visits and callers."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from cppcc_loaders.extract.activity_calls import read_calls
from cppcc_loaders.extract.activity_company import read_company
from cppcc_loaders.extract.activity_delegations import DELEGATION_RULE, read_delegation
from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_floor import read_floor
from cppcc_loaders.extract.activity_handled import HEARD_RULE, read_handling
from cppcc_loaders.extract.activity_honours import read_honours
from cppcc_loaders.extract.activity_lectures import read_hall
from cppcc_loaders.extract.activity_news import REPORTED_ON, read_attendance
from cppcc_loaders.extract.activity_preachers import PREACHED, read_preachers
from cppcc_loaders.extract.activity_presence import read_presence
from cppcc_loaders.extract.activity_profiles import read_profile, retells
from cppcc_loaders.extract.activity_put_forward import PUT_RULE, read_put_forward, year_of_paper
from cppcc_loaders.extract.activity_rounds import ATTENDED
from cppcc_loaders.extract.activity_shows import SHOW_RULE, read_shows
from cppcc_loaders.extract.activity_tours import Tour, day_of_parties
from cppcc_loaders.extract.agents import agent_at, chair_names
from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.extract.told_by import Readers
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["attended", "completed", "is_of_visit", "toured", "visited", "with_calls"]

_MEETING: Final = "activity-会议"
#: Readers of what a session, a delegation, a team, the government or members tell.
_OTHERS: Final = Readers(
    read_floor, read_delegation, read_shows, read_preachers, read_handling, read_put_forward, read_hall
)


def is_of_visit(frame: ActivityFrame, host: str) -> bool:
    """Whether a frame tells what the guests of an item about their visit saw or did."""
    return frame.committee != host or frame.type in ("research", "inspection", "exchange", "study-training")


def visited(scene: Scene, host: str, visits: Iterator[tuple[Range, Event]]) -> Iterator[ActivityFrame]:
    """Visits as activities of the committee that is visited or calls."""
    for sentence, event in visits:
        yield _as_frame(scene, host, sentence, event)


def attended(scene: Scene) -> Iterator[ActivityFrame]:
    """Occasions that leaders attend or honour, and what a session, a delegation, a team or the government tells."""
    occasions = list(read_attendance(scene)) or list(read_presence(scene)) or list(read_honours(scene))
    others = (read(scene) for read in _OTHERS.of(scene.text))
    for sentence, event in chain(occasions, *others):
        agent = _named_at(scene, event.at) if event.rule in (ATTENDED, PREACHED) else None
        agent = agent or (home_of(scene) if event.rule in ("activity-期间", DELEGATION_RULE, SHOW_RULE) else None)
        agent = agent or agent_at(scene, sentence, event.at + 8)
        if agent is None:
            continue
        when = event.at if event.when is None else event.when
        line = line_at(scene, max(when - 1, sentence.start if event.when is None else 0))
        given = _given(scene, event) or (year_of_paper(scene, line, event) if event.rule == PUT_RULE else None)
        day = day_of_parties(scene) if event.type == "research" and event.when is None else None
        yield ActivityFrame(
            event.span,
            event.rule,
            event.type,
            agent,
            date=given or (None if event.rule == REPORTED_ON else date_at(scene, line, when) or day),
            topic=event.topic,
            beside=event.beside,
        )


def _given(scene: Scene, event: Event) -> str | None:
    """The date of the item for its report; the year whose proposals, or whose work, a meeting heard of."""
    if event.rule == HEARD_RULE:
        year = scene.text[event.at : event.at + 4]
        return year if year.isdigit() else None
    if event.rule == REPORTED_ON and event.when is not None:
        return scene.text[event.when - len("2012年") : event.when - 1]
    own = scene.article.date if event.rule == "activity-报告" and event.when is None else None
    return own if own != scene.document.metadata.published else None


def toured(scene: Scene, tour: Tour) -> Iterator[ActivityFrame]:
    """The rows of a tour within the country."""
    home = home_of(scene) or ""
    for sentence, event in tour.events if home else ():
        yield _as_frame(scene, home, sentence, event)


def with_calls(scene: Scene, frames: list[ActivityFrame], tour: Tour | None) -> Iterator[ActivityFrame]:
    """The frames, calls on people of other committees as these committees' own, in the days of the trip."""
    calls = list(read_calls(scene))
    taken = [call.event.span for call in calls]
    for frame in frames:
        if frame.rule != "activity-走访" or not any(_meet(frame.span, span) for span in taken):
            yield _in_its_days(scene, frame, tour)
    sentence, trip = tour.events[0] if tour and tour.events else (None, None)
    for call in calls:
        line = line_at(scene, call.sentence.start)
        date = date_at(scene, line, call.event.at)
        if sentence and trip and not date:
            date = _day_of(scene, sentence, trip)
        for code in call.codes:
            event = call.event
            yield ActivityFrame(event.span, event.rule, event.type, code, date=date, topic=event.topic)


def completed(scene: Scene, frames: list[ActivityFrame]) -> list[ActivityFrame]:
    """The frames of national news, with a profiled member's trips; where there are none, occasions of others."""
    return list(_with_trips(scene, frames)) or list(_kept_company(scene))


def _with_trips(scene: Scene, frames: list[ActivityFrame]) -> Iterator[ActivityFrame]:
    """The frames, with the trips of the member that a profile is about as it tells them."""
    profile = list(read_profile(scene))
    yield from (frame for frame in frames if not retells(frame, profile))
    for sentence, event in profile:
        yield _as_frame(scene, COUNTRY, sentence, event)


def _kept_company(scene: Scene) -> Iterator[ActivityFrame]:
    """Occasions of others at which leaders of the national committee are among those present."""
    for sentence, event in read_company(scene):
        date = date_at(scene, line_at(scene, max((event.when or sentence.end) - 1, 0)), event.when or sentence.end)
        yield ActivityFrame(
            event.span, event.rule, event.type, COUNTRY, date=date, topic=event.topic, beside=event.beside
        )


def _in_its_days(scene: Scene, frame: ActivityFrame, tour: Tour | None) -> ActivityFrame:
    """A meeting that the leader of a tour holds, in the days of the trip where its sentence names none (他召开…)."""
    if frame.date or frame.rule != _MEETING or not tour or not tour.events:
        return frame
    if not scene.text.startswith(("他", "她", *chair_names(scene)), scene.sentence_at(frame.span.start).start):
        return frame
    return altered(frame, date=_day_of(scene, *tour.events[0]))


def _as_frame(scene: Scene, code: str, sentence: Range, event: Event) -> ActivityFrame:
    """An event as an activity of a committee, on the day that its sentence gives."""
    date = _day_of(scene, sentence, event)
    return ActivityFrame(event.span, event.rule, event.type, code, date=date, topic=event.topic)


def _day_of(scene: Scene, sentence: Range, event: Event) -> str | None:
    """The date of an event as a sentence tells it."""
    return date_at(scene, line_at(scene, sentence.start), event.at if event.when is None else event.when)


def _meet(one: Range, other: Range) -> bool:
    return one.start < other.end and other.start < one.end


def _named_at(scene: Scene, at: int) -> str | None:
    """The committee whose name holds a position."""
    return next((m.code for m in scene.committees if m.span.start <= at < m.span.end), None)
