"""Deeds: troubles mended, help given, people met, things learned, named events put on."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_themes import came_of_it, theme_before, theme_of_party, topic_before
from cppcc_loaders.extract.activity_visitors import VISIT_RULE
from cppcc_loaders.extract.agents import chair_names, home_of
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_assist", "read_gift", "read_solution", "read_visit"]

_GIVEN: Final = frozenset({"投身", "驰援", "捐赠", "捐款", "捐款捐物", "捐资", "募捐", "资助", "赠送"})
_ASSISTED: Final = pattern("activity_deeds", "assisted")
_KINDS: Final = {"视察": "inspection", "调研": "research", "考察": "research"}
_NO_GIFT: Final = pattern("activity_deeds", "no_gift")
_COUNT_TAIL: Final = re.compile(r"\d+[余多]?[件项个条].*$")
_MENDED: Final = re.compile("得到?(?:有效)?解决|有效解决|协调解决|推动解决|^解决|解决(?=[^，]{0,3}$)")
_PROVIDED: Final = pattern("activity_deeds", "provided")
_COUNTED_TROUBLE: Final = pattern("activity_deeds", "counted_trouble")
_SOLVED: Final = pattern("activity_deeds", "solved")
_TROUBLE: Final = pattern("activity_deeds", "trouble")
_VAGUE_TROUBLE: Final = pattern("activity_deeds", "vague_trouble")
_OBJECT: Final = pattern("activity_deeds", "object")
_WEAK_LEARNING: Final = pattern("activity_deeds", "weak_learning")
#: A party sent out to look: its calls are research.
_PARTY_SENT: Final = re.compile(
    "调研小?组|课题组|入户|蹲点|(?:带队|率队)(?:先后|分别)?(?:到|赴|深入|前往)[^，；。]{2,24}，$"
)
#: Bodies, and titles whose holder is named only after the next one.
_NO_GUEST: Final = re.compile("(?:会|班子|代表|一行|总理|总统|主席|首相|[部议会]长|书记)$")
#: What says nobody in particular.
_ANYBODY: Final = frozenset({"委员", "群众", "居民", "村民", "企业", "座谈", "调研", "其中"})
#: Pairs are made for help where people are paired with, not bodies or members.
_PAIRED: Final = re.compile("困难|贫困|学生|群众|农户|家庭|老人|儿童|村|教师|户")
#: Who leads the guests is no part of who they are.
_LED_BY: Final = re.compile("^了?由[^，；]*?(?:率领|带领)的")
_TIED: Final = re.compile("(?:定点|对口|结对|挂钩|包联)$")
_DONATED: Final = frozenset({"捐赠", "捐款", "捐款捐物", "捐资", "筹款"})
_MOVED: Final = re.compile(r"\d+[余多]?[人名户]")
#: Calls with questionnaires or findings are research, about what was found.
_LEARNT: Final = re.compile("[^。；]{0,60}?(?:梳理出|发现|摸清)(?:了)?(?P<o>[^，。；]{4,40})")
_SURVEYED: Final = re.compile(
    "[^。；]{0,60}?(?:(?:发放|回收|收回)[^，。；]{0,4}问卷|入户访谈|(?:形成|完成|撰写|写出)[^，。；]{0,40}调研报告"
    "|(?:就|对|围绕)(?P<o>[^，。；]{4,30}?)(?:进行|开展)?(?:摸底|摸排|调研)|形成[^，。；]{0,6}问题清单"
    "|(?:执笔|形成|撰写|据此)[^，。；]{0,6}(?:提交|提出)?[^，。；]{0,4}《[^》]*(?:提案|建议|报告)》)"
)
#: Calls that take up a subject (围绕…走访…企业).
_ON_THEME: Final = re.compile("(?:围绕|针对|聚焦|(?<![一-龥])就)[^；。]{4,50}$")
#: A party that was received.
_GUESTS: Final = re.compile("(?:了)?(?:考察[团组]|学习[团组]|代表团|访问团|调研组)")
#: Calls that a proposal or report rests on are its research (《…》是在走访…的基础上形成的).
_BASED_ON: Final = re.compile("基础上(?:形成|写成|撰写|提出|完成|起草)?")
_SUBJECT_OF: Final = re.compile("《(?:关于)?([^》]{4,40}?)的?(?:建议|提案|报告|调研报告|建议案)》")
_WORTH: Final = re.compile(r"\d[\d.]*万?余?元")
_WHERE: Final = re.compile("(?:到|赴|深入|前往|走进|来到)[^，；]{2,40}$")
_HONOURED: Final = re.compile("部队|官兵|武警|老战士|老干部|老委员|老同志|劳模|党外|界别|委员")
_IN_NEED: Final = re.compile("受灾|困难|贫困|特困|残疾|孤寡|孤儿|留守|敬老院|养老院|福利院|低保|环卫")
#: A guest with title and name has more characters than a bare title.
_SHORTEST_GUEST: Final = 5
#: Calls paid within a named campaign are that campaign's (“…”活动中，…走访…).
_WITHIN: Final = re.compile("(?P<o>“[^”]{2,30}”(?:主题|系列)?活动)中，[^；。]*$")
_FUNERAL: Final = pattern("activity_deeds", "funeral")
_VISIT_OBJECT: Final = pattern("activity_deeds", "visit_object")


def read_solution(told: Told, hit: Hit) -> Iterator[Event]:
    """A trouble of people or firms that was mended: 协调解决…问题."""
    clause = told.clause(hit.start)
    blotted = told.mask(*clause)
    found = _SOLVED.search(blotted) or (
        _COUNTED_TROUBLE.match(blotted) if told.clause(hit.start).start == hit.start else None
    )
    words = told.words(*clause)
    if (
        not found
        or "转变" in blotted
        or not _TROUBLE.search(words[found.start() :])
        or re.match(r"建议|思路|办法|方案", told.mask(hit.end, clause.end))
    ):
        return
    after = _COUNT_TAIL.sub("", told.words(hit.end, clause.end))
    words = _COUNT_TAIL.sub("", told.words(clause.start + found.end("verb"), clause.end))
    topic = trim_topic(after if len(after) > len("这些问题") else _MENDED.sub("", words))
    if topic and not _VAGUE_TROUBLE.match(topic):
        yield Event(hit.start, clause, hit.type, topic, "activity-解决", hit.frame)


def read_gift(told: Told, hit: Hit) -> Iterator[Event]:
    """Help given: money, goods, rescue; the clause's own words say to whom."""
    clause = told.clause(hit.start)
    if re.match(
        r"活动方案|对子|工作站|村|点|组(?!织)|人员|力量|资金|队|队员|车间|干部|政策|机制|对象|单位|工程|户|的",
        told.mask(hit.end, clause.end),
    ):
        return
    head = told.mask(clause.start, hit.start)
    if hit.word == "提供" and not (
        _PROVIDED.match(told.mask(hit.end, clause.end)) and re.search(r"(?:为|向|给)[^，；]{2,24}$", head)
    ):
        return
    rescue = re.search("(?:展开|开展|参与|投入|实施)$", head) if hit.word == "救援" else None
    if rescue:
        yield Event(hit.start, clause, hit.type, hit.word, "activity-捐助", hit.frame)
        return
    toward = re.search(r"(?:为|向|给|对|与)[^，；]{2,30}$", head)
    start = clause.start + toward.start() if toward else hit.start
    words = re.sub(
        r"(?:折合人民币|折合|折款|价值|合计|共计|总价|总值)?\d[\d.]*[万亿]?[余多]?[万亿]?(?:元|件|个|份|套|次|人次|箱|台|本|册|人|名|户|对|所)(?:余|多|以上)?(?:人民币)?$",
        "",
        told.words(start, clause.end),
    )
    if hit.word == "结对" and not _PAIRED.search(words):
        return
    if _NO_GIFT.search(words) or re.match("(?:为|给|向)[^，]{0,6}委员", words):
        return
    topic = trim_topic(words)
    if topic and (toward or _is_tied(told, hit, head, words) or (hit.word in _GIVEN and len(topic) > len("捐款捐物"))):
        yield Event(hit.start, clause, hit.type, topic, "activity-捐助", hit.frame)


def _is_tied(told: Told, hit: Hit, head: str, words: str) -> bool:
    """Whether help is given to one place for long (定点帮扶…村), or something worth a stated sum is given."""
    if hit.word == "帮扶":
        return (
            bool(_TIED.search(head)) and len(words) > len("帮扶群众") and not words.endswith(("情况", "工作", "政策"))
        )
    if hit.word == "转移群众":
        return bool(_MOVED.match(told.mask(hit.end, told.clause(hit.start).end)))
    worth = _WORTH.search(told.mask(hit.end, told.clause(hit.start).end))
    return hit.word in _DONATED and bool(head.strip()) and bool(worth)


def read_assist(told: Told, hit: Hit) -> Iterator[Event]:
    """Work of a higher or brother committee that this one helped with or received."""
    clause = told.clause(hit.start)
    found = _ASSISTED.match(told.mask(hit.start, clause.end))
    if not found:
        return
    words = re.sub(r"\d+[余多]?(?:次|批|场|项|个|人).*$", "", told.words(hit.start, clause.end))
    topic = trim_topic(words)
    if topic:
        kind = hit.type if hit.word == "保障" else _KINDS[found["act"]]
        yield Event(hit.start, clause, kind, topic, "activity-配合", hit.frame)


def read_visit(told: Told, hit: Hit) -> Iterator[Event]:
    """People met or received: only where the chair or the committee's people are the subject."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    after = told.mask(hit.end, clause.end)
    if _FUNERAL.search(told.scene.words(told.line.span)):
        return
    if head.endswith("在") and after.startswith("中"):
        return
    if told.mask(clause.start, clause.end).endswith("后") or head.endswith(("一同", "陪同")) or after.startswith("或"):
        return
    if re.match(
        r"时|组|小组|活动|考察(?:活动|$)|队|团|金|品|信|中心|大厅|室|站|日(?=[，；。活])|期间|的|中(?:，|了解|发现|得知)|制度|活动方案|人员",
        after,
    ) or (re.match(r"在(?!.*[^时]$)", head) and after.endswith("时")):
        return
    if hit.word in ("走访", "走访慰问", "慰问", "看望", "看望慰问", "接待", "拜访", "到访", "莅临", "亲临"):
        yield from _call(told, hit, clause, head, after)
    elif _GUESTS.match(after) and told.scene.home and _by_host(told, clause):
        yield Event(hit.start, clause, hit.type, None, VISIT_RULE, hit.frame)
    elif _chair_leads(told, hit):
        partner = _meeting_partner(told, hit, clause, head)
        for who in _guests(partner) if partner and head.endswith("分别") else [partner]:
            yield Event(hit.start, clause, hit.type, who, "activity-会见", hit.frame)


def _by_host(told: Told, clause: Range) -> bool:
    """Whether a clause names only other committees: they receive a party of ours."""
    named = {m.code for m in told.scene.committees_in(clause)}
    return bool(named) and home_of(told.scene) not in named


def _guests(partner: str) -> list[str]:
    """The guests that were met one by one; a list of bare titles is one guest."""
    each = partner.split("、")
    apart = min(map(len, each)) >= _SHORTEST_GUEST and not any(map(_NO_GUEST.search, each))
    return each if apart else [partner]


def _call(told: Told, hit: Hit, clause: Range, head: str, after: str) -> Iterator[Event]:
    if _WEAK_LEARNING.search(head) or re.match(r"[、和与等]|委员制度|(?:后)?(?:写成|形成|撰写|整理)", after):
        return
    if _BASED_ON.search(after):
        titled = _SUBJECT_OF.findall(told.words(told.line.told.start, hit.start))
        if titled and trim_topic(titled[-1]):
            yield Event(hit.start, clause, "research", trim_topic(titled[-1]), "activity-走访", hit.frame)
        return
    found = _VISIT_OBJECT.match(told.words(hit.end, clause.end))
    topic = (
        trim_topic(re.sub(r"[近约超]?\d+[余多]?[万]?(?:人次|人|户|家|名|次|件|批).*$", "", found["o"]))
        if found
        else None
    )
    if found and found["o"] == "委员" and _WHERE.search(head):
        topic = "走访委员"
    if hit.word in ("莅临", "亲临"):
        topic = "指导工作"
    within = _WITHIN.search(told.words(told.line.told.start, hit.start))
    if within and topic:
        topic = trim_topic(within["o"])
    rest = told.words(hit.end, told.line.told.end) if hit.word == "走访" else ""
    surveyed = _LEARNT.match(rest) or _SURVEYED.match(rest)
    if surveyed and topic:
        about = trim_topic(surveyed["o"]) if surveyed["o"] else came_of_it(rest)
        about = about or theme_of_party(told, hit)
        yield Event(hit.start, clause, "research", about or topic, "activity-走访", hit.frame)
        return
    before = told.mask(told.line.told.start, hit.start)
    toured = hit.word == "走访" and _PARTY_SENT.search(before)
    on_theme = hit.word == "走访" and _ON_THEME.search(before.rpartition("；")[2])
    theme = topic_before(told, clause, hit.start) if on_theme else None
    theme = theme or (theme_before(told, clause, hit.start) or theme_of_party(told, hit) if toured else None)
    if theme or (toured and topic):
        yield Event(hit.start, clause, "research", theme or topic, "activity-走访", hit.frame)
    elif (
        topic
        and not topic.startswith(("委员、", "群众、"))
        and topic not in _ANYBODY
        and (topic != "政协委员" or _WHERE.search(head))
    ):
        yield Event(hit.start, clause, _call_type(hit, topic), topic, "activity-走访", hit.frame)


def _call_type(hit: Hit, topic: str) -> str:
    """Calls on people in need are service, calls on troops, veterans and our own are exchange."""
    if hit.type == "public-service" and _HONOURED.search(topic):
        return "exchange"
    return "public-service" if hit.word.startswith("走访") and _IN_NEED.search(topic) else hit.type


def _chair_leads(told: Told, hit: Hit) -> bool:
    """Whether the chair of a committee (by title or by name) is the last person named before the verb."""
    head = told.mask(told.line.told.start, hit.start)
    names = chair_names(told.scene)
    at = max([head.rfind("政协主席"), *(head.rfind(name) for name in names)], default=-1)
    if at < 0 or re.search(r"(?:与|和|同|陪同|请|对)$", head[:at]):
        return False
    return not re.search(r"(?:国家主席|总书记|总理|委员长|习近平|出席|参加)", head[at:])


def _meeting_partner(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    if hit.word == "会谈":
        found = re.search(r"(?:同|与|和)(?P<o>[^，；]{2,40}?)(?:举行|进行)?(?:了)?$", head)
        return trim_topic(told.words(clause.start + found.start("o"), clause.start + found.end("o"))) if found else None
    found = re.search(r"对(?P<o>[^，；]{2,30})(?:进行|展开)[^，；]*$", head)
    if found and hit.word == "访问":
        topic = trim_topic(told.words(clause.start + found.start("o"), hit.end))
        return f"对{topic}" if topic else None
    after = _OBJECT.match(told.words(hit.end, clause.end))
    return trim_topic(_LED_BY.sub("", after["o"])) if after else None
