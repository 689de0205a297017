"""Posts lost by a breach of discipline: what a charge calls 原副主席 is the post in which it was done."""

from typing import Final

from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene

__all__ = ["charged_role"]

_FORMER: Final = "原"
_CHARGE: Final = pattern("roles_former", "charge")


def charged_role(scene: Scene, role: str, at: int) -> str:
    """The role without 原 where its sentence tells of a breach, else as it is (省政协原副主席某某出席)."""
    if _FORMER not in role or not _CHARGE.search(scene.text, *scene.sentence_at(at)):
        return role
    return role.replace(_FORMER, "", 1)
