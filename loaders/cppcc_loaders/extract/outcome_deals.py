"""Numbers beside partners, payers and wholes: 与12家企业签订…协议, 县住建局投资260万元, B类提案中有14件转为A类."""

import re
from typing import Final

from cppcc_loaders.extract.other_bodies import others_in
from cppcc_loaders.extract.outcome_deeds import predicate
from cppcc_loaders.extract.outcome_phrases import is_predicate, shortened
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity

__all__ = ["dealt", "is_partner", "payers_gone", "raised_in_list"]

_FIRMS: Final = frozenset({"家", "户", "个", "名", "位"})
_DEAL: Final = r"(?:签订|签署|签约|签下|签了|达成|敲定|结成|建立)"
_DEAL_WORD: Final = re.compile("签|达成|敲定|结成|建立")
#: 与12家企业签订甲、乙等意向协议: whom a deal was made with, and what deal.
_DEALT: Final = re.compile(
    r"(?P<who>[^，；。、\d的]{0,10}?(?:企业|公司|合作社|银行|商家|商户|[船茶药农渔果车]企|机构|协会|客商|院校|高校|医院|单位|农户|种植户|大户|超市|市场|平台))"
    rf"(?P<with>[与和同][^，；。]{{2,20}}?)?(?:当场|现场|成功|初步|先后|分别|当日|已)*(?P<did>{_DEAL})了?(?P<what>[^，；。]*)"
)
_DEALS: Final = re.compile(r"^.*(?:、|等|的)(?=[^、等的]{2,10}(?:协议|合同|意向|订单|合作|关系)(?:书)?$)")
_NUMBER: Final = re.compile(r"\d+[余多]?[家户个名位]")
_PARTNER: Final = re.compile(r"(?:与|和|同|向|跟)(?:当地|县内|市内|区内|外地|省外|本地|周边)?$")
#: Who pays says nothing of what was paid: 县住建局投资 → 投资.
_PAID: Final = re.compile(
    "(?:随后|随即|已|先后|共|累计|还|专门|当即|立即|又|据此|迅速|两次)*(?P<paid>投资|投入|出资|筹资)"
)
#: 会议期间收到的96件|提案已全部交由…: what was got, whatever became of it.
_OFFERED: Final = pattern("outcome_deals", "offered")
_OFFERS: Final = pattern("outcome_deals", "offers")
#: 社会各界捐款83万元
_DONORS: Final = pattern("outcome_deals", "donors")
_RAISED: Final = pattern("outcome_deals", "raised")
_TROUBLES: Final = frozenset({"问题", "难题", "困难", "诉求", "事项", "隐患", "建议", "意见", "意见建议"})
#: B类提案中有14件转为A类
_WITHIN: Final = re.compile(r"(?:^|[，；。：])(?P<whole>[^，；。：\d]{2,16}?)中(?:已)?(?:有|共有|的)$")


def dealt(head: str, after: str, quantity: Quantity) -> str | None:
    """Partners with the deal that was made, and parts of a whole with what became of them.

    >>> from cppcc_loaders.extract.quantities import find_quantities
    >>> words = "与7家企业签订牧草种植、肉羊养殖等购销协议"
    >>> [dealt(words[: q.span.start], words[q.span.end :], q) for q in find_quantities(words)]
    ['企业签订购销协议']
    """
    found = _DEALT.match(after) if quantity.unit in _FIRMS and _DEAL_WORD.search(after) else None
    if found:
        what = _DEALS.sub("", found["what"])
        partner = _NUMBER.sub("", found["with"] or "")
        return shortened(found["who"] + partner + found["did"] + what)
    given = _DONORS.search(head) if quantity.weight == "money" else None
    if given:
        return given["who"]
    offered = _OFFERED.search(head) if head.endswith("的") else None
    if offered and (offers := _OFFERS.match(after)):
        return offered["how"] + offers["what"]
    whole = _WITHIN.search(head) if head.endswith(("有", "的")) and is_predicate(after) else None
    return shortened(whole["whole"].removeprefix("往年") + predicate(after)) if whole else None


def is_partner(head: str, after: str) -> bool:
    """Whether the deal itself is counted behind its partners (与两家企业签订意向协议2份)."""
    if not _PARTNER.search(head):
        return False
    found = _DEALT.match(after)
    return found is not None and re.search(r"\d", found["what"]) is not None


def raised_in_list(head: str, noun: str) -> str | None:
    """What was done with things that a list before their number tells (现场提出甲、乙等8个问题).

    >>> raised_in_list("现场提出灶具老化、账目公示不及时等", "问题")
    '现场提出问题'
    """
    raised = _RAISED.search(head) if noun in _TROUBLES else None
    return raised["did"] + noun if raised else None


def payers_gone(indicator: str) -> str:
    """An indicator of money without the office that paid.

    >>> payers_gone("县住建局随后投入"), payers_gone("社会各界捐款")
    ('投入', '社会各界捐款')
    """
    if not indicator.endswith(("资", "投入")):
        return indicator
    payers = (o for o in others_in(indicator) if o.at)
    paid = next(filter(None, (_PAID.fullmatch(indicator, o.end) for o in payers)), None)
    return paid["paid"] if paid else indicator
