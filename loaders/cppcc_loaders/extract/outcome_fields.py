"""Fields of a proposal's page that count members: 提案人：某某等12名委员联名."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.agents import agent_at
from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, line_at
from cppcc_loaders.records import Range

__all__ = ["read_proposers"]

_PROPOSERS: Final = pattern("outcome_fields", "proposers")
_LABELS: Final = ("提案人", "提案者")


def read_proposers(scene: Scene) -> Iterator[OutcomeFrame]:
    """The members who put a proposal forward together, where a line of its own names some and counts all."""
    if not any(label in scene.text for label in _LABELS):
        return
    for found in _PROPOSERS.finditer(scene.text):
        line = line_at(scene, found.start())
        agent = agent_at(scene, line.span, found.end())
        quantity = next(find_quantities(scene.text, *found.span("count")), None)
        if line.kind is not LineKind.HEADING or agent is None or quantity is None:
            continue
        yield OutcomeFrame(
            Range(*found.span()),
            "outcome-quantity",
            "quantity",
            agent,
            (found["who"] or "") + "联名" if found["joint"] else found["label"] + (found["who"] or ""),
            value=quantity.value,
            unit=quantity.unit,
            comparator=quantity.comparator,
            status=line.status,
        )
