"""Deeds: troubles mended, help given, people met, things learned, named events put on."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_themes import came_of_it, theme_before, theme_of_party, topic_before
from cppcc_loaders.extract.activity_visitors import VISIT_RULE
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_assist", "read_gift", "read_solution", "read_visit"]

_GIVEN: Final = frozenset(word_list("activity_deeds", "given"))
_ASSISTED: Final = pattern("activity_deeds", "assisted")
_KINDS: Final = {"视察": "inspection", "调研": "research", "考察": "research"}
_NO_GIFT: Final = pattern("activity_deeds", "no_gift")
_COUNT_TAIL: Final = re.compile(r"\d+[余多]?[件项个条].*$")
_MENDED: Final = pattern("activity_deeds", "mended")
_PROVIDED: Final = pattern("activity_deeds", "provided")
_COUNTED_TROUBLE: Final = pattern("activity_deeds", "counted_trouble")
_SOLVED: Final = pattern("activity_deeds", "solved")
_TROUBLE: Final = pattern("activity_deeds", "trouble")
_VAGUE_TROUBLE: Final = pattern("activity_deeds", "vague_trouble")
_OBJECT: Final = pattern("activity_deeds", "object")
_WEAK_LEARNING: Final = pattern("activity_deeds", "weak_learning")
_SOUGHT: Final = pattern("activity_deeds", "sought")
_PARTY_SENT: Final = pattern("activity_deeds", "party_sent")
_NO_GUEST: Final = pattern("activity_deeds", "no_guest")
_ANYBODY: Final = frozenset(word_list("activity_deeds", "anybody"))
_PAIRED: Final = pattern("activity_deeds", "paired")
#: Who leads the guests is no part of who they are.
_LED_BY: Final = re.compile("^了?由[^，；]*?(?:率领|带领)的")
_TIED: Final = re.compile("(?:定点|对口|结对|挂钩|包联)$")
_DONATED: Final = frozenset({"捐赠", "捐款", "捐款捐物", "捐资", "筹款"})
_MOVED: Final = re.compile(r"\d+[余多]?[人名户]")
#: Calls with questionnaires or findings are research, about what was found.
_LEARNT: Final = re.compile("[^。；]{0,60}?(?:梳理出|发现|摸清)(?:了)?(?P<o>[^，。；]{4,40})")
_SURVEYED: Final = pattern("activity_deeds", "surveyed")
#: Calls that take up a subject (围绕…走访…企业).
_ON_THEME: Final = re.compile("(?:围绕|针对|聚焦|(?:(?<![一-龥])|(?<=[委会组协员界站室]))就)[^；。]{4,50}$")
_GUESTS: Final = pattern("activity_deeds", "guests")
_BASED_ON: Final = pattern("activity_deeds", "based_on")
_SUBJECT_OF: Final = pattern("activity_deeds", "subject_of")
_WORTH: Final = re.compile(r"\d[\d.]*万?余?元")
_WHERE: Final = re.compile("(?:到|赴|深入|前往|走进|来到)[^，；]{2,40}$")
_HONOURED: Final = pattern("activity_deeds", "honoured")
_IN_NEED: Final = pattern("activity_deeds", "in_need")
#: A guest with title and name has more characters than a bare title.
_SHORTEST_GUEST: Final = 5
#: Calls paid within a named campaign are that campaign's (“…”活动中，…走访…).
_WITHIN: Final = re.compile("(?P<o>“[^”]{2,30}”(?:主题|系列)?活动)中，[^；。]*$")
_FUNERAL: Final = pattern("activity_deeds", "funeral")
_VISIT_OBJECT: Final = pattern("activity_deeds", "visit_object")
_NO_GIFT_BEHIND: Final = pattern("activity_deeds", "no_gift_behind")
_AMOUNT_BEHIND: Final = pattern("activity_deeds", "amount_behind")
_NO_VISIT_BEHIND: Final = pattern("activity_deeds", "no_visit_behind")
_VISITS: Final = word_list("activity_deeds", "visits")
_NO_CALL_BEHIND: Final = pattern("activity_deeds", "no_call_behind")
_COUNT_BEHIND: Final = pattern("activity_deeds", "count_behind")
_LED_BY_STATE: Final = pattern("activity_deeds", "led_by_state")


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
    if _NO_GIFT_BEHIND.match(told.mask(hit.end, clause.end)):
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
    words = _AMOUNT_BEHIND.sub("", told.words(start, clause.end))
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
    if _NO_VISIT_BEHIND.match(after) or (re.match(r"在(?!.*[^时]$)", head) and after.endswith("时")):
        return
    if hit.word in _VISITS:
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
    if _WEAK_LEARNING.search(head) or _NO_CALL_BEHIND.match(after):
        return
    if _BASED_ON.search(after):
        titled = _SUBJECT_OF.findall(told.words(told.line.told.start, hit.start))
        if titled and trim_topic(titled[-1]):
            yield Event(hit.start, clause, "research", trim_topic(titled[-1]), "activity-走访", hit.frame)
        return
    found = _VISIT_OBJECT.match(told.words(hit.end, clause.end))
    topic = trim_topic(_COUNT_BEHIND.sub("", found["o"])) if found else None
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
        about = topic_before(told, clause, hit.start)
        about = about or (trim_topic(surveyed["o"]) if surveyed["o"] else came_of_it(rest))
        about = about or theme_of_party(told, hit)
        yield Event(hit.start, clause, "research", about or topic, "activity-走访", hit.frame)
        return
    before = told.mask(told.line.told.start, hit.start)
    toured = hit.word == "走访" and _PARTY_SENT.search(before)
    on_theme = hit.word == "走访" and _ON_THEME.search(before.rpartition("；")[2])
    theme = topic_before(told, clause, hit.start) if on_theme else None
    sought = _SOUGHT.search(before) if hit.word == "走访" and not theme else None
    theme = trim_topic(sought["o"]) if sought else theme
    theme = theme or (theme_before(told, clause, hit.start) or theme_of_party(told, hit) if toured else None)
    if theme or (toured and topic):
        yield Event(hit.start, clause, "research", theme or came_of_it(rest) or topic, "activity-走访", hit.frame)
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
    return not _LED_BY_STATE.search(head[at:])


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
