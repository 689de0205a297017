"""Posts of the party that keep their body in the title: 市委副书记, 省委常委, 市纪委书记, 政法委书记."""

import re
from typing import Final

from cppcc_loaders.extract.organizations import level_body
from cppcc_loaders.extract.organizations_places import has_country
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_ontology.divisions import divisions

__all__ = ["office_of_discipline", "office_of_party"]

_PARTY: Final = re.compile(r"^(?P<place>.*?)(?P<body>自治区党委|[省市县区州盟旗地]委)$")
#: 州党委副书记, as the prefectures of Xinjiang write it: the title stays whole, its body is the place.
_LOCAL_PARTY: Final = re.compile(r"^(?P<place>[一-龥]{0,12}?)(?P<level>[省市县州盟旗])$")
_DISCIPLINE: Final = re.compile(r"[省市县区州盟旗]?(?:纪委|政法委)$")
#: The Youth League of a place, whose name ends as that of the party does.
_YOUTH: Final = re.compile(r"(?:共青团[一-龥]{0,8}|团)[省市县区州盟旗]委$")
_LONGEST_CITY: Final = 6
_PARTY_HEADS: Final = ("书记", "常委", "委员", "秘书长")


def office_of_party(scene: Scene, start: int, title: Title, words: str) -> Office | None:
    """市委副书记, 省委常委: the title stays whole, its body is the party committee."""
    if title.text.startswith("党委") and words.endswith("自治区"):
        named = next((words[at:] for at in range(len(words)) if words[at:] in divisions().by_name), "")
        found = None if named else level_body(scene, "自治区党委", start)
        body = found.name if found and found.name else named or "自治区"
        return Office(title.text, body.removesuffix("党委"), own=True)
    if title.text.startswith("党委") and title.text.endswith(_PARTY_HEADS) and (local := _LOCAL_PARTY.match(words)):
        return _of_local_party(scene, start, title, local)
    if youth := _YOUTH.search(words):
        return Office(title.text, youth.group(), own=True) if title.text.endswith(_PARTY_HEADS) else None
    match = _PARTY.match(words)
    if not match or not title.text.endswith(_PARTY_HEADS) or title.text.startswith(("政协", "党")):
        return None
    place, body = match["place"], match["body"]
    bare = place.removeprefix("中共")
    if bare and not _is_place(bare, body):
        ends = (bare[at:] for at in range(1, len(bare) - 1) if _is_place(bare[at:], body))
        place = next(ends, "") or (bare if _is_foreign_city(scene, start, bare) else "")
    role = f"{body.removeprefix('自治区')}{title.text}"
    abroad = bare if bare.endswith(body[0]) else ""  # 某国某省|省委书记
    if place or abroad:
        return Office(role, place + body if place else abroad, own=True)
    found = level_body(scene, body, start)
    return Office(role, found.name if found else body, own=True)


def _is_foreign_city(scene: Scene, start: int, words: str) -> bool:
    """Whether the words are a city's in whose party a guest has a post (某国某党中央政治局委员、河内|市委书记)."""
    if len(words) > _LONGEST_CITY or scene.text[start - 1 : start] != "、":
        return False
    return has_country(scene.text[scene.sentence_at(start).start : start])


def _of_local_party(scene: Scene, start: int, title: Title, local: re.Match[str]) -> Office | None:
    """州党委副书记 is of the prefecture that stands before or is the article's own, 甲市党委书记 of that city."""
    found = level_body(scene, f"{local.group()}政府", start)
    if found is None or not found.name or not _is_place(local["place"] or found.name[:-2], local["level"]):
        return None
    return Office(local["level"] + title.text, found.name.removesuffix("政府"), own=True)


def office_of_discipline(scene: Scene, start: int, title: Title, words: str, before: Office | None) -> Office | None:
    """市纪委书记, 政法委书记: the title of a local body stays whole as 市委书记 does."""
    match = _DISCIPLINE.search(words)
    if not match or not title.text.endswith("书记") or words.startswith(("中央", "局", "厅", "机关")):
        return None
    found = level_body(scene, words, start) if words[0] in "省市县区州盟旗" else None
    body = found.name if found else words
    if body in {"政法委", "纪委"}:
        body = _of_the_party(scene, start, body, before)
    return Office(match.group() + title.text, body, own=True)


def _of_the_party(scene: Scene, start: int, body: str, before: Office | None) -> str | None:
    """The party committee whose department a bare 政法委 is: of the post before, else of the article's place."""
    if before and before.org and before.org.endswith("委"):
        return before.org + body if body == "政法委" else before.org[:-1] + body
    if body == "纪委" or not scene.place:
        return None
    party = level_body(scene, f"{scene.place.name[-1]}委政法委", start)
    return party.name if party else None


def _is_place(bare: str, body: str) -> bool:
    places = divisions()
    return bare in places.by_name or bare in places.by_short or f"{bare}{body[0]}" in places.by_name
