"""Help by members told with any verb at all: who of ours, for whom, how much, and no word of counsel or of a career."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["read_help"]

_RULE: Final = "activity-行事"
_SUBJECT: Final = pattern("activity_help", "subject")
_MUCH: Final = pattern("activity_help", "much")
_OTHER: Final = pattern("activity_help", "other")
_FREE: Final = pattern("activity_help", "free")
_NOT_DONE: Final = pattern("activity_stories", "not_done")


def read_help(told: Told) -> Iterator[Event]:
    """The help that a sentence without any other event tells of its subject, one of ours."""
    words = told.blotted
    subject = _SUBJECT.search(words) if "委员" in words or "政协" in words else None
    if subject is None or _OTHER.search(words) or not (_whom().search(words, subject.end()) or _FREE.search(words)):
        return
    start = told.line.told.start
    for clause in told.clauses:
        if clause.end <= start + subject.end():
            continue
        begin = max(clause.start, start + subject.end())
        found = _MUCH.search(told.mask(begin, clause.end))
        if found is None or _NOT_DONE.search(told.mask(clause.start, begin + found.start())):
            continue
        topic = trim_topic(told.words(begin, clause.end))
        if topic:
            yield Event(begin, clause, "public-service", topic, _RULE, "deed")
        return


@cache
def _whom() -> re.Pattern[str]:
    """Whom help may be for: the families of words of the turns of telling, those of more than one character."""
    rows = read_rows("activity_turn_words.tsv", "family", "words")
    known = {word for _, (family, words) in rows if family == "whom" for word in words.split() if len(word) > 1}
    return re.compile("|".join(sorted(known, key=lambda word: (-len(word), word))))
