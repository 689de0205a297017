"""Results without a number: endorsements, adoptions, awards, selections, coverage."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.patterns import pattern, pattern_rules
from cppcc_loaders.records import Range
from cppcc_loaders.sieve import Sieve

__all__ = ["Verdict", "read_consequence", "read_verdicts"]


class Verdict(NamedTuple):
    """A result told in words: its kind, the words that say it, its clause and the rule that read it."""

    kind: str
    indicator: str
    span: Range
    rule: str


_NOT: Final = Anchored(pattern("outcome_verdicts", "not"))
_TRYING: Final = pattern("outcome_verdicts", "trying")
_GOES_ON: Final = re.compile("(?:也|还|并|均|都|已|且|先后|多次)*")
_COUNTED_ADVICE: Final = pattern("outcome_verdicts", "counted_advice")
_NUMBER_NEXT: Final = pattern("outcome_verdicts", "number_next")
#: What has a number of its own is told by that.
_COUNTED_IN: Final = re.compile(r"\d+余?多?[一-龥]")
#: 12户企业的…难题得到解决 is told by its number.
_COUNTED_DONE: Final = re.compile(r"\d+余?多?[户家所名位栋处][^，；。\d]{2,}$")
_GOT: Final = re.compile("得到|获|受到|赢得|引起|被")
_LONGEST: Final = 90
_NEAR: Final = 12
_CONSEQUENCE: Final = Anchored(pattern("outcome_verdicts", "consequence"))
_CONSEQUENCE_WORD: Final = pattern("outcome_verdicts", "consequence_word")
_AGREED: Final = pattern("outcome_verdicts", "agreed")
_ISSUED: Final = pattern("outcome_verdicts", "issued")
_OFFERED: Final = pattern("outcome_verdicts", "offered")
_AND_THEN: Final = pattern("outcome_verdicts", "and_then")
_AND_MORE: Final = pattern("outcome_verdicts", "and_more")
_AT_ONCE: Final = re.compile("(?:即日|当天|次日|下月|从[^，；。]{1,8})起")
_TAKEN_UP: Final = pattern("outcome_verdicts", "taken_up")
_ADVICE_BEFORE: Final = ("建议，", "提案，", "意见，", "》，")
_PROPOSED: Final = pattern("outcome_verdicts", "proposed")
_STORY: Final = 200
_WIDE: Final = 40
#: What ends an indicator behind its quotes: “全国劳动模范”称号, “我献一策”优秀建言奖.
_CLOSED: Final = re.compile("[》”](?:[^，；。、]{0,10}?(?:称号|荣誉|奖))?")
_HAS_NUMBER: Final = pattern("outcome_verdicts", "has_number")


def read_verdicts(text: str, clause: Range) -> Iterator[Verdict]:
    """The results of a clause told in words, one for each kind; a counted recognition is left to its number."""
    words = text[clause.start : clause.end]
    fitting = _sieve().fitting(words)
    if not fitting or _NOT.search(words):
        return
    seen: set[str] = set()
    for kind, rule in (pattern_rules("outcome_verdicts.tsv")[number] for number in fitting):
        found = rule.search(words)
        if not found or kind in seen or _NUMBER_NEXT.match(words, found.end()):
            continue
        if kind == "adoption" and (
            _TRYING.search(words[: found.end()])
            or _COUNTED_ADVICE.search(words[: found.start()])
            or _COUNTED_DONE.search(words[: found.end()])
        ):
            continue
        if kind in ("award", "selection", "coverage", "endorsement") and _HAS_NUMBER.search(
            text, clause.start - _counted_before(words, found, kind), clause.end
        ):
            continue
        seen.add(kind)
        indicator = _what_went_before(text, clause, found) + _indicator(words, found)
        yield Verdict(kind, indicator + _what_followed(text, clause, found), clause, f"outcome-{kind}")


def _counted_before(words: str, found: re.Match[str], kind: str) -> int:
    """How far before its clause a recognition may have its number (报送信息5件，获批示)."""
    goes_on = kind == "endorsement" and _GOES_ON.fullmatch(words[: found.start()]) and _GOT.match(found.group())
    return _NEAR if goes_on else 0


@cache
def _sieve() -> Sieve:
    return Sieve(rule for _, rule in pattern_rules("outcome_verdicts.tsv"))


def read_consequence(text: str, clause: Range, start: int) -> Verdict | None:
    """What came about after a proposal that the same paragraph (from `start`) tells of: 断头路正式通车."""
    if not _CONSEQUENCE_WORD.search(text, *clause):
        return None
    words = text[clause.start : clause.end].strip()
    if text.endswith(_ADVICE_BEFORE, 0, clause.start) and _TAKEN_UP.fullmatch(words):
        return Verdict("adoption", _clause_before(text, clause) + words, clause, "outcome-consequence")
    told = any(rule.fullmatch(words) for rule in (_CONSEQUENCE, _AGREED, _ISSUED))
    if not told or not _PROPOSED.search(text, max(start, clause.start - _STORY), clause.start):
        return None
    return Verdict("adoption", words, clause, "outcome-consequence")


def _what_followed(text: str, clause: Range, found: re.Match[str]) -> str:
    """What was done on a suggestion: 根据建议，修建了…."""
    if not found.group().endswith(("建议", "意见")) or text[clause.end : clause.end + 1] != "，":
        return ""
    did = re.split("[，；。]", text[clause.end + 1 : clause.end + _LONGEST])[0]
    return "" if _COUNTED_IN.search(did) else f"，{did}"


def _what_went_before(text: str, clause: Range, found: re.Match[str]) -> str:
    """What takes effect at once: 收费标准下调一成，即日起执行."""
    if found.start() or not _AT_ONCE.match(found.group()) or text[clause.start - 1 : clause.start] != "，":
        return ""
    return _clause_before(text, clause)


def _clause_before(text: str, clause: Range) -> str:
    return re.split("[，；。\n：]", text[max(0, clause.start - _WIDE) : clause.start - 1])[-1] + "，"


def _indicator(words: str, found: re.Match[str]) -> str:
    start = max(words.rfind("，", 0, found.start()), words.rfind("；", 0, found.start())) + 1
    whole = words[start : found.end()]
    then = [end.end() for end in _AND_THEN.finditer(words, start, found.start() + 1) if end.end() <= found.start() + 1]
    start = then[-1] if then else start
    offered = _OFFERED.match(words, start, max(start, found.start()))
    whole = _AND_MORE.split(words[offered.end() if offered else start : found.end()], maxsplit=1)[0]
    closed = _CLOSED.match(words, found.end() - words.startswith(("》", "”"), found.end() - 1))
    whole += (
        closed.group().removeprefix(whole[-1:] if words.startswith(("》", "”"), found.end() - 1) else "")
        if closed
        else ""
    )
    if "》" in whole and "《" not in whole[: whole.index("》")]:  # a comma of the title is no end
        whole = words[max(0, words.rfind("《", 0, start)) : start] + whole
    named = whole.rfind("）", 0, len(whole) - len(found.group()) + 1)
    whole = whole[named + 1 :] if named > 0 and "（" in whole[:named] else whole
    whole = re.sub(r"^(?:同时|并|还|也|其中|有力|积极)", "", whole)
    return whole if len(whole) <= _WIDE else words[found.start() : found.end()]
