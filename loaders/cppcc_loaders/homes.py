"""The home of an article: the committee whose article it is, from its heading, dateline, first words and page."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from cppcc_loaders.homes_headlines import host_of_guests, paper_of, told_by_headline
from cppcc_loaders.homes_levels import Hints, meant_by_level
from cppcc_loaders.homes_members import province_of_members
from cppcc_loaders.homes_mentions import Mention, committee_of, mentions
from cppcc_loaders.homes_places import fits_level, most_named, namesake_in, place_votes, smallest_place
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["Places", "find_home"]

_WEIGHED = frozenset("市县区旗")
_OURS = re.compile(r"我(?P<level>省|市|县|区|州|盟|旗)")
_VISITED = re.compile(r"(?:来|赴|到|莅|莅临|在|深入|走进)我(?P<level>省|市|县|区|州|盟|旗)")
_OF_OURS = re.compile("我[省市县区州盟旗]")
_NATIONAL_MEDIA = re.compile(r"\s*(?:央视|中国网络电视台|新华社|中新社|中新网|央广|人民网|新华网|中国网|光明网)")
_SESSIONS = re.compile(r"两会|小组讨论|分组讨论|联组|人民大会堂|政府工作报告|审议|代表委员")
_AS_TITLE = re.compile(r"政协(?:原|党组)?(?:成员|书记|副?主席|委员(?!会|们)|常委|秘书长)(?!会议|团)")
#: The title of a committee's site stands above articles of many.
_SITE = re.compile(r"政协(?:新闻|信息)?(?:网|报|杂志|微信|公众号)")
_LEAD = 700
_NATIONAL = re.compile(r"全国政协|全国委员会|中国人民政治协商会议第|界(?:别)?委员(?:联组会|的?联组讨论)|全国两会")


class Places(NamedTuple):
    """What the page says of places outside the article: publisher's division, its other articles' homes, its source."""

    publisher: str | None = None
    others: tuple[str, ...] = ()
    source: str | None = None
    paper: str | None = None


_NOWHERE = Places()


def _by_level(level: str, text: str, page: Places) -> str | None:
    """The division that a level word means: by publisher, the article's own places, the page's other articles."""
    if level in _WEIGHED:
        told = meant_by_level(level, text, Hints(page.publisher, page.paper))
        if told:
            return told
    for area in divisions().ancestors(page.publisher) if page.publisher else ():
        if fits_level(area.code, level):
            return area.code
    own = most_named(level, place_votes(text))
    if own:
        return own
    above: Counter[str] = Counter()
    for other in page.others:
        above.update({area.code for area in divisions().ancestors(other)})
    return most_named(level, above)


def find_home(headings: tuple[str, ...], dateline: str | None, body: str, page: Places = _NOWHERE) -> str | None:
    """The division code of the committee whose article it is, None where the text does not say; 100000 is national.

    `headings` are kicker, title and subtitle; `dateline` is the place that the dateline names.
    """
    page = page._replace(paper=paper_of(body) or (divisions().code(dateline) if dateline else None))
    near = page.publisher or page.paper or _common(page.others)
    near = near or namesake_in("\n".join((*headings, body[:_LEAD])), "\n".join((*headings, body)))
    told = (
        _visited(headings, body, page)
        or host_of_guests(headings, body, near)
        or _headed(headings, body, page, near)
        or (told_by_headline(headings, near) if "政协" in body and not any(map(_NATIONAL.search, headings)) else None)
        or _sent_by(page, body, near)
        or province_of_members(headings)
    )
    if told:
        return told
    local = divisions().code(dateline, near=near) if dateline else None
    if local and "政协" in body and not _NATIONAL.search(body[:_LEAD]):
        return _first(body[:_LEAD], body, Places(local, page.others), local) or local
    code = _first(body[:_LEAD], body, page, near) or _first(body, body, page, near)
    if code != COUNTRY and _is_portrait(body):
        return None
    headed = any(_first(heading, body, page, near) == COUNTRY for heading in headings)
    if code in {COUNTRY, None} or headed:
        national = headed or code == COUNTRY or bool(_NATIONAL.search(body)) or _national_sessions(body)
        return _ours(body, page) or (COUNTRY if national else _headed_place(headings) or page.publisher)
    return code


def _headed(headings: tuple[str, ...], body: str, page: Places, near: str | None) -> str | None:
    """The committee that a heading names first, the title of the site left out."""
    for heading in headings:
        code = None if _SITE.search(heading) else _first(heading, body, page, near)
        if code and code != COUNTRY:
            return _smaller_seat(heading, code, page, near)
    return None


def _smaller_seat(heading: str, code: str, page: Places, near: str | None) -> str:
    """Of the committees in which a heading says that somebody sits (市政协委员、县政协常委某某) the smallest one."""
    if not _AS_TITLE.search(heading):
        return code
    for mention in mentions(heading, near):
        seat = mention.code or _by_level(mention.level or "", heading, page)
        if seat and divisions().within(seat, code) and _AS_TITLE.match(heading, heading.find("政协", mention.at)):
            code = seat
    return code


def _sent_by(page: Places, body: str, near: str | None) -> str | None:
    """The county's committee that sent the article in, where the article tells of one of that level (县政协)."""
    code = committee_of(page.source, near=near) if page.source else None
    area = divisions().get(code) if code else None
    if area is None or area.level != "county":
        return None
    return area.code if f"{area.name[-1]}政协" in body else None


def _is_portrait(body: str) -> bool:
    """National media on a person: a committee that only the person's title names is not at home there."""
    if not _NATIONAL_MEDIA.match(body) or _NATIONAL.search(body) or _SESSIONS.search(body):
        return False
    found = re.findall("政协", body)
    return bool(found) and len(found) == len(_AS_TITLE.findall(body))


def _national_sessions(body: str) -> bool:
    """National media on 政协委员 at the yearly sessions in the capital, which they need not call national."""
    return bool(_NATIONAL_MEDIA.match(body) and _SESSIONS.search(body) and re.search("政协委员", body))


def _headed_place(headings: tuple[str, ...]) -> str | None:
    """The place of a heading, for an article that speaks of 政协委员 without naming their committee."""
    return next((place for heading in headings if (place := smallest_place(heading))), None)


def _common(codes: tuple[str, ...]) -> str | None:
    votes: Counter[str] = Counter()
    for code in codes:
        votes.update(area.code for area in divisions().ancestors(code) if area.level == "province")
    return votes.most_common(1)[0][0] if votes else None


def _first(text: str, body: str, page: Places, near: str | None) -> str | None:
    """The committee that a text names first; of two in which its first person sits the smaller one."""
    found = mentions(text, near)
    for at, mention in enumerate(found):
        code = mention.code or _by_level(mention.level or "", body if text in body else text + body, page)
        if code:
            return _second_seat(text, found[at : at + 2], code) or code
    return None


def _second_seat(text: str, found: Sequence[Mention], code: str) -> str | None:
    """The second of two seats of one person (省政协常委、某市政协主席), where it is in a committee inside the first."""
    if len(found) < 2 or not found[1].code or not divisions().within(found[1].code, code):  # noqa: PLR2004
        return None
    first = text.find("政协", found[0].at)
    title = _AS_TITLE.match(text, first)
    second = text.find("政协", max(found[1].at, first + 1))
    joined = title and re.fullmatch("、[一-龥]{2,12}", text[title.end() : second])
    return found[1].code if joined else None


def _visited(headings: tuple[str, ...], body: str, page: Places) -> str | None:
    """The place of a local report on visitors (省政协调研组来我市): who is visited, not who visits, is at home."""
    text = "\n".join((*headings, body[:_LEAD]))
    match = _VISITED.search(text) if _OF_OURS.search(text) else None
    return _by_level(match["level"], "\n".join((*headings, body)), page) if match else None


def _ours(body: str, page: Places) -> str | None:
    """A national visit told by a local paper: 来我市调研, with the place known."""
    match = _OURS.search(body[:_LEAD])
    return _by_level(match["level"], body, page) if match else None
