"""Activities: from the trigger words of a sentence to frames with committee, date, topic and status."""

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activity_acts import read_act
from cppcc_loaders.extract.activity_answers import read_answers
from cppcc_loaders.extract.activity_deeds import read_assist, read_gift, read_solution, read_visit
from cppcc_loaders.extract.activity_events import Event, Hit, Told, tell
from cppcc_loaders.extract.activity_floor import FLOOR_RULES, read_floor
from cppcc_loaders.extract.activity_joint import each_of
from cppcc_loaders.extract.activity_leads import absorb_follow_ups
from cppcc_loaders.extract.activity_lessons import read_event, read_learning, read_quoted
from cppcc_loaders.extract.activity_meetings import read_meeting
from cppcc_loaders.extract.activity_merge import merge_events, one_each, with_subjects, without_walks
from cppcc_loaders.extract.activity_news import read_attendance
from cppcc_loaders.extract.activity_phrases import read_phrases
from cppcc_loaders.extract.activity_presence import read_presence
from cppcc_loaders.extract.activity_rounds import ATTENDED
from cppcc_loaders.extract.activity_stories import read_stories, story_cues
from cppcc_loaders.extract.activity_tours import Tour, read_tour
from cppcc_loaders.extract.activity_trips import TRIP_RULE, read_trip
from cppcc_loaders.extract.activity_visitors import VISIT_RULE, host_of, read_callers, read_visitors
from cppcc_loaders.extract.activity_works import (
    read_build,
    read_edit,
    read_make,
    read_proposal,
    read_report,
    read_review,
    read_voice,
)
from cppcc_loaders.extract.agents import (
    agent_at,
    home_of,
    is_foreign,
    is_ours,
    of_deputies,
    subjects_of,
    superior_here,
    visited_by_superior,
)
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, is_caption, line_at, lines_of
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["activities_of", "extract_activities"]

Reader: TypeAlias = Callable[[Told, Hit], Iterator[Event]]


def _no_event(_told: Told, _hit: Hit) -> Iterator[Event]:
    """Words of frame phrase only say that a sentence is worth reading for phrases."""
    return iter(())


#: The reader of each frame of activity_words.tsv.
_READERS: Final[dict[str, Reader]] = {
    "act": read_act,
    "looked": read_trip,
    "assist": read_assist,
    "meet": read_meeting,
    "event": read_event,
    "make": read_make,
    "build": read_build,
    "solve": read_solution,
    "give": read_gift,
    "visit": read_visit,
    "edit": read_edit,
    "learn": read_learning,
    "propose": read_proposal,
    "phrase": _no_event,
    "voice": read_voice,
    "report": read_report,
    "review": read_review,
    "quoted": read_quoted,
}
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
_TO_BE_HELD: Final = pattern("activities", "to_be_held")
#: A mark before a day or a time is a bullet of a list, no caption's.
_BULLET: Final = re.compile(r"\s*[△▲]\s*(?:\d|上半年|下半年|截至|今年|去年|[^，。：]{2,10}：)")
#: A topic that runs over the counts of meetings (党组会议14次、…学习) is none.
_COUNTED_LIST: Final = re.compile(r"\d+[次场]、")
#: A step of proposals named by no more than this many characters says less than a turn.
_BARE_STEP: Final = len("提案立案情况")
#: Where a caption's deed was done.
_IN_PLACE: Final = re.compile("在(?P<p>[^，；。为给在]{1,12}[村镇乡区道])")
#: A caption is shorter than this.
_CAPTION: Final = 60
_AT_LARGE: Final = pattern("activities", "at_large")
_OTHERS_DO: Final = pattern("activities", "others_do")
_SINCE: Final = Anchored(pattern("activities", "since"))
#: What work was done for is no plan of it (为即将召开的全会做准备，…视察).
_CONVENES: Final = pattern("activities", "convenes")
#: A conference of all committees of a region is held by the one at its head (在全省政协…会上).
_OF_REGION: Final = re.compile("全(?P<level>省|市|州|自治区)政协[^，；。]{0,20}$")
_PURPOSE: Final = re.compile(r"^\s*为(?:了|给|做好|开好)?[^，；。]{2,50}，")
_PLANNED: Final = Anchored(pattern("activities", "planned"))


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
    cues = story_cues if ours and scene.home != COUNTRY else None
    text = scene.text
    for line in lines_of(scene):
        if line.kind is not LineKind.TOLD:
            continue
        words = text[line.span.start : line.span.end]
        if words in printed:
            continue
        printed.add(words)
        if not ours and not _can_be_ours(scene, line):
            continue
        told = tell(scene, line, cues)
        if told is not None:
            found = (
                event for event in _sentence_events(told, stories=cues is not None) if ours or _names_us(told, event)
            )
            caption = len(words) < _CAPTION and is_caption(scene, line.span) and not _BULLET.match(words)
            events.extend((told, event) for event in found if not caption or _only_here(text, event))
    events = list(absorb_follow_ups(scene, list(one_each(list(without_walks(list(with_subjects(events))))))))
    tour = read_tour(scene) if ours and scene.home == COUNTRY else None
    frames = [*_frames(scene, events), *_attended(scene)]
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
    return tuple(sorted(_without_doubles(frames), key=lambda f: (f.span, f.type)))


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
        day = _day_of_parties(scene) if event.type == "research" and event.when is None else None
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


def _without_doubles(frames: list[ActivityFrame]) -> Iterator[ActivityFrame]:
    """A frame of a visit or attendance read by two rules is kept once, as the later rule reads it."""
    news = [(index, frame) for index, frame in enumerate(frames) if frame.rule in _NEWS_RULES]
    attended = [frame.span for _, frame in news if frame.rule == "activity-出席"]
    floor = [frame.span for frame in frames if frame.rule in FLOOR_RULES]
    stops = [frame.span for _, frame in news if frame.rule == ATTENDED]
    for index, frame in enumerate(frames):
        at = frame.span.start
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


def _sentence_events(told: Told, *, stories: bool) -> Iterator[Event]:
    found = [event for hit in told.hits for event in _READERS[hit.frame](told, hit)]
    found.extend(event for event in read_phrases(told) if not any(_tells(other, event) for other in found))
    if stories:
        for event in sorted(read_stories(told), key=lambda e: e.frame == "alone"):
            found = [other for other in found if not _says_more(event, other)]
            if not any(_says_it(other, event) for other in found) and not (
                event.frame == "alone" and any(_is_before(told, other, event) for other in found)
            ):
                found.append(event)
    yield from merge_events(told, found)


def _is_before(told: Told, first: Event, second: Event) -> bool:
    """Whether an event is told before another in the same part of a sentence, up to a semicolon."""
    return first.at <= second.at and "；" not in told.mask(first.at, second.at)


def _says_more(turn: Event, other: Event) -> bool:
    """Whether a turn says the step of proposals that another names by its bare word, or whom a trip brought."""
    if turn.type == other.type == "study-training" and _COUNTED_LIST.search(other.topic or ""):
        return True
    if turn.type == "investment-promotion" and other.type == "research" and turn.span == other.span:
        return True
    same = turn.frame == other.frame == "propose" and turn.span == other.span
    bare = len(other.topic or "") <= _BARE_STEP < len(turn.topic or "") and "《" not in (other.topic or "")
    return same and bare


def _says_it(first: Event, second: Event) -> bool:
    """Whether an event of the same clause says what a turn of telling does, or what a counted course was about."""
    if first.frame == "learn" and second.frame == "story" and second.type == "study-training":
        return second.at < first.at
    near = first.span == second.span
    topics = (first.topic or "", second.topic or "")
    return (near and first.type == second.type) or (near and min(topics, key=len) in max(topics, key=len))


def _tells(first: Event, second: Event) -> bool:
    """Whether an event already tells what a phrase of the same clause does."""
    return first.span == second.span and first.type == second.type and first.frame != "propose"


def _frames(scene: Scene, events: list[tuple[Told, Event]]) -> Iterator[ActivityFrame]:
    received: set[int] = set()
    for told, event in events:
        line = told.line
        if event.rule == VISIT_RULE and all(m.code == home_of(scene) for m in scene.committees_in(event.span)):
            continue
        host = _host(scene, line, event)
        agent = (
            host
            or (home_of(scene) if event.rule == VISIT_RULE else None)
            or _named_right_before(scene, event)
            or _convenes(scene, event)
            or _visited(scene, event)
            or agent_at(scene, line.span, event.at)
        )
        if agent is None or (is_foreign(scene, line.span, event.at) and not _others_act_for_us(told, event)):
            continue
        others = _OTHERS_DO.search(told.mask(told.clause(event.at).start, event.at))
        if others or of_deputies(scene, event.at) or _is_praise(told, event):
            continue
        if host and line.span.start in received:
            continue
        received.update([line.span.start] if host else [])
        planned = line.status.value == "planned" or _is_planned(told, event)
        frame = ActivityFrame(
            event.span,
            event.rule,
            "exchange" if host else event.type,
            agent,
            date=None
            if planned or (not line.year and _SINCE.search(_since_mark(told, event.at)))
            else date_at(scene, line, event.at) or _date_of_lead(scene, event) or _day_of_parties(scene),
            topic=event.topic,
            status=type(line.status).PLANNED if planned else line.status,
        )
        yield frame
        yield from (altered(frame, committee=code) for code in each_of(scene, event) if code != agent)


def _since_mark(told: Told, at: int) -> str:
    """The words before a position, from the last semicolon on."""
    return told.mask(told.line.told.start, at).rpartition("；")[2]


def _host(scene: Scene, line: Line, event: Event) -> str | None:
    """The committee that people of one above it come to with what an event tells."""
    if event.type not in ("research", "inspection"):
        return None
    return visited_by_superior(scene, line.span, event.at) or (
        superior_here(scene, line.span, event.at) if event.frame == "act" else None
    )


def _date_of_lead(scene: Scene, event: Event) -> str | None:
    """The date of the meeting beside which something took place."""
    return None if event.when is None else date_at(scene, line_at(scene, event.when), event.when)


def _day_of_parties(scene: Scene) -> str | None:
    """The day that the lead of national news tells of parties of one delegation, which each went somewhere."""
    if scene.home != COUNTRY or scene.text.count("分团") <= 1:
        return None
    lead = lines_of(scene)[0]
    return date_at(scene, lead, lead.span.end)


def _named_right_before(scene: Scene, event: Event) -> str | None:
    """The committee whose name stands right before its report (某县政协关于…的调研报告)."""
    if event.frame != "report":
        return None
    return next((m.code for m in scene.committees if m.span.end == event.at), None)


def _convenes(scene: Scene, event: Event) -> str | None:
    """A committee above the article's that holds a meeting here, or at whose session somebody of ours speaks."""
    if event.frame != "meet":
        return None
    region = _OF_REGION.search(scene.text, event.span.start, event.at)
    if region:
        return _region(home_of(scene), region["level"])
    named = [m for m in scene.committees_in(event.span) if m.span.start <= event.at]
    if not named:
        return None
    above = named[-1]
    words = scene.text[max(0, above.span.start - 1) : event.at + len("会议上")]
    home = home_of(scene)
    alien = home is not None and above.code != home and divisions().within(home, above.code)
    return above.code if alien and _CONVENES.match(words) else None


def _region(home: str | None, level: str) -> str | None:
    """The division of a level (全省, 全市) that a place lies in."""
    above = divisions().ancestors(home) if home else ()
    return next((area.code for area in above if area.name.endswith(level) and area.code != COUNTRY), None)


def _visited(scene: Scene, event: Event) -> str | None:
    """The committee that a visit goes to (到某市政协机关看望…): the visit is its exchange."""
    if event.frame != "visit":
        return None
    return next(
        (
            m.code
            for m in scene.committees_in(event.span)
            if re.search(r"(?:到|赴|来到|走访|前往|看望|慰问)了?$", scene.text[max(0, m.span.start - 4) : m.span.start])
        ),
        None,
    )


def _others_act_for_us(told: Told, event: Event) -> bool:
    """Departments that handle the members' proposals and invited lecturers act in the committee's work."""
    if event.frame == "learn" and re.search(r"应邀|受邀|邀请", told.words(told.line.told.start, event.at)):
        return True
    if event.type == "proposal-work" and event.topic and event.topic.rstrip("》").endswith("提案"):
        return True
    if event.type == "consultation" and event.topic and "联组" in event.topic[-5:]:
        return True
    return event.frame == "propose" and "政协" in told.words(*told.line.told)


def _is_praise(told: Told, event: Event) -> bool:
    """What national news says of 人民政协 at large (人民政协积极投身…) tells no event."""
    if told.scene.home != COUNTRY or event.frame not in ("give", "solve", "act"):
        return False
    if "是人民政协" in told.mask(told.line.told.start, event.at):
        return True
    return bool(_AT_LARGE.match(told.mask(told.clause(event.at).start, event.at)))


def _is_planned(told: Told, event: Event) -> bool:
    start = max(told.line.told.start, told.mask(told.line.told.start, event.at).rfind("；") + told.line.told.start)
    if event.frame == "meet" and _TO_BE_HELD.search(told.mask(event.at, event.span.end)):
        return True
    words = told.mask(start, min(event.at + len("会见"), told.line.told.end))
    return bool(_PLANNED.search(_PURPOSE.sub("", words)))
