"""What follows a quoted name: the noun that says what it is, or words that make it no initiative."""

import re
from dataclasses import dataclass
from functools import lru_cache

from cppcc_loaders.extract.initiatives_lexicon import Head, head_pattern, heads
from cppcc_loaders.swift import swift

__all__ = ["BASIS", "Tail", "completed", "read_tail"]

#: 以“…”为抓手 and the like: what stands before is a means of the work.
BASIS = re.compile(r"为(?:[一-龥]{0,4})?(?:抓手|载体|平台|依托|契机|牵引)")
_LONGEST_MODIFIER = 14
_LONGEST_LISTED = 24
_LONGEST_KEPT = 10
_SHORT_NAME = 4
_SHORTEST = 2
_FORMULA = re.compile(r"[\dA-Za-z一二三四五六七八九十][\dA-Za-z+＋×\-—]*")
#: “甲乙·丙丁”读书启动仪式: what is launched goes on.
_LAUNCHED = re.compile(r"[一-龥]{0,6}(?:启动|赠书|捐赠|揭牌|开讲|开班)仪式")
_WORK = re.compile(r"(?:专题)?(?:调研|视察|考察|培训|走访|学习)[一-龥]{0,4}?(?:活动|行动)")
#: Where software is called by the committee's own name, its sort goes in (“某县政协”微信公众号).
_COMMITTEES_OWN = re.compile(r"[一-龥]{2,6}政协")
_ACCOUNT = re.compile(r"(?:官方)?(?:微信)?(?:公众号|视频号|抖音号|小程序|APP|App|客户端)|网站|门户网站")
_MADE_WHOLE = re.compile(r"(?:机制|制度|体系|闭环|流程|标准|模式|工作法)$")
_BETWEEN_NOUNS = re.compile(r"(?:管理|运行|工作|联动|协调|保障|落实|服务)")
#: “甲乙”第8期邀请市教育局局长: behind the issue the sentence tells what was done.
_ISSUE = re.compile(
    r"第?[\d一二三四五六七八九十]+[期场次](?:协商|议事|活动)?(?=邀请|围绕|聚焦|走进|来到|在|于|举行|举办|开[讲课]|以|就|针对)"
)
#: “甲乙丙丁、戊己庚辛”读书班: a motto of two parts, whose class it is called after.
_MOTTO = re.compile("[、，·]")
#: “甲乙研学行”委员读书班: a name that is whole without its class.
_JOURNEY = re.compile("(?:行|计划|行动|活动|课堂|讲堂|书院)$")
#: “甲乙丙丁”委员大走访: whose drive it is stands between.
_OURS = ("委员", "政协", "界别", "主席")
_TABLES = ("台账", "清单", "流程")
_APART = ("新模式", "新机制", "新路径")
_VERBAL = re.compile(
    r"^[和与及]|[是在将使让把了已]|每[年月周季天逢]|[举开承主]办|举行|召开|邀请|融入|融合|结合|推动|引领|赋能|助力|成为|作为|获得|赢得|提供|提升|促进|支撑|纳入|标志性"
)


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
