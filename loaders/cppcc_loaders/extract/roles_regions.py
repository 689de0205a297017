"""Offices of Hong Kong and Macao: bodies that a list names for short, and whose chief executive somebody is."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["of_region"]

_CHIEF: Final = "行政长官"
_REGION: Final = re.compile("(?:香港|澳门)(?:特别行政区|特区)")
_NAMED: Final = re.compile("(?:香港|澳门)(?:特别行政区|特区)?")
#: What both regions have and a list of their officials does not name in full.
_BODIES: Final = frozenset(
    {"财政司", "律政司", "政务司", "立法会", "行政会议", "行政会", "终审法院", "高等法院", "保安局", "保安司",
     "经济财政司", "社会文化司", "运输工务司", "行政法务司", "廉政公署", "审计署", "警务处"}
)  # fmt: skip
_SHORT: Final = frozenset({"特区", "特别行政区"})


def of_region(scene: Scene, title: Title, office: Office) -> Office:
    """The office with the region's name before a body that the sentence names for short, behind one named in full."""
    if title.text.endswith(_CHIEF) and not office.committee:
        return _of_chief(scene, title, office)
    if office.committee or office.org not in _BODIES:
        return office
    named = _REGION.findall(scene.text, scene.sentence_at(title.start).start, title.start)
    return replace(office, org=named[-1] + office.org) if named else office


def _of_chief(scene: Scene, title: Title, office: Office) -> Office:
    """A chief executive is of a region: what else stands before the title is no body (支持|行政长官某某)."""
    org = office.org or ""
    if org in _SHORT or not org:
        named = _only_region(scene, title)
        return replace(office, org=named) if named else office
    region = _NAMED.findall(org)
    if region:
        return replace(office, org=region[-1])
    return replace(office, org=_only_region(scene, title)) if org.endswith("任") else replace(office, org=None)


def _only_region(scene: Scene, title: Title) -> str | None:
    """The region that the text has named so far, where it is but one."""
    named = set(_REGION.findall(scene.text, 0, title.start))
    return next(iter(named)) if len(named) == 1 else None
