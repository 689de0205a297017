"""The title scan: goes through the titles of a text and gives each row of titles to the names that hold it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from cppcc_loaders.extract.committees import committee_name
from cppcc_loaders.extract.committees_agent import agent_at
from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.organizations_places import country_in
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.people_among import is_mixed
from cppcc_loaders.extract.people_appointed import honoured_members, names_appointed
from cppcc_loaders.extract.people_before import heads_state, holder_before, known_head
from cppcc_loaders.extract.people_behind import names_announced, names_behind
from cppcc_loaders.extract.people_bounds import before_note, before_quote, joins, last_bound, past_names
from cppcc_loaders.extract.people_holders import Holding
from cppcc_loaders.extract.people_words import scan_words
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.roles import Office, office_of
from cppcc_loaders.extract.roles_beside import couple, seat_beside, twin_office
from cppcc_loaders.extract.roles_proposers import proposing
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.titles import Title, find_titles
from cppcc_loaders.records import Range

__all__ = ["scan_titles"]

_BETWEEN: Final = frozenset({"、", "，", "和", "及", "以及", "与"})
#: How many there are before 委员, and what stands between two of a row with their other titles.
_MANY = re.compile(r"(?:等[\d一二三四五六七八九十]{1,3}余?|[两三四五六七八九十])[位名]$")
_ROW_JOINT = re.compile(r"[、，和][^。；：！？\n]{0,40}")
_OF_FOLK: Final = pattern("people_scan", "of_folk")
#: What leads from a post to its holder, and what must stand behind the name.
_TAKES: Final = {"为": ("。", "，", "；", "、", "\n"), "是": ("。", "，", "；"), "由": ("兼", "担任", "任")}
#: Between those who take up one post, and that all of them do.
_ROW_MARKS: Final = frozenset("、和")
_SEVERAL_TAKE: Final = re.compile("[、和][^，。；：\n]{4,40}(?:分别)?(?:兼任|担任|任)")
#: Posts of a session, which everyone of a row holds beside the one in the committee.
_PRESIDING: Final = ("常务主席", "执行主席")
_SPOKEN_FOR: Final = word_list("people_scan", "spoken_for")
_FOLK: Final = frozenset({"folk", "skill"})
_SHORTEST_ROW: Final = 7
_SHORT: Final = 2
#: Posts behind which another one of the same body may stand without a mark.
_FULL_POSTS: Final = ("书记", "组成员", "委委员", "常委")
_SENTENCE_END = re.compile(r"[。\n]")
#: Titles that stand behind the name if not right before it (诗琳通公主): they wait for none.
#: Titles of learning that may follow a name with its office before (某部主任甲|教授).
_LEARNED: Final = frozenset({"教授", "院士"})
#: Those whom somebody else has sent (习近平总书记|特使): no office of his.
_ENVOYS: Final = frozenset({"特使", "特别代表", "私人代表"})
_COURTLY: Final = frozenset({"公主", "亲王", "王子"})
#: How far before a title its body and its holder are looked for, so that text without marks stays linear.
_REACH: Final = 90
_NEAR: Final = 80


@dataclass(slots=True)
class _Row:
    """Titles in one row that wait for a name; `subject` where the name stood before them.

    The last title is read (`read`) only when a name or a further title asks for its office: most titles have no name.
    """

    offices: list[Office] = field(default_factory=list)
    open: tuple[Scene, int, Title, Office | None] | None = None
    start: int = 0
    end: int = 0
    subject: tuple[Name, ...] = ()

    def read(self) -> list[Office]:
        """The offices of the row."""
        if self.open:
            scene, begin, title, before = self.open
            if title.text != "代表" or not scene.text.endswith(_SPOKEN_FOR, 0, title.start):
                self.offices.append(office_of(scene, begin, title, before))
            self.open = None
        return self.offices


@dataclass(slots=True)
class _Scan:
    """Where the scan stands: the open row, the last names with their offices, the last country and committee."""

    scene: Scene
    text: str
    row: _Row = field(default_factory=_Row)
    last: _Row = field(default_factory=_Row)
    seen: int = 0
    ahead: tuple[Office, str] | None = None
    kept: tuple[tuple[Office, str], int] | None = None
    abroad: tuple[Office, int] | None = None
    inside: tuple[Office, int] | None = None
    recent: list[Name] = field(default_factory=list)


def scan_titles(scene: Scene) -> Iterator[Holding]:
    """All holdings that titles tell, in the order of the titles."""
    text = scene.text
    scan, start, seen = _Scan(scene, text), 0, 0
    for title in find_titles(text):
        if title.kind in _FOLK and _OF_FOLK.match(text, title.end):
            continue
        start, seen = last_bound(text, seen, title.start) or start, title.start
        found = _announced(scan, title) if title.kind == "cue" else _held(scan, title, start)
        if title.kind == "seat" and (many := _row_of_many(scan, title)):
            yield many
        if found:
            scan.recent += found.names
            yield found


def _held(scan: _Scan, title: Title, start: int) -> Holding | None:
    """What a title tells: names behind it, a name before it, or one more title of the open row."""
    if (title.kind == "seat" or title.text in _LEARNED) and scan.last.subject and scan.last.end == title.start:
        seat = office_of(scan.scene, title.start, title, None, behind=True)
        return Holding(scan.last.subject[-1:], (seat,), "people-title-after", Range(title.start, title.end))
    start = max(before_quote(scan.text, before_note(scan.text, start, title), title), title.start - _REACH)
    joined = joins(scan.text, scan.row.end, start, title)
    before = scan.row.read()[-1] if joined and scan.row.read() else None
    before = _carried_over(scan, title, start, before)
    if not joined:
        scan.ahead = _post_ahead(scan, start, title.start)
        scan.row = _Row(start=start)
    begin = max(start, scan.row.end, past_names(scan.text, scan.last.end, start))
    if start < scan.seen < title.start and scan.text[scan.seen] in "和及与兼":
        begin = max(begin, scan.seen + 1)
    scan.seen = title.end
    if title.text in _ENVOYS and scan.row.subject and title.start == scan.row.end:
        return None
    names = [] if heads_state(scan.text, title, begin) else names_behind(scan.text, title, begin, before)
    if names:
        if scan.row.subject:  # 甲任组长、副主席乙: the posts before are told of those before
            scan.row = _Row(start=title.start)
            before = _carried_over(scan, title, start, None)
        return _give(scan, title, begin, before, names)
    found = holder_before(scan.scene, title, begin, scan.last.subject, scan.row.subject if joined else (), before)
    found = found or known_head(scan.scene, title, begin)
    if found:
        scan.row.subject = found.names
        scan.last = _Row(subject=found.names)
        scan.row.read().extend(found.offices[-1:])
    elif title.text not in _COURTLY:
        scan.row.open = (scan.scene, begin, title, before)
    scan.row.end = title.end
    return found


def _row_of_many(scan: _Scan, title: Title) -> Holding | None:
    """某支部负责人甲、某商会会长乙等9位委员: everyone of the row is a member, whatever else he is."""
    few = _MANY.search(scan.text, max(0, title.start - _SHORTEST_ROW), title.start)
    if few is None or not scan.recent or scan.recent[-1].end != few.start():
        return None
    names = [scan.recent[-1]]
    told = chinese_number(few.group()[0])
    for name in reversed(scan.recent[:-1]):
        if len(names) == told or not _ROW_JOINT.fullmatch(scan.text, name.end, names[-1].start):
            break
        names.append(name)
    if len(names) < _SHORT or told not in {None, len(names)}:
        return None
    offices = () if is_mixed(scan.text, title) else (office_of(scan.scene, few.end(), title, None),)
    return Holding(tuple(reversed(names)), offices, "people-among-others", Range(names[-1].start, title.end))


def _post_ahead(scan: _Scan, start: int, at: int) -> tuple[Office, str] | None:
    """The post that a name behind other titles is to hold (召集人为|政协委员、某医院院长甲, 站长由|组长乙|兼任)."""
    if scan.kept and start <= scan.kept[1] + 1 <= at:
        return scan.kept[0]
    link = scan.text[scan.row.end : scan.row.end + 1]
    if link not in _TAKES or start > scan.row.end or scan.row.subject or not scan.row.read():
        return None
    return scan.row.offices[-1], link


def _give(scan: _Scan, title: Title, begin: int, before: Office | None, names: list[Name]) -> Holding:
    """Close the open row: the names behind the title hold it."""
    row = scan.row
    office = seat_beside(scan.scene, title) or office_of(scan.scene, begin, title, before)
    if row.offices and title.start == row.end and not _another(row.offices[-1], title):
        first = row.offices.pop()
        office = office if office.committee and title.kind == "seat" else replace(first, role=first.role + title.text)
    if office.role != "代表" or title.start > begin:
        row.offices += (*twin_office(scan.text, begin, office), office)
    scan.kept = None
    if scan.ahead and len(names) == 1:
        _take_up(scan, scan.ahead, names[0].end)
    scan.ahead = None
    scan.last = _Row(subject=tuple(names), offices=list(row.offices), end=names[-1].end)
    scan.row = _Row()
    if office.committee:
        scan.inside = (office, title.end)
    if country_in(office.org or ""):
        scan.abroad = (office, title.end)
    span = Range(min(row.start, names[0].start), max(names[-1].end, title.end))
    return Holding(tuple(names), _shared(row.offices, names), "people-title-before", span)


def _take_up(scan: _Scan, ahead: tuple[Office, str], end: int) -> None:
    """Give the post told ahead to the row's holder, and keep it for the next (副召集人为某院院长甲|和某社社长乙)."""
    goes_on = scan.text[end : end + 1] in _ROW_MARKS and (ahead[1] != "由" or _SEVERAL_TAKE.match(scan.text, end))
    if goes_on or scan.text.startswith(_TAKES[ahead[1]], end):
        scan.row.offices.append(ahead[0])
    if goes_on:
        scan.kept = ahead, end


def _another(first: Office, title: Title) -> bool:
    """Whether two titles that touch are two posts (党组书记|副部长), not one (总统|顾问)."""
    return first.role.endswith(_FULL_POSTS) and title.text.startswith("副") and first.role[-2:] != title.text[-2:]


def _announced(scan: _Scan, title: Title) -> Holding | None:
    """Names behind a word that announces them (还有, 提案人, 增补); the row of titles before it is theirs."""
    text = scan.text
    kin = title.text in scan_words("kin")
    named = names_appointed(text, title) if title.text in scan_words("appointing") else None
    names = names_announced(text, title, foreign=kin) if named is None else named
    if not names:
        return None
    if kin:
        return couple(text, title, names[0])
    offices = tuple(scan.row.read()) if scan.row.end == title.start and title.text != "候选人" else ()
    offices = offices or tuple(proposing(scan.scene, title))
    if not offices and honoured_members(text, names) and (code := agent_at(scan.scene, title.start)):
        offices = (Office("政协委员", committee_name(code), code),)
    scan.last = _Row(subject=tuple(names))
    return Holding(tuple(names), offices, "people-announced", Range(title.start, names[-1].end))


def _carried_over(scan: _Scan, title: Title, start: int, before: Office | None) -> Office | None:
    """The office whose body a title goes on with: of the row, of the names just before, of the committee or country."""
    text, words = scan.text, scan.text[start : title.start]
    if before is None and scan.last.offices and text[scan.last.end : title.start].removesuffix("政协") in _BETWEEN:
        return scan.last.offices[-1]
    if before is None and scan.inside and title.text.lstrip("原前") in scan_words("own") and not words.strip():
        return scan.inside[0] if _same_sentence(text, scan.inside[1], title.start) else None
    if scan.abroad and not country_in(before.org or "" if before else ""):
        near = title.start - scan.abroad[1] < _NEAR and _same_sentence(text, scan.abroad[1], title.start)
        if near and (title.kind == "state" or (before is None and words in scan_words("abroad"))):
            return scan.abroad[0]
    return before


def _same_sentence(text: str, start: int, end: int) -> bool:
    return not _SENTENCE_END.search(text, start, end)


def _shared(offices: list[Office], names: list[Name]) -> tuple[Office, ...]:
    """Titles of one body belong to the whole row of names; of several bodies to a single name."""
    if len(names) > 1 and len(offices) > 1 and offices[-1].own:
        return (*(o for o in offices[:-1] if o.role.endswith(_PRESIDING)), offices[-1])
    return tuple(offices)
