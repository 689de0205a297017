"""Units: the named bodies below a committee; one name for the same organ in one article."""

from collections.abc import Iterator

from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.organs import find_organs
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations import find_stations
from cppcc_loaders.swift import altered

__all__ = ["extract_units"]

#: What a session has only while it sits is not what the committee has all the year.
_OF_SESSION = ("审查委员会", "资格委员会")


def extract_units(scene: Scene) -> Iterator[UnitFrame]:
    """A frame for every mention of a unit, in the order of the text."""
    found = sorted([*find_organs(scene), *find_stations(scene)], key=lambda f: (f.span, f.name))
    full = {(f.committee, f.name) for f in found if f.kind == "special-committee"}
    for frame in found:
        yield altered(frame, name=_fullest(frame, full)) if frame.kind == "special-committee" else frame


def _fullest(frame: UnitFrame, full: set[tuple[str | None, str]]) -> str:
    """The longer name of the article that holds this one (文史 → 文化文史和学习) or all its characters in order."""
    core = frame.name.removesuffix("委员会")
    others = (name for committee, name in full if committee == frame.committee and name != frame.name)
    holding = [name for name in others if core in name and not name.endswith(_OF_SESSION)]
    if len(holding) == 1:
        return holding[0]
    longer = sorted(
        (name for committee, name in full if committee == frame.committee and _abbreviates(frame.name, name)),
        key=lambda name: (len(name), name),
    )
    return longer[0] if longer else frame.name


def _abbreviates(short: str, name: str) -> bool:
    if len(short) >= len(name) or short[0] != name[0] or len(short.removesuffix("委员会")) < 3:  # noqa: PLR2004
        return False
    rest = iter(name)
    return all(char in rest for char in short)
