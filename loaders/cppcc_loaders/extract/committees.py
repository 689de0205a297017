"""Committees: every mention of a 政协 committee, resolved to the code of its division.

Names (伊春市政协, 政协白城市第七届委员会) are looked up among the divisions; level words (市政协, 区政协, 县政协) are
resolved by the article's own committee, else by what the text named before. Plurals without a name stay out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cppcc_loaders.extract.frames import CommitteeFrame
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range, Unresolved
from cppcc_ontology.divisions import COUNTRY, Division, divisions

__all__ = ["committee_name", "extract_committees", "find_committees", "resolve_level"]

_MUNICIPALITIES = frozenset({"110000", "120000", "310000", "500000"})
_ORDINAL = r"第?[一二三四五六七八九十百\d]{1,4}届"
_TARGET = re.compile(r"政协")
_FULL = re.compile(
    rf"(?:中国人民政治协商会议|人民政协|政协)(?P<a>(?:{_ORDINAL})?)(?P<name>[一-龥]{{0,14}}?)(?P<b>(?:{_ORDINAL})?)委员会"
)
_ANNUAL = re.compile(r"政协(?P<name>[一-龥]{2,12}?)(?=[一二三四五六七八九十]{1,3}届)")
_PLURAL_BEFORE = re.compile(
    r"(?:各级?|兄弟|[两三四五]级|有关|部分|其他|其它|基层|等[^，。]{0,4}|[省市县区州旗乡镇街][、（(/）)和]*)$"
)
_PLURAL_LIST = re.compile(r"[省市县区州旗乡镇央][、)）/]$")
_ENUMERATED = re.compile(r"(?:[一-龥]{2,10}、)+[一-龥]{2,12}(?:[两三四五六七八九十]\s*[省市县区])?$")
_GENERIC_AFTER = re.compile(r"报(?!告|送|道|名|批|请|到|经|市|省|县|区)|网|杂志|出版社|章程|礼堂")
_LONGEST_NAME = 15
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


@dataclass(frozen=True, slots=True)
class _Candidate:
    span: Range
    rule: str
    name: str | None = None
    level: str | None = None


def _candidates(scene: Scene) -> Iterator[tuple[int, tuple[_Candidate, ...]]]:
    for match in _FULL.finditer(scene.text):
        name = match["name"]
        if not name and not (match["a"] or match["b"] or match.group().startswith("中国")):
            continue
        yield match.start(), (_Candidate(Range(*match.span()), "committee-full-name", name=name or None),)
    for match in _ANNUAL.finditer(scene.text):
        yield match.start(), (_Candidate(Range(*match.span()), "committee-annual-name", name=match["name"]),)
    for match in _TARGET.finditer(scene.text):
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
    name = _name_before(text, at)
    if name:
        yield from _listed(text, at - len(name))
        yield _Candidate(Range(at - len(name), end), "committee-name", name=name)
    elif at and text[at - 1] in _LEVEL_WORDS:
        yield from _level(text, at, end)


def _level(text: str, at: int, end: int) -> Iterator[_Candidate]:
    start, level = at - 1, text[at - 1]
    if text.endswith("自治", 0, start):
        start, level = start - 2, "自治" + level
    head = text[max(0, start - 8) : start]
    if _PLURAL_BEFORE.search(head) or _PLURAL_LIST.search(head):
        return
    if level == "区" and head.endswith(("社", "地", "园", "小", "辖", "校", "景", "厂")):
        return
    yield _Candidate(Range(start, end), "committee-level-word", level=level)


def _name_before(text: str, at: int) -> str | None:
    names, shorts = divisions().by_name, divisions().by_short
    for size in range(min(_LONGEST_NAME, at), 1, -1):
        name = text[at - size : at]
        if name in names or name in shorts:
            return name
    return None


def _listed(text: str, at: int) -> Iterator[_Candidate]:
    """The divisions of a list that ends here: 上海市、江苏省、|浙江省政协."""
    while at and text[at - 1] in "、和":
        end = at - 1
        name = _name_before(text, end)
        if name is None or text[end - 1] not in _LEVEL_WORDS:
            return
        at = end - len(name)
        yield _Candidate(Range(at, end), "committee-list", name=name)


def _resolve(
    scene: Scene, candidate: _Candidate, known: list[CommitteeMention]
) -> CommitteeMention | Unresolved | None:
    if candidate.name == "全国" or candidate.level is candidate.name is None:
        code: str | None = COUNTRY if candidate.name == "全国" else (scene.home or COUNTRY)
        explicit = True
    elif candidate.name is not None:
        near = scene.home or next((m.code for m in reversed(known) if m.code != COUNTRY), None)
        code, explicit = divisions().code(candidate.name, near=near), True
        if code is None and candidate.name not in divisions().by_name and candidate.name not in divisions().by_short:
            return None
    else:
        code, explicit = resolve_level(scene, str(candidate.level), known=known, at=candidate.span.start), False
    if code is None:
        return Unresolved(
            scene.document.doc,
            candidate.span,
            scene.words(candidate.span),
            "committee",
            "上下文不能确定是哪一级、哪一地的政协",
        )
    return CommitteeMention(candidate.span, code, explicit, candidate.rule)


def resolve_level(scene: Scene, level: str, *, known: list[CommitteeMention], at: int) -> str | None:
    """The division that a level word (省, 市, 区, 县, 州, 自治区 …) means at a position; None where the text does not say.

    The article's own place and those above it come first, then the last division of that level named before.
    """
    for area in divisions().ancestors(scene.home) if scene.home else ():
        if _is_level(area, level):
            return area.code
    for mention in reversed(known):
        for above in divisions().ancestors(mention.code):
            if _is_level(above, level):
                return above.code
    return _named_place(scene, level, at)


def _named_place(scene: Scene, level: str, at: int) -> str | None:
    """The last division of that level that the text names before a position (哈尔滨市道外区……区政协)."""
    names = divisions().by_name
    for match in reversed(list(re.finditer(rf"[一-龥]{{1,12}}?{level}(?!政协)", scene.text[:at]))):
        for size in range(min(_LONGEST_NAME, len(match.group())), 1, -1):
            found = names.get(match.group()[-size:])
            if found:
                return divisions().choose(found, near=scene.home)
    return None


def _is_level(area: Division, level: str) -> bool:
    if area.level == "country":
        return False
    if level == "省":
        return area.level == "province"
    if level == "市":
        return area.name.endswith("市")
    if level == "自治区":
        return area.name.endswith("自治区")
    if level == "区":
        return area.name.endswith("区") and not area.name.endswith("地区")
    return area.name.endswith(
        {"县": "县", "自治县": "自治县", "州": "州", "自治州": "州", "盟": "盟", "旗": "旗"}.get(level, level)
    )
