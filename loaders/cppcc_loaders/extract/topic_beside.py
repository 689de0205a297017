"""Topics told beside an event: the task of a trip, the trouble of a talk, what the sentence after it takes up."""

from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.topics import trim_topic
from cppcc_ontology.divisions import COUNTRY

__all__ = [
    "brand_before",
    "counsel_of",
    "done_there",
    "lecture_at",
    "paper_beside",
    "subject_of_talk",
    "task_before",
    "taught_in",
]

_TASK: Final = pattern("topic_beside", "task")
_BACK: Final = 160
_ON_TABLE: Final = pattern("topic_beside", "on_table")
_TAKEN_UP: Final = pattern("topic_beside", "taken_up")
_SERIES: Final = pattern("topic_beside", "series")
_LECTURE: Final = pattern("topic_beside", "lecture")
_AHEAD: Final = 150
#: What a session deliberated on is told this near behind its name.
_SESSION: Final = 700
_COUNSEL: Final = pattern("topic_beside", "counsel")
_REPORT: Final = pattern("topic_beside", "report")
_STUDIED: Final = pattern("topic_beside", "studied")
_ON_HANDLING: Final = pattern("topic_beside", "on_handling")
_PAPER: Final = pattern("topic_beside", "paper")
_STEP: Final = pattern("topic_beside", "step")
_DONE_THERE: Final = pattern("topic_beside", "done_there")
_BARE_MEETING: Final = pattern("topic_beside", "bare_meeting")
_BARE_LESSON: Final = pattern("topic_beside", "bare_lesson")
_LEARNED: Final = pattern("topic_beside", "learned")
_CAMPAIGN: Final = pattern("topic_beside", "campaign")
_TAUGHT: Final = frozenset({"study-training", "culture", "public-service"})
_BRAND: Final = pattern("topic_beside", "brand")


def task_before(told: Told) -> str | None:
    """The task in quotes that the sentences before a trip name."""
    start = told.line.span.start
    before = told.words(max(told.scene.paragraph_at(start).start, start - _BACK), start)
    return _last(_TASK.findall(before))


def brand_before(told: Told) -> str | None:
    """The platform that the sentence before counted talks speaks of."""
    start = told.line.span.start
    before = told.words(max(told.scene.paragraph_at(start).start, start - _BACK), start)
    return _last(_BRAND.findall(before))


def lecture_at(scene: Scene, frame: ActivityFrame) -> str | None:
    """The title of the lecture, where a series or a study meeting is all that is named (“委员讲堂”活动)."""
    if frame.type not in _TAUGHT or not _SERIES.search(frame.topic or ""):
        return None
    given = _LECTURE.search(scene.text, frame.span.start, frame.span.end + _AHEAD)
    return trim_topic(next(words for words in given.groups() if words).strip("“”")) if given else None


def paper_beside(told: Told, event: Event) -> str | None:
    """The one proposal that the sentence before a meeting on its handling, or a bare step of it, names.

    That of the step's own sentence comes first; a meeting's may stand in the sentence after it.
    """
    topic, paragraph, line = event.topic or "办理协商会", told.scene.paragraph_at(event.at), told.line.span
    before = told.words(max(paragraph.start, line.start - _BACK), line.start).rstrip("。").rpartition("。")[2]
    if _ON_HANDLING.fullmatch(topic):
        near = before, told.words(line.end, min(paragraph.end, line.end + _AHEAD)).partition("。")[0]
    elif _STEP.fullmatch(topic):
        near = told.words(line.start, event.at), before
    else:
        return None
    return next((papers[0] for words in near if len(papers := _PAPER.findall(words)) == 1), None)


def counsel_of(told: Told, event: Event) -> str | None:
    """What a local session deliberated on, where all that is taken for its topic is what it studied first."""
    if event.frame != "meet" or told.scene.home == COUNTRY or not _STUDIED.search(event.topic or "常委会会议"):
        return None
    found = _COUNSEL.search(told.scene.text, event.at, event.at + _SESSION)
    if found:
        return trim_topic(next(words for words in found.groups() if words))
    start = max(told.scene.paragraph_at(event.at).start, event.at - _BACK)
    return _last(_REPORT.findall(told.words(start, event.at)))


def done_there(told: Told, event: Event) -> str | None:
    """What a meeting without a subject in its name did, by the clause after it (召开党员委员会议，成立临时党委)."""
    if not _BARE_MEETING.fullmatch(event.topic or "现场会"):
        return None
    done = _DONE_THERE.match(told.words(told.clause(event.at).end, told.line.told.end))
    return trim_topic(done["o"]) if done else None


def taught_in(told: Told, event: Event) -> str | None:
    """What a bare lesson or meeting was for: its campaign (开展主题教育，讲党课5场), or what was learned there."""
    if not _BARE_LESSON.fullmatch(event.topic or ""):
        return None
    campaign = _last(_CAMPAIGN.findall(told.words(told.line.told.start, event.at)))
    learned = None if campaign else _LEARNED.match(told.words(told.clause(event.at).end, told.line.told.end))
    return trim_topic(next(words for words in learned.groups() if words)) if learned else campaign


def subject_of_talk(told: Told, event: Event) -> str | None:
    """The trouble told before a talk, or what its sentence or the next one says that it took up."""
    trouble = trouble_before(told, told.clause(event.at).start)
    if trouble:
        return trouble
    end = told.scene.paragraph_at(event.at).end
    table = _ON_TABLE.search(told.scene.text, event.at, event.at + _AHEAD)
    table = table or _TAKEN_UP.search(told.scene.text, event.at, min(end, event.at + _AHEAD))
    return trim_topic(next(words for words in table.groups() if words)) if table else None


def _last(found: list[str] | list[tuple[str, ...]]) -> str | None:
    words = found[-1] if found else ""
    return trim_topic("".join(words))
