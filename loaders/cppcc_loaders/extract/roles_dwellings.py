"""Where those live or learn who are only called 村民, 居民, 学生: the village or school that was named last."""

import re
from functools import cache

from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.titles import Title
from cppcc_ontology.divisions import divisions

__all__ = ["dwelling_of"]

_OFFICIAL = "(?![长区上里域街党政人纪卫中敬])"
_TOWN, _COUNTRY_TOWN = f"(?<![乡村城集])镇{_OFFICIAL}", f"(?<![城入下返回家故同老山])乡{_OFFICIAL}"
_PLACES = {
    "村民": "村|屯|寨",
    "老支书": "村",
    "村支书": "村",
    "驻村第一书记": "村",
    "寨民": "村|屯|寨",
    "建档立卡户": "村",
    "建档立卡贫困户": "村",
    "脱贫户": "村",
    "监测户": "村",
    "低保户": "村",
    "居民": "社区|小区",
    "社区居民": "社区|小区",
    "业主": "小区|花园",
    "镇长": _TOWN,
    "副镇长": _TOWN,
    "乡长": _COUNTRY_TOWN,
    "副乡长": _COUNTRY_TOWN,
    "学生": "学校|小学|中学|一中|二中|职中",
    "家长": "学校|小学|中学|幼儿园",
}
_NO_PLACE = "(?![民居级庄医两支校组道规史容]|委(?!员)|干部|集体|社区|小学|中学|主任|书记)"
_ALL = ("各", "全", "每", "该", "本", "不", "进", "出", "回", "同", "邻", "整", "这", "那")
#: What sort of village it is, no name of one (千年古村).
_SORT = re.compile(
    "(?:行政|自然|示范|先进|贫困|脱贫|移民|中心|试点|古|山|渔|小|老|新)村$"
    "|(?:老旧|老|居民|住宅|商品房|安置|无物业|回迁|封闭式?|开放式?|住宅类)(?:住宅|居民)?(?:小区|社区|花园)$"
)
_FARTHEST = 400
_SHORTEST = 3


def dwelling_of(scene: Scene, title: Title) -> str | None:
    """The place that the text before a title names last, of the kind to which such people belong; else None."""
    if title.text not in _PLACES or scene.home is None:
        return None
    first = max(0, title.start - _FARTHEST)
    found = list(_pattern(title.text).finditer(scene.text, first, title.start))
    for match in reversed(found):
        begin = name_start(scene, match.end())
        name = scene.text[begin : match.end()]
        if len(name) >= _SHORTEST and not is_generic(name) and not name.startswith(_ALL) and not _SORT.search(name):
            return _within_county(name)
    return None


def _within_county(name: str) -> str:
    """The name without the divisions before its township: a text that names the village again says no more."""
    while head := next((name[:size] for size in range(11, 2, -1) if name[:size] in divisions().by_name), ""):
        if len(name) - len(head) < _SHORTEST:
            break
        name = name[len(head) :]
    return name


@cache
def _pattern(title: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_PLACES[title]}){_NO_PLACE}")
