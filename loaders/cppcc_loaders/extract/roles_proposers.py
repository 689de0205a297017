"""提案人, 提案者: a role in the committee for those of whom the text says nothing else."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title

__all__ = ["PROPOSERS", "proposing"]

#: The roles that give way to any other.
PROPOSERS: Final = frozenset({"提案人", "提案者"})


def proposing(scene: Scene, title: Title) -> Iterator[Office]:
    """The role of those whom 提案人 announces, in the committee to which the proposal went."""
    if title.text not in PROPOSERS or scene.home is None:
        return
    code = agent_at(scene, title.start)
    if code:
        yield Office(title.text, committee_name(code), code)
