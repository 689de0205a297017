"""Offices: the role that a title stands for and the body in which it is held."""

import re
from dataclasses import replace
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.organizations import Body, body_before, level_body, trim_body
from cppcc_loaders.extract.organizations_places import area_of_level, country_in
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.roles_behind import body_listed
from cppcc_loaders.extract.roles_chairs import (
    CHAIRS,
    chair_of_presidium,
    congress_before,
    led_body,
    led_party,
    of_congress,
)
from cppcc_loaders.extract.roles_dwellings import dwelling_of
from cppcc_loaders.extract.roles_near import of_body_before, of_near_body
from cppcc_loaders.extract.roles_office import SEATS, Office
from cppcc_loaders.extract.roles_organs import of_led_group, of_told_organ, of_township_organ
from cppcc_loaders.extract.roles_party import office_of_discipline, office_of_party
from cppcc_loaders.extract.roles_places import (
    as_printed,
    head_of_place,
    neighbour,
    of_local_committee,
    of_same_place,
    of_state,
    of_village,
)
from cppcc_loaders.extract.roles_portfolios import of_portfolio
from cppcc_loaders.extract.roles_regions import of_region
from cppcc_loaders.extract.roles_seats import deputy, group_office, seat_named, seat_office
from cppcc_loaders.extract.roles_sessions import chair_of_session, of_many, spokesman
from cppcc_loaders.extract.roles_skills import of_craft, of_honour, of_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.records import Range, span_of
from cppcc_ontology.divisions import COUNTRY

__all__ = ["Office", "office_of"]

#: Offices of a committee itself, though no body stands before them.
_OWN_BODIES: Final = scan_words("own-office")
#: Offices that do not take the body of the title before them.
_BODILESS: Final = scan_words("bodiless")
_SECRETARIAT: Final = "书记处"
#: The offices of a session, with what its presidium does before them.
_SECRETARIES: Final = frozenset({"秘书长", "副秘书长"})
_TELLERS: Final = frozenset(title for title in _OWN_BODIES if title.endswith("票人"))
_CHOSEN: Final = pattern("roles", "chosen")
_LEVEL_ONLY: Final = pattern("roles", "level_only")
#: Where a place is larger than the village of its 村民.
_TOWNS: Final = "镇乡县市州旗区道村"
#: What a session is called whose chairs are told.
_SITTINGS: Final = frozenset({"大会", "会议", "本次会议", "全体会议"})
#: Its chairman is told by the level alone.
_REGION: Final = "自治区"
_STANDINGS: Final = frozenset(word_list("roles", "standings"))
#: The wards of a hospital, and how hospitals are called.
_WARD: Final = re.compile(r"[一-龥]{1,6}科")
_HOSPITALS: Final = ("医院", "卫生院", "保健院", "医疗中心")
#: Heads whose organ's list of posts is read out.
_LISTED_HEADS: Final = frozenset({"主任委员", "副主任委员", "主任", "副主任"})
#: Who calls the members of a sector together.
_CONVENERS: Final = frozenset({"界别召集人", "界别副召集人"})


def office_of(scene: Scene, start: int, title: Title, before: Office | None, *, behind: bool = False) -> Office:
    """The office of a title whose body is named in `scene.text[start:title.start]`, else carried over from `before`.

    `behind`: the title stands behind the name, where only a seat tells its body (张三委员, but 张三主席).
    """
    office = _read_office(scene, start, title, before, behind=behind)
    if office.org == _SECRETARIAT and before and before.org:
        office = replace(office, org=before.org.removesuffix(_SECRETARIAT) + _SECRETARIAT)
    office = of_region(scene, title, office)
    return as_printed(scene, of_body_before(scene, title, of_led_group(scene, title, office)))


def _read_office(scene: Scene, start: int, title: Title, before: Office | None, *, behind: bool) -> Office:
    start = max(start, scene.text.rfind("\n", start, title.start) + 1)
    words = trim_body(scene.text[start : title.start])
    skilled = of_craft(title, words) or of_people(title, words) or of_honour(title, words) if words else None
    local = of_local_committee(title, words, before)
    words = "" if _says_no_body(words, title.text) else words
    found = (
        skilled
        or local
        or of_many(scene, title)
        or chair_of_presidium(scene, start, title)
        or chair_of_session(scene, title, words)
        or spokesman(scene, title)
        or office_of_party(scene, start, title, words)
        or office_of_discipline(scene, start, title, words, before)
        or head_of_place(scene, title, words, before)
        or of_portfolio(scene, title, words, before)
        or of_state(scene, title, words, before)
        or of_same_place(title, words, before)
        or neighbour(title, words)
        or of_township_organ(scene, title, words, before)
        or of_village(scene, title, words)
        or _of_sector_or_level(scene, span_of((start, title.start)), title, words)
        or _of_ward(scene, start, title, words, before)
        or _of_offices(scene, title, words, before)
    )
    if found:
        return found
    if title.kind == "group":
        return group_office(scene, start, title)
    if title.text.endswith("人大代表"):
        return deputy(scene, title, words)
    span = span_of((start, title.start))
    code = before.committee if before else None
    body = body_before(scene, span, strict=title.kind in {"folk", "skill"}, inside=code) if words else None
    body = _amended(scene, title, body) if body else None
    if seat_named(title) in SEATS:
        return seat_office(scene, title, words, body, before)
    if body and body.name and before and before.org and body.committee is None and body.name in before.org:
        body = replace(body, name=before.org)
    elif body and body.name and before and before.org and country_in(before.org) and body.name in scan_words("abroad"):
        body = replace(body, name=str(country_in(before.org)) + body.name)
    if body:
        return Office(title.text, _beside_party(scene, body, before, start), body.committee, own=True)
    return Office(title.text, None) if behind else _carried(scene, title, before)


def _amended(scene: Scene, title: Title, body: Body) -> Body | None:
    """The body with the kind of a place that begins the title (某村|村民), the region by its name, no ward alone."""
    name = body.name or ""
    if title.kind == "skill" and _WARD.fullmatch(name) and "院" not in name:
        return None
    if name == _REGION and (area := area_of_level(scene, _REGION, title.start)):
        return replace(body, name=area.name)
    local = title.text[0] in "村镇乡屯" and name and body.committee is None and not name.endswith("政府")
    return replace(body, name=name + title.text[0]) if local and name[-1] not in _TOWNS + title.text[0] else body


def _of_offices(scene: Scene, title: Title, words: str, before: Office | None) -> Office | None:
    """机关党组书记 behind a committee is of its offices, 机关干部 of the committee."""
    if words != "机关":
        return None
    code = (before.committee if before else None) or agent_at(scene, title.start)
    if code is None:
        return None
    if title.text == "干部":
        return Office("机关干部", committee_name(code), code, own=True)
    return Office(title.text, committee_name(code) + "机关", own=True)


def _says_no_body(words: str, title: str) -> bool:
    """Whether what stands before a title is only the session or the verb (大会秘书长, 确定监票人)."""
    if words in _STANDINGS:
        return True
    if words in _SITTINGS:
        return title in CHAIRS or (words == "大会" and title in _SECRETARIES)
    return (
        words == "政协"
        or _LEVEL_ONLY.fullmatch(words) is not None
        or (title in _TELLERS and _CHOSEN.search(words) is not None)
    )


def _of_ward(scene: Scene, start: int, title: Title, words: str, before: Office | None) -> Office | None:
    """某医院副院长兼|骨科主任: the ward stays with the post, the body is the hospital before."""
    if title.kind != "office" or not before or not before.org or not _WARD.fullmatch(words):
        return None
    joined = scene.text.endswith(("兼", "、"), 0, start) or scene.text.startswith("兼", start)
    ours = before.org.endswith(_HOSPITALS) and joined
    return Office(words + title.text, before.org, own=True) if ours else None


def _of_sector_or_level(scene: Scene, span: Range, title: Title, words: str) -> Office | None:
    """某县政协科技界别召集人 is of that sector, 界别召集人 alone of the committee, 省科技特派员 of the province."""
    if title.text in _CONVENERS and (mention := next(reversed(scene.committees_in(span)), None)):
        sector = scene.text[mention.span.end : span.end]
        if sector:
            return Office(title.text[2:], f"{committee_name(mention.code)}{sector}界别", None, f"{sector}界", own=True)
        return Office(title.text, committee_name(mention.code), mention.code, own=True)
    if title.text in _CONVENERS and words and "政协" not in words:
        return Office(title.text[2:], f"{words}界别", None, f"{words}界", own=True)
    if title.kind == "skill" and len(words) == 1 and (area := area_of_level(scene, words, title.start)):
        return Office(title.text, area.name, own=True)
    return None


def _beside_party(scene: Scene, body: Body, before: Office | None, at: int) -> str | None:
    """统战部 behind 市委常委 is the department of that party committee."""
    name = body.name
    if before and before.committee and name in word_list("roles", "offices"):
        return committee_name(before.committee) + name
    if name in word_list("roles", "party_offices"):
        if before and before.org and before.org.endswith("委"):
            return before.org + name
        found = (
            level_body(scene, f"市委{name}", at)
            if before is None and scene.place and scene.place.name.endswith("市")
            else None
        )
        return found.name if found else name
    return name


def _led_or_listed(scene: Scene, title: Title) -> str | None:
    """What a head leads by the words behind his title, or the organ whose list of posts is read out."""
    led = led_party(scene.text, title) or led_body(scene.text, title)
    return led or (body_listed(scene, title.start, title) if title.text in _LISTED_HEADS else None)


def _carried(scene: Scene, title: Title, before: Office | None) -> Office:
    """A title without a body of its own: that of the title before it, else the committee for its own offices."""
    presiding = before is not None and (before.org or "").endswith("主席团")
    if before and (title.text not in CHAIRS if presiding else title.text in CHAIRS and not before.committee):
        before = None
    office = title.kind == "office" or scene.text[title.start - 1] == "兼"
    if before and before.org and office and title.text not in _BODILESS:
        return Office(title.text, before.org, before.committee)
    if before is None and (party := _led_or_listed(scene, title)):
        return Office(title.text, party)
    secretary = title.text in _SECRETARIES and scene.text.endswith("大会", 0, title.start)
    if (title.text in CHAIRS or secretary) and before is None and of_congress(scene.text, title.start):
        return Office(title.text, congress_before(scene.text, title.start))
    if title.text in CHAIRS and before is None:
        code = agent_at(scene, title.start)
        return Office(title.text, committee_name(code) if code else None, code)
    if title.text.lstrip("原前") in _OWN_BODIES and before is None:
        code = agent_at(scene, title.start)
        if code and (code != COUNTRY or scene.home == COUNTRY):
            return Office(title.text, committee_name(code), code)
    told = (of_told_organ(scene, title) or of_near_body(scene, title)) if before is None else None
    return told or Office(title.text, dwelling_of(scene, title))
