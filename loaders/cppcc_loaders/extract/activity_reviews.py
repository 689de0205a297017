"""Reports known by their subject, and members, stations or bodies that are reviewed."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["read_report", "read_review"]

_REPORTED_ON: Final = pattern("activity_works", "reported_on")
_REVIEW_HELD: Final = pattern("activity_works", "review_held")
_NO_REVIEW_BEHIND: Final = pattern("activity_works", "no_review_behind")


def read_report(told: Told, hit: Hit) -> Iterator[Event]:
    """Research told by the subject of its report: 某县政协关于…的调研报告."""
    clause = told.clause(hit.start)
    for found in _REPORTED_ON.finditer(told.mask(clause.start, hit.end)):
        at = clause.start + found.start()
        topic = trim_topic(told.words(clause.start + found.start("o"), clause.start + found.end("o")))
        if topic:
            yield Event(at, clause, hit.type, topic, "activity-报告书", hit.frame)


def read_review(told: Told, hit: Hit) -> Iterator[Event]:
    """Members, stations or bodies reviewed, elected or commended."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    after = told.mask(hit.end, clause.end)
    found = _REVIEW_HELD.search(head)
    if not found or head.endswith("有") or _NO_REVIEW_BEHIND.match(after):
        return
    topic = trim_topic(re.sub(r"^\d+[余多]?[名位]", "", told.words(clause.start + found.start("o"), hit.end)))
    about = re.search(r"对(?P<o>[^，；]{2,20})$", head[: found.start()])
    if about:
        topic = trim_topic(told.words(clause.start + about.start(), hit.end))
    if topic:
        yield Event(hit.start, clause, hit.type, topic, "activity-考核", hit.frame)
