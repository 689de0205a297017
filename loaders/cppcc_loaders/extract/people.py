"""People: every mention of a named natural person of an article, and the roles that the text gives the person."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from cppcc_loaders.credits import find_credits
from cppcc_loaders.extract.frames import PersonFrame, RoleFrame
from cppcc_loaders.extract.names import Name, name_at, surname_class
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.people_scan import Holding, scan_titles
from cppcc_loaders.extract.roles import Office, merge_offices
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range, Unresolved

__all__ = ["PersonMention", "extract_people", "find_people"]

_DOCTRINE = re.compile(
    r"习近平(?:新时代中国特色社会主义|[^，。；、“”\n]{0,6}(?:思想)|同志为(?:核心|主要代表|总书记)|著作|谈治国理政|论|文选|文化)|邓小平理论|毛泽东(?:思想|选集)|《[^《》\n]{1,80}》"
)
_CLAUSE = re.compile(r"(?:(?<=[，。；：、！？“（\s])|^)[㐀-䶿一-鿿]", re.MULTILINE)
_SPEECH = re.compile(
    r"主持|出席|参加|列席|表示|指出|强调|介绍说|认为|建议|提出|说[，：“]|说，|称[，：]|致辞|讲话|作(?:了|主题|专题|关于|动员|总结|辅导|报告|讲话|说明|发言|题为)|发言|会见|宣布|宣读|传达|通报|陪同|率队|率|带队|带领|一行|等(?:参加|出席|陪同|领导|同志|人|分别|先后|就|在|到|作|到会|列席|同机|一同)|同志|分别|先后|当选|代表|在[一-龥]{0,10}(?:时|中|上|会上)(?:说|表示|指出|强调)|应邀|回忆|告诉|坦言|感慨|呼吁|希望"
)
_ROW_END = re.compile(r"等|参加|出席|列席|陪同|到会|在主席台|分别|先后|共同|[，。；]|发言|主持|应邀|作")
_SAYS = re.compile(r"(?:说|表示|介绍|坦言|告诉记者|感慨|建议|回忆)(?=[，：。“])")
_BODY_END = re.compile(r"(?:站|室|会|局|村|社区|公司|中心|学校|医院|街道|镇|乡|小组|组|点|所|厂|店)$")
_WHOLE = re.compile(r"，(?=[^。\n]{0,80}(?:出席|参加|会见|列席|陪同|到会|主席台))")
_SURE_ROW: Final = 3


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A named person where the text names him or her; `rule` says what found the name."""

    span: Range
    name: str
    rule: str


@dataclass(slots=True)
class _Findings:
    """What the rules found in one article, before the second pass."""

    mentions: dict[int, PersonMention] = field(default_factory=dict)
    holdings: list[Holding] = field(default_factory=list)


def find_people(scene: Scene) -> tuple[PersonMention, ...]:
    """All mentions of named persons in the order of the text; worked out once for a scene."""
    return _worked_out(scene)[0]


def extract_people(scene: Scene) -> Iterator[PersonFrame | RoleFrame | Unresolved]:
    """One PersonFrame for each mention, one RoleFrame for each role that the text gives a person."""
    mentions, holdings = _worked_out(scene)
    for mention in mentions:
        yield PersonFrame(mention.span, mention.rule, mention.name)
    known = {mention.name for mention in mentions}
    yield from _roles(scene, [h for h in holdings if any(n.text in known for n in h.names)])


def _worked_out(scene: Scene) -> tuple[tuple[PersonMention, ...], tuple[Holding, ...]]:
    memo = scene.__dict__
    if "_people" not in memo:
        memo["_people"] = _work_out(scene)
    found: tuple[tuple[PersonMention, ...], tuple[Holding, ...]] = memo["_people"]
    return found


def _work_out(scene: Scene) -> tuple[tuple[PersonMention, ...], tuple[Holding, ...]]:
    masks = _Masks(_masked(scene))
    found = _Findings()
    for holding in scan_titles(scene):
        names = [n for n in holding.names if not masks.hides(n.start)]
        if names:
            found.holdings.append(Holding(tuple(names), holding.offices, holding.rule, holding.span))
            _add(found, names, holding.rule)
    for names, rule in _untitled(scene.text, found, masks):
        _add(found, names, rule)
    _add(found, _speakers(scene.text, found, masks), "people-speaker")
    _again(scene.text, found, masks)
    ordered = tuple(found.mentions[at] for at in sorted(found.mentions))
    return ordered, tuple(found.holdings)


def _masked(scene: Scene) -> Iterator[Range]:
    """Where names are no mentions: credits, doctrines, titles of texts."""
    for credit in find_credits(scene.text):
        yield credit.span
    for match in _DOCTRINE.finditer(scene.text):
        yield Range(*match.span())


class _Masks:
    """Ranges in which nothing counts."""

    def __init__(self, ranges: Iterable[Range]) -> None:
        self._ranges = sorted(ranges)
        self._starts = [r.start for r in self._ranges]

    def hides(self, at: int) -> bool:
        """Whether a position lies in one of the ranges."""
        place = bisect_right(self._starts, at) - 1
        return any(r.start <= at < r.end for r in self._ranges[max(0, place - 2) : place + 1])


def _add(found: _Findings, names: Iterable[Name], rule: str) -> None:
    for name in names:
        here = found.mentions.get(name.start)
        if here is None or here.span.end < name.end:
            found.mentions[name.start] = PersonMention(Range(name.start, name.end), name.text, rule)


def _untitled(text: str, found: _Findings, masks: _Masks) -> Iterator[tuple[list[Name], str]]:
    """Names at the head of a clause that only their row or the verb behind them tells."""
    for match in _CLAUSE.finditer(text):
        at = match.start()
        if at in found.mentions or not surname_class(text, at)[1] or masks.hides(at):
            continue
        names = names_after(text, at, floor=1.0)
        if not names:
            continue
        end, mean = names[-1].end, sum(n.score for n in names) / len(names)
        if len(names) >= _SURE_ROW and mean >= 2.0:  # noqa: PLR2004
            yield names, "people-row"
        elif len(names) == 2 and mean >= 3.0 and _ROW_END.match(text, end):  # noqa: PLR2004
            yield names, "people-row"
        elif (
            len(names) == 1
            and names[0].score >= 4.5
            and _WHOLE.match(text, end)
            and text[at - 1 : at] in {"", "。", "\n", "，", " "}
        ):  # noqa: PLR2004
            yield names, "people-row"
        elif len(names) == 1 and names[0].score >= 3.0 and _SPEECH.match(text, end) and text[at - 1 : at] != "、":
            yield names, "people-speaker"


def _speakers(text: str, found: _Findings, masks: _Masks) -> Iterator[Name]:
    """Who speaks, introduced only by a body: 某某街道委员工作站马明远说."""
    for match in _SAYS.finditer(text):
        if masks.hides(match.start()) or any(match.start() == m.span.end for m in _near(found, match.start())):
            continue
        for size in (3, 2):
            start = match.start() - size
            name = name_at(text, start, floor=3.0) if start > 0 else None
            if name and name.end == match.start() and _BODY_END.search(text, max(0, start - 3), start):
                yield name
                break


def _near(found: _Findings, at: int) -> list[PersonMention]:
    return [m for m in (found.mentions.get(i) for i in range(max(0, at - 12), at)) if m]


def _again(text: str, found: _Findings, masks: _Masks) -> None:
    """The second pass: every name that was accepted is a mention wherever it stands."""
    names = {m.name: m for m in found.mentions.values()}
    for name in sorted(names, key=lambda n: (-len(n), n)):
        at = text.find(name)
        while at >= 0:
            if not _covered(found, at, at + len(name)) and not masks.hides(at) and _fits(text, at, name):
                found.mentions[at] = PersonMention(Range(at, at + len(name)), name, "people-again")
            at = text.find(name, at + 1)


def _covered(found: _Findings, start: int, end: int) -> bool:
    return any(
        m.span.start < end and start < m.span.end
        for m in (found.mentions.get(i) for i in range(max(0, start - 8), end))
        if m
    )


def _fits(text: str, at: int, name: str) -> bool:
    """A short name may be the beginning of other words: then what follows decides."""
    if len(name) > 2:  # noqa: PLR2004
        return True
    best = name_at(text, at, floor=-1.0)
    return best is not None and best.text == name


def _roles(scene: Scene, holdings: Iterable[Holding]) -> Iterator[RoleFrame]:
    by_person: dict[str, list[tuple[Office, Range, str]]] = {}
    for holding in holdings:
        for name in holding.names:
            for office in holding.offices:
                by_person.setdefault(name.text, []).append((office, holding.span, holding.rule))
    for person, held in by_person.items():
        merged = merge_offices([office for office, _, _ in held])
        seen: set[tuple[Office, int]] = set()
        for office, span, rule in held:
            full = merged[office]
            key = (full, scene.sentence_at(span.start).start)
            if key not in seen:
                seen.add(key)
                yield RoleFrame(span, rule, person, full.role, full.org, full.committee, full.sector)
