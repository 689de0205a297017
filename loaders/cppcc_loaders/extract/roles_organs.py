"""Heads of organs told at a distance: 主任 of the special committee of the sentence, of a township's 政协联络组."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.organizations import body_before
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.stations_names import is_generic, name_start
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["of_led_group", "of_told_organ", "of_township_organ", "town_before"]

#: Those who head a special committee, and what such a committee is called where its sentence begins.
_HEADS: Final = frozenset({"主任", "副主任"})
_ORGAN: Final = re.compile(r"政协(?P<organ>[一-龥]{2,14}?(?:委员会|委))(?![员会主副])")
#: Another body between the organ and its head, to whom he may belong.
_OTHERS: Final = re.compile(r"办公室|街道|社区|村委会|居委会|人大|医院|中心|[局院校所站司厂](?=[，、])|[科教]研室")
#: Heads of groups, and the group of which a sentence tells who leads it.
_GROUP_HEADS: Final = frozenset({"组长", "副组长", "团长", "副团长", "常务副组长", "执行组长"})
_LED_GROUP: Final = re.compile(r"(?:^|[，。：；\n])(?P<group>[一-龥]{1,10}(?:组|团|专班))由[^。；\n]{2,80}任$")
#: 由甲任组长、副主席乙任副组长的调研组: the group stands behind its heads.
_GROUP_BEHIND: Final = re.compile(
    r"(?:、[^，。；\n]{2,40}?任(?:常务|执行)?副[组团队]长)?的(?P<group>[一-龥]{0,10}?(?:[组团队]|专班|委员会))(?![长员])"
)
_FARTHEST: Final = 90
#: What a township's organ is called beside another post in the township.
_TOWNSHIP_ORGANS: Final = re.compile("政协(?:工作)?(?:联络组|联络处|工委|联工委|小组|工作委员会)")
#: A township before what tells an officer of it.
_OFFICER: Final = re.compile("(?:镇|乡|街道|苏木)(?=党|人大|人民政府|政府|镇长|乡长|副|办事处)")
_SHORTEST: Final = 3
_TOWNSHIP: Final = re.compile("[一-龥]{2,8}?(?:镇|乡|街道|苏木)")


def of_led_group(scene: Scene, title: Title, office: Office) -> Office:
    """监督组由甲任|组长，乙任|副组长: of the group that the sentence begins with."""
    if office.org is not None or title.text not in _GROUP_HEADS:
        return office
    if behind := _GROUP_BEHIND.match(scene.text, title.end):
        return replace(office, org=behind["group"])
    first = max(0, scene.sentence_at(title.start).start - 1)
    led = _LED_GROUP.search(scene.text, first, title.start)
    return replace(office, org=led["group"]) if led else office


def of_told_organ(scene: Scene, title: Title) -> Office | None:
    """县政协提案委审查后退回，|主任某某 …: of the organ that the sentence or the one before it tells of."""
    if title.text not in _HEADS or scene.home in {None, COUNTRY}:
        return None
    if scene.text[title.start - 1 : title.start] not in {"，", "。", "；", "\n"}:
        return None
    first = max(0, title.start - _FARTHEST)
    told = next(reversed(list(_ORGAN.finditer(scene.text, first, title.start))), None)
    if (
        told is None
        or _OTHERS.search(scene.text, told.end(), title.start)
        or "\n" in scene.text[told.end() : title.start]
    ):
        return None
    line = scene.sentence_at(told.start())
    body = body_before(scene, Range(line.start, told.end()))
    return Office(title.text, body.name, own=True) if body and body.name and body.committee is None else None


def town_before(scene: Scene, at: int) -> str | None:
    """The township of the officer whom the same sentence named before (某镇人大主席某某、|政协工委主任)."""
    officer = next(reversed(list(_OFFICER.finditer(scene.text, scene.sentence_at(at).start, at))), None)
    if officer is None:
        return None
    place = scene.text[name_start(scene, officer.end()) : officer.end()]
    return None if len(place) < _SHORTEST or is_generic(place) else place


def of_township_organ(scene: Scene, title: Title, words: str, before: Office | None) -> Office | None:
    """某镇党委副书记、|政协联络组组长: the organ is that of the township of the post before, or the one named last."""
    if title.kind != "office" or not _TOWNSHIP_ORGANS.fullmatch(words):
        return None
    named = _TOWNSHIP.match(before.org) if before and before.org and before.committee is None else None
    town = named.group() if named else town_before(scene, title.start)
    return Office(title.text, town + words, own=True) if town else None
