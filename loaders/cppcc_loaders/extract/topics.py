"""Topics: the phrase that says what an activity is about, cut out of its clause and trimmed of filling words."""

import re
from typing import Final

from cppcc_loaders.extract.clauses import masked

__all__ = ["is_specific", "prepositional_topic", "trim_topic"]

_COUNT: Final = r"(?:[\d一二两三四五六七八九十]+余?|多|若干)(?:个|项|类|大|方面|件|次)?"
_TAIL: Final = re.compile(
    rf"(?:等(?:方面|问题|议题|主题|课题|内容|情况|工作|专题|话题|重点工作|重点问题|特色|{_COUNT}.*)?|{_COUNT}(?:重点|专题|课题|议题|主题|问题|方面|内容|重点课题)*"
    r"|(?:为)?(?:专题|课题|议题|主题|这一主题|问题的?|方面|内容)|[，、的了]|(?:的)?有关情况|相关情况)$"
)
_HEAD: Final = re.compile(
    r"^(?:了|过|好|以|的|对(?![口接外])|就|关于|围绕|针对|聚焦|各类|系列|先后|又|相继|并|还|一系列|一次|相关|有关|[，、：])+(?=[^，、：])|^[\d一二两三四五六七八九十]+余?(?:个|项|次|场|期|件|名)"
)
_PREP: Final = re.compile(
    r"(?:围绕着?|针对|聚焦|紧扣|紧盯|关于|以(?=.*为(?:主?题|议题|专题))|(?<![成迁造高早])就(?![业是地近餐医学任职读诊能会在要有])|(?<![面针应相反成])对(?![口接照标策话外于方]))(?P<t>.+)$"
)
_THEME: Final = re.compile(r"为(?:主题|议题|专题|题)$")
_MODIFIERS: Final = re.compile(
    r"(?:专题|重点|深入|实地|联合|集中|多次|各类|系列|联动|跟踪|专项|分组|面对面|线上|网络|远程|界别|特色|现场|座谈|广泛|认真|积极|对口|主题|"
    r"的|了|等|实行|扎实|持续|相继|开展|进行|组织|组织委员|组织部分委员|作了|(?<![工合])作|全面|先后|(?<!政治)协商|调研|视察|考察|督办|走访|监督|建言|多种形式|一系列|深入开展|深度|专门|分别|党委|、|“|”)+$"
)
_BUSY: Final = re.compile(r"(?:广泛|积极|主动|认真|深入)(?:收集|征集|听取|建言|开展|参与|履职|协商|调研)")
_PARTNER: Final = re.compile(r"(?<=情况|工作|问题|建设|发展)(?:与|同|和)[^，、]{2,14}(?:委员|单位|部门|同志|负责人|群众|领导)?$")
_VAGUE: Final = frozenset(
    ["各类", "各种", "系列", "一系列", "工作", "活动", "相关工作", "有关工作", "各项工作", "专题", "重点", "专项", "实际", "问题", "实际问题", "相关问题", "有关问题", "情况", "有关情况", "相关情况", "履职", "委员", "协商", "调研", "视察", "会议", "有关会议", "多次", "政协工作", "各项", "一次", "意见建议", "积极", "广泛", "会议主题", "不同角度", "主题", "议题", "此", "其"]
)
_LONGEST: Final = 160
_SHORTEST: Final = 2


def trim_topic(words: str) -> str | None:
    """The topic without lead-in and tail (等3个专题, 等问题); None where nothing particular stays.

    >>> trim_topic("关于冷链物流、冻库建设等3个专题")
    '冷链物流、冻库建设'
    """
    topic = words.strip(" ，、；：。")
    before = ""
    while before != topic:
        before = topic
        topic = _HEAD.sub("", topic, count=1)
        blotted = masked(topic)
        tail = _TAIL.search(blotted)
        if tail and tail.start() > 1:
            topic = topic[: tail.start()]
        topic = topic.strip(" ，、；：。")
    if topic.count("“") != topic.count("”"):
        topic = topic.lstrip("“") if topic.startswith("“") else topic.rstrip("”") if topic.endswith("”") else topic
    if len(topic) > _LONGEST:
        topic = topic[:_LONGEST]
    return topic if is_specific(topic) else None


def is_specific(topic: str) -> bool:
    """Whether a phrase says something particular (各类活动 and 有关问题 do not)."""
    bare = re.sub(r"[“”\s]", "", topic)
    return len(bare) >= _SHORTEST and bare not in _VAGUE


def prepositional_topic(words: str) -> str | None:
    """The topic after 围绕, 就, 针对, 关于, 对 … in the part of a clause before its verb.

    >>> prepositional_topic("县政协组织委员就乡村物流建设情况深入")
    '乡村物流建设情况'
    """
    blotted = masked(words)
    found = _PREP.search(blotted)
    if not found:
        return None
    start, end = found.span("t")
    theme = _THEME.search(blotted[:end])
    if theme:
        return trim_topic(words[start : theme.start()])
    partner = _PARTNER.search(blotted, start)
    if partner and partner.start() > start + 1:
        end = partner.start()
    busy = _BUSY.search(blotted, start, end)
    if busy and busy.start() > start + 1:
        end = busy.start()
        return trim_topic(words[start:end])
    filling = _MODIFIERS.search(blotted, start, end)
    if filling and filling.start() > start:
        end = filling.start()
    return trim_topic(words[start:end])
