"""What frames state of activities and outcomes."""

from typing import Final

from cppcc_loaders.claims_keys import committee_ref, key_of
from cppcc_loaders.extract.frames import (
    ActivityFrame,
    OutcomeFrame,
)
from cppcc_loaders.records import Literal, Ref
from cppcc_loaders.states_bodies import unit_node
from cppcc_loaders.states_context import Context, Said, Table, concept
from cppcc_loaders.states_works import work_node
from cppcc_loaders.swift import maker
from cppcc_ontology.places import resolve_place

__all__ = ["EVENTS"]

_literal: Final = maker(Literal)
_ref: Final = maker(Ref)


def _event(frame: ActivityFrame | OutcomeFrame, context: Context) -> Ref:
    return context.events[id(frame)]


def _activity_says(frame: ActivityFrame, context: Context) -> Said:
    yield "cppcc:activityType", concept("activity-type", frame.type)
    yield "cppcc:status", concept("status", frame.status)
    if frame.committee:
        yield "cppcc:agent", committee_ref(frame.committee)
    if frame.date:
        yield "cppcc:date", _literal(frame.date, "edtf")
    if frame.topic:
        yield "cppcc:topic", _literal(frame.topic, "zh")
    if frame.place:
        yield from _place_says(frame.place, frame.committee or context.article.home)
    if frame.initiative:
        yield "cppcc:initiative", _ref("initiative", key_of(frame.initiative))
    if frame.session and frame.committee:
        yield "cppcc:session", _ref("session", "/".join(map(str, (frame.committee, *frame.session))))
    for name in frame.participants:
        person = context.person(name)
        if person:
            yield "cppcc:participant", person
        else:
            yield "cppcc:participantName", _literal(name, "zh")
    for code in frame.partners:
        yield "cppcc:participant", committee_ref(code)


def _place_says(place: str, near: str | None) -> Said:
    yield "cppcc:placeName", _literal(place, "zh")
    code = resolve_place(place, near=near)
    if code:
        yield "cppcc:place", _ref("place", code)


def _outcome_says(frame: OutcomeFrame, context: Context) -> Said:
    yield "cppcc:outcomeKind", concept("outcome-kind", frame.kind)
    yield "cppcc:status", concept("status", frame.status)
    yield "cppcc:attribution", concept("attribution", frame.attribution)
    yield "cppcc:indicator", _literal(frame.indicator, "zh")
    if frame.committee:
        yield "cppcc:claimant", committee_ref(frame.committee)
    if frame.value is not None:
        yield "cppcc:value", _literal(frame.value, "decimal")
    if frame.unit:
        yield "cppcc:unitText", _literal(frame.unit, "zh")
    if frame.comparator:
        yield "cppcc:comparator", concept("comparator", frame.comparator)
    if frame.result_of is not None and frame.result_of in context.spans:
        yield "cppcc:resultOf", context.spans[frame.result_of]
    if frame.station:
        yield "cppcc:resultOf", unit_node(frame.station, context)
    if frame.work:
        yield "cppcc:resultOf", work_node(frame.work, context)


#: How activities and outcomes are stated.
EVENTS: Final[Table] = {
    ActivityFrame: (_event, _activity_says),
    OutcomeFrame: (_event, _outcome_says),
}
