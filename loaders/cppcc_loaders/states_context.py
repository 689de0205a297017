"""What the frames of one article are read against, and the nodes and values that several kinds of frames share."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final, TypeAlias

from cppcc_loaders.claims_keys import committee_ref, key_of
from cppcc_loaders.claims_people import PersonKeys
from cppcc_loaders.extract.frames import RoleFrame
from cppcc_loaders.extract.sectors import sector_of
from cppcc_loaders.records import Article, Document, Literal, Range, Ref, Value
from cppcc_loaders.swift import maker
from cppcc_ontology.divisions import divisions

__all__ = ["Context", "Said", "Table", "body_of", "concept", "full_name", "sector_says"]

_literal: Final = maker(Literal)
_ref: Final = maker(Ref)

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
        return _ref("person", key) if key else None


#: For each kind of frame the node that it is about and what it states of that node.
Table: TypeAlias = Mapping[type, tuple[Callable[[Any, Context], Ref], Callable[[Any, Context], Said]]]


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
        return _ref("organization", key_of(frame.org))
    return None


def full_name(name: str, near: str | None) -> str | None:
    """A department's name with its place (区财政局 → 衢江区财政局); None where the place is not known."""
    party = _PARTY.match(name)
    if party:
        body = full_name(party["body"], near)
        return party["party"] + body if body else name
    if name[0] not in _RELATIVE:
        return name if len(name) >= _SHORTEST_BODY else None
    for area in divisions().ancestors(near) if near else ():
        if area.name.endswith(name[0]) and len(name) > _SHORTEST_BODY - 2:
            return area.name + name[1:]
    return None


def sector_says(sector: str | None) -> Said:
    """The sector as the text has it, and as the concept where it is one of the known."""
    if not sector:
        return
    yield "cppcc:sectorName", _literal(sector, "zh")
    known = sector_of(sector)
    if known:
        yield "cppcc:sector", concept("sector", known)


@lru_cache(maxsize=1024)
def concept(scheme: str, notation: str) -> Literal:
    """A concept of a scheme, by its notation.

    >>> concept("role", "chair").value
    'role/chair'
    """
    return _literal(f"{scheme}/{notation}", "concept")
