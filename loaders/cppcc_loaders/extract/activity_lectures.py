"""Lectures and joint study: the title that a later sentence gives, what one sitting heard, talks beside a meeting."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["GIVEN_TALK", "HALL_RULE", "TALKS", "is_beside", "read_hall", "sat_to_learn", "title_next", "told_before"]

HALL_RULE: Final = "activity-讲堂"

#: How the words for a talk end.
TALKS: Final = ("讲座", "报告", "辅导", "专题学习")
GIVEN_TALK: Final = pattern("activity_lessons", "given_talk")
#: A sentence that says no more than that a lecture was held.
_HELD_LECTURE: Final = re.compile("[^，；。]{0,12}(?:举行|举办)了?(?:学习|专题)*讲座。?")
#: A lecture beside a meeting whose subject nobody tells.
_BESIDE: Final = pattern("activity_lessons", "beside")
_NEXT: Final = 160
#: An occasion of members' lectures that an item is about.
_HALL: Final = pattern("activity_lessons", "hall")
#: The lecture is told this near behind the occasion.
_FURTHER: Final = 900


def is_beside(told: Told, hit: Hit) -> bool:
    """Whether a sentence tells no more than that a lecture was given before or after a meeting."""
    return hit.word.endswith("讲座") and _BESIDE.fullmatch(told.words(*told.line.told)) is not None


def title_next(told: Told, hit: Hit) -> str | None:
    """The title of a lecture that is told to have been held, where the next sentence says who gave it."""
    if not (hit.word.endswith("讲座") and _HELD_LECTURE.fullmatch(told.mask(*told.line.told))):
        return None
    end = told.line.span.end
    given = GIVEN_TALK.search(told.scene.text, end, min(told.scene.paragraph_at(end - 1).end, end + _NEXT))
    return trim_topic(given["o"].strip("《》“”")) if given else None


def sat_to_learn(told: Told, hit: Hit) -> bool:
    """Whether something was learned at the joint study that its sentence tells first."""
    return any(h.word == "集体学习" and h.start < hit.start for h in told.hits)


def told_before(told: Told, hit: Hit) -> bool:
    """Whether a lecture is the one given at the joint study that its sentence tells first."""
    return hit.word.endswith(TALKS) and sat_to_learn(told, hit)


@told_by(_HALL)
def read_hall(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """An occasion of members' lectures (“委员讲堂”, 委员宣讲活动) by the title of the lecture given there."""
    if scene.home != COUNTRY or ("讲堂" not in scene.text and "宣讲活动" not in scene.text):
        return
    lead = next(iter(body_spans(scene)), None)
    found = _HALL.search(scene.text, *lead) if lead else None
    given = GIVEN_TALK.search(scene.text, lead.end, lead.start + _FURTHER) if lead and found else None
    topic = trim_topic(given["o"].strip("《》“”")) if given else None
    if lead and found and topic:
        yield lead, Event(found.end(), lead, "study-training", topic, HALL_RULE, "news", when=lead.end)
