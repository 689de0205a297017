"""Bare topics made whole: a step's or deed's word with what its clause says, a meeting's name where nothing is."""

from collections.abc import Mapping
from functools import cache
from re import Pattern
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern, pattern_rules
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["whole_topic"]

_MEETING_NAME: Final = pattern("topic_bare", "meeting_name")
_PROPOSAL: Final = pattern("topic_bare", "proposal")
_NAMED: Final = frozenset({"consultation", "proposal-work"})


def whole_topic(told: Told, event: Event) -> str | None:
    """What the clause says of a topic that is a bare word (约谈 → 对…委员进行约谈), None where it says no more."""
    if event.topic is None:
        meets = event.frame == "meet" and event.type in _NAMED
        found = _MEETING_NAME.search(told.words(*told.clause(event.at))) if meets else None
        return trim_topic(next(words for words in found.groups() if words)) if found else None
    if event.frame == "meet" and event.type == "proposal-work":
        named = _PROPOSAL.match(told.words(told.clause(event.at).end, told.line.told.end))
        return trim_topic(named["o"]) if named else None
    rule = _rules().get(event.topic)
    whole = rule.search(told.words(*told.clause(event.at))) if rule else None
    return whole["o"].strip() if whole else None


@cache
def _rules() -> Mapping[str, Pattern[str]]:
    """The phrase to look for by bare topic."""
    return dict(pattern_rules("bare_topics.tsv"))
