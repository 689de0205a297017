"""Whether an article is a committee's own account: its headline names the committee, or the text often speaks of it."""

from typing import Final

from cppcc_loaders.extract.scene import Scene
from cppcc_ontology.divisions import COUNTRY

__all__ = ["is_own_page"]

_OFTEN: Final = 2
#: A headline is no longer than this.
_HEADLINE: Final = 60


def is_own_page(scene: Scene) -> bool:
    """Whether what an article tells without naming the doer (建起议事室286个) is its committee's work."""
    if not scene.home or scene.home == COUNTRY:
        return False
    return scene.text.count("政协") >= _OFTEN or _is_headed(scene)


def _is_headed(scene: Scene) -> bool:
    """Whether the first line is a headline with the article's committee (某县政协：…)."""
    if not scene.committees or not scene.paragraphs:
        return False
    first, named = scene.paragraphs[0], scene.committees[0]
    if named.code != scene.home or not first.start <= named.span.start < min(first.end, first.start + _HEADLINE):
        return False
    return first.end - first.start <= _HEADLINE and not scene.words(first).rstrip().endswith("。")
