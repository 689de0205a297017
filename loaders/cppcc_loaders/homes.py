"""The home of an article: the committee whose article it is, from its heading, dateline, first words and page."""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

import daachorse

from cppcc_loaders.extract.committees_places import name_before, rows_of
from cppcc_loaders.homes_members import province_of_members
from cppcc_ontology.division_changes import former_named
from cppcc_ontology.divisions import COUNTRY, Division, divisions

__all__ = ["Places", "committee_of", "find_home", "namesake_in", "place_votes", "smallest_place"]

_H = "\u4e00-\u9fff"
_ORDINAL = r"第?[一二三四五六七八九十百\d]{1,4}届"
_FULL = re.compile(rf"(?:中国人民政治协商会议|政协)(?:{_ORDINAL})?(?P<name>[{_H}]{{2,14}}?)(?:{_ORDINAL})?委员会")
_LEVEL = re.compile(r"(?<![兄弟各两三四五级部分])(?P<level>省|市|县|区|州|盟|旗|自治区)政协(?!报|网)")
_CPPCC = re.compile("政协")
_PLURAL = re.compile(r"(?:各级?|兄弟|[两三四五]级|有关|部分|其他|基层|[省市县区州旗][、（(/]?)$")
_OURS = re.compile(r"我(?P<level>省|市|县|区|州|盟|旗)")
_VISITED = re.compile(r"(?:来|赴|到|莅|莅临|在|深入|走进)我(?P<level>省|市|县|区|州|盟|旗)")
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


_NOWHERE = Places()


def committee_of(heading: str, *, near: str | None = None) -> str | None:
    """Division code of the committee that a heading names, None where it names none.

    >>> committee_of("德清县政协"), committee_of("政协阆中市第九届委员会工作报告"), committee_of("全国政协开会")
    ('330521', '511381', '100000')
    """
    first = next(iter(_mentions(heading, near)), None)
    return first.code if first else None


class _Mention(NamedTuple):
    at: int
    code: str | None
    level: str | None = None


def _mentions(text: str, near: str | None) -> list[_Mention]:
    """Committees by name and level words, in the order of the text."""
    found: dict[int, _Mention] = {}
    if "政协" not in text and "政治协商会议" not in text:
        return []
    for match in _FULL.finditer(text):
        code = _code(match["name"], near)
        if code:
            found[match.end()] = _Mention(match.start(), code)
    for match in _CPPCC.finditer(text):
        code = _named_before(text, match.start(), near)
        if code and match.end() not in found:
            found[match.end()] = _Mention(match.start(), code)
    for match in _LEVEL.finditer(text):
        if match.end() not in found and not _PLURAL.search(text[max(0, match.start() - 3) : match.start()]):
            found[match.end()] = _Mention(match.start(), None, match["level"])
    return sorted(found.values())


def _named_before(text: str, at: int, near: str | None) -> str | None:
    if text.endswith("全国", 0, at):
        return COUNTRY
    name = name_before(text, at)
    return divisions().choose(rows_of(name), near=near) if name else None


def _code(name: str, near: str | None) -> str | None:
    """The code of a name, also of one that begins with the division above it (南通市|通州区)."""
    if name in {"全国", "中国"}:
        return COUNTRY
    found = divisions().choose(rows_of(name), near=near)
    if found:
        return found
    last = name_before(name, len(name))
    if not last or last == name:
        return None
    above = divisions().code(name[: -len(last)])
    rows = rows_of(last)
    if above and not any(divisions().within(row.code, above) for row in rows):
        rows = former_named(last, within=above)
    return divisions().choose(rows, near=above or near)


@cache
def _automaton() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[tuple[Division, ...], ...]]":
    """All official names, and the short names of provinces and prefectures."""
    names: dict[str, tuple[Division, ...]] = dict(divisions().by_name)
    for short, rows in divisions().by_short.items():
        upper = tuple(row for row in rows if row.level in {"province", "prefecture"})
        if upper and len(short) > 1:
            names.setdefault(short, upper)
    names.pop("中华人民共和国", None)
    words = sorted(names)
    return (
        daachorse.CharwiseDoubleArrayAhoCorasick(words, daachorse.MATCH_KIND_LEFTMOST_LONGEST),
        tuple(names[word] for word in words),
    )


@lru_cache(maxsize=16)
def place_votes(text: str) -> Counter[str]:
    """How often a text names each division or one inside it; a name of several counts for what they share."""
    votes: Counter[str] = Counter()
    for index, times in Counter(index for _, _, index in _automaton()[0].find(text)).items():
        common, others = _lines(index)
        votes.update(dict.fromkeys(common, times))
        votes.update(dict.fromkeys(others, 0))
    votes.pop(COUNTRY, None)
    return votes


@lru_cache(maxsize=4096)
def _lines(index: int) -> tuple[frozenset[str], frozenset[str]]:
    """The divisions above all that a name means, itself among them, and those above only some of them."""
    lines = [frozenset(area.code for area in divisions().ancestors(row.code)) for row in _automaton()[1][index]]
    common = lines[0].intersection(*lines[1:])
    return common, lines[0].union(*lines[1:]) - common


def smallest_place(words: str) -> str | None:
    """The code of the most specific division that a few words name, None where they name none or several.

    >>> smallest_place("白城市人民政府网"), smallest_place("政协奋进新征程（长春篇）"), smallest_place("人民日报")
    ('220800', '220100', None)
    """
    votes = [code for code, count in place_votes(words).items() if count]
    deepest = [code for code in votes if not any(other != code and divisions().within(other, code) for other in votes)]
    return deepest[0] if len(deepest) == 1 else None


def namesake_in(words: str, text: str) -> str | None:
    """The division that a name of several (通州区) means, by the places above it that a text names; None where none.

    >>> namesake_in("通州区政协", "委员到北京城市副中心"), namesake_in("通州区政协", "委员到南通市")
    ('110112', '320612')
    """
    automaton, rows = _automaton()
    homonyms = [rows[index] for _, _, index in automaton.find(words) if len(rows[index]) > 1]
    if not homonyms:
        return None
    votes = place_votes(text)
    lines = {row.code: {area.code for area in divisions().ancestors(row.code)} for row in homonyms[0]}
    shared = set.intersection(*lines.values())
    counts = sorted(((sum(votes[code] for code in line - shared), code) for code, line in lines.items()), reverse=True)
    return counts[0][1] if counts[0][0] > counts[1][0] else None


def _fits(code: str, level: str) -> bool:
    area = divisions().get(code)
    if area is None or area.level == "country":
        return False
    if level == "省":
        return area.level == "province"
    if level == "自治区":
        return area.name.endswith("自治区")
    return area.name.endswith(level) and not (level == "区" and area.name.endswith(("自治区", "地区")))


def _by_level(level: str, text: str, page: Places) -> str | None:
    """The division that a level word means: by publisher, the article's own places, the page's other articles."""
    for area in divisions().ancestors(page.publisher) if page.publisher else ():
        if _fits(area.code, level):
            return area.code
    own = _most(level, place_votes(text))
    if own:
        return own
    above: Counter[str] = Counter()
    for other in page.others:
        above.update({area.code for area in divisions().ancestors(other)})
    return _most(level, above)


def _most(level: str, votes: Counter[str]) -> str | None:
    fitting = sorted(((count, code) for code, count in votes.items() if count and _fits(code, level)), reverse=True)
    if not fitting or (
        len(fitting) > 1 and fitting[0][0] == fitting[1][0] and not _nested(fitting[0][1], fitting[1][1])
    ):
        return None
    best = [code for count, code in fitting if count == fitting[0][0]]
    return min(best, key=lambda code: ("province", "prefecture", "county").index(_level(code))) if best else None


def _nested(one: str, other: str) -> bool:
    return divisions().within(one, other) or divisions().within(other, one)


def _level(code: str) -> str:
    area = divisions().get(code)
    return area.level if area else "county"


def find_home(headings: tuple[str, ...], dateline: str | None, body: str, page: Places = _NOWHERE) -> str | None:
    """The division code of the committee whose article it is, None where the text does not say; 100000 is national.

    `headings` are kicker, title and subtitle; `dateline` is the place that the dateline names.
    """
    near = page.publisher or (divisions().code(dateline) if dateline else None) or _common(page.others)
    near = near or namesake_in("\n".join((*headings, body[:_LEAD])), "\n".join((*headings, body)))
    told = (
        _visited(headings, body, page)
        or _headed(headings, body, page, near)
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
            return code
    return None


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
    for mention in _mentions(text, near):
        code = mention.code or _by_level(mention.level or "", text + body, page)
        if code:
            return code
    return None


def _visited(headings: tuple[str, ...], body: str, page: Places) -> str | None:
    """The place of a local report on visitors (省政协调研组来我市): who is visited, not who visits, is at home."""
    text = "\n".join((*headings, body[:_LEAD]))
    match = _VISITED.search(text) if "我" in text else None
    return _by_level(match["level"], "\n".join((*headings, body)), page) if match else None


def _ours(body: str, page: Places) -> str | None:
    """A national visit told by a local paper: 来我市调研, with the place known."""
    match = _OURS.search(body[:_LEAD])
    return _by_level(match["level"], body, page) if match else None
