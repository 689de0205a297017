"""One node for one thing across all texts: profiles from claims, clusters of pairs that merge, claims rewritten.

Every merge is a line of the ledger with its reason, every pair in doubt a line of the list of candidates.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final
from urllib.parse import unquote

from cppcc_graph.iris import label_in
from cppcc_graph.link_block import Apart, Links, link_block
from cppcc_graph.link_decide import block_of
from cppcc_graph.link_records import Profile
from cppcc_loaders.claims import MENTION
from cppcc_loaders.claims_keys import ROLE_AT
from cppcc_loaders.records import Claim, Literal, Ref

__all__ = [
    "LINKED",
    "add_seat",
    "gather",
    "link",
    "linked_by",
    "profile_of",
    "profiles_of",
    "rewrite",
]

#: Kinds of thing that are compared across texts.
LINKED: Final = frozenset({"person", "unit", "initiative", "work", "organization"})
_KINDS: Final = frozenset({"cppcc:unitKind", "cppcc:workKind", "cppcc:initiativeKind"})


def link(claims: Iterable[Claim], *, kept_apart: Apart = frozenset()) -> Links:
    """Compare the things of all claims; `kept_apart` holds pairs of IRIs that a curator has split for good."""
    blocks: defaultdict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for profile in profiles_of(claims).values():
        block = block_of(profile)
        if block:
            blocks[block].append(profile)
    found = [link_block(members, kept_apart) for _, members in sorted(blocks.items()) if len(members) > 1]
    renamed = {old: new for one in found for old, new in one.renamed.items()}
    ledger = sorted(line for one in found for line in one.ledger)
    candidates = sorted(line for one in found for line in one.candidates)
    return Links(renamed, tuple(ledger), tuple(candidates))


def profiles_of(claims: Iterable[Claim]) -> dict[Ref, Profile]:
    """What the claims tell of every thing that may be linked."""
    found, seats = gather(claims)
    for seat in seats.values():
        add_seat(found, seat)
    return found


def linked_by(kind: str, predicate: str) -> bool:
    """Whether linking looks at claims with such a subject and predicate; mentions count for the report as well.

    >>> linked_by("person", "cppcc:evidence"), linked_by("activity", "cppcc:topic")
    (True, False)
    """
    return predicate == MENTION or kind == "membership" or predicate in _KINDS


def gather(claims: Iterable[Claim]) -> tuple[dict[Ref, Profile], dict[Ref, dict[str, str]]]:
    """Profiles of things without their seats, and the seats by their nodes; of two words on a seat the last holds."""
    found: dict[Ref, Profile] = {}
    seats: defaultdict[Ref, dict[str, str]] = defaultdict(dict)
    for claim in claims:
        subject = claim.subject
        if subject.kind == "membership":
            _note_seat(seats[subject], claim)
        elif subject.kind in LINKED:
            profile = found.get(subject) or found.setdefault(subject, profile_of(subject))
            if claim.predicate == MENTION:
                profile.docs.add(claim.evidence.doc)
            elif claim.predicate in _KINDS:
                kind = getattr(claim.object, "value", "").rsplit("/", 1)[-1]
                profile.kind = max(profile.kind, kind)
    return found, seats


def rewrite(claims: Iterable[Claim], renamed: Mapping[Ref, Ref]) -> Iterator[Claim]:
    """The claims with every ref replaced; seats and practices of merged things become one as well."""
    if not renamed:
        yield from claims
        return
    prefixes = {("membership", old.key): new.key for old, new in renamed.items() if old.kind == "person"}
    prefixes |= {("practice", old.key): new.key for old, new in renamed.items() if old.kind == "initiative"}
    bodies = {old.key: new.key for old, new in renamed.items() if old.kind == "organization"}
    for claim in claims:
        subject = _renamed(claim.subject, renamed, prefixes, bodies)
        value = claim.object
        if isinstance(value, Ref):
            value = _renamed(value, renamed, prefixes, bodies)
        if subject is claim.subject and value is claim.object:
            yield claim
            continue
        other_name = claim.predicate == "skos:prefLabel" and getattr(value, "value", "") != label_in(subject.key)
        predicate = "skos:altLabel" if other_name else claim.predicate
        yield replace(claim, subject=subject, predicate=predicate, object=value)


def _renamed(
    ref: Ref, renamed: Mapping[Ref, Ref], prefixes: Mapping[tuple[str, str], str], bodies: Mapping[str, str]
) -> Ref:
    if ref.kind in {"membership", "practice"}:
        head, _, tail = ref.key.rpartition("/")
        head = prefixes.get((ref.kind, head), head)
        role, at, body = tail.rpartition(ROLE_AT)
        if at and body in bodies:
            tail = f"{role}{at}{bodies[body]}"
        key = f"{head}/{tail}"
        return ref if key == ref.key else Ref(ref.kind, key)
    return renamed.get(ref, ref)


def profile_of(ref: Ref) -> Profile:
    """The profile of a thing of which only the ref is known."""
    anchor, _, _ = ref.key.rpartition("/")
    return Profile(ref, label_in(ref.key), anchor)


def _note_seat(seat: dict[str, str], claim: Claim) -> None:
    value = claim.object
    if claim.predicate == "cppcc:member" and isinstance(value, Ref):
        seat["person"] = value.key
    elif claim.predicate == "cppcc:roleTitle" and isinstance(value, Literal):
        seat["role"] = value.value
    elif claim.predicate == "cppcc:organization" and isinstance(value, Ref):
        seat["body"] = value.key if value.kind == "committee" else unquote(value.key)
    elif claim.predicate == "cppcc:sectorName" and isinstance(value, Literal):
        seat["sector"] = value.value


def add_seat(found: dict[Ref, Profile], seat: Mapping[str, str]) -> None:
    """Add a seat to the profile of its person."""
    person = Ref("person", seat.get("person", ""))
    if not person.key or "body" not in seat:
        return
    profile = found.setdefault(person, profile_of(person))
    profile.roles.add((seat.get("role", ""), seat["body"]))
    if "sector" in seat:
        profile.sectors.add((seat["sector"].removesuffix("别").removesuffix("界"), seat["body"]))
