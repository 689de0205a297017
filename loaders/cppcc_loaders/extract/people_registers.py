"""Registers: rows of names under a heading that says what they are (政协某县第九届委员会委员名单), sector by sector."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_rolls import roll_names
from cppcc_loaders.extract.roles_office import SEATS, Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sectors import sector_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["find_registers"]

_HEADING: Final = pattern("people_rolls", "heading")
#: A line above a row that says of which sector its members are, and how many.
_SECTOR: Final = re.compile(
    r"[（(]?(?P<sector>[一-龥、]{2,16}?界)别?[）)]?(?:委员)?(?:[（(]\d+[名人位][）)]|\d+[名人位])?[：:]?"
)
_LONGEST_HEADING: Final = 60
_FEWEST: Final = 3


@told_by(Anchored("名单"))
def find_registers(scene: Scene) -> Iterator[Holding]:
    """One holding for each row of a register, with the office of its heading and the sector of the line above it."""
    office: Office | None = None
    for line in re.finditer(r"[^\n]+", scene.text):
        words = line.group().strip()
        heading = _HEADING.search(words) if len(words) <= _LONGEST_HEADING else None
        sector = _SECTOR.fullmatch(words)
        if heading:
            office = _office(scene, heading, line.start() + heading.start())
        elif office and sector:
            office = altered(office, sector=sector["sector"] if sector_of(sector["sector"]) else None)
        elif office:
            names = roll_names(scene.text, line.start(), line.end(), fewest=_FEWEST)
            if names:
                yield Holding(tuple(names), (office,), "people-roll", Range(names[0].start, names[-1].end))
            elif len(words) > _LONGEST_HEADING:
                office = None


def _office(scene: Scene, heading: re.Match[str], at: int) -> Office | None:
    """What those of a register are, None for candidates and where the text does not say of which committee."""
    code = agent_at(scene, at)
    if heading["not"] or not code:
        return None
    return Office(SEATS.get(heading["role"], heading["role"]), committee_name(code), code)
