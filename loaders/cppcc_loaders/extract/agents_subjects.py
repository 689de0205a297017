"""Which committees can be the subject of their sentence, and whose article it is."""

import re
from typing import Final

from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_ontology.divisions import divisions

__all__ = ["home_of", "is_above", "subject_starts", "subjects_of"]

_OBJECT_BEFORE: Final = pattern("agents_subjects", "object_before")
_OBJECT_LIST: Final = pattern("agents_subjects", "object_list")
_LIST_LENGTH: Final = 48
#: A partner's province and prefecture (与浙江省杭州市临安区政协) fit into this many characters.
_NEAR: Final = 14
_CHAIR_AFTER: Final = pattern("agents_subjects", "chair_after")
_BEGAN: Final = re.compile(
    "(?:办公室|机关)?(?:首创|独创|创办|创设|设立|打造|发起|创建|建立|指导|主办|牵头(?:打造|创办|建设))"
)


def subjects_of(scene: Scene) -> tuple[CommitteeMention, ...]:
    """The committee mentions that can be the subject of their sentence, in order."""
    return remembered(scene, _subjects)


def subject_starts(scene: Scene) -> list[int]:
    """Where they begin, to be asked for by `remembered`."""
    return [mention.span.start for mention in subjects_of(scene)]


def home_of(scene: Scene) -> str | None:
    """The article's committee, or the only one named below it that the same level word means (市政协)."""
    return remembered(scene, _home)


def is_above(code: str, home: str) -> bool:
    """Whether a division is one above another; the country is above all, itself too."""
    return any(area.code == code for area in divisions().ancestors(home)) or code == "100000"


def _subjects(scene: Scene) -> tuple[CommitteeMention, ...]:
    text = scene.text
    return tuple(
        m
        for m in scene.committees
        if _CHAIR_AFTER.match(text, m.span.end)
        or _began_by(text, m)
        or not (
            _OBJECT_BEFORE.search(text, max(0, m.span.start - _NEAR), m.span.start)
            or _OBJECT_LIST.search(text, max(0, m.span.start - _LIST_LENGTH), m.span.start)
        )
    )


def _began_by(text: str, mention: CommitteeMention) -> bool:
    """Whether a committee is the one by whom something was begun or is kept (由某县政协首创)."""
    return text.endswith("由", 0, mention.span.start) and _BEGAN.match(text, mention.span.end) is not None


def _home(scene: Scene) -> str | None:
    named = {m.code for m in subjects_of(scene) if m.explicit}
    if scene.home is None or scene.home in named or len(named) != 1:
        return scene.home
    code = next(iter(named))
    if any(m.code not in {code, scene.home} and is_above(scene.home, m.code) for m in scene.committees):
        return scene.home
    ours, theirs = divisions().get(scene.home), divisions().get(code)
    alike = ours is not None and theirs is not None and ours.name[-1] == theirs.name[-1]
    return code if alike and is_above(scene.home, code) else scene.home
