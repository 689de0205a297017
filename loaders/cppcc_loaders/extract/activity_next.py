"""What the next sentences say of a meeting: its agenda, what it was for, what members' advice there was about."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.sections import Line, LineKind, line_number, lines_of
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["agenda_topic", "next_lines", "seminar_theme", "up_to_verb"]

_PURPOSE: Final = pattern("activity_next", "purpose")
_ON_LIST: Final = pattern("activity_next", "on_list")
_MEETING_SAID: Final = pattern("activity_next", "meeting_said")
_QUOTED_THEME: Final = pattern("activity_next", "quoted_theme")
_BY_MEETING: Final = pattern("activity_next", "by_meeting")
_EXHORTS: Final = pattern("activity_next", "exhorts")
_VAGUE_AGENDA: Final = pattern("activity_next", "vague_agenda")
_QUOTING: Final = frozenset({"consultation", "standing-committee-meeting", "proposal-work"})
#: A verb right behind the preposition is the subject's own (围绕深入贯彻…开展).
_SHORTEST: Final = 3
_LOOK_AHEAD: Final = 4
_SEMINARS: Final = ("研讨会", "论坛", "交流会")
_AS_THEME: Final = re.compile("(?P<o>[^”]{4,60})”为(?:主题|题)")
#: What speeches in the full session were about.
_SPOKEN_ON: Final = pattern("activity_next", "spoken_on")
_AGENDA: Final = pattern("activity_agendas", "agenda")
_DONE_THERE: Final = pattern("activity_next", "done_there")
_WHOSE: Final = pattern("activity_next", "whose")
_READIED: Final = pattern("activity_next", "readied")
_ADVISED_ON: Final = pattern("activity_next", "advised_on")
_AGENDA_ENDS: Final = pattern("activity_next", "agenda_ends")
_VERB_BEHIND: Final = pattern("activity_next", "verb_behind")


def next_lines(told: Told, kind: str) -> tuple[str | None, Range | None]:
    """The agenda in the next sentences of a news item: 会议传达学习了…, 13位委员围绕…建言."""
    lines = lines_of(told.scene)
    at = line_number(told.scene, told.line.span.start)
    ahead = lines[at + 1 : at + 1 + _LOOK_AHEAD]
    said = _said_of_all(told, kind, ahead)
    if said:
        return said, None
    for line in ahead:
        words = told.scene.words(line.span)
        on_list = _ON_LIST.match(words) if kind == "standing-committee-meeting" else None
        if on_list:
            return trim_topic(on_list["o"]), line.span
        if line.kind is LineKind.HEADING or not _MEETING_SAID.match(words) or _EXHORTS.match(words):
            continue
        purpose = _PURPOSE.search(words)
        if purpose:
            return trim_topic(purpose["o"]), line.span
        agenda = _AGENDA.search(words)
        if agenda and _BY_MEETING.match(words):
            if not _VAGUE_AGENDA.match(agenda["o"]):
                return agenda_topic(agenda["o"]), line.span
            continue
        about = prepositional_topic(up_to_verb(words.split("，")[0]))
        if about and "主题" not in about:
            return about, line.span
    return (_further_on(told, lines[at + 1 + _LOOK_AHEAD :]), None) if told.scene.home == COUNTRY else (None, None)


def seminar_theme(told: Told, hit: Hit, name: Range) -> str | None:
    """The theme that a later sentence gives a seminar without one in its name (研讨会以“…”为主题)."""
    if not hit.word.endswith(_SEMINARS) or "“" in told.words(*name):
        return None
    stated = f"{hit.word}以“"
    at = told.scene.text.find(stated, hit.end)
    theme = _AS_THEME.match(told.scene.text, at + len(stated)) if at >= 0 else None
    return trim_topic(theme["o"]) if theme else None


def _further_on(told: Told, lines: Sequence[Line]) -> str | None:
    """The agenda of a meeting of the chairs that its item tells only behind what the chair said."""
    if "主席会议" not in told.mask(*told.line.told):
        return None
    for line in lines:
        words = told.scene.words(line.span)
        agenda = _DONE_THERE.match(words) if line.kind is not LineKind.HEADING else None
        if agenda and not _VAGUE_AGENDA.match(agenda["o"]):
            return agenda_topic(agenda["o"])
    return None


def _said_of_all(told: Told, kind: str, ahead: Sequence[Line]) -> str | None:
    """What any of the next sentences says outright: a quoted theme, what advice was for, what a meeting makes ready."""
    asked = [_QUOTED_THEME] if kind in _QUOTING else []
    asked += [_ADVISED_ON] if kind == "consultation" else []
    asked += [_READIED] if kind == "standing-committee-meeting" else []
    asked += [_SPOKEN_ON] if kind == "plenary-session" else []
    for rule in asked:
        for line in ahead:
            found = rule.search(told.scene.words(line.span))
            if found:
                return trim_topic(found["o"])
    return None


def agenda_topic(words: str) -> str | None:
    """The first item of an agenda, without what else the meeting did (…，并研究了…)."""
    return trim_topic(_AGENDA_ENDS.split(_WHOSE.sub("", words))[0])


def up_to_verb(words: str) -> str:
    """The words of a clause before the verb that says how a subject was dealt with (就…进行, 围绕…建言)."""
    found = _VERB_BEHIND.search(words, _SHORTEST)
    return words[: found.start()] if found else words
