"""A memory for what is worked out once for a scene; it lives and dies with the scene."""

from collections.abc import Callable
from typing import TypeVar

from cppcc_loaders.extract.scene import Scene

__all__ = ["remembered"]

T = TypeVar("T")


def remembered(scene: Scene, make: Callable[[Scene], T]) -> T:
    """`make(scene)`, worked out at the first call and kept in the scene (as a cached property would be)."""
    memory: dict[Callable[[Scene], T], T] = scene.memory
    try:
        return memory[make]
    except KeyError:  # asked ten times for each time that it is worked out
        made = memory[make] = make(scene)
        return made
