"""Meetings: 召开…座谈会, …第三次会议26日在京开幕, 在…工作会议上. One event a meeting; its name or its agenda is the topic."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_acts import topic_before
from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.patterns import pattern, pattern_rules
from cppcc_loaders.extract.sections import LineKind, line_number, lines_of
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range

__all__ = ["meeting_type", "read_meeting"]

_HELD_BEFORE: Final = pattern("activity_meetings", "held_before")
_HELD_AFTER: Final = pattern("activity_meetings", "held_after")
_IN_PAPERS: Final = pattern("activity_meetings", "in_papers")
_OUR_MEETING: Final = pattern("activity_meetings", "our_meeting")
_FOREIGN: Final = pattern("activity_meetings", "foreign")
_GENERIC: Final = pattern("activity_meetings", "generic")
_PREFIX: Final = pattern("activity_meetings", "prefix")
_AGENDA: Final = pattern("activity_meetings", "agenda")
_HEARD: Final = pattern("activity_meetings", "heard")
_AT_MEETING: Final = pattern("activity_meetings", "at_meeting")
_TALKED: Final = pattern("activity_meetings", "talked")
_PURPOSE: Final = pattern("activity_meetings", "purpose")
_MEETING_SAID: Final = pattern("activity_meetings", "meeting_said")
_QUOTED_THEME: Final = pattern("activity_meetings", "quoted_theme")
_BY_MEETING: Final = pattern("activity_meetings", "by_meeting")
_VAGUE_AGENDA: Final = pattern("activity_meetings", "vague_agenda")
_LOOK_AHEAD: Final = 4
_LONGEST: Final = 560


def meeting_type(name: str, default: str) -> str:
    """The activity type of a meeting by its whole name.

    >>> meeting_type("政协某市第五届委员会第二次会议", "work-meeting"), meeting_type("第九次双周协商座谈会", "consultation")
    ('plenary-session', 'consultation')
    """
    bare = name.replace("政治协商会议", "政协")
    return next((kind for kind, rule in pattern_rules("meeting_types.tsv") if rule.search(bare)), default)


def read_meeting(told: Told, hit: Hit) -> Iterator[Event]:
    """The event of a meeting noun that is said to be held, opened, closed or attended."""
    clause = told.clause(hit.start)
    name = _name(told, hit, clause)
    if name is None:
        return
    words = told.words(*name)
    if _IN_PAPERS.search(told.mask(clause.start, name.start)) or re.match(r"\s*建议", told.mask(*clause)):
        return
    if not _ours(told, hit, clause, name):
        return
    if _FOREIGN.search(told.mask(*name)) and "政协" not in words:
        return
    kind = meeting_type(told.mask(*name).rstrip("上"), hit.type)
    if kind == "work-meeting" and hit.word in ("会议", "大会") and "党组" in told.mask(clause.start, hit.start):
        kind = "work-meeting"
    topic, proof = _topic(told, hit, clause, name, kind)
    if topic is None and hit.word in ("会议", "大会", "座谈会") and len(words) < len("专题座谈会议"):
        return
    span = Range(clause.start, proof.end) if proof and proof.end - clause.start <= _LONGEST else clause
    yield Event(hit.start, span, kind, topic, "activity-会议", "meet")


def _ours(told: Told, hit: Hit, clause: Range, name: Range) -> bool:
    """Whether the meeting is a committee's: one that just takes place (…会议在京召开) must have it in its name."""
    if _HELD_BEFORE.search(told.mask(clause.start, hit.start)):
        return True
    return bool(_OUR_MEETING.search(told.words(told.line.told.start, name.end)))


def _name(told: Told, hit: Hit, clause: Range) -> Range | None:
    """The range of the meeting's name, None where nothing says that it is held."""
    if told.mask(hit.end, hit.end + 1) in (
        "室",
        "厅",
        "堂",
        "精",
        "材",
        "纪",
        "规",
        "制",
        "文",
        "决",
        "新",
        "议",
        "记",
        "组",
        "员",
    ):
        return None
    head = told.mask(clause.start, hit.start)
    if hit.word in ("常委会", "常委会议") and told.mask(hit.end, hit.end + 1) not in (
        "",
        "上",
        "，",
        "。",
        "、",
        "；",
        "第",
        "（",
    ):
        return None
    before = _HELD_BEFORE.search(head)
    if before and re.match(r"了?(?:各类|各种|一系列|系列|多次)", before["name"]):
        return None
    if before:
        start = clause.start + before.start("name")
        cut = told.mask(start, hit.start).rfind("、")
        previous = any(h.frame == "meet" and start <= h.start < start + cut for h in told.hits) if cut >= 0 else False
        return Range(start + cut + 1 if previous else start, hit.end)
    if re.search(r"把[^，；]{2,40}作为[^，；]{0,20}$", head) and re.match(
        r"的?(?:议题|主题)", told.mask(hit.end, clause.end)
    ):
        return Range(clause.start + head.rfind("作为") + 2, hit.end)
    if _HELD_AFTER.match(told.mask(hit.end, told.line.told.end)):
        return Range(clause.start, hit.end)
    if re.match(r"上(?!级)", told.mask(hit.end, clause.end)) and re.search(r"在.*政协", head):
        return Range(clause.start + head.rfind("在") + 1, hit.end)
    return None


def _topic(told: Told, hit: Hit, clause: Range, name: Range, kind: str) -> tuple[str | None, Range | None]:
    """What the meeting is about, and a later sentence that says so: its name, words around it, what is told next."""
    agenda = re.search(r"把(?P<t>[^，；]{2,40})作为[^，；]{0,20}$", told.words(clause.start, hit.start))
    if agenda:
        return trim_topic(agenda["t"]), None
    own = _own_topic(told, name)
    if own and kind not in ("plenary-session", "standing-committee-meeting"):
        return own, None
    at_it = _AT_MEETING.match(told.words(hit.end, clause.end))
    if at_it:
        titles = (
            re.findall(r"《[^》]+》", told.words(told.line.told.start, clause.start)) if "通过" in at_it["o"] else None
        )
        return (titles[-1] if titles else trim_topic(at_it["o"])), None
    verb = _HELD_BEFORE.search(told.mask(clause.start, hit.start))
    about = topic_before(told, clause, clause.start + verb.start() if verb else hit.start)
    about = about or _following(told, clause)
    if about:
        return about, None
    topic, proof = _next_lines(told, kind)
    return (topic, proof) if topic else (_full_name(told, name, kind), None)


def _own_topic(told: Told, name: Range) -> str | None:
    words = told.words(*name)
    quoted = re.match(r".*?“(?P<q>[^”]{4,60})”", words)
    if quoted:
        return trim_topic(quoted["q"])
    bare = _PREFIX.sub("", words)
    bare = re.sub(r"^.*(?:召开|举行|举办)", "", bare)
    topic = trim_topic(_GENERIC.sub("", bare))
    if topic is None or len(topic) < len("两字"):
        return None
    return (
        topic
        if len(topic) > len("民族宗教")
        else trim_topic(re.sub(r"^.*(?:召开|举行|举办|开展)(?:了|的)?", "", words))
    )


def _following(told: Told, clause: Range) -> str | None:
    for index in range(told.index(clause.start) + 1, len(told.clauses)):
        part = told.clauses[index]
        words = told.words(*part)
        about = prepositional_topic(_up_to_verb(words))
        if about:
            return about
        heard = _HEARD.match(words)
        if heard:
            return trim_topic(heard["o"])
        if re.match(r"(?:并|现场)?听取.*(?:汇报|介绍)$", words):
            continue
        agenda = _AGENDA.match(words.lstrip("并"))
        talked = agenda or (_TALKED.match(words) if re.match("与|和|同|就", words) else None)
        if talked:
            return _agenda_topic(talked["o"])
    return None


def _up_to_verb(words: str) -> str:
    found = re.search(r"(?:进行|开展|协商|建言|作|展开|提出|积极|交流|讨论|深入|发言|议政|广泛)(?!.*[”》])", words)
    return words[: found.start()] if found else words


def _next_lines(told: Told, kind: str) -> tuple[str | None, Range | None]:
    """The agenda in the next sentences of a news item: 会议传达学习了…, 13位委员围绕…建言."""
    lines = lines_of(told.scene)
    at = line_number(told.scene, told.line.span.start)
    ahead = lines[at + 1 : at + 1 + _LOOK_AHEAD]
    for line in ahead if kind in ("consultation", "standing-committee-meeting") else ():
        quoted = _QUOTED_THEME.search(told.scene.words(line.span))
        if quoted:
            return trim_topic(quoted["o"]), None
    for line in ahead:
        words = told.scene.words(line.span)
        if line.kind is LineKind.HEADING or not _MEETING_SAID.match(words):
            continue
        purpose = _PURPOSE.search(words)
        if purpose:
            return trim_topic(purpose["o"]), line.span
        agenda = _AGENDA.search(words)
        if agenda and _BY_MEETING.match(words):
            if not _VAGUE_AGENDA.match(agenda["o"]):
                return _agenda_topic(agenda["o"]), line.span
            continue
        about = prepositional_topic(_up_to_verb(words.split("，")[0]))
        if about and "主题" not in about:
            return about, line.span
    return None, None


def _agenda_topic(words: str) -> str | None:
    """The first item of an agenda, without what else the meeting did (…，并研究了…)."""
    return trim_topic(
        re.split(r"，(?=并|传达|对|研究|听取|审议|部署|讨论|就|决定|上述|将|通报|安排|总结|同意)", words)[0]
    )


def _full_name(told: Told, name: Range, kind: str) -> str | None:
    if kind not in ("plenary-session", "standing-committee-meeting"):
        return None
    return trim_topic(re.sub(r"^(?:新华社.*?电|.*[：）])\s*", "", told.words(*name)))
