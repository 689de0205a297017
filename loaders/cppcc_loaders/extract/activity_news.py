"""News of one event: the lead sentence tells it, the rest of the item fills in; and events that the CPPCC only attends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["absorb_follow_ups", "read_attendance"]

_SHORT_ITEM: Final = 1600
_HAS_DAY: Final = pattern("activity_news", "has_day")
_RECENT: Final = pattern("activity_news", "recent")
_ASIDE: Final = pattern("activity_news", "aside")
_LEADS: Final = 1
_LONGEST_ITEM: Final = 2600
_FOLLOWS: Final = pattern("activity_news", "follows")
_ABSORBED: Final = frozenset(
    [
        "consultation",
        "work-meeting",
        "plenary-session",
        "standing-committee-meeting",
        "study-training",
        "proposal-work",
        "institution-building",
        "opinion-work",
        "inspection",
        "research",
        "supervision",
    ]
)
_GIVEN_AT: Final = pattern("activity_news", "given_at")
_REPORT_HEAD: Final = 400
_DATE_NEAR: Final = 80
_CEREMONY: Final = pattern("activity_news", "ceremony")
_HELD: Final = pattern("activity_news", "held")
_CHAIR_ATTENDS: Final = pattern("activity_news", "chair_attends")
_SITS_IN: Final = pattern("activity_news", "sits_in")
_NAMED: Final = pattern("activity_news", "named")
_REPORTED: Final = pattern("activity_news", "reported")
_REVIEWING: Final = pattern("activity_news", "reviewing")
_MET_WHEN: Final = pattern("activity_news", "met_when")
_POINT: Final = pattern("activity_news", "point")
_DURING: Final = pattern("activity_news", "during")
_STOP: Final = pattern("activity_news", "stop")


def absorb_follow_ups(scene: Scene, events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out what only fills in the event that the lead of a news item tells."""
    lead = _lead(scene, events)
    for told, event in events:
        if event.topic is None and event.frame == "propose" and lead is not None:
            event = replace(event, topic=lead.topic)  # noqa: PLW2901  (该提案)
        if (
            lead is not None
            and lead.rule == "activity-会见"
            and told.line.span.start > lead.span.start
            and not _ASIDE.match(scene.words(told.line.span))
        ):
            continue
        if (
            event.frame == "propose"
            or lead is None
            or event is lead
            or told.line.span.end <= lead.span.start
            or event.type not in _ABSORBED
        ):
            yield told, event
            continue
        if event.topic is None and event.frame == "act":
            event = replace(event, topic=lead.topic)  # noqa: PLW2901  (the lead's topic is meant)
        same_sentence = told.line.span.start <= lead.span.start < told.line.span.end
        if same_sentence and lead.frame == "meet" and event.type in ("study-training", "consultation", "work-meeting"):
            continue
        if not same_sentence and _FOLLOWS.match(scene.words(told.line.span)) and event.type != "research":
            continue
        if (
            not same_sentence
            and lead.frame == "meet"
            and len(scene.text) < _SHORT_ITEM
            and not _tells_apart(scene, told, event, lead)
        ):
            continue
        if (
            not same_sentence
            and lead.type in ("research", "inspection")
            and event.rule in ("activity-object", "activity-到")
            and event.type in ("research", "inspection")
            and not _HAS_DAY.search(scene.words(told.line.span))
        ):
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
        if (
            event.span.start < start
            and (
                event.frame in ("meet", "act")
                or event.rule in ("activity-学习", "activity-培训")
                or event.rule == "activity-会见"
            )
            and (_HAS_DAY.search(words) or _RECENT.search(words))
        ):
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
            yield (
                line.span,
                Event(
                    line.span.start + review.start(), line.span, "plenary-session", review["o"], "activity-审议", "news"
                ),
            )
        met = _MET_WHEN.match(words)
        if met and met["n"] in names:
            point = _POINT.search(words, met.end())
            topic = point.group() if point else met["who"]
            yield (
                line.span,
                Event(line.span.start, line.span, "exchange", topic, "activity-会见时", "news", when=body[0].span.end),
            )
        during = _DURING.match(words)
        if during and during["n"] in names:
            for stop in _STOP.finditer(words):
                kind = "research" if stop["o"].startswith("考察") else "exchange"
                span = Range(line.span.start + stop.start(), line.span.start + stop.end())
                yield (
                    line.span,
                    Event(span.start, span, kind, stop["o"], "activity-期间", "news", when=body[0].span.end),
                )


def _report(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The session to which a work report was given: ——在政协…第三次会议上."""
    found = _GIVEN_AT.search(scene.text[:_REPORT_HEAD])
    if found:
        span = Range(found.start(), found.end())
        topic = trim_topic(scene.article.headline) or found["m"]
        dated = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日").search(scene.text, found.end(), found.end() + _DATE_NEAR)
        yield (
            span,
            Event(
                span.start, span, "plenary-session", topic, "activity-报告", "news", when=dated.end() if dated else None
            ),
        )


def _ceremony(scene: Scene, span: Range, words: str, before: list[Range]) -> Iterator[Event]:
    found = _CHAIR_ATTENDS.search(words)
    if not found or "会议主席" in words[: found.start() + 6]:
        return
    for place in [span, *reversed(before)]:
        named = _CEREMONY.search(scene.words(place)) or _HELD.search(scene.words(place))
        if (
            named
            and "政协" not in scene.text[place.start : place.start + named.start()].replace("政协主席", "")
            and "政协" not in named["o"]
        ):
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
    if not re.search(r"人大|党委|市委|县委|区委|省委|政府|国务院", head) or re.search(
        r"政协.{0,20}(?:委员会第|全体会议|常委会)", head[:60]
    ):
        return
    reported = _REPORTED.search(head)
    named = reported or _NAMED.search(head)
    topic = trim_topic(re.sub(r"^.*\d日", "", named["o"])) if named else None
    yield Event(span.start + found.start(), span, "work-meeting", topic, "activity-列席", "news", when=lead.end)
