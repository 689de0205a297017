"""Activities: from the trigger words of a sentence to frames with committee, date, topic and status."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_answers import read_answers
from cppcc_loaders.extract.activity_doubles import without_doubles, without_others_lectures
from cppcc_loaders.extract.activity_entries import with_entries
from cppcc_loaders.extract.activity_events import Event, Told, tell
from cppcc_loaders.extract.activity_frames import frames_of
from cppcc_loaders.extract.activity_headed import brand_of, read_headed
from cppcc_loaders.extract.activity_kinds import with_kind
from cppcc_loaders.extract.activity_leads import absorb_follow_ups
from cppcc_loaders.extract.activity_news import MET_WHEN
from cppcc_loaders.extract.activity_papers import without_later_steps
from cppcc_loaders.extract.activity_readers import sentence_events
from cppcc_loaders.extract.activity_retold import one_each, with_subjects, without_walks
from cppcc_loaders.extract.activity_stories import story_cues
from cppcc_loaders.extract.activity_talks import with_talk
from cppcc_loaders.extract.activity_tallies import deed_cues
from cppcc_loaders.extract.activity_tours import read_tour
from cppcc_loaders.extract.activity_visitors import host_of, read_callers, read_visitors
from cppcc_loaders.extract.activity_whole import attended, completed, is_of_visit, toured, visited, with_calls
from cppcc_loaders.extract.activity_within import without_what_is_within
from cppcc_loaders.extract.agents import is_ours
from cppcc_loaders.extract.agents_subjects import home_of, subjects_of
from cppcc_loaders.extract.fillers import is_filler
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, is_caption, lines_of
from cppcc_loaders.extract.topic_beside import lecture_at
from cppcc_loaders.extract.topic_choice import told_once, with_best_topic
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["activities_of", "extract_activities"]

_BULLET: Final = pattern("activities", "bullet")
#: Where a caption's deed was done.
_IN_PLACE: Final = re.compile("在(?P<p>[^，；。为给在]{1,12}[村镇乡区道])")
#: What each member has to do is a rule, no deed.
_EACH: Final = pattern("activities", "each")
_RULE_SAYS: Final = pattern("activities", "rule_says")
#: A caption is shorter than this.
_CAPTION: Final = 60


def extract_activities(scene: Scene) -> Iterator[ActivityFrame]:
    """The activities of an article, one frame an event; planned ones have that status."""
    yield from activities_of(scene)


def activities_of(scene: Scene) -> tuple[ActivityFrame, ...]:
    """The activities of a scene, worked out once."""
    return remembered(scene, _activities)


def _activities(scene: Scene) -> tuple[ActivityFrame, ...]:
    ours, text, national = is_ours(scene), scene.text, scene.home == COUNTRY
    walked = without_walks(list(with_subjects(_events(scene, ours=ours))))
    kinds = ((told, with_best_topic(told, with_kind(told, event))) for told, event in walked)
    chosen = without_later_steps(told_once(without_what_is_within(kinds)))
    own = list(frames_of(scene, list(absorb_follow_ups(scene, list(one_each(list(chosen)))))))
    occasions = list(attended(scene))
    talked = own if any(f.rule == MET_WHEN for f in occasions) else with_talk(scene, own)
    frames = without_others_lectures([*talked, *occasions], text)
    if ours and national:
        tour = read_tour(scene)
        if tour:
            frames = [*(f for f in frames if not tour.holds(f, text[f.span.start : f.span.end])), *toured(scene, tour)]
        frames = list(with_calls(scene, frames, tour))
    elif ours:
        known = {f.topic for f in frames}
        frames.extend(f for f in read_answers(scene) if f.topic not in known)
        frames = with_entries(scene, frames)
    if national:
        frames = completed(scene, frames)
    frames = [altered(f, topic=title) if (title := lecture_at(scene, f)) else f for f in frames]
    return tuple(sorted(without_doubles(scene, _with_visits(scene, frames, ours=ours)), key=lambda f: (f.span, f.type)))


def _events(scene: Scene, *, ours: bool) -> list[tuple[Told, Event]]:
    """The events of all lines that tell something, each line once."""
    events: list[tuple[Told, Event]] = []
    printed: set[str] = set()
    cues = _cues if ours and scene.home != COUNTRY else None
    for line in lines_of(scene):
        words = scene.text[line.span.start : line.span.end]
        if line.kind is not LineKind.TOLD or words in printed:
            continue
        printed.add(words)
        if (not ours and not _can_be_ours(scene, line)) or is_filler(scene, line.span):
            continue
        told = tell(scene, line, _any_words if cues and brand_of(scene, line.paragraph) else cues)
        if told is not None:
            found = list(sentence_events(told, stories=cues is not None)) or list(read_headed(told))
            found = [event for event in found if ours or _names_us(told, event)]
            caption = len(words) < _CAPTION and is_caption(scene, line.span) and not _BULLET.match(words)
            told_here = (event for event in found if not caption or _only_here(scene.text, event))
            events.extend((told, event) for event in told_here if not _is_rule(told, event))
    return events


def _with_visits(scene: Scene, frames: list[ActivityFrame], *, ours: bool) -> list[ActivityFrame]:
    """The frames with what guests and callers did as the host's."""
    host = host_of(scene) if scene.home != COUNTRY else None
    if host:
        return [*(f for f in frames if not is_of_visit(f, host)), *visited(scene, host, read_visitors(scene))]
    if not ours:
        return frames
    calls = list(visited(scene, home_of(scene) or "", read_callers(scene)))
    return [*(f for f in frames if not any(c.span.start <= f.span.start < c.span.end for c in calls)), *calls]


def _any_words(_words: str) -> bool:
    """Every sentence below a heading with a brand is read for what it says of it."""
    return True


def _cues(words: str) -> object:
    """Cues of turns of telling, or of deeds that stand for themselves."""
    return story_cues(words) or deed_cues(words)


def _can_be_ours(scene: Scene, line: Line) -> bool:
    """Whether a line of an article about another body names one of ours at all."""
    told = line.told
    return "政协" in scene.text[told.start : told.end] or any(
        told.start <= m.span.start < told.end for m in subjects_of(scene)
    )


def _is_rule(told: Told, event: Event) -> bool:
    """Whether a clause tells what each member or body is to do (每名委员联系一户…), or a sentence what a rule says."""
    laid_down = _RULE_SAYS.match(told.scene.text, *told.line.span)
    if laid_down and laid_down.end() <= event.at:
        return True
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
