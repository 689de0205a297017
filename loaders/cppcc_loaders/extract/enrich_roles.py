"""What stands around a role: its tenure, its holder's sector, the station or sector in which it is held."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_loaders.extract.frames import RoleFrame, UnitFrame
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.station_heads import sector_convened, station_headed
from cppcc_loaders.extract.tenures import tenure_of
from cppcc_loaders.swift import altered

__all__ = ["told_role"]

_SECTOR: Final = re.compile(r"(?P<sector>[一-龥]{2,9}?)界(?:别)?(?:的)?(?:[省市区县州]|全国)?(?:政协)?委员")
_BEFORE: Final = 16
_OF_CONVENER: Final = "界别"


def told_role(frame: RoleFrame, scene: Scene, stations: Sequence[UnitFrame]) -> RoleFrame:
    """The role with what the text says of it besides; the frame itself where that is nothing, as most: a copy is dear.

    `stations` are the article's stations and groups that can have a head.
    """
    held = tenure_of(frame, scene)
    sector = frame.sector
    if not sector and frame.committee and "委" in frame.role:
        sector = _sector(frame, scene)
    convened = sector_convened(frame, scene, stations=bool(stations))
    values = {
        "role": frame.role.removeprefix(_OF_CONVENER) if convened else frame.role,
        "org": convened or station_headed(frame, scene, stations) or frame.org,
        "committee": None if convened else frame.committee,
        "sector": sector,
        "since": held.since,
        "until": held.until,
        "ongoing": held.ongoing,
    }
    same = all(getattr(frame, name) == value for name, value in values.items())
    return frame if same else altered(frame, **values)


def _sector(frame: RoleFrame, scene: Scene) -> str | None:
    match = _SECTOR.search(scene.text, max(0, frame.span.start - _BEFORE), frame.span.end)
    return f"{match['sector']}界" if match else None
