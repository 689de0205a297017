"""Agents: which committee a sentence tells about, and whether another body is its subject."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.agents_subjects import home_of, is_above, subject_starts, subjects_of
from cppcc_loaders.extract.committees_agent import is_listed_holder
from cppcc_loaders.extract.committees_heads import headed_place
from cppcc_loaders.extract.committees_turns import station_place
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.other_bodies import KINDS, Other, other_subjects
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["agent_at", "chair_names", "is_foreign", "is_ours", "of_deputies"]

_LIST_LENGTH: Final = 48
_JOINT: Final = "committee-joint-level"
#: What a county or its treasury gives may be what our work brought (县里成立…委员工作室).
_FOREIGN: Final = KINDS - {"everywhere", "locality", "township", "treasury"}
#: What these do needs no verb right behind their names to be told as theirs.
_POWERS: Final = frozenset({"party", "government", "congress", "leader"})
_ACTS: Final = pattern("agents", "acts")
_ATTRIBUTE: Final = pattern("agents", "attribute")
_OURS: Final = pattern("agents", "ours")
_FOREIGN_LEAD: Final = pattern("agents", "foreign_lead")
_OWN_LEAD: Final = pattern("agents", "own_lead")
_PARTY_MEETING: Final = Anchored(pattern("agents", "party_meeting"))
_SOMEBODY: Final = pattern("agents", "somebody")
_FORMER: Final = re.compile("原(?:[省市县区]|全国)?政协|政协原")
#: Who is called on, among others, right before a name.
_CALLED_ON: Final = pattern("agents", "called_on")
#: Words of an account of one's own.
_WE: Final = pattern("agents", "we")
_LEAD_SENTENCES: Final = 3
_LEAD_LENGTH: Final = 160
#: A paragraph is about a committee whose name stands this near to its beginning.
_OPENS: Final = 14
_OFTEN: Final = 3
#: An award right behind a name is the one's who is named, and speakers tell of their own committee.
_AWARDED: Final = re.compile("(?:也|还|均|都|再次|荣)?(?:获评|荣获|获得|获|被评为|被授予|入选)")
_TELLS_OF_OWN: Final = pattern("agents", "tells_of_own")
#: 某县政协主席某某告诉记者，…: his own committee's work, on to the end of the paragraph.
_HEAD_TELLS: Final = pattern("agents", "head_tells")
_HEAD_OF_SENTENCE: Final = 2
_COMES: Final = pattern("agents", "comes")
_CHAIR: Final = pattern("agents", "chair")
#: A paragraph of its own about what a committee above the article's did by itself (○ 8月3日，市政协召开…).
_OPENS_ACCOUNT: Final = pattern("agents", "opens_account")
_OWN_DEED: Final = pattern("agents", "own_deed")


def chair_names(scene: Scene) -> frozenset[str]:
    """Names that the text gives with the title 政协主席 or 副主席."""
    return remembered(scene, _chairs)


def _chairs(scene: Scene) -> frozenset[str]:
    return frozenset(_names(scene.text))


def agent_at(scene: Scene, line: Range, at: int) -> str | None:
    """Division code of the committee that acts at a position of a sentence.

    Its own subject comes first, then the article's committee, then what the text named as a subject before. A higher
    committee named in an article of a lower one acts through it (visits, joint work).
    """
    home = home_of(scene)
    known = subjects_of(scene)
    starts = remembered(scene, subject_starts)
    last = bisect_left(starts, at)
    if last and known[last - 1].span.start >= line.start:
        own = known[last - 1]
        if home and own.code != home and own.rule == _JOINT and _is_with(scene, line, own, home):
            return home
        if (
            home
            and own.code != home
            and (
                (
                    is_above(own.code, home)
                    and not _speaks_for_itself(scene, line, own, home)
                    and not _tells_own(scene, line, own)
                )
                or (_is_member(scene, own) and not _is_own_below(scene, line, own, home))
                or is_listed_holder(scene, own)
                or _COMES.match(scene.text, own.span.end)
            )
        ):
            return headed_place(scene, line.start) or home
        return own.code
    if home:
        return _told_of(scene, line, home) or headed_place(scene, line.start) or home
    before = bisect_left(starts, line.start)
    if before:
        return known[before - 1].code
    inside = scene.committees_in(line)
    return inside[0].code if inside else None


def _is_with(scene: Scene, line: Range, own: CommitteeMention, home: str) -> bool:
    """Whether a committee stands in one row with the article's (甲、乙、丙三县政协): joint work is the article's."""
    row = [
        m for m in scene.committees_in(line) if m.rule == _JOINT and abs(m.span.start - own.span.start) < _LIST_LENGTH
    ]
    return any(m.code == home for m in row)


def _tells_own(scene: Scene, line: Range, own: CommitteeMention) -> bool:
    """Whether a committee is named as the one awarded, or by its own people as the one who did it."""
    if own.explicit and _AWARDED.match(scene.text, own.span.end):
        return True
    earlier = next((m for m in scene.committees_in(Range(line.start, own.span.start)) if m.code == own.code), None)
    return earlier is not None and _TELLS_OF_OWN.fullmatch(scene.text, earlier.span.end, own.span.start) is not None


def _speaks_for_itself(scene: Scene, line: Range, own: CommitteeMention, home: str) -> bool:
    """Whether a committee above the article's opens a paragraph as the one who did it, nobody of ours with it."""
    start = scene.paragraph_at(line.start).start
    if own.code == COUNTRY or not _OPENS_ACCOUNT.fullmatch(scene.text, start, own.span.start):
        return False
    words = scene.words(line)
    place = divisions().get(home)
    if (
        place is None
        or "我" in words
        or place.name[:2] in words
        or any(m.code == home for m in scene.committees_in(line))
    ):
        return False
    return _OWN_DEED.match(scene.text, own.span.end) is not None


def _told_of(scene: Scene, line: Range, home: str) -> str | None:
    """The lower committee that a paragraph is about from its first words on, in an article of one above it."""
    starts = remembered(scene, subject_starts)
    paragraph = scene.paragraph_at(line.start)
    first, last = bisect_left(starts, paragraph.start), bisect_left(starts, line.start)
    named = subjects_of(scene)[first:last]
    if not named and (place := station_place(scene, paragraph)):
        return place
    if named and (told := _told_by_head(scene, named, line, home)):
        return told
    if not named or named[0].span.start - paragraph.start > _OPENS or not named[0].explicit:
        return None
    code = named[0].code
    level = scene.place.name[-1] if scene.place else ""
    if level and re.search(f"{level}(?:委|政府|直)|全{level}", scene.words(line)):
        return None
    alone = all(m.code == code for m in named) and not _is_member(scene, named[0])
    return code if alone and code != home and is_above(home, code) and home != COUNTRY else None


def _told_by_head(scene: Scene, named: Sequence[CommitteeMention], line: Range, home: str) -> str | None:
    """The lower committee whose chair began to tell of it in the sentence that named a committee last."""
    last = named[-1]
    told = scene.sentence_at(last.span.start)
    if not last.explicit or last.span.start - told.start > _HEAD_OF_SENTENCE or not is_above(home, last.code):
        return None
    level = scene.place.name[-1] if scene.place else ""
    if home == COUNTRY or (level and f"{level}政协" in scene.words(line)) or f"全{level}" in scene.words(line):
        return None
    return last.code if _HEAD_TELLS.match(scene.text, last.span.end, told.end) else None


def is_ours(scene: Scene) -> bool:
    """Whether the article tells of a committee's own doings: its first sentences name one before any other body."""
    return remembered(scene, _is_ours)


def _is_ours(scene: Scene) -> bool:
    if _is_only_met(scene):
        return False
    head = "".join(scene.words(s) for s in scene.sentences[:_LEAD_SENTENCES])[:_LEAD_LENGTH]
    other = _FOREIGN_LEAD.search(head)
    own = _OWN_LEAD.search(head)
    if own is None and _FORMER.search(head):
        return False
    if own is None:
        return other is None and (scene.home is not None or scene.text.count("政协") > _OFTEN)
    return other is None or own.start() < other.start()


def _is_only_met(scene: Scene) -> bool:
    """Whether an article knows committees only by people of theirs whom somebody else called on."""
    text = scene.text
    met = (_CALLED_ON.search(text, max(0, m.span.start - _LIST_LENGTH), m.span.start) for m in scene.committees)
    return bool(scene.committees) and all(met) and not _WE.search(text)


def of_deputies(scene: Scene, at: int) -> bool:
    """Whether national news speaks of a people's congress deputy at a position: named last, nobody of ours since."""
    if scene.home != COUNTRY or "人大代表" not in scene.text[:at]:
        return False
    named = _SOMEBODY.findall(scene.text, 0, at)
    return bool(named) and named[-1].startswith("人大代表")


def is_foreign(scene: Scene, line: Range, at: int) -> bool:
    """Whether another body (市委, 某局, 某公司) is the subject of what stands at a position."""
    head = scene.text[line.start : at]
    if "政协" not in head and _PARTY_MEETING.search(head):
        return True
    words = scene.text[line.start : line.end]
    last = next((other for other in reversed(_actors(words)) if other.end <= at - line.start), None)
    return last is not None and not _OURS.search(head, last.at)


@lru_cache(maxsize=256)
def _actors(words: str) -> tuple[Other, ...]:
    """The other bodies that act in a sentence."""
    return tuple(other for other in other_subjects(words) if other.kind in _FOREIGN and _does(words, other))


def _does(words: str, other: Other) -> bool:
    """Whether it is the body that acts, and no attribute of something else (市委中心工作), no approval of ours."""
    if other.sure and other.kind in _POWERS:
        return not _ATTRIBUTE.match(words, other.end)
    return _ACTS.match(words, other.end) is not None


def _names(text: str) -> Iterator[str]:
    for match in _CHAIR.finditer(text):
        name = match["name"]
        yield name if text.count(name) > 1 or len(name) == 2 else name[:2]  # noqa: PLR2004  (shortest names)
        if text.count(name[:2]) > text.count(name):
            yield name[:2]


def _is_own_below(scene: Scene, line: Range, own: CommitteeMention, home: str) -> bool:
    """Whether a member's committee is one below the article's, or is the sentence's subject, by its whole name."""
    if own.explicit:
        return home not in {own.code, COUNTRY} and is_above(home, own.code)
    named = (m for m in subjects_of(scene) if line.start <= m.span.start < own.span.start)
    return any(m.code == own.code and m.explicit for m in named)


def _is_member(scene: Scene, mention: CommitteeMention) -> bool:
    return scene.text.startswith(("委员", "常委"), mention.span.end)
