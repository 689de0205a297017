"""Committees and places that follow from division codes alone: names, levels, what lies above what."""

from collections.abc import Iterable, Iterator
from typing import Final

from cppcc_loaders.records import Literal, Ref, Value
from cppcc_ontology.division_changes import former_codes
from cppcc_ontology.divisions import COUNTRY, Division, Divisions
from cppcc_ontology.townships import point, townships_of

__all__ = ["backbone", "committee_name"]

Said = tuple[Ref, str, Value]

#: Digits of a county's code.
_COUNTY: Final = 6
_LEVELS: Final = {"country": "national", "province": "provincial", "prefecture": "prefectural", "county": "county"}


def committee_name(division: Division) -> str:
    """The committee's usual name: 伊春市政协, 全国政协."""
    return "全国政协" if division.code == COUNTRY else f"{division.name}政协"


def backbone(committees: Iterable[str], places: Iterable[str], divisions: Divisions) -> Iterator[Said]:
    """Statements about the committees and places of the codes and about all above them, in order of code."""
    lines = {code: tuple(_upwards(code, divisions)) for code in sorted({*committees, *places})}
    bodies = {d.code: d for code in sorted(set(committees)) for d in lines[code]}
    areas = {d.code: d for chain in lines.values() for d in chain}
    for _, division in sorted(areas.items()):
        yield from _place(division, divisions)
    for _, division in sorted(bodies.items()):
        yield from _committee(division)
    for code in sorted(set(committees) - bodies.keys()):
        yield Ref("committee", code), "cppcc:divisionCode", Literal(code)


def _upwards(code: str, divisions: Divisions) -> Iterator[Division]:
    """The division and those above it; a township by its nine digits."""
    if len(code) > _COUNTY:
        county = code[:_COUNTY]
        yield from (town for town in townships_of(county, abolished=True) if town.code == code)
        code = county
    yield from divisions.ancestors(code)


def _place(division: Division, divisions: Divisions) -> Iterator[Said]:
    place = Ref("place", division.code)
    yield place, "skos:prefLabel", Literal(division.name, "zh")
    yield place, "cppcc:divisionCode", Literal(division.code)
    yield place, "cppcc:placeLevel", Literal(f"place-level/{division.level}", "concept")
    if division.parent:
        yield place, "cppcc:parentPlace", Ref("place", division.parent)
    for above in _upwards(division.code, divisions):
        yield place, "cppcc:within", Ref("place", above.code)
    for former in former_codes(division.code):
        yield place, "cppcc:formerCode", Literal(former)
    where = point(division.code)
    if where:
        yield place, "geo:lat", Literal(f"{where.lat}", "decimal")
        yield place, "geo:long", Literal(f"{where.long}", "decimal")


def _committee(division: Division) -> Iterator[Said]:
    committee = Ref("committee", division.code)
    middle = "全国" if division.code == COUNTRY else division.name
    yield committee, "skos:prefLabel", Literal(committee_name(division), "zh")
    yield committee, "skos:altLabel", Literal(f"中国人民政治协商会议{middle}委员会", "zh")
    if division.code != COUNTRY:
        yield committee, "skos:altLabel", Literal(f"政协{division.name}委员会", "zh")
    yield committee, "cppcc:divisionCode", Literal(division.code)
    yield committee, "cppcc:level", Literal(f"level/{_LEVELS[division.level]}", "concept")
    yield committee, "cppcc:division", Ref("place", division.code)
    if division.parent:
        yield committee, "cppcc:superior", Ref("committee", division.parent)
