"""Numbers with a form of their own: 捐赠价值3.8万元的器械, 6栋楼中已有4栋完成改造, 某某一行4人到邻县考察."""

import re
from typing import Final

from cppcc_loaders.extract.outcome_deeds import PEOPLE, predicate
from cppcc_loaders.extract.outcome_phrases import is_predicate, shortened
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity

__all__ = ["form_of_its_own"]

_WORTH: Final = pattern("outcome_forms", "worth")
_GOODS: Final = re.compile("的(?P<what>[^，；。、的\\d]{2,12})")
#: 等8件|提案由市委、市政府、市政协领导领衔督办
_HANDLED_BY: Final = re.compile("[^，；。、的]{2,6}由[^，；。]{4,40}$")
#: 促成总投资3.8亿元|的项目落户: what was invested, not the project.
_INVESTED: Final = re.compile("(?P<did>促成|引进|推动|带动)?了?(?P<what>总投资额?|投资总额|总造价)(?:约|达|超过?|近)*$")
_OF_ALL: Final = re.compile(r"\d[^，；。\d]{1,8}(?:中|里)，?(?:已经?|目前)?(?:有|已有)?$")
_RETINUE: Final = re.compile("一行(?:共)?$")
_PARTY: Final = pattern("outcome_forms", "party")
_DEALT_WITH: Final = pattern("outcome_forms", "dealt_with")
_LIFTED: Final = pattern("outcome_forms", "lifted")
_GAIN: Final = pattern("outcome_forms", "gain")
_GROUPED: Final = pattern("outcome_forms", "grouped")
_INTO: Final = ("分成", "分为", "分成了", "分为了")
_GOING: Final = pattern("outcome_forms", "going")


def form_of_its_own(head: str, after: str, quantity: Quantity) -> str | None:
    """What a number counts behind a worth (…元的图书), a whole (12条里已有9条装上路灯) or a retinue (一行6人考察)."""
    paid = _of_money(head, after) if quantity.weight == "money" else None
    if paid:
        return paid
    if _OF_ALL.search(head) and is_predicate(after):
        return shortened(predicate(after))
    if quantity.unit in PEOPLE:
        return _of_people(head, after)
    grouped = _GROUPED.match(after) if head.endswith(_INTO) else None
    grouped = grouped or (_HANDLED_BY.match(after) if head.endswith("等") else None)
    if grouped:
        return shortened(grouped.group())
    lifted = _LIFTED.search(head) if quantity.unit == "户" else None
    gain = _GAIN.match(after) if lifted else None
    return lifted["did"] + (gain["who"] or "增收") if lifted and gain else None


def _of_money(head: str, after: str) -> str | None:
    """Goods by their worth (捐赠价值2万元的图书), or what was invested in something (总投资3.8亿元的项目)."""
    worth = _WORTH.search(head)
    goods = _GOODS.match(after) if worth else None
    if worth and goods:
        return worth["give"] + goods["what"]
    invested = _INVESTED.search(head) if after.startswith("的") else None
    return (invested["did"] or "") + invested["what"] if invested else None


def _of_people(head: str, after: str) -> str | None:
    """A retinue with what it came for, else its party (率考察团一行11人); people dealt with (对3名委员进行约谈)."""
    if _RETINUE.search(head):
        party = _PARTY.search(head)
        if _GOING.match(after):
            return shortened(predicate(_GOING.sub("", after)))
        return party["party"] if party else None
    dealt = _DEALT_WITH.match(after) if head.endswith("对") else None
    return dealt["did"] + dealt["who"] if dealt else None
