"""Activities: from the trigger words of a sentence to frames with committee, date, topic and status."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_answers import read_answers
from cppcc_loaders.extract.activity_events import Event, Told, tell
from cppcc_loaders.extract.activity_floor import FLOOR_RULES, read_floor
from cppcc_loaders.extract.activity_frames import frames_of
from cppcc_loaders.extract.activity_headed import brand_of, read_headed
from cppcc_loaders.extract.activity_kinds import with_kind
from cppcc_loaders.extract.activity_leads import absorb_follow_ups
from cppcc_loaders.extract.activity_news import read_attendance
from cppcc_loaders.extract.activity_papers import without_later_steps
from cppcc_loaders.extract.activity_presence import read_presence
from cppcc_loaders.extract.activity_readers import sentence_events
from cppcc_loaders.extract.activity_retold import one_each, with_subjects, without_walks
from cppcc_loaders.extract.activity_rounds import ATTENDED
from cppcc_loaders.extract.activity_stories import story_cues
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
        ATTENDED,
        "activity-看望",
    }
)
#: A mark before a day or a time is a bullet of a list, no caption's.
_BULLET: Final = re.compile(r"\s*[△▲]\s*(?:\d|上半年|下半年|截至|今年|去年|[^，。：]{2,10}：)")
#: Where a caption's deed was done.
_IN_PLACE: Final = re.compile("在(?P<p>[^，；。为给在]{1,12}[村镇乡区道])")
#: Whom a leader spoke with, told guest by guest: the sentence that lists them all says nothing of its own.
_GUEST: Final = re.compile(r"\s*(?:会见|同|与)(?P<who>[^，。]{2,30}?)(?:会谈|会见|座谈)?时，")
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
            events.extend((told, event) for event in found if not caption or _only_here(text, event))
    walked = without_walks(list(with_subjects(events)))
    kinds = ((told, with_best_topic(told, with_kind(told, event))) for told, event in walked)
    chosen = without_later_steps(told_once(kinds))
    events = list(absorb_follow_ups(scene, list(one_each(list(chosen)))))
    tour = read_tour(scene) if ours and scene.home == COUNTRY else None
    frames = [*frames_of(scene, events), *_attended(scene)]
    if ours and scene.home != COUNTRY:
        known = {f.topic for f in frames}
        frames.extend(f for f in read_answers(scene) if f.topic not in known)
    if tour:
        frames = [*(f for f in frames if not tour.holds(f, text[f.span.start : f.span.end])), *_toured(scene, tour)]
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
    attended = list(read_attendance(scene))
    for sentence, event in [*(attended or read_presence(scene)), *read_floor(scene)]:
        agent = _named_at(scene, event.at) if event.rule == ATTENDED else None
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
    home = home_of(scene)
    for sentence, event in tour.events if home else ():
        date = date_at(scene, line_at(scene, sentence.start), event.at if event.when is None else event.when)
        called = event.type == "exchange" and next((m.code for m in scene.committees_in(event.span)), None)
        yield ActivityFrame(event.span, event.rule, event.type, called or home or "", date=date, topic=event.topic)


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
    guests = [_GUEST.match(scene.text, *f.span) for _, f in news if f.rule == "activity-会见时"]
    met = [guest["who"] for guest in guests if guest]
    for index, frame in enumerate(frames):
        at = frame.span.start
        if frame.rule == "activity-会见" and any((frame.topic or "").endswith(who) for who in met):
            continue
        if frame.rule == "activity-走访" and any(s.start <= at < s.end for s in sat):
            continue
        if frame.rule == "activity-会议" and any(at <= s.start < frame.span.end for s in passage):
            continue
        if frame.rule == TRIP_RULE and any(s.start <= at < s.end for s in stops):
            continue
        if frame.rule not in ("activity-出席", "activity-会见") and any(s.start <= at < s.end for s in attended):
            continue
        if frame.type == "consultation" and any(s.start <= at < s.end for s in floor):
            continue
        if frame.rule == "activity-讨论" and any(f.type == "plenary-session" and f.rule != frame.rule for f in frames):
            continue
        if not any(later > index and f.type == frame.type and f.span.start <= at < f.span.end for later, f in news):
            yield frame


def _can_be_ours(scene: Scene, line: Line) -> bool:
    """Whether a line of an article about another body names one of ours at all."""
    told = line.told
    return "政协" in scene.text[told.start : told.end] or any(
        told.start <= m.span.start < told.end for m in subjects_of(scene)
    )


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
