"""What one frame states: the node that it is about, and the predicates and values said of that node."""

from typing import Final

from cppcc_loaders.states_bodies import BODIES, unit_node
from cppcc_loaders.states_context import Context, Table, body_of
from cppcc_loaders.states_events import EVENTS
from cppcc_loaders.states_works import WORKS

__all__ = ["STATES", "Context", "body_of", "unit_node"]

#: By the kind of a frame: the function of its node, and the function of what it states of that node.
STATES: Final[Table] = {**BODIES, **WORKS, **EVENTS}
