"""Stories: work told by set turns of county papers without a word of activity (跑了31个村, 编成《…》两辑)."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.extract.activity_events import Event, Told, branches
from cppcc_loaders.extract.activity_lessons import named_type
from cppcc_loaders.extract.activity_visitors import VISIT_RULE
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["read_stories", "story_cue"]

_FILE: Final = "activity_stories.tsv"
_BY_NAME: Final = "*"
#: What a trip was for is said by the title of what came of it.
_ABOUT: Final = re.compile("《(?:关于)?(?P<t>[^》]{4,40}?)的?(?:建议|提案|调研报告|报告|调查)》")
_PROPOSED: Final = re.compile("(?:提案|建议|意见)[》”]?")
_RULED: Final = re.compile("(?:办法|规则|条例|细则|规定|制度)(?:（[^）]{1,6}）)?[》”]?")
#: What the topic of a turn must end with, for turns that fit titles of other kinds too.
_ADVICE: Final = re.compile("建议[》”]?$")
_ENDS: Final = {"proposal": _PROPOSED, "rule": _RULED}
#: What a name in quotes must not end with to be a service, and what makes it a tool or a system.
_TOOL: Final = pattern("activity_stories", "tool")
#: Turns that stand for more than a story: stations counted together, what counts only where nothing else is told.
_FRAMES: Final = {"station": "build", "alone": "alone"}
#: Types that a turn gives a name which says nothing of its own.
_DEFAULTS: Final = {"service": "public-service", "campaign": "public-service"}


class _Turn(NamedTuple):
    """A turn of telling: the type that it tells, what its topic must be, its pattern."""

    type: str
    must: str
    pattern: re.Pattern[str]


def read_stories(told: Told) -> Iterator[Event]:
    """The events that turns of telling say in a sentence; a turn is looked for only where its cue stands."""
    start = told.line.told.start
    cues = set(story_cue().findall(told.blotted))
    for cue in sorted(cues):
        for turn in _turns()[cue]:
            for found in turn.pattern.finditer(told.blotted):
                words = told.words(start + found.start("o"), start + found.end("o"))
                topic = trim_topic(words)
                kind = _kind(words, turn)
                must = _ENDS.get(turn.must)
                if turn.must == "alone" and words.startswith("《") and not _ADVICE.search(words):
                    continue
                if topic and kind and (must is None or must.search(words[-12:])):
                    at = start + found.start("v" if "v" in turn.pattern.groupindex else "o")
                    rule = VISIT_RULE if turn.must in ("host", "guest") else "activity-叙事"
                    clause = told.clause(at)
                    about = _ABOUT.search(told.words(*told.line.told)) if kind == "research" else None
                    frame = _FRAMES.get(turn.must) or ("propose" if kind == "proposal-work" else "story")
                    yield Event(at, clause, kind, about["t"] if about else topic, rule, frame)


def _kind(words: str, turn: _Turn) -> str:
    """The type of what a turn tells: its own, or by the words of the name that it has in quotes."""
    if turn.type != _BY_NAME:
        return turn.type
    if turn.must == "service" and _TOOL.search(words):
        return "institution-building"
    return named_type(words, _DEFAULTS.get(turn.must, ""))


@cache
def story_cue() -> re.Pattern[str]:
    """One pattern of all cues: without one of them a sentence has no such turn."""
    return re.compile(branches(sorted(_turns())))


@cache
def _turns() -> dict[str, list[_Turn]]:
    turns: dict[str, list[_Turn]] = {}
    for number, (kind, must, cues, words) in read_rows(_FILE, "type", "must", "cue", "turn"):
        turn = _Turn(kind, must, compiled(_FILE, number, words))
        for cue in cues.split("|"):
            turns.setdefault(cue, []).append(turn)
    return turns
