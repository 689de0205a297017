"""Words quoted for style in headings alone (健全闭环这条“链条”; 建章立制，聚起“一家人”) name no initiative."""

import re
from typing import Final

from cppcc_loaders.extract.initiatives_found import Found
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, line_at

__all__ = ["without_slogans"]

#: What stands before a quoted word in a slogan: a clause before it, 这条…, 以….
_SLOGAN: Final = re.compile(r"[^：】|｜]*(?:，[^：】|｜]*|这[一-龥]{1,2})|\s*以$")


def without_slogans(scene: Scene, found: list[Found]) -> list[Found]:
    """The names found, without those that only slogans of headings say."""
    told = {hit.name for hit in found if not _is_slogan(scene, hit)}
    return [hit for hit in found if hit.name in told] if len(told) < len({hit.name for hit in found}) else found


def _is_slogan(scene: Scene, hit: Found) -> bool:
    """Whether a name is the object of a slogan in a heading."""
    at = hit.span.start
    if scene.text.startswith("“", at - 1):
        at -= 1
    line = line_at(scene, at)
    return line.kind is LineKind.HEADING and _SLOGAN.fullmatch(scene.text, line.span.start, at) is not None
