"""Events as frames: whose each is, its date, and whether it is planned, another body's, or mere praise."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activity_alone import others_alone
from cppcc_loaders.extract.activity_asked import is_asked
from cppcc_loaders.extract.activity_days import days_of
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_joint import each_of
from cppcc_loaders.extract.activity_papers import PAPER_RULE
from cppcc_loaders.extract.activity_visitors import VISIT_RULE
from cppcc_loaders.extract.activity_when import date_of
from cppcc_loaders.extract.agents import agent_at, is_foreign, of_deputies
from cppcc_loaders.extract.agents_above import superior_here, visited_by_superior
from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["frames_of"]

_TO_BE_HELD: Final = pattern("activities", "to_be_held")
_AT_LARGE: Final = pattern("activities", "at_large")
_OTHERS_DO: Final = pattern("activities", "others_do")
_CONVENES: Final = pattern("activities", "convenes")
#: A conference of all committees of a region is held by the one at its head (在全省政协…会上).
_OF_REGION: Final = re.compile("全(?P<level>省|市|州|自治区)政协[^，；。]{0,20}$")
#: What work was done for is no plan of it (为即将召开的全会做准备，…视察).
_PURPOSE: Final = re.compile(r"^\s*为(?!此)(?:了|给|做好|开好)?[^，；。]{2,50}，")
#: What an office does for those who put a proposal forward is a step of the proposal.
_TO_PROPOSERS: Final = re.compile("提案(?:委员|人|者)")
#: What is told as done where a proposal makes its case.
_DONE_FOR_IT: Final = frozenset({"research", "inspection", "proposal-work", "opinion-work"})
_PLANNED: Final = Anchored(pattern("activities", "planned"))
#: What a meeting called on members to do was said there (召开会议，号召…).
_CALLS_ON: Final = ("号召", "呼吁", "要求")
_GOES_TO: Final = pattern("activity_frames", "goes_to")


def frames_of(scene: Scene, events: list[tuple[Told, Event]]) -> Iterator[ActivityFrame]:
    """A frame for each event of a committee of ours; what other bodies do, and praise at large, gives none."""
    received: set[int] = set()
    for told, event in events:
        line = told.line
        if event.rule == VISIT_RULE and all(m.code == home_of(scene) for m in scene.committees_in(event.span)):
            continue
        host = _host(scene, line, event)
        agent = (
            host
            or (home_of(scene) if event.rule == VISIT_RULE else None)
            or _named_right_before(scene, event)
            or _convenes(scene, event)
            or _visited(scene, event)
            or agent_at(scene, line.span, event.at)
        )
        if agent is None or (
            is_foreign(scene, line.span, event.at) and not (event.rule == PAPER_RULE or _others_act_for_us(told, event))
        ):
            continue
        others = _OTHERS_DO.search(told.mask(told.clause(event.at).start, event.at))
        if (
            (others and not _answers_us(event))
            or of_deputies(scene, event.at)
            or _is_praise(told, event)
            or others_alone(told, event.at)
        ):
            continue
        if host and line.span.start in received:
            continue
        received.update([line.span.start] if host else [])
        planned = line.status.value == "planned" or _is_planned(told, event)
        days = () if planned else days_of(told, event, events)
        frame = ActivityFrame(
            event.span,
            event.rule,
            "exchange" if host else event.type,
            agent,
            date=None if planned else days[0] if days else date_of(told, event),
            topic=event.topic,
            status=type(line.status).PLANNED if planned else line.status,
        )
        yield frame
        yield from (altered(frame, date=day) for day in days[1:])
        yield from (altered(frame, committee=code) for code in each_of(scene, event) if code != agent)


def _host(scene: Scene, line: Line, event: Event) -> str | None:
    """The committee that people of one above it come to with what an event tells."""
    if event.type not in ("research", "inspection"):
        return None
    return visited_by_superior(scene, line.span, event.at) or (
        superior_here(scene, line.span, event.at) if event.frame == "act" else None
    )


def _named_right_before(scene: Scene, event: Event) -> str | None:
    """The committee whose name stands right before its report (某县政协关于…的调研报告)."""
    if event.frame != "report":
        return None
    return next((m.code for m in scene.committees if m.span.end == event.at), None)


def _convenes(scene: Scene, event: Event) -> str | None:
    """A committee above the article's that holds a meeting here, or at whose session somebody of ours speaks."""
    if event.frame != "meet":
        return None
    region = _OF_REGION.search(scene.text, event.span.start, event.at)
    if region:
        return _region(home_of(scene), region["level"])
    named = [m for m in scene.committees_in(event.span) if m.span.start <= event.at]
    if not named:
        return None
    above = named[-1]
    words = scene.text[max(0, above.span.start - 1) : event.at + len("会议上")]
    home = home_of(scene)
    alien = home is not None and above.code != home and divisions().within(home, above.code)
    return above.code if alien and _CONVENES.match(words) else None


def _region(home: str | None, level: str) -> str | None:
    """The division of a level (全省, 全市) that a place lies in."""
    above = divisions().ancestors(home) if home else ()
    return next((area.code for area in above if area.name.endswith(level) and area.code != COUNTRY), None)


def _visited(scene: Scene, event: Event) -> str | None:
    """The committee that a visit goes to (到某市政协机关看望…): the visit is its exchange."""
    if event.frame != "visit":
        return None
    return next(
        (
            m.code
            for m in scene.committees_in(event.span)
            if _GOES_TO.search(scene.text[max(0, m.span.start - 4) : m.span.start])
        ),
        None,
    )


def _others_act_for_us(told: Told, event: Event) -> bool:
    """Departments that handle the members' proposals and invited lecturers act in the committee's work."""
    if event.frame == "learn" and re.search(r"应邀|受邀|邀请", told.words(told.line.told.start, event.at)):
        return True
    if event.type == "proposal-work" and event.topic and event.topic.rstrip("》").endswith("提案"):
        return True
    if event.type == "proposal-work" and event.frame == "meet" and "提案" in told.words(*event.span):
        return True
    if event.type == "consultation" and event.topic and "联组" in event.topic[-5:]:
        return True
    if event.frame == "propose" and _TO_PROPOSERS.search(event.topic or ""):
        return True
    return event.frame == "propose" and "政协" in told.words(*told.line.told)


def _answers_us(event: Event) -> bool:
    """Whether an office tells how it went to the people of a proposal that it handles (我局登门听取您的意见)."""
    topic = (event.topic or "").rstrip("》")
    if event.rule == PAPER_RULE:
        return True
    answered = topic.endswith(("提案", "建议")) or bool(_TO_PROPOSERS.search(topic))
    return event.type == "proposal-work" and event.rule == "activity-叙事" and answered


def _is_praise(told: Told, event: Event) -> bool:
    """What national news says of 人民政协 at large (人民政协积极投身…) tells no event."""
    if told.scene.home != COUNTRY or event.frame not in ("give", "solve", "act"):
        return False
    if "是人民政协" in told.mask(told.line.told.start, event.at):
        return True
    return bool(_AT_LARGE.match(told.mask(told.clause(event.at).start, event.at)))


def _is_planned(told: Told, event: Event) -> bool:
    start = max(told.line.told.start, told.mask(told.line.told.start, event.at).rfind("；") + told.line.told.start)
    if event.frame == "meet" and _TO_BE_HELD.search(told.mask(event.at, event.span.end)):
        return True
    end = event.at if (event.topic or "").startswith(_CALLS_ON) else event.at + len("会见")
    words = told.mask(start, min(end, told.line.told.end))
    if event.type not in _DONE_FOR_IT and is_asked(told.scene, told.line.paragraph):
        return True
    return bool(_PLANNED.search(_PURPOSE.sub("", words)))
