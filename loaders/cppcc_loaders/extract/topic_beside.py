"""Topics told beside an event: the task of a trip, the trouble of a talk, what the sentence after it takes up."""

from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["brand_before", "lecture_at", "subject_of_talk", "task_before"]

_TASK: Final = pattern("topic_beside", "task")
_BACK: Final = 160
_ON_TABLE: Final = pattern("topic_beside", "on_table")
_TAKEN_UP: Final = pattern("topic_beside", "taken_up")
_SERIES: Final = pattern("topic_beside", "series")
_LECTURE: Final = pattern("topic_beside", "lecture")
_AHEAD: Final = 150
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
    if frame.type != "study-training" or not _SERIES.search(frame.topic or ""):
        return None
    given = _LECTURE.search(scene.text, frame.span.start)
    return trim_topic(given["o"].strip("“”")) if given else None


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
