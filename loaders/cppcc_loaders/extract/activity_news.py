"""Attendance: events of others that the CPPCC opens or sits in on, talks with guests, the session of a report."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_stops import read_stops
from cppcc_loaders.extract.activity_talks import is_on_visit, told_of_talk
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.clauses import split_clauses
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, body_of, lines_of
from cppcc_loaders.extract.told_by import bits_of, may_tell, told_by
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["MET_WHEN", "REPORTED_ON", "attended_type", "read_attendance"]

_GIVEN_AT: Final = Anchored(pattern("activity_news", "given_at"))
_REPORT_HEAD: Final = 400
_DATE_NEAR: Final = 80
#: Lead and talk prove a reception together where they are no longer than this.
_PROOF: Final = 560
_DAY: Final = pattern("activity_leads", "has_day")
#: A show or a call may greet its hearers before it says when it was.
_LEADS: Final = 2
_CRUMBS: Final = re.compile("[>›»→]")
_CEREMONY: Final = pattern("activity_news", "ceremony")
_HELD: Final = pattern("activity_news", "held")
_SEMINAR: Final = pattern("activity_news", "seminar")
_EVENT: Final = pattern("activity_news", "event")
_SHORTEST_EVENT: Final = 6
_CELEBRATED: Final = pattern("activity_news", "celebrated")
_COUNSEL_NAME: Final = pattern("activity_news", "counsel_name")
_COUNSELLED: Final = re.compile("(?:进行|开展(?!的))[^，；。]*$")
_WORKING_NAME: Final = pattern("activity_news", "working_name")
_CHAIR_ATTENDS: Final = Anchored(pattern("activity_news", "chair_attends"))
_SPOKE_AT: Final = pattern("activity_news", "spoke_at")
_COMES_IN: Final = pattern("activity_news", "comes_in")
_LEARNED_AT: Final = pattern("activity_news", "learned_at")
_OUR_LEADER: Final = re.compile("(?:中共中央政治局[委员常]{2}、)?全国政协副?主席")
_OF_YEAR: Final = re.compile(r"关于\d{4}年")
_SUPERVISED: Final = pattern("activity_news", "supervised")
_STUDIED: Final = pattern("activity_news", "studied")
_SITS_IN: Final = pattern("activity_news", "sits_in")
_NAMED: Final = pattern("activity_news", "named")
_REPORTED: Final = pattern("activity_news", "reported")
_REVIEWING: Final = pattern("activity_news", "reviewing")
_MET_WHEN: Final = pattern("activity_news", "met_when")
#: The rule of what was said to a guest.
MET_WHEN: Final = "activity-会见时"
#: The rule of work of which a meeting heard.
REPORTED_ON: Final = "activity-汇报"
_POINT: Final = pattern("activity_news", "point")
#: Words that lead straight to what was hoped for.
_HOPES: Final = ("希望", "鼓励", "勉励")
_TOLD_THEM: Final = pattern("activity_news", "told_them")
_CEREMONY_BEFORE: Final = pattern("activity_news", "ceremony_before")
_SITTING_OF_OTHERS: Final = pattern("activity_news", "sitting_of_others")
_SITTING: Final = pattern("activity_news", "sitting")


#: Without one of these no sentence tells an occasion.
_BY_LINES: Final = bits_of(
    _CHAIR_ATTENDS, _COMES_IN, _LEARNED_AT, _SITS_IN, _REVIEWING, _MET_WHEN, _SUPERVISED, _STUDIED
)


def read_attendance(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """Events of others that the chair opens or members sit in on, and stops of a visit, with their sentences."""
    yield from _report(scene)
    yield from read_stops(scene)
    if not may_tell(scene.text, _BY_LINES):
        return
    body = body_of(scene)
    names = chair_names(scene)
    abroad = is_on_visit(scene) if names else False
    for index, line in enumerate(body):
        words = scene.words(line.span)
        if "政协" in words:
            before = body[max(0, index - 2) : index]
            yield from ((line.span, e) for e in _ceremony(scene, line.span, words, [b.span for b in before]))
            yield from ((line.span, e) for e in _came_to_us(line.span, words))
            if scene.home == COUNTRY and line.kind is LineKind.TOLD:
                yield from ((line.span, e) for e in _looked_into(line.span, words))
        if "听取" in words and scene.home == COUNTRY and line.kind is LineKind.TOLD:
            yield from ((line.span, e) for e in _reported_on(line.span, words))
        if "列席" in words:
            yield from ((line.span, e) for e in _sitting_in(scene, line.span, words))
        review = _REVIEWING.search(words) if "政协" in words else None
        if review:
            yield (
                line.span,
                Event(
                    line.span.start + review.start(), line.span, "plenary-session", review["o"], "activity-审议", "news"
                ),
            )
        met = _MET_WHEN.match(words) if names else None
        if met and met["n"] in names:
            topic = _point_made(scene, line.span, met) or met["who"]
            lead = _dated_lead(scene, body)
            proof = line.span if abroad or line.span.end - lead.start > _PROOF else Range(lead.start, line.span.end)
            event = Event(line.span.start, proof, "exchange", topic, MET_WHEN, "news", when=lead.end)
            yield line.span, event


def _dated_lead(scene: Scene, body: list[Line]) -> Range:
    """The first sentence of an item, the second where a greeting stands before the day that is told."""
    return next((line.span for line in body[:_LEADS] if _DAY.search(scene.text, *line.span)), body[0].span)


def _point_made(scene: Scene, span: Range, met: re.Match[str]) -> str | None:
    """What a leader spoke of with a guest: what he told of or praised, else the first work that he named there."""
    told = _TOLD_THEM.search(scene.words(span), met.end("n"))
    if told:
        return trim_topic(told["o"])
    end = scene.paragraph_at(span.start).end
    talk = told_of_talk(scene, Range(span.start + met.end("n"), end), own=True)
    if talk:
        return talk
    if met.group().endswith(_HOPES):
        return trim_topic(scene.text[span.start + met.end() : span.end])
    point = _POINT.search(scene.text, span.start + met.end(), end)
    return point.group() if point else None


def _came_to_us(span: Range, words: str) -> Iterator[Event]:
    """Guests who come to see a committee and talk with its members (驻华使节走进全国政协，与委员座谈)."""
    found = _COMES_IN.search(words) if any(how in words for how in ("走进", "来到", "参观")) else None
    topic = trim_topic(found["o"]) if found else None
    if found and topic:
        yield Event(span.start + found.start("how"), span, "exchange", topic, "activity-来访", "news")


def _looked_into(span: Range, words: str) -> Iterator[Event]:
    """What a leader of ours learned on the spot (走进某校了解…情况)."""
    leader = _OUR_LEADER.match(words.lstrip()) if "了解" in words else None
    for found in _LEARNED_AT.finditer(words, leader.end()) if leader else ():
        topic = trim_topic(found["p"] if found["o"] in ("情况", "有关情况") else found["o"])
        if topic:
            start = span.start + found.start()
            yield Event(start, Range(start, span.start + found.end()), "research", topic, "activity-察看", "news")


def _reported_on(span: Range, words: str) -> Iterator[Event]:
    """Work of which a meeting heard: each supervision told of, those whose reports were passed as one, research."""
    year = _OF_YEAR.search(words)
    when = span.start + year.end() if year else None
    titles = list(_SUPERVISED.finditer(words)) if "监督" in words else []
    passed = [t for t in titles if t.group().endswith("报告》")]
    for group in [*([t] for t in titles if t not in passed), passed]:
        if group:
            part = Range(span.start + group[0].start(), span.start + group[-1].end())
            about = "、".join(t["o"] for t in group)
            yield Event(part.start, part, "supervision", about, REPORTED_ON, "news", when=when)
    studied = _STUDIED.search(words) if "课题" in words else None
    if studied:
        at = span.start + studied.start()
        yield Event(at, Range(at, span.start + studied.end()), "research", studied["o"], REPORTED_ON, "news")


@told_by(_GIVEN_AT)
def _report(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The session to which a work report was given: ——在政协…第三次会议上."""
    found = _GIVEN_AT.search(scene.text[:_REPORT_HEAD])
    if found:
        span = Range(found.start(), found.end())
        topic = trim_topic(_title(scene)) or found["m"]
        dated = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日").search(scene.text, found.end(), found.end() + _DATE_NEAR)
        when = found.end("day") if found["day"] else dated.end() if dated else None
        yield span, Event(span.start, span, "plenary-session", topic, "activity-报告", "news", when=when)


def _title(scene: Scene) -> str:
    """The report's title: the headline, or the line of a report where the headline is a trail of a site's pages."""
    headline = scene.article.headline
    if not _CRUMBS.search(headline):
        return headline
    lines = (line.strip() for line in scene.text[:_REPORT_HEAD].split("\n"))
    return next((line for line in lines if "报告" in line and not _CRUMBS.search(line)), "")


def _ceremony(scene: Scene, span: Range, words: str, before: list[Range]) -> Iterator[Event]:
    found = _CHAIR_ATTENDS.search(words)
    if not found or "会议主席" in words[: found.start() + 6]:
        return
    if not _SPOKE_AT.search(found.group()) and not words.endswith("全国", 0, found.start()):
        return
    for place in [span, *reversed(before)]:
        told = scene.words(place)
        named = _CEREMONY.search(told) or _HELD.search(told) or _CELEBRATED.search(told)
        if (
            named
            and "政协" not in scene.text[place.start : place.start + named.start()].replace("政协主席", "")
            and "政协" not in named["o"]
        ):
            yield _attended(scene, span, found, named["o"], place)
            return
    attended = trim_topic(found["e"] or found["f"] or "")
    if attended and "政协" not in attended and len(attended) >= _SHORTEST_EVENT and _EVENT.search(attended):
        yield _attended(scene, span, found, attended, span)


def _attended(scene: Scene, span: Range, found: re.Match[str], event: str, place: Range) -> Event:
    """The event that the chair attended, by its name without what only leads up to it."""
    name = _CEREMONY_BEFORE.sub("", event)
    kind = "exchange" if "会见" in found.group() else attended_type(name)
    topic = trim_topic(_COUNSEL_NAME.sub("", name)) or _deliberated(scene, place) or trim_topic(name)
    at = span.start + found.start()
    return Event(at, Range(place.start, span.end), kind, topic, "activity-出席", "news", when=place.end)


def _deliberated(scene: Scene, place: Range) -> str | None:
    """What a meeting of counsel without a subject in its name took up: …，就…进行协商."""
    clauses = (scene.words(clause) for clause in split_clauses(scene.text, *place))
    said = next((words for words in clauses if words.startswith(("就", "围绕"))), "")
    return prepositional_topic(_COUNSELLED.sub("", said))


def attended_type(name: str) -> str:
    """Meetings of counsel and working conferences have their own types; forums, congresses, receptions are contacts."""
    if _COUNSEL_NAME.search(name):
        return "consultation"
    if _SEMINAR.search(name):
        return "study-training"
    return "work-meeting" if _WORKING_NAME.search(name) else "exchange"


def _sitting_in(scene: Scene, span: Range, words: str) -> Iterator[Event]:
    found = _SITS_IN.search(words)
    if not found or "请予审议" in words:
        return
    lead = next((line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING), span)
    head = scene.text[lead.start : lead.start + 400]
    if not _SITTING_OF_OTHERS.search(head) or _SITTING.search(head[:90]):
        return
    reported = _REPORTED.search(head)
    named = reported or _NAMED.search(head)
    topic = trim_topic(re.sub(r"^.*\d日", "", named["o"])) if named else None
    yield Event(span.start + found.start(), span, "work-meeting", topic, "activity-列席", "news", when=lead.end)
