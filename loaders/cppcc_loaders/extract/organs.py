"""Organs of a committee: standing committee, special committees, party group, office, party and township organisations.

The standing committee and the party group count only where the text says that they did, received or decided something.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.committees_agent import agent_at, in_title
from cppcc_loaders.extract.frames import UnitFrame
from cppcc_loaders.extract.initiatives_context import is_others, is_ours
from cppcc_loaders.extract.organs_lexicon import is_weak_name, name_before, standard_name
from cppcc_loaders.extract.organs_rows import NEXT_OFFICE, has_brand, in_row
from cppcc_loaders.extract.organs_staff import staffed_offices
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import Readers, told_by
from cppcc_loaders.extract.words import tag
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["find_organs"]

_STOP = re.compile(r"[，。；！？\n]")
_STANDING = re.compile(r"常务委员会|常委会")
_STANDING_NOT_BEFORE: Final = pattern("organs", "standing_not_before")
_STANDING_NOT_AFTER: Final = pattern("organs", "standing_not_after")
_SESSION: Final = pattern("organs", "session")
_PLANNED: Final = pattern("organs", "planned")
#: A body with a standing committee of its own.
_OTHERS_LAST = re.compile("工商联|妇联|侨联|文联|作协|科协|青联")
_SPECIAL = re.compile(r"委员会|委(?!员)")
_OTHERS_BEFORE: Final = pattern("organs", "others_before")
_OF_TOWNSHIP: Final = pattern("organs", "of_township")
_OF_MANY: Final = pattern("organs", "of_many")
_AFTER_OFFICE: Final = pattern("organs", "after_office")
_GOVERNMENT_BEFORE = re.compile(r"(?<!政协)[省市县区州旗国]$")
_LEAD: Final = pattern("organs", "lead")
_LONGEST_LEAD = 22
_LONGEST_LIST = 60
_JOINT = "committee-joint-level"
_BEGINS: Final = pattern("organs", "begins")
_LED: Final = pattern("organs", "led")
_SENT_OUT: Final = pattern("organs", "sent_out")
_OWN_ACT: Final = pattern("organs", "own_act")
_OTHER_BODY: Final = pattern("organs", "other_body")
_DOES: Final = pattern("organs", "does")
_CONVENED: Final = Anchored(pattern("organs", "convened"))
_PARTY: Final = pattern("organs", "party")
_PARTY_TITLE: Final = pattern("organs", "party_title")
_ALL_LEVELS = re.compile(r"(?:各级|各地|地方|基层|上下)$")
_OFFICE: Final = pattern("organs", "office")
#: 政协办公厅|研究室主任: the office has one of its own.
_WITHIN: Final = pattern("organs", "within")
_STAFF: Final = Anchored(pattern("organs", "staff"))
_STAFF_FLOOR = 2.5
_ANY_OFFICE = re.compile(r"政协(?:在(?=机关(?:建|设|举|开|挂|成)))?" + _OFFICE.pattern)
#: 县政协办公室主任 named among those appointed, an office that begins a clause and does something.
_APPOINTED = re.compile(r"、(?P<name>办公[室厅])副?主任")
_BEFORE_APPOINTED = re.compile(r"(?:秘书长(?:（兼）|\(兼\))?|政协[^，。；]{0,12}党组成员)$")
_AS_SUBJECT: Final = Anchored(pattern("organs", "as_subject"))
_CLAUSE_START = frozenset("。；，\n")
_OTHER_OFFICE: Final = pattern("organs", "other_office")
_OFFICE_NOT_BEFORE = re.compile(r"(?:的|各级|机关、|推动)$")
_ORGANISATION: Final = Anchored(pattern("organs", "organisation"))
_BESIDE_COMMITTEE: Final = pattern("organs", "beside_committee")
_AS_TOLD: Final = Anchored(pattern("organs", "as_told"))


def find_organs(scene: Scene) -> Iterator[UnitFrame]:
    """Every mention of an organ."""
    for find in _finders().of(scene.text):
        yield from (unit for unit in find(scene) if unit.committee)


@cache
def _finders() -> Readers[Callable[[Scene], Iterator[UnitFrame]]]:
    return Readers(_standing, _special, _party, _office)


@told_by(_STANDING)
def _standing(scene: Scene) -> Iterator[UnitFrame]:
    text = scene.text
    for match in scene.find(_STANDING):
        start, end = match.span()
        line = scene.sentence_at(start)
        head = text[line.start : start]
        if _STANDING_NOT_BEFORE.search(head[-24:]) or _STANDING_NOT_AFTER.match(text, end) or in_title(scene, start):
            continue
        if _PLANNED.search(head):
            continue
        named = head[: len(head) - len(_tail_of(_SESSION, head))].endswith(("政协", "委员会"))
        if not named and (
            re.search(r"人大|[省市县区州]委(?!员)", head) or _OTHERS_LAST.search(head, head.rfind("政协") + 1)
        ):
            continue
        yield _unit(scene, Range(start, end), "organ-standing-committee", "常务委员会", "standing-committee")


def _tail_of(pattern: re.Pattern[str], head: str) -> str:
    match = pattern.search(head[-24:])
    return match.group() if match else ""


@told_by(_SPECIAL)
def _special(scene: Scene) -> Iterator[UnitFrame]:
    text = scene.text
    strong: set[Range] = set()
    for match in scene.find(_SPECIAL):
        name = name_before(text, match.start())
        if name is None or in_title(scene, match.start()):
            continue
        start = match.start() - len(name)
        longer = _whole_name(scene, start)
        name, start = text[longer : match.start()] if longer < start else name, longer
        line = scene.sentence_at(start)
        head = text[line.start : start]
        if _OF_TOWNSHIP.search(head) or _OF_MANY.search(head):
            continue
        direct = head.endswith(("政协", "届全国委员会", "届委员会"))
        if not direct and (_OTHERS_BEFORE.search(head) or _GOVERNMENT_BEFORE.search(head)):
            continue
        listed = bool(_BESIDE_COMMITTEE.search(head)) and line in strong
        listed = listed or _AFTER_OFFICE.search(head) is not None
        direct = (
            direct
            or _acts(scene, start, match.end())
            or _is_told(scene, start, match.end())
            or _LED.search(head) is not None
            or in_row(scene, start, match.end())
            or has_brand(scene, start, match.end())
        )
        weak = is_weak_name(name) or match.group() == "委"
        if weak and not (direct or listed or ("政协" in head and match.group() == "委员会") or line in strong):
            continue
        strong.add(line)
        span = Range(start, match.end())
        if text.startswith("办公室", match.end()):
            whole = Range(start, match.end() + len("办公室"))
            yield _unit(scene, whole, "organ-office-special", standard_name(name, match.group()) + "办公室", "office")
            continue
        yield _unit(scene, span, "organ-special-committee", standard_name(name, match.group()), "special-committee")


def _acts(scene: Scene, start: int, end: int) -> bool:
    """Whether a name alone begins a clause and does something (提案委牵头开展…) in a local committee's work."""
    if scene.home in {None, COUNTRY} or not _DOES.match(scene.text, end):
        return False
    return _BEGINS.search(scene.text, max(0, start - 3), start) is not None and is_ours(scene, start)


def _is_told(scene: Scene, start: int, end: int) -> bool:
    """Whether a name is led by a verb (组织经济委…), or its own act or officer follows, in a local committee's work."""
    if scene.home in {None, COUNTRY}:
        return False
    text = scene.text
    led = _SENT_OUT.search(text, max(0, start - 4), start)
    if not led and not (_OWN_ACT.match(text, end) and _BEGINS.search(text, max(0, start - 3), start)):
        return False
    line = scene.sentence_at(start)
    return _OTHER_BODY.search(text, line.start, line.end) is None and is_ours(scene, start)


def _whole_name(scene: Scene, start: int) -> int:
    """Where a name begins that unknown words lead up to from its committee (旗政协|经济农牧和|人口资源环境委员会)."""
    ends = [m.span.end for m in scene.committees_in(Range(max(0, start - _LONGEST_LEAD), start))]
    between = scene.text[ends[-1] : start] if ends else ""
    if not _LEAD.fullmatch(between) or any(flag[0] in "vpudr" for _, flag in tag(between)):
        return start
    return ends[-1]


@told_by(_PARTY, _CONVENED)
def _party(scene: Scene) -> Iterator[UnitFrame]:
    for match in scene.find(_PARTY):
        at = match.start("after")
        if _ALL_LEVELS.search(scene.text, max(0, match.start() - 4), match.start()):
            continue
        if not _PARTY_TITLE.match(match["after"]) and not in_title(scene, at):
            office = "机关" * match.group().startswith("政协机关")
            span = Range(at - len(office) - len("党组"), at)
            yield _unit(scene, span, "organ-party-group", office + "党组", "party-group")
            continue
        if re.match(r"书记[^。]{0,24}主持召开[^。]{0,8}党组", scene.text[at : at + 60]):
            yield _unit(scene, Range(at - 2, at), "organ-party-group-convened", "党组", "party-group")

    local = scene.home not in {None, COUNTRY}
    for match in scene.find(_CONVENED) if local else ():
        if is_ours(scene, match.start()) and not is_others(_before(scene, match.start())):
            span = Range(*match.span("name" if match["name"] else "head"))
            yield _unit(scene, span, "organ-party-group-met", "党组", "party-group")


def _before(scene: Scene, at: int) -> str:
    return scene.text[scene.sentence_at(at).start : at]


@told_by(_OFFICE, _ANY_OFFICE, _APPOINTED, _AS_SUBJECT, _AS_TOLD, _ORGANISATION, staffed_offices)
def _office(scene: Scene) -> Iterator[UnitFrame]:
    named = [match for m in scene.committees if (match := _OFFICE.match(scene.text, m.span.end))]
    spans = {Range(*match.span("name")) for match in [*named, *scene.find(_ANY_OFFICE)]}
    for span in sorted(spans):
        head = scene.text[max(0, span.start - 8) : span.start].removesuffix("政协")
        if not _OFFICE_NOT_BEFORE.search(head) and not in_title(scene, span.start):
            yield _unit(scene, span, "organ-office", scene.words(span), "office")
            yield from _joint_offices(scene, span)
            if within := _WITHIN.match(scene.text, span.end):
                yield _unit(scene, Range(*within.span("name")), "organ-office-within", within["name"], "office")
            if beside := NEXT_OFFICE.match(scene.text, span.end):
                yield _unit(scene, Range(*beside.span("name")), "organ-office-beside", beside["name"], "office")
    yield from _office_alone(scene)
    for span in staffed_offices(scene):
        yield _unit(scene, span, "organ-office-staff", scene.words(span), "office")
    for match in scene.find(_ORGANISATION):
        if not in_title(scene, match.start()):
            yield _unit(
                scene, Range(*match.span("name")), "organ-party-organisation", match["name"], "party-organisation"
            )


def _joint_offices(scene: Scene, span: Range) -> Iterator[UnitFrame]:
    """甲、乙、丙等地政协机关, 三地政协机关: each committee of the list has its own; the last has been told."""
    joint = [m for m in scene.committees_in(Range(max(0, span.start - _LONGEST_LIST), span.start)) if m.rule == _JOINT]
    if not joint or scene.text[joint[-1].span.end : span.start].lstrip("等两三四五六七八九") != "地政协":
        return
    for mention in joint[:-1]:
        yield UnitFrame(span, "organ-office-joint", scene.words(span), "office", mention.code)


def _office_alone(scene: Scene) -> Iterator[UnitFrame]:
    """An office whose committee does not stand beside it: among posts, as a clause's subject."""
    for match in scene.find(_APPOINTED):
        if _BEFORE_APPOINTED.search(scene.text, max(0, match.start() - 24), match.start()) is None:
            continue
        yield _unit(scene, Range(*match.span("name")), "organ-office-appointed", match["name"], "office")
    local = scene.home is not None and scene.home != COUNTRY
    for match in (*scene.find(_AS_SUBJECT), *scene.find(_AS_TOLD)) if local else ():
        alone = match.start() == match.start("name")
        if alone and match.start() and scene.text[match.start() - 1] not in _CLAUSE_START:
            continue
        paragraph = scene.paragraph_at(match.start("name"))
        if not _OTHER_OFFICE.search(scene.text, paragraph.start, match.start("name")):
            yield _unit(scene, Range(*match.span("name")), "organ-office-subject", match["name"], "office")


def _unit(scene: Scene, span: Range, rule: str, name: str, kind: str) -> UnitFrame:
    return UnitFrame(span, rule, name, kind, _committee(scene, span.start))


def _committee(scene: Scene, at: int) -> str | None:
    """The committee named just before an organ, else the one that acts."""
    near = scene.committees_in(Range(max(0, at - 30), at + 1))
    if near and not _STOP.search(scene.text, near[-1].span.end, at):
        return near[-1].code
    return agent_at(scene, at)
