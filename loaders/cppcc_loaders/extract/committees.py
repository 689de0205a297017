"""Committees: every mention of a 政协 committee, resolved to the code of its division.

Names (伊春市政协, 政协白城市第七届委员会) are looked up among the divisions; level words (市政协, 区政协, 县政协) are
resolved by the article's own committee, else by what the text named before. Plurals without a name stay out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.extract.committees_joint import joint_names
from cppcc_loaders.extract.committees_levels import at_or_above, resolve_level
from cppcc_loaders.extract.committees_places import is_end_of_township, last_place, name_before, rows_of
from cppcc_loaders.extract.committees_tiers import of_members, tiers_before
from cppcc_loaders.extract.committees_visited import visited_committees
from cppcc_loaders.extract.frames import CommitteeFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range, Unresolved
from cppcc_loaders.swift import swift
from cppcc_ontology.division_changes import former_named
from cppcc_ontology.divisions import COUNTRY, Division, divisions

__all__ = ["committee_name", "extract_committees", "find_committees", "resolve_level"]

_TARGET = re.compile(r"政协")
_FULL: Final = Anchored(pattern("committees", "full"))
_ANNUAL = re.compile(r"政协(?P<name>[一-龥]{2,12}?)(?=[一二三四五六七八九十]{1,3}届)")
#: The whole body's day is kept by the national committee.
_ANNIVERSARY = Anchored(r"(?P<body>中国人民政治协商会议)成立[\d一二三四五六七八九十]{1,3}周年(?:[一-龥]{0,2}大会)")
_PLURAL_BEFORE: Final = pattern("committees", "plural_before")
_LEVEL_LIST = re.compile(r"(?P<list>(?:(?:自治[区州]|[省市州盟县区旗])[、和]?){1,3})$")
_PREFECTURE: Final = pattern("committees", "prefecture")
_LEVEL_ITEM = re.compile(r"自治[区州]|[省市州盟县区旗]")
_PLURAL_OF_LIST: Final = pattern("committees", "plural_of_list")
_GENERIC_AFTER: Final = pattern("committees", "generic_after")
#: Divisions without a committee of their own.
_NO_COMMITTEE = frozenset({"710000", "810000", "820000"})
_LEVEL_WORDS = "省市区县州盟旗"


def committee_name(code: str) -> str:
    """The committee's short name: division's official name + 政协.

    >>> committee_name("230700"), committee_name("100000")
    ('伊春市政协', '全国政协')
    """
    if code == COUNTRY:
        return "全国政协"
    found = divisions().get(code)
    if found is None:
        raise KeyError(f"{code} is no division code; see cppcc_ontology/data/divisions.tsv")
    return f"{found.name}政协"


def find_committees(scene: Scene) -> Iterator[CommitteeMention | Unresolved]:
    """All mentions in the order of the text; a level word that cannot be resolved gives an Unresolved."""
    known: list[CommitteeMention] = []
    taken = -1
    for at, found in sorted(_candidates(scene), key=lambda pair: pair[0]):
        if at < taken:
            continue
        for mention in found:
            resolved = _resolve(scene, mention, known)
            if isinstance(resolved, CommitteeMention):
                known.append(resolved)
                taken = max(taken, resolved.span.end)
            if resolved is not None:
                yield resolved


def extract_committees(scene: Scene) -> Iterator[CommitteeFrame | Unresolved]:
    """One frame for each committee and sentence that names it."""
    yield from scene.unresolved
    seen: set[tuple[str, Range]] = set()
    for mention in scene.committees:
        key = (mention.code, scene.sentence_at(mention.span.start))
        if key not in seen:
            seen.add(key)
            yield CommitteeFrame(mention.span, mention.rule, mention.code)


@swift
@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Range
    rule: str
    name: str | None = None
    level: str | None = None
    rows: tuple[Division, ...] = ()


def _candidates(scene: Scene) -> Iterator[tuple[int, tuple[_Candidate, ...]]]:
    for match in scene.find(_FULL):
        name = match["name"]
        if not name and not (match["a"] or match["b"] or match.group().startswith("中国")):
            continue
        yield match.start(), (_Candidate(Range(*match.span()), "committee-full-name", name=last_place(name) or None),)
    for match in scene.find(_ANNUAL):
        yield (
            match.start(),
            (_Candidate(Range(*match.span()), "committee-annual-name", name=last_place(match["name"])),),
        )
    for match in scene.find(_ANNIVERSARY):
        yield match.start("body"), (_Candidate(Range(*match.span("body")), "committee-anniversary", name="全国"),)
    for body, row in visited_committees(scene):
        yield body.start, (_Candidate(body, "committee-visited", name=row.name, rows=(row,)),)
    for match in scene.find(_TARGET):
        found = tuple(_before(scene.text, match.start(), match.end()))
        if found:
            yield found[0].span.start, found


def _before(text: str, at: int, end: int) -> Iterator[_Candidate]:
    """What stands before a 政协: division names (also listed: 上海市、江苏省政协), 全国, or a level word."""
    if _GENERIC_AFTER.match(text, end):
        return
    if text.endswith("全国", 0, at):
        yield _Candidate(Range(at - 2, end), "committee-name", name="全国")
        return
    several = tuple(_several(text, at, end))
    yield from several
    if several:
        return
    at -= text.endswith("原", 0, at)  # 某县原政协副主席
    name = name_before(text, at)
    if name and is_end_of_township(text, at, name):
        return
    if name:
        yield from _listed(text, at - len(name), name)
        yield _Candidate(Range(at - len(name), end), "committee-name", name=name)
    elif at and text[at - 1] in _LEVEL_WORDS:
        yield from _level(text, at, end)
    elif text.endswith("的", 0, at) and text.startswith("委员", end) and (name := name_before(text, at - 1)):
        yield from _listed(text, at - 1 - len(name), name)
        yield _Candidate(Range(at - 1 - len(name), end), "committee-of-members", name=name)


def _several(text: str, at: int, end: int) -> Iterator[_Candidate]:
    """Bodies that one 政协 stands for together (甲、乙两市政协; 省市县三级政协委员)."""
    for span, named in tiers_before(text, at, end):
        words = text[span.start : span.end]
        if named:
            yield _Candidate(span, "committee-list", name=words)
        else:
            yield _Candidate(span, "committee-level-list", level=words)
    for span, rows in joint_names(text, at):
        yield _Candidate(span, "committee-joint-level", name=text[span.start : span.end], rows=rows)


def _level(text: str, at: int, end: int) -> Iterator[_Candidate]:
    """A level word (市政协), or a list of them that means the committees above and at home (省、市政协)."""
    start, level = at - 1, text[at - 1]
    if text.endswith("自治", 0, start):
        start, level = start - 2, "自治" + level
    head = text[max(0, start - 10) : start]
    if level == "区" and _PREFECTURE.search(head):
        yield _Candidate(Range(start - 1, end), "committee-prefecture", level="地区")
        return
    if head.endswith(_no_level_before(level)) or _PLURAL_BEFORE.search(head):
        return
    if head.endswith("全") and not text.startswith(("委员", "常委"), end):
        return
    listed = _LEVEL_LIST.search(head)
    if listed is None:
        yield _Candidate(Range(start, end), "committee-level-word", level=level)
    elif _is_our_list(head[: listed.start()], members=of_members(text, end)):
        first = start - len(listed["list"])
        for item in _LEVEL_ITEM.finditer(listed["list"]):
            yield _Candidate(
                Range(first + item.start(), first + item.end()), "committee-level-list", level=item.group()
            )
        yield _Candidate(Range(start, end), "committee-level-list", level=level)


def _is_our_list(before: str, *, members: bool) -> bool:
    """Whether a list of levels means those above and at home: 各省、市政协 does not, 部分省、市政协委员 does."""
    plural = _PLURAL_OF_LIST.search(before)
    return plural is None or (members and plural.group() == "部分")


@cache
def _no_level_before(level: str) -> tuple[str, ...]:
    """Words that make a level word another word (城|市, 开发|区)."""
    return tuple(word for _, (of, word) in read_rows("no_level.tsv", "level", "before") if of == level)


def _listed(text: str, at: int, last: str) -> Iterator[_Candidate]:
    """The divisions of a list that ends here: 上海市、江苏省、|浙江省政协; 南京、苏州、|无锡市政协."""
    levels = {row.level for row in rows_of(last)}
    while at and text[at - 1] in "、和及与":
        end = at - 1
        name = name_before(text, end)
        if name is None or (text[end - 1] not in _LEVEL_WORDS and not levels & {row.level for row in rows_of(name)}):
            return
        at = end - len(name)
        yield _Candidate(Range(at, end), "committee-list", name=name)


def _parent_before(scene: Scene, candidate: _Candidate) -> str | None:
    """The division named right before a name (长春市|朝阳区), which decides between homonyms."""
    start = scene.text.find(candidate.name or "", candidate.span.start)
    name = name_before(scene.text, start) if start > 0 else None
    return divisions().choose(rows_of(name), near=scene.home) if name else None


def _may_be_a_verb(scene: Scene, candidate: _Candidate) -> bool:
    """Whether what stands right before a name is a place by its short name only (提案委|会同|甲县政协 is no 会同县)."""
    start = scene.text.find(candidate.name or "", candidate.span.start)
    return (name_before(scene.text, start) or "") not in divisions().by_name


def _is_mere_word(scene: Scene, candidate: _Candidate, rows: tuple[Division, ...]) -> bool:
    """Whether a short name is but a word (友好政协): the article is not about such a place and never names one."""
    if candidate.rule != "committee-name" or candidate.name not in read_words("division_words.txt"):
        return False
    near = {row.code for row in divisions().ancestors(scene.home)} if scene.home else set()
    return not any(row.code in near or row.name in scene.text for row in rows)


def _resolve(
    scene: Scene, candidate: _Candidate, known: list[CommitteeMention]
) -> CommitteeMention | Unresolved | None:
    explicit = candidate.level is None
    if candidate.name == "全国":
        code: str | None = COUNTRY
    elif candidate.name is not None:
        rows = candidate.rows or rows_of(candidate.name)
        if not rows or _is_mere_word(scene, candidate, rows):
            return None
        known_place = scene.home or next((m.code for m in reversed(known) if m.code != COUNTRY), None)
        parent = _parent_before(scene, candidate)
        if parent and not any(divisions().within(row.code, parent) for row in rows):
            rows = former_named(candidate.name, within=parent) or (rows if _may_be_a_verb(scene, candidate) else ())
        code = divisions().choose(rows, near=parent or known_place)
        if code in _NO_COMMITTEE:
            return None
    elif candidate.level is None:
        code = scene.home or COUNTRY
    elif candidate.rule in {"committee-level-list", "committee-prefecture"}:
        code = at_or_above(scene.home, candidate.level)
        if code is None:
            return None
    else:
        code = resolve_level(scene, candidate.level, known=known, at=candidate.span.start)
    if code is None:
        return Unresolved(
            scene.document.doc,
            candidate.span,
            scene.words(candidate.span),
            "committee",
            "上下文不能确定是哪一级、哪一地的政协",
        )
    return CommitteeMention(candidate.span, code, explicit, candidate.rule)
