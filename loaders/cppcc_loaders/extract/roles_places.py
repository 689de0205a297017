"""Offices of places and states: 市长 of a city, 村党支部书记 of the village named last, 总统 of the country before."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.organizations import level_body
from cppcc_loaders.extract.organizations_places import (
    area_of_level,
    country_in,
    last_country,
    place_of,
    visited_country,
)
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.roles_dwellings import dwelling_of
from cppcc_loaders.extract.roles_office import Office
from cppcc_loaders.extract.roles_organs import town_before
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_ontology.divisions import divisions, short_name

__all__ = ["as_printed", "head_of_place", "neighbour", "of_local_committee", "of_same_place", "of_state", "of_village"]

_PLACES: Final = {"省长": "省", "市长": "市", "县长": "县", "区长": "区", "州长": "州", "旗长": "旗", "盟长": "盟"}
_CENTRAL: Final = re.compile("(?:.*届)?中央")
_NATIONAL: Final = frozenset({"", "中共中央", "党中央", "中央"})
#: A body's place that people call for short (楚雄彝族自治州委 → 楚雄州委), and one of no name (一家风电企业).
_PREFECTURE: Final = re.compile("[一-龥]{2,24}?自治州")
_NAMELESS: Final = pattern("roles_places", "nameless")
_NEWSPAPER: Final = pattern("roles_places", "newspaper")
#: Bodies that every place has; bare, they are of the place told of just before.
_LOCAL: Final = scan_words("local-body")
#: 以党主席某某为团长的蒙古人民党代表团: the party is named behind.
_PARTY_LED: Final = re.compile(r"[一-龥·-]{2,16}(?:为团长|率领)的(?P<party>[一-龥]{2,12}?(?:党|阵线))")
#: That of the country itself stands behind a state councillor's title.
_MINISTERS: Final = {"外交部长": "外交部", "国防部长": "国防部", "公安部长": "公安部"}
_STATE_HEADS: Final = scan_words("head-of-state")
#: A bare village or township, and one of its heads.
_LOCAL_HEADS: Final = {"村": "村支书", "镇": "镇长", "乡": "乡长"}
#: What names a community: 东山社区居民 lives in 东山社区.
_NAMED: Final = re.compile(r"[一-龥]{2,16}(?<![的个位名])")
#: Those whom a 代表 speaks for (市民群众代表).
_SPOKEN_FOR: Final = pattern("roles_places", "spoken_for")
_PLACE_BEFORE: Final = pattern("roles_places", "place_before")


def head_of_place(scene: Scene, title: Title, words: str, before: Office | None) -> Office | None:
    """市长, 副省长: of the place that stands before, else of the article's own place of that level."""
    level = _PLACES.get(title.text[-2:])
    if not level:
        return None
    words = _PLACE_BEFORE.sub("", words)
    words = "" if _NEWSPAPER.search(words) else words
    found = level_body(scene, words, title.start) if words else None
    if found:
        return Office(title.text, found.name, own=True)
    if words:
        return Office(title.text, words if words[-1] in "省市县区州旗盟府" else words + level, own=True)
    place = place_of(before.org or "", level) if before and before.committee is None else ""
    if not place and before and before.role.startswith(f"{level}委") and (before.org or "").endswith(level):
        place = before.org or ""
    if place:
        return Office(title.text, place)
    area = area_of_level(scene, level, title.start)
    return Office(title.text, area.name if area else None, own=area is not None)


def of_same_place(title: Title, words: str, before: Office | None) -> Office | None:
    """政府 or 监委 behind 市委常委 is of the place whose party committee stands before; 中央政治局 is of the party."""
    if _CENTRAL.fullmatch(words) and title.text.startswith("政治局"):
        return Office(title.text, "中共中央", own=True)
    if title.kind != "office" or words not in _LOCAL or before is None or before.committee or not before.org:
        return None
    place = before.org.removesuffix("党委").removesuffix("委")
    place = place_of(place, place[-1]) or place
    return Office(title.text, place + words, own=True) if place in divisions().by_name else None


def of_local_committee(title: Title, words: str, before: Office | None) -> Office | None:
    """湖北省副省长甲、|政协副主席乙: the committee of the place whose office stands before."""
    if words != "政协" or before is None or before.committee or not before.org:
        return None
    place = before.org.removesuffix("政府").removesuffix("党委").removesuffix("委")
    rows = divisions().by_name.get(place, ())
    return Office(title.text, committee_name(rows[0].code), rows[0].code, own=True) if len(rows) == 1 else None


def of_state(scene: Scene, title: Title, words: str, before: Office | None) -> Office | None:
    """总书记, 国家主席, 国王, 议长: of the country that stands before or that the row of titles carries on."""
    heads_party = (title.text == "主席" and words == "党") or (title.text == "党首" and not words)
    heads_party = heads_party or (title.text == "总书记" and scene.text[title.start - 1] in "由以")
    if heads_party and (led := _PARTY_LED.match(scene.text, title.end)):
        return Office(title.text, led["party"], own=True)
    carried = country_in(before.org or "") if before else None
    head = title.text.lstrip("副原前")
    national = words in _NATIONAL or words.startswith("中共") or words.endswith(("中共中央", "中央委员会"))
    if head in {"总书记", "国家主席"} and national:
        return Office(title.text, carried if head == "国家主席" and not words else None)
    if head == "国家主席" and last_country(words) is None:
        return Office(title.text, None)
    if title.text in _MINISTERS and not words and before is not None and before.role == "国务委员":
        return Office("部长", _MINISTERS[title.text], own=True)
    if title.text not in _STATE_HEADS and title.kind != "state":
        return None
    return Office(title.text, _state_body(scene, title, words, carried), own=bool(words))


def _state_body(scene: Scene, title: Title, words: str, carried: str | None) -> str | None:
    """The country or its body: by the letter of one named before (阿总统), with the country carried on, by its name."""
    if not words:
        return carried or visited_country(scene, title.start)
    if len(words) == 1 and (named := last_country(scene.text[: title.start - 1], starts=words)):
        return named
    if words in scan_words("abroad") and carried:
        return carried + words
    country = last_country(words)
    heads_state = re.sub("^第[一二三]|^[首前继现]任", "", title.text) in _STATE_HEADS
    return country if country and heads_state and words != "国务院" else words


def neighbour(title: Title, words: str) -> Office | None:
    """东山社区居民, 物流企业代表, 市民群众代表: the words before name the community, the firms, those spoken for."""
    if title.text == "企业代表" and words:
        return Office("代表", words + "企业", own=True)
    if title.text == "代表" and _SPOKEN_FOR.fullmatch(words):
        return Office(words + title.text, None, own=True)
    named = title.text == "社区居民" and _NAMED.fullmatch(words)
    return Office("居民", words + "社区", own=True) if named else None


def of_village(scene: Scene, title: Title, words: str) -> Office | None:
    """村党支部书记, 镇党委书记 without a name: of the village or township that was named last."""
    head = _LOCAL_HEADS.get(words) if title.kind == "office" else None
    dwelling = dwelling_of(scene, replace(title, text=head)) if head else None
    dwelling = town_before(scene, title.start) if head and dwelling is None and words != "村" else dwelling
    return Office(words + title.text, dwelling, own=True) if dwelling else None


def as_printed(scene: Scene, office: Office) -> Office:
    """The office with the short name of its prefecture where the text has no other; a body of no name is none."""
    if office.org is None or office.committee:
        return office
    if _NAMELESS.match(office.org) and office.own:
        return replace(office, org=None)
    found = _PREFECTURE.match(office.org)
    if found is None or found.group() not in divisions().by_name:
        return office
    short = short_name(found.group()) + "州"
    if scene.text.count(short) <= scene.text.count(found.group()) or "政协" in office.org:
        return office
    return replace(office, org=short + office.org[found.end() :])
