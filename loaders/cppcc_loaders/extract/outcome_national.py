"""Whose the figures of a sentence are: a committee's, or another body's that national news tells of beside it."""

import re
from typing import Final

from cppcc_loaders.extract.agents import is_ours
from cppcc_loaders.extract.agents_subjects import subjects_of
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import Quantity
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, line_number, lines_of
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = [
    "PEOPLE",
    "counts_us",
    "follows_counsel",
    "in_our_terms",
    "is_about_us",
    "opens_with_us",
    "tells_of_elsewhere",
]

#: Measure words of people, times that they came among them.
PEOPLE: Final = frozenset(["名", "位", "人", "人次"])
_OUR_TERMS: Final = pattern("outcomes", "our_terms")
_OTHERS: Final = pattern("outcomes", "others")
_OUR_PEOPLE: Final = pattern("outcomes", "our_people")
_SPEAKER: Final = pattern("outcomes", "speaker")
_ELSEWHERE: Final = pattern("outcomes", "elsewhere")
_PERSON: Final = pattern("outcomes", "person")
_GUESTS: Final = pattern("outcomes", "guests")
_COUNTED_MEMBERS: Final = pattern("outcomes", "counted_members")
#: Members counted by the full name, whoever else does the same (36位人大代表和190位全国政协委员).
_NATIONAL_MEMBERS: Final = re.compile(r"(?:\d[余多]?|[一两三四五六七八九十])[位名]全国政协委员(?!和全国人大)")
#: The party groups of all bodies of the state, ours among them, that the party's leaders hear and approve.
_ALL_GROUPS: Final = re.compile("全国人大(?:常委会)?、国务院、全国政协(?!、中央军委)")
#: What goes on with parts of what the sentence before counted.
_OF_THEM: Final = re.compile(r"\s*(?:其中|此外|另有)[，：]?")
_COUNSEL: Final = re.compile("提案|建议")
_NEAR: Final = 40
_FAR: Final = 140
_SHORT: Final = 12


def is_about_us(scene: Scene, line: Line, *, ours: bool) -> bool:
    """Whether a sentence may tell of us: in an account of ours, by the name 政协, or as it counts members."""
    if ours or scene.text.find("政协", *line.span) >= 0:
        return True
    return scene.home == COUNTRY and _counts_members(scene, line.span)


def in_our_terms(scene: Scene, line: Line) -> bool:
    """Whether a sentence speaks of a committee's work; on a local committee's own page every account does."""
    words = scene.text[_told_from(scene, line) : line.span.end]
    if _OUR_TERMS.search(words) is None:
        return False
    if _OTHERS.search(words) is None or _ALL_GROUPS.search(words):
        return True
    if scene.home == COUNTRY and _NATIONAL_MEMBERS.search(words):
        return True
    parts = words.split("；") if scene.home == COUNTRY else []
    return len(parts) > 1 and any(_OUR_TERMS.search(part) and not _OTHERS.search(part) for part in parts)


def follows_counsel(scene: Scene, line: Line) -> bool:
    """Whether the sentence before, in a paragraph of national news, ends with a member's proposal or advice."""
    if scene.home != COUNTRY or line.first or not is_ours(scene):
        return False
    before = lines_of(scene)[line_number(scene, line.span.start) - 1]
    return _COUNSEL.search(scene.text, *before.span) is not None


def counts_us(scene: Scene, line: Line, clause: Range, quantity: Quantity) -> bool:
    """In national news a number is ours where its clause says so, and people where they are members or our guests."""
    if quantity.unit in PEOPLE:
        before = scene.text[max(clause.start, quantity.span.start - _SHORT) : quantity.span.start]
        return bool(
            _OUR_PEOPLE.match(scene.text, quantity.span.end, clause.end)
            or _OUR_TERMS.search(before)
            or "实到" in before
            or (_GUESTS.match(scene.text, quantity.span.end, clause.end) and is_ours(scene))
        )
    start = _told_from(scene, line)
    near = clause.start - (_NEAR if start == line.span.start else _FAR)
    words = scene.text[max(start, near) : clause.end]
    return bool(_OUR_TERMS.search(words) and _OUR_TERMS.search(_SPEAKER.sub("", words)))


def tells_of_elsewhere(scene: Scene, clause: Range) -> bool:
    """Whether a clause opens with a list of other places (甲、乙、丙今年…)."""
    found = _ELSEWHERE.match(scene.text, *clause) if scene.text.find("、", *clause) >= 0 else None
    code = divisions().code(found["place"]) if found else None
    return code is not None and scene.home is not None and code[:2] != scene.home[:2]


def opens_with_us(scene: Scene, line: Line) -> bool:
    """Whether a sentence of another body's article has a committee as its first subject."""
    return any(
        0 <= m.span.start - line.span.start < _SHORT and not _PERSON.match(scene.text, m.span.end)
        for m in subjects_of(scene)
    )


def _counts_members(scene: Scene, within: Range) -> bool:
    return scene.text.find("委", *within) >= 0 and _COUNTED_MEMBERS.search(scene.text, *within) is not None


def _told_from(scene: Scene, line: Line) -> int:
    """Where what a sentence speaks of is named: in the one before it, where it goes on with parts (其中，…占…)."""
    if not _OF_THEM.match(scene.text, line.span.start):
        return line.span.start
    before = lines_of(scene)[max(0, line_number(scene, line.span.start) - 1)]
    return before.span.start if before.paragraph == line.paragraph else line.span.start
