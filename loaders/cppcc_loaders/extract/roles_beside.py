"""Posts and people that stand beside those which a title tells: a twin body's, a member's seat, a wife's husband."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.names import Name, name_before
from cppcc_loaders.extract.people_bounds import last_bound
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["couple", "seat_beside", "twin_office"]

#: A body of party or state beside its twin.
_TWIN: Final = re.compile(r"(?<![一-龥])(?P<name>(?:中共中央|中央|国务院)(?P<kind>台办|港澳办|台湾工作办公室|侨办))、$")
_LONGEST_TWIN: Final = 16
#: How sure a name must be that stands before 和夫人.
_SPOUSE: Final = 3.0
_AND: Final = frozenset("和及")
_LEARNED: Final = frozenset({"专家", "学者", "专家学者"})
_MEMBERS: Final = ("政协委员和", "政协常委和")
_SEAT: Final = 2
_LONGEST_BODY: Final = 90


def twin_office(text: str, begin: int, office: Office) -> tuple[Office, ...]:
    """The same post in the body before, whose name ends alike, if there is one (中共中央台办、国务院台办主任).

    >>> [one.org for one in twin_office("中央港澳办、国务院港澳办主任", 6, Office("主任", "国务院港澳办", own=True))]
    ['中央港澳办']
    """
    body = _TWIN.search(text, max(0, begin - _LONGEST_TWIN), begin)
    if not body or not office.own or not (office.org or "").endswith(body["kind"]) or body["name"] == office.org:
        return ()
    return (replace(office, org=body["name"]),)


def seat_beside(scene: Scene, title: Title) -> Office | None:
    """政协委员和专家甲、乙: the seat of a row of which most are members and none is told from the others."""
    if title.text not in _LEARNED or not scene.text.endswith(_MEMBERS, 0, title.start):
        return None
    end = title.start - 1
    seat = Title(end - _SEAT, end, scene.text[end - _SEAT : end], "seat")
    start = last_bound(scene.text, max(0, seat.start - _LONGEST_BODY), seat.start)
    return office_of(scene, start, seat, None)


def couple(text: str, kin: Title, named: Name) -> Holding:
    """Who is named behind 夫人 or 丈夫, and before it whose wife or husband that is; neither has a title by that."""
    joined = text[kin.start - 1 : kin.start] in _AND
    first = name_before(text, kin.start - 1, floor=_SPOUSE) if joined else None
    names = (first, named) if first else (named,)
    return Holding(names, (), "people-announced", Range(names[0].start, named.end))
