"""Subjects: what an act is about by a preposition, by what came of it, or as the object of its own verb."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.activity_themes import ONLY_TOPIC, topic_before
from cppcc_loaders.extract.activity_troubles import trouble_before, trouble_mended
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["BARE_SUBJECT", "about", "object_of"]

_UNSAID: Final = pattern("activity_subjects", "unsaid")
_FOUND_OUT: Final = pattern("activity_subjects", "found_out")
_OBJECT_START: Final = pattern("activity_subjects", "object_start")
BARE_SUBJECT: Final = pattern("activity_subjects", "bare_subject")
_LISTENED: Final = pattern("activity_subjects", "listened")
_PROPOSED: Final = pattern("activity_subjects", "proposed")
_LISTED_ON: Final = pattern("activity_subjects", "listed_on")
#: An act between 召开 and a meeting's noun is part of the meeting's name.
_CONVENED: Final = re.compile("(?:召开|举行)[^，；]*$")
_AGREED: Final = pattern("activity_subjects", "agreed")
_ASKED: Final = pattern("activity_subjects", "asked")
_NOTICE: Final = pattern("activity_subjects", "notice")
_CALLED_TOGETHER: Final = pattern("activity_subjects", "called_together")
_NO_OBJECT: Final = pattern("activity_subjects", "no_object")


def about(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    """What an act is about by a preposition before it, else by what was heard, found out or agreed on."""
    if (
        BARE_SUBJECT.match(head)
        or _ASKED.search(told.mask(hit.end, clause.end))
        or (hit.type != "consultation" and _LISTED_ON.match(told.mask(hit.end, clause.end)))
    ):
        return None
    topic = topic_before(told, clause, hit.start)
    after = told.words(hit.end, told.line.told.end)
    if not topic and hit.type == "consultation" and _CALLED_TOGETHER.search(head):
        return trouble_before(told, clause.start) or trouble_mended(told, clause.end)
    if not topic and hit.type == "research" and "通过" in head:
        learnt = _FOUND_OUT.match(after)
        return trim_topic(learnt["o"]) if learnt else None
    if topic or hit.type != "consultation":
        return topic
    if "通过" in head and _AGREED.match(after):
        return trim_topic(re.split("[，；。]", after[1:])[0])
    if hit.word == "座谈" and re.search(r"(?:与|同|和)[^，]{2,24}$", head):
        found = _LISTENED.match(after.lstrip("，"))
    elif hit.word.endswith("面对面协商"):
        found = _PROPOSED.match(after.lstrip("，"))
    else:
        found = None
    return trim_topic(found["o"]) if found else None


def object_of(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    """The object of an act that is itself the verb (视察…情况)."""
    if (
        ONLY_TOPIC.match(head)
        or (hit.type == "consultation" and hit.word != "商议")
        or not _OBJECT_START.search(head)
        or (_CONVENED.search(head) and any(h.frame == "meet" and h.start >= hit.end for h in told.hits_in(clause)))
        or BARE_SUBJECT.search(head)
    ):
        return None
    found = _NOTICE.match(told.mask(hit.end, clause.end))
    if (
        not found
        or _UNSAID.search(found["o"])
        or (
            hit.word == "监督"
            or found["o"][0] in "和与或等、活的"
            or found["o"].startswith("工作")
            or _NO_OBJECT.match(found["o"])
        )
    ):
        return None
    return trim_topic(told.words(hit.end + found.start("o"), hit.end + found.end("o")))
