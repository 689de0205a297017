"""Townships, towns and subdistricts (GB/T 10114), read when first asked for; and the points of divisions."""

import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from cppcc_ontology.divisions import Division, divisions
from cppcc_ontology.errors import OntologyDataError

__all__ = ["Point", "counties_of_township", "point", "township", "townships_of"]

_KINDS = ("街道办事处", "街道", "地区办事处", "民族乡", "族乡", "乡", "镇", "苏木")
_KIND = re.compile(f"(?:{'|'.join(_KINDS)})$")


class Point(NamedTuple):
    """Degrees of latitude and longitude, good to about a kilometre."""

    lat: float
    long: float


def townships_of(code: str, *, abolished: bool = False) -> tuple[Division, ...]:
    """The townships of a county (or of a city without counties), by code; abolished ones only where asked for.

    >>> [town.name for town in townships_of("230104")][:2]
    ['靖宇街道', '太古街道']
    """
    rows = _by_county().get(code, ())
    return tuple(
        Division(number, name, "township", code) for number, name, state in rows if abolished or state != "abolished"
    )


def township(name: str, *, within: str) -> Division | None:
    """The only township of a name (with or without its kind) inside a division; None where there is none or several.

    >>> township("小山子镇", within="230184").code, township("太平大街", within="230100").code
    ('230184103', '230104029')
    """
    places, numbers = divisions(), _by_town()
    called = [name, *(name + kind for kind in _KINDS if _KIND.sub("", name + kind) == name)]
    rows = [
        Division(number, full, "township", number[:6])
        for full in called
        for number in numbers.get(full, ())
        if places.within(number[:6], within)
    ]
    exact = [row for row in rows if row.name == name] or rows
    return exact[0] if len(exact) == 1 else None


def counties_of_township(name: str) -> tuple[str, ...]:
    """The codes of the counties that have a township of that full name; none where no county has one.

    >>> counties_of_township("小山子镇"), counties_of_township("没有这个镇")
    (('230184',), ())
    """
    return tuple(sorted({number[:6] for number in _by_town().get(name, ())}))


def point(code: str) -> Point | None:
    """Where a division lies, None where that is not known.

    >>> point("230104")
    Point(lat=45.792057, long=126.64939)
    """
    return _points().get(code)


@lru_cache(maxsize=1)
def _by_town() -> dict[str, list[str]]:
    """Numbers of the townships by their name."""
    found: dict[str, list[str]] = {}
    for number, name in re.findall(r"^(\d{9})\t([^\t\n]+)\t", _text("townships.tsv"), re.MULTILINE):
        found.setdefault(name, []).append(number)
    return found


@lru_cache(maxsize=1)
def _by_county() -> dict[str, list[tuple[str, str, str]]]:
    found: dict[str, list[tuple[str, str, str]]] = {}
    for number, cells in _rows("townships.tsv"):
        if len(cells) != 3 or not re.fullmatch(r"\d{9}", cells[0]):  # noqa: PLR2004  (code, name, state)
            raise OntologyDataError(f"townships.tsv, line {number}: expected code, name, state: {cells}")
        found.setdefault(cells[0][:6], []).append((cells[0], cells[1], cells[2]))
    return found


@lru_cache(maxsize=1)
def _points() -> dict[str, Point]:
    return {cells[0]: Point(float(cells[1]), float(cells[2])) for _, cells in _rows("points.tsv")}


def _rows(name: str) -> list[tuple[int, list[str]]]:
    lines = enumerate(_text(name).splitlines(), start=1)
    return [(number, line.split("\t")) for number, line in lines if not line.startswith(("#", "code\t"))]


def _text(name: str) -> str:
    return files("cppcc_ontology").joinpath("data", name).read_text(encoding="utf-8")
