"""Heads of organs told at a distance: 主任 of the special committee of the sentence, of a township's 政协联络组."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.organizations import body_before
from cppcc_loaders.extract.patterns import pattern, word_list
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
_OTHERS: Final = pattern("roles_organs", "others")
_GROUP_HEADS: Final = frozenset(word_list("roles_organs", "group_heads"))
_LED_GROUP: Final = re.compile(r"(?:^|[，。：；\n])(?P<group>[一-龥]{1,10}(?:组|团|专班))由[^。；\n]{2,80}任$")
_GROUP_BEHIND: Final = pattern("roles_organs", "group_behind")
_FARTHEST: Final = 90
_TOWNSHIP_ORGANS: Final = pattern("roles_organs", "township_organs")
_OFFICER: Final = pattern("roles_organs", "officer")
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
