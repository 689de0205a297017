"""Numbers with a form of their own: 捐赠价值3.8万元的器械, 6栋楼中已有4栋完成改造, 某某一行4人到邻县考察."""

import re
from typing import Final

from cppcc_loaders.extract.outcome_deeds import PEOPLE, predicate
from cppcc_loaders.extract.outcome_phrases import is_predicate, shortened
from cppcc_loaders.extract.quantities import Quantity

__all__ = ["form_of_its_own"]

_WORTH: Final = re.compile(
    "(?P<give>捐赠|捐献|捐助|捐出|赠送|赠|送去|送上|送来|发放)了?(?:总?价值|总价|折价|折合)(?:约|近|超过?|逾|达)*$"
)
_GOODS: Final = re.compile("的(?P<what>[^，；。、的\\d]{2,12})")
_OF_ALL: Final = re.compile(r"\d[^，；。\d]{1,8}(?:中|里)，?(?:已经?|目前)?(?:有|已有)?$")
_RETINUE: Final = re.compile("一行(?:共)?$")
_GOING: Final = re.compile(
    "^(?:先后)?(?:到|赴|来|前往|来到)[^，；。]{2,16}?(?=考察|调研|学习|参观|视察|走访|交流|坐诊|义诊)"
)


def form_of_its_own(head: str, after: str, quantity: Quantity) -> str | None:
    """What a number counts behind a worth (…元的图书), a whole (12条里已有9条装上路灯) or a retinue (一行6人考察)."""
    worth = _WORTH.search(head) if quantity.weight == "money" else None
    goods = _GOODS.match(after) if worth else None
    if worth and goods:
        return worth["give"] + goods["what"]
    if _OF_ALL.search(head) and is_predicate(after):
        return shortened(predicate(after))
    if quantity.unit in PEOPLE and _RETINUE.search(head) and _GOING.match(after):
        return shortened(predicate(_GOING.sub("", after)))
    return None
