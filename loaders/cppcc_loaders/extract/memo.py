"""A memory for what is worked out once for a scene; it lives and dies with the scene."""

from collections.abc import Callable
from typing import TypeVar

from cppcc_loaders.extract.scene import Scene

__all__ = ["remembered"]

T = TypeVar("T")


def remembered(scene: Scene, make: Callable[[Scene], T]) -> T:
    """`make(scene)`, worked out at the first call and kept in the scene (as a cached property would be)."""
    memory: dict[str, T] = vars(scene).setdefault("_memory", {})
    key = f"{make.__module__}.{make.__qualname__}"
    if key not in memory:
        memory[key] = make(scene)
    return memory[key]
