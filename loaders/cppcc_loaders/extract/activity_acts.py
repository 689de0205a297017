"""Acts: work that a committee does on a topic: 就…开展调研, 围绕…协商, 视察…情况, 到…考察."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_act", "topic_before"]

_NO_EVENT_AFTER: Final = re.compile(
    r"(?:调研|视察|考察|协商)?(?:报告|成果)|课题|能力|民主|过程|结束|归来|期间|途中|协商(?:座谈)?会|程序|纪律|意识|氛围|理论|规则|机制|制度|品牌|文化|计划|质量|水平|条例|办法|方式|平台|主体|职能|组|于民|为民|链条|意见|架构|渠道|式|理念|质效|机构|员|"
    r"工作(?:条例|规则|安排|者|的|室|站)|全过程|责任|实效|目的|中(?!，)|时|阵地|室|会|座谈|论坛|之|作用|体系|格局|团|队|形式|资政|融合|委|频道|能手|事项|联动"
)
_GOVERNOR: Final = re.compile(r"(?:开展|进行|组织|实施|举行|展开|(?<!工)作|(?<=组织委员)参加|(?<=委员)参与|(?<=推荐)参与|(?<=选派)参与|组织[^，；]{0,10}参加)(?:了|过|好)?(?P<mid>(?:(?!开展|进行|实施|展开).)*)$")
_MID_ONLY: Final = re.compile(
    r"^(?:专题|重点|深入|实地|联合|集中|多次|各类|系列|联动|跟踪|专项|分组|面对面|线上|网络|远程|界别|特色|现场|座谈|广泛|对口|主题|的|了|等|大|"
    r"一系列|深度|全面|相关|有关|调查|委员|界别委员|部分委员|政协委员|部分政协委员|“□*”|、|协商|调研|视察|考察|专委会|走访|督办|全程|常态化|民主|联动式|跨界别)*$"
)
_PLACE: Final = re.compile(
    r"(?:到(?!了)|赴|深入|前往|来到|走进|抵达|主席[一-龥]{2,3}(?:[\d至日月]+)?在)(?P<p>[^到赴]{2,60}?)(?:等地?)?(?:，)?(?:实地|开展|进行|专题|走访|座谈|学习|深入|对接|进行实地)*$"
)
_NO_PLACE: Final = re.compile(r"(?:基层|一线|实地|群众|实际|基层一线|.{0,4}人心|.{0,3}角色)$|.{0,3}[、，]从")
_MEMBER: Final = re.compile(r"委员[一-龥]{2,3}(?!会)")
_FOUND_OUT: Final = re.compile(r"，[^，。]{0,8}发现，(?P<o>[^。]{4,80})")
_AIM: Final = re.compile(r"(?:了)?(?P<o>[^，；。并了和与时、等活][^，；。]{2,40}?(?:工作|情况|建设|发展|问题|产业))(?=[，；。]|$)")
_OBJECT_START: Final = re.compile(r"(?:^|先后|多次|并|还|重点|实地|[，、]|委员|代表团|一行|小组|组|站|专委会|委员会|政协|分别|深入|[一-龥]{2,3}主席)$")
_BARE_SUBJECT: Final = re.compile(r"(?:坚持|推动|加强|提高|提升|推进|增强|促进|深化|引导|鼓励|支持|注重|规范|健全|发挥|强化|善于|完善|开创|把)[^，]{0,30}$")
_ONLY_TOPIC: Final = re.compile(r"(?:[^，；]{0,16}(?:政协|委员们?|常委|我们|站|组|室|界别))?\s*(?:先后|分别|紧紧|重点|主要|还|并|将)*(?:围绕|就|聚焦|针对|紧扣|以(?=.*为))(?:(?!开展|进行|召开|组织|建言|提出).)*$")
_COUNTED_MEMBERS: Final = re.compile(r"\s*[\d一二三四五六七八九十]+[多余]?[位名](?:全国|政协|部分|住)*(?:委员|常委)[^，]*(?:作|开展|进行)(?:了)?[^，]*$")
_LISTENED: Final = re.compile(r"听取(?:了)?(?:关于|对)?(?P<o>[^，。]{4,50}?)(?:的)?(?:意见建议|意见|建议|汇报|介绍|反映)")
_PROPOSED: Final = re.compile(r"(?:积极|现场|共|先后)?提出(?:了)?(?P<o>[^，。]{6,80}?)等?(?:方面)?(?:的)?(?:意见建议|意见|建议)")
_LOFTY: Final = re.compile(
    r"^(?:(?:党委|市委|县委|区委|省委|党政|政府|全市|全县|全区|全省|我市|我县|我区|党和国家|经济社会|和|、|的|市|县|区|省|委|各项)*(?:中心工作?|中心任务|工作大局|发展大局|大局|决策部署|中心工作部署|"
    r"重大问题|重点问题|改革发展|重要问题|热点难点|中心|部署|工作部署|目标任务|重点难点问题|高质量发展))+$"
)
_LISTED_ON: Final = re.compile(r"(?:视察|协商|考察|调研|督办|走访)?[、和与及等]")
_ASKED: Final = re.compile(r"提出(?:了)?[^，；。]{0,6}要求")
_NOTICE: Final = re.compile(r"[了]?(?P<o>[^，；。]{3,80})$")


def read_act(told: Told, hit: Hit) -> Iterator[Event]:
    """The event of an act word: with a governing verb, a prepositional topic, a place or an object; else none."""
    clause = told.clause(hit.start)
    after = told.mask(hit.end, clause.end)
    head = told.mask(clause.start, hit.start)
    if _NO_EVENT_AFTER.match(after) or head.endswith("大兴") or head.lstrip().startswith("提案"):
        return
    head = told.mask(clause.start, hit.start)
    for rule, reader in (("activity-开展", _governed), ("activity-围绕", _about), ("activity-到", _placed), ("activity-object", _object)):
        topic = reader(told, hit, clause, head)
        if topic is None and reader is _governed and _COUNTED_MEMBERS.match(head):
            yield Event(hit.start, clause, hit.type, None, rule, hit.frame)
            return
        if topic and not _LOFTY.search(topic) and "过程中" not in topic:
            governor = _GOVERNOR.search(head)
            yield Event(hit.start, clause, hit.type, topic, rule, hit.frame, clause.start + governor.start("mid") if governor else None)
            return


def topic_before(told: Told, clause: Range, end: int) -> str | None:
    """The prepositional topic before a position: in its clause, else in the clause before if that has no verb of its own."""
    topic = prepositional_topic(told.words(clause.start, end))
    if topic:
        return topic
    index = told.index(clause.start)
    if not index:
        return None
    before = told.clauses[index - 1]
    if told.scene.text[before.end : before.end + 1] in "；。":
        return None
    if not _ONLY_TOPIC.match(told.mask(*before)):
        return None
    return prepositional_topic(told.words(*before))


def _governed(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    found = _GOVERNOR.search(head)
    if not found:
        return None
    mid = found["mid"]
    if not _MID_ONLY.match(mid):
        topic = trim_topic(told.words(clause.start + found.start("mid"), hit.start))
        where = _PLACE.search(head[: found.start()]) if len(mid) <= len("帮扶工作") else None
        if where:
            return trim_topic(told.words(clause.start + where.start("p"), hit.start))
        return None if topic and _BARE_SUBJECT.search(head[: found.start()]) else _inner(topic)
    topic = topic_before(told, clause, clause.start + found.start()) or _place_topic(told, clause, head[: found.start()])
    with_object = re.match(r"[^，；。]{2,12}活动(?=[，；。]|$)", told.mask(hit.end, clause.end)) if not mid else None
    if not topic and with_object:
        return trim_topic(told.words(hit.start, hit.end + with_object.end()))
    return topic or (trim_topic(told.words(clause.start + found.start("mid"), hit.end)) if "“" in mid else None)


def _inner(topic: str | None) -> str | None:
    """A topic between verb and noun may carry its own preposition: 关于…专题."""
    if not topic:
        return None
    topic = re.sub(r"(?:的|专题|重点|实地|深入|联合|专项)+$", "", topic)
    return prepositional_topic(topic) or trim_topic(re.sub(r"^(?:部分)?(?:政协)?委员", "", topic))


def _about(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    if _BARE_SUBJECT.match(head) or _ASKED.search(told.mask(hit.end, clause.end)) or (
        hit.type != "consultation" and _LISTED_ON.match(told.mask(hit.end, clause.end))
    ):
        return None
    topic = topic_before(told, clause, hit.start)
    after = told.words(hit.end, told.line.told.end)
    if not topic and hit.type == "research" and "通过" in head:
        learnt = _FOUND_OUT.match(after)
        return trim_topic(learnt["o"]) if learnt else None
    if topic or hit.type != "consultation":
        return topic
    if hit.word == "座谈" and re.search(r"(?:与|同|和)[^，]{2,24}$", head):
        found = _LISTENED.match(after.lstrip("，"))
    elif hit.word.endswith("面对面协商"):
        found = _PROPOSED.match(after.lstrip("，"))
    else:
        found = None
    return trim_topic(found["o"]) if found else None


def _placed(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    if hit.type in ("consultation", "proposal-work"):
        return None
    place = _place_topic(told, clause, head)
    aim = _AIM.match(told.mask(hit.end, clause.end)) if place else None
    return (trim_topic(told.words(hit.end, hit.end + aim.end("o"))) if aim else None) or place


def _place_topic(told: Told, clause: Range, head: str) -> str | None:
    found = _PLACE.search(head)
    if found and (head[: found.start()].endswith(("向", "从")) or (_NO_PLACE.match(found["p"]) and not _MEMBER.search(head))):
        return None
    return trim_topic(told.words(clause.start + found.start("p"), clause.start + found.end("p"))) if found else None


def _object(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    if hit.type == "consultation" or not _OBJECT_START.search(head) or _BARE_SUBJECT.search(head):
        return None
    found = _NOTICE.match(told.mask(hit.end, clause.end))
    if not found or found["o"].endswith(("后", "时")) or (hit.word == "监督" or found["o"][0] in "和与或等、工活" or re.match(r"了?解?了?情况|了解", found["o"])):
        return None
    return trim_topic(told.words(hit.end + found.start("o"), hit.end + found.end("o")))
