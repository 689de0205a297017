"""What numbers count: 收集社情民意信息108条, 12个委员工作室, 15位委员…建言, 集体提案96件，占25.8%."""

import re
from typing import Final, NamedTuple

from cppcc_loaders.extract.names import name_before
from cppcc_loaders.extract.outcome_apart import counted_apart
from cppcc_loaders.extract.outcome_bare import bare_deed, in_passing, of_them, same_things
from cppcc_loaders.extract.outcome_deals import dealt, payers_gone, raised_in_list
from cppcc_loaders.extract.outcome_deeds import PEOPLE, brought_to, done_together, predicate, whole_deed
from cppcc_loaders.extract.outcome_forms import form_of_its_own
from cppcc_loaders.extract.outcome_founded import founded_in_places, is_place_count
from cppcc_loaders.extract.outcome_order import bodies_raised, deed_of_order
from cppcc_loaders.extract.outcome_phrases import (
    counted_before,
    is_empty,
    is_predicate,
    noun_after,
    predicate_after,
    shortened,
)
from cppcc_loaders.extract.outcome_results import is_result, without_villages
from cppcc_loaders.extract.outcome_series import series_held
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["Counted", "counted", "rates_together"]

_AFTER_VERB: Final = pattern("outcome_numbers", "after_verb")
_NOUN_END: Final = pattern("outcome_phrases", "noun_end")
_MONEY_NOUN: Final = pattern("outcome_phrases", "money_noun")
_TOPICS: Final = pattern("outcome_numbers", "topics")
_RECOGNISED: Final = pattern("outcome_numbers", "recognised")
_OFFERED: Final = pattern("outcome_numbers", "offered")
_BARE_SHARE: Final = pattern("outcome_numbers", "bare_share")
_GROUP: Final = pattern("outcome_numbers", "group")
_DOUBLED: Final = pattern("outcome_numbers", "doubled")
_HONOURED: Final = pattern("outcome_numbers", "honoured")
_PAIRED: Final = pattern("outcome_numbers", "paired")
_TREATED: Final = re.compile("^[^，；。]{1,10}(?:进行|予以)")
_TITLE: Final = re.compile("《[^》]+》")
_SUMMED: Final = pattern("outcome_numbers", "summed")
_OFFERING: Final = pattern("outcome_numbers", "offering")
_OTHERS: Final = {"其他": "其他", "其它": "其它"}
#: Persons by name right before their number (甲某、乙某4人发言): what counts is what they did.
_AND_MORE: Final = re.compile(r"(?:等|及[^，、]{1,8}|共)*$")
_TITLED: Final = pattern("outcome_numbers", "titled")
_ONES: Final = frozenset({"人", "名", "位"})
_IS_DONE: Final = pattern("outcome_numbers", "is_done")
_MEMBERS: Final = re.compile(r"成员(?:有|包括|为)|由[^，。]{2,60}组成")
#: A part of what was offered (采纳了其中3条建议).
_AMONG: Final = re.compile("其中的?$")
#: Classes of replies with what they mean (A类（已解决）).
_CLASS: Final = re.compile("^(?:.*(?:为|有|，|、))?(?P<grade>[ABCDＡＢＣＤ]类)（[^）]*）?.*")
_RATES: Final = pattern("outcome_numbers", "rates")
_SHARED: Final = pattern("outcome_numbers", "shared")
_NEXT_COUNTED: Final = pattern("outcome_numbers", "next_counted")
#: 达成“甲、乙”3条共识: the verb stands before the quotes.
_QUOTED_LAST: Final = re.compile("“[^”]*”$")
_JOINS: Final = "和与及、等"
_THEN: Final = pattern("outcome_numbers", "then")
_BY_THEN: Final = pattern("outcome_numbers", "by_then")
#: What a thing was worth whose number the clause before has (赠送药品32种，价值2万元).
_WORTH: Final = re.compile(r"(?:总)?(?:价值|金额|货值|造价|折价)$")
_COUNT_LAST: Final = re.compile(r"(?:\d[\d.]*[万亿]?[余多]?[一-龥]{1,2}|一[套块座台所辆口眼栋幢架批])$")
_SURE_NAME: Final = 3.0
_SHORT: Final = 10
_NOT_LEADING: Final = frozenset(["为", "对", "依托"])
_BECAUSE: Final = pattern("outcome_numbers", "because")
_SORTED: Final = pattern("outcome_numbers", "sorted")
_RATE_OF: Final = pattern("outcome_numbers", "rate_of")
_CHOSEN: Final = pattern("outcome_numbers", "chosen")
_TO_POST: Final = pattern("outcome_numbers", "to_post")


class Counted(NamedTuple):
    """What a number counts: the indicator, and the range that proves it."""

    indicator: str
    span: Range


def counted(text: str, clause: Range, quantity: Quantity) -> Counted | None:
    """What a quantity of a clause counts, None where it is no result (economic figures, parts of a text, places)."""
    head = text[clause.start : quantity.span.start]
    after = _BY_THEN.sub("", _THEN.sub("", without_villages(text[quantity.span.end : clause.end]), count=1), count=1)
    after = _SORTED.sub("", _BECAUSE.sub("", after))
    if quantity.weight == "count" and _RATE_OF.match(after):
        return None
    pair = _PAIRED.search(head) if quantity.weight == "share" else None
    whole = pair["what"] if pair else founded_in_places(head, after) if quantity.unit == "个" else None
    shared = _SHARED.fullmatch(after) if quantity.unit not in PEOPLE else None
    whole = whole or (shared["noun"] + shared["did"] if shared else counted_apart(text, clause, quantity))
    if whole:
        return Counted(whole, clause)
    if not is_result(text, clause, quantity) or (quantity.unit == "个" and is_place_count(head, after)):
        return None
    known = _RECOGNISED.match(text, quantity.span.end) if quantity.unit not in PEOPLE else None
    if known:
        origin = _OFFERED.search(head)
        offered = f"{origin.group()}的" if origin else ""
        return Counted(f"{offered}{known['what']}{known['how']}", Range(clause.start, max(clause.end, known.end())))
    if quantity.weight == "share" and _BARE_SHARE.fullmatch(head):
        return _share_of_group(text, clause, head)
    after, clause = whole_deed(text, clause, _without_next(after), quantity)
    indicator = (
        in_passing(head, after, quantity)
        or (None if noun_after(after, people=False) else series_held(text, clause.start, head, quantity.unit))
        or _indicator(head, after, quantity)
        or _of_first_measure(head, quantity)
        or bare_deed(head, quantity)
    )
    if indicator:
        indicator = same_things(text, clause, indicator, quantity.unit) or indicator
    if indicator and quantity.weight == "money" and _WORTH.fullmatch(indicator):
        summed = _worth(text, clause, indicator)
    else:
        summed = _summed(text, clause, quantity) if indicator is None and _SUMMED.fullmatch(head.strip()) else None
    if indicator and quantity.weight == "money":
        indicator = payers_gone(indicator)
    return summed or (Counted(indicator, clause) if indicator else None)


def _without_next(after: str) -> str:
    """The words behind a number without a second counted noun (3次协商会和16次座谈会)."""
    further = _NEXT_COUNTED.search(after)
    return after[: further.start()] if further else after


def rates_together(head: str) -> tuple[str, ...]:
    """Both rates that one number is said of, none where it is said of one alone.

    >>> rates_together("提案办复率、满意率均达")
    ('提案办复率', '提案满意率')
    """
    found = _RATES.search(head)
    return (f"{found['of'] or ''}{found['one']}", f"{found['of'] or ''}{found['two']}") if found else ()


def _clause_before(text: str, clause: Range) -> Range | None:
    if clause.start < 1 or text[clause.start - 1] != "，":
        return None
    return Range(max(text.rfind(mark, 0, clause.start - 1) for mark in "，。；\n") + 1, clause.start - 1)


def _share_of_group(text: str, clause: Range, head: str) -> Counted | None:
    """A bare 占比 with the group that the clause before counts."""
    before = _clause_before(text, clause)
    group = _GROUP.match(text, *before) if before else None
    if before is None or group is None:
        return None
    words = re.sub("^其中", "", head)
    who = _CLASS.sub(r"\g<grade>", group["who"]).replace("（", "").strip("）的")
    return Counted(f"{who}{words.removeprefix('约').strip('的') or '占'}", Range(before.start, clause.end))


def _summed(text: str, clause: Range, quantity: Quantity) -> Counted | None:
    """An amount that sums up what the clause before tells: 捐款捐物，合计38万元."""
    before = _clause_before(text, clause)
    if before is None:
        return None
    words = text[before.start : before.end]
    indicator = _indicator(words, "", quantity) or _of_first_measure(words, quantity)
    return Counted(indicator, Range(before.start, clause.end)) if indicator else None


def _worth(text: str, clause: Range, word: str) -> Counted | None:
    """What the things of the clause before were worth: 捐赠会议设备一套，价值8万元."""
    before = _clause_before(text, clause)
    words = _COUNT_LAST.sub("", text[before.start : before.end]) if before else ""
    thing = shortened(counted_before(words)) if words else None
    return Counted(f"{thing}{word}", Range(before.start, clause.end)) if before and thing else None


def _of_first_measure(head: str, quantity: Quantity) -> str | None:
    """A second measure of the same thing: 接待来访11批次、186人次."""
    doubled = _DOUBLED.search(head)
    return _indicator(head[: doubled.start()], "", quantity) if doubled else None


def _indicator(head: str, after: str, quantity: Quantity) -> str | None:
    people = quantity.unit in PEOPLE
    before, noun = counted_before(head), noun_after(after, people=people)
    if before.count("《") > 1 and len(bare := _TITLE.sub("", before).strip("、和等的")) > 1:
        before = bare
    special = (
        bodies_raised(after, quantity)
        or of_them(head, after)
        or dealt(head, after, quantity)
        or raised_in_list(head, noun)
        or _chosen(head, after, quantity)
        or form_of_its_own(head, after, quantity)
        or _special(head, after, before, noun, quantity)
        or deed_of_order(head, after, before, quantity)
    )
    if special:
        return special
    together = done_together(head, after) if quantity.unit in _ONES and _IS_DONE.match(after) else None
    if together:
        return shortened(together)
    if quantity.unit in _ONES and not noun.startswith(("委员", "常委")) and _ends_with_name(head):
        return (
            predicate(after)
            if is_predicate(after) or _IS_DONE.match(after)
            else "成员"
            if _MEMBERS.search(head)
            else None
        )
    told = bool(before) and not is_empty(before)
    if len(noun) == 1 and told and noun not in _JOINS:
        return shortened(_TITLE.sub("", before) + "的" * head.endswith("的") + noun)
    if quantity.unit == "人" and told and not head.endswith("等") and is_predicate(after):
        noun = ""
    if quantity.weight == "money" and told and not _MONEY_NOUN.match(after):
        noun = ""
    if noun:
        return _of_noun(head, after, before, noun, people=people)
    return shortened(before) if told else shortened(predicate_after(after)) or _OTHERS.get(before)


def _chosen(head: str, after: str, quantity: Quantity) -> str | None:
    """To what post counted persons were chosen: 增补甲、乙、丙3名同志为市政协委员."""
    post = _TO_POST.match(after) if quantity.unit in _ONES else None
    did = _CHOSEN.search(head) if post else None
    return did["did"] + post["post"] if post and did else None


def _ends_with_name(head: str) -> bool:
    """Whether persons are named right before their number, the last one behind a title or in a row."""
    more = _AND_MORE.search(head)
    name = name_before(head, more.start(), floor=_SURE_NAME) if more and more.start() > 1 else None
    return name is not None and _TITLED.search(head, 0, name.start) is not None


def _of_noun(head: str, after: str, before: str, noun: str, *, people: bool) -> str | None:
    """The noun behind a number with what leads up to it; people with what they did or were brought to do."""
    verb = _AFTER_VERB.search(before) or _AFTER_VERB.search(_QUOTED_LAST.sub("", head))
    if people and (brought := brought_to(head, noun, after)):
        return brought
    if people and not verb and _is_subject(after):
        return predicate(after)
    return shortened(_lead(head, before, verb, people=people) + noun)


def _lead(head: str, before: str, verb: re.Match[str] | None, *, people: bool) -> str:
    """What leads up to a noun behind its number: its verb (选定20件重点提案), or a clause with 的."""
    if head.endswith("的") and not people and _OFFERING.search(before):
        return f"{before}的" if len(before) <= _SHORT else ""
    lead = verb.group() if verb and verb.group() not in _NOT_LEADING else ""
    return re.sub(r"了$|(?<=..)[出到起](?<!推广到)$", "", _AMONG.sub("", lead))


def _special(head: str, after: str, before: str, noun: str, quantity: Quantity) -> str | None:
    """Forms with an order of their own: 等3个专题, 7件被列为…, 等6篇…故事, 对3件提案进行…, 4期《…》."""
    topic = _TOPICS.match(after)
    if topic:
        return topic.group()
    honour = _HONOURED.match(after)
    if honour and quantity.unit not in PEOPLE:
        return shortened(honour.group() if "”" in before or "》" in before else before + honour.group())
    if noun and head.endswith("等") and quantity.unit in PEOPLE and _NOUN_END.search(after):
        return predicate(after)
    if noun and head.endswith("等"):
        return shortened(re.split("[，；。]", after)[0].rsplit("的", 1)[-1] if "的" in after else noun)
    if noun and head.endswith("对") and _TREATED.search(after):
        return shortened(re.split("[，；。]", after)[0])
    title = _TITLE.search(after) if before and not noun else None
    return shortened(before + title.group()) if title else None


def _is_subject(after: str) -> bool:
    return bool(_NOUN_END.search(after)) or len(after) > len("政协委员某某某")
