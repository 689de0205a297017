"""Numbers beside the work: who was invited, where research went, drafts, furniture, what is left undone."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity

__all__ = ["is_beside"]

_BODIES: Final = frozenset({"家", "个", "所", "处"})
_PLACES: Final = _BODIES | {"户", "座"}
_INVITED: Final = pattern("outcome_beside", "invited")
_JOINTS: Final = ("、", "和", "与", "及")
_FIRMS: Final = pattern("outcome_beside", "firms")
_WENT_TO: Final = pattern("outcome_beside", "went_to")
_AREAS: Final = pattern("outcome_beside", "areas")
_VISITS: Final = pattern("outcome_beside", "visits")
_RESEARCH: Final = pattern("outcome_beside", "research")
_HELPED: Final = pattern("outcome_beside", "helped")
_DRAFTS: Final = pattern("outcome_beside", "drafts")
_TIMES: Final = frozenset({"次", "回", "遍", "轮", "稿"})
_QUEUES: Final = re.compile(r"(?:稿|队|遍|长队)?(?=$|[，；。、\n])")
_FURNITURE: Final = pattern("outcome_beside", "furniture")
#: 把这两项纳入积分, 从3个|试点村扩展到164个村
_THESE: Final = ("这", "那", "上述", "这些")
_GREW: Final = pattern("outcome_beside", "grew")
_UNDONE: Final = pattern("outcome_beside", "undone")
#: 具有医护背景的仅占22%: the state of things.
_ONLY: Final = re.compile(r"(?:仅|只)(?:占|有|为|达)?$")


def is_beside(text: str, start: int, quantity: Quantity, head: str, after: str) -> bool:
    """Whether a number whose sentence begins at `start` only stands beside the work that is told."""
    if quantity.weight == "share":
        return _ONLY.search(head) is not None
    if _is_taken_up(head, after) or (quantity.unit in _TIMES and _DRAFTS.search(head) and _QUEUES.match(after)):
        return True
    if (head.endswith("的") and _UNDONE.search(head)) or (
        quantity.unit in {"条", "张", "把"} and _FURNITURE.match(after)
    ):
        return True
    if quantity.unit in _BODIES and head.endswith(_JOINTS) and _INVITED.search(head) and _FIRMS.match(after):
        return True
    if quantity.unit == "个" and _AREAS.match(after) and _WENT_TO.search(head):
        return True
    return quantity.unit in _PLACES and _is_looked_at(text[start : quantity.span.start], head, after)


def _is_taken_up(head: str, after: str) -> bool:
    """Whether things named before are taken up (这两项), or a value is the one from which it changed (从3个…扩展到)."""
    return head.endswith(_THESE) or (head.endswith("从") and _GREW.match(after) is not None)


def _is_looked_at(before: str, head: str, after: str) -> bool:
    """Whether research or the draft of a paper went to see so many bodies that nothing was done for."""
    visit = _VISITS.search(head)
    if visit is None or _HELPED.search(visit["what"]) or (not visit["what"] and _HELPED.match(after)):
        return False
    return _RESEARCH.search(before) is not None
