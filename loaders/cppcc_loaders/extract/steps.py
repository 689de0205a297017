"""Steps in a proposal's life (提交 立案 交办 办理 督办 答复 …), told in sentences that name it by its title."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from cppcc_loaders.extract.frames import StepFrame, WorkFrame
from cppcc_loaders.extract.patterns import named_patterns, pattern
from cppcc_loaders.extract.people import find_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at, line_number, lines_of
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.records import Range, Status
from cppcc_ontology.vocab import words

__all__ = ["extract_steps"]

_PROPOSALS: Final = frozenset({"proposal", "suggestion"})
_LEAD: Final = pattern("steps", "lead")
_SUPPORT: Final = re.compile(r"[、，和由](?P<body>[一-龥]{3,14}?)(?:会办|协办|分办)")
_SUPERVISED: Final = pattern("steps", "supervised")
_GENERAL: Final = pattern("steps", "general")
_NEAR: Final = 40


@cache
def _step_pattern() -> re.Pattern[str]:
    known = sorted(words("proposal-step"), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, known)))


def extract_steps(scene: Scene, works: Sequence[WorkFrame]) -> Iterator[StepFrame]:
    """One frame for each step and sentence, for proposals and suggestions by title; plans give none."""
    seen: set[tuple[str, str]] = set()
    proposals = [work for work in works if work.kind in _PROPOSALS]
    for work in proposals:
        for named in (work.span, *_taken_up(scene, work, proposals)):
            line = line_at(scene, named.start)
            if line.status is Status.PLANNED:
                continue
            low, high = max(line.span.start, named.start - _NEAR), min(line.span.end, named.end + _NEAR)
            for match in _step_pattern().finditer(scene.text, low, high):
                inside = named.start < match.start() < named.end
                step = words("proposal-step")[match.group()]
                general = _GENERAL.match(scene.text, match.end())
                if inside or general or (work.title, step) in seen:
                    continue
                seen.add((work.title, step))
                span = Range(min(named.start, match.start()), max(named.end, match.end()))
                yield _step(scene, work, step, span)


def _taken_up(scene: Scene, work: WorkFrame, proposals: Sequence[WorkFrame]) -> Iterator[Range]:
    """该提案 in the sentences that follow in the paragraph, up to one that names another proposal."""
    lines, first = lines_of(scene), line_number(scene, work.span.start)
    own = lines[first].span
    if any(own.start <= p.span.start < own.end and p.title != work.title for p in proposals):
        return
    for line in lines[first + 1 :]:
        if line.paragraph != lines[first].paragraph or any(
            line.span.start <= p.span.start < line.span.end for p in proposals
        ):
            return
        found = named_patterns("proposal_patterns.tsv")["that_one"].search(scene.text, line.span.start, line.span.end)
        if found:
            yield Range(*found.span())


def _step(scene: Scene, work: WorkFrame, step: str, span: Range) -> StepFrame:
    line = line_at(scene, span.start)
    text = scene.words(line.span)
    lead, support = _LEAD.search(text), _SUPPORT.search(text)
    handled = step in {"assignment", "handling"}
    said = scene.text[span.start : line.span.end]
    return StepFrame(
        span,
        f"step-{step}",
        work=work.title,
        committee=work.committee,
        step=step,
        number=work.number,
        date=date_at(scene, line, span.end),
        supervisor=_supervisor(scene, line.span) if step == "supervision" else None,
        lead=lead["body"] if handled and lead else None,
        support=support["body"] if handled and support else None,
        reply_class=_answer(said, "answered", "reply-class") if step == "reply" else None,
        satisfaction=_answer(said, "content", "satisfaction") if step in {"reply", "feedback"} else None,
    )


def _answer(said: str, rule: str, scheme: str) -> str | None:
    """The class of a reply, or what its proposer thought of it, in the words after the proposal."""
    found = named_patterns("proposal_patterns.tsv")[rule].search(said)
    if found is None:
        return None
    told = found.groupdict()
    return told.get("class") or words(scheme).get(told["words"])


def _supervisor(scene: Scene, sentence: Range) -> str | None:
    """The person named last before 领衔督办."""
    match = _SUPERVISED.search(scene.text, sentence.start, sentence.end)
    if match is None:
        return None
    before = [p for p in find_people(scene) if sentence.start <= p.span.start and p.span.end <= match.start()]
    return before[-1].name if before and match.start() - before[-1].span.end < _NEAR else None
