"""Work on hundred thousands of records without looking for cycles, of which there are none among them.

The collector looks at all that lives each time many more records have been made, which takes longer than making them.
It is held for one piece of work and then let go: a program that uses the library keeps it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector of cycles; also a decorator of a function that makes many records.

    >>> with uncollected():
    ...     gc.isenabled()
    False
    """
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
