"""Services that somebody of ours did: for whom (替…搬煤), with what (把…送到), or by a verb of service."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_doers import done_by_us
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_tallies import deeds_in
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["read_services"]

_RULE: Final = "activity-行事"
_HELPS: Final = pattern("activity_services", "helps")
_TAKES: Final = pattern("activity_services", "takes")
_NO_HELP: Final = pattern("activity_services", "no_help")
_ASPECT: Final = pattern("activity_services", "alone")
_NOT_DONE: Final = pattern("activity_stories", "not_done")
_CONCRETE: Final = pattern("activity_stories", "concrete")
_NO_DEED: Final = pattern("activity_services", "no_deed")
_PREPOSED: Final = frozenset("给替帮为陪把将")
_COUNT: Final = pattern("activity_services", "count")


def read_services(told: Told) -> Iterator[Event]:
    """The first service that a sentence tells, by whom it was for or by its verb, where somebody of ours did it."""
    found = _for_whom(told) if not _PREPOSED.isdisjoint(told.blotted) else None
    start = told.line.told.start
    for begin, end in deeds_in(told.blotted):
        at = start + begin
        if found is not None and found.at <= at:
            break
        if _NO_DEED.match(told.mask(start + end, told.line.told.end)) or not _is_done(told, at):
            continue
        clause = told.clause(at)
        topic = trim_topic(_COUNT.sub("", told.words(at, clause.end)))
        if topic:
            yield Event(at, clause, "public-service", topic, _RULE, "deed")
            return
    if found:
        yield found


def _for_whom(told: Told) -> Event | None:
    """The first clause that tells help to somebody (替…搬煤), or what was done with something (把…送到)."""
    for clause in told.clauses:
        words = told.mask(*clause)
        if _PREPOSED.isdisjoint(words):
            continue
        found = _HELPS.search(words) or _TAKES.search(words)
        if found is None or _NO_HELP.match(words, found.start("v")):
            continue
        at = clause.start + found.start()
        if _is_done(told, at):
            topic = trim_topic(_COUNT.sub("", told.words(at, clause.start + found.end())))
            return Event(at, clause, "public-service", topic, _RULE, "deed") if topic else None
    return None


def _is_done(told: Told, at: int) -> bool:
    """Whether a service was done, by ours, and its sentence says something particular of it."""
    if _NOT_DONE.search(told.mask(told.clause(at).start, at)) or not _ASPECT.search(told.blotted):
        return False
    return bool(_CONCRETE.search(told.blotted)) and done_by_us(told, at)
