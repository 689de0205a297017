"""Checks: what the words of a turn of telling must end with, who must have done it, what its sentence must say."""

import re
from collections.abc import Callable
from typing import Final

from cppcc_loaders.extract.activity_doers import done_by_others, done_by_us
from cppcc_loaders.extract.activity_events import Told
from cppcc_loaders.extract.activity_turns import Turn
from cppcc_loaders.extract.patterns import pattern

__all__ = ["COUNTED", "ROOM", "holds"]

_PROPOSED: Final = re.compile("(?:提案|建议|意见)[》”]?")
_RULED: Final = re.compile("(?:办法|规则|条例|细则|规定|制度)(?:（[^）]{1,6}）)?[》”]?")
#: What the topic of a turn must end with, for turns that fit titles of other kinds too.
_ADVICE: Final = re.compile(
    "(?:建议|亟待解决|亟需[^》]{2,8}|应予重视|应引起重视|值得关注|不容忽视|需引起[^》]{2,6})[》”]?$"
)
_PLANNED_RULE: Final = re.compile(
    "(?:办法|规则|条例|细则|规定|制度|方案|计划|规划|规程|守则|公约|指引|指南|标准|实施意见|指导意见|备忘录)(?:（[^）]{1,6}）)?[》”]?$"
)
#: How much was done is no part of what was done (为居民解答疑问600人次).
COUNTED: Final = re.compile(
    r"(?<=.{4})(?:共计|累计|共|近|约|超过|超|达)*[\d.]+[万亿余多]*(?:人次|公里|平方米|[元斤件个次场户名份盏套台人条家亩吨册箱只米座间处])(?:[余多])?$"
)
#: Names in quotes that are a place to meet.
ROOM: Final = re.compile("(?:[亭厅室站角点吧屋包廊院坊]|驿站|会客厅|平台|之家|小院|客栈|茶馆|议事会)[》”]?$")
#: A title that is a book's, no paper's.
_BOOK: Final = re.compile("^(?!.*(?:提案|建议|报告|意见|方案|办法|信息|计划|规划|制度)》)")
#: Papers that are no opinions sent up, and bulletins of opinions.
_OPINION: Final = re.compile("^(?!.*(?:提案|建议案|报告|方案|规划|办法|规则|工作要点|文史[^》]{0,6})》)")
_FUND: Final = re.compile("(?:奖学金|奖教金|助学金|奖助金|基金)[”》]?$")
_TEAM: Final = re.compile("队”?$")
_BRIEF: Final = re.compile("(?:专报|快报|信息|民意|内参|摘报|直报|建言|要情|建议)》$")
#: What says nothing of what talks brought (推动解决问题, 办成实事).
_VAGUE_RESULT: Final = re.compile(
    "(?:推动|促成|协调|帮助|解决|化解|办成|办结|落实|调处|为?群众|居民|身边|各类|一批|急难愁盼|实际|民生|的|了)*(?:问题|实事|难题|难事|事项|诉求|小事|事)?"
)
_ENDS: Final = {
    "proposal": _PROPOSED,
    "rule": _RULED,
    "rules": _PLANNED_RULE,
    "advice": _ADVICE,
    "room": ROOM,
    "named-room": ROOM,
    "bench": re.compile("(?:桌|板凳|长凳|火塘|茶席)”$"),
    "report": re.compile("调研报告》$"),
    "book": _BOOK,
    "opinion": _OPINION,
    "brief": _BRIEF,
    "fund": _FUND,
    "team": _TEAM,
    "again": re.compile("^“回头看”$"),
    "watch": re.compile("监督[^》]{0,6}[书函单]》$"),
}
#: Papers signed with others that bind two sides together, and those that rule work.
_BOND: Final = re.compile("^(?!.*(?:监督|监管)).*(?:合作|协作|交流|结对|联谊|友好|共享|共建)")
_PAPER: Final = re.compile("^(?!.*(?:合作|协作|交流|结对|联谊|友好|共享|共建))|监督|监管")
_SIGNED: Final = {"bond": _BOND, "paper": _PAPER}
#: Whom an event reached is told of the event before (活动共接诊…).
_AT_EVENT: Final = re.compile(
    r"\s*(?:[^，；。]{0,8}(?:活动|义诊|培训|现场|课程)(?:中|共|现场|当天|期间)?|当天|当日|现场|共|累计|期间)"
)
#: What a station has come to by now is a result of its being set up; what somebody asks for is not done.
_NOT_DONE: Final = pattern("activity_stories", "not_done")
_DEEDS: Final = frozenset({"ours", "tally", "fund"})
#: A deed of somebody's own has a number, a name in quotes, a place or a name; without any it is a general claim.
_CONCRETE: Final = pattern("activity_stories", "concrete")
#: Another body that was helped with it (配合县委引进…); a time of day at the head of what a party did on its trip.
_HELPED: Final = re.compile("(?:配合|协助|帮助|会同|联合)[^，；。]{0,10}$")
_AT_TIME: Final = re.compile(r"\s*(?:\d{1,2}[日号月]|[上下]午|当天|当晚|次日|随后)")


def holds(told: Told, turn: Turn, words: str, at: int) -> bool:
    """Whether a turn's topic ends as it must, and its doer is ours where it must be."""
    if turn.must == "alone" and words.startswith("《"):
        return bool(_ADVICE.search(words))
    if turn.must == "tally" and _AT_EVENT.match(told.mask(told.line.told.start, at)):
        return False
    if turn.must in _DEEDS:
        return _is_deed(told, turn, words, at)
    if turn.must in _CHECKS:
        return _CHECKS[turn.must](told, words, at)
    must = _SIGNED.get(turn.must)
    ends = must is None and _ENDS.get(turn.must)
    return bool(must.search(words) if must else not ends or ends.search(words[-12:]))


def _says_much(_told: Told, words: str, _at: int) -> bool:
    return not _VAGUE_RESULT.fullmatch(COUNTED.sub("", words))


def _not_by_others(told: Told, _words: str, at: int) -> bool:
    return bool(_HELPED.search(told.mask(told.clause(at).start, at))) or not done_by_others(told, at)


def _by_us(told: Told, _words: str, at: int) -> bool:
    return not _NOT_DONE.search(told.mask(told.clause(at).start, at)) and done_by_us(told, at)


def _has_time(told: Told, _words: str, _at: int) -> bool:
    return bool(_AT_TIME.match(told.mask(*told.line.told)))


#: What a sentence must say for the turns of a kind.
_CHECKS: Final[dict[str, Callable[[Told, str, int], bool]]] = {
    "result": _says_much,
    "work": _not_by_others,
    "day": _has_time,
    "talk": _by_us,
    "trouble": _by_us,
    "round": _by_us,
}


def _is_deed(told: Told, turn: Turn, words: str, at: int) -> bool:
    """Whether a deed was done, by somebody of ours, and its sentence says something particular."""
    if _NOT_DONE.search(told.mask(told.clause(at).start, at)) or (turn.must == "fund" and not _FUND.search(words)):
        return False
    return bool(_CONCRETE.search(told.mask(*told.line.told))) and done_by_us(told, at)
