"""Fillers of a page: brief news of other places that it prints below a mark between its own articles."""

import re
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import divisions

__all__ = ["is_filler"]

_MARKS: Final = "○●◎△▲▽◆◇■□★☆※▶►"
_MARK: Final = re.compile(f"[{_MARKS}]")
#: What a line may open with instead of a mark, as a search for its beginning would find it, only faster.
_BLANKS: Final = (" ", "\u3000")
_OURS: Final = pattern("fillers", "ours")
_PLACE: Final = pattern("fillers", "place")
_LONGEST: Final = 120
_BEFORE: Final = 3


def is_filler(scene: Scene, line: Range) -> bool:
    """Whether a sentence stands in a short marked paragraph about another place that says nothing of CPPCC work."""
    if not remembered(scene, _may_have_fillers):
        return False
    home = scene.home or ""
    span = scene.paragraph_at(line.start)
    words = scene.words(span)
    if len(words) > _LONGEST or _OURS.search(words):
        return False
    at = scene.article.body.offsets[span.start]
    text = words.lstrip(_MARKS + " \u3000")
    if len(text) == len(words) and not scene.document.text[max(0, at - _BEFORE) : at].rstrip().endswith(tuple(_MARKS)):
        return False
    place = _PLACE.match(text)
    code = divisions().code(place.group()) if place else None
    known = divisions()
    return code is not None and not (known.within(code, home) or known.within(home, code))


def _may_have_fillers(scene: Scene) -> bool:
    return scene.home is not None and (_is_marked(scene.document.text) or _has_mark(scene))


@lru_cache(maxsize=8)
def _is_marked(page: str) -> bool:
    """Whether a page has any such mark, as few have; its articles ask one after the other."""
    return _MARK.search(page) is not None


def _has_mark(scene: Scene) -> bool:
    text = scene.text
    return text.startswith(_BLANKS) or any(f"\n{blank}" in text for blank in _BLANKS) or _MARK.search(text) is not None
