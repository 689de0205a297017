"""Deeds of counted people: what 15位委员 did, past groups, venues and lists between them and their verb."""

import re
from typing import Final

from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["PEOPLE", "predicate", "whole_deed"]

#: Measure words of people.
PEOPLE: Final = frozenset(["名", "位", "人"])
_LIST_ONLY: Final = pattern("outcome_deeds", "list_only")
_VENUE: Final = pattern("outcome_deeds", "venue")
_VENUE_BEFORE_VERB: Final = pattern("outcome_deeds", "venue_before_verb")
_DID_NEXT: Final = pattern("outcome_deeds", "did_next")
_IN_GROUPS: Final = pattern("outcome_deeds", "in_groups")
_ABOUT: Final = pattern("outcome_deeds", "about")
_AND_OTHERS: Final = pattern("outcome_deeds", "and_others")
_LONGEST: Final = 48


def whole_deed(text: str, clause: Range, after: str, quantity: Quantity) -> tuple[str, Range]:
    """What counted people did: without 分…组, and on to the verb where the clause ends with a list or a venue."""
    if quantity.unit not in PEOPLE:
        return after, clause
    after = _VENUE_BEFORE_VERB.sub("", _IN_GROUPS.sub("", after))
    if not _LIST_ONLY.match(after) or text[clause.end : clause.end + 1] != "，":
        return after, clause
    found = _DID_NEXT.match(text, clause.end + 1)
    if found is None or re.match(r"[^，；。]{0,4}\d", found.group()):
        return after, clause
    return _VENUE.sub("", f"{after}，").rstrip("，") + found.group(), Range(clause.start, found.end())


def predicate(after: str) -> str:
    """The words from the people on, without 围绕… and companions, up to the next item."""
    others = _AND_OTHERS.match(after)
    if others:
        after = others["who"] + others["did"]
    about = _ABOUT.search(masked(after))
    words = re.split(r"[；。]", after[: about.start()] + after[about.end() :] if about else after)[0]
    first = re.split(r"，", re.split(r"、\d", words)[0])[0]
    first = re.sub(r"(?:分别|联合)?(?:与|和|同)\d.*$", "", first)
    return first[: _LONGEST + 10]
