"""What ends in the noun of a station and is none: a sector's sitting, a counted sort, the subject of rules."""

import re
from typing import Final

from cppcc_loaders.extract.committees_agent import in_title
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene

__all__ = ["is_no_station"]

_MANY_AFTER: Final = pattern("stations_none", "many_after")
_SITS: Final = pattern("stations_none", "sits")
_PLACE_NAME: Final = pattern("stations_none", "place_name")
_OF_RULES: Final = pattern("stations_none", "of_rules")


def is_no_station(scene: Scene, match: re.Match[str], words: str, begin: int) -> bool:
    """Whether a category with the words before it, which begin at a position, is no station of its own."""
    return _is_sitting(scene, match, words) or _is_counted(scene, match, begin) or _in_rules(scene, match)


def _is_sitting(scene: Scene, match: re.Match[str], words: str) -> bool:
    """Whether a group is a sector's sitting in a session (参加民盟界别小组讨论)."""
    if match.group() == "委员小组" and words.endswith(("界", "界别", "人士")):
        return True
    return match.group().endswith("小组") and _SITS.match(scene.text, match.end()) is not None


def _is_counted(scene: Scene, match: re.Match[str], begin: int) -> bool:
    """Whether stations are counted behind their sort (设立嘎查村协商议事室63个); those of a list of places are not."""
    if _MANY_AFTER.match(scene.text, match.end()) is None:
        return False
    listed = scene.text.endswith(("、", "和", "及", "与", "等"), 0, begin)
    return not (listed and _PLACE_NAME.search(scene.text, begin, match.start()))


def _in_rules(scene: Scene, match: re.Match[str]) -> bool:
    """Whether a title tells of a sort (《产业协商议事室建设规范》)."""
    return _OF_RULES.match(scene.text, match.end()) is not None and in_title(scene, match.start())
