"""What the C library does with memory that was freed, set for a whole process; for processes that are ours alone."""

import ctypes
import os
import sys
from collections.abc import Callable
from functools import cache
from typing import Final

__all__ = ["give_back", "keep_freed", "share_arenas"]

# numbers of options in glibc's malloc.h
_TRIM: Final = -1
_MMAP: Final = -3
_ARENAS: Final = -8
#: Bytes at the end of the heap from which freed memory is given back: more than one task takes and frees.
_KEPT: Final = 64 << 20
#: Bytes from which a piece of memory is asked of the system each time; the most that glibc takes.
_LARGE: Final = 32 << 20
#: What glibc begins with for both.
_BEGUN: Final = 128 << 10


def keep_freed() -> bool:
    """Keep freed memory for the next task instead of giving it back and asking for it again, page by page.

    Workers of dask give back all above 64 kB (its `MALLOC_TRIM_THRESHOLD_`), which doubles the page faults of a build.
    Returns whether it could be set; C libraries other than glibc have no such option.
    """
    return _set(_TRIM, _KEPT) and _set(_MMAP, _LARGE)


def give_back() -> bool:
    """What the environment asks for, as before `keep_freed`."""
    asked = os.environ.get("MALLOC_TRIM_THRESHOLD_", "")
    return _set(_TRIM, int(asked) if asked.isdecimal() else _BEGUN) and _set(_MMAP, _BEGUN)


def share_arenas() -> bool:
    """Let threads that begin from now on share the heap instead of each holding freed memory of its own."""
    return _set(_ARENAS, 1)


def _set(option: int, value: int) -> bool:
    found = _mallopt()
    return found is not None and found(option, value) == 1


@cache
def _mallopt() -> Callable[[int, int], int] | None:
    """The function of the C library that this process runs on, where it has one."""
    return getattr(ctypes.CDLL(None), "mallopt", None) if sys.platform == "linux" else None
