"""The title scan: goes through the titles of a text and gives each row of titles to the names that hold it."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from cppcc_loaders.extract.names import Name, name_before, surname_class
from cppcc_loaders.extract.people_lists import names_after, names_before
from cppcc_loaders.extract.organizations import country_in
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.extract.words import dictionary
from cppcc_loaders.records import Range

__all__ = ["Holding", "scan_titles"]

_BOUND = re.compile(r"[，。；：、！？\n（）“”《》…—▲●◆■★|｜\s]")
_JOINT = re.compile(r"、|兼|和|及|暨|、?并兼?|")
_GAP = re.compile(r"[ \u3000]{0,3}(?:(?:还)?有[:：]?|包括[:：]?|分别[是为][:：]?|[:：])?[ \u3000]{0,2}")
_FLOORS: Final = {"office": 0.8, "seat": 0.8, "group": 0.8, "state": 0.8, "skill": 1.2, "folk": 2.5, "cue": 2.5}
_VAGUE: Final = frozenset(
    {"代表", "成员", "干部", "员工", "专家", "老人", "队员", "学者", "秘书", "领事", "法人", "英雄"}
)
_LINK = re.compile(
    r"(?:同志)?(?:不再担任|当选为?|担任|出任|兼任|就任|接任|升任|请辞|辞去|任|为|是|(?=第[一二三四五六七八九十]{1,3}届)|(?=(?:全国|[一-龥]{0,2}[省市县区州])政协))"
)
_HIS = re.compile(r"其(?:请辞|辞去|担任|兼任|不再担任)")
_PAST = re.compile(r"曾任|历任|曾担任|先后(?:任|担任)|原任")
_APPOINTED = re.compile(r"[一-龥]{2,4}?(?=同志|为|第|不再|辞去|请辞|担任|任)")
_APPOINTING: Final = frozenset(
    {"增补", "任命", "免去", "撤销", "接受", "推选", "推举", "选举", "追认", "补选", "聘请", "提名"}
)
_CARRIED = re.compile(
    r"(?:国会|议会|国民议会|参议院|众议院|上院|下院|立法会议|协商会议|政府|人民议会|联邦委员会|国务委员会|外交部|国防部|[一-龥]{1,6}阵线(?:中央委员会)?)$"
)
_FEW = re.compile(r"等(?:[一二两三四五六七八九十百\d]{1,4}(?:余|多)?(?:位|名|个)?)?")
_BACK: Final = frozenset({"office", "seat", "state", "skill"})


@dataclass(frozen=True, slots=True)
class Holding:
    """Names that hold offices, and the rule that read it; no office where only the names' place is known."""

    names: tuple[Name, ...]
    offices: tuple[Office, ...]
    rule: str
    span: Range


@dataclass(slots=True)
class _Row:
    """Titles in one row that wait for a name; `subject` where the name stood before them."""

    offices: list[Office] = field(default_factory=list)
    start: int = 0
    end: int = 0
    subject: tuple[Name, ...] = ()


def scan_titles(scene: Scene) -> Iterator[Holding]:
    """All holdings that titles tell, in the order of the titles."""
    text = scene.text
    bounds = [0, *(m.end() for m in _BOUND.finditer(text))]
    row = _Row()
    last = _Row()
    abroad: tuple[Office, int] | None = None
    for title in find_titles(text):
        start = bounds[bisect_right(bounds, title.start) - 1]
        if title.kind == "cue":
            names = _cued(text, title)
            if names:
                offices = tuple(row.offices) if row.end == title.start else ()
                yield _holding(names, offices, "people-cue", title)
                last = _Row(subject=tuple(names))
            continue
        joined = _joined(text, row, start, title)
        before = row.offices[-1] if joined and row.offices else None
        if (
            abroad
            and before is None
            and not re.search(r"[。\n]", text[abroad[1] : title.start])
            and _of_abroad(title, text[start : title.start])
        ):
            before = abroad[0]
        if not joined:
            row = _Row(start=start)
        begin = max(start, row.end) if row.end else start
        names = _names_behind(text, title, scene, begin, before)
        if names:
            office = office_of(scene, begin, title, before)
            row.offices.append(office)
            yield _holding(names, _shared(row.offices, names), "people-title-before", title, row.start)
            last = _Row(subject=tuple(names), offices=list(row.offices))
            row = _Row()
            if office.org and country_in(office.org):
                abroad = (office, title.end)
            continue
        found = _behind_name(scene, title, begin, row, last, joined=joined)
        if found:
            row.subject = found.names
            last = _Row(subject=found.names)
            row.offices.append(found.offices[-1])
            yield found
        else:
            row.offices.append(office_of(scene, begin, title, before))
        row.end = title.end


def _cued(text: str, title: Title) -> list[Name]:
    """The names behind a word that announces names; between 任命 and 为 anything that has a family name is one."""
    if title.text not in _APPOINTING:
        return names_after(text, title.end, floor=_FLOORS["cue"])
    names = names_after(text, title.end, floor=1.0)
    match = None if names else _APPOINTED.match(text, title.end)
    if match and surname_class(text, title.end)[1] and match.group() not in dictionary().ordinary:
        return [Name(match.start(), match.end(), match.group(), 1.0)]
    return names


def _of_abroad(title: Title, words: str) -> bool:
    """Whether a title that names no country goes on with the country before it (国王甲、王储乙，国会主席丙)."""
    return title.kind == "state" or bool(_CARRIED.search(words)) and not country_in(words)


def _holding(
    names: list[Name], offices: tuple[Office, ...], rule: str, title: Title, start: int | None = None
) -> Holding:
    begin = min([title.start if start is None else start, names[0].start])
    return Holding(tuple(names), offices, rule, Range(begin, max(names[-1].end, title.end)))


def _shared(offices: list[Office], names: list[Name]) -> tuple[Office, ...]:
    """Titles of one body belong to the whole row of names; of several bodies to a single name."""
    if len(names) > 1 and len(offices) > 1 and offices[-1].own:
        return (offices[-1],)
    return tuple(offices)


def _joined(text: str, row: _Row, start: int, title: Title) -> bool:
    """Whether a title goes on with the row of the one before it."""
    if row.end <= 0 or title.start < row.end:
        return False
    joint = _JOINT.match(text, row.end)
    after = joint.end() if joint else row.end
    if start == after:
        return True
    return start < row.end and bool(joint) and (after > row.end or title.start == row.end)


def _names_behind(text: str, title: Title, scene: Scene, begin: int, before: Office | None) -> list[Name]:
    gap = _GAP.match(text, title.end)
    at = gap.end() if gap else title.end
    floor = _FLOORS[title.kind] + (1.5 if title.text in _VAGUE else 0.0)
    if gap and any(char in gap.group() for char in ":：有") and title.kind != "group":
        floor += 1.5
    names = names_after(text, at, floor=floor, foreign=_foreign(text[begin : title.start], title, before))
    if not names and title.kind in {"office", "state", "seat"} and at == title.end:
        names = names_after(text, at, floor=3.6, foreign=True)
    if not names and text.startswith("，", title.end) and re.match(r"作为|身为", text[begin : title.start]):
        names = names_after(text, title.end + 1, floor=3.0)
    if not names and text.startswith("的", title.end) and title.kind in {"office", "seat"}:
        names = names_after(text, title.end + 1, floor=4.0)
    return names


def _foreign(words: str, title: Title, before: Office | None) -> bool:
    return (
        title.kind == "state"
        or any(country_in(words[i:]) for i in range(min(len(words), 12)))
        or bool(before and before.org and country_in(before.org))
    )


def _behind_name(scene: Scene, title: Title, begin: int, row: _Row, last: _Row, *, joined: bool) -> Holding | None:
    """A title whose holder stands before it."""
    text = scene.text
    if joined and row.subject and title.start > row.end and title.kind not in {"folk", "group"}:
        office = office_of(scene, begin, title, row.offices[-1])
        return Holding(row.subject, (office,), "people-appointed", Range(begin, title.end))
    if title.kind in _BACK and title.start > begin:
        names = names_before(text, title.start, floor=2.2)
        if names and names[-1].start >= begin:
            office = office_of(scene, title.start, title, None)
            return Holding(tuple(names), (office,), "people-title-after", Range(names[0].start, title.end))
    return _among_others(scene, title, begin) or _linked(scene, title, begin, last) or _noted(scene, title, begin)


def _among_others(scene: Scene, title: Title, begin: int) -> Holding | None:
    """张三、李四等20余名政协委员: the title of the group is theirs."""
    for few in _FEW.finditer(scene.text, begin, title.start):
        names = names_before(scene.text, few.start(), floor=1.5)
        if names and title.kind in _BACK:
            office = office_of(scene, few.end(), title, None)
            return Holding(tuple(names), (office,), "people-among-others", Range(names[0].start, title.end))
    return None


def _linked(scene: Scene, title: Title, begin: int, last: _Row) -> Holding | None:
    """张三当选为主席, 免去李四同志副秘书长职务, 接受其请辞委员."""
    text = scene.text
    if _PAST.search(text, begin, title.start):
        return None
    his = _HIS.search(text, begin, title.start)
    if his and last.subject:
        return Holding(
            last.subject, (office_of(scene, his.end(), title, None),), "people-appointed", Range(begin, title.end)
        )
    if title.kind not in {"office", "seat", "skill", "state"}:
        return None
    for link in _LINK.finditer(text, max(0, begin - 1), title.start):
        subject = tuple(n for n in last.subject if last.subject[-1].end == link.start())
        name = None if subject else name_before(text, link.start(), floor=2.0)
        if name and name.start >= begin:
            subject = (name,)
        if subject:
            office = office_of(scene, link.end(), title, None)
            return Holding(subject, (office,), "people-appointed", Range(subject[0].start, title.end))
    return None


def _noted(scene: Scene, title: Title, begin: int) -> Holding | None:
    """张三（市政协委员）, 张三，男，… only in the first form."""
    if begin and scene.text[begin - 1] == "（" and title.kind in _BACK:
        name = name_before(scene.text, begin - 1, floor=2.5)
        if name:
            return Holding(
                (name,), (office_of(scene, begin, title, None),), "people-note", Range(name.start, title.end)
            )
    return None
