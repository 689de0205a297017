"""Acts: work that a committee does on a topic: 就…开展调研, 围绕…协商, 视察…情况, 到…考察."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_themes import (
    LOOKS,
    SEEN,
    subject_of_trip,
    theme_before,
    theme_of_party,
    topic_before,
)
from cppcc_loaders.extract.activity_troubles import trouble_before, trouble_mended
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY

__all__ = ["FOLLOWED_UP", "read_act"]

FOLLOWED_UP: Final = "activity-督办"

_UNSAID: Final = re.compile("^(?:后|扎实|深入|不断|更加|持续|日益|全面|走深|提质|有力|有序|稳步|见行|卓有)|[后时]$")
#: Words of counsel that national news uses for its members at large; there they need a figure or a day.
_COUNSEL: Final = ("建言", "献策", "议政")
_COUNTED_COUNSEL: Final = pattern("activity_acts", "counted_counsel")
_NO_EVENT_AFTER: Final = pattern("activity_acts", "no_event_after")
_GOVERNOR: Final = pattern("activity_acts", "governor")
_MID_ONLY: Final = pattern("activity_acts", "mid_only")
_PLACE: Final = pattern("activity_acts", "place")
_NO_PLACE: Final = pattern("activity_acts", "no_place")
_NO_PLACE_VERB: Final = pattern("activity_acts", "no_place_verb")
_MEMBER: Final = pattern("activity_acts", "member")
_FOUND_OUT: Final = pattern("activity_acts", "found_out")
_AIM: Final = pattern("activity_acts", "aim")
_OBJECT_START: Final = pattern("activity_acts", "object_start")
_BARE_SUBJECT: Final = pattern("activity_acts", "bare_subject")
_ONLY_TOPIC: Final = pattern("activity_acts", "only_topic")
_COUNTED_MEMBERS: Final = pattern("activity_acts", "counted_members")
_LISTENED: Final = pattern("activity_acts", "listened")
_PROPOSED: Final = pattern("activity_acts", "proposed")
_LOFTY: Final = pattern("activity_acts", "lofty")
_LISTED_ON: Final = pattern("activity_acts", "listed_on")
_EXPERIENCE: Final = pattern("activity_acts", "experience")
_REPORTED_TO: Final = pattern("activity_acts", "reported_to")
#: Where members are taken to look at something (组织委员在…视察…).
_AT_PLACE: Final = re.compile("(?:[^，；在]{0,10}(?:委员|常委))?在(?P<p>[^，；]{2,30})$")
#: Members sent somewhere to look (组织委员到…考察).
_WENT: Final = pattern("activity_acts", "went")
#: Acts that are only counted one after another (组织协商4次、视察5次).
_COUNTED_LIST: Final = re.compile(r"\d+[余多]?[次项场件轮]、")
_FIELD: Final = frozenset({"research", "inspection"})
_ACTS_TAIL: Final = re.compile("(?:(?:开展|进行)(?:了)?(?:实地|专题|现场)*|[做搞](?:了)?一[轮次番])$")
_PEOPLE_SENT: Final = re.compile("(?:委员|常委|干部|专家)$")
_TALKED_NEXT: Final = re.compile(
    r"，(?:围绕|就|针对|聚焦)(?P<o>[^，；。]{4,60}?)(?:交换了?意见|深入交流|(?:提出|形成)[^，；。\d]{0,6}(?:建议|意见|共识)[^，；。]{0,6})(?=[，；。]|$)"
)
#: A trade between verb and noun is what an act is about, however short (赴…镇开展肉羊产业调研).
_TRADE: Final = re.compile("产业|旅游|教育|养老|生态|文化")
#: Papers that a meeting passes about some work are not the work (审议通过关于…调研工作的意见).
_PASSED_PAPER: Final = re.compile("(?:审议|原则|表决|协商)[^，；]{0,6}通过")
#: An act between 召开 and a meeting's noun is part of the meeting's name.
_CONVENED: Final = re.compile("(?:召开|举行)[^，；]*$")
_RANKED: Final = pattern("activity_acts", "ranked")
_HANDLERS: Final = pattern("activity_acts", "handlers")
_AGREED: Final = pattern("activity_acts", "agreed")
_ASKED: Final = pattern("activity_acts", "asked")
_NOTICE: Final = pattern("activity_acts", "notice")
#: Who was brought together to talk is not what the talk was about (组织各方反复协商, 邀请商户、村民一起商量).
_PARTIES: Final = pattern("activity_acts", "parties")
_LISTED: Final = pattern("activity_acts", "listed_parties")
_CALLED_TOGETHER: Final = re.compile(
    "把[^，；]{2,30}(?:叫|请|约|喊|拉|召集)(?:到|来)$|(?:邀请|请来|召集|组织|约请|约上|叫上|喊来|拉上)[^，；]{2,50}$"
)
#: Maxims of work are no events (不调研不协商、先调研后协商), nor is what a leader of the state once came to see.
_MAXIM: Final = pattern("activity_acts", "maxim")
_OF_STATE: Final = pattern("activity_acts", "of_state")
#: 会前，与会常委实地察看…; 就结对事宜进行座谈
_BEFORE_MEETING: Final = re.compile(
    r"\s*会[前间](?:，|，?[^，]{0,8}(?:常委|委员))[^，；]{0,16}(?:常委|委员|与会人员)[^，；]{0,10}$"
)
_TIES: Final = re.compile(
    "[^，；]{0,12}(?:结对|结好|联谊|友好(?:政协|交往|往来)|交流合作)[^，；]{0,6}(?:事宜|事项|合作|工作)?"
)
#: The proposal that is followed up stands right behind the verb (到石桥镇督办《…提案》).
_FOLLOWED_UP: Final = re.compile("(?:了)?《□*》(?:、?《□*》)*")


def read_act(told: Told, hit: Hit) -> Iterator[Event]:
    """The event of an act word: with a governing verb, a prepositional topic, a place or an object; else none."""
    for event in _read_act(told, hit):
        kind = _other_type(told, event)
        yield altered(event, type=kind) if kind else event


def _other_type(told: Told, event: Event) -> str | None:
    """Looking about before a meeting is the members' inspection, a talk on ties with others an exchange."""
    if event.type == "research" and _BEFORE_MEETING.match(told.mask(told.line.told.start, event.at)):
        return "inspection"
    tied = event.type == "consultation" and told.words(event.at, event.at + 2) == "座谈"
    return "exchange" if tied and _TIES.fullmatch(event.topic or "") else None


def _read_act(told: Told, hit: Hit) -> Iterator[Event]:
    clause = told.clause(hit.start)
    after = told.mask(hit.end, clause.end)
    head = told.mask(clause.start, hit.start)
    if _is_no_act(told, hit, head, after):
        return
    handled = hit.type == "consultation" and _HANDLERS.search(head)
    if handled and _GOVERNOR.search(head):
        yield Event(
            hit.start, clause, "proposal-work", topic_before(told, clause, hit.start), "activity-开展", hit.frame
        )
        return
    for rule, reader in (
        (FOLLOWED_UP, _followed_up),
        ("activity-开展", _governed),
        ("activity-围绕", _about),
        ("activity-到", _placed),
        ("activity-object", _object),
    ):
        topic = reader(told, hit, clause, head)
        if topic is None and reader is _governed and _COUNTED_MEMBERS.match(head):
            yield Event(hit.start, clause, hit.type, None, rule, hit.frame)
            return
        seen = bool(topic) and (topic or "") in told.words(hit.end, clause.end)
        if topic and hit.type == "research" and reader is not _object and not seen:
            topic = theme_before(told, clause, hit.start) or topic
        if topic and hit.type in _FIELD and _is_place(told, clause, head, topic):
            topic = subject_of_trip(told, clause, hit) or theme_of_party(told, hit) or topic
        if topic and not _LOFTY.search(topic) and "过程中" not in topic:
            governor = _GOVERNOR.search(head)
            yield Event(
                hit.start,
                clause,
                hit.type,
                topic,
                rule,
                hit.frame,
                clause.start + governor.start("mid") if governor else None,
            )
            return


def _is_no_act(told: Told, hit: Hit, head: str, after: str) -> bool:
    """Whether an act word is part of something else: the name of a paper, a maxim, the members of a nation at large."""
    at_large = told.scene.home == COUNTRY and hit.word.startswith(_COUNSEL)
    if at_large and not _COUNTED_COUNSEL.search(told.mask(*told.line.told)):
        return True
    return bool(
        _NO_EVENT_AFTER.match(after)
        or (after.startswith(("汇报", "报告")) and "听取" in head)
        or (hit.word == "协商" and after.startswith("工作"))
        or _REPORTED_TO.match(after)
        or _PASSED_PAPER.search(head)
        or _EXPERIENCE.search(head)
        or (after.startswith("的") and _RANKED.search(head))
        or head.endswith("大兴")
        or head.lstrip().startswith("提案")
        or "为题在" in head
        or _MAXIM.search(head)
        or _OF_STATE.search(head)
    )


def _is_place(told: Told, clause: Range, head: str, topic: str) -> bool:
    """Whether a topic is only where the trip went."""
    went = _WENT.search(head)
    if went and trim_topic(told.words(clause.start + went.start("p"), clause.start + len(head))) == topic:
        return True
    return topic == _place_topic(told, clause, _ACTS_TAIL.sub("", head))


def _followed_up(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    """The proposal whose handling is followed up where it is handled: the title right behind the verb."""
    found = _FOLLOWED_UP.match(told.mask(hit.end, clause.end)) if hit.word == "督办" else None
    if not found or not _PLACE.search(head):
        return None
    return trim_topic(told.words(hit.end, hit.end + found.end()))


def _governed(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    found = _GOVERNOR.search(head)
    if not found or _COUNTED_LIST.search(found["mid"]):
        return None
    mid = found["mid"]
    if hit.type == "consultation" and (
        _PARTIES.fullmatch(mid) or (found.group().startswith("组织") and _LISTED.fullmatch(mid))
    ):
        return topic_before(told, clause, clause.start + found.start()) or trouble_before(told, clause.start)
    told_next = told.mask(hit.end, hit.end + 1) not in ("", "，", "；", "。")
    if told_next and mid.endswith(("委员", "常委")) and "组织" in found.group():
        return None
    if not _MID_ONLY.match(mid):
        about = topic_before(told, clause, clause.start + found.start()) if _PEOPLE_SENT.search(mid) else None
        return about or _between(told, hit, clause, head, found)
    topic = (
        topic_before(told, clause, clause.start + found.start())
        or _place_topic(told, clause, head[: found.start()])
        or (_topic_next(told, hit) if hit.type == "consultation" else None)
    )
    with_object = (
        re.match(r"(?![^，；。]*等)[^，；。]{2,12}活动(?=[，；。]|$)", told.mask(hit.end, clause.end))
        if not mid
        else None
    )
    if not topic and with_object:
        return trim_topic(told.words(hit.start, hit.end + with_object.end()))
    return topic or (trim_topic(told.words(clause.start + found.start("mid"), hit.end)) if "“" in mid else None)


def _topic_next(told: Told, hit: Hit) -> str | None:
    """What counsel was about by the clause after it (开展对口协商，就…交换意见)."""
    following = _TALKED_NEXT.match(told.mask(hit.end, told.line.told.end))
    return trim_topic(told.words(hit.end + following.start("o"), hit.end + following.end("o"))) if following else None


def _between(told: Told, hit: Hit, clause: Range, head: str, found: re.Match[str]) -> str | None:
    """What stands between the governing verb and the act: where the members went, or what the act is about."""
    mid, start = found["mid"], clause.start + found.start("mid")
    inside = _WENT.match(mid)
    if inside:
        return trim_topic(told.words(start + inside.start("p"), hit.start))
    at = _AT_PLACE.match(mid)
    if at and hit.word in LOOKS:
        seen = SEEN.match(told.mask(hit.end, clause.end))
        looked = trim_topic(told.words(hit.end + seen.start("o"), hit.end + seen.end("o"))) if seen else None
        return looked or trim_topic(told.words(start + at.start("p"), hit.start))
    topic = trim_topic(told.words(start, hit.start))
    short = len(mid) <= len("帮扶工作") and not _TRADE.search(mid)
    where = _PLACE.search(head[: found.start()]) if short else None
    if where:
        return trim_topic(told.words(clause.start + where.start("p"), hit.start))
    if topic == "基层":
        return None
    return None if topic and _BARE_SUBJECT.search(head[: found.start()]) else _inner(topic)


def _inner(topic: str | None) -> str | None:
    """A topic between verb and noun may carry its own preposition: 关于…专题."""
    if not topic:
        return None
    topic = re.sub(r"^(?:召开|举行|举办)(?:了)?|(?:的|专题|重点|实地|深入|联合|专项)+$", "", topic)
    return prepositional_topic(topic) or trim_topic(re.sub(r"^(?:部分)?(?:政协)?(?:委员|常委)", "", topic))


def _about(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    if (
        _BARE_SUBJECT.match(head)
        or _ASKED.search(told.mask(hit.end, clause.end))
        or (hit.type != "consultation" and _LISTED_ON.match(told.mask(hit.end, clause.end)))
    ):
        return None
    topic = topic_before(told, clause, hit.start)
    after = told.words(hit.end, told.line.told.end)
    if not topic and hit.type == "consultation" and _CALLED_TOGETHER.search(head):
        return trouble_before(told, clause.start) or trouble_mended(told, clause.end)
    if not topic and hit.type == "research" and "通过" in head:
        learnt = _FOUND_OUT.match(after)
        return trim_topic(learnt["o"]) if learnt else None
    if topic or hit.type != "consultation":
        return topic
    if "通过" in head and _AGREED.match(after):
        return trim_topic(re.split("[，；。]", after[1:])[0])
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
    after = told.mask(hit.end, clause.end)
    aim = _AIM.match(after) or (SEEN.match(after) if hit.word in LOOKS else None) if place else None
    return (trim_topic(told.words(hit.end, hit.end + aim.end("o"))) if aim else None) or place


def _place_topic(told: Told, clause: Range, head: str) -> str | None:
    found = _PLACE.search(head)
    if found and _NO_PLACE_VERB.match(found["p"]):
        return None
    if found and (
        head[: found.start()].endswith(("向", "从")) or (_NO_PLACE.match(found["p"]) and not _MEMBER.search(head))
    ):
        return None
    return trim_topic(told.words(clause.start + found.start("p"), clause.start + found.end("p"))) if found else None


def _object(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    if (
        _ONLY_TOPIC.match(head)
        or (hit.type == "consultation" and hit.word != "商议")
        or not _OBJECT_START.search(head)
        or (_CONVENED.search(head) and any(h.frame == "meet" and h.start >= hit.end for h in told.hits_in(clause)))
        or _BARE_SUBJECT.search(head)
    ):
        return None
    found = _NOTICE.match(told.mask(hit.end, clause.end))
    if (
        not found
        or _UNSAID.search(found["o"])
        or (
            hit.word == "监督"
            or found["o"][0] in "和与或等、活"
            or found["o"].startswith("工作")
            or re.match(r"了?解?了?情况|了解|(?:视察|考察|调研)?活动$|.*(?:制度|机制)$", found["o"])
        )
    ):
        return None
    return trim_topic(told.words(hit.end + found.start("o"), hit.end + found.end("o")))
