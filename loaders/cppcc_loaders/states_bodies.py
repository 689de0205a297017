"""What frames state of bodies, people, roles, initiatives and sessions."""

from typing import Final

from cppcc_loaders.claims_keys import ROLE_AT, anchored_key, committee_ref, key_of, safe_part
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.frames import (
    CommitteeFrame,
    InitiativeFrame,
    PersonFrame,
    PracticeFrame,
    RoleFrame,
    SessionFrame,
    UnitFrame,
)
from cppcc_loaders.records import Literal, Ref
from cppcc_loaders.states_context import Context, Said, Table, body_of, concept, sector_says
from cppcc_loaders.swift import maker
from cppcc_ontology.vocab import words

__all__ = ["BODIES", "unit_node"]

_literal: Final = maker(Literal)
_ref: Final = maker(Ref)


def _committee(frame: CommitteeFrame, _: Context) -> Ref:
    return committee_ref(frame.code)


def _committee_says(_: CommitteeFrame, __: Context) -> Said:
    yield from ()


def unit_node(frame: UnitFrame, context: Context) -> Ref:
    """The organ or station, by its committee, text and name."""
    return _ref("unit", anchored_key(frame.committee, context.document.doc, frame.name))


def _unit_says(frame: UnitFrame, _: Context) -> Said:
    yield "skos:prefLabel", _literal(frame.name, "zh")
    yield "cppcc:unitKind", concept("unit-kind", frame.kind)
    if frame.committee:
        yield "cppcc:unitOf", committee_ref(frame.committee)
    yield from sector_says(frame.sector)


def _person(frame: PersonFrame, context: Context) -> Ref:
    return _ref("person", context.people[context.article.id, frame.name])


def _person_says(frame: PersonFrame, _: Context) -> Said:
    yield "skos:prefLabel", _literal(frame.name, "zh")


def _role(frame: RoleFrame, context: Context) -> Ref:
    person = context.people[context.article.id, frame.person]
    org = frame.committee or safe_part(frame.org or "-")
    return _ref("membership", f"{person}/{safe_part(frame.role)}{ROLE_AT}{org}")


def _role_says(frame: RoleFrame, context: Context) -> Said:
    yield "cppcc:member", _ref("person", context.people[context.article.id, frame.person])
    yield "cppcc:roleTitle", _literal(frame.role, "zh")
    role = words("role").get(frame.role)
    if role:
        yield "cppcc:role", concept("role", role)
    body = body_of(frame, context)
    if body:
        yield "cppcc:organization", body
    if frame.org and not frame.committee:
        yield "cppcc:organizationName", _literal(frame.org, "zh")
    yield from sector_says(frame.sector)
    if frame.since:
        yield "cppcc:heldFrom", _literal(frame.since, "edtf")
    if frame.until:
        yield "cppcc:heldUntil", _literal(frame.until, "edtf")
    if frame.ongoing:
        yield "cppcc:openEnded", _literal("true", "boolean")


def _initiative(frame: InitiativeFrame, _: Context) -> Ref:
    return _ref("initiative", key_of(frame.name))


def _initiative_says(frame: InitiativeFrame, _: Context) -> Said:
    yield "skos:prefLabel", _literal(frame.name, "zh")
    yield "cppcc:initiativeKind", concept("initiative-kind", frame.kind)


def _practice(frame: PracticeFrame, _: Context) -> Ref:
    return _ref("practice", key_of(frame.initiative, frame.committee))


def _practice_says(frame: PracticeFrame, _: Context) -> Said:
    yield "cppcc:initiative", _ref("initiative", key_of(frame.initiative))
    yield "cppcc:practisedBy", committee_ref(frame.committee)
    if frame.since:
        yield "cppcc:since", _literal(frame.since, "edtf")


def _session(frame: SessionFrame, _: Context) -> Ref:
    term = f"{frame.committee}/{frame.term}"
    return _ref("session", f"{term}/{frame.session}") if frame.session else _ref("term", term)


def _session_says(frame: SessionFrame, _: Context) -> Said:
    name = committee_name(frame.committee)
    if frame.session:
        yield "skos:prefLabel", _literal(f"{name}第{frame.term}届第{frame.session}次会议", "zh")
        yield "cppcc:ordinal", _literal(str(frame.session), "integer")
        yield "cppcc:term", _ref("term", f"{frame.committee}/{frame.term}")
        return
    yield "skos:prefLabel", _literal(f"{name}第{frame.term}届委员会", "zh")
    yield "cppcc:ordinal", _literal(str(frame.term), "integer")
    yield "cppcc:termOf", committee_ref(frame.committee)


#: How bodies, people, roles, initiatives and sessions are stated.
BODIES: Final[Table] = {
    CommitteeFrame: (_committee, _committee_says),
    UnitFrame: (unit_node, _unit_says),
    PersonFrame: (_person, _person_says),
    RoleFrame: (_role, _role_says),
    InitiativeFrame: (_initiative, _initiative_says),
    PracticeFrame: (_practice, _practice_says),
    SessionFrame: (_session, _session_says),
}
