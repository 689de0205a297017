"""Figures in somebody's words that report what was done (站长说，今年代销滞销桃38万斤), no demands or hopes."""

from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["facts_said"]

_DIGIT: Final = pattern("outcome_said", "digit")
_OURS: Final = pattern("outcome_said", "ours")
_DONE: Final = pattern("outcome_said", "done")
_DEMANDED: Final = pattern("outcome_said", "demanded")
_THEME: Final = pattern("outcome_said", "theme")
_CONTEXT: Final = 120


def facts_said(scene: Scene, line: Line) -> Range | None:
    """The spoken part of a sentence where one of ours, or somebody about our work, tells by figures what was done."""
    if line.kind is LineKind.SPEECH:
        said = line.span
    elif line.kind is LineKind.TOLD and line.told.end < line.span.end:
        said = Range(line.told.end, line.span.end)
    else:
        return None
    text = scene.text
    if not _DIGIT.search(text, *said) or _DEMANDED.search(text, *said) or not _DONE.search(text, *said):
        return None
    if _THEME.search(text, *said):
        return said
    if scene.home == COUNTRY:  # what members say of the country is no work of theirs
        return said if text.find("提案", *line.span) >= 0 else None
    start = max(scene.paragraph_at(said.start).start, said.start - _CONTEXT)
    return said if _OURS.search(text, start, said.start) else None
