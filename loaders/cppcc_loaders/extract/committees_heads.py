"""Whose part of a digest a place stands in: parts headed by a place (【甲县】……) or by a committee (甲县政协：……)."""

from bisect import bisect_right
from itertools import pairwise
from typing import Final

from cppcc_loaders.extract.committees_places import rows_of
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_ontology.divisions import divisions

__all__ = ["headed_place", "part_or"]

_HEAD: Final = pattern("committees_heads", "head")
_FEWEST = 2


def headed_place(scene: Scene, at: int) -> str | None:
    """The division whose part of the article a position lies in, None where the article has no such parts."""
    heads = remembered(scene, _heads)
    place = bisect_right(heads, (at, "~"))
    return heads[place - 1][1] or None if place else None


def _heads(scene: Scene) -> tuple[tuple[int, str], ...]:
    """Where each part begins and the code of its division; an empty code where the head is no place.

    Where every part is one paragraph the last one is too.
    """
    heads = tuple(
        (match.start(), _code(scene, match["place"] or match["body"] or match["line"] or match["lead"]))
        for match in _HEAD.finditer(scene.text)
    )
    if sum(1 for _, code in heads if code) < _FEWEST:
        return ()
    end = scene.text.find("\n", heads[-1][0])
    ends = end > 0 and all(scene.text.count("\n", at, after) == 1 for (at, _), (after, _) in pairwise(heads))
    return (*heads, (end, "")) if ends else heads


def _code(scene: Scene, name: str | None) -> str:
    rows = rows_of(name) if name else ()
    return (divisions().choose(rows, near=scene.home) or "") if rows else ""


def part_or(scene: Scene, at: int, agent: str | None) -> str | None:
    """The division whose part of a digest it is where nobody but the article's own committee acts, else who acts."""
    if agent is not None and agent != scene.home:
        return agent
    return headed_place(scene, at) or agent
