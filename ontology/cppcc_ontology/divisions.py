"""Administrative divisions (GB/T 2260) by code and by name: levels, parents, short names."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files

from cppcc_ontology.errors import OntologyDataError, OntologyError

__all__ = ["COUNTRY", "FIRST_YEAR", "Division", "Divisions", "divisions", "short_name"]

#: The code under which the national committee is filed.
COUNTRY = "100000"
#: The first year of which the divisions are known.
FIRST_YEAR = 1980

_LEVELS = ("country", "province", "prefecture", "county")
_SUFFIX = re.compile(
    r"(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|自治州|自治县|自治旗|地区|林区|特区|新区|盟|省|市|区|县|旗)$"
)
_PEOPLES = re.compile(
    r"(?:(?:满|回|藏|苗|彝|壮|侗|瑶|白|土家|哈尼|傣|黎|傈僳|佤|畲|水|东乡|纳西|景颇|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯"
    r"|普米|怒|德昂|保安|裕固|独龙|门巴|珞巴|鄂温克|鄂伦春|布依|朝鲜|蒙古|哈萨克|维吾尔|柯尔克孜|塔吉克|拉祜)族?)+各?族?(?:联合)?$"
)


@dataclass(frozen=True, slots=True)
class Division:
    """A division: six-digit code, official name, level (country, province, prefecture, county), parent's code.

    `since` is the first year of this code, name and parent (1980 where it is older), `until` the last one or None.
    A township has nine digits and the level township.
    """

    code: str
    name: str
    level: str
    parent: str | None
    since: int = FIRST_YEAR
    until: int | None = None


def short_name(name: str) -> str:
    """The name without its kind and peoples; the whole name where less than two characters would stay.

    >>> short_name("延边朝鲜族自治州"), short_name("哈尔滨市"), short_name("辉县市"), short_name("城区")
    ('延边', '哈尔滨', '辉县', '城区')
    """
    bare = _SUFFIX.sub("", name)
    if name.endswith(("自治州", "自治县", "自治旗")):
        bare = _PEOPLES.sub("", bare) or bare.removesuffix("族")
    return bare if len(bare) > 1 else name


@dataclass(frozen=True)
class Divisions:
    """Look-up of divisions; build it with `divisions()`."""

    rows: tuple[Division, ...]

    @staticmethod
    def at(year: int | None = None) -> "Divisions":
        """The divisions as they stood at the end of a year, from 1980 on; today's without one.

        >>> Divisions.at(2019).code("公主岭市"), Divisions.at().code("公主岭市")
        ('220381', '220184')
        """
        return divisions(year)

    @cached_property
    def by_code(self) -> dict[str, Division]:
        """Every division by its code."""
        return {row.code: row for row in self.rows}

    @cached_property
    def by_name(self) -> dict[str, tuple[Division, ...]]:
        """Every division by its official name; several where the name is not unique."""
        return _grouped((row.name, row) for row in self.rows)

    @cached_property
    def by_short(self) -> dict[str, tuple[Division, ...]]:
        """Every division by its short names (延边, 达茂旗), higher levels first."""
        ruled = [(short_name(row.name), row) for row in self.rows]
        return _grouped((*ruled, *((name, self.by_code[code]) for code, name in _common() if code in self.by_code)))

    def get(self, code: str) -> Division | None:
        """The division of a code, None where there is none."""
        return self.by_code.get(code)

    def ancestors(self, code: str) -> Iterator[Division]:
        """The division of the code and those above it, up to the country.

        >>> [d.name for d in divisions().ancestors("230184")]
        ['五常市', '哈尔滨市', '黑龙江省', '中华人民共和国']
        """
        at = self.by_code.get(code)
        while at:
            yield at
            at = self.by_code.get(at.parent) if at.parent else None

    def within(self, code: str, above: str) -> bool:
        """Whether a division is another one or lies inside it."""
        return any(d.code == above for d in self.ancestors(code))

    def code(self, name: str, *, near: str | None = None) -> str | None:
        """The code of a name (official or short); `near` is a division that decides between homonyms.

        None where the name is unknown, or ambiguous and `near` does not decide.

        >>> divisions().code("道外区"), divisions().code("朝阳区"), divisions().code("朝阳区", near="220100")
        ('230104', None, '220104')
        """
        found = self.by_name.get(name) or self.by_short.get(name, ())
        return self.choose(found, near=near)

    def choose(self, found: Iterable[Division], *, near: str | None = None) -> str | None:
        """One of several divisions of a name: the only one, the one nearest to `near`, or the one of highest level."""
        rows = tuple(found)
        if len(rows) <= 1:
            return rows[0].code if rows else None
        for area in self.ancestors(near) if near else ():
            if area.code == COUNTRY:
                break
            inside = [row for row in rows if self.within(row.code, area.code)]
            if len(inside) == 1:
                return inside[0].code
        top = min(_LEVELS.index(row.level) for row in rows)
        highest = [row for row in rows if _LEVELS.index(row.level) == top]
        return highest[0].code if len(highest) == 1 else None


def _grouped(pairs: Iterable[tuple[str, Division]]) -> dict[str, tuple[Division, ...]]:
    found: defaultdict[str, list[Division]] = defaultdict(list)
    for name, row in pairs:
        found[name].append(row)
    return {name: tuple(sorted(rows, key=lambda r: (_LEVELS.index(r.level), r.code))) for name, rows in found.items()}


def _read(name: str, columns: int) -> Iterator[Division]:
    text = files("cppcc_ontology").joinpath("data", name).read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(("#", "code\t")):
            continue
        cells = line.split("\t")
        if len(cells) != columns or cells[2] not in _LEVELS or not re.fullmatch(r"\d{6}", cells[0]):
            raise OntologyDataError(f"{name}, line {number}: expected code, name, level, parent and years: {line!r}")
        until = int(cells[5]) if columns > 5 else None  # noqa: PLR2004  (the sixth column of the former ones)
        yield Division(cells[0], cells[1], cells[2], cells[3] or None, int(cells[4]), until)


@lru_cache(maxsize=1)
def _common() -> tuple[tuple[str, str], ...]:
    """Codes and the short names in common use that `short_name` does not make of the official ones."""
    text = files("cppcc_ontology").joinpath("data", "common_names.tsv").read_text(encoding="utf-8")
    rows = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(("#", "code\t")):
            continue
        code, _, name = line.partition("\t")
        if not re.fullmatch(r"\d{6}", code) or not re.fullmatch("[\u4e00-\u9fff]{2,8}", name):
            raise OntologyDataError(f"common_names.tsv, line {number}: expected a code and a name: {line!r}")
        rows.append((code, name))
    return tuple(rows)


@lru_cache(maxsize=1)
def _current() -> tuple[Division, ...]:
    return tuple(_read("divisions.tsv", 5))


@lru_cache(maxsize=1)
def _former() -> tuple[Division, ...]:
    return tuple(_read("former_divisions.tsv", 6))


@lru_cache(maxsize=64)
def divisions(year: int | None = None) -> Divisions:
    """Today's divisions to county level, or those at the end of a year.

    Raises:
        OntologyError: the year is before 1980.
    """
    if year is None:
        return Divisions(_current())
    if year < FIRST_YEAR:
        raise OntologyError(f"no divisions of {year}; they are known from {FIRST_YEAR} on")
    rows = [row for row in (*_current(), *_former()) if row.since <= year <= (row.until or year)]
    return Divisions(tuple(sorted(rows, key=lambda row: row.code)))
