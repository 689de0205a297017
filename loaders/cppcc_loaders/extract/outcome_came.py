"""What came about without a number: what others did about it, what was brought about, what got better."""

from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.outcome_verdicts import Verdict
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line
from cppcc_loaders.extract.told_by import cued_by
from cppcc_loaders.records import Range

__all__ = ["read_came", "read_promise"]

_WORD: Final = pattern("outcome_came", "word")
_BROUGHT: Final = pattern("outcome_came", "brought")
_ANSWERED: Final = Anchored(pattern("outcome_came", "answered"))
_ENTERED: Final = Anchored(pattern("outcome_came", "entered"))
_CAME_TRUE: Final = Anchored(pattern("outcome_came", "came_true"))
_BETTER: Final = Anchored(pattern("outcome_came", "better"))
_SETTLED: Final = pattern("outcome_came", "settled")
_HOPED: Final = pattern("outcome_came", "hoped")
_GENERAL: Final = pattern("outcome_came", "general")
_PROPOSED: Final = pattern("outcome_verdicts", "proposed")
_STRONG: Final = pattern("outcome_came", "strong")
_PROMISE: Final = pattern("outcome_came", "promise")
_SAID: Final = pattern("outcome_came", "said")
_STORY: Final = 200
_OPENING: Final = 60


def read_came(text: str, clause: Range, paragraph: int) -> Verdict | None:
    """What came about of counsel that the text tells of before the clause, None where nothing did.

    >>> words = "委员提交的《关于增设公交站的提案》促成候车亭6月投用"
    >>> read_came(words, Range(0, len(words)), 0).indicator
    '促成候车亭6月投用'
    """
    if not _WORD.search(text, *clause):
        return None
    words = text[clause.start : clause.end].strip()
    brought = _BROUGHT.search(words)
    if brought and not _HOPED.search(words[: brought.start()]) and not _GENERAL.search(brought.group()):
        return _verdict(brought.group(), clause)
    told = next((m for rule in (_SETTLED, _CAME_TRUE) if (m := rule.fullmatch(words))), None)
    told = told or next((m for rule in (_ANSWERED, _ENTERED, _BETTER) if (m := rule.fullmatch(words))), None)
    if told is None or _HOPED.search(words) or not _follows_counsel(text, clause, paragraph):
        return None
    return _verdict(told["did"], clause)


@cued_by(_PROMISE)
def read_promise(scene: Scene, told: Line) -> Verdict | None:
    """What an official says on the spot that is done with a proposal (当场表态，把…列入…; 表示，…建议已经列入…)."""
    text, line = scene.text, told.span
    said = _SAID.search(text, *line) if text.find("入", *line) >= 0 else None
    found = _PROMISE.search(text, said.end() - 1, line.end) if said else None
    return Verdict("adoption", found["did"], Range(line.start, found.end()), "outcome-promise") if found else None


def _verdict(words: str, clause: Range) -> Verdict:
    return Verdict("adoption", words, clause, "outcome-came")


def _follows_counsel(text: str, clause: Range, paragraph: int) -> bool:
    """Whether counsel is told of before: in the paragraph, or at the end of the one before where this one opens."""
    if _PROPOSED.search(text, max(paragraph, clause.start - _STORY), clause.end):
        return True
    near = clause.start - paragraph < _OPENING
    return near and _STRONG.search(text, max(0, clause.start - _STORY), clause.start) is not None
