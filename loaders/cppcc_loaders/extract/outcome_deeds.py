"""Deeds of counted people: what 15位委员 did, past groups, venues and lists between them and their verb."""

import re
from typing import Final

from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["PEOPLE", "brought_to", "done_together", "predicate", "whole_deed"]

#: Measure words of people.
PEOPLE: Final = frozenset(["名", "位", "人"])
_LIST_ONLY: Final = pattern("outcome_deeds", "list_only")
_VENUE: Final = pattern("outcome_deeds", "venue")
_VENUE_BEFORE_VERB: Final = pattern("outcome_deeds", "venue_before_verb")
_DID_NEXT: Final = pattern("outcome_deeds", "did_next")
_BY_MEANS: Final = pattern("outcome_deeds", "by_means")
_IN_GROUPS: Final = pattern("outcome_deeds", "in_groups")
_ABOUT: Final = pattern("outcome_deeds", "about")
_AND_OTHERS: Final = pattern("outcome_deeds", "and_others")
_BROUGHT: Final = pattern("outcome_deeds", "brought")
_WORK: Final = pattern("outcome_deeds", "work")
_NOUN_END: Final = pattern("outcome_phrases", "noun_end")
_VERBS: Final = pattern("outcome_phrases", "verbs")
_WENT: Final = pattern("outcome_deeds", "went")
_BRIEF: Final = 8
_HELP: Final = "帮扶"
_TO_DIGIT: Final = pattern("outcome_deeds", "to_digit")
_THEN_SPOKE: Final = pattern("outcome_deeds", "then_spoke")
_MEMBERS: Final = frozenset(word_list("outcome_deeds", "members"))
_LONGEST: Final = 48
#: Persons and groups summed up before their number (主席、秘书长及常委共31人出席).
_IN_ALL: Final = re.compile("(?:、|及|和|与)(?P<who>[^，；。、及和与]*?)(?P<all>共计?|合?计|)$")
#: A list that ends with people of other bodies is told by what they all did.
_OF_OTHERS: Final = ("代表", "负责人", "负责同志", "同志", "专家", "学者", "领导", "等")


def whole_deed(text: str, clause: Range, after: str, quantity: Quantity) -> tuple[str, Range]:
    """What counted people did: without 分…组, and on to the verb where the clause ends with a list or a venue."""
    if quantity.unit not in PEOPLE:
        return after, clause
    after = _VENUE_BEFORE_VERB.sub("", _IN_GROUPS.sub("", after))
    if _BROUGHT.search(text, clause.start, quantity.span.start) and not _WORK.search(after):
        end = text.find("。", clause.end)
        return after + text[clause.end : end if end > 0 else clause.end], clause
    spoke = _THEN_SPOKE.match(text, clause.end) if after.rstrip("们") in _MEMBERS else None
    if spoke is not None:
        return after + spoke["did"], Range(clause.start, spoke.end())
    if not _LIST_ONLY.match(after) or text[clause.end : clause.end + 1] != "，":
        return after, clause
    found = _DID_NEXT.match(text, clause.end + 1)
    if found is None or re.match(r"[^，；。]{0,4}\d", found.group()):
        return after, clause
    did = _BY_MEANS.sub("", found.group(), count=1)
    return _VENUE.sub("", f"{after}，").rstrip("，") + did, Range(clause.start, found.end())


def brought_to(head: str, noun: str, after: str) -> str | None:
    """People that somebody organises or leads, with the work that it is for: 组织30名委员到…视察 → 委员视察."""
    if not _BROUGHT.search(head):
        return None
    work = _WORK.search(after, 1)
    end = _NOUN_END.search(noun)
    who = noun[: end.start()] if end and end.start() else noun
    if work and work.start() < len(who):
        who = noun[: work.start()]
    return who.strip("的") + (work.group() if work else "") or None


def done_together(head: str, after: str) -> str | None:
    """What people did who are summed up behind a list of them, with the last of them where these are members.

    >>> done_together("副主席石秀川及常委共", "出席"), done_together("各乡镇负责人和村民代表共", "参加协商")
    ('常委出席', '参加协商')
    """
    summed = _IN_ALL.search(head)
    if summed is None:
        return None
    others = summed["who"].endswith(_OF_OTHERS)
    return ("" if others else summed["who"]) + predicate(after) if summed["all"] or others else None


def predicate(after: str) -> str:
    """The words from the people on, without 围绕… and companions, up to the next item."""
    others = _AND_OTHERS.match(after)
    if others:
        after = others["who"] + others["did"]
    about = _ABOUT.search(masked(after))
    words = re.split(r"[；。…]", after[: about.start()] + after[about.end() :] if about else after)[0]
    first = re.split(r"，", re.split(r"、\d", words)[0])[0]
    first = re.sub(r"(?:分别|联合)?(?:与|和|同)\d.*$", "", first)
    if re.search(r"\d", first):
        whole = _WENT.sub("", _TO_DIGIT.split(first)[0])
        verb = _VERBS.search(first)
        noun = _NOUN_END.search(first)
        ends = [end.start() for end in (noun, verb) if end and end.start() > 1]
        first = whole if len(whole) <= _BRIEF or not ends else _with_verb(first, min(ends), verb)
    return first[: _LONGEST + 10]


def _with_verb(words: str, cut: int, verb: re.Match[str] | None) -> str:
    """The words up to what ends them; members keep the verb that says what they did (委员结对帮扶)."""
    if verb is None or verb.start() != cut or words[:cut] not in _MEMBERS:
        return words[:cut]
    return words[: verb.end() + len(_HELP) * words.startswith(_HELP, verb.end())]
