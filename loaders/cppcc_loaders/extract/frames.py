"""Frames: what extraction finds in an article, typed, before it becomes claims.

Every `span` is a half-open range of the article's clean text (`Scene.text`). `committee` is always the six-digit code
of the committee's division (全国政协 is 100000) or None.
"""

from dataclasses import dataclass
from typing import TypeAlias

from cppcc_loaders.records import Range, Status
from cppcc_loaders.swift import swift

__all__ = [
    "ActivityFrame",
    "CommitteeFrame",
    "Frame",
    "InitiativeFrame",
    "MergerFrame",
    "OutcomeFrame",
    "PersonFrame",
    "PracticeFrame",
    "ProposerFrame",
    "RoleFrame",
    "SessionFrame",
    "StepFrame",
    "UnitFrame",
    "WorkFrame",
]


@swift
@dataclass(frozen=True, slots=True)
class CommitteeFrame:
    """A committee is named or clearly referred to."""

    span: Range
    rule: str
    code: str


@swift
@dataclass(frozen=True, slots=True)
class UnitFrame:
    """An organ or station; `kind` is a notation of the unit-kind scheme."""

    span: Range
    rule: str
    name: str
    kind: str
    committee: str | None
    sector: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class PersonFrame:
    """A named natural person; one frame for each mention."""

    span: Range
    rule: str
    name: str


@swift
@dataclass(frozen=True, slots=True)
class RoleFrame:
    """A role of a person: `org` is a committee's name (then `committee` is its code) or the body's name in the text.

    `since` and `until` are EDTF dates; `ongoing` where the text says that the role is still held.
    """

    span: Range
    rule: str
    person: str
    role: str
    org: str | None
    committee: str | None = None
    sector: str | None = None
    since: str | None = None
    until: str | None = None
    ongoing: bool = False


@swift
@dataclass(frozen=True, slots=True)
class InitiativeFrame:
    """A brand, campaign, platform, method or mechanism, by its normalised name."""

    span: Range
    rule: str
    name: str
    kind: str


@swift
@dataclass(frozen=True, slots=True)
class PracticeFrame:
    """A committee runs or uses an initiative."""

    span: Range
    rule: str
    initiative: str
    committee: str
    since: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class WorkFrame:
    """A titled text (rule, proposal, suggestion, report, publication, news, other).

    `derived_from` is the `span` of the activity that it came of, `number` the one that it was filed under (第0023号).
    """

    span: Range
    rule: str
    title: str
    kind: str
    committee: str | None
    derived_from: Range | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class SessionFrame:
    """A term of a committee (第七届), or with `session` a plenary session of it (七届三次会议); numbers from 1."""

    span: Range
    rule: str
    committee: str
    term: int
    session: int | None = None


@dataclass(frozen=True, slots=True)
class ProposerFrame:
    """Who put a proposal: `work`, `committee` and `number` are its WorkFrame's.

    `kind` is person, organization, unit or committee; `name` the name in the text (a committee's code); `body` is the
    code of a unit's committee. `joint`: a further signatory.
    """

    span: Range
    rule: str
    work: str
    committee: str | None
    number: str | None
    kind: str
    name: str
    body: str | None = None
    joint: bool = False


@dataclass(frozen=True, slots=True)
class MergerFrame:
    """A proposal that is handled with another: `work`, `committee` and `number` are its own, `into` is the other."""

    span: Range
    rule: str
    work: str
    committee: str | None
    number: str | None
    into: WorkFrame


@dataclass(frozen=True, slots=True)
class StepFrame:
    """A step in the life of a proposal; `work` and `committee` are its WorkFrame's, `step` a proposal-step notation.

    `reply_class` and `satisfaction` are notations of their schemes: what the reply was, and what was said to it.
    """

    span: Range
    rule: str
    work: str
    committee: str | None
    step: str
    number: str | None = None
    date: str | None = None
    supervisor: str | None = None
    lead: str | None = None
    support: str | None = None
    reply_class: str | None = None
    satisfaction: str | None = None


@swift
@dataclass(frozen=True, slots=True)
class ActivityFrame:
    """Something done or held; `date` is EDTF, `topic` a phrase of the text; `span` is the clause that proves it.

    `participants` are persons by name, `partners` the codes of other committees, `session` the term and the number
    of the plenary session that it is. `beside` is a sentence far from the span that proves it together with it.
    """

    span: Range
    rule: str
    type: str
    committee: str | None
    date: str | None = None
    topic: str | None = None
    status: Status = Status.REALISED
    place: str | None = None
    initiative: str | None = None
    participants: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    session: tuple[int, int] | None = None
    beside: Range | None = None


@swift
@dataclass(frozen=True, slots=True)
class OutcomeFrame:
    """A result; `value`, `unit` and `comparator` (eq, ge, le, approx) only where `kind` is quantity.

    `value` is a plain decimal number as text (3820000, 0.5). `result_of` is the `span` of the activity it came of,
    `station` the unit whose work it is, `work` the proposal or report that it came of.
    """

    span: Range
    rule: str
    kind: str
    committee: str | None
    indicator: str
    value: str | None = None
    unit: str | None = None
    comparator: str | None = None
    status: Status = Status.REALISED
    result_of: Range | None = None
    attribution: str = "reported"
    station: UnitFrame | None = None
    work: WorkFrame | None = None


Frame: TypeAlias = (
    CommitteeFrame
    | UnitFrame
    | PersonFrame
    | RoleFrame
    | InitiativeFrame
    | PracticeFrame
    | WorkFrame
    | SessionFrame
    | ProposerFrame
    | MergerFrame
    | StepFrame
    | ActivityFrame
    | OutcomeFrame
)
