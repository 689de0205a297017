"""What follows a quoted name: the noun that says what it is, or words that make it no initiative."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cppcc_loaders.extract.initiatives_lexicon import Head, head_pattern, heads
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.swift import swift

__all__ = ["BASIS", "Tail", "completed", "read_tail"]

BASIS: Final = pattern("initiatives_tail", "basis")
_LONGEST_MODIFIER = 14
_LONGEST_LISTED = 24
_LONGEST_KEPT = 12
_SHORT_NAME = 4
_SHORTEST = 2
_FORMULA = re.compile(r"[\dA-Za-z一二三四五六七八九十][\dA-Za-z+＋×\-—]*")
_LAUNCHED: Final = pattern("initiatives_tail", "launched")
_WORK: Final = pattern("initiatives_tail", "work")
#: Where software is called by the committee's own name, its sort goes in (“某县政协”微信公众号).
_COMMITTEES_OWN = re.compile(r"[一-龥]{2,6}政协")
_ACCOUNT: Final = pattern("initiatives_tail", "account")
_MADE_WHOLE: Final = pattern("initiatives_tail", "made_whole")
_BETWEEN_NOUNS: Final = pattern("initiatives_tail", "between_nouns")
_ISSUE: Final = pattern("initiatives_tail", "issue")
#: “甲乙丙丁、戊己庚辛”读书班: a motto of two parts, whose class it is called after.
_MOTTO = re.compile("[、，·]")
_JOURNEY: Final = pattern("initiatives_tail", "journey")
#: “甲乙丙丁”委员大走访: whose drive it is stands between.
_OURS = ("委员", "政协", "界别", "主席")
_TABLES = ("台账", "清单", "流程")
_APART = ("新模式", "新机制", "新路径")
_VERBAL: Final = pattern("initiatives_tail", "verbal")


@swift
@dataclass(frozen=True, slots=True)
class Tail:
    """What follows a row: its head noun, the words up to the end of it, or that they forbid an initiative.

    `maybe`: a kind of work and 活动 follow (…调研活动); only a name of the shape of one is a campaign.
    """

    head: Head | None = None
    words: str = ""
    forbids: bool = False
    maybe: bool = False


@lru_cache(maxsize=1024)
def read_tail(words: str) -> Tail:
    """Read the words after a row of quotations up to the next punctuation mark."""
    if _ISSUE.match(words):
        return Tail()
    longest = _LONGEST_LISTED if words.startswith("、") else _LONGEST_MODIFIER
    match = head_pattern().search(words[: longest + 6])
    if match is None or match.start() > longest:
        return Tail()
    between = words[: match.start()]
    if (
        _VERBAL.search(between)
        or ("、" in between and "等" not in between)
        or "的" in between[2:]
        or BASIS.search(between)
        or (between == "的" and match["head"] in _TABLES)
    ):
        return Tail()
    if match["event"] or match["stop"]:
        work = _WORK.match(words, match.start()) or _LAUNCHED.match(words)
        return Tail(forbids="等" not in between[1:], maybe=work is not None)
    gap = _BETWEEN_NOUNS.match(words, match.end())
    more = head_pattern().match(words, gap.end() if gap else match.end())
    if more and more["head"] and {heads()[match["head"]].completes, heads()[more["head"]].completes} == {"yes"}:
        match = more
    return Tail(heads()[match["head"]], words[: match.end()])


def completed(name: str, tail: Tail, kind: str) -> str:
    """The name with the noun that completes it: 1158 + 工作法."""
    head = tail.head
    account = _COMMITTEES_OWN.fullmatch(name) and _ACCOUNT.match(tail.words)
    if account:
        return name + account.group()
    if head is None or name.endswith(head.word) or (head.completes == "no" and not _is_formula(name, head)):
        return name
    if head.completes == "short" and not _is_formula(name, head) and (len(name) > _SHORT_NAME or head.kind != kind):
        return name
    if head.completes == "short" and tail.words != head.word and not _is_formula(name, head):
        return name
    if head.completes == "yes" and (_MADE_WHOLE.search(name) or _is_apart(name, head, tail.words)):
        return name
    more = re.sub(r"^等|^的|^等的", "", tail.words)
    return name + (more if len(more) <= _LONGEST_KEPT else head.word)


def _is_apart(name: str, head: Head, words: str) -> bool:
    """Whether the noun only says what the name is of: a class under a motto, a table of it (的台账), a new mode."""
    if _is_formula(name, head):
        return False
    if head.word.startswith("大") and words.startswith(_OURS):
        return True
    return words.startswith(_APART) or (
        head.word == "读书班" and (_MOTTO.search(name) is not None or _JOURNEY.search(name) is not None)
    )


def _is_formula(name: str, head: Head) -> bool:
    """A formula (1+N) or a name of two characters takes any noun in; 活动, 工程 and 行动 stay out."""
    return head.kind != "campaign" and (_FORMULA.fullmatch(name) is not None or len(name) <= _SHORTEST)
