"""What one frame states: the node that it is about, and the predicates and values said of that node."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final

from cppcc_loaders.claims_keys import ROLE_AT, anchored_key, committee_ref, key_of, safe_part
from cppcc_loaders.claims_people import PersonKeys
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    CommitteeFrame,
    Frame,
    InitiativeFrame,
    MergerFrame,
    OutcomeFrame,
    PersonFrame,
    PracticeFrame,
    ProposerFrame,
    RoleFrame,
    SessionFrame,
    StepFrame,
    UnitFrame,
    WorkFrame,
)
from cppcc_loaders.extract.sectors import sector_of
from cppcc_loaders.records import Article, Document, Literal, Range, Ref, Value
from cppcc_ontology.divisions import divisions
from cppcc_ontology.places import resolve_place
from cppcc_ontology.vocab import words

__all__ = ["Context", "body_of", "node_of", "statements_of"]

Said = Iterator[tuple[str, Value]]

#: Fewer characters name no particular body.
_SHORTEST_BODY: Final = 4
#: A party's local body without its place (民革市委会).
_PARTY: Final = re.compile(
    r"(?P<party>民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?P<body>[省市区县州]委(?:员?会)?)$"
)
#: A name that begins so is relative to the text's own place.
_RELATIVE: Final = frozenset("省市区县州旗乡镇村街社该本我全各原")


@dataclass(frozen=True, slots=True)
class Context:
    """What the frames of one article are read against."""

    document: Document
    article: Article
    people: PersonKeys
    events: Mapping[int, Ref]
    spans: Mapping[Range, Ref]
    units: Mapping[str, Ref] = field(default_factory=dict)

    def person(self, name: str) -> Ref | None:
        """The person of a name in this article, None where no frame names one."""
        key = self.people.get((self.article.id, name))
        return Ref("person", key) if key else None


def body_of(frame: RoleFrame, context: Context) -> Ref | None:
    """The body in which a role is held; None where the text has no name for it that holds beyond the text.

    市委 and 公司 are such names: every city has one, so they stay words and become no node. A station that the text
    names is that station.
    """
    if frame.committee:
        return committee_ref(frame.committee)
    if frame.org and frame.org in context.units:
        return context.units[frame.org]
    if frame.org and len(frame.org) >= _SHORTEST_BODY and frame.org[0] not in _RELATIVE:
        return Ref("organization", key_of(frame.org))
    return None


def node_of(frame: Frame, context: Context) -> Ref:
    """The node that a frame is about."""
    return _STATES[type(frame)][0](frame, context)


def statements_of(frame: Frame, context: Context) -> Said:
    """Predicates and values that a frame states of its node."""
    return _STATES[type(frame)][1](frame, context)


def _committee(frame: CommitteeFrame, _: Context) -> Ref:
    return committee_ref(frame.code)


def _committee_says(_: CommitteeFrame, __: Context) -> Said:
    yield from ()


def _unit(frame: UnitFrame, context: Context) -> Ref:
    return Ref("unit", anchored_key(frame.committee, context.document.doc, frame.name))


def _unit_says(frame: UnitFrame, _: Context) -> Said:
    yield "skos:prefLabel", Literal(frame.name, "zh")
    yield "cppcc:unitKind", _concept("unit-kind", frame.kind)
    if frame.committee:
        yield "cppcc:unitOf", committee_ref(frame.committee)
    yield from _sector_says(frame.sector)


def _person(frame: PersonFrame, context: Context) -> Ref:
    return Ref("person", context.people[context.article.id, frame.name])


def _person_says(frame: PersonFrame, _: Context) -> Said:
    yield "skos:prefLabel", Literal(frame.name, "zh")


def _role(frame: RoleFrame, context: Context) -> Ref:
    person = context.people[context.article.id, frame.person]
    org = frame.committee or safe_part(frame.org or "-")
    return Ref("membership", f"{person}/{safe_part(frame.role)}{ROLE_AT}{org}")


def _role_says(frame: RoleFrame, context: Context) -> Said:
    yield "cppcc:member", Ref("person", context.people[context.article.id, frame.person])
    yield "cppcc:roleTitle", Literal(frame.role, "zh")
    role = words("role").get(frame.role)
    if role:
        yield "cppcc:role", _concept("role", role)
    body = body_of(frame, context)
    if body:
        yield "cppcc:organization", body
    if frame.org and not frame.committee:
        yield "cppcc:organizationName", Literal(frame.org, "zh")
    yield from _sector_says(frame.sector)
    if frame.since:
        yield "cppcc:heldFrom", Literal(frame.since, "edtf")
    if frame.until:
        yield "cppcc:heldUntil", Literal(frame.until, "edtf")
    if frame.ongoing:
        yield "cppcc:openEnded", Literal("true", "boolean")


def _initiative(frame: InitiativeFrame, _: Context) -> Ref:
    return Ref("initiative", key_of(frame.name))


def _initiative_says(frame: InitiativeFrame, _: Context) -> Said:
    yield "skos:prefLabel", Literal(frame.name, "zh")
    yield "cppcc:initiativeKind", _concept("initiative-kind", frame.kind)


def _practice(frame: PracticeFrame, _: Context) -> Ref:
    return Ref("practice", key_of(frame.initiative, frame.committee))


def _practice_says(frame: PracticeFrame, _: Context) -> Said:
    yield "cppcc:initiative", Ref("initiative", key_of(frame.initiative))
    yield "cppcc:practisedBy", committee_ref(frame.committee)
    if frame.since:
        yield "cppcc:since", Literal(frame.since, "edtf")


def _work(frame: WorkFrame, _: Context) -> Ref:
    return _work_ref(frame.committee, frame.title, frame.number)


def _work_ref(committee: str | None, title: str, number: str | None) -> Ref:
    """A work by committee and title; a number keeps proposals of one title apart."""
    return Ref("work", key_of(committee or "-", *([number] if number else []), title))


def _work_says(frame: WorkFrame, context: Context) -> Said:
    yield "skos:prefLabel", Literal(frame.title, "zh")
    yield "cppcc:workKind", _concept("work-kind", frame.kind)
    if frame.committee:
        yield "cppcc:workOf", committee_ref(frame.committee)
    if frame.derived_from is not None and frame.derived_from in context.spans:
        yield "cppcc:derivedFrom", context.spans[frame.derived_from]


def _of_work(frame: ProposerFrame | MergerFrame, _: Context) -> Ref:
    return _work_ref(frame.committee, frame.work, frame.number)


def _proposer_says(frame: ProposerFrame, context: Context) -> Said:
    agent: Ref | None = None
    if frame.kind == "person":
        agent = context.person(frame.name)
    elif frame.kind == "unit":
        agent = Ref("unit", anchored_key(frame.body, context.document.doc, frame.name))
    elif frame.kind == "committee":
        agent = committee_ref(frame.name)
    else:
        body = _full_name(frame.name, frame.committee or context.article.home)
        agent = Ref("organization", key_of(body)) if body else None
    if agent:
        yield "cppcc:jointProposer" if frame.joint else "cppcc:proposer", agent


def _merger_says(frame: MergerFrame, _: Context) -> Said:
    yield "cppcc:mergedInto", _work_ref(frame.into.committee, frame.into.title, frame.into.number)


def _session(frame: SessionFrame, _: Context) -> Ref:
    term = f"{frame.committee}/{frame.term}"
    return Ref("session", f"{term}/{frame.session}") if frame.session else Ref("term", term)


def _session_says(frame: SessionFrame, _: Context) -> Said:
    name = committee_name(frame.committee)
    if frame.session:
        yield "skos:prefLabel", Literal(f"{name}第{frame.term}届第{frame.session}次会议", "zh")
        yield "cppcc:ordinal", Literal(str(frame.session), "integer")
        yield "cppcc:term", Ref("term", f"{frame.committee}/{frame.term}")
        return
    yield "skos:prefLabel", Literal(f"{name}第{frame.term}届委员会", "zh")
    yield "cppcc:ordinal", Literal(str(frame.term), "integer")
    yield "cppcc:termOf", committee_ref(frame.committee)


def _step(frame: StepFrame, context: Context) -> Ref:
    return Ref("step", key_of(context.document.doc, frame.work, frame.step))


def _step_says(frame: StepFrame, context: Context) -> Said:
    yield "cppcc:stepOf", _work_ref(frame.committee, frame.work, frame.number)
    yield "cppcc:stepKind", _concept("proposal-step", frame.step)
    if frame.date:
        yield "cppcc:date", Literal(frame.date, "edtf")
    supervisor = context.person(frame.supervisor) if frame.supervisor else None
    if supervisor:
        yield "cppcc:supervisor", supervisor
    if frame.reply_class:
        yield "cppcc:replyClass", _concept("reply-class", frame.reply_class)
    if frame.satisfaction:
        yield "cppcc:satisfaction", _concept("satisfaction", frame.satisfaction)
    near = frame.committee or context.article.home
    for predicate, name in (("cppcc:leadBody", frame.lead), ("cppcc:supportingBody", frame.support)):
        body = _full_name(name, near) if name else None
        if body:
            yield predicate, Ref("organization", key_of(body))


def _full_name(name: str, near: str | None) -> str | None:
    """A department's name with its place (区财政局 → 衢江区财政局); None where the place is not known."""
    party = _PARTY.match(name)
    if party:
        body = _full_name(party["body"], near)
        return party["party"] + body if body else name
    if name[0] not in _RELATIVE:
        return name if len(name) >= _SHORTEST_BODY else None
    for area in divisions().ancestors(near) if near else ():
        if area.name.endswith(name[0]) and len(name) > _SHORTEST_BODY - 2:
            return area.name + name[1:]
    return None


def _event(frame: ActivityFrame | OutcomeFrame, context: Context) -> Ref:
    return context.events[id(frame)]


def _activity_says(frame: ActivityFrame, context: Context) -> Said:
    yield "cppcc:activityType", _concept("activity-type", frame.type)
    yield "cppcc:status", _concept("status", frame.status)
    if frame.committee:
        yield "cppcc:agent", committee_ref(frame.committee)
    if frame.date:
        yield "cppcc:date", Literal(frame.date, "edtf")
    if frame.topic:
        yield "cppcc:topic", Literal(frame.topic, "zh")
    if frame.place:
        yield from _place_says(frame.place, frame.committee or context.article.home)
    if frame.initiative:
        yield "cppcc:initiative", Ref("initiative", key_of(frame.initiative))
    if frame.session and frame.committee:
        yield "cppcc:session", Ref("session", "/".join(map(str, (frame.committee, *frame.session))))
    for name in frame.participants:
        person = context.person(name)
        if person:
            yield "cppcc:participant", person
        else:
            yield "cppcc:participantName", Literal(name, "zh")
    for code in frame.partners:
        yield "cppcc:participant", committee_ref(code)


def _place_says(place: str, near: str | None) -> Said:
    yield "cppcc:placeName", Literal(place, "zh")
    code = resolve_place(place, near=near)
    if code:
        yield "cppcc:place", Ref("place", code)


def _outcome_says(frame: OutcomeFrame, context: Context) -> Said:
    yield "cppcc:outcomeKind", _concept("outcome-kind", frame.kind)
    yield "cppcc:status", _concept("status", frame.status)
    yield "cppcc:attribution", _concept("attribution", frame.attribution)
    yield "cppcc:indicator", Literal(frame.indicator, "zh")
    if frame.committee:
        yield "cppcc:claimant", committee_ref(frame.committee)
    if frame.value is not None:
        yield "cppcc:value", Literal(frame.value, "decimal")
    if frame.unit:
        yield "cppcc:unitText", Literal(frame.unit, "zh")
    if frame.comparator:
        yield "cppcc:comparator", _concept("comparator", frame.comparator)
    if frame.result_of is not None and frame.result_of in context.spans:
        yield "cppcc:resultOf", context.spans[frame.result_of]
    if frame.station:
        yield "cppcc:resultOf", _unit(frame.station, context)
    if frame.work:
        yield "cppcc:resultOf", _work(frame.work, context)


_STATES: Final[dict[type, tuple[Callable[[Any, Context], Ref], Callable[[Any, Context], Said]]]] = {
    CommitteeFrame: (_committee, _committee_says),
    UnitFrame: (_unit, _unit_says),
    PersonFrame: (_person, _person_says),
    RoleFrame: (_role, _role_says),
    InitiativeFrame: (_initiative, _initiative_says),
    PracticeFrame: (_practice, _practice_says),
    WorkFrame: (_work, _work_says),
    SessionFrame: (_session, _session_says),
    ProposerFrame: (_of_work, _proposer_says),
    MergerFrame: (_of_work, _merger_says),
    StepFrame: (_step, _step_says),
    ActivityFrame: (_event, _activity_says),
    OutcomeFrame: (_event, _outcome_says),
}


def _sector_says(sector: str | None) -> Said:
    if not sector:
        return
    yield "cppcc:sectorName", Literal(sector, "zh")
    known = sector_of(sector)
    if known:
        yield "cppcc:sector", _concept("sector", known)


@lru_cache(maxsize=1024)
def _concept(scheme: str, notation: str) -> Literal:
    return Literal(f"{scheme}/{notation}", "concept")
