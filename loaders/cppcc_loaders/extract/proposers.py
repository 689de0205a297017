"""Who put a proposal or suggestion: persons, parties, stations and committees that a text names beside its title."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from cppcc_loaders.extract.frames import PersonFrame, ProposerFrame, UnitFrame, WorkFrame
from cppcc_loaders.extract.patterns import named_patterns
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range

__all__ = ["extract_proposers"]

_FILE: Final = "proposal_patterns.tsv"
_PROPOSALS: Final = frozenset({"proposal", "suggestion"})
#: Titles of one list: 《甲》《乙》, 《甲》和《乙》.
_LISTED: Final = re.compile(r"[》”](?:、|和|与|以及|及)?[《“]")
#: Proposals that are merged come from different people.
_MERGED: Final = re.compile(r"并案|合并办理|并入")
_BEFORE: Final = 80
_PASSED_ON: Final = re.compile(r"报送|呈报|上报")


@dataclass(frozen=True, slots=True)
class _Agent:
    """Who put it: a person by name, a body by name, or a committee or unit with its committee's code."""

    kind: str
    name: str
    committee: str | None
    start: int


def extract_proposers(
    scene: Scene, works: Sequence[WorkFrame], people: Sequence[PersonFrame], units: Sequence[UnitFrame]
) -> Iterator[ProposerFrame]:
    """One frame for each proposal or suggestion by title and each of those who put it."""
    agents: list[_Agent] = []
    before: WorkFrame | None = None
    for work in (one for one in works if one.kind in _PROPOSALS):
        listed = before is not None and _LISTED.fullmatch(scene.text, before.span.end, work.span.start)
        if not listed or _MERGED.search(scene.words(scene.sentence_at(work.span.start))):
            agents = _agents(scene, work, people, units)
        before = work
        for number, agent in enumerate(agents):
            span = Range(min(agent.start, work.span.start), max(agent.start, work.span.end))
            yield ProposerFrame(
                span, "proposer", work.title, work.committee, work.number,
                kind=agent.kind, name=agent.name, body=agent.committee, joint=number > 0,
            )  # fmt: skip


def _agents(scene: Scene, work: WorkFrame, people: Sequence[PersonFrame], units: Sequence[UnitFrame]) -> list[_Agent]:
    sentence = scene.sentence_at(work.span.start)
    opens = work.span.start - (scene.text[work.span.start - 1 : work.span.start] in "《“")
    low = max(sentence.start, opens - _BEFORE)
    led = named_patterns(_FILE)["led"].search(scene.text[low:opens])
    if led:
        return [_Agent("organization", led["body"], None, low + led.start("body"))]
    put = named_patterns(_FILE)["put"].search(scene.text[low:opens])
    if put:
        clause = max(scene.text.rfind(stop, low, low + put.start()) for stop in "，。；：") + 1
        before = Range(max(low, clause), low + put.start())
        found = _persons(scene, before, people) or _bodies(scene, before, units)
        if found or not _PASSED_ON.search(put.group()):
            return found
        if named_patterns(_FILE)["undated"].fullmatch(scene.words(before).strip()) and work.committee:
            return [_Agent("committee", work.committee, None, before.start)]
        return []
    return _behind(scene, work, people) or _own(work)


def _persons(scene: Scene, span: Range, people: Sequence[PersonFrame]) -> list[_Agent]:
    """The persons right before the verb, the first one first; who speaks for a body leaves the proposal to it."""
    inside = [p for p in people if span.start <= p.span.start and p.span.end <= span.end]
    if not inside:
        return []
    between = named_patterns(_FILE)["between"].fullmatch(scene.text, inside[-1].span.end, span.end)
    if between is None:
        return []
    if between["body"]:
        return [_Agent("organization", between["body"], None, between.start("body"))]
    agents: list[_Agent] = []
    for one in reversed(inside):
        gap = scene.text[one.span.end : agents[0].start] if agents else ""
        if named_patterns(_FILE)["beside"].sub("", gap):
            break
        agents.insert(0, _Agent("person", one.name, None, one.span.start))
    return agents


def _bodies(scene: Scene, span: Range, units: Sequence[UnitFrame]) -> list[_Agent]:
    """A station, a party's body or a committee right before the verb."""
    for unit in reversed(units):
        near = span.start <= unit.span.start and unit.span.end <= span.end
        if near and named_patterns(_FILE)["between"].fullmatch(scene.text, unit.span.end, span.end):
            return [_Agent("unit", unit.name, unit.committee, unit.span.start)]
    party = named_patterns(_FILE)["party"].search(scene.words(span).rstrip())
    if party:
        return [_Agent("organization", party.group(), None, span.start + party.start())]
    for mention in reversed(scene.committees_in(span)):
        if named_patterns(_FILE)["undated"].fullmatch(scene.text, mention.span.end, span.end):
            return [_Agent("committee", mention.code, None, mention.span.start)]
    return []


def _behind(scene: Scene, work: WorkFrame, people: Sequence[PersonFrame]) -> list[_Agent]:
    """《…提案》由张某提出."""
    put = named_patterns(_FILE)["put_behind"].match(scene.text, work.span.end)
    if put is None:
        return []
    who = Range(*put.span("who"))
    party = named_patterns(_FILE)["party"].search(put["who"])
    named = [_Agent("person", p.name, None, p.span.start) for p in people if who.start <= p.span.start < who.end]
    if not named and party:
        return [_Agent("organization", party.group(), None, who.start + party.start())]
    return named


def _own(work: WorkFrame) -> list[_Agent]:
    """A 建议案 is a committee's own: nobody else can put one."""
    if named_patterns(_FILE)["own"].search(work.title) and work.committee:
        return [_Agent("committee", work.committee, None, work.span.start)]
    return []
