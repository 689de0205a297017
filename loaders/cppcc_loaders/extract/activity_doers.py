"""Doers: whether a deed told without a committee's name is one of its members, stations or teams."""

from typing import Final

from cppcc_loaders.extract.activity_events import Told
from cppcc_loaders.extract.frames import RoleFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.other_bodies import KINDS, handed_others, other_subjects
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people import extract_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_number, lines_of

__all__ = ["done_by_others", "done_by_us"]

_OURS: Final = pattern("activity_doers", "ours")
#: Parties sit in the CPPCC: their deeds may be their members' work here. Leaders and papers are read elsewhere.
_OTHERS: Final = KINDS - {"democratic", "everywhere", "leader", "media"}
_ATTRIBUTE: Final = pattern("activity_doers", "attribute")
_GOES_ON: Final = pattern("activity_doers", "goes_on")
_LISTENER: Final = pattern("activity_doers", "listener")


def done_by_us(told: Told, at: int) -> bool:
    """Whether the doer at a position is ours: named in the sentence, or in the one before it where that goes on.

    The last one named decides; bodies that somebody of ours got to act (推动县水利局为…) did it themselves.
    """
    head = told.mask(told.line.told.start, at)
    verdict = _last_named(told.scene, head)
    if verdict is not None:
        return verdict
    return bool(_GOES_ON.match(head)) and _before(told)


def done_by_others(told: Told, at: int) -> bool:
    """Whether the last doer named in a sentence before a position is another's."""
    return _last_named(told.scene, told.mask(told.line.told.start, at)) is False


def _before(told: Told) -> bool:
    """Whether the last one named in the sentences before it in the paragraph is ours."""
    scene, lines = told.scene, lines_of(told.scene)
    at = line_number(scene, told.line.span.start)
    while at > 0 and lines[at - 1].paragraph == told.line.paragraph:
        at -= 1
        verdict = _last_named(scene, scene.words(lines[at].span))
        if verdict is not None:
            return verdict
    return False


def _last_named(scene: Scene, words: str) -> bool | None:
    """True where the last doer named is ours, False where it is another's, None where none is named."""
    ours = max((found.start() for found in _OURS.finditer(words)), default=-1)
    if ours >= 0 and _LISTENER.search(words[:ours]):
        ours = -1
    ours = max([ours, *(words.rfind(name) for name in _members(scene))])
    named = (*other_subjects(words), *handed_others(words))
    others = max(
        (o.at for o in named if o.sure and o.kind in _OTHERS and not _ATTRIBUTE.match(words, o.end)), default=-1
    )
    if max(ours, others) < 0:
        return None
    return ours > others


def _members(scene: Scene) -> frozenset[str]:
    """Names of the people whom the article gives a place in a committee."""
    return remembered(scene, _named_members)


def _named_members(scene: Scene) -> frozenset[str]:
    return frozenset(f.person for f in extract_people(scene) if isinstance(f, RoleFrame) and f.committee)
