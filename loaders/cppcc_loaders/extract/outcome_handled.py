"""What the government's departments say of a year's proposals: shares of all, advice taken up, measures that came of it."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity, find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, lines_of
from cppcc_loaders.records import Range

__all__ = ["Handled", "handled_by_state", "read_handled"]

#: Departments of the state that handled so many of our proposals (国务院各部门共承办…提案4868件).
_HANDLED: Final = pattern("outcome_handled", "handled")
#: Our proposals' share is the second of two, the deputies' advice has the first.
_SHARES: Final = pattern("outcome_handled", "shares")
_CAME_OF_IT: Final = pattern("outcome_handled", "came_of_it")


class Handled(NamedTuple):
    """A figure of that account: its sentence, the range that proves it, what was counted, how much."""

    line: Line
    span: Range
    indicator: str
    quantity: Quantity


def handled_by_state(scene: Scene) -> Iterator[tuple[Range, Range, int]]:
    """Sentences in which the state's departments count our proposals that they handled.

    Each with the words for the proposals, and the place of the departments, before which the year is told.
    """
    if "提案" not in scene.text:
        return
    for line in lines_of(scene):
        found = _HANDLED.search(scene.text, *line.told) if line.kind is LineKind.TOLD else None
        if found:
            yield line.span, Range(*found.span("o")), found.start()


def read_handled(scene: Scene) -> Iterator[Handled]:
    """The figures beside the number of proposals, in an item that has it."""
    if next(handled_by_state(scene), None) is None:
        return
    for line in lines_of(scene):
        if line.kind is not LineKind.TOLD:
            continue
        for rule in (_HANDLED, _SHARES, _CAME_OF_IT):
            for found in rule.finditer(scene.text, *line.told):
                amount = next(find_quantities(scene.text, *found.span("n")), None)
                if amount:
                    yield Handled(line, Range(*found.span()), found["o"], amount)
