"""People in lists of their own form: groups with their conveners, members newly co-opted with notes in brackets."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.names import Name, of_sounds, plain_name, surname_class
from cppcc_loaders.extract.names_peoples import of_two_tibetan
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.roles_office import SEATS
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import find_titles
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.words import is_common_word
from cppcc_loaders.records import Range

__all__ = ["find_groups"]

_CONVENERS = re.compile(r"(?P<role>副?召集人)(?:分别)?[是为]?[:：]")
_GROUP: Final = pattern("people_groups", "group")
_PIECE = re.compile(r"[^、和]+")
_COOPTED: Final = pattern("people_groups", "coopted")
_ONE = re.compile(r"(?P<name>[一-龥·]{2,8})(?:（(?P<note>[^（）\n]{1,30})）)?")
_FULL: Final = 3
_TWO_PARTS: Final = 4


@told_by(_CONVENERS, _COOPTED)
def find_groups(scene: Scene) -> Iterator[Holding]:
    """The conveners of numbered groups, and the members whom a meeting co-opts with what they are in brackets."""
    if "召集人" in scene.text:
        yield from _conveners(scene)
    if "（" in scene.text:
        for found in scene.find(_COOPTED):
            yield from _coopted(scene, found)


def _conveners(scene: Scene) -> Iterator[Holding]:
    """各组召集人为：第一组（…）甲、乙；第二组丙, or 第一组召集人：甲；第二组召集人：乙."""
    last = -1
    for cue in scene.find(_CONVENERS):
        line = scene.paragraph_at(cue.start())
        if line.start == last:
            continue
        last = line.start
        for group in _GROUP.finditer(scene.text, scene.sentence_at(cue.start()).start, line.end):
            start = group.start("names")
            names = [
                Name(start + m.start(), start + m.end(), plain_name(m.group()), 1.0)
                for m in _PIECE.finditer(group["names"])
            ]
            if all(_is_like_one(name.text) for name in names):
                office = Office(cue["role"], group["group"], own=True)
                yield Holding(tuple(names), (office,), "people-convener", Range(group.start(), group.end()))


def _coopted(scene: Scene, found: re.Match[str]) -> Iterator[Holding]:
    """增补甲（某校教师）、乙（某社理事长）为政协某县第三届委员会委员: members, and what their notes say."""
    row = found.start("row")
    if "（" not in found["row"]:
        return
    named = scene.committees_in(Range(*found.span("body")))
    code = named[-1].code if named else agent_at(scene, row)
    seat = Office(SEATS[found["role"]], committee_name(code) if code else None, code)
    titles = tuple(find_titles(scene.text[: found.end("row")]))
    for one in _ONE.finditer(scene.text, row, found.end("row")):
        if not _is_like_one(one["name"]):
            continue
        offices = [seat]
        begin = one.start("note")
        for title in titles if one["note"] else ():
            if one.start("note") <= title.start and title.end <= one.end("note") and title.kind != "cue":
                mark = scene.text.rfind("、", begin, title.start)
                begin = max(begin, mark + 1)
                offices.append(office_of(scene, begin, title, None))
                begin = title.end
        name = Name(one.start("name"), one.end("name"), plain_name(one["name"]), 1.0)
        yield Holding((name,), tuple(offices), "people-coopted", Range(one.start(), one.end()))


def _is_like_one(run: str) -> bool:
    """Whether characters that only marks bound can be a name: a family name, sounds, two Tibetan parts."""
    if "·" in run or of_two_tibetan(run):
        return True
    if len(run) > _FULL:
        return of_sounds(run) or (len(run) == _TWO_PARTS and surname_class(run, 0)[1] > 1)
    return (bool(surname_class(run, 0)[0]) and not is_common_word(run)) or of_sounds(run)
