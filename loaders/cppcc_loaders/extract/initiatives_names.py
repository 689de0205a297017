"""What quoted words look like by themselves: a name of some kind, a figure of speech, a bare category."""

import re
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.initiatives_lexicon import Head, cue, is_slogan, known_names
from cppcc_loaders.extract.patterns import pattern, pattern_rules, word_list

__all__ = [
    "MADE_OURS",
    "ROOM",
    "SHAPE",
    "SUBJECT_OF",
    "VIEWED",
    "is_joined",
    "is_no_name",
    "is_shaped",
    "kind_inside",
    "kind_of_name",
    "known_kind",
]

#: 品牌 and 平台 say what a name is; 驿站 or 活动 behind it may be a part of what bears it.
_OUTRIGHT = 3
_SHORTEST_NAME = 2
_LONGEST_HEADLESS = 9
_SOFTWARE: Final = frozenset(word_list("initiatives_names", "software"))
_HOUSES = frozenset({"平台", "阵地", "载体", "品牌"})
_SPEECH = re.compile(r"[。！？；：]|^[^一-龥\d]|……")
#: “一村一站、一月一议”: ways of work of one form.
_ONE_EACH: Final = re.compile(
    "(?!.*一(?:村一品|[户企地]一策|县一业))一[一-龥]{1,2}一[一-龥]{1,3}(?:、一[一-龥]{1,2}一[一-龥]{1,3})+"
)
_NUMBERED = re.compile(r"[一二三四五六七八九十两双\d][一-龥]{1,2}")
_BARE_CATEGORY: Final = pattern("initiatives_names", "bare_category")
_STATION: Final = pattern("initiatives_names", "station")
_ROOM: Final = pattern("initiatives_names", "room")
_LESSON: Final = pattern("initiatives_names", "lesson")
_EVENT: Final = pattern("initiatives_names", "event")
_VISIT: Final = pattern("initiatives_names", "visit")
_WORDS_ADDED = Anchored(r"[^+＋]*[一-龥]{2}[^+＋]*(?:[+＋][^+＋]+)+")
_OURS_ADDED: Final = pattern("initiatives_names", "ours_added")
_KINDS: Final = "initiative_kinds.tsv"
_MADE: Final = pattern("initiatives_names", "made_brand")
_BY_VERB: Final = (
    ("brand", _MADE),
    ("platform", pattern("initiatives_names", "made_platform")),
    ("mechanism", pattern("initiatives_names", "made_mechanism")),
    ("method", pattern("initiatives_names", "made_method")),
)
SHAPE = re.compile(r"^[一二三四五六七八九十百千万双两\d][一-龥]|[一-龥][·—－-][一-龥]")
SUBJECT_OF: Final = pattern("initiatives_names", "subject_of")
VIEWED: Final = pattern("initiatives_names", "viewed")
ROOM: Final = pattern("initiatives_names", "deliberation_room")
MADE_OURS: Final = pattern("initiatives_names", "made_ours")
_TALKS: Final = pattern("initiatives_names", "talks")
#: What makes a means of work (以“…”为载体) a platform and no brand.
_HOUSED = re.compile(r"[站室厅组]|平台|[—＋+]")
_MEETING: Final = pattern("initiatives_names", "meeting")
_FIGURE: Final = pattern("initiatives_names", "figure")
_PERSON: Final = pattern("initiatives_names", "person")
#: What makes persons' titles a drive: 争当…, 评选…
_STRIVE = re.compile(r"^(?:争|评|选|学|寻|找|创|做|最美)")
_FESTIVAL: Final = pattern("initiatives_names", "festival")


def _is_bare(name: str, head: Head | None) -> bool:
    """A category of stations is no name, unless a platform is called so (“委员会客厅”小程序)."""
    if _BARE_CATEGORY.fullmatch(name):
        return not (head and head.word in _SOFTWARE)
    if (head is None or head.word in _HOUSES) and "·" not in name and (_STATION.search(name) or _ROOM.search(name)):
        return not (head and head.word == "品牌" and ROOM.search(name))
    if head and head.word in _HOUSES and "、" in name:
        return True
    return head is None and (
        ("的" in name and not _LESSON.search(name))
        or (("、" in name or "，" in name) and len(name) > _LONGEST_HEADLESS and not _ONE_EACH.fullmatch(name))
    )


def is_no_name(name: str, head: Head | None) -> bool:
    """Doctrines, figures of speech, festivals, kinds of meeting, whole sentences, bare categories."""
    if (
        is_slogan(name)
        or (head is None and _FIGURE.fullmatch(name))
        or _SPEECH.search(name)
        or len(name) < _SHORTEST_NAME
    ):
        return True
    if head is None and (_EVENT.search(name) or (_PERSON.search(name) and not _STRIVE.search(name))):
        return True
    if _WORDS_ADDED.fullmatch(name) and not _OURS_ADDED.search(name):
        return True
    if _VISIT.search(name) or (_FESTIVAL.fullmatch(name) and not _completes(head)):
        return True
    return (_MEETING.search(name) is not None and head is None) or _is_bare(name, head)


def _completes(head: Head | None) -> bool:
    """Whether a noun follows that takes a bare number to a name (“1158”工作法)."""
    return head is not None and head.completes == "yes"


def is_shaped(name: str) -> bool:
    """Whether quoted words have the shape of a name: 四下乡, 甲乙丙丁·戊己庚辛, …读书班, words of CPPCC work."""
    return bool(SHAPE.search(name) or cue("marker").search(name) or kind_inside(name))


@lru_cache(maxsize=4096)
def kind_inside(name: str) -> str | None:
    """The kind that the end of the name itself says."""
    return next((kind for kind, shape in _inside() if shape.search(name)), None)


@cache
def _inside() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds in order, with one pattern for the rows of a kind that follow one another."""
    runs = groupby(pattern_rules(_KINDS), key=itemgetter(0))
    return tuple((kind, re.compile("|".join(shape.pattern for _, shape in rows))) for kind, rows in runs)


def kind_of_name(name: str, head: Head | None, lead: str) -> tuple[str, str, int]:
    """The kind of a name, the rule that says so, and how much its word is worth."""
    inside = kind_inside(name)
    if head and _is_brand(name, head, inside):
        return "brand", "initiative-name-brand", 1
    if head and not (head.word in {"做法", "办法", "试点", "打卡"} and inside):
        return head.kind, f"initiative-{head.word}", _OUTRIGHT if head.word in {"品牌", "平台"} else 2
    if inside == "method" and _MADE.search(lead[-4:]):
        return "brand", "initiative-verb-brand", 1
    if inside:
        return inside, f"initiative-name-{inside}", 1
    return _kind_by_lead(lead)


def _is_brand(name: str, head: Head, inside: str | None) -> bool:
    """Whether a name is a brand although a platform or an event follows (以“甲乙”为载体, “甲乙之声”读书会)."""
    if head.word == "活动":
        return inside == "brand" and _TALKS.search(name) is not None
    if head.word == "载体":
        return inside != "platform" and not _HOUSED.search(name)
    if inside != "brand":
        return False
    return head.completes == "short" or (head.completes == "no" and head.word.startswith("读书") and "·" not in name)


def _kind_by_lead(lead: str) -> tuple[str, str, int]:
    """The kind by the words before a name that says none itself."""
    if SUBJECT_OF.search(lead) and not MADE_OURS.search(lead):
        return "brand", "initiative-subject-of", 1
    for kind, verbs in _BY_VERB:
        if verbs.search(lead[-8:]):
            return kind, f"initiative-verb-{kind}", 1
    return "campaign", "initiative-verb-campaign", 1


@lru_cache(maxsize=1024)
def known_kind(name: str) -> str | None:
    """The kind of a name that is an initiative wherever it stands, None for other names."""
    return next((known.kind for known in known_names() if known.pattern.fullmatch(name)), None)


def is_joined(names: list[str], head: Head | None) -> bool:
    """“五定”“六有”标准 is one name."""
    return len(names) > 1 and bool(head and head.completes == "yes") and all(map(_NUMBERED.fullmatch, names))
