"""Seats and groups: 委员 and 常委 of a committee, deputies of a congress, leaders and veterans named as one."""

import re
from typing import Final

from cppcc_loaders.extract.committees import committee_name, resolve_level
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.organizations import Body, level_body
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.roles_office import SEATS, Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import divisions

__all__ = ["deputy", "group_office", "seat_named", "seat_office"]

_NO_SEAT: Final = pattern("roles_seats", "no_seat")
#: Those who held office in a committee before.
_VETERANS: Final = frozenset({"老领导", "离退休老同志"})


def seat_named(title: Title) -> str:
    """The seat that a title is but for what stands before it (原委员, 住会常委), empty where it is none."""
    text = (
        title.text.removeprefix("原").removeprefix("前").removeprefix("住会").removeprefix("驻会").removeprefix("专职")
    )
    return text if text in SEATS else ""


def group_office(scene: Scene, start: int, title: Title) -> Office:
    """市领导, 老同志: every one of the list holds it; 市政协老领导 is of that committee."""
    mention = next(reversed(scene.committees_in(Range(start, title.start))), None)
    former = mention is not None and scene.text[mention.span.end : title.start] in {"", "历届", "部分", "原", "的"}
    if mention and former and title.text in _VETERANS:
        return Office(title.text, committee_name(mention.code), mention.code)
    if "政协" in title.text:
        code = scene.home if title.text[0] in "省市县区州旗" else None
        return Office(title.text, committee_name(code) if code else None, code)
    code = (
        resolve_level(scene, title.text[0], known=list(scene.committees), at=title.start)
        if title.text[0] in "省市县区州旗"
        else None
    )
    area = divisions().get(code) if code else None
    return Office(title.text, area.name if area else None)


def deputy(scene: Scene, title: Title, words: str) -> Office:
    """人大代表: of the congress that the words before name."""
    words = re.sub(r"^第?[一二三四五六七八九十]{1,3}届", "", words)
    found = level_body(scene, words + "人大", title.start) if words else None
    return Office(title.text, found.name if found else f"{words}人大" if words else None, own=bool(words))


def seat_office(scene: Scene, title: Title, words: str, body: Body | None, before: Office | None) -> Office:
    """委员 and 常委: of a committee, unless the words before name another body."""
    former = title.text[0] if title.text[0] in "原前" else ""
    role = former + SEATS[seat_named(title)]
    if body and body.committee:
        return Office(role, body.name, body.committee, body.sector, own=True)
    if body and body.name and (_NO_SEAT.search(body.name) or body.name.endswith("委员会")):
        return Office(title.text, body.name, own=True)
    if before and before.committee:
        return Office(role, before.org, before.committee)
    sector = re.search(r"[一-龥·]{1,10}(?:界别|界|族)$", words)
    code = agent_at(scene, title.start)
    return Office(role, committee_name(code) if code else None, code, sector.group() if sector else None)
