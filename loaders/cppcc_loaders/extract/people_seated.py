"""Members told by a sentence: 甲、乙都是市政协委员, 丙当了三届委员, 十位政协委员上榜：….."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_bounds import last_bound
from cppcc_loaders.extract.people_called import SUCCESSOR
from cppcc_loaders.extract.people_found import Found
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.roles import Office
from cppcc_loaders.extract.roles_office import SEATS
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["find_seated"]

_IS: Final = pattern("people_seated", "is")
#: What each of those ends in is looked for first, then the run of words before it, which holds the whole.
_SEAT: Final = Anchored("政协(?:委员|常委)(?=[。，；！]|$)", re.MULTILINE)
_RUN: Final = re.compile(r"[一-龥\d、]*\Z")
_LONGEST_RUN: Final = 200
_LIST: Final = Anchored(pattern("people_seated", "list"))
_COLON: Final = pattern("people_seated", "colon")
_AS_SPOKESMEN: Final = Anchored(pattern("people_seated", "as_spokesmen"))
_OF_DELEGATION: Final = Anchored(pattern("people_seated", "of_delegation"))
_TAKES: Final = re.compile("接[任替棒]")
_LISTED: Final = re.compile(r"[^。\n]{2,400}")
_CLAUSE: Final = 24
_FLOOR: Final = 1.0


@told_by(SUCCESSOR, _SEAT, _AS_SPOKESMEN, _OF_DELEGATION, _LIST)
def find_seated(scene: Scene, found: Found, holdings: list[Holding]) -> Iterator[Holding]:
    """Everyone of whom a sentence says that he or she is a member, and who takes over another's post."""
    yield from _successors(scene, found, holdings)
    for match in _told_members(scene):
        names = _row_ending(scene, found, match.start())
        if names:
            yield _holding(scene, names, Range(match.start("body"), match.end("seat")), match["seat"])
    for match in scene.find(_AS_SPOKESMEN):
        names = _row_ending(scene, found, match.start())
        if names:
            yield _holding(scene, names, Range(match.start(), match.end("seat")), match["seat"])
    yield from _of_delegation(scene, found)
    for match in scene.find(_LIST) if _COLON.search(scene.text) else ():
        row = _LISTED.match(scene.text, match.end())
        inside = [m for at, m in sorted(found.mentions.items()) if row and row.start() <= at < row.end()]
        names = [Name(*m.span, m.name, 1.0) for m in inside if scene.text[m.span.end] in "，、；。…（：\n"]
        if len(names) > 1:
            yield _holding(scene, names, Range(match.start(), match.end("seat")), match["seat"])


def _of_delegation(scene: Scene, found: Found) -> Iterator[Holding]:
    """Everyone whom a sentence tells behind the post that all of them hold in a delegation."""
    for match in scene.find(_OF_DELEGATION):
        inside = [m for at, m in sorted(found.mentions.items()) if match.start("rest") <= at < match.end("rest")]
        names = tuple(Name(*m.span, m.name, 1.0) for m in inside)
        if len(names) > 1:
            office = Office(match["post"], match["body"], own=True)
            yield Holding(names, (office,), "people-seated", Range(match.start(), names[-1].end))


def _told_members(scene: Scene) -> Iterator[re.Match[str]]:
    text = scene.text
    for seat in scene.find(_SEAT):
        run = _RUN.search(text, max(0, seat.start() - _LONGEST_RUN), seat.start())
        told = _IS.search(text, run.start(), seat.end()) if run else None
        if told:
            yield told


def _successors(scene: Scene, found: Found, holdings: list[Holding]) -> Iterator[Holding]:
    """甲不再担任办公室主任，由乙接任: the post of the one before."""
    for match in scene.find(SUCCESSOR):
        mention = found.mentions.get(match.end())
        first = scene.sentence_at(match.start()).start
        left = [
            h
            for h in holdings
            if h.rule == "people-appointed" and first <= h.span.start and h.span.end <= match.start()
        ]
        if mention and left and _TAKES.match(scene.text, mention.span.end):
            name = Name(*mention.span, mention.name, 1.0)
            yield Holding(
                (name,), left[-1].offices[-1:], "people-appointed", Range(left[-1].span.end, mention.span.end)
            )


def _holding(scene: Scene, names: list[Name], told: Range, seat: str) -> Holding:
    mention = next(reversed(scene.committees_in(told)), None)
    code = mention.code if mention else agent_at(scene, told.start)
    office = Office(SEATS[seat], committee_name(code) if code else None, code)
    return Holding(tuple(names), (office,), "people-seated", Range(min(names[0].start, told.start), told.end))


def _row_ending(scene: Scene, found: Found, end: int) -> list[Name]:
    """The row of names that ends at a position: mentions, else names at the head of the clause."""
    text, names = scene.text, list[Name]()
    at = end
    ends = {m.span.end: m for m in found.mentions.values() if end - 4 * _CLAUSE < m.span.end <= end}
    while at in ends:
        mention = ends[at]
        names.insert(0, Name(*mention.span, mention.name, 1.0))
        at = mention.span.start - 1
        if text[at] not in "、和":
            break
    if names:
        return names
    head = last_bound(text, max(0, end - _CLAUSE), end)
    row = names_after(text, head, floor=_FLOOR)
    return row if row and row[-1].end == end else []
