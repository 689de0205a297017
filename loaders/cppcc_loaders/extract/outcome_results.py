"""Whether a number can be a result: no hope, no standing rule, no place toured, no part of a text."""

import re
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.outcome_beside import is_beside
from cppcc_loaders.extract.outcome_deals import is_partner
from cppcc_loaders.extract.outcome_deeds import PEOPLE
from cppcc_loaders.extract.outcome_weights import fits_weight, words_for
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["is_result", "without_villages"]

#: 由每月36件|减到9件: what was so regularly is the old value.
_CHANGED: Final = pattern("outcome_phrases", "changed")
_REGULAR: Final = Anchored(pattern("outcome_results", "regular"))
_GREETED: Final = pattern("outcome_results", "greeted")
_HEARD: Final = Anchored(pattern("outcome_results", "heard"))
_GROUP_NUMBER: Final = Anchored(pattern("outcome_results", "group_number"))
_TOURED: Final = pattern("outcome_results", "toured")
_SITES: Final = frozenset(["个", "处", "座", "所", "家", "条", "片"])
_OFFICIALS: Final = pattern("outcome_results", "officials")
_GATHERED: Final = pattern("outcome_results", "gathered")
_FLOURISH: Final = pattern("outcome_results", "flourish")
_DEFINED: Final = pattern("outcome_results", "defined")
_FOUND_OUT: Final = pattern("outcome_results", "found_out")
_OLD_VALUE: Final = pattern("outcome_results", "old_value")
_MENDED: Final = pattern("outcome_results", "mended")
_HOPED: Final = Anchored(pattern("outcome_results", "hoped"))
_LASTING: Final = pattern("outcome_results", "lasting")
_SOLVED: Final = pattern("outcome_results", "solved")
_SOLVED_BEFORE: Final = pattern("outcome_results", "solved_before")
_PART_FOLLOWS: Final = pattern("outcome_results", "part_follows")
_ALONG: Final = pattern("outcome_results", "along")
_LOOKED_AT: Final = pattern("outcome_results", "looked_at")
_ADVERBIAL: Final = pattern("outcome_results", "adverbial")
_COUNTING: Final = word_list("outcome_results", "counting")
_DECAYED: Final = pattern("outcome_results", "decayed")
_REPEATED: Final = pattern("outcome_results", "repeated")
_BEEN: Final = pattern("outcome_results", "been")
_PARTS_OF_METHOD: Final = pattern("outcome_results", "parts_of_method")
_WORKED_ON: Final = pattern("outcome_results", "worked_on")
_HONOURED: Final = pattern("outcome_results", "honoured")
_COVERED: Final = pattern("outcome_results", "covered")
_REACHED: Final = pattern("outcome_results", "reached")
_FORMED: Final = pattern("outcome_results", "formed")
_ON_DUTY: Final = pattern("outcome_results", "on_duty")
_BY_TURNS: Final = pattern("outcome_results", "by_turns")
_RECIPIENTS: Final = pattern("outcome_results", "recipients")
_YEARLY: Final = pattern("outcome_results", "yearly")
#: Troubles that an inspection lists with their number are its result (发现甲、乙等隐患|12处).
_TROUBLES: Final = re.compile("(?:、|等|”)[^，；。]*(?:问题|毛病|隐患|漏洞|短板|堵点|难点)$")
_BROUGHT_ABOUT: Final = pattern("outcome_results", "brought_about")
_ACHIEVED: Final = pattern("outcome_results", "achieved")
_PARTY: Final = pattern("outcome_results", "party")
_PARTY_TOURED: Final = pattern("outcome_results", "party_toured")
_VISITED: Final = _SITES | {"户"}
_SAVED: Final = re.compile("缩短|[少省]|提前")
#: 提了三条：, 做了三件事：: the list that follows is told by itself.
_LISTED_NEXT: Final = ("", "事", "建议", "意见", "问题")
_SETTLED: Final = ("议定", "商定", "达成", "形成")
_TIMES: Final = frozenset({"次", "回", "趟"})
_QUESTION: Final = ("？", "?")
_HAN_NUMBER: Final = re.compile("[一两二三四五六七八九十]+")
_SENTENCE: Final = 80
_UNDONE: Final = pattern("outcome_results", "undone")
_CROWD: Final = pattern("outcome_results", "crowd")
_CARRIED: Final = pattern("outcome_results", "carried")
_BROUGHT_ALONG: Final = re.compile("(?:^|[，；。])带着$")
_FORMULA: Final = pattern("outcome_results", "formula")
_BY_VILLAGE: Final = pattern("outcome_results", "by_village")
#: A number in the subject of an inspection (就十件实事推进情况开展视察).
_IN_THEME: Final = re.compile("(?:就|围绕|对|针对|聚焦)[^，；]*$")
_THEME_ENDS: Final = pattern("outcome_results", "theme_ends")
_PATIENTS: Final = ("病人", "患者", "病号", "伤员")


@cache
def _never() -> re.Pattern[str]:
    words = sorted(map(re.escape, words_for("never")), key=len, reverse=True)
    long, short = [w for w in words if len(w) > 1], [w for w in words if len(w) == 1]
    no_longer, beside, ends = (pattern("outcome_results", name).pattern for name in ("no_longer", "beside", "ends"))
    return re.compile(
        rf"(?:{'|'.join(long)})(?!{no_longer})(?!.{{0,5}}{beside})|(?:{'|'.join(short)}|社区|街道)(?={ends})"
    )


def is_result(text: str, clause: Range, quantity: Quantity) -> bool:
    """Whether a number of a clause can be a result of work at all."""
    head = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    if (
        _GREETED.search(head[-24:] + "｜" + after)
        or _HEARD.search(head + "｜" + after)
        or _GROUP_NUMBER.search(head[-4:] + quantity.unit + "｜" + after)
        or _OLD_VALUE.match(after)
        or _FLOURISH.search(head + "｜" + after)
        or (quantity.unit == "分钟" and not _SAVED.search(head))
        or _was_found(text, clause, quantity)
        or _says_how_often(text, head, after, quantity)
        or _is_background(text, clause, quantity)
        or _is_tour_of_party(text, head, clause, quantity)
        or _is_scene(text, clause, quantity, head, after)
    ):
        return False
    if _HOPED.search(head) or _is_regular(head, after, quantity) or not fits_weight(text, clause, quantity):
        return False
    if head.endswith(("%（", "%(")) or not _fits_people(head, after, quantity):
        return False
    return masked(text[clause.start : clause.end])[quantity.number.start - clause.start] != "□"


def _is_regular(head: str, after: str, quantity: Quantity) -> bool:
    """Whether a number tells what is done regularly or how things lie; yearly money and groups formed are results."""
    if not _REGULAR.search(_CHANGED.sub("", head)):
        return False
    return not (_YEARLY.search(head) if quantity.weight == "money" else _FORMED.search(f"{head[-4:]}｜{after}"))


def _was_found(text: str, clause: Range, quantity: Quantity) -> bool:
    """Whether the sentence counts what an inspection found (走访中发现3个问题)."""
    far = max(0, clause.start - _SENTENCE, text.rfind("；", 0, clause.start) + 1)
    if text.find("发现", far, quantity.span.start) < 0 or _TROUBLES.search(text, clause.start, quantity.span.start):
        return False
    if not _FOUND_OUT.search(text, max(_sentence_start(text, clause.start), far), quantity.span.start):
        return False
    return not _MENDED.search(text, clause.start, quantity.span.start)


def _is_background(text: str, clause: Range, quantity: Quantity) -> bool:
    """Whether the number belongs to a question, to what was in decay, or to the parts of a method."""
    head, after = text[clause.start : quantity.span.start], text[quantity.span.end : clause.end]
    if text.startswith(_QUESTION, clause.end) or (_DECAYED.match(after) and not _SOLVED_BEFORE.search(head)):
        return True
    if not _HAN_NUMBER.fullmatch(text, *quantity.number):
        return False
    if text.startswith("：", clause.end) and after in _LISTED_NEXT and not head.endswith(_SETTLED):
        return True
    start = _sentence_start(text, clause.start)
    return bool(
        (quantity.unit == "次" and (_BEEN.search(head) or _REPEATED.search(text, clause.start, clause.end)))
        or _PARTS_OF_METHOD.search(text, start, quantity.span.start)
    )


def _is_scene(text: str, clause: Range, quantity: Quantity, head: str, after: str) -> bool:
    """Whether a number only belongs to the scene: what is still undone, a crowd, a load, a formula, a theme."""
    if _UNDONE.match(after) or _CROWD.match(quantity.unit + after) or _CARRIED.search(head):
        return True
    if quantity.unit not in PEOPLE and not after.startswith("委员") and _BROUGHT_ALONG.search(head):
        return True
    if _is_on_duty(text, clause, quantity, after) or _is_recipient(head, after, quantity):
        return True
    if is_partner(head, after) or is_beside(text, _sentence_start(text, clause.start), quantity, head, after):
        return True
    if _IN_THEME.search(head) and _THEME_ENDS.match(after):
        return True
    return _FORMULA.search(text, _sentence_start(text, clause.start), quantity.span.start) is not None


def _is_on_duty(text: str, clause: Range, quantity: Quantity, after: str) -> bool:
    """Whether members are on duty at a station by turns (每周三由2名委员坐诊)."""
    if quantity.unit not in PEOPLE or not _ON_DUTY.match(after):
        return False
    return _BY_TURNS.search(text, _sentence_start(text, clause.start), quantity.span.start) is not None


def _is_recipient(head: str, after: str, quantity: Quantity) -> bool:
    """Whether places were given what is counted next (向两家卫生院捐赠彩超2台)."""
    return quantity.unit in _SITES and _RECIPIENTS.search(f"{head[-16:]}｜{after}") is not None


def _is_tour_of_party(text: str, head: str, clause: Range, quantity: Quantity) -> bool:
    """Whether a party of inspection or research went to so many places (调研组走访…23家食堂)."""
    of_people = quantity.unit == "户" and quantity.span.end == clause.end
    if quantity.unit not in _VISITED or of_people or not _PARTY_TOURED.search(head):
        return False
    return _PARTY.search(text, _sentence_start(text, clause.start), quantity.span.start) is not None


def _says_how_often(text: str, head: str, after: str, quantity: Quantity) -> bool:
    """Whether a number of times stands before the verb that it goes with (两次到现场查看)."""
    return (
        quantity.unit in _TIMES
        and bool(_HAN_NUMBER.fullmatch(text[quantity.number.start : quantity.number.end]))
        and not head.endswith(_COUNTING)
        and bool(_ADVERBIAL.match(after))
    )


def _fits_people(head: str, after: str, quantity: Quantity) -> bool:
    """Whether people can be a result (no officials, no flourish); for things, whether they are no places toured."""
    if quantity.unit not in PEOPLE:
        if quantity.unit == "个" and _LASTING.match(after):
            return False
        part = _PART_FOLLOWS.match(after)
        if (part and part["unit"] == quantity.unit) or _ALONG.search(head):
            return False
        if quantity.unit == "户" and _GATHERED.search(after):
            return False
        toured = (
            quantity.unit in _SITES
            and not after.startswith(_PATIENTS)
            and (_TOURED.search(head) or _LOOKED_AT.match(after))
        )
        return not (toured or _is_only_a_place(head, without_villages(after)))
    return not (_OFFICIALS.match(after) or _GATHERED.search(after) or _DEFINED.search(head))


def without_villages(after: str) -> str:
    """The words behind a number without the places that stations are named by.

    >>> without_villages("村（社区）委员联络点全部挂牌")
    '委员联络点全部挂牌'
    """
    return _BY_VILLAGE.sub("", after)


def _is_only_a_place(head: str, after: str) -> bool:
    """Whether places or bodies are counted that nothing was done to: none solved, judged, honoured or brought to it."""
    if not _never().match(after) or _SOLVED.search(head) or _REACHED.search(f"{head[-24:]}｜{after}"):
        return False
    if _WORKED_ON.match(after) or _HONOURED.match(after) or _COVERED.match(after):
        return False
    return not (_BROUGHT_ABOUT.search(head) and _ACHIEVED.match(after))


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1
