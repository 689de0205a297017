"""Numbers beside the work: who was invited, where research went, drafts, furniture, what is left undone."""

import re
from typing import Final

from cppcc_loaders.extract.quantities import Quantity

__all__ = ["is_beside"]

_BODIES: Final = frozenset({"家", "个", "所", "处"})
_PLACES: Final = _BODIES | {"户", "座"}
#: 邀请县农业农村局、茶业协会和两家|企业到村里协商: bodies that are met are no result.
_INVITED: Final = re.compile(r"(?:邀请|约请|召集|请来|会同|联合|约来|邀约|邀集)[^，；。]{2,40}?(?:、|和|与|及|以及)$")
_JOINTS: Final = ("、", "和", "与", "及")
_FIRMS: Final = re.compile(r"[^，；。\d]{0,6}?(?:企业|公司|协会|单位|部门|机构|商会|合作社|银行|高校|院校|医院)")
#: 先后到甲、乙、丙3个|边境县
_WENT_TO: Final = re.compile(
    r"(?:先后|分别|依次|分赴|来到|赴|深入|前往|走进)(?:到|赴|来到|深入|前往|走进)?[^，；。\d]{2,40}$"
)
_AREAS: Final = re.compile(
    r"[^，；。、\d]{0,4}?(?:省|市|县|旗|乡|镇|苏木|嘎查|州)(?:[（(][^）)]{1,4}[）)])?(?=[^一-龥]|$|的|开展|进行|调研|考察|走访|巡)"
)
#: What research looked at is no result (就…开展调研，走访种植大户37户); firms and people who are helped are.
_VISITS: Final = re.compile(r"(?:走访|拜访|察看|查看|踏访|探访)了?(?P<what>[^，；。]{0,24})$")
_RESEARCH: Final = re.compile(
    r"调研|摸底|摸清|弄清|摸排(?!出)|带队[到赴]|为了?(?:写好|办好|弄清|摸清|找准)|考察|取经|撰写|写[好出成]"
)
_HELPED: Final = re.compile(
    r"企业|商户|商家|[农居村牧渔果茶]民|群众|居民|农户|住户|牧户|果农|茶农|困难|老党员|老人|家庭|学生|职工|家长|患者|合作社|[小散]区"
)
#: 提案先后修改三次, 改了三回稿
_DRAFTS: Final = re.compile(r"(?:修改|改稿|易稿|打磨|改了?|推敲|排了?|等了?|绕了?)(?:完善|了)?$")
_TIMES: Final = frozenset({"次", "回", "遍", "轮", "稿"})
_QUEUES: Final = re.compile(r"(?:稿|队|遍|长队)?(?=$|[，；。、\n])")
#: 二十来条长板凳摆成一圈
_FURNITURE: Final = re.compile(r"[^，；。、]{0,4}(?:长凳|板凳|条凳|竹椅|木椅|椅子|桌子|方桌|凳子|马扎|茶桌|灯笼)")
#: 把这两项纳入积分, 从3个|试点村扩展到164个村
_THESE: Final = ("这", "那", "上述", "这些")
_GREW: Final = re.compile(
    r"[^，；。\d]{0,10}(?:扩展|扩大|增加|增长|增|发展|提高|提升|上升|拓展|延伸|推广|减少|下降|降低|降|压缩|缩短|变)(?:到|至|为|成)了?\d"
)
_UNDONE: Final = re.compile(r"(?:未|尚未|没有?)(?:办结|解决|完成|落实|整改|销号|办理)的$")
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
