"""Themes: what an act is about by the words before it, the meeting it was made for or the paper that came of it."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range

__all__ = [
    "LOOKS",
    "ONLY_TOPIC",
    "SEEN",
    "came_of_it",
    "subject_of_trip",
    "theme_before",
    "theme_of_party",
    "topic_before",
]

#: Verbs of looking at something where it is.
LOOKS: Final = frozenset({"考察", "视察", "调研"})
SEEN: Final = pattern("activity_themes", "seen")
ONLY_TOPIC: Final = pattern("activity_themes", "only_topic")
#: A team that is formed has not done its work yet (组成调研组，赴…).
_TEAMS: Final = ("组", "团", "队")
_CAME_OF_IT: Final = pattern("activity_themes", "came_of_it")
_LEARNED: Final = pattern("activity_themes", "learned")
_TAKEN_ON: Final = pattern("activity_themes", "taken_on")
_URGED: Final = pattern("activity_themes", "urged")
_FOR_MEETING: Final = pattern("activity_themes", "for_meeting")
_MEETING_THEME: Final = pattern("activity_themes", "meeting_theme")
#: How many characters before a trip the meeting that it was made for may stand.
_THEME_NEAR: Final = 800
_PARTY: Final = re.compile("课题组|调研小?组|专题组")


def topic_before(told: Told, clause: Range, end: int) -> str | None:
    """The prepositional topic before a position, in its clause or in one before it that has no verb of its own."""
    topic = prepositional_topic(told.words(clause.start, end))
    if topic:
        return topic
    index = told.index(clause.start)
    if not index:
        return None
    before = told.clauses[index - 1]
    if told.scene.text[before.end : before.end + 1] in "；。":
        return None
    if not ONLY_TOPIC.match(told.mask(*before)) or _URGED.match(told.mask(*before)):
        return None
    return prepositional_topic(told.words(*before))


def theme_before(told: Told, clause: Range, end: int) -> str | None:
    """What a trip made for a meeting was about (会前，…先后到…调研): the theme that the meeting before it names."""
    line = told.line
    if not _FOR_MEETING.match(told.mask(line.told.start, end)) or topic_before(told, clause, end):
        return None
    said = _MEETING_THEME.findall(told.scene.text, max(0, line.span.start - _THEME_NEAR), line.span.start)
    return trim_topic("".join(said[-1])) if said else None


def theme_of_party(told: Told, hit: Hit) -> str | None:
    """What a party formed for a meeting looked into (课题组赴…调研): the theme of counsel named before."""
    line = told.line
    if not _PARTY.search(told.mask(line.told.start, hit.start)):
        return None
    said = _MEETING_THEME.findall(told.scene.text, max(0, line.span.start - _THEME_NEAR), line.span.start)
    return trim_topic("".join(said[-1])) if said else None


def subject_of_trip(told: Told, clause: Range, hit: Hit) -> str | None:
    """What a trip told by its places was about: the paper that came of it, what was learned, the question taken on."""
    rest = told.words(hit.end, told.line.told.end)
    came = _opening_theme(told, clause) or came_of_it(rest)
    if came:
        return came
    learned = _LEARNED.match(rest)
    if learned:
        return trim_topic(learned["o"])
    seen = SEEN.match(told.mask(hit.end, clause.end)) if hit.word in LOOKS else None
    if seen:
        return trim_topic(told.words(hit.end + seen.start("o"), hit.end + seen.end("o")))
    taken = _TAKEN_ON.search(told.words(told.line.told.start, clause.start))
    return trim_topic(taken["o"]) if taken else None


def _opening_theme(told: Told, clause: Range) -> str | None:
    """What a sentence says first that its trip was about (围绕…，5月中旬，…组成调研组，赴…考察)."""
    for part in told.clauses[: told.index(clause.start)]:
        blotted = told.mask(*part)
        if ONLY_TOPIC.match(blotted) and not _URGED.match(blotted):
            between = (h for h in told.hits if part.end <= h.start < clause.start and h.frame in ("act", "meet"))
            busy = any(told.mask(h.end, h.end + 1) not in _TEAMS for h in between)
            return None if busy else prepositional_topic(told.words(*part))
    return None


def came_of_it(words: str) -> str | None:
    """What the paper is about that came of a trip, by the words after it."""
    came = _CAME_OF_IT.search(words)
    return trim_topic(came["t"]) if came else None
