"""提案人, 提案者: a role for those of whom the text says nothing else."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["PROPOSERS", "proposing"]

#: The roles that give way to any other.
PROPOSERS: Final = frozenset({"提案人", "提案者", "第一提案人"})


def proposing(scene: Scene, title: Title) -> Iterator[Office]:
    """The role of those whom 提案人 announces on a committee's page; a proposer's is no office of a body."""
    if title.text in PROPOSERS and scene.home is not None:
        yield Office(title.text, None)
