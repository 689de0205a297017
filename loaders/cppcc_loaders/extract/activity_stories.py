"""Stories: work told by set turns of county papers without a word of activity (跑了31个村, 编成《…》两辑)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_lessons import named_type
from cppcc_loaders.extract.activity_papers import PAPER_TURNS, paper_events
from cppcc_loaders.extract.activity_sums import SUMS, sum_type
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.activity_turn_checks import COUNTED, ROOM, holds
from cppcc_loaders.extract.activity_turns import Turn, story_cues, turns_in
from cppcc_loaders.extract.activity_visitors import VISIT_RULE
from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import trim_topic
from cppcc_ontology.divisions import divisions

__all__ = ["read_stories", "story_cues"]

_BY_NAME: Final = "*"
_ABOUT: Final = pattern("activity_stories", "about")
_FOUND: Final = pattern("activity_stories", "found")
_PURPOSE: Final = pattern("activity_stories", "purpose")
_TITLES: Final = 2
#: The proposal that 该提案 means: the title given last, not far before.
_LAST_TITLE: Final = re.compile("《([^》]{6,60}(?:提案|建议))》")
_BACK: Final = 400
#: A series named in quotes, and what makes it one of talks.
_NAMED: Final = re.compile("“[^”，。！？]{2,14}”")
_COUNSEL: Final = re.compile("协商|议事|商量|夜话|恳谈")
_ENDED: Final = re.compile(r"[。！？!?；：，][”’]?\s*$|[）)]\s*$")
_TOOL: Final = pattern("activity_stories", "tool")
#: Turns that stand for more than a story: stations counted together, what counts only where nothing else is told, the
#: subject of a talk told before or after.
_FRAMES: Final = {
    "station": "build",
    "alone": "alone",
    "ours": "deed",
    "fund": "deed",
    "tally": "alone",
    "series": "alone",
    "theme": "theme",
    "subject": "subject",
    "table": "table",
    "sat": "sat",
    "result": "result",
    "work": "alone",
    "opinion": "alone",
    "brief": "alone",
    "talk": "alone",
    "trouble": "trouble",
    "convened": "meet",
    "brand": "alone",
    "month": "month",
}
#: Turns whose topic may be missing (开展协商52次), and those whose count is no part of what was done.
_BARE: Final = frozenset({"bare", "guest", "trouble"})
_OF_PAPERS: Final = frozenset({"film", "trouble"})
_UNCOUNTED: Final = frozenset({"ours", "tally", "result", "work"})
_IN_ROOM: Final = pattern("activity_stories", "in_room")
#: Guests whom somebody of ours brought are no visitors from another committee.
_BROUGHT: Final = re.compile("邀请|引荐|牵线")
_VISITS: Final = frozenset({"host", "guest", "here"})
#: Types that a turn gives a name which says nothing of its own.
_DEFAULTS: Final = {
    "service": "public-service",
    "campaign": "public-service",
    "enters": "public-service",
    "lecture": "study-training",
}


def read_stories(told: Told) -> Iterator[Event]:
    """The events that turns of telling say in a sentence; a turn is looked for only where its cue stands."""
    start = told.line.told.start
    if _is_title(told):
        return
    for turn in turns_in(told.blotted):
        for found in turn.pattern.finditer(told.blotted):
            if turn.must in PAPER_TURNS:
                yield from paper_events(told, turn, found)
                continue
            words = told.words(start + found.start("o"), start + found.end("o"))
            topic = _topic(told, turn, words, start + found.start("o"))
            named = "v" if "v" in turn.pattern.groupindex else "o"
            kind = sum_type(turn.type, words, found[named]) if turn.type in SUMS else _kind(words, turn)
            at = start + (found.end(named) + len("小组") if turn.type == "party" else found.start(named))
            head = told.words(told.clause(at).start, start + found.start("o"))
            if kind == "public-service" and _IN_ROOM.search(head):
                kind = "consultation"
            if _is_about_proposals(told, turn, words):
                kind = "proposal-work"
            if turn.must == "here" and not _is_home(told, found["h"]):
                continue
            if turn.must == "host" and _BROUGHT.search(told.mask(told.clause(at).start, at)):
                continue
            about = _about(told, at) if kind == "research" else None
            topic = about["t"] if about else topic
            if (topic or turn.must in _BARE) and kind and holds(told, turn, words, at):
                rule = VISIT_RULE if turn.must in _VISITS else "activity-叙事"
                clause = told.clause(at)
                frame = _FRAMES.get(turn.must) or ("propose" if kind == "proposal-work" else "story")
                yield Event(at, clause, kind, topic, rule, frame)


def _is_about_proposals(told: Told, turn: Turn, words: str) -> bool:
    """Whether a second look, or a review, is one at proposals."""
    if turn.must == "again":
        return "提案" in told.scene.words(told.scene.paragraph_at(told.line.span.start))
    reviewed = turn.type == "supervision" or "第三方" in words
    return "提案" in (words if reviewed else told.words(*told.line.told) if turn.must in _OF_PAPERS else "")


def _is_home(told: Told, place: str) -> bool:
    """Whether a place named in short is the one of the article's committee (到宾川, 来我县)."""
    home = home_of(told.scene)
    area = divisions().get(home) if home else None
    return place.startswith("我") or (area is not None and len(place) > 1 and area.name.startswith(place))


def _about(told: Told, at: int) -> re.Match[str] | None:
    """What a walk was about: the title of the paper that came of it, else what it found."""
    purpose = _PURPOSE.search(told.words(told.line.told.start, at))
    return purpose or _ABOUT.search(told.words(*told.line.told)) or _FOUND.search(told.words(at, told.line.told.end))


def _topic(told: Told, turn: Turn, words: str, at: int) -> str | None:
    """The topic of a turn: without how much was done of it, or the title told last where it says 这件提案."""
    if turn.must == "last" and "《" not in words:
        return _title_before(told, at)
    if turn.must == "trouble":
        return trouble_before(told, told.clause(at).start) or (
            _title_before(told, at) if "提案" in told.blotted else None
        )
    if turn.must == "brand":
        return _series_before(told)
    return trim_topic(COUNTED.sub("", words) if turn.must in _UNCOUNTED else words)


def _title_before(told: Told, at: int) -> str | None:
    """The proposal whose title the text gives last before a position, not far from it."""
    titles = _LAST_TITLE.findall(told.scene.text, max(0, at - _BACK), at)
    return f"《{titles[-1]}》" if titles else None


def _series_before(told: Told) -> str | None:
    """The series of talks that a sentence counts without naming it: the name in quotes told last in its paragraph."""
    scene, at = told.scene, told.line.span.start
    before = scene.text[scene.paragraph_at(at).start : at]
    named = _NAMED.findall(before) if _COUNSEL.search(before) else []
    return named[-1] if named else None


def _is_title(told: Told) -> bool:
    """Whether a line is one of the item's titles, however long: among its first, without a mark at its end."""
    line = told.line
    return line.first and line.paragraph < _TITLES and not _ENDED.search(told.scene.words(line.span))


def _kind(words: str, turn: Turn) -> str:
    """The type of what a turn tells: its own, or by the words of the name that it has in quotes."""
    if turn.type != _BY_NAME:
        return turn.type
    if turn.must == "service" and (_TOOL.search(words) or ROOM.search(words)):
        return "institution-building"
    kind = named_type(words, _DEFAULTS.get(turn.must, ""))
    return "public-service" if turn.must == "enters" and kind == "study-training" else kind
