"""Members of a group that is counted behind the names of some of them: 甲、乙等20余名政协委员."""

from typing import Final

from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_lists import names_after, names_before
from cppcc_loaders.extract.roles import office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["among_others", "is_mixed"]

_FEW: Final = pattern("people_among", "few")
#: 张三等20人 has the first of these, 20位 one of the others.
_FEW_SIGNS: Final = frozenset("等位名")
_ROW_LEAST, _ROW_MOST = 2, 12
_PLAIN: Final = pattern("people_among", "plain")
_MIXED: Final = pattern("people_among", "mixed")
_FARTHEST: Final = 14
_AMONG_FLOOR: Final = 0.5


def among_others(scene: Scene, title: Title, begin: int) -> Holding | None:
    """张三、李四等20余名政协委员: the title of the group is theirs."""
    if _FEW_SIGNS.isdisjoint(scene.text[begin : title.start]):
        return None
    for few in _FEW.finditer(scene.text, begin, title.start):
        between = scene.text[few.end() : title.start]
        if len(between) > _FARTHEST or not _PLAIN.fullmatch(between):
            continue
        near = names_before(scene.text, few.start(), floor=_AMONG_FLOOR)
        names = max(_row_up_to(scene.text, few.start()), near, key=len)
        if names:
            offices = () if is_mixed(scene.text, title) else (office_of(scene, few.end(), title, None),)
            return Holding(tuple(names), offices, "people-among-others", Range(names[0].start, title.end))
    return None


def is_mixed(text: str, title: Title) -> bool:
    """Whether others stand beside the members of a row's end, so that nobody of it is told (等6名委员和专家).

    >>> from cppcc_loaders.extract.titles import find_titles
    >>> [is_mixed(text, next(find_titles(text))) for text in ("委员和专家发言", "委员和市民见面")]
    [True, False]
    """
    return title.kind == "seat" and _MIXED.match(text, title.end) is not None


def _row_up_to(text: str, end: int) -> list[Name]:
    """The row of three or more names that fills a clause up to a position, its last name a doubtful one."""
    start = 1 + max(text.rfind(mark, 0, end) for mark in "，。；：！？\n")
    if not _ROW_LEAST <= text.count("、", start, end) <= _ROW_MOST:
        return []
    names = names_after(text, start, floor=1.0)
    return names if names and names[-1].end == end else []
