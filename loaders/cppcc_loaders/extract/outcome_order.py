"""Counted in an order of its own: 先后3次到现场督办, 组织三次联合调研, 组织委员30人赴…学习, 接待…来…考察."""

import re
from typing import Final

from cppcc_loaders.extract.outcome_deeds import PEOPLE
from cppcc_loaders.extract.outcome_phrases import is_predicate, predicate_after, shortened
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.quantities import Quantity

__all__ = ["bodies_raised", "deed_of_order"]

_TIMES_BEFORE: Final = pattern("outcome_order", "times_before")
_BY_SUBJECT: Final = pattern("outcome_order", "by_subject")
_RECEIVED: Final = pattern("outcome_order", "received")
_SENT: Final = pattern("outcome_order", "sent")
_RAISED: Final = pattern("outcome_order", "raised")
_STATE: Final = pattern("outcome_order", "state")
_BODIES: Final = frozenset(word_list("outcome_order", "bodies"))
_HOLDS: Final = pattern("outcome_order", "holds")
_WENT: Final = re.compile("到|赴|深入|前往|带|率|邀")
_DONE_BY: Final = ("由", "被", "得到", "获")
_GOT: Final = re.compile("(?:共|又|已|还)*(?:收到|征集|接到)")
_SOMEBODY: Final = 2
_COUNTING: Final = "共计累达到有"
_INNER_NUMBER: Final = re.compile(r"\d+[余多]?(?:个|名|位|家|所|条)")


def deed_of_order(head: str, after: str, before: str, quantity: Quantity) -> str | None:
    """The indicator where it does not stand as verb and object before its number, nor as a noun behind it.

    `before` are the counted words of `head` without subject and time.
    """
    if quantity.unit == "次":
        found = _of_times(head, after, before)
    elif quantity.unit in PEOPLE:
        found = _of_people_sent(head, after)
    else:
        found = _of_titles(head, after, before)
    return found or _of_guests(head) or _of_offers(head, after)


def _of_times(head: str, after: str, before: str) -> str | None:
    """What was done so many times: 先后3次到现场督办, 组织三次联合调研."""
    did = predicate_after(after)
    if did and (_TIMES_BEFORE.search(head) or _WENT.match(did)):
        return shortened(did)
    holds = _HOLDS.search(before) if did else None
    if holds is None:
        return None
    return shortened(did if holds.start() else before.removesuffix("了") + did)


def _of_people_sent(head: str, after: str) -> str | None:
    """What people were sent to do who are counted behind their name: 组织委员30人赴外地学习."""
    sent = _SENT.search(head) if is_predicate(after) else None
    if sent is None:
        return None
    who = "委员" if sent["who"].endswith("委员") else sent["who"]
    return shortened(who + _INNER_NUMBER.sub("", re.split("[，；。]", after)[0]))


def bodies_raised(after: str, quantity: Quantity) -> str | None:
    """Bodies with the honour that they got or what they all did: 4个站点获评…, 12户居民全部签约."""
    raised = _RAISED.match(after) if quantity.unit not in PEOPLE else None
    if raised is None and quantity.unit in _BODIES:
        raised = _STATE.match(after)
    return raised.group() if raised else None


def _of_titles(head: str, after: str, before: str) -> str | None:
    """What was done with the works that a list of titles stands for: 《甲》等8件由…督办."""
    if head.endswith("等") and before.startswith("《") and after.startswith(_DONE_BY):
        return shortened(predicate_after(after))
    return None


def _of_guests(head: str) -> str | None:
    """Guests who came to learn: 接待省、市政协来县考察."""
    received = _RECEIVED.search(head)
    return received["what"] if received and received.end() == len(head.rstrip(_COUNTING)) else None


def _of_offers(head: str, after: str) -> str | None:
    """Works with the verb that offered them, without those who did: 各专委会提交的集体提案."""
    offered = _BY_SUBJECT.search(head) if "的" in head and not after.strip() else None
    who = re.split("[，；]", head[: offered.start()])[-1] if offered else ""
    if offered is None or len(who) < _SOMEBODY:
        return None
    return shortened(f"收到{offered['what'].rpartition('的')[2]}" if _GOT.match(who) else offered["what"])
