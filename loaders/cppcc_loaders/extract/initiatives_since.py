"""Since when a committee practises an initiative, where the sentence says so."""

from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["since_year"]

_SINCE: Final = pattern("initiatives_since", "since")
_BACK = {"今": 0, "去": 1, "前": 2}


def since_year(scene: Scene, span: Range) -> str | None:
    """The year (EDTF) since which an initiative is run, by the words of its sentence; None where they do not say.

    今年 and 去年 are counted from the scene's year.
    """
    line = scene.sentence_at(span.start)
    match = _SINCE.search(scene.text, line.start, min(line.end, span.end + 40))
    if match is None or not match.start() < span.end + 2:
        return None
    word = match["from"] or match["in"]
    if word in _BACK:
        return str(scene.year - _BACK[word]) if scene.year else None
    return str(word)
