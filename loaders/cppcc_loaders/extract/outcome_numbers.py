"""Which numbers are results, and what they count: 收集社情民意信息108条, 12个委员工作室, 15位委员…建言."""

import re
from functools import cache
from typing import Final, NamedTuple

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.outcome_deeds import PEOPLE, predicate, whole_deed
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["Counted", "counted"]

_SHARE: Final = pattern("outcome_numbers", "share")
_STOP: Final = pattern("outcome_numbers", "stop")
_TRAILING: Final = pattern("outcome_numbers", "trailing")
_LEADING: Final = pattern("outcome_numbers", "leading")
_SUBJECT: Final = pattern("outcome_numbers", "subject")
_AFTER_VERB: Final = pattern("outcome_numbers", "after_verb")
_NOUN_END: Final = pattern("outcome_numbers", "noun_end")
_REGULAR: Final = pattern("outcome_numbers", "regular")
_TOPICS: Final = pattern("outcome_numbers", "topics")
_HOURS: Final = pattern("outcome_numbers", "hours")
_GREETED: Final = pattern("outcome_numbers", "greeted")
_HEARD: Final = pattern("outcome_numbers", "heard")
_GROUP_NUMBER: Final = pattern("outcome_numbers", "group_number")
_RECOGNISED: Final = pattern("outcome_numbers", "recognised")
_OFFERED: Final = re.compile("(?:提出|报送|提交|形成|撰写|上报)(?=的$)")
_PLACES: Final = pattern("outcome_numbers", "places")
_BARE_SHARE: Final = pattern("outcome_numbers", "bare_share")
_DOUBLED: Final = pattern("outcome_numbers", "doubled")
_HONOURED: Final = pattern("outcome_numbers", "honoured")
_PAIRED: Final = re.compile(r"(?P<what>占[^，；]*?)的?[\d.]+%[和、]$")
_FIRST_OF_PAIR: Final = re.compile(r"[和、][\d.]+%")
_SENTENCE: Final = 80
_HOPED: Final = re.compile("可能|预计|力争|计划|目标|将达|平均每")
_TREATED: Final = re.compile("^[^，；。]{1,10}(?:进行|予以)")
_TITLE: Final = re.compile("《[^》]+》")
_TOWARD: Final = re.compile("(?:对|向|为|给|到|深入|赴)[^，；]{0,14}$")
_SUMMED: Final = re.compile("(?:合计|共计|累计|总计|总价|价值|约|共|近|达|超|超过|逾|为)*$")
_LONGEST: Final = 48


class Counted(NamedTuple):
    """What a number counts: the indicator, and the range that proves it."""

    indicator: str
    span: Range


@cache
def _words(use: str) -> tuple[str, ...]:
    return tuple(word for _, (word, kind) in read_rows("outcome_words.tsv", "word", "use") if kind == use)


@cache
def _never() -> re.Pattern[str]:
    words = sorted(map(re.escape, _words("never")), key=len, reverse=True)
    long, short = [w for w in words if len(w) > 1], [w for w in words if len(w) == 1]
    return re.compile(rf"(?:{'|'.join(long)})(?!.?委员)|(?:{'|'.join(short)})(?=[，、；。的和及与等）\d]|$)")


@cache
def _money() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _words("money"))))


def counted(text: str, clause: Range, quantity: Quantity) -> Counted | None:
    """What a quantity of a clause counts, None where it is no result (economic figures, parts of a text, places)."""
    head = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    pair = _PAIRED.search(head) if quantity.weight == "share" else None
    if pair:
        return Counted(pair["what"], clause)
    if not _is_result(text, clause, quantity):
        return None
    known = _RECOGNISED.match(text, quantity.span.end) if quantity.unit not in PEOPLE else None
    if known:
        origin = _OFFERED.search(head)
        offered = f"{origin.group()}的" if origin else ""
        return Counted(f"{offered}{known['what']}{known['how']}", Range(clause.start, max(clause.end, known.end())))
    after, clause = whole_deed(text, clause, after, quantity)
    indicator = _indicator(head, after, quantity)
    if indicator and quantity.weight == "share" and _BARE_SHARE.match(indicator):
        indicator, clause = _with_group(text, clause, indicator)
    if indicator is None and _SUMMED.fullmatch(head.strip()) and clause.start > 1 and text[clause.start - 1] == "，":
        start = max(text.rfind(mark, 0, clause.start - 1) for mark in "，。；\n") + 1
        indicator = _indicator(text[start : clause.start - 1], "", quantity)
        clause = Range(start, clause.end)
    doubled = _DOUBLED.search(head) if indicator is None else None
    if doubled:
        indicator = _indicator(head[: doubled.start()], "", quantity)
    return Counted(indicator, clause) if indicator else None


def _with_group(text: str, clause: Range, indicator: str) -> tuple[str, Range]:
    """A bare 占比 with the group that the clause before counts."""
    if clause.start < 1 or text[clause.start - 1] != "，":
        return indicator, clause
    start = max(text.rfind(mark, 0, clause.start - 1) for mark in "，。；\n") + 1
    group = re.match(
        r"(?:其中)?(?P<who>[^\d，；。]{2,24}?)(?:共有|共|达到|达|有|近|约|超过|超)?\d", text[start : clause.start]
    )
    return (f"{group['who']}{indicator}", Range(start, clause.end)) if group else (indicator, clause)


def _is_result(text: str, clause: Range, quantity: Quantity) -> bool:
    """Whether a number can be a result: no hope, no standing rule, no place or part, nothing inside a name."""
    head = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    if (
        _GREETED.search(head[-24:] + "｜" + after)
        or _HEARD.search(head + "｜" + after)
        or _GROUP_NUMBER.search(head[-4:] + quantity.unit + "｜" + after)
    ):
        return False
    if _HOPED.search(head) or _REGULAR.search(head) or not _fits_weight(text, clause, quantity):
        return False
    if head.endswith(("%（", "%(")) or (quantity.unit not in PEOPLE and _never().match(after)):
        return False
    return masked(text[clause.start : clause.end])[quantity.number.start - clause.start] != "□"


def _fits_weight(text: str, clause: Range, quantity: Quantity) -> bool:
    """Whether the words around allow for money, shares or hours as a result; land and weight never are."""
    head = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    if quantity.weight == "money":
        return bool(_money().search(text, clause.start, clause.end))
    if quantity.weight == "share":
        others = _FIRST_OF_PAIR.match(after) and "人大代表建议" in text[max(0, clause.start - _SENTENCE) : clause.start]
        return not others and bool(_SHARE.search(head[-20:] + after[:6]))
    if quantity.unit == "小时":
        return bool(_HOURS.search(head))
    return quantity.weight != "other"


def _indicator(head: str, after: str, quantity: Quantity) -> str | None:
    before, noun = _before(head), _noun(after, quantity)
    special = _special(head, after, quantity)
    if special:
        return special
    verb = _AFTER_VERB.search(before) or _AFTER_VERB.search(head)
    if quantity.unit in PEOPLE and noun and not verb and _is_subject(after):
        return predicate(after)
    if noun and (verb or not before or _ends_item(head)):
        lead = verb.group() if verb and verb.group() not in ("为", "对", "依托") else ""
        return _short(re.sub(r"了$|(?<=..)[出到起]$", "", lead) + noun)
    if before and not (noun and _TOWARD.search(before)):
        return _short(before)
    return _short(noun) if noun else None


def _special(head: str, after: str, quantity: Quantity) -> str | None:
    """Forms with an order of their own: 等3个专题, 7件被列为…, 等6篇…故事, 对3件提案进行…, 4期《…》."""
    topic = _TOPICS.match(after)
    if topic:
        return topic.group()
    before, noun = _before(head), _noun(after, quantity)
    honour = _HONOURED.match(after)
    if honour and quantity.unit not in PEOPLE:
        return _short(before + honour.group())
    if noun and head.endswith("等") and quantity.unit in PEOPLE and _NOUN_END.search(after):
        return predicate(after)
    if noun and head.endswith("等"):
        return _short(noun.rsplit("的", 1)[-1])
    if noun and head.endswith("对") and _TREATED.search(after):
        return _short(re.split("[，；。]", after)[0])
    title = _TITLE.search(after) if before and not noun else None
    return _short(before + title.group()) if title else None


def _before(head: str) -> str:
    """The counted words before a number: from the last item or comma, without subject, adverbs and 共, 达, 了."""
    item = _PLACES.sub("", re.split(r"[，；。：]", head)[-1], count=1)
    if "、" in item and re.search(r"\d", item):
        item = item.rsplit("、", 1)[-1]
    item = (
        re.sub(r"^.*\d[余多万亿]*(?:个百分点|%|人次|场次|[一-龥]?)(?=[一-龥])(?!.*\d)", "", item)
        if re.search(r"\d", item)
        else item
    )
    item = (
        re.sub(r"^.*等(?=[^、]{3,}$)(?!(?:各类|各项|相关)?(?:活动|工作|情况|问题|方面|形式|内容|服务)$)", "", item)
        if "、" in item
        else item
    )
    item = re.sub(r"^方面(?=.)", "", item)
    item = re.sub(r"^.*(?=(?:开展|举办|召开|形成|提出|捐赠|赠送|走访|慰问|化解|发放|争取|协调)[^、]{2,}$)", "", item)
    item = item if "《" in item else _SUBJECT.sub("", item) or item
    item = _TRAILING.sub("", item)
    item = _LEADING.sub("", item)
    return item.strip("，、的 （）")


def _ends_item(head: str) -> bool:
    return not head or head[-1] in "、，；：和及与"


def _noun(after: str, quantity: Quantity) -> str:
    """The noun after the unit, up to a comma or a verb."""
    words = re.sub(r"^(?:的|左右|以上|以下)", "", after)
    stop = _STOP.search(masked(words))
    words = words[: stop.start()] if stop else words
    cut = _NOUN_END.search(masked(words))
    if cut and quantity.unit not in PEOPLE:
        words = words[: cut.start()]
    return words.strip("的 ”")


def _is_subject(after: str) -> bool:
    return bool(_NOUN_END.search(after)) or len(after) > len("政协委员某某某")


def _short(words: str) -> str | None:
    words = re.sub(r"^(?:和|及|与|、|的|等)+|等$", "", words).strip("，、的 ")
    if re.search(r"、.*等(?!(?:各类|各项|相关)?(?:活动|工作|情况|问题|方面|形式|内容|服务)$)", words):
        words = words.rsplit("等", 1)[-1] or words
    if len(words) > _LONGEST:
        parts = [p for p in re.split(r"、", words) if p]
        words = parts[-1][-_LONGEST:]
    return words if len(words) > 1 else None
