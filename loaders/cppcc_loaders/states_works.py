"""What frames state of works and of what became of a proposal."""

from typing import Final

from cppcc_loaders.claims_keys import anchored_key, committee_ref, key_of
from cppcc_loaders.extract.frames import (
    MergerFrame,
    ProposerFrame,
    StepFrame,
    WorkFrame,
)
from cppcc_loaders.records import Literal, Ref
from cppcc_loaders.states_context import Context, Said, Table, concept, full_name
from cppcc_loaders.swift import maker

__all__ = ["WORKS", "work_node"]

_literal: Final = maker(Literal)
_ref: Final = maker(Ref)


def work_node(frame: WorkFrame, _: Context) -> Ref:
    """The work, by its committee, number and title."""
    return _work_ref(frame.committee, frame.title, frame.number)


def _work_ref(committee: str | None, title: str, number: str | None) -> Ref:
    """A work by committee and title; a number keeps proposals of one title apart."""
    return _ref("work", key_of(committee or "-", *([number] if number else []), title))


def _work_says(frame: WorkFrame, context: Context) -> Said:
    yield "skos:prefLabel", _literal(frame.title, "zh")
    yield "cppcc:workKind", concept("work-kind", frame.kind)
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
        agent = _ref("unit", anchored_key(frame.body, context.document.doc, frame.name))
    elif frame.kind == "committee":
        agent = committee_ref(frame.name)
    else:
        body = full_name(frame.name, frame.committee or context.article.home)
        agent = _ref("organization", key_of(body)) if body else None
    if agent:
        yield "cppcc:jointProposer" if frame.joint else "cppcc:proposer", agent


def _merger_says(frame: MergerFrame, _: Context) -> Said:
    yield "cppcc:mergedInto", _work_ref(frame.into.committee, frame.into.title, frame.into.number)


def _step(frame: StepFrame, context: Context) -> Ref:
    return _ref("step", key_of(context.document.doc, frame.work, frame.step))


def _step_says(frame: StepFrame, context: Context) -> Said:
    yield "cppcc:stepOf", _work_ref(frame.committee, frame.work, frame.number)
    yield "cppcc:stepKind", concept("proposal-step", frame.step)
    if frame.date:
        yield "cppcc:date", _literal(frame.date, "edtf")
    supervisor = context.person(frame.supervisor) if frame.supervisor else None
    if supervisor:
        yield "cppcc:supervisor", supervisor
    if frame.reply_class:
        yield "cppcc:replyClass", concept("reply-class", frame.reply_class)
    if frame.satisfaction:
        yield "cppcc:satisfaction", concept("satisfaction", frame.satisfaction)
    near = frame.committee or context.article.home
    for predicate, name in (("cppcc:leadBody", frame.lead), ("cppcc:supportingBody", frame.support)):
        body = full_name(name, near) if name else None
        if body:
            yield predicate, _ref("organization", key_of(body))


#: How works, their proposers, mergers and steps are stated.
WORKS: Final[Table] = {
    WorkFrame: (work_node, _work_says),
    ProposerFrame: (_of_work, _proposer_says),
    MergerFrame: (_of_work, _merger_says),
    StepFrame: (_step, _step_says),
}
