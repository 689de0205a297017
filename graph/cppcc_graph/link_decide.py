"""Are two things one? Decided pair by pair, from names, bodies, roles, sectors and places; in doubt they stay apart.

A merge needs positive proof. The same name alone makes a candidate, never a merge.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Final

from cppcc_graph.evaluate_match import norm
from cppcc_graph.link_names import initiative_core, title_core, unit_core, unit_suffix
from cppcc_graph.link_records import Decision, Profile, Verdict
from cppcc_ontology.divisions import divisions

__all__ = ["MERGE_FROM", "block_of", "chain_of", "decide", "decide_in_block"]

#: Score from which two things are merged, and from which a pair is listed as a candidate.
MERGE_FROM: Final = 0.75
LIST_FROM: Final = 0.1
_APART: Final = Decision(Verdict.APART, 0.0)
_NAME, _SEAT, _OFFICE, _LINE, _BODY, _ELSEWHERE = 0.1, 0.5, 0.7, 0.2, 0.25, -0.05
#: Roles that many people hold in one body at a time.
_SHARED_ROLES: Final = frozenset(
    {"政协委员", "委员", "政协常委", "常委", "副主席", "副主任", "党员", "村民", "居民", "代表", "干部"}
)
_LINE_WORDS: Final = {True: "所在区划有隶属关系", False: "所在区划无隶属关系"}
_SURE: Final = 0.95
#: Shorter titles (工作报告) are borne by many works.
_SHORTEST_TITLE: Final = 8


def block_of(thing: Profile) -> tuple[str, ...] | None:
    """Only things of one block are compared; None for a kind whose keys are identities already."""
    kind = thing.ref.kind
    if kind == "person":
        return (kind, norm(thing.name))
    if kind == "unit":
        return (kind, unit_core(thing.name, thing.code))
    if kind == "initiative":
        return (kind, initiative_core(thing.name))
    if kind == "work":
        return (kind, title_core(thing.name))
    return (kind, norm(thing.name)) if kind == "organization" else None


def decide(one: Profile, other: Profile) -> Decision:
    """What becomes of two things of one block."""
    if one.ref.kind != other.ref.kind or block_of(one) != block_of(other):
        return _APART
    return decide_in_block(one, other)


def decide_in_block(one: Profile, other: Profile) -> Decision:
    """What becomes of two things that are known to be of one kind and block."""
    decider = _DECIDERS.get(one.ref.kind)
    return decider(one, other) if decider else _APART


def _person(one: Profile, other: Profile) -> Decision:
    line = _line(one, other)
    if _strangers(one, other):
        return _namesakes(line)
    score, reasons = _NAME, ["同名"]
    shared = one.roles & other.roles
    for role, body in sorted(shared):
        worth = _SEAT if role in _SHARED_ROLES else _OFFICE
        score += worth
        reasons.append(f"同任 {body} {role}")
    bodies = {body for _, body in one.roles} & {body for _, body in other.roles}
    if bodies and not shared:
        score += _BODY
        reasons.append(f"同在 {'、'.join(sorted(bodies))}")
    if line is not None:
        score += _LINE if line else _ELSEWHERE
        reasons.append(_LINE_WORDS[line])
    if _clash(one.sectors, other.sectors):
        return Decision(Verdict.CANDIDATE, min(score, MERGE_FROM - 0.05), (*reasons, "界别不同"))
    # members of two unrelated bodies share no seat: proof has to be an office, not a membership
    if line is False and not any(role not in _SHARED_ROLES for role, _ in shared):
        score = min(score, MERGE_FROM - 0.05)
    return _verdict(score, tuple(reasons))


def _strangers(one: Profile, other: Profile) -> bool:
    """Whether two people have no body in common, be it by a role or a sector."""
    known = {body for _, body in one.roles}
    known.update(body for _, body in one.sectors)
    return not any(body in known for _, body in other.roles) and not any(body in known for _, body in other.sectors)


@lru_cache(maxsize=4)
def _namesakes(line: bool | None) -> Decision:  # noqa: FBT001  (the answer of a question)
    """What becomes of two people who share nothing but the name: most pairs of a frequent name."""
    if line is None:
        return _verdict(_NAME, ("同名",))
    return _verdict(_NAME + (_LINE if line else _ELSEWHERE), ("同名", _LINE_WORDS[line]))


def _unit(one: Profile, other: Profile) -> Decision:
    line = None if one.anchor == other.anchor else _line(one, other)
    # what most pairs of a frequent name come to: units of committees that have nothing to do with one another
    if line is False or (one.kind and other.kind and one.kind != other.kind):
        return _APART
    suffixes = {unit_suffix(one.name, one.code), unit_suffix(other.name, other.code)} - {""}
    if len(suffixes) > 1:
        return _APART
    if one.anchor == other.anchor:
        return Decision(Verdict.MERGE, _SURE, ("同一委员会，名称只差所在乡镇的写法或委员会名",))
    if line:
        return Decision(Verdict.CANDIDATE, 0.4, ("同名，委员会有隶属关系",))
    return Decision(Verdict.CANDIDATE, 0.3, ("同名，一处未说明委员会",))


def _initiative(one: Profile, other: Profile) -> Decision:
    if norm(one.name) == norm(other.name):
        return Decision(Verdict.MERGE, 1.0, ("名称只差标点",))
    return Decision(Verdict.MERGE, 0.9, ("名称只差“活动”“行动”等词",))


def _work(one: Profile, other: Profile) -> Decision:
    if len({_number(one), _number(other)} - {""}) > 1:
        return _APART
    if one.kind and other.kind and one.kind != other.kind and "other" not in {one.kind, other.kind}:
        return Decision(Verdict.CANDIDATE, 0.4, ("同题，类别不同",))
    if one.anchor == other.anchor:
        return Decision(Verdict.MERGE, _SURE, ("同一委员会，标题只差标点",))
    if one.code and other.code:
        return _APART
    if len(title_core(one.name)) < _SHORTEST_TITLE:
        return Decision(Verdict.CANDIDATE, 0.4, ("同题，但标题太短，不足以确定",))
    return Decision(Verdict.MERGE, 0.85, ("同题，只有一处说明委员会",))


def _number(work: Profile) -> str:
    """The number that a proposal was filed under, in its key between body and title; else empty."""
    parts = work.ref.key.split("/")
    return parts[1] if len(parts) > 2 else ""  # noqa: PLR2004  (body, number, title)


def _organization(_one: Profile, _other: Profile) -> Decision:
    return Decision(Verdict.MERGE, _SURE, ("名称只差标点",))


_DECIDERS: Final[dict[str, Callable[[Profile, Profile], Decision]]] = {
    "person": _person,
    "unit": _unit,
    "initiative": _initiative,
    "work": _work,
    "organization": _organization,
}


def _verdict(score: float, reasons: tuple[str, ...]) -> Decision:
    bounded = round(min(max(score, 0.0), 1.0), 2)
    if bounded >= MERGE_FROM:
        return Decision(Verdict.MERGE, bounded, reasons)
    return Decision(Verdict.CANDIDATE if bounded >= LIST_FROM else Verdict.APART, bounded, reasons)


def _line(one: Profile, other: Profile) -> bool | None:
    """Whether one's division lies in the other's; None where a division is not known."""
    left, right = one.code, other.code
    return None if left is None or right is None else _related(left, right)


def _related(left: str, right: str) -> bool:
    return right in chain_of(left) or left in chain_of(right)


@lru_cache(maxsize=1 << 13)
def chain_of(code: str) -> tuple[str, ...]:
    """The codes of a division and all above it."""
    return tuple(division.code for division in divisions().ancestors(code))


def _clash(some: set[tuple[str, str]], others: set[tuple[str, str]]) -> bool:
    """Two sectors in one body: nobody sits in two."""
    known = {body: sector for sector, body in some}
    return any(known.get(body, sector) != sector for sector, body in others)
