"""The words that say what a number counts: the verb and object before it, or the noun after it."""

import re
from functools import lru_cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.patterns import pattern, word_list

__all__ = ["counted_before", "is_empty", "is_predicate", "noun_after", "predicate_after", "shortened"]

_STOP: Final = pattern("outcome_phrases", "stop")
_TRAILING: Final = Anchored(pattern("outcome_phrases", "trailing"))
_LEADING: Final = pattern("outcome_phrases", "leading")
_SUBJECT: Final = pattern("outcome_phrases", "subject")
_NOUN_END: Final = pattern("outcome_phrases", "noun_end")
_PLACES: Final = pattern("outcome_phrases", "places")
_CHANGED: Final = pattern("outcome_phrases", "changed")
_OTHERS_RATE: Final = pattern("outcome_phrases", "others_rate")
_CHANGED_TO: Final = pattern("outcome_phrases", "changed_to")
_TIME: Final = Anchored(pattern("outcome_phrases", "time"))
_VERBS: Final = pattern("outcome_phrases", "verbs")
_WHOLE_DEED: Final = pattern("outcome_phrases", "whole")
_GENERIC: Final = pattern("outcome_phrases", "generic")
_PREDICATE: Final = pattern("outcome_phrases", "predicate")
_FINDS: Final = pattern("outcome_phrases", "finds")
_SOLVES: Final = pattern("outcome_phrases", "solves")
_ESCORT: Final = pattern("outcome_phrases", "escort")
_EMPTY: Final = pattern("outcome_phrases", "empty")
_EMPTY_END: Final = pattern("outcome_phrases", "empty_end")
_NUMBER_BEFORE: Final = pattern("outcome_phrases", "number_before")
_AND_SO_ON: Final = pattern("outcome_phrases", "and_so_on")
_RANKS: Final = pattern("outcome_phrases", "ranks")
_OF_SECTORS: Final = re.compile("(?<=^界别)的.*")
#: 优秀提案20件、优秀委员30名和先进单位8个: another number follows.
_LIST_GOES_ON: Final = re.compile("(?:和|及|与|以及|、)$")
_NEXT_OF_LIST: Final = re.compile(r"(?:和|及|与|以及|、)[^，；。、和及与\d]{2,12}\d")
_WITHIN: Final = re.compile("(?<![初高])中$|(?:里头|里面|里|后)$|(?<=..)有$")
_UNCLOSED: Final = re.compile("（([^（）]*)$")
_DIGIT: Final = re.compile(r"\d")
_BEFORE_NOUN: Final = re.compile(r"^(?:的|左右|以上|以下|（[^）]{1,4}）)+")
_JOINTS: Final = "和及与、的等"
_ATTEND: Final = "与会"
_LONGEST: Final = 48
_WHOLE: Final = 10
_YEARS_IN: Final = pattern("outcome_phrases", "years_in")
#: Longer lists of what was solved are left out (解决甲甲甲甲、乙乙乙乙、丙丙丙丙等问题 → 解决问题).
_LONG_LIST: Final = 12
_TROUBLE: Final = re.compile("问题|难题")
_BARE: Final = 2
_NOUN: Final = 8
_OFFICES: Final = word_list("outcome_phrases", "offices")
_MARKS: Final = "，、的 （）"


@lru_cache(maxsize=2048)
def counted_before(head: str) -> str:
    """The counted words before a number, without subject, time, adverbs and 共, 达, 了.

    >>> counted_before("三年来书画界委员为社区群众书写春联")
    '书写春联'
    >>> counted_before("提案办成率由上年的58%提高到")
    '提案办成率'
    """
    item = head[max(map(head.rfind, "，；。：")) + 1 :]
    if "率" in item and "代表" in item:
        item = _OTHERS_RATE.sub("", item)
    if _DIGIT.search(item):  # numbers of places and of what changed have one
        item = _PLACES.sub("", item, count=1)
        item = _CHANGED.sub("", item)
    item = _TIME.sub("", _YEARS_IN.sub("", _CHANGED_TO.sub("", item)))
    if _DIGIT.search(item):
        item = _last_item(item)
    item = _without_list(item, least=3)
    if len(item) > len("方面"):
        item = item.removeprefix("方面")
    item = _from_verb(item)
    item = _ESCORT.sub("", _without_subject(item))
    return _LEADING.sub("", _TRAILING.sub("", item)).strip(_MARKS)


@lru_cache(maxsize=2048)
def noun_after(after: str, *, people: bool) -> str:
    """The noun that a number stands before, empty where a predicate follows the number.

    >>> noun_after("学校开展试点", people=False), noun_after("活动组开展履职", people=False)
    ('学校开展试点', '活动组')
    >>> noun_after("列入年度计划", people=False)
    ''
    """
    words = _BEFORE_NOUN.sub("", after)
    if _NEXT_OF_LIST.match(words):
        return ""
    blotted = masked(words)
    ranks = _RANKS.match(words) if people else None
    stop = _STOP.search(blotted, ranks.end() if ranks else 0)
    words = _LIST_GOES_ON.sub("", words[: stop.start()]) if stop else words
    words = words if people else _OF_SECTORS.sub("", words)
    if people:
        return _WITHIN.sub("", words).strip("的 ”")
    if _PREDICATE.match(words):
        tail = words.rsplit("的", 1)[-1]
        return tail if tail != words and _BARE <= len(tail) <= _NOUN else ""
    cut = _NOUN_END.search(blotted, 0, len(words))
    if cut and (cut.start() > _BARE or len(words) > _WHOLE):
        words = words[: cut.start()]
    return _WITHIN.sub("", words).strip("的 ")


def predicate_after(after: str) -> str:
    """What is said of the counted things, up to the next mark or number: 列入年度计划."""
    stop = _STOP.search(masked(after))
    return (after[: stop.start()] if stop else after).strip(_MARKS)


def is_empty(words: str) -> bool:
    """Whether words before a number say nothing of what it counts: 其余, 来自, 交由, 先后."""
    return bool(_EMPTY.fullmatch(words) or _EMPTY_END.search(words))


def is_predicate(after: str) -> bool:
    """Whether the words behind a number say something of what stands before it, and name nothing themselves."""
    return bool(_PREDICATE.match(after))


def shortened(words: str) -> str | None:
    """Words as an indicator: without loose marks and lists that lead up to the noun; None where nothing is left."""
    words = words if words.startswith(_ATTEND) else words.lstrip(_JOINTS)
    words = _without_list(words.removesuffix("等").strip(_MARKS), least=1)
    if "（" in words:
        words = _UNCLOSED.sub(r"\1", words)
    if len(words) > _LONGEST:
        parts = [part for part in words.split("、") if part]
        words = parts[-1][-_LONGEST:]
    return words if len(words) > 1 else None


def _without_subject(item: str) -> str:
    """The words without the committee that acts, unless only a bare verb is left (省政协采用)."""
    rest = item if "《" in item else _SUBJECT.sub("", item)
    return rest if len(_TRAILING.sub("", rest)) > _BARE and not rest.startswith(_OFFICES) else item


def _last_item(item: str) -> str:
    """What follows the last number of a clause, from the last 、 on."""
    if "、" in item:
        rest = _NUMBER_BEFORE.sub("", item)
        if rest != item and "、" in rest and _VERBS.search(rest, 0, rest.index("、")):
            return rest  # one list of what was dealt with: 18个联络组走访归侨、侨眷
        item = item.rsplit("、", 1)[-1]
    return _NUMBER_BEFORE.sub("", item)


def _without_list(words: str, *, least: int) -> str:
    """The noun that a list with 等 leads up to (A、B等活动室 → 活动室); a general noun keeps its list."""
    found = _AND_SO_ON.search(masked(words)) if "等" in words else None
    if found is None or len(found["noun"]) < least:
        return words
    lead = _FINDS.match(words)
    if lead and _GENERIC.search(found["noun"]):
        return lead.group() + words[found.start("noun") :].removeprefix("方面")
    solved = _SOLVES.match(words) if _GENERIC.search(found["noun"]) else None
    if solved and found.start("noun") - solved.end() > _LONG_LIST and _TROUBLE.search(found["noun"]):
        return solved.group() + words[found.start("noun") :]
    if solved or _GENERIC.fullmatch(found["noun"]):
        return words
    return words[found.start("noun") :]


def _in_list(blotted: str, run: re.Match[str]) -> bool:
    rest = blotted[run.end() :]
    first = bool(run.start()) and rest.startswith("、") and _GENERIC.search(rest) is not None
    return "等" in rest and (first or "、" in blotted[: run.start()])


def _from_verb(item: str) -> str:
    """The words from their governing verb on; a verb of a clause with 的 behind it governs nothing."""
    blotted = masked(item)
    runs = list(_VERBS.finditer(blotted))
    for run in reversed(runs):
        rest = blotted[run.end() :]
        bare = len(_TRAILING.sub("", rest)) < _BARE and not (len(runs) == 1 and _WHOLE_DEED.fullmatch(run.group()))
        if not (bare or rest.startswith(("的", "或", "等")) or _in_list(blotted, run)):
            return item[run.start() :]
    return item
