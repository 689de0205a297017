"""What the state says of a year's handled proposals: shares, advice taken up, measures taken, troubles mended."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, lines_of
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["HANDLED", "handled_by_state", "read_handled"]

_RULE: Final = "outcome-handled"
_ITEM: Final = pattern("outcome_handled", "item")
#: Departments of the state that handled so many of our proposals (国务院各部门共承办…提案4868件).
HANDLED: Final = pattern("outcome_handled", "handled")
_OF_BOTH: Final = pattern("outcome_handled", "of_both")
_BOTH: Final = pattern("outcome_handled", "both")
#: Our proposals' share is the second of two, the deputies' advice has the first.
_SHARES: Final = pattern("outcome_handled", "shares")
_CAME_OF_IT: Final = pattern("outcome_handled", "came_of_it")
_MEASURES: Final = pattern("outcome_handled", "measures")
_SOLVED: Final = pattern("outcome_handled", "solved")
_COUNTED: Final = (HANDLED, _OF_BOTH, _BOTH, _SHARES, _CAME_OF_IT, _MEASURES)
#: What is a result of the advice only beside it: the government takes other measures as well.
_BESIDE: Final = (_CAME_OF_IT, _MEASURES, _SOLVED)
#: What the meeting asks for is not done yet.
_DEMANDED: Final = re.compile("(?<![主重需])要(?!求)|力争")
_OUR_ADVICE: Final = re.compile("提案|委员")
_NEAR: Final = 240


def handled_by_state(scene: Scene) -> Iterator[tuple[Range, Range, int]]:
    """Sentences in which the state's departments count our proposals that they handled.

    Each with the words for the proposals, and the place of the departments, before which the year is told.
    """
    if "提案" not in scene.text:
        return
    for line in lines_of(scene):
        found = HANDLED.search(scene.text, *line.told) if line.kind is LineKind.TOLD else None
        if found:
            yield line.span, Range(*found.span("o")), found.start()


def read_handled(scene: Scene) -> Iterator[tuple[Line, OutcomeFrame]]:
    """The number of our proposals and the figures beside it, in an item of national news that tells of them."""
    if scene.home != COUNTRY or "提案" not in scene.text or not _ITEM.search(scene.text):
        return
    for line in lines_of(scene):
        if line.kind in (LineKind.TOLD, LineKind.SPEECH) and not _DEMANDED.search(scene.text, *line.span):
            for frame in _of_line(scene, line):
                yield line, frame


def _of_line(scene: Scene, line: Line) -> Iterator[OutcomeFrame]:
    told = (found for rule in _COUNTED for found in rule.finditer(scene.text, *line.span))
    for found in (found for found in told if _is_of_advice(scene, line, found)):
        for amount in find_quantities(scene.text, *found.span("n")):
            yield OutcomeFrame(
                Range(*found.span()),
                _RULE,
                "quantity",
                COUNTRY,
                _counted(found),
                amount.value,
                amount.unit,
                amount.comparator,
            )
    solved = _SOLVED.search(scene.text, *line.span)
    if solved and _is_of_advice(scene, line, solved):
        yield OutcomeFrame(Range(*solved.span()), _RULE, "adoption", COUNTRY, solved.group())


def _is_of_advice(scene: Scene, line: Line, found: re.Match[str]) -> bool:
    """Whether our proposals or members are named beside what is told, where it may be other work of the state."""
    near = max(scene.paragraph_at(line.span.start).start, found.start() - _NEAR)
    return found.re not in _BESIDE or _OUR_ADVICE.search(scene.text, near, found.end()) is not None


def _counted(found: re.Match[str]) -> str:
    """What is counted, with its verb where the number stands between (出台1500余项政策措施)."""
    return f"出台{found['o']}" if found.re is _MEASURES else found["o"]
