"""What is set up in as many places as are counted: 在16个乡镇设立协商议事室 tells of 16 rooms."""

import re
from typing import Final

__all__ = ["founded_in_places", "is_place_count"]

_PLACE: Final = re.compile(
    r"(?:行政|自然)?(?:乡镇|镇街|镇乡|街镇|乡|镇|街道|村居|村|社区|园区|苏木|嘎查|县市区|县区|小区|片区|部门|单位)(?:[（(][^）)]{1,10}[）)]|和[一-龥]{1,4})?"
    r"(?:全部|均|都|先后|分别|全面|全覆盖)?(?:派驻|设立|建立|建成|建起|成立|组建|打造|布设|挂牌成立|挂牌|搭建)(?:了|起)?"
)
_WHAT: Final = re.compile(r"[^，；。、\d]{2,24}")
#: What is spread over places founds nothing there (在20个乡镇推行…机制).
_SPREAD: Final = re.compile(
    r"(?:乡镇|镇街|乡|镇|街道|村|社区|小区|园区|县市区|县区|县)(?:（[^）]{1,10}）)?(?:全部|均|都|先后|全面)*(?:推行|推广|铺开|推开|试点|督导|督办|配备|配置|巡诊|巡讲|宣讲)"
)
#: Where somebody goes or what is given to so many places (到8个乡镇督导, 为3个社区配备轮椅).
_TO: Final = re.compile(r"(?:到|赴|深入|为|给)[^，；。\d]{0,14}$")
_IN: Final = re.compile(r"全[省市县区州旗]$|(?:在|于|向)(?:全[省市县区州旗]|辖区|所辖)?(?:[^，；。\d]{0,14}等)?$")


def founded_in_places(head: str, after: str) -> str | None:
    """What was set up in the counted places, None where nothing was or it has a number of its own.

    >>> founded_in_places("县政协在", "乡镇全部建立委员工作站"), founded_in_places("在全县", "乡镇设立议事室18个")
    ('委员工作站', None)
    """
    place = _PLACE.match(after) if _IN.search(head) else None
    what = _WHAT.match(after, place.end()) if place else None
    if what is None or after[what.end() : what.end() + 1].isdigit():
        return None
    return what.group()


def is_place_count(head: str, after: str) -> bool:
    """Whether the places are counted where something with a number of its own was set up (在18个乡镇设立议事室18个)."""
    if not _IN.search(head):
        return _TO.search(head) is not None and _SPREAD.match(after) is not None
    place = _PLACE.match(after)
    what = _WHAT.match(after, place.end()) if place else None
    if what is None:
        return _SPREAD.match(after) is not None
    return after[what.end() : what.end() + 1].isdigit()
