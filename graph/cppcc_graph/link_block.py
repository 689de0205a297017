"""The things of one block compared: clusters of those that merge, and the closest pairs that stay apart.

A thing is compared only with clusters that it could join: a merge needs a body, an anchor or a title in common.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import combinations
from typing import Final, TypeAlias

from cppcc_graph.iris import iri_of
from cppcc_graph.link_decide import chain_of, decide_in_block
from cppcc_graph.link_records import Decision, LedgerLine, Profile, Verdict
from cppcc_loaders.records import Ref

__all__ = ["Apart", "Links", "link_block"]

#: Pairs of IRIs that are never merged.
Apart: TypeAlias = frozenset[frozenset[str]]

#: Candidates listed of one name; more are no help to a reader.
_MOST_CANDIDATES: Final = 50
#: Of more namesakes only those are compared for the list whose bodies or divisions have to do with one another.
_MANY: Final = 500


@dataclass(frozen=True, slots=True)
class Links:
    """What linking found: which ref becomes which, the ledger of merges, the candidates."""

    renamed: Mapping[Ref, Ref]
    ledger: tuple[LedgerLine, ...]
    candidates: tuple[LedgerLine, ...]


def link_block(members: Iterable[Profile], kept_apart: Apart) -> Links:
    """Merge what merges within one block; a cluster takes in a thing only if none of its members speaks against it."""
    leading = sorted(members, key=_order)
    owners = {p.anchor for p in leading if p.ref.kind == "work" and p.code}
    renamed: dict[Ref, Ref] = {}
    ledger: list[LedgerLine] = []
    clusters: list[list[Profile]] = []
    homes: defaultdict[str, list[int]] = defaultdict(list)
    for profile in leading:
        keys = _keys(profile, owners)
        at = None
        for number in sorted({number for key in keys for number in homes[key]}):
            best = _merges(clusters[number], profile, kept_apart)
            # an undated title of several issuers is nobody's
            ambiguous = profile.ref.kind == "work" and len(owners) > 1 and profile.code != clusters[number][0].code
            if best and not ambiguous:
                at = number
                leader = clusters[number][0]
                renamed[profile.ref] = leader.ref
                ledger.append(_line("merge", profile, leader, best))
                break
        if at is None:
            at = len(clusters)
            clusters.append([])
        clusters[at].append(profile)
        for key in keys:
            if not homes[key] or homes[key][-1] != at:
                homes[key].append(at)
    return Links(renamed, tuple(ledger), tuple(_candidates([cluster[0] for cluster in clusters])))


def _merges(cluster: Sequence[Profile], profile: Profile, kept_apart: Apart) -> Decision | None:
    """The best reason why a thing belongs to a cluster; None where there is none or something speaks against it."""
    best = None
    for one in cluster:
        decision = decide_in_block(one, profile)
        if decision.verdict is Verdict.APART:
            return None
        if decision.verdict is Verdict.MERGE and (best is None or decision.score > best.score):
            best = decision
    if best and any(frozenset({iri_of(one.ref), iri_of(profile.ref)}) in kept_apart for one in cluster):
        return None
    return best


def _keys(profile: Profile, owners: set[str]) -> set[str]:
    """What a thing has in common with everything that it could merge with."""
    if profile.ref.kind == "person":
        return {body for _, body in profile.roles | profile.sectors}
    if profile.ref.kind == "unit":
        return {profile.anchor}
    if profile.ref.kind == "work" and len(owners) > 1:
        return {profile.code or ""}
    return {""}


def _candidates(leaders: Sequence[Profile]) -> Iterator[LedgerLine]:
    """The closest pairs of a block that stay apart."""
    pairs = combinations(leaders, 2) if len(leaders) <= _MANY else _near(leaders)
    listed = ((decide_in_block(a, b), a, b) for a, b in pairs)
    close = ((d, a, b) for d, a, b in listed if d.score > 0)
    for d, a, b in nsmallest(_MOST_CANDIDATES, close, key=lambda row: (-row[0].score, row[1].ref.key)):
        yield _line("candidate", b, a, d)


def _near(leaders: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """The pairs, in the order of all pairs, that share a body or an anchor or whose divisions lie in one another."""
    met: defaultdict[str, list[int]] = defaultdict(list)
    above: defaultdict[str, list[int]] = defaultdict(list)
    found: set[tuple[int, int]] = set()
    for number, profile in enumerate(leaders):
        chain = chain_of(profile.code) if profile.code else ()
        shared = {profile.anchor, *(body for _, body in profile.roles | profile.sectors)}
        others = {other for key in {*shared, *chain} for other in met[key]}
        if profile.code:
            others.update(above[profile.code])
        found.update((other, number) for other in others)
        for key in shared:
            met[key].append(number)
        for code in chain:
            above[code].append(number)
    for one, other in sorted(found):
        yield leaders[one], leaders[other]


def _order(profile: Profile) -> tuple[bool, int, int, str]:
    """Which of several names leads: one with a committee, the most documents, the longer, the smallest key."""
    return (profile.code is None, -len(profile.docs), -len(profile.name), profile.ref.key)


def _line(action: str, left: Profile, right: Profile, why: Decision) -> LedgerLine:
    return LedgerLine(action, iri_of(left.ref), iri_of(right.ref), why.score, "；".join(why.reasons))
