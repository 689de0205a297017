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
_RULED: Final = pattern("activity_turn_checks", "ruled")
_ADVICE: Final = pattern("activity_turn_checks", "advice")
_PLANNED_RULE: Final = pattern("activity_turn_checks", "planned_rule")
COUNTED: Final = pattern("activity_turn_checks", "counted")
ROOM: Final = pattern("activity_turn_checks", "room")
_BOOK: Final = pattern("activity_turn_checks", "book")
_OPINION: Final = pattern("activity_turn_checks", "opinion")
_FUND: Final = pattern("activity_turn_checks", "fund")
_TEAM: Final = re.compile("队”?$")
_BRIEF: Final = pattern("activity_turn_checks", "brief")
_VAGUE_RESULT: Final = pattern("activity_turn_checks", "vague_result")
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
_BOND: Final = pattern("activity_turn_checks", "bond")
_PAPER: Final = pattern("activity_turn_checks", "paper")
_SIGNED: Final = {"bond": _BOND, "paper": _PAPER}
_AT_EVENT: Final = pattern("activity_turn_checks", "at_event")
#: What a station has come to by now is a result of its being set up; what somebody asks for is not done.
_NOT_DONE: Final = pattern("activity_stories", "not_done")
_DEEDS: Final = frozenset({"ours", "tally", "fund"})
#: A deed of somebody's own has a number, a name in quotes, a place or a name; without any it is a general claim.
_CONCRETE: Final = pattern("activity_stories", "concrete")
#: Another body that was helped with it (配合县委引进…); a time of day at the head of what a party did on its trip.
_HELPED: Final = re.compile("(?:配合|协助|帮助|会同|联合)[^，；。]{0,10}$")
_AT_TIME: Final = pattern("activity_turn_checks", "at_time")


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
