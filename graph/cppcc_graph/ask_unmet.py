"""What a question asks of a deed and an answer does not tell: the place, who else went, the way; data/ask_aspects.tsv.

An answer without it is not certain, and the sentences around its evidence are shown.
"""

import re
from dataclasses import dataclass, replace
from functools import cache

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_fulltext import around
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_templates import compiled, data_rows
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["unmet"]

_NAME = 40
#: Aspects that the same paragraph tells, if any; places may stand in the next.
_STORIES = frozenset({"结果", "做法或过程"})
#: How a passage is introduced, and a longer one.
_QUOTED, _AROUND = "最接近的原文：", "最接近的、连同前后的原文："


@dataclass(frozen=True, slots=True)
class _Aspect:
    """What may be asked of a deed."""

    name: str
    asks: re.Pattern[str] | None
    unless: re.Pattern[str] | None
    held: re.Pattern[str] | None


@cache
def _aspects() -> tuple[_Aspect, ...]:
    """The rows of ask_aspects.tsv."""
    file = "ask_aspects.tsv"
    rows = data_rows(file, 4)
    return tuple(
        _Aspect(name, *(None if said == "-" else compiled(file, number, said) for said in patterns))
        for number, (name, *patterns) in rows
    )


def unmet(asked: Asked, answer: Answer) -> Answer:
    """An answer that lacks what is asked of a deed, not certain and with the sentences around; others as they are."""
    text = asked.parsed.text
    lacking = [one for one in _aspects() if _is_asked(one, text) and not _is_held(one, answer, text)]
    if not lacking or not answer.rows:
        return answer
    what = "、".join(one.name for one in lacking)
    said = f"{answer.answer}（其中没有写{what}）" if answer.certain else answer.answer
    shown = around(asked, answer, paragraph=all(one.name in _STORIES for one in lacking))
    told = shown is None or normalise(shown.quote) in normalise(answer.answer)
    if shown is not None and not told and (longer := _lengthened(answer, shown)):
        return longer
    if shown is not None and not told and (answer.certain or "原文里还有" not in answer.answer):
        said = f"{said}；前后的原文：“{shown.quote}”"
        return replace(answer, certain=False, answer=said, evidence=(*answer.evidence[:6], shown))
    return replace(answer, certain=False, answer=said)


def _lengthened(answer: Answer, shown: ViewEvidence) -> Answer | None:
    """An answer that quotes a passage with what stands around it in the place of it; None where it quotes another."""
    cell = answer.rows[0][0].text
    whole = " ".join(shown.quote.split())
    if f"“{cell}”" not in answer.answer or normalise(cell) not in normalise(whole):
        return None
    said = answer.answer.replace(f"“{cell}”", f"“{whole}”", 1).replace(_QUOTED, _AROUND, 1)
    others = (one for one in answer.evidence if one.doc != shown.doc or not shown.start <= one.start < shown.end)
    return replace(answer, certain=False, answer=said, evidence=(shown, *others))


def _is_asked(aspect: _Aspect, text: str) -> bool:
    """Whether a question asks for it."""
    return bool(aspect.asks and aspect.asks.search(text)) and not (aspect.unless and aspect.unless.search(text))


def _is_held(aspect: _Aspect, answer: Answer, text: str) -> bool:
    """Whether every row has a cell that shows it and that the question does not say itself."""
    if aspect.held is None:
        return False
    place = next((at for at, name in enumerate(answer.columns) if name == aspect.name), None)
    rows = answer.rows if place is None else [(row[place],) for row in answer.rows]
    cells = ([cell.text for cell in row if normalise(cell.text) not in text] for row in rows)
    return all(any(len(cell) <= _NAME and aspect.held.search(cell) for cell in row) for row in cells)
