"""Meetings: 召开…座谈会, …第三次会议26日在京开幕, 在…工作会议上. One event a meeting."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_agendas import meeting_topic
from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.activity_nominal import named_by_day
from cppcc_loaders.extract.activity_themes import topic_before
from cppcc_loaders.extract.patterns import pattern, pattern_rules
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["meeting_type", "read_meeting"]

_HELD_BEFORE: Final = pattern("activity_meetings", "held_before")
_HELD_AFTER: Final = pattern("activity_meetings", "held_after")
_IN_PAPERS: Final = pattern("activity_meetings", "in_papers")
_OUR_MEETING: Final = pattern("activity_meetings", "our_meeting")
_FOREIGN: Final = pattern("activity_meetings", "foreign")
_FULL_MEETING: Final = pattern("activity_meetings", "full_meeting")
_SESSION_BEFORE: Final = 200
_PASSED: Final = pattern("activity_agendas", "passed")
_DELIBERATES: Final = pattern("activity_meetings", "deliberates")
_LONGEST: Final = 560
#: Characters after 会议 that make it part of another word (会议室, 会议精神), and those after 常委会 that end its name.
_NO_MEETING_AFTER: Final = frozenset("室厅堂精材纪规制文决新议记组员选成形发中休")
_ENDS_NAME: Final = frozenset(["", *"上，。、；第（"])
_COUNTED: Final = re.compile(r"(?:共|累计)?\d+[余多]?[次场]")
_COUNTED_BEFORE: Final = re.compile(r"\d+[余多]?次(?:召开|举行|举办)$")
_WITH_TOPIC: Final = re.compile("[“就]|围绕|针对|聚焦")
#: A talk whose quoted subject is learning from instructions deliberates nothing.
_ON_LEARNING: Final = re.compile("[^“]*“(?:深入)?学习[^”]*”(?:专题)?座谈会")
_DAY_BEFORE: Final = pattern("activity_meetings", "day_before")
#: A meeting ahead for which something was done.
_AHEAD: Final = re.compile("^\\s*为[^，]*即将(?:召开|举行)的?$")
#: A clause that is nothing but a meeting of ours (市政协…协商会上，).
_NAMED_FIRST: Final = re.compile("\\s*[一-龥]{0,6}政协[^的在与和]*")
_NUMBERED: Final = re.compile(r"第?[\d一二三四五六七八九十]+次(?:全体)?会议$")
_STANDING: Final = re.compile("常务委员会|常委会")
_ANOTHER: Final = pattern("activity_meetings", "another")
#: Who of those at a session meets apart (出席…会议的中共党员委员大会).
_MEMBERS_OF: Final = re.compile("的[^，；。、]{0,8}(?:党员|委员|代表)")
_ON_WHAT: Final = re.compile("，(?:围绕|聚焦|针对)")
_PREPARES: Final = pattern("activity_meetings", "prepares")
_LEARNS: Final = pattern("activity_meetings", "learns")
_SAID_THERE: Final = pattern("activity_meetings", "said_there")
_HANDED_THERE: Final = pattern("activity_meetings", "handed_there")
#: Work that was told of at somebody's meeting.
_TALKED_AT: Final = re.compile("上作(?:了)?[^，。]{0,6}(?:交流|发言|介绍|汇报)")
#: A full meeting of a working conference is that conference's.
_OF_CONFERENCE: Final = re.compile("(?P<o>[一-龥]{2,12}工作会议)[^，；]*举行")
_DATED_AT: Final = pattern("activity_meetings", "dated_at")
_HANDED_IN: Final = pattern("activity_meetings", "handed_in")
_FOR_LEARNING: Final = pattern("activity_meetings", "for_learning")
_MEANS: Final = pattern("activity_meetings", "means")
_PRESS: Final = pattern("activity_meetings", "press")
#: A sentence that only says which meeting it was tells of one told before (这是…召开的第一次全会).
_REMARKED: Final = re.compile(r"\s*[这那]是")
_EVERY: Final = pattern("activity_meetings", "every")
_SEVERAL: Final = re.compile(r"了?\d+[余多]?[次场]")
_SUNDRY: Final = pattern("activity_meetings", "sundry")
#: 开会 without a subject says little (三次到现场开协商会).
_PLAINLY: Final = re.compile("(?<!召)开(?:了|起了?)?$")
_AS_AGENDA: Final = re.compile("把[^，；]{2,40}作为[^，；]{0,20}$")
_SPOKEN_AT: Final = pattern("activity_meetings", "spoken_at")
_BY_NUMBER: Final = pattern("activity_meetings", "by_number")
_ACTS: Final = pattern("activity_meetings", "acts")
#: A paper that was put to a meeting (《…》经县政协…常委会会议审议通过).
_PUT_TO_IT: Final = re.compile("(?P<o>《[^》]+》)[^；《》]{0,10}经[^，；]*$")
_MATTER: Final = pattern("activity_meetings", "matter")


def meeting_type(name: str, default: str) -> str:
    """The activity type of a meeting by its whole name.

    >>> meeting_type("政协某市第五届委员会第二次会议", "work-meeting")
    'plenary-session'
    """
    bare = name.replace("政治协商会议", "政协")
    return next((kind for kind, rule in pattern_rules("meeting_types.tsv") if rule.search(bare)), default)


def read_meeting(told: Told, hit: Hit) -> Iterator[Event]:
    """The event of a meeting noun that is said to be held, opened, closed or attended."""
    clause = told.clause(hit.start)
    if _goes_on(told, hit, clause) or _serves(told, hit, clause):
        return
    name = _name(told, hit, clause)
    if (
        name is None
        or _PASSED.match(told.mask(clause.start, name.end))
        or _is_mentioned(told, hit, clause, name)
        or not _ours(told, hit, clause, name)
    ):
        return
    words = told.words(*name)
    kind = meeting_type(told.mask(*name).rstrip("上"), hit.type)
    if _NUMBERED.match(told.mask(*name)) and _STANDING.search(told.mask(clause.start, hit.start)):
        kind = "standing-committee-meeting"
    if kind == "plenary-session" and _sits_within(told, name):
        if _STANDING.search(told.mask(clause.start, name.start)):
            return
        kind = "standing-committee-meeting"
    within = _OF_CONFERENCE.search(told.mask(clause.start, hit.start)) if kind == "plenary-session" else None
    if within:
        of = told.words(clause.start + within.start("o"), clause.start + within.end("o"))
        yield Event(hit.start, clause, "work-meeting", of, "activity-会议", "meet")
        return
    if kind == "work-meeting" and _DELIBERATES.match(told.mask(hit.end, told.line.told.end)):
        kind = "consultation"
    if kind == "consultation" and _ON_LEARNING.match(words):
        kind = "work-meeting"
    dealt = _dealt_with(told, hit, clause)
    topic, proof = (dealt, None) if dealt else meeting_topic(told, hit, clause, name, kind)
    bare = hit.word in ("会议", "大会", "座谈会") and len(words) < len("专题座谈会议")
    if topic is None and (bare or _SEVERAL.match(words) or _PLAINLY.search(told.mask(clause.start, name.start))):
        return
    span = Range(clause.start, proof.end) if proof and proof.end - clause.start <= _LONGEST else clause
    yield Event(hit.start, span, kind, topic, "activity-会议", "meet")


def _serves(told: Told, hit: Hit, clause: Range) -> bool:
    """Whether a meeting is only how a survey was made, or where something was learned."""
    return bool(_MEANS.search(told.mask(*clause)) or _FOR_LEARNING.match(told.mask(hit.end, clause.end)))


def _goes_on(told: Told, hit: Hit, clause: Range) -> bool:
    """Whether the name of the meeting goes on to another word for a meeting (主席会议督办提案评议会)."""
    later = next((h for h in told.hits_in(clause) if h.frame == "meet" and h.start >= hit.end), None)
    between = told.mask(hit.end, later.start) if later else "，"
    if _MEMBERS_OF.fullmatch(between):
        return True
    return bool(between) and not _ANOTHER.search(between)


def _sits_within(told: Told, name: Range) -> bool:
    """Whether a full meeting without a committee's name sits within a standing committee's session told before."""
    if not _FULL_MEETING.search(told.words(*name)):
        return False
    before = told.scene.text[max(0, name.start - _SESSION_BEFORE) : name.start]
    standing = max(before.rfind("常务委员会"), before.rfind("常委会第"))
    return standing > max(before.rfind("委员会第一次会议"), 0) or "常委会会议" in before


def _is_mentioned(told: Told, hit: Hit, clause: Range, name: Range) -> bool:
    """Whether a meeting is only counted, proposed, spoken of in papers, or held by the press."""
    after = told.mask(hit.end, clause.end)
    if _COUNTED.match(after) and not _WITH_TOPIC.search(told.words(clause.start, hit.start)):
        next_clause = told.mask(clause.end, told.line.told.end)
        return topic_before(told, clause, hit.start) is None and not _ON_WHAT.match(next_clause)
    if _COUNTED_BEFORE.search(told.mask(clause.start, name.start)):
        return topic_before(told, clause, hit.start) is None
    if _IN_PAPERS.search(told.mask(clause.start, name.start)) or re.match(r"\s*建议", told.mask(*clause)):
        return True
    if _AHEAD.search(told.mask(clause.start, name.start)) or _REMARKED.match(told.mask(*clause)):
        return True
    if _TALKED_AT.match(after) and not told.mask(*name).endswith("次会议"):
        return True
    return bool(_PRESS.match(after) or _DAY_BEFORE.match(after) or _EVERY.match(after)) or told.mask(*clause).endswith(
        "前"
    )


def _ours(told: Told, hit: Hit, clause: Range, name: Range) -> bool:
    """Whether the meeting is a committee's: one that just takes place (…会议在京召开) must have it in its name."""
    words = told.words(*name)
    if _FOREIGN.search(told.mask(*name)) and ("政协" not in words or ("中央政协" in words and "庆祝" not in words)):
        return False
    held = _HELD_BEFORE.search(told.mask(clause.start, hit.start))
    if held and not _PLAINLY.search(told.mask(clause.start, clause.start + held.start("name"))):
        return True
    return bool(_OUR_MEETING.search(told.words(told.line.told.start, name.end)))


def _name(told: Told, hit: Hit, clause: Range) -> Range | None:
    """The range of the meeting's name, None where nothing says that it is held."""
    after = told.mask(hit.end, hit.end + 1)
    head = told.mask(clause.start, hit.start)
    rest = told.mask(hit.end, clause.end)
    if _AS_AGENDA.search(head) and re.match("的?(?:议题|主题)", rest):
        return Range(clause.start + head.rfind("作为") + len("作为"), hit.end)
    if (
        _SAID_THERE.match(rest)
        or _PREPARES.match(rest)
        or _LEARNS.match(rest)
        or rest.startswith("提案")
        or after in _NO_MEETING_AFTER
        or (hit.word in ("常委会", "常委会议") and after not in _ENDS_NAME)
    ):
        return None
    before = _HELD_BEFORE.search(head)
    if before:
        return _held(told, hit, clause.start + before.start("name"))
    held = not head.endswith("宣布") and _HELD_AFTER.match(told.mask(hit.end, told.line.told.end))
    if held or (rest == "上" and hit.word not in ("会议", "大会") and _NAMED_FIRST.fullmatch(head)):
        return Range(clause.start, hit.end)
    if told.scene.home != COUNTRY and _ACTS.match(rest) and _BY_NUMBER.search(head + hit.word):
        return Range(clause.start, hit.end)
    return _spoken_at(told, hit, clause) or named_by_day(told, head, hit.end, clause)


def _dealt_with(told: Told, hit: Hit, clause: Range) -> str | None:
    """What a numbered meeting that is itself the subject heard, passed or decided, where its clause says it in full."""
    acts = _ACTS.match(told.mask(hit.end, clause.end)) if told.scene.home != COUNTRY else None
    if not acts or not _BY_NUMBER.search(told.mask(clause.start, hit.end)):
        return None
    matter = _MATTER.match(told.words(hit.end + acts.start("o"), told.line.told.end))
    words = next((group for group in matter.groups() if group), None) if matter else None
    put_to_it = _PUT_TO_IT.search(told.words(told.line.told.start, hit.start))
    return trim_topic(words) if words else put_to_it and put_to_it["o"]


def _spoken_at(told: Told, hit: Hit, clause: Range) -> Range | None:
    """The name of a meeting at which something was said or done (在市政协…会上, 在去年9月的…会上)."""
    head = told.mask(clause.start, hit.start)
    rest = told.mask(hit.end, clause.end)
    if _HANDED_IN.search(head):
        return None
    if (
        _SPOKEN_AT.match(rest)
        and re.search("在.*政协", head)
        and not _HANDED_THERE.match(told.mask(hit.end, told.line.told.end))
    ):
        return Range(clause.start + head.rfind("在") + 1, hit.end)
    dated = _DATED_AT.search(head) if rest.startswith("上") else None
    return Range(clause.start + dated.end(), hit.end) if dated else None


def _held(told: Told, hit: Hit, start: int) -> Range | None:
    """The name after 召开: the last of a list of meetings; 各类会议 names none."""
    words = told.mask(start, hit.start)
    if _SUNDRY.match(words):
        return None
    cut = words.rfind("、")
    listed = cut >= 0 and any(h.frame == "meet" and start <= h.start < start + cut for h in told.hits)
    return Range(start + cut + 1 if listed else start, hit.end)
