"""Bodies that the words right before tell: 在某小学，校长甲说; 由市住建局办理，局长乙上门; 该院护士长丙."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.organizations import body_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_bounds import last_bound
from cppcc_loaders.extract.roles_bodies import ends_of
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["of_body_before", "of_near_body"]

_APART: Final = pattern("roles_near", "apart")
_NOT_BODY: Final = "(?![长员委班级区街社团会])"
_FARTHEST: Final = 60
_BACK: Final = 240
_SHORTEST: Final = 3
_THIS: Final = pattern("roles_near", "this")


def of_near_body(scene: Scene, title: Title) -> Office | None:
    """A head who is told without a body at the head of a clause: of the body of his kind named just before."""
    ends = ends_of("head").get(title.text.removeprefix("副"))
    if ends is None or scene.text[title.start - 1 : title.start] not in {"，", "。", "；", "：", "”"}:
        return None
    low = max(scene.paragraph_at(title.start).start, title.start - _FARTHEST)
    name = _named_before(scene, ends, low, title.start)
    return Office(title.text, name, own=True) if name else None


def of_body_before(scene: Scene, title: Title, office: Office) -> Office:
    """该院护士长: of the hospital that the text named last."""
    this = _THIS.fullmatch(office.org) if office.org else None
    if this is None:
        return office
    ends = ends_of("head").get(f"该{this['kind']}", this["kind"])
    name = _named_before(scene, ends, max(0, title.start - _BACK), title.start, far=True)
    return replace(office, org=name)


def _named_before(scene: Scene, ends: str, low: int, high: int, *, far: bool = False) -> str | None:
    """The name of the last body before a position that ends so, None where something stands between the two."""
    found = next(reversed(list(re.finditer(f"(?:{ends}){_NOT_BODY}", scene.text[low:high]))), None)
    if found is None or (not far and _APART.search(scene.text, low + found.end(), high)):
        return None
    end = low + found.end()
    start = last_bound(scene.text, max(0, end - _FARTHEST), end)
    body = body_before(scene, Range(start, end), strict=True)
    if body is None or body.name is None or body.committee or len(body.name) < _SHORTEST:
        return None
    return None if _THIS.fullmatch(body.name) or "各" in body.name else body.name
