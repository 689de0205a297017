"""Which numbers are results, and what they count: 收集社情民意信息108条, 12个委员工作室, 15位委员…建言."""

import re
from functools import cache
from typing import Final, NamedTuple

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.clauses import masked
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.records import Range

__all__ = ["Counted", "counted"]

_SHARE: Final = re.compile(r"率|占|满意|提高|提升|上升|下降|增长|增加|减少|比例|好评")
_PEOPLE: Final = frozenset(["名", "位", "人"])
_STOP: Final = re.compile(r"[，；。！？、：（]|\d")
_TRAILING: Final = re.compile(r"(?:共计|共有|共|累计|总计|合计|达到|达|了|为|有|约|近|超过|超|逾|至|已|等|在|的|数|是|又|还|被)+$")
_LEADING: Final = re.compile(
    r"^(?:(?:截至|截止)?(?:目前|至今|\d+月底)|全年|全市|全县|全区|一年来|今年以来|今年|去年|本年度|共计|共有|共|累计|先后|已经|已|相继|多次|还|并|也|又|了|最终|其中|同时|通过|"
    r"成功|积极|主动|组织(?=召开|开展|参加|举办)|分别|总共|全国两会期间|会议期间|以来|期间|的|对(?![接外口])|将|由|有|从|为(?=群众办|民办)|年|就|向|仅|每年|合计|总计|年内|各类|各(?=界|族)|至|在)+"
)
_SUBJECT: Final = re.compile(r"^(?:.*第[一-龥]{1,4}次会议|[一-龥]{0,12}(?:工作站|工作室)共|.*?政协(?:提案委员会|提案委|常委会|委员会|机关|党组|组织)?(?!委员|常委|提案|吉))")
_AFTER_VERB: Final = re.compile(
    r"(?:形成|选定|建立|设立|成立|组建|开展|举办|召开|组织|提交|提出|收到|收集|征集|报送|上报|立案|遴选|遴选出|确定|聘请|拜访|走访|慰问|帮助|解决|办理|督办|编印|编办|编辑|出版|刊发|制定|健全完善|完善|修订|"
    r"推动|推荐|服务|培训|捐赠|发放|评选|表彰|接待|参与|参加|采纳|审查|划分到|编入|搭建|打造|安排|为|对接|联系|派出|选派|吸引|引进|建成|新建|对|提供|纳入|完成|举行|承办|协办|推出|依托|涌现出|挂牌|协调|化解|受理)(?:了|出|到|起)?$"
)
_NOUN_END: Final = re.compile(
    r"(?:进行|开展|提交|参加|已|均|占|分别|并|被|获得|荣获|联合|共同|赴|到|在|围绕|就|先后|(?<!工)作|与|通过|同|提出|组成|深入|来到|列席|出席|为|是|得到|中|报|建言|踊跃|参与|获|对|向|投身|担任|建立)"
)
_ABOUT: Final = re.compile(r"(?:围绕|就|针对|聚焦)[^，；。]+?(?=作|建言|提出|进行|开展|发言|资政|咨政|踊跃|交流|展开|发表)")
_REGULAR: Final = re.compile(r"每(?:年|个|名|季度|月|位|人|半年|周)[^，；]{0,16}$")
_TOPICS: Final = re.compile(r"(?:重点)?(?:专题|课题|议题)[^，；。、]{0,10}")
_HOURS: Final = re.compile(r"咨询|时长|课时|志愿服务|服务时间")
_AND_OTHERS: Final = re.compile(r"(?P<who>[^，；。、]{2,10}?)(?:和|与|及)[\d一二两三四五六七八九十]+[位名][^，；。]*?(?P<did>(?:作|建言|发言|提出|发表|在)[^，；。]*)")
_HONOURED: Final = re.compile(r"(?:被|得到|获得|获|入选|受到)[^，；。]{2,24}")
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
    """What a quantity of a clause counts, None where it is no result (an economic figure, a part of a text, a place)."""
    head = text[clause.start : quantity.span.start]
    after = text[quantity.span.end : clause.end]
    if quantity.weight == "other" or (quantity.weight == "money" and not _money().search(text, clause.start, clause.end)):
        return None
    if re.search(r"可能|预计|力争|计划|目标|将达|平均每", head):
        return None
    if quantity.unit == "小时" and not _HOURS.search(head):
        return None
    if quantity.weight == "share" and not _SHARE.search(head[-20:] + after[:6]):
        return None
    if (quantity.unit not in _PEOPLE and _never().match(after)) or _REGULAR.search(head) or masked(text[clause.start : clause.end])[quantity.number.start - clause.start] == "□":
        return None
    indicator = _indicator(head, after, quantity)
    if indicator is None and clause.start > 1 and text[clause.start - 1] == "，":
        start = max(text.rfind(mark, 0, clause.start - 1) for mark in "，。；\n") + 1
        indicator = _indicator(text[start : clause.start - 1], "", quantity)
        clause = Range(start, clause.end)
    return Counted(indicator, clause) if indicator else None


def _indicator(head: str, after: str, quantity: Quantity) -> str | None:
    before = _before(head)
    topic = _TOPICS.match(after)
    if topic:
        return topic.group()
    honour = _HONOURED.match(after)
    if honour and quantity.unit not in _PEOPLE:
        return _short(_before(head) + honour.group()) if _before(head) else honour.group()
    noun = _noun(after, quantity)
    verb = _AFTER_VERB.search(before) or _AFTER_VERB.search(head)
    if quantity.unit in _PEOPLE and noun and not verb and _is_subject(after):
        return _predicate(after)
    if noun and (verb or not before or _ends_item(head)):
        lead = verb.group() if verb and verb.group() not in ("为", "对", "依托") else ""
        return _short(re.sub(r"[了出到起]$", "", lead) + noun)
    if before:
        return _short(before)
    return _short(noun) if noun else None


def _before(head: str) -> str:
    """The counted words before a number: from the last item or comma, without subject, adverbs and 共, 达, 了."""
    item = re.split(r"[，；。：]", head)[-1]
    if "、" in item and re.search(r"\d", item):
        item = item.rsplit("、", 1)[-1]
    item = re.sub(r"^.*\d[余多万亿]*(?:个百分点|%|人次|场次|[一-龥]?)(?=[一-龥])(?!.*\d)", "", item) if re.search(r"\d", item) else item
    item = re.sub(r"^.*等(?=[^、]{3,}$)(?!各?[一-龥]{0,2}(?:活动|工作|情况|问题|方面|形式|内容)$)", "", item) if "、" in item else item
    item = re.sub(r"^方面(?=.)", "", item)
    item = re.sub(r"^.*(?=(?:开展|举办|召开|形成|提出|捐赠|赠送|走访|慰问|化解|发放|争取|协调)[^、]{2,}$)", "", item)
    item = _SUBJECT.sub("", item) or item
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
    if cut and quantity.unit not in _PEOPLE:
        words = words[: cut.start()]
    return words.strip("的 ”")


def _is_subject(after: str) -> bool:
    return bool(_NOUN_END.search(after)) or len(after) > len("政协委员某某某")


def _predicate(after: str) -> str:
    others = _AND_OTHERS.match(after)
    if others:
        after = others["who"] + others["did"]
    words = re.split(r"[；。]", _ABOUT.sub("", after))[0]
    first = re.split(r"，", re.split(r"、\d", words)[0])[0]
    first = re.sub(r"(?:分别|联合)?(?:与|和|同)\d.*$", "", first)
    return first[: _LONGEST + 10]


def _short(words: str) -> str | None:
    words = re.sub(r"^(?:和|及|与|、|的|等)+|等$", "", words).strip("，、的 ")
    if re.search(r"、.*等(?!各?[一-龥]{0,2}(?:活动|工作|情况|问题|方面|形式|内容)$)", words):
        words = words.rsplit("等", 1)[-1] or words
    if len(words) > _LONGEST:
        parts = [p for p in re.split(r"、", words) if p]
        words = parts[-1][-_LONGEST:]
    return words if len(words) > 1 else None
