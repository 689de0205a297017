"""The station that a head without a body leads: the one that the paragraph named last, else the only one."""

from collections.abc import Sequence
from typing import Final

from cppcc_loaders.extract.frames import RoleFrame, UnitFrame
from cppcc_loaders.extract.patterns import word_list
from cppcc_loaders.extract.scene import Scene

__all__ = ["station_headed"]

_HEADS: Final = frozenset(word_list("station_heads", "heads"))
#: Bodies that only say of what kind a station is.
_BARE: Final = frozenset(
    {None, "工作站", "工作室", "联络站", "联络点", "活动小组", "小组", "界别小组", "会客厅", "议事室"}
)
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
