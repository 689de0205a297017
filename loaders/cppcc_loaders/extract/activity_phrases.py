"""Phrases that tell a piece of work by themselves: 建成协商议事厅12个, 遴选重点提案9件, 举办“…讲堂”6期."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from cppcc_loaders.data_files import read_rows
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_lessons import named_type
from cppcc_loaders.extract.patterns import pattern, word_list
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.sieve import Sieve

__all__ = ["read_phrases"]

_SYSTEMS: Final = word_list("activity_phrases", "systems")
#: How titles of opinions sent up end.
_OPINION: Final = ("社情民意》", "社情民意信息》")
_NAMED: Final = re.compile(r"“[^”，。]{2,12}”(?:协商[^，；。\d]{0,4})?")
#: A series in quotes whose name says nothing is one of talks where its sentence speaks of counsel.
_COUNSEL: Final = re.compile("协商|议事")
_REPORT: Final = pattern("activity_phrases", "report")
#: How far before its figures a report is named.
_BACK: Final = 120
_BY_NAME: Final = "*"
#: Without a number or one of these a sentence has no such phrase.
_SIGNS: Final = frozenset("0123456789义纠《”轮会督案")


def read_phrases(told: Told) -> Iterator[Event]:
    """The events that phrases with a number, or with a place, tell in a sentence."""
    if _SIGNS.isdisjoint(told.blotted):
        return
    start = told.line.told.start
    for number in _sieve().fitting(told.blotted):
        kind, frame, phrase = _phrases()[number]
        for found in phrase.finditer(told.blotted):
            words = told.words(start + found.start("o"), start + found.end("o"))
            topic = _reported_on(told) if words == "提案" else None
            topic = topic or trim_topic(words)
            own = named_type(words, "") if kind == _BY_NAME else kind
            if frame == "series" and not own and _COUNSEL.search(told.words(*told.line.told)):
                own = "consultation"
            if frame == "system" and not words.endswith(_SYSTEMS):
                continue
            if own == "consultation" and words.startswith("协商"):
                topic = _brand(told, start + found.start()) or topic
            if frame == "opinion" and not words.endswith(_OPINION):
                continue
            if frame == "title" and not words.rstrip("》").endswith("建议"):
                continue
            if topic and own:
                at = start + found.start("v" if "v" in phrase.groupindex else 0)
                yield Event(at, told.clause(at), own, topic, "activity-计数", frame)


def _reported_on(told: Told) -> str | None:
    """The subject of the report whose figures a sentence tells: named in it or in the paragraph's sentence before."""
    scene, at = told.scene, told.line.span.start
    before = scene.text[scene.paragraph_at(at).start : at]
    since = "会议以来" in told.blotted and "报告" in before
    named = _REPORT.search(before[-_BACK:]) if since else None
    return trim_topic(named["o"]) if named else None


def _brand(told: Told, end: int) -> str | None:
    """The named series that counted talks belong to: the name in quotes before them in the sentence."""
    found = _NAMED.findall(told.words(told.line.told.start, end))
    return found[-1] if found else None


@cache
def _phrases() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    rows = read_rows("activity_phrases.tsv", "type", "frame", "phrase")
    return tuple((kind, frame, re.compile(phrase)) for _, (kind, frame, phrase) in rows)


@cache
def _sieve() -> Sieve:
    return Sieve(phrase for _, _, phrase in _phrases())
