"""Bodies that the words right before tell: 在某小学，校长甲说; 由市住建局办理，局长乙上门; 该院护士长丙."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.organizations import body_before
from cppcc_loaders.extract.people_bounds import last_bound
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range

__all__ = ["of_body_before", "of_near_body"]

_FIRMS: Final = (
    "公司|集团|合作社|农场|牧场|林场|茶场|渔场|工厂|酒厂|茶厂|糖厂|纸厂|电厂|药厂|食品厂|"
    "工作坊|作坊|农庄|山庄|民宿|酒店|饭店|超市|基地"
)
_SCHOOLS: Final = "小学|中学|学校|一中|二中|三中|四中|实验中|高中|职中|职校|技校|党校|幼儿园"
#: With what the body of a head ends who is told without one.
_ENDS: Final = {
    "局长": "局",
    "校长": _SCHOOLS,
    "园长": "幼儿园|园区|公园",
    "院长": "医院|卫生院|保健院|研究院|敬老院|养老院|福利院|法院|学院|剧院|书院|画院",
    "护士长": "医院|卫生院|保健院",
    "馆长": "馆",
    "站长": "站",
    "所长": "所",
    "台长": "台",
    "社长": "社",
    "行长": "银行|支行|分行|信用社",
    "团长": "剧团|艺术团|歌舞团|文工团|合唱团|宣讲团|乐团",
    "厂长": "厂",
    "场长": "农场|牧场|林场|茶场|渔场|马场|种羊场|养殖场",
    "店长": "店|超市|门市部",
    "矿长": "矿",
    "会长": "商会|协会|学会|联谊会|促进会|联合会|研究会|总会",
    "理事长": "合作社|联合社|协会|学会|基金会|促进会|联谊会|商会",
    "董事长": _FIRMS,
    "总经理": _FIRMS,
    "经理": _FIRMS,
}
#: What stands between the two where the head is not of that body: another one's act or a comparison.
_APART: Final = re.compile(r"[！？\n]|以及|来自|邀请|请来|等(?:单位|部门)")
_NOT_BODY: Final = "(?![长员委班级区街社团会])"
_FARTHEST: Final = 60
_BACK: Final = 240
_SHORTEST: Final = 3
#: 该院, 该公司: the body of that kind named last.
_THIS: Final = re.compile(
    r"[该](?P<kind>[院校会局厂社馆所站行]|公司|集团|企业|中心|医院|学校|学院|合作社|协会|商会|支部|民宿|农场|银行)"
)
_KINDS: Final = {
    "院": _ENDS["院长"],
    "校": _SCHOOLS + "|大学|学院",
    "会": "委会|商会|协会|学会|联谊会|促进会|联合会|研究会|总会|基金会",
    "社": "合作社|报社|出版社|联社|合作社联合社|杂志社|旅行社",
    "行": _ENDS["行长"],
    "企业": _FIRMS,
}


def of_near_body(scene: Scene, title: Title) -> Office | None:
    """A head who is told without a body at the head of a clause: of the body of his kind named just before."""
    ends = _ENDS.get(title.text.removeprefix("副"))
    if ends is None or scene.text[title.start - 1 : title.start] not in {"，", "。", "；", "：", "”"}:
        return None
    low = max(scene.paragraph_at(title.start).start, title.start - _FARTHEST)
    name = _named_before(scene, ends, low, title.start)
    return Office(title.text, name, own=True) if name else None


def of_body_before(scene: Scene, title: Title, office: Office) -> Office:
    """该院护士长: of the hospital that the text named last."""
    this = _THIS.fullmatch(office.org) if office.org else None
    if this is None:
        return office
    ends = _KINDS.get(this["kind"], this["kind"])
    name = _named_before(scene, ends, max(0, title.start - _BACK), title.start, far=True)
    return replace(office, org=name)


def _named_before(scene: Scene, ends: str, low: int, high: int, *, far: bool = False) -> str | None:
    """The name of the last body before a position that ends so, None where something stands between the two."""
    found = next(reversed(list(re.finditer(f"(?:{ends}){_NOT_BODY}", scene.text[low:high]))), None)
    if found is None or (not far and _APART.search(scene.text, low + found.end(), high)):
        return None
    end = low + found.end()
    start = last_bound(scene.text, max(0, end - _FARTHEST), end)
    body = body_before(scene, Range(start, end), strict=True)
    if body is None or body.name is None or body.committee or len(body.name) < _SHORTEST:
        return None
    return None if _THIS.fullmatch(body.name) or "各" in body.name else body.name
