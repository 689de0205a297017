"""What the government says of a year's handled proposals: shares of all, advice taken up, measures taken."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, lines_of
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["handled_by_state", "read_handled"]

_RULE: Final = "outcome-handled"
#: Departments of the state that handled so many of our proposals (国务院各部门共承办…提案4868件).
_HANDLED: Final = pattern("outcome_handled", "handled")
#: Our proposals' share is the second of two, the deputies' advice has the first.
_SHARES: Final = pattern("outcome_handled", "shares")
_CAME_OF_IT: Final = pattern("outcome_handled", "came_of_it")


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


def read_handled(scene: Scene) -> Iterator[tuple[Line, OutcomeFrame]]:
    """The number of our proposals and the figures beside it, in an item of national news that has them."""
    if scene.home != COUNTRY or next(handled_by_state(scene), None) is None:
        return
    for line in lines_of(scene):
        for rule in (_HANDLED, _SHARES, _CAME_OF_IT) if line.kind is LineKind.TOLD else ():
            for found in rule.finditer(scene.text, *line.told):
                for amount in find_quantities(scene.text, *found.span("n")):
                    span = Range(*found.span())
                    yield (
                        line,
                        OutcomeFrame(
                            span, _RULE, "quantity", COUNTRY, found["o"], amount.value, amount.unit, amount.comparator
                        ),
                    )
