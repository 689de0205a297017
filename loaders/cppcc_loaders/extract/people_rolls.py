"""Rolls: lines of names parted by blanks (委员名单), with the office that their heading tells."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.names import Name, name_at, plain_name, surname_class
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.roles_office import SEATS, Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.words import is_common_word
from cppcc_loaders.records import Range

__all__ = ["find_rolls", "roll_names"]

_H = "㐀-䶿一-鿿"
_BLANK = "[ \\t\u3000]"
_LINE = Anchored(rf"^.*[{_H}）]{_BLANK}+[{_H}].*{_BLANK}+[{_H}].*$", re.MULTILINE)
#: A blank right behind a name; few texts have any, and the lines of most begin with blanks.
_PARTED = re.compile(rf"{_BLANK}(?<=[{_H}）]{_BLANK})")
#: What parts the names of a roll: blanks of the layout, or the marks that its repair put in their place.
_BETWEEN = re.compile("[ \\t\u3000、]*")
_LABEL = re.compile(r"^[^：\n]{0,20}：")
_PIECE: Final = pattern("people_rolls", "piece")
_ELECTED: Final = pattern("people_rolls", "elected")
_ELECTION: Final = Anchored(pattern("people_rolls", "election"))
#: 会议选出的某某委员会副主席是：甲、乙.
_CHOSEN: Final = Anchored(pattern("people_rolls", "chosen"))
_OWN_LONG = re.compile(rf"(?P<name>[{_H}]{{5,9}})(?P<note>（[^（）\n]{{0,10}}族[^（）\n]{{0,8}}）)")
#: Names of a row with a blank behind each.
_ROW = re.compile(rf"(?:{_BLANK}*[{_H}·]{{2,9}}(?:（[^（）\n]{{1,14}}）)?{_BLANK})+")
_SURE: Final = 2
_LONGEST_NAME: Final = 3
_LAST_FLOOR: Final = -1.0
_NEAR: Final = 600
_HEADING: Final = pattern("people_rolls", "heading")
_FEWEST: Final = 5
_SHARE: Final = 0.8
_BACK: Final = 4000


_LABELLED: Final = pattern("people_rolls", "labelled")


@told_by(_LINE, _ELECTION, _CHOSEN, Anchored("执行主席|监票人"))
def find_rolls(scene: Scene) -> Iterator[Holding]:
    """One holding for each line of a roll; without a heading that tells the office it has none."""
    for line in _LINE.finditer(scene.text) if _PARTED.search(scene.text) else ():
        label = _LABEL.match(line.group())
        names = roll_names(scene.text, line.start() + (label.end() if label else 0), line.end())
        if names:
            office = _office(scene, line.start())
            span = Range(names[0].start, names[-1].end)
            yield Holding(tuple(names), (office,) if office else (), "people-roll", span)

    if _ELECTION.search(scene.text):
        yield from _elected(scene)
    yield from _chosen(scene)
    if "执行主席" in scene.text or "监票人" in scene.text:
        yield from _labelled(scene)


def _labelled(scene: Scene) -> Iterator[Holding]:
    """One holding for each roll in brackets with its label."""
    for roll in _LABELLED.finditer(scene.text):
        names = roll_names(scene.text, *roll.span("words"), fewest=_SURE)
        code = agent_at(scene, roll.start())
        if names and code:
            office = Office(roll["role"], committee_name(code), code)
            yield Holding(tuple(names), (office,), "people-roll", Range(names[0].start, names[-1].end))


def _chosen(scene: Scene) -> Iterator[Holding]:
    """One holding for each row that a sentence tells as chosen."""
    for told in scene.find(_CHOSEN):
        names = names_after(scene.text, told.end(), floor=_LAST_FLOOR)
        code = agent_at(scene, told.start("body")) if len(names) >= _SURE else None
        if code:
            office = Office(SEATS.get(told["role"], told["role"]), committee_name(code), code)
            yield Holding(tuple(names), (office,), "people-elected", Range(names[0].start, names[-1].end))


def _elected(scene: Scene) -> Iterator[Holding]:
    """One holding for each office of a list of those elected, as the lines of the list tell it."""
    for line in _ELECTED.finditer(scene.text):
        start, end = line.end(), scene.text.find("\n", line.end())
        end = end if end >= 0 else len(scene.text)
        names = roll_names(scene.text, start, end, fewest=1) or _names_up_to(scene.text, start, end)
        if not names or not _ELECTION.search(scene.text, max(0, line.start() - _NEAR), line.start()):
            continue
        code = agent_at(scene, line.start())
        if code:
            role = re.sub(_BLANK, "", line["role"])
            office = Office(SEATS.get(role, role), committee_name(code), code)
            yield Holding(tuple(names), (office,), "people-elected", Range(names[0].start, names[-1].end))


def roll_names(text: str, start: int, end: int, fewest: int = _FEWEST) -> list[Name]:
    """The names of a line if nothing but names stands in it."""
    pieces, at = [], start
    while at < end:
        between = _BETWEEN.match(text, at, end)
        at = between.end() if between else at
        piece = None if text[at:end] == "。" else _OWN_LONG.match(text, at, end) or _PIECE.match(text, at, end)
        if not piece:
            break
        pieces.append(piece)
        at = piece.end()
    if text[at:end].strip("。") or len(pieces) < fewest or sum(map(_looks_like_one, pieces)) < _SHARE * len(pieces):
        return []
    return [Name(p.start("name"), p.end("name"), plain_name(re.sub(_BLANK, "", p["name"])), 1.0) for p in pieces]


def _names_up_to(text: str, start: int, end: int) -> list[Name]:
    """The names of a row behind which the next paragraph was joined on; the last is told by itself."""
    row = _ROW.match(text, start, end)
    at = row.end() if row else start
    found = roll_names(text, start, at, fewest=_SURE) if row else []
    last = name_at(text[: at + _LONGEST_NAME], at, floor=_LAST_FLOOR) if found else None
    return [*found, last] if last else found


def _looks_like_one(piece: re.Match[str]) -> bool:
    name = re.sub(_BLANK, "", piece["name"])
    if piece["note"] and "族" in piece["note"]:
        return True
    return "·" in name or (bool(surname_class(name, 0)[0]) and not is_common_word(name[:2]))


def _office(scene: Scene, at: int) -> Office | None:
    headings = list(_HEADING.finditer(scene.text, max(0, at - _BACK), at))
    if not headings or headings[-1]["not"]:
        return None
    role = headings[-1]["role"]
    code = agent_at(scene, headings[-1].start())
    return Office(SEATS.get(role, role), committee_name(code) if code else None, code)
