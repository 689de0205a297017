"""Activities: from the trigger words of a sentence to frames with committee, date, topic and status."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Final

from cppcc_loaders.extract.activity_answers import read_answers
from cppcc_loaders.extract.activity_calls import read_calls
from cppcc_loaders.extract.activity_debates import DEBATE_RULE
from cppcc_loaders.extract.activity_delegations import DELEGATION_RULE, read_delegation
from cppcc_loaders.extract.activity_events import Event, Told, tell
from cppcc_loaders.extract.activity_floor import FLOOR_RULES, read_floor
from cppcc_loaders.extract.activity_frames import frames_of
from cppcc_loaders.extract.activity_handled import HANDLED_RULE, read_handling
from cppcc_loaders.extract.activity_headed import brand_of, read_headed
from cppcc_loaders.extract.activity_honours import read_honours
from cppcc_loaders.extract.activity_kinds import with_kind
from cppcc_loaders.extract.activity_leads import absorb_follow_ups
from cppcc_loaders.extract.activity_news import MET_WHEN, read_attendance
from cppcc_loaders.extract.activity_papers import without_later_steps
from cppcc_loaders.extract.activity_preachers import PREACHED, read_preachers
from cppcc_loaders.extract.activity_presence import read_presence
from cppcc_loaders.extract.activity_readers import sentence_events
from cppcc_loaders.extract.activity_retold import one_each, with_subjects, without_walks
from cppcc_loaders.extract.activity_rounds import ATTENDED
from cppcc_loaders.extract.activity_shows import SHOW_RULE, read_shows
from cppcc_loaders.extract.activity_stories import story_cues
from cppcc_loaders.extract.activity_talks import with_talk
from cppcc_loaders.extract.activity_tallies import deed_cues
from cppcc_loaders.extract.activity_tours import Tour, day_of_parties, read_tour
from cppcc_loaders.extract.activity_trips import TRIP_RULE
from cppcc_loaders.extract.activity_visitors import host_of, read_callers, read_visitors
from cppcc_loaders.extract.agents import (
    agent_at,
    home_of,
    is_ours,
    subjects_of,
)
from cppcc_loaders.extract.fillers import is_filler
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, is_caption, line_at, lines_of
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.extract.topic_choice import told_once, with_best_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["activities_of", "extract_activities"]

_NEWS_RULES: Final = frozenset(
    {
        "activity-出席",
        "activity-会见时",
        "activity-列席",
        "activity-审议",
        "activity-期间",
        DELEGATION_RULE,
        SHOW_RULE,
        ATTENDED,
        "activity-看望",
    }
)
_BULLET: Final = pattern("activities", "bullet")
#: Where a caption's deed was done.
_IN_PLACE: Final = re.compile("在(?P<p>[^，；。为给在]{1,12}[村镇乡区道])")
#: Whom a leader spoke with, told guest by guest: the sentence that lists them all says nothing of its own.
_GUEST: Final = pattern("activities", "guest")
#: A guest's name has at least so many characters.
_NAME: Final = 3
#: So near to a visit its lead sums up what was seen on it.
_LEAD: Final = 120
#: What each member has to do is a rule, no deed.
_EACH: Final = pattern("activities", "each")
#: A caption is shorter than this.
_CAPTION: Final = 60


def extract_activities(scene: Scene) -> Iterator[ActivityFrame]:
    """The activities of an article, one frame an event; planned ones have that status."""
    yield from activities_of(scene)


def activities_of(scene: Scene) -> tuple[ActivityFrame, ...]:
    """The activities of a scene, worked out once."""
    return remembered(scene, _activities)


def _activities(scene: Scene) -> tuple[ActivityFrame, ...]:
    events: list[tuple[Told, Event]] = []
    ours = is_ours(scene)
    printed: set[str] = set()
    cues = _cues if ours and scene.home != COUNTRY else None
    text = scene.text
    for line in lines_of(scene):
        if line.kind is not LineKind.TOLD:
            continue
        words = text[line.span.start : line.span.end]
        if words in printed:
            continue
        printed.add(words)
        if (not ours and not _can_be_ours(scene, line)) or is_filler(scene, line.span):
            continue
        told = tell(scene, line, _any_words if cues and brand_of(scene, line.paragraph) else cues)
        if told is not None:
            found = list(sentence_events(told, stories=cues is not None)) or list(read_headed(told))
            found = [event for event in found if ours or _names_us(told, event)]
            caption = len(words) < _CAPTION and is_caption(scene, line.span) and not _BULLET.match(words)
            told_here = (event for event in found if not caption or _only_here(text, event))
            events.extend((told, event) for event in told_here if not _is_rule(told, event))
    walked = without_walks(list(with_subjects(events)))
    kinds = ((told, with_best_topic(told, with_kind(told, event))) for told, event in walked)
    chosen = without_later_steps(told_once(kinds))
    events = list(absorb_follow_ups(scene, list(one_each(list(chosen)))))
    tour = read_tour(scene) if ours and scene.home == COUNTRY else None
    attended = list(_attended(scene))
    own = list(frames_of(scene, events))
    talked = own if any(f.rule == MET_WHEN for f in attended) else with_talk(scene, own)
    frames = _without_others_lectures([*talked, *attended], text)
    if ours and scene.home != COUNTRY:
        known = {f.topic for f in frames}
        frames.extend(f for f in read_answers(scene) if f.topic not in known)
    if tour:
        frames = [*(f for f in frames if not tour.holds(f, text[f.span.start : f.span.end])), *_toured(scene, tour)]
    frames = list(_with_calls(scene, frames, tour)) if ours and scene.home == COUNTRY else frames
    host = host_of(scene) if scene.home != COUNTRY else None
    if host:
        frames = [*(f for f in frames if not _of_visit(f, host)), *_visit(scene, host, read_visitors(scene))]
    elif ours:
        calls = list(_visit(scene, home_of(scene) or "", read_callers(scene)))
        frames = [*(f for f in frames if not any(c.span.start <= f.span.start < c.span.end for c in calls)), *calls]
    return tuple(sorted(_without_doubles(scene, frames), key=lambda f: (f.span, f.type)))


def _any_words(_words: str) -> bool:
    """Every sentence below a heading with a brand is read for what it says of it."""
    return True


def _cues(words: str) -> object:
    """Cues of turns of telling, or of deeds that stand for themselves."""
    return story_cues(words) or deed_cues(words)


def _of_visit(frame: ActivityFrame, host: str) -> bool:
    """Whether a frame tells what the guests of an item about their visit saw or did."""
    return frame.committee != host or frame.type in ("research", "inspection", "exchange", "study-training")


def _visit(scene: Scene, host: str, visits: Iterator[tuple[Range, Event]]) -> Iterator[ActivityFrame]:
    for sentence, event in visits:
        date = date_at(scene, line_at(scene, sentence.start), event.at)
        yield ActivityFrame(event.span, event.rule, event.type, host, date=date, topic=event.topic)


def _attended(scene: Scene) -> Iterator[ActivityFrame]:
    attended = list(read_attendance(scene)) or list(read_presence(scene)) or list(read_honours(scene))
    others = (read(scene) for read in (read_floor, read_delegation, read_shows, read_preachers, read_handling))
    for sentence, event in chain(attended, *others):
        agent = _named_at(scene, event.at) if event.rule in (ATTENDED, PREACHED) else None
        agent = agent or (home_of(scene) if event.rule in ("activity-期间", DELEGATION_RULE, SHOW_RULE) else None)
        agent = agent or agent_at(scene, sentence, event.at + 8)
        if agent is None:
            continue
        when = event.at if event.when is None else event.when
        line = line_at(scene, max(when - 1, sentence.start if event.when is None else 0))
        own = scene.article.date if event.rule == "activity-报告" and event.when is None else None
        given = own if own != scene.document.metadata.published else None
        day = day_of_parties(scene) if event.type == "research" and event.when is None else None
        yield ActivityFrame(
            event.span,
            event.rule,
            event.type,
            agent,
            date=given or date_at(scene, line, when) or day,
            topic=event.topic,
        )


def _toured(scene: Scene, tour: Tour) -> Iterator[ActivityFrame]:
    home = home_of(scene) or ""
    for sentence, event in tour.events if home else ():
        date = date_at(scene, line_at(scene, sentence.start), event.at if event.when is None else event.when)
        yield ActivityFrame(event.span, event.rule, event.type, home, date=date, topic=event.topic)


def _with_calls(scene: Scene, frames: list[ActivityFrame], tour: Tour | None) -> Iterator[ActivityFrame]:
    """The frames, calls on people of other committees as these committees' own, in the days of the trip."""
    calls = list(read_calls(scene))
    taken = [call.event.span for call in calls]
    for frame in frames:
        if frame.rule != "activity-走访" or not any(_meet(frame.span, span) for span in taken):
            yield frame
    sentence, trip = tour.events[0] if tour and tour.events else (None, None)
    for call in calls:
        line = line_at(scene, call.sentence.start)
        date = date_at(scene, line, call.event.at)
        if sentence and trip and not date:
            date = date_at(scene, line_at(scene, sentence.start), trip.at if trip.when is None else trip.when)
        for code in call.codes:
            event = call.event
            yield ActivityFrame(event.span, event.rule, event.type, code, date=date, topic=event.topic)


def _meet(one: Range, other: Range) -> bool:
    return one.start < other.end and other.start < one.end


def _named_at(scene: Scene, at: int) -> str | None:
    """The committee whose name holds a position."""
    return next((m.code for m in scene.committees if m.span.start <= at < m.span.end), None)


def _without_doubles(scene: Scene, frames: list[ActivityFrame]) -> Iterator[ActivityFrame]:
    """A frame of a visit or attendance read by two rules is kept once, as the later rule reads it."""
    news = [(index, frame) for index, frame in enumerate(frames) if frame.rule in _NEWS_RULES]
    attended = [frame.span for _, frame in news if frame.rule == "activity-出席"]
    floor = [frame.span for frame in frames if frame.rule in FLOOR_RULES]
    stops = [frame.span for _, frame in news if frame.rule == ATTENDED]
    sat = [frame.span for _, frame in news if frame.rule == "activity-看望" and frame.type == "plenary-session"]
    passage = [frame.span for frame in frames if frame.rule == "activity-通道"]
    guests = [guest["who"] for f in frames if f.rule == MET_WHEN and (guest := _GUEST.search(scene.words(f.span)))]
    for index, frame in enumerate(frames):
        at = frame.span.start
        if frame.rule == "activity-会见" and any(_is_same_guest(frame.topic or "", who) for who in guests):
            continue
        if frame.rule == "activity-走访" and any(s.start <= at < s.end for s in sat):
            continue
        if frame.rule == "activity-会议" and any(at < s.end and s.start < frame.span.end for s in passage):
            continue
        if frame.rule == TRIP_RULE and any(s.start <= at < s.end for s in stops):
            continue
        if frame.rule not in ("activity-出席", "activity-会见") and any(s.start <= at < s.end for s in attended):
            continue
        if frame.type == "consultation" and any(s.start <= at < s.end for s in floor):
            continue
        if _told_apart(frame, frames):
            continue
        if not any(
            later > index and f.type == frame.type and f.span.start <= at < f.span.end and not _are_apart(frame, f)
            for later, f in news
        ):
            yield frame


def _sums_up(frame: ActivityFrame, frames: list[ActivityFrame]) -> bool:
    """Whether a visit's lead says in short what was looked at (考察多个项目), and its stops are told one by one."""
    visit = next((f for f in frames if "访问" in (f.topic or "") and f.rule == "activity-会见"), None)
    seen = [f for f in frames if f.rule == "activity-期间" and f.type == "research" and f.span.start > frame.span.end]
    return visit is not None and abs(frame.span.start - visit.span.start) <= _LEAD and len(seen) > 1


def _are_apart(frame: ActivityFrame, other: ActivityFrame) -> bool:
    """Whether two frames tell of guests who were met one by one."""
    return other.rule == MET_WHEN and frame.rule in (MET_WHEN, "activity-会见")


def _is_same_guest(topic: str, who: str) -> bool:
    """Whether a list of guests has one who is named again, with the title before or behind the name."""
    return any(who[at : at + _NAME] in topic for at in range(max(1, len(who) - _NAME + 1)))


def _told_apart(frame: ActivityFrame, frames: list[ActivityFrame]) -> bool:
    """Whether a debate is part of a session that has a row, or proposals handled and sights of a visit have one."""
    if frame.type == "research" and frame.rule not in _NEWS_RULES and _sums_up(frame, frames):
        return True
    if frame.rule == DEBATE_RULE:
        return any(f.type == frame.type and f.rule != frame.rule for f in frames)
    others = (f for f in frames if f.type == frame.type and f.rule != frame.rule)
    return frame.rule == HANDLED_RULE and any(f.span.start < frame.span.end for f in others)


def _without_others_lectures(frames: list[ActivityFrame], text: str) -> list[ActivityFrame]:
    """Where lectures of our own people in a team are rows, what others of the team do is none."""
    if all(f.rule != PREACHED for f in frames):
        return frames
    ours = (f for f in frames if "政协" in text[f.span.start : f.span.end])
    return [f for f in ours if f.rule == PREACHED or f.type != "study-training"]


def _can_be_ours(scene: Scene, line: Line) -> bool:
    """Whether a line of an article about another body names one of ours at all."""
    told = line.told
    return "政协" in scene.text[told.start : told.end] or any(
        told.start <= m.span.start < told.end for m in subjects_of(scene)
    )


def _is_rule(told: Told, event: Event) -> bool:
    """Whether a clause tells what each member or body is to do (每名委员联系一户…), not what was done."""
    start = told.clause(event.at).start
    return "每" in told.mask(start, event.at) and _EACH.search(told.mask(start, event.at)) is not None


def _only_here(text: str, event: Event) -> bool:
    """Whether a caption tells what the article does not: its subject, and a deed's place, stand nowhere else."""
    if event.frame == "deed":
        place = _IN_PLACE.search(text, event.span.start, event.span.end)
        return place is not None and text.count(place["p"]) == 1
    return event.topic is not None and text.count(event.topic) == 1


def _names_us(told: Told, event: Event) -> bool:
    """In an article about another body only what the text ascribes to a committee or its members counts."""
    if event.frame not in ("act", "meet", "visit", "propose", "voice", "learn", "assist", "make"):
        return False
    start = told.line.told.start
    if event.frame == "propose":
        return "政协" in told.words(*told.line.told)
    return any(start <= m.span.start < event.at for m in subjects_of(told.scene))
