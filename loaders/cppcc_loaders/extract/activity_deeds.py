"""Deeds: troubles mended, help given, people met, things learned, named events put on."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.activity_acts import topic_before
from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_assist", "read_event", "read_gift", "read_learning", "read_quoted", "read_solution", "read_visit"]

_PUT_ON: Final = pattern("activity_deeds", "put_on")
_DULL: Final = pattern("activity_deeds", "dull")
_GIVEN: Final = frozenset({"投身", "驰援", "捐赠", "捐款", "捐款捐物", "捐资", "募捐", "资助", "赠送"})
_ASSISTED: Final = pattern("activity_deeds", "assisted")
_KINDS: Final = {"视察": "inspection", "调研": "research", "考察": "research"}
_PROVIDED: Final = pattern("activity_deeds", "provided")
_ONLY_NAME: Final = pattern("activity_deeds", "only_name")
_COURSES: Final = frozenset({"大讲堂", "读书班", "主题党日", "主题党日活动", "警示教育", "党课", "专题学习"})
_COUNTED_TROUBLE: Final = pattern("activity_deeds", "counted_trouble")
_LONGEST: Final = 160
_DULL_COURSE: Final = pattern("activity_deeds", "dull_course")
_THEME: Final = pattern("activity_deeds", "theme")
_PLAIN: Final = frozenset({"活动", "系列活动", "主题活动", "实践活动", "公益活动"})
_TIMES: Final = pattern("activity_deeds", "times")
_SOLVED: Final = pattern("activity_deeds", "solved")
_TROUBLE: Final = pattern("activity_deeds", "trouble")
_VAGUE_TROUBLE: Final = pattern("activity_deeds", "vague_trouble")
_OBJECT: Final = pattern("activity_deeds", "object")
_GOVERNED: Final = pattern("activity_deeds", "governed")
_TOLD_TO_LEARN: Final = pattern("activity_deeds", "told_to_learn")
_SERMON: Final = pattern("activity_deeds", "sermon")
_ORG_VERB: Final = pattern("activity_deeds", "org_verb")
_WEAK_LEARNING: Final = pattern("activity_deeds", "weak_learning")
_VISIT_OBJECT: Final = pattern("activity_deeds", "visit_object")


def read_event(told: Told, hit: Hit) -> Iterator[Event]:
    """A named event put on: 举办“…”书画展, 开展“…”活动; a dull name (各类活动) gives none."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    found = _PUT_ON.search(head)
    if not found or re.match(
        r"[^，]{0,6}为载体|[^，]{0,24}(?:经验|做法)|现场|方案|中心|室|周|计划|载体|内容|站|小组|组|情况|的开展|开展|平台|日|基地",
        told.mask(hit.end, clause.end),
    ):
        return
    start = clause.start + found.start("name")
    cut = told.mask(start, hit.start).rfind("、")
    if cut >= 0 and any(h.frame == "event" and start <= h.start < start + cut + 1 for h in told.hits):
        start += cut + 1
    name = told.words(start, hit.end)
    if hit.word in _PLAIN and (_DULL.match(told.mask(start, hit.start)) or not _is_named(told, start, hit, clause)):
        return
    if _DULL.match(told.mask(start, hit.start)) and not _is_particular(told, hit, clause):
        return
    topic = trim_topic(name)
    if topic:
        group = clause.start + found.start("name")
        kind = named_type(name, hit.type) if hit.word in _PLAIN or hit.word.endswith("活动") else hit.type
        yield Event(hit.start, clause, kind, topic, "activity-举办", hit.frame, group)


def _is_particular(told: Told, hit: Hit, clause: Range) -> bool:
    """Whether an event without a name of its own (开展义诊) is counted or stands with a place or a day."""
    head = told.mask(told.line.told.start, hit.start)
    return bool(
        _TIMES.match(told.mask(hit.end, clause.end)) or re.search(r"\d日|在[^，]{2,20}(?:开展|举办|举行)[^，]*$", head)
    )


def _is_named(told: Told, start: int, hit: Hit, clause: Range) -> bool:
    """Whether an event called just 活动 has a name in quotes, goes into a stated kind of place, or is counted."""
    name = told.mask(start, hit.start)
    return bool(
        "“" in name
        or re.search(r"进[校社企农乡机军]|送.{1,4}[进下]", name)
        or _TIMES.match(told.mask(hit.end, clause.end))
    )


def read_quoted(told: Told, hit: Hit) -> Iterator[Event]:
    """Something known by its name in quotes alone: 开展“三下乡”."""
    clause = told.clause(hit.start)
    found = _ONLY_NAME.match(told.mask(hit.end, clause.end))
    if (
        found
        and hit.word != "开展"
        and not re.search(r"(?:会|会议|论坛|展|赛|课堂|讲堂|活动|晚会)”", told.words(hit.end, clause.end))
    ):
        return
    if found:
        topic = trim_topic(told.words(hit.end + found.start("o"), hit.end + found.end("o")))
        if topic:
            kind = named_type(topic, "consultation" if topic.rstrip("”").endswith("会") else hit.type)
            yield Event(hit.start, clause, kind, topic, "activity-名称", hit.frame)


def named_type(name: str, default: str) -> str:
    """The type that a word inside the name of an event says, else that of its head."""
    return next((kind for word, kind in _name_words() if word in name), default)


@cache
def _name_words() -> tuple[tuple[str, str], ...]:
    return tuple((word, kind) for _, (word, kind) in read_rows("activity_names.tsv", "word", "type"))


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
    words = told.words(clause.start + found.end("verb"), clause.end)
    topic = trim_topic(
        re.sub(
            r"得到?(?:有效)?解决|有效解决|协调解决|推动解决|^解决|解决$|解决(?=[^，]{0,3}$)",
            "",
            re.sub(r"\d+[余多]?[件项个条].*$", "", words),
        )
    )
    if topic and not _VAGUE_TROUBLE.match(topic):
        yield Event(hit.start, clause, hit.type, topic, "activity-解决", hit.frame)


def read_gift(told: Told, hit: Hit) -> Iterator[Event]:
    """Help given: money, goods, rescue; the clause's own words say to whom."""
    clause = told.clause(hit.start)
    if re.match(
        r"活动方案|工作站|人员|力量|资金|队|队员|车间|干部|政策|机制|对象|单位|工程|户|的",
        told.mask(hit.end, clause.end),
    ):
        return
    head = told.mask(clause.start, hit.start)
    if hit.word == "提供" and not (
        _PROVIDED.match(told.mask(hit.end, clause.end)) and re.search(r"(?:为|向|给)[^，；]{2,24}$", head)
    ):
        return
    toward = re.search(r"(?:为|向|给|对|与)[^，；]{2,30}$", head)
    start = clause.start + toward.start() if toward else hit.start
    words = re.sub(
        r"(?:价值|合计|共计|总价|总值)?\d[\d.]*[万亿]?[余多]?[万亿]?(?:元|件|个|份|套|次|人次|箱|台|本|册|人|名)(?:余|多|以上)?(?:人民币)?$",
        "",
        told.words(start, clause.end),
    )
    if re.search(r"等(?:形式|方式)$|的同时$|力所能及|广阔|优质|全方位|有力|保障$|支撑|坚实", words) or re.match(
        r"(?:为|给)[^，]{0,6}委员", words
    ):
        return
    topic = trim_topic(words)
    if topic and (toward or (hit.word in _GIVEN and len(topic) > len("捐款捐物"))):
        yield Event(hit.start, clause, hit.type, topic, "activity-捐助", hit.frame)


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


def read_learning(told: Told, hit: Hit) -> Iterator[Event]:
    """Something learned or taught: a named course or party day, or texts and spirits studied at a stated meeting."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    after = told.mask(hit.end, clause.end)
    topic = None
    if re.match(r"团|员|稿|提纲|材料", after):
        return
    if hit.word == "学习" and not (_TOLD_TO_LEARN.search(head) and not _WEAK_LEARNING.search(head)):
        return
    if hit.word == "学习" and not _SERMON.search(told.words(hit.end, clause.end)):
        return
    if hit.word in (
        "学习",
        "宣讲",
        "巡回宣讲",
        "传达学习",
        "专题学习",
        "集中学习",
        "学习贯彻",
        "专题学习贯彻",
        "传达学习贯彻",
    ) and _SERMON.search(told.words(hit.end, clause.end)):
        if _WEAK_LEARNING.search(head) or (hit.word == "学习贯彻" and not _ORG_VERB.search(head)):
            return
        words = re.split(
            r"[；。]|，(?!习近平|《|党的|中央|中共|省委|市委|县委|全国|和|以及)",
            told.words(hit.end, told.line.told.end),
        )[0]
        topic = trim_topic(words[:_LONGEST])
        rule = "activity-学习"
    else:
        topic, rule = _course(told, hit, clause, head, after), "activity-培训"
    if hit.word == "集体学习" or topic is None:
        theme = _THEME.match(told.words(clause.end, told.line.told.end))
        topic = trim_topic(theme["o"]) if theme else topic
    if topic:
        governor = _GOVERNED.search(head)
        yield Event(
            hit.start, clause, hit.type, topic, rule, hit.frame, clause.start + governor.end() if governor else None
        )


def _course(told: Told, hit: Hit, clause: Range, head: str, after: str) -> str | None:
    away = re.search(r"赴[^，]{2,30}$", head)
    if away and hit.word in ("学习培训", "培训"):
        return trim_topic(told.words(clause.start + away.start(), hit.end))
    found = re.search(
        r"(?:举办|开展|组织|进行|开办|参加|召开|抓好|通过开展|(?<!工)作|做)(?:了)?(?P<name>(?:(?!举办|开展|组织|进行|开办).)*)$",
        head,
    )
    if not found or "作为" in head or re.match(r"工作站|室|中心|计划|制度|机制|教育学|基地|体系|内容", after):
        return None
    name = told.words(clause.start + found.start("name"), hit.end)
    lead = name[: -len(hit.word)]
    if lead and not _DULL_COURSE.fullmatch(lead):
        return trim_topic(name)
    if len(name) <= len("集中交流研讨") and "“" not in name and not _TIMES.match(after):
        return (
            topic_before(told, clause, clause.start + found.start())
            if name.endswith(("培训", "研讨", "讲座"))
            else (name if hit.word in _COURSES else None)
        )
    if re.fullmatch(
        r"(?:部分|全体|政协|机关)?(?:委员|干部|党员|机关干部|常态化|委员和机关干部)?(?:学习|交流|各类|专题|常态化|的|集中|等|线上)*(?:培训|研讨|讲座|学习贯彻|专题学习|理论学习|集中学习|学习交流)",
        name,
    ):
        return topic_before(told, clause, clause.start + found.start())
    return trim_topic(name)


def read_visit(told: Told, hit: Hit) -> Iterator[Event]:
    """People met or received: only where the chair or the committee's people are the subject."""
    clause = told.clause(hit.start)
    head = told.mask(clause.start, hit.start)
    after = told.mask(hit.end, clause.end)
    if head.startswith("在") and told.mask(clause.start, clause.end).endswith("后"):
        return
    if re.match(r"时|团|期间|的|中，|制度|活动方案|人员", after) or (
        re.match(r"在(?!.*[^时]$)", head) and after.endswith("时")
    ):
        return
    if hit.word in ("走访", "走访慰问", "慰问", "看望", "看望慰问", "接待", "拜访", "到访", "莅临", "亲临"):
        yield from _call(told, hit, clause, head, after)
    elif _chair_leads(told, hit):
        yield Event(hit.start, clause, hit.type, _meeting_partner(told, hit, clause, head), "activity-会见", hit.frame)


def _call(told: Told, hit: Hit, clause: Range, head: str, after: str) -> Iterator[Event]:
    if _WEAK_LEARNING.search(head) or re.match(r"[、和与等]|委员制度", after):
        return
    found = _VISIT_OBJECT.match(told.words(hit.end, clause.end))
    topic = trim_topic(re.sub(r"\d+[余多]?[万]?(?:人次|人|户|家|名|次|件|批).*$", "", found["o"])) if found else None
    if hit.word in ("莅临", "亲临"):
        topic = "指导工作"
    if topic and not topic.startswith(("委员、", "群众、")) and topic not in ("委员", "政协委员", "群众", "企业"):
        yield Event(hit.start, clause, hit.type, topic, "activity-走访", hit.frame)


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
    if found:
        return trim_topic(told.words(clause.start + found.start(), hit.end))
    after = _OBJECT.match(told.words(hit.end, clause.end))
    return trim_topic(after["o"]) if after else None
