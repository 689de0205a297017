"""News of one event: the lead sentence tells it, the rest of the item fills in; and events that the CPPCC only attends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["absorb_follow_ups", "read_attendance"]

_SHORT_ITEM: Final = 1600
_HAS_DAY: Final = re.compile(r"\d{1,2}月\d{1,2}日|(?<!\d)\d{1,2}[日号]")
_RECENT: Final = re.compile(r"今天|今日|昨天|昨日|近日|日前|今年|连日来|上午|下午")
_ASIDE: Final = re.compile(r"\s*(?:会前|会后|访问期间|期间|此前|此外|闭幕会后|会议之前|去年|今年|为|近年来|一年来|\d)")
_LEADS: Final = 1
_LONGEST_ITEM: Final = 2600
_FOLLOWS: Final = re.compile(
    r"\s*(?:[（(]?(?:会议|大会|全会|本次|这次|此次|会上|座谈会|协商会|议政会|闭幕会(?!后)|开幕会|委员们|常委们|大家|与会|部分(?:政协)?委员|一些委员|"
    r"[一二三四五六七八九十百近\d]+[多余]?[位名](?:全国|政协)*(?:委员|常委|专家)|审议|接受|增补|会议期间|协商(?:座谈)?会上|座谈会上|调研(?:中|期间)|视察(?:中|期间)|活动中|活动现场|在.{0,8}会上|随后|期间)|上半年|[^，。]{2,12}(?:主持|出席|列席|参加)(?:会议|了|并))"
)
_ABSORBED: Final = frozenset(
    ["consultation", "work-meeting", "plenary-session", "standing-committee-meeting", "study-training", "proposal-work", "institution-building", "opinion-work", "inspection", "research", "supervision"]
)
_GIVEN_AT: Final = re.compile(r"[—－-]+在(?P<m>[^\n。，]{0,4}政协[^\n。，]{4,40}?次(?:全体)?会议)上")
_REPORT_HEAD: Final = 400
_DATE_NEAR: Final = 80
_CEREMONY: Final = re.compile(r"(?P<o>[^，。：）]{4,50}?(?:大会|年会|峰会|论坛|会议|博览会|仪式|招待会|茶话会|晚会|展览|活动|典礼|联欢会|座谈会|交流会))(?=[^，。]{0,16}(?:召开|举行|开幕|举办|闭幕))")
_HELD: Final = re.compile(r"(?:召开|举行|举办)(?:了)?(?P<o>[^，。：）]{4,50}?(?:大会|年会|峰会|论坛|会议|仪式|招待会|茶话会|晚会|展览|典礼|联欢会|座谈会|交流会))(?=[，。])")
_CHAIR_ATTENDS: Final = re.compile(
    r"政协(?:党组书记、)?主席(?P<n>[一-龥]{2,3}?)(?:[\d日上下午晚]{0,6})?(?:应邀)?(?:出席(?:[^，。]{0,30}?)(?:并)?(?:作)?(?:总结|重要)?(?:致辞|讲话|发表|宣布|揭幕|剪彩)|会见(?:[^，。]{0,12})(?:代表|人员|同志|嘉宾))"
)
_SITS_IN: Final = re.compile(r"(?<!请)(?<!请各位)(?<!请[省市县区])政协(?:委员|常委|主席|副主席|有关负责)?[^。，]{0,40}列席(?!同志|人员|会议的同志)")
_NAMED: Final = re.compile(r"(?P<o>[^，。：）\s]{4,40}(?:会议|大会(?!堂)))(?=[^，。]{0,16}(?:开幕|举行|召开|闭幕))")
_REPORTED: Final = re.compile(r"(?:报告|通报|听取|审议)(?:了)?(?P<o>[^，。；]{4,50}?(?:情况|考虑|安排|报告|工作|计划))(?=[，。；]|$)")
_REVIEWING: Final = re.compile(r"参加(?P<m>[^，。]{0,16}政协[^，。]{0,12}会议)的[^，。]{0,8}委员[^，。]{0,6}在(?P<o>(?:审议|讨论|协商讨论)[^，。]{4,50}?)(?:时|中)")
_MET_WHEN: Final = re.compile(r"\s*(?:会见|同|与)(?P<who>[^，。]{2,30}?)(?:会谈|会见|座谈)?时，(?P<n>[一-龥]{2,3})(?:表示|说|指出|转达|强调)")
_POINT: Final = re.compile(r"(?:加快|扎实|持续|继续|共同)?(?:推进|深化|加强|落实)[^，。；]{4,30}")
_DURING: Final = re.compile(r"\s*(?:访问|考察|在[一-龥]{1,4})期间，(?P<n>[一-龥]{2,3})")
_STOP: Final = re.compile(r"(?P<o>(?:出席|向[^，。]{2,30}(?:敬献|献)|参观|考察|瞻仰|凭吊)[^，。]{2,40})")


def absorb_follow_ups(scene: Scene, events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out what only fills in the event that the lead of a news item tells."""
    lead = _lead(scene, events)
    for told, event in events:
        if event.topic is None and event.frame == "propose" and lead is not None:
            event = replace(event, topic=lead.topic)  # noqa: PLW2901  (该提案)
        if lead is not None and lead.rule == "activity-会见" and told.line.span.start > lead.span.start and not _ASIDE.match(scene.words(told.line.span)):
            continue
        if event.frame == "propose" or lead is None or event is lead or told.line.span.end <= lead.span.start or event.type not in _ABSORBED:
            yield told, event
            continue
        if event.topic is None and event.frame == "act":
            event = replace(event, topic=lead.topic)  # noqa: PLW2901  (the lead's topic is meant)
        same_sentence = told.line.span.start <= lead.span.start < told.line.span.end
        if same_sentence and lead.frame == "meet" and event.type in ("study-training", "consultation", "work-meeting"):
            continue
        if not same_sentence and _FOLLOWS.match(scene.words(told.line.span)) and event.type != "research":
            continue
        if not same_sentence and lead.frame == "meet" and len(scene.text) < _SHORT_ITEM and not _tells_apart(scene, told, event, lead):
            continue
        if not same_sentence and lead.type in ("research", "inspection") and event.rule in ("activity-object", "activity-到") and event.type in ("research", "inspection") and not _HAS_DAY.search(scene.words(told.line.span)):
            continue
        yield told, event


def _tells_apart(scene: Scene, told: Told, event: Event, lead: Event) -> bool:
    """Whether a later sentence of an item about a meeting tells of something else: by its date, its place in time or its kind."""
    words = scene.words(told.line.span)
    if _HAS_DAY.search(words) or _ASIDE.match(words):
        return True
    return event.type not in ("consultation", "study-training", lead.type)


def _lead(scene: Scene, events: Sequence[tuple[Told, Event]]) -> Event | None:
    """The event that a short item is about: told by its first sentences, with a day of its own or of the item."""
    if len(scene.text) > _LONGEST_ITEM:
        return None
    body = [line for line in lines_of(scene) if line.kind is not LineKind.HEADING]
    start = body[min(_LEADS, len(body)) - 1].span.end if body else 0
    for told, event in events:
        words = scene.words(told.line.span)
        if event.span.start < start and (event.frame in ("meet", "act") or event.rule in ("activity-学习", "activity-培训") or event.rule == "activity-会见") and (_HAS_DAY.search(words) or _RECENT.search(words)):
            return event
    return None


def read_attendance(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """Events of others that the CPPCC's chair opens or its members sit in on, and stops of a visit, with their sentence."""
    yield from _report(scene)
    body = [line for line in lines_of(scene) if line.kind is not LineKind.HEADING]
    names = chair_names(scene)
    for index, line in enumerate(body):
        words = scene.words(line.span)
        before = body[max(0, index - 2) : index]
        yield from ((line.span, e) for e in _ceremony(scene, line.span, words, [b.span for b in before]))
        yield from ((line.span, e) for e in _sitting_in(scene, line.span, words))
        review = _REVIEWING.search(words)
        if review:
            yield line.span, Event(line.span.start + review.start(), line.span, "plenary-session", review["o"], "activity-审议", "news")
        met = _MET_WHEN.match(words)
        if met and met["n"] in names:
            point = _POINT.search(words, met.end())
            topic = point.group() if point else met["who"]
            yield line.span, Event(line.span.start, line.span, "exchange", topic, "activity-会见时", "news", when=body[0].span.end)
        during = _DURING.match(words)
        if during and during["n"] in names:
            for stop in _STOP.finditer(words):
                kind = "research" if stop["o"].startswith("考察") else "exchange"
                span = Range(line.span.start + stop.start(), line.span.start + stop.end())
                yield line.span, Event(span.start, span, kind, stop["o"], "activity-期间", "news", when=body[0].span.end)


def _report(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The session to which a work report was given: ——在政协…第三次会议上."""
    found = _GIVEN_AT.search(scene.text[:_REPORT_HEAD])
    if found:
        span = Range(found.start(), found.end())
        topic = trim_topic(scene.article.headline) or found["m"]
        dated = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日").search(scene.text, found.end(), found.end() + _DATE_NEAR)
        yield span, Event(span.start, span, "plenary-session", topic, "activity-报告", "news", when=dated.end() if dated else None)


def _ceremony(scene: Scene, span: Range, words: str, before: list[Range]) -> Iterator[Event]:
    found = _CHAIR_ATTENDS.search(words)
    if not found or "会议主席" in words[: found.start() + 6]:
        return
    for place in [span, *reversed(before)]:
        named = _CEREMONY.search(scene.words(place)) or _HELD.search(scene.words(place))
        if named and "政协" not in scene.text[place.start : place.start + named.start()].replace("政协主席", "") and "政协" not in named["o"]:
            topic = trim_topic(re.sub(r"^.*(?:新华社|消息|电)\s*", "", named["o"]))
            at = span.start + found.start()
            yield Event(at, Range(place.start, span.end), "exchange", topic, "activity-出席", "news", when=place.end)
            return


def _sitting_in(scene: Scene, span: Range, words: str) -> Iterator[Event]:
    found = _SITS_IN.search(words)
    if not found or "请予审议" in words:
        return
    lead = next((line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING), span)
    head = scene.text[lead.start : lead.start + 400]
    if not re.search(r"人大|党委|市委|县委|区委|省委|政府|国务院", head) or re.search(r"政协.{0,20}(?:委员会第|全体会议|常委会)", head[:60]):
        return
    reported = _REPORTED.search(head)
    named = reported or _NAMED.search(head)
    topic = trim_topic(re.sub(r"^.*\d日", "", named["o"])) if named else None
    yield Event(span.start + found.start(), span, "work-meeting", topic, "activity-列席", "news", when=lead.end)
