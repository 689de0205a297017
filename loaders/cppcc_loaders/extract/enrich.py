"""What stands around an article's frames: places and participants of activities, sectors, attributions, sources."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.causes import station_behind, work_behind
from cppcc_loaders.extract.enrich_roles import told_role
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    CommitteeFrame,
    Frame,
    OutcomeFrame,
    PersonFrame,
    RoleFrame,
    SessionFrame,
    UnitFrame,
    WorkFrame,
)
from cppcc_loaders.extract.mergers import extract_mergers
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.proposers import extract_proposers
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sectors import sector_of, sector_phrases
from cppcc_loaders.extract.sessions import extract_sessions
from cppcc_loaders.extract.steps import extract_steps
from cppcc_loaders.records import Range, Unresolved
from cppcc_loaders.swift import altered
from cppcc_ontology.places import resolve_place

__all__ = ["enrich"]

F = TypeVar("F", ActivityFrame, OutcomeFrame)

_PLACE: Final = pattern("enrich", "place")
#: Kinds of unit that a sector can have, whose members work among the people, that have a head of their own.
_SECTOR_KINDS: Final = frozenset({"work-station", "liaison-station", "sector-station", "studio", "activity-group"})
_STATION_KINDS: Final = _SECTOR_KINDS | {"deliberation-room"}
#: Half of all frames, and nothing is added to them.
_PLAIN: Final = frozenset({PersonFrame, CommitteeFrame})
_HEADED_KINDS: Final = _STATION_KINDS | {"contact-point"}
_OF_SECTOR: Final = re.compile(r"(?:第[一二三四五六七八九十]+)?(?P<sector>[一-龥、]{1,12}?)界?别?(?:政协)?委员(?!会)")
_CITED: Final = pattern("enrich", "cited")
_WORDS_OF: Final = pattern("enrich", "words_of")
_JOINTLY: Final = pattern("enrich", "jointly")
_CONTRIBUTED: Final = pattern("enrich", "contributed")
_DERIVED: Final = pattern("enrich", "derived")
_NUMBER: Final = Anchored(pattern("enrich", "number"))
_NUMBERED: Final = re.compile(r"[》”]?(?:提案)?[（(](?:提案)?(?:编号[：:]?)?(?P<number>第?\d{1,6}号)")
_BEFORE: Final = 16
_STUDIED: Final = frozenset({"research", "inspection", "consultation", "supervision", "opinion-work"})


@dataclass(frozen=True)
class _Around:
    scene: Scene
    people: tuple[PersonFrame, ...]
    units: tuple[UnitFrame, ...]
    works: tuple[WorkFrame, ...]
    activities: tuple[ActivityFrame, ...]
    sessions: tuple[SessionFrame, ...]
    headed: tuple[UnitFrame, ...]
    stations: tuple[UnitFrame, ...]
    named: frozenset[int]
    places: tuple[tuple[int, int, str], ...]
    agents: dict[Range, set[str | None]]


def enrich(scene: Scene, frames: Iterable[Frame | Unresolved]) -> Iterator[Frame | Unresolved]:
    """The frames with what their sentences say besides, then the article's terms, sessions and proposal steps."""
    found = tuple(frames)
    by_kind: dict[type, list[Any]] = {}
    for frame in found:
        by_kind.setdefault(type(frame), []).append(frame)
    activities: list[ActivityFrame] = by_kind.get(ActivityFrame, [])
    people: list[PersonFrame] = by_kind.get(PersonFrame, [])
    units: list[UnitFrame] = by_kind.get(UnitFrame, [])
    agents: dict[Range, set[str | None]] = {}
    for activity in activities:
        agents.setdefault(scene.sentence_at(activity.span.start), set()).add(activity.committee)
    around = _Around(
        scene,
        tuple(people),
        tuple(units),
        tuple(altered(f, number=_number(f, scene)) for f in by_kind.get(WorkFrame, ())),
        tuple(activities),
        tuple(extract_sessions(scene)),
        tuple(unit for unit in units if unit.kind in _HEADED_KINDS),
        tuple(unit for unit in units if unit.kind in _STATION_KINDS),
        frozenset([person.span.start for person in people]),
        tuple([(*person.span, person.name) for person in people]),
        agents,
    )
    works: list[WorkFrame] = []
    for frame in found:
        if type(frame) in _PLAIN:
            yield frame
            continue
        richer = _richer(frame, around)
        if isinstance(richer, WorkFrame):
            works.append(richer)
        yield richer
    yield from around.sessions
    works.sort(key=lambda work: work.span)
    yield from extract_proposers(scene, works, around.people, around.units)
    yield from extract_mergers(scene, works)
    yield from extract_steps(scene, works)


def _richer(frame: Frame | Unresolved, around: _Around) -> Frame | Unresolved:
    match frame:
        case ActivityFrame():
            return _with(
                frame,
                place=frame.place or _place(frame, around.scene),
                participants=frame.participants or tuple(_participants(frame, around)),
                partners=frame.partners or tuple(_partners(frame, around)),
                session=_session(frame, around),
            )
        case UnitFrame(sector=None) if frame.kind in _SECTOR_KINDS:
            return altered(frame, sector=_sector_in(frame.name))
        case RoleFrame():
            return told_role(frame, around.scene, around.headed)
        case OutcomeFrame():
            told = frame.attribution == "reported"
            return _with(
                frame,
                attribution=_attribution(frame) if told else frame.attribution,
                station=station_behind(frame, around.scene, around.stations),
                work=work_behind(frame, around.scene, around.works),
            )
        case WorkFrame():
            return altered(frame, derived_from=_derived(frame, around), number=_number(frame, around.scene))
    return frame


def _with(frame: F, **values: Any) -> F:
    """The frame with these values; the frame itself where it has them, as most do: a copy is dear."""
    for name, value in values.items():
        if getattr(frame, name) != value:
            return altered(frame, **values)
    return frame


def _place(frame: ActivityFrame, scene: Scene) -> str | None:
    """The place where it was done, where the sentence names one that is known."""
    sentence = scene.sentence_at(frame.span.start)
    low = max(sentence.start, frame.span.start - _BEFORE)
    for match in _PLACE.finditer(scene.text, low, max(frame.span.end, low)):
        place = match["place"]
        if resolve_place(place, near=frame.committee or scene.home):
            return place
    return None


def _participants(frame: ActivityFrame, around: _Around) -> Iterator[str]:
    """Persons who take part, by name, in the order of the sentence; then members of sectors, in the text's words."""
    scene = around.scene
    sentence = scene.sentence_at(frame.span.start)
    first, last = sentence
    names: dict[str, None] = {}
    for start, end, name in around.places:
        if first <= start and end <= last and not _cited(scene, Range(start, end)):
            names[name] = None
    yield from names
    low = max(sentence.start, frame.span.start - _BEFORE)
    yield from dict.fromkeys(scene.words(span) for span in _groups(around, Range(low, frame.span.end)))


def _groups(around: _Around, clause: Range) -> Iterator[Range]:
    """Members of sectors as a group: neither one member by name nor part of a station's name."""
    for span in sector_phrases(around.scene.text, clause):
        station = any(unit.span.start < span.end and span.start < unit.span.end for unit in around.units)
        if span.end not in around.named and not station:
            yield span


def _partners(frame: ActivityFrame, around: _Around) -> Iterator[str]:
    """Other committees that it was done together with, or for, as its own clause says."""
    scene = around.scene
    sentence = scene.sentence_at(frame.span.start)
    agents = around.agents.get(sentence, set())
    clause = Range(max(sentence.start, frame.span.start - _BEFORE), frame.span.end)
    codes: dict[str, None] = {}
    for mention in scene.committees_in(clause):
        if mention.code not in {frame.committee, *agents} and _JOINTLY.search(
            scene.text, sentence.start, mention.span.start
        ):
            codes[mention.code] = None
    yield from codes


def _cited(scene: Scene, span: Range) -> bool:
    """Whether a person is only quoted or studied (学习习近平总书记重要讲话精神)."""
    before = scene.text[max(0, span.start - 24) : span.start]
    return bool(_CITED.search(before)) or bool(_WORDS_OF.match(scene.text, span.end))


def _session(frame: ActivityFrame, around: _Around) -> tuple[int, int] | None:
    if frame.type != "plenary-session":
        return None
    sentence = around.scene.sentence_at(frame.span.start)
    for one in around.sessions:
        inside = sentence.start <= one.span.start and one.span.end <= sentence.end
        if inside and one.session and one.committee == frame.committee:
            return one.term, one.session
    return None


def _sector_in(name: str) -> str | None:
    """The sector that a station's name says (教育|委员工作站), None where it is a place's or a person's."""
    match = _OF_SECTOR.match(name)
    return match["sector"] if match and sector_of(match["sector"]) else None


def _attribution(frame: OutcomeFrame) -> str:
    if frame.kind == "adoption":
        return "adopted"
    return "contributed" if frame.kind == "quantity" and _CONTRIBUTED.match(frame.indicator) else "reported"


def _number(frame: WorkFrame, scene: Scene) -> str | None:
    """The number that a proposal was filed under, where it stands right before or behind its title."""
    before = _NUMBER.search(scene.text[max(0, frame.span.start - 16) : frame.span.start].rstrip("《“"))
    found = before or _NUMBERED.match(scene.text, frame.span.end)
    return found["number"] if found and frame.kind in {"proposal", "suggestion"} else None


def _derived(frame: WorkFrame, around: _Around) -> Range | None:
    """The study in the same sentence that a work came of (开展调研，形成《…》)."""
    scene = around.scene
    sentence = scene.sentence_at(frame.span.start)
    if not _DERIVED.search(scene.text[max(sentence.start, frame.span.start - 16) : frame.span.start].rstrip("《“")):
        return None
    before = [
        a for a in around.activities
        if a.type in _STUDIED and sentence.start <= a.span.start < frame.span.start and a.committee == frame.committee
    ]  # fmt: skip
    return before[-1].span if before else None
