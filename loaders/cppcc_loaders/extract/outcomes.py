"""Outcomes: numbers and verdicts that a text gives as results of a committee's work."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain
from typing import Final, TypeAlias

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activities import activities_of
from cppcc_loaders.extract.agents import agent_at, chair_names, is_foreign, is_ours
from cppcc_loaders.extract.clauses import split_clauses
from cppcc_loaders.extract.fillers import is_filler
from cppcc_loaders.extract.frames import OutcomeFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.outcome_came import read_came, read_promise
from cppcc_loaders.extract.outcome_fields import read_proposers
from cppcc_loaders.extract.outcome_followed import follows_us
from cppcc_loaders.extract.outcome_handled import read_handled
from cppcc_loaders.extract.outcome_national import (
    PEOPLE,
    counts_us,
    follows_counsel,
    in_our_terms,
    is_about_us,
    opens_with_us,
    tells_of_elsewhere,
)
from cppcc_loaders.extract.outcome_numbers import counted, rates_together
from cppcc_loaders.extract.outcome_others import is_others_figure
from cppcc_loaders.extract.outcome_pages import is_own_page
from cppcc_loaders.extract.outcome_praise import is_members_praise, read_findings, read_praise, read_quoted
from cppcc_loaders.extract.outcome_press import read_answers_to_press, tells_answers
from cppcc_loaders.extract.outcome_said import facts_said
from cppcc_loaders.extract.outcome_sections import paragraphs_of_the_case
from cppcc_loaders.extract.outcome_verdicts import Verdict, read_consequence, read_verdicts
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.quantities import find_quantities
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, line_number, lines_of
from cppcc_loaders.extract.told_by import Readers, bits_of, may_tell
from cppcc_loaders.records import Range, Status
from cppcc_loaders.swift import altered
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["extract_outcomes"]

_LOOKED_INTO: Final = pattern("outcomes", "looked_into")
_CLAUSE_TERMS: Final = pattern("outcomes", "clause_terms")
_EXPLAINS: Final = pattern("outcomes", "explains")
_AHEAD: Final = Anchored(pattern("outcomes", "ahead"))
_DEMANDS: Final = pattern("outcomes", "demands")
_WILL: Final = Anchored(pattern("outcomes", "will"))
_ALREADY: Final = pattern("outcomes", "already")
_PRAISED: Final = re.compile("(?:肯定|评价|赞扬)了?(?P<p>[一-龥]{2,3})")
_TELLING: Final = frozenset({LineKind.TOLD, LineKind.SPEECH})
#: 约占立案数的22%
_ABOUT: Final = re.compile(r"(?:约|将近|接近)占[^，；。\d]{0,10}$")
_MEMBERS: Final = pattern("outcomes", "members")
_BACKGROUND: Final = pattern("outcomes", "background")
_BACKGROUND_BITS: Final = bits_of(_BACKGROUND)
_PAST: Final = pattern("outcomes", "past")
_DIGIT: Final = pattern("outcomes", "digit")
_CUE: Final = pattern("outcomes", "cue")
_Praise: TypeAlias = Callable[[Scene, Line], Verdict | None]
#: The readers of praise: what the first of them finds in a sentence counts.
_PRAISES: Final = Readers[_Praise](read_praise, read_findings, read_quoted, read_promise)


def extract_outcomes(scene: Scene) -> Iterator[OutcomeFrame]:
    """The outcomes of an article: what was counted, endorsed, adopted, awarded, selected or covered."""
    seen: set[tuple[str, str, str | None, str | None]] = set()
    ours = is_ours(scene)
    own_page = is_own_page(scene)
    tells_said = own_page or scene.home == COUNTRY
    case = paragraphs_of_the_case(scene)
    press = "记者会" in scene.text
    praises, background = _PRAISES.of(scene.text), may_tell(scene.text, _BACKGROUND_BITS)
    for sentence in lines_of(scene):
        of_case = sentence.paragraph in case and not _LOOKED_INTO.search(scene.words(sentence.span))
        if of_case or (background and _BACKGROUND.match(scene.text, sentence.span.start)):
            continue
        if sentence.kind is not LineKind.HEADING and (ours or "政协" in scene.words(sentence.span)):
            yield from _praise(scene, sentence, praises)
        if not _is_read(scene, sentence, ours=ours) or (press and tells_answers(scene, sentence)):
            continue
        line = _after_quote(scene, sentence) if sentence.kind is LineKind.SPEECH else sentence
        if not (own_page or in_our_terms(scene, line) or follows_counsel(scene, line)):
            continue
        told = _of_line(scene, line, ours=ours) if line.kind is LineKind.TOLD else iter(())
        for frame in chain(told, _said(scene, line, ours=ours) if tells_said else ()):
            of = frame.span if frame.kind == "quantity" else line.span
            key = (scene.words(of), frame.indicator, frame.value, frame.unit)
            if key not in seen:
                seen.add(key)
                yield frame
    known = {(value, unit) for _, _, value, unit in seen if value}
    for line, frame in chain(read_answers_to_press(scene), read_handled(scene)):
        if (frame.value, frame.unit) not in known:
            yield altered(frame, result_of=_activity(scene, line, frame.span))
    yield from read_proposers(scene)


def _is_read(scene: Scene, line: Line, *, ours: bool) -> bool:
    """Whether a sentence tells or reports, may be about us, and is no filler."""
    return line.kind in _TELLING and is_about_us(scene, line, ours=ours) and not is_filler(scene, line.span)


def _said(scene: Scene, line: Line, *, ours: bool) -> Iterator[OutcomeFrame]:
    said = facts_said(scene, line)
    if said:
        yield from _of_line(scene, replace(line, told=said, kind=LineKind.TOLD), ours=ours)


def _after_quote(scene: Scene, line: Line) -> Line:
    """A sentence behind spoken words in quotes that have ended: told again, unless it goes on demanding."""
    before = scene.text[max(0, line.span.start - 2) : line.span.start].rstrip("\n")
    if not before.endswith("”") or _DEMANDS.match(scene.text, line.span.start) or "“" in scene.words(line.span):
        return line
    return replace(line, kind=LineKind.TOLD, told=line.span)


def _of_line(scene: Scene, line: Line, *, ours: bool) -> Iterator[OutcomeFrame]:
    words = scene.words(line.told)
    numbers, verdicts = _DIGIT.search(words), _CUE.search(words)
    if not (numbers or verdicts):
        return
    ours = ours or opens_with_us(scene, line)
    if line.status is Status.PLANNED and _is_past(scene, line):
        line = replace(line, status=Status.REALISED)
    for clause in split_clauses(scene.text, *line.told):
        if not (ours or _CLAUSE_TERMS.search(scene.text, *clause)):
            continue
        if numbers:
            yield from _numbers(scene, line, clause)
        if verdicts:
            yield from _verdicts(scene, line, clause)


def _is_past(scene: Scene, line: Line) -> bool:
    """Whether a sentence among plans opens with a year that is over (2024年，共形成…)."""
    past = _PAST.match(scene.text, *line.span)
    return past is not None and not (past["y"] and scene.year and int(past["y"]) >= scene.year)


def _numbers(scene: Scene, line: Line, clause: Range) -> Iterator[OutcomeFrame]:
    quantities = list(find_quantities(scene.text, *clause))
    if not quantities or tells_of_elsewhere(scene, clause):
        return
    for quantity in quantities:
        if scene.home == COUNTRY and not counts_us(scene, line, clause, quantity):
            continue
        found = counted(scene.text, clause, quantity)
        agent = agent_at(scene, line.span, quantity.span.start) if found else None
        if found is None or agent is None:
            continue
        at = quantity.span.start
        if (is_foreign(scene, line.span, at) or is_others_figure(scene, line.span, at)) and not (
            follows_us(scene, line, quantity.span.start)
            or (quantity.unit in PEOPLE and _MEMBERS.match(scene.text, quantity.span.end))
        ):
            continue
        head = scene.text[clause.start : quantity.span.start] if quantity.weight == "share" else ""
        planned = line.status is Status.PLANNED or _is_ahead(scene, line, Range(quantity.span.start, clause.end))
        for indicator in rates_together(head) or (found.indicator,):
            yield OutcomeFrame(
                found.span,
                "outcome-quantity",
                "quantity",
                agent,
                indicator,
                value=quantity.value,
                unit=quantity.unit,
                comparator="approx" if _ABOUT.search(head) else quantity.comparator,
                status=Status.PLANNED if planned else line.status,
                result_of=_activity(scene, line, clause),
            )


def _is_ahead(scene: Scene, line: Line, rest: Range) -> bool:
    """Whether a number is announced: by 将, or by the sentence before that this one explains (据了解，…)."""
    will = _WILL.search(scene.text, line.span.start, rest.start)
    if _AHEAD.search(scene.text, *rest) or (will and not _ALREADY.search(scene.text, will.end(), rest.start)):
        return True
    if not _EXPLAINS.match(scene.words(line.span)):
        return False
    before = lines_of(scene)[max(0, line_number(scene, line.span.start) - 1)]
    return before.span != line.span and bool(_AHEAD.search(scene.words(before.span)))


def _verdicts(scene: Scene, line: Line, clause: Range) -> Iterator[OutcomeFrame]:
    told = list(read_verdicts(scene.text, clause))
    if not told:
        paragraph = scene.paragraph_at(clause.start).start
        paragraph = 0 if paragraphs_of_the_case(scene) else paragraph
        followed = read_consequence(scene.text, clause, paragraph) or read_came(scene.text, clause, paragraph)
        told = [followed] if followed else []
    for verdict in told:
        yield from _told(scene, line, clause, verdict)


def _praise(scene: Scene, line: Line, praises: tuple[_Praise, ...]) -> Iterator[OutcomeFrame]:
    """What the first of the readers that finds praise in a sentence does."""
    for read in praises:
        verdict = read(scene, line)
        if verdict is not None:
            return _told(scene, line, verdict.span, verdict)
    return iter(())


def _told(scene: Scene, line: Line, clause: Range, verdict: Verdict) -> Iterator[OutcomeFrame]:
    agent = agent_at(scene, line.span, line.span.start if verdict.rule == "outcome-quoted" else clause.end)
    if verdict.kind == "endorsement" and (
        _is_own_praise(scene, clause) or is_members_praise(scene.text, line.span, verdict)
    ):
        return
    if agent is not None:
        yield OutcomeFrame(
            verdict.span,
            verdict.rule,
            verdict.kind,
            agent,
            verdict.indicator,
            status=Status.REALISED if verdict.rule == "outcome-praise" else line.status,
            result_of=_activity(scene, line, clause),
        )


def _is_own_praise(scene: Scene, clause: Range) -> bool:
    """Whether the head of the national committee praises what a place did: that is no approval of its own work."""
    words = scene.words(clause).lstrip()
    if scene.home != COUNTRY or not words.startswith(tuple(chair_names(scene))):
        return False
    whom = _PRAISED.search(words)
    return whom is not None and any(whom["p"][:size] in divisions().by_short for size in (2, 3))


def _activity(scene: Scene, line: Line, clause: Range) -> Range | None:
    """The span of the activity told by the same sentence, the nearest one up to the clause's end."""
    known = activities_of(scene)
    for number in reversed(range(bisect_left(remembered(scene, _activity_starts), clause.end))):
        if known[number].span.start < line.span.start:
            return None
        if known[number].status is Status.REALISED:
            return known[number].span
    return None


def _activity_starts(scene: Scene) -> list[int]:
    return [activity.span.start for activity in activities_of(scene)]
