"""Titles, stations and places beside the nearest fact, where a question asks for them: 哪份建议, 哪个工作站, 地点."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from cppcc_graph.ask_answer import Answer
from cppcc_graph.ask_compose import Asked
from cppcc_graph.ask_link import normalise
from cppcc_graph.ask_seen import look
from cppcc_graph.ask_templates import compiled, data_rows
from cppcc_graph.ask_terms import Term, terms_of
from cppcc_graph.viewgraph import ViewEvidence

__all__ = ["things_beside"]

_SENTENCE = re.compile(r"[^。！？!?；;]+[。！？!?；;]?")
#: Where a clause ends, titles taken whole.
_CLAUSE = re.compile(r"(?:《[^《》]*》|[^,，。;；！!？?《])+")
_EDGES = "的在了是"
_MOST = 4
_FAR = 3


@dataclass(frozen=True, slots=True)
class _Found:
    """A name, the sentence (counted from that of the fact) and the clause in which it stands."""

    name: str
    sentence: int
    clause: str


def things_beside(asked: Asked, answer: Answer) -> str:
    """The words of an answer with what is named of the kind that is asked for, in the best fact's sentence or near it.

    Where the clause that shares most words with the question names some, only these, and first of all
    where the answer tells of another one; never what the answer says.
    """
    pattern = next((name for wanted, name in _kinds() if wanted.search(asked.parsed.text)), None)
    proof = next(iter(answer.evidence), None)
    if pattern is None or proof is None or proof.offset < 0:
        return answer.answer
    runs = look(asked.mentions, asked.parsed.text).runs
    named = (Term((one.words,), 2.0) for one in asked.mentions)
    terms = (*named, *(one for one in terms_of(runs) if one.strong))
    names = [one for one in _nearest(_all(proof, pattern), terms) if not _said(one, answer)]
    if not names:
        return answer.answer
    listed = "、".join(names[:_MOST])
    if pattern.search(answer.answer):
        return f"同一处提到的：{listed}；{answer.answer}"
    return f"{answer.answer}；同一处提到的：{listed}"


def _said(name: str, answer: Answer) -> bool:
    """Whether an answer's words hold a name, whatever the width of its marks."""
    return normalise(name) in normalise(answer.answer)


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """How a thing is asked for, and how texts write it."""
    file = "ask_things.tsv"
    rows = data_rows(file, 2)
    return tuple((compiled(file, number, asks), compiled(file, number, said)) for number, (asks, said) in rows)


def _all(proof: ViewEvidence, pattern: re.Pattern[str]) -> list[_Found]:
    """Every name in the paragraph of a fact, not farther than three sentences."""
    sentences = [(one.start(), one.end()) for one in _SENTENCE.finditer(proof.paragraph)]
    home = next((at for at, (_, end) in enumerate(sentences) if end > proof.offset), 0)
    found: list[_Found] = []
    for at, (start, end) in enumerate(sentences):
        for clause in _CLAUSE.finditer(proof.paragraph, start, end) if abs(at - home) <= _FAR else ():
            names = (one[1].strip(_EDGES) for one in pattern.finditer(clause[0]))
            found += [_Found(name, at - home, clause[0]) for name in names]
    return found


def _distance(one: _Found) -> tuple[int, bool]:
    """How far a name stands from the fact."""
    return abs(one.sentence), one.sentence > 0


def _nearest(found: list[_Found], terms: tuple[Term, ...]) -> list[str]:
    """The names of the nearest sentence, before the fact rather than after it, and of its best clause."""
    if not found:
        return []
    _, nearest = next(iter(groupby(sorted(found, key=_distance), key=_distance)))
    rated = [(sum(term.weight for term in terms if term.within(one.clause)), one) for one in nearest]
    best = max(score for score, _ in rated)
    return list(dict.fromkeys(one.name for score, one in rated if score >= best))
