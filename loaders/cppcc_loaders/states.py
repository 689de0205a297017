"""What one frame states: the node that it is about, and the predicates and values said of that node."""

from typing import Final

from cppcc_loaders.extract.frames import Frame
from cppcc_loaders.records import Ref
from cppcc_loaders.states_bodies import BODIES
from cppcc_loaders.states_context import Context, Said, Table, body_of
from cppcc_loaders.states_events import EVENTS
from cppcc_loaders.states_works import WORKS

__all__ = ["Context", "body_of", "node_of", "statements_of"]

_STATES: Final[Table] = {**BODIES, **WORKS, **EVENTS}


def node_of(frame: Frame, context: Context) -> Ref:
    """The node that a frame is about."""
    return _STATES[type(frame)][0](frame, context)


def statements_of(frame: Frame, context: Context) -> Said:
    """Predicates and values that a frame states of its node."""
    return _STATES[type(frame)][1](frame, context)
