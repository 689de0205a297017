"""Steps in a proposal's life (提交 立案 交办 办理 督办 答复 …), told in sentences that name it by its title."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from cppcc_loaders.extract.frames import StepFrame, WorkFrame
from cppcc_loaders.extract.people import find_people
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.records import Range, Status
from cppcc_ontology.vocab import words

__all__ = ["extract_steps"]

_PROPOSALS: Final = frozenset({"proposal", "suggestion"})
_LEAD: Final = re.compile(r"由(?P<body>[一-龥]{3,14}?)(?:牵头|负责)?(?:主办|承办|办理|主要承办)")
_SUPPORT: Final = re.compile(r"[、，和由](?P<body>[一-龥]{3,14}?)(?:会办|协办|分办)")
_SUPERVISED: Final = re.compile(r"(?:领衔|牵头|带头|挂帅|重点|跟踪)?(?:督办|领办)")
#: Behind a step's word these make a field of work of it (提案办理协商, 办理质量).
_GENERAL: Final = re.compile(r"协商|质量|工作|机制|制度|情况|水平|质效")
_NEAR: Final = 40


@cache
def _step_pattern() -> re.Pattern[str]:
    known = sorted(words("proposal-step"), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, known)))


def extract_steps(scene: Scene, works: Iterable[WorkFrame]) -> Iterator[StepFrame]:
    """One frame for each step and sentence, for proposals and suggestions by title; plans give none."""
    seen: set[tuple[str, str]] = set()
    for work in works:
        line = line_at(scene, work.span.start)
        if work.kind not in _PROPOSALS or line.status is Status.PLANNED:
            continue
        low, high = max(line.span.start, work.span.start - _NEAR), min(line.span.end, work.span.end + _NEAR)
        for match in _step_pattern().finditer(scene.text, low, high):
            inside = work.span.start < match.start() < work.span.end
            step = words("proposal-step")[match.group()]
            general = _GENERAL.match(scene.text, match.end())
            if inside or general or (work.title, step) in seen:
                continue
            seen.add((work.title, step))
            span = Range(min(work.span.start, match.start()), max(work.span.end, match.end()))
            yield _step(scene, work, step, span)


def _step(scene: Scene, work: WorkFrame, step: str, span: Range) -> StepFrame:
    line = line_at(scene, span.start)
    text = scene.words(line.span)
    lead, support = _LEAD.search(text), _SUPPORT.search(text)
    handled = step in {"assignment", "handling"}
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
    )


def _supervisor(scene: Scene, sentence: Range) -> str | None:
    """The person named last before 领衔督办."""
    match = _SUPERVISED.search(scene.text, sentence.start, sentence.end)
    if match is None:
        return None
    before = [p for p in find_people(scene) if sentence.start <= p.span.start and p.span.end <= match.start()]
    return before[-1].name if before and match.start() - before[-1].span.end < _NEAR else None
