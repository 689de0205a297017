"""What ends in the noun of a station and is none: a sector's sitting, a counted sort, the subject of rules."""

import re

from cppcc_loaders.extract.committees_agent import in_title
from cppcc_loaders.extract.scene import Scene

__all__ = ["is_no_station"]

_MANY_AFTER = re.compile(
    r"(?:共|已)?(?:拓展|发展|增加|扩大|增|建设|达|扩展)?(?:到|至)?(?:[2-9]|[1-9]\d+|[二三四五六七八九两十百]{1,4})余?多?[个处家间](?!月|小时)"
)
#: 参加台盟界别小组、民盟界别小组讨论
_SITS = re.compile(r"(?:[、和][一-龥]{2,12}小组)*的?(?:分组|联组)?(?:会议?)?(?:讨论|审议|协商讨论|联组会|会议)")
_PLACE_NAME = re.compile(r"[一-龥]{2}(?:街道|镇|乡|社区|村|苏木|嘎查|公司|园区)")
_OF_RULES = re.compile(r"(?:建设|管理|工作|运行|服务|考核|设置)[^》。\n]{0,20}》")


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
