"""Calls: a leader of ours on a trip looks in on a committee's people; the call is that committee's exchange."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["Call", "read_calls"]

_RULE: Final = "activity-探访"
_CALLED: Final = pattern("activity_calls", "called")
_CALLS: Final = pattern("activity_calls", "calls")
_OURS: Final = pattern("activity_calls", "ours")
_OTHERS: Final = pattern("activity_calls", "others")
#: He or she as the subject, at most one clause before.
_THEY: Final = pattern("activity_calls", "they")
#: What a call's words end in that is none of its people.
_TAIL: Final = pattern("activity_calls", "tail")


class Call(NamedTuple):
    """A call with its sentence and the committees called on."""

    sentence: Range
    codes: tuple[str, ...]
    event: Event


@told_by(_CALLED)
def read_calls(scene: Scene) -> Iterator[Call]:
    """The calls that national news tells of its chairs: one for each sentence."""
    names = chair_names(scene) if scene.home == COUNTRY else frozenset[str]()
    for line in lines_of(scene) if names and _CALLS.search(scene.text) else ():
        words = scene.words(line.span)
        if line.kind is LineKind.HEADING or "政协" not in words:
            continue
        called = [m for m in _CALLED.finditer(scene.text, *line.span) if _is_on_us(m)]
        if called and _is_theirs(scene, line.span, called[0].start("o"), names):
            codes = _codes(scene, Range(called[0].start(), called[-1].end()))
            part = _joined(called)
            event = Event(part.start, part, "exchange", _TAIL.sub("", scene.words(part)), _RULE, "news")
            yield from [Call(line.span, codes, event)] if codes else []


def _is_theirs(scene: Scene, span: Range, at: int, names: frozenset[str]) -> bool:
    """Whether a chair, or he or she, is the subject of a call at a position (在看望…时，某某说 as well)."""
    head = scene.text[span.start : at]
    whole = scene.words(span) if head.strip() in ("", "在") else head
    return any(name in whole for name in names) or _THEY.match(head) is not None


def _is_on_us(called: re.Match[str]) -> bool:
    """Whether people of a committee are called on, not members at a session, nor a chair."""
    where = called["place"] or ""
    return bool(_OURS.search(where) or _OURS.search(called["who"])) and not _OTHERS.search(called["who"])


def _codes(scene: Scene, span: Range) -> tuple[str, ...]:
    """The committees below the national one that a call names, in order."""
    return tuple(dict.fromkeys(m.code for m in scene.committees_in(span) if m.code != COUNTRY))


def _joined(called: list[re.Match[str]]) -> Range:
    """The words of the last call, with those before it that only a comma parts from it."""
    first = len(called) - 1
    while first and called[first].start("o") - called[first - 1].end() <= 1:
        first -= 1
    return Range(called[first].start("o"), called[-1].end())
