"""The body of a head who is named without one: the station that the paragraph named last, a convener's sector."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.frames import RoleFrame, UnitFrame
from cppcc_loaders.extract.patterns import word_list
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sectors import sector_of, sector_start

__all__ = ["sector_convened", "station_headed"]

_HEADS: Final = frozenset(word_list("station_heads", "heads"))
#: Bodies that only say of what kind a station is.
_BARE: Final = frozenset(
    {None, "工作站", "工作室", "联络站", "联络点", "活动小组", "小组", "界别小组", "会客厅", "议事室"}
)
_CONVENERS: Final = frozenset({"召集人", "副召集人", "界别召集人", "界别副召集人"})
_SECTOR: Final = re.compile("界(?!别?(?:召集人|(?:委员)?(?:工作|活动|联络)?[站室点组]))别?")
_GROUPS: Final = frozenset({"组长", "副组长"})


def station_headed(frame: RoleFrame, scene: Scene, stations: Sequence[UnitFrame]) -> str | None:
    """The name of the station of whose head a role tells, None where the role has a body or no station is told of.

    `stations` are the article's stations and groups, organs not among them, in the order of the text.
    """
    if frame.role not in _HEADS or frame.org not in _BARE or not stations:
        return None
    fitting = [unit for unit in stations if (unit.kind == "activity-group") == (frame.role in _GROUPS)]
    paragraph = scene.paragraph_at(frame.span.start)
    near = [unit.name for unit in fitting if paragraph.start <= unit.span.start < frame.span.end]
    if near:
        return near[-1]
    names = {unit.name for unit in fitting}
    return names.pop() if len(names) == 1 else None


def sector_convened(frame: RoleFrame, scene: Scene, *, stations: bool) -> str | None:
    """The sector, in the text's words, whose convener a role is: its paragraph's last, else the article's only one.

    None where the role has a body of another kind, the text names no sector before it, or only another paragraph does
    and the article has `stations` that could be meant.
    """
    if frame.role not in _CONVENERS:
        return None
    if frame.org not in _BARE and (frame.committee is None or frame.org != committee_name(frame.committee)):
        return None
    start = scene.paragraph_at(frame.span.start).start
    near = [name for at, name in _sectors(scene, frame.span.start) if at >= start]
    if near or (stations and not frame.role.startswith("界别")):
        return near[-1] if near else None
    named = [name for _, name in _sectors(scene, frame.span.start)]
    return named[0] if len({sector_of(name) for name in named}) == 1 else None


def _sectors(scene: Scene, end: int) -> list[tuple[int, str]]:
    """The sectors that a text names up to a position, and where."""
    found = []
    for mark in _SECTOR.finditer(scene.text, 0, end):
        at = sector_start(scene.text, mark.start())
        if at is not None and "、" not in scene.text[at : mark.start()]:
            name = scene.text[at : mark.end()].strip("“” \u3000\n")
            found.append((mark.end() - len(name), name))
    return found
