"""A session before the press: 记者会 and 新闻发布会, with the questions that were answered as their subject."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, body_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["PRESS_RULE", "read_press"]

PRESS_RULE: Final = "activity-记者会"
_PRESS: Final = pattern("activity_floor", "press")
_OWN_PRESS: Final = pattern("activity_floor", "own_press")
_TO_PRESS: Final = pattern("activity_floor", "to_press")
_ASKED: Final = pattern("activity_floor", "spokesman_asked")
_QUESTIONS: Final = pattern("activity_floor", "spokesman_on")
_BY_MEMBERS: Final = pattern("activity_floor", "by_members")
#: What tells that a press conference was held is no part of its name.
_HELD: Final = pattern("activity_floor", "held")
#: A spokesman tells of the session to come, which the members who answer questions are part of.
_BRIEFING: Final = "发布会"
_QUOTED: Final = re.compile("^“([^”]+)”$")
_LEADS: Final = 3
#: The occasion and what was answered prove it together where they are no longer than this.
_PROOF: Final = 560


@told_by(_OWN_PRESS, _PRESS)
def read_press(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row: the press conference of a session that an item tells of, with what was answered there."""
    if _BRIEFING not in scene.text and "记者会" not in scene.text:
        return
    body = body_of(scene)
    yield from _own(scene, body) or _in_lead(scene, body)


def _answered(scene: Scene, lines: Sequence[Line]) -> tuple[str, Line] | None:
    """The questions that members answered, and the line that says so."""
    for line in lines:
        said = _TO_PRESS.search(scene.text, *line.told) if _BY_MEMBERS.search(scene.text, *line.told) else None
        topic = _questions(said)
        if topic:
            return topic, line
    return None


def _questions(said: re.Match[str] | None) -> str | None:
    words = trim_topic(next(words for words in said.groups() if words)) if said else None
    return _QUOTED.sub(r"\1", words) if words else None


def _own(scene: Scene, body: Sequence[Line]) -> list[tuple[Range, Event]]:
    """The committee's own press conference, by the sentence that tells what was answered at it."""
    for line in body:
        found = _OWN_PRESS.search(scene.text, *line.told)
        topic = _questions(_TO_PRESS.search(scene.text, found.end(), line.told.end)) if found else None
        if found and topic:
            dated = body[0].span.end if line is not body[0] and "今天" not in scene.words(line.span) else found.end()
            event = Event(found.start(), line.span, "plenary-session", topic, PRESS_RULE, "news", when=dated)
            return [(line.span, event)]
    return []


def _in_lead(scene: Scene, body: Sequence[Line]) -> list[tuple[Range, Event]]:
    """A press conference that the first sentences tell of, with what is said to have been answered in the next."""
    for number, line in enumerate(body[:_LEADS]):
        span = line.span
        found = _PRESS.search(scene.text, *span)
        if found is None:
            continue
        asked = _asked(scene, body[number:])
        if asked:
            return [(span, Event(found.start(), span, "plenary-session", asked, PRESS_RULE, "news", when=span.end))]
        near = next((t for n in body[number : number + 2] if (t := _questions(_near(scene, n)))), None)
        said = None if near else _answered(scene, body[number:])
        end = max(said[1].span.end if said else body[min(number + 1, len(body) - 1)].told.end, span.end)
        proof = Range(span.start, end if (said or near) and end - span.start <= _PROOF else span.end)
        topic = near or (said[0] if said else trim_topic(_HELD.sub("", found["o"] or "")))
        kind = "work-meeting" if _BRIEFING in found.group() else "plenary-session"
        at = found.start("o") if found["o"] else found.start()
        return [(span, Event(at, proof, kind, topic, PRESS_RULE, "news", when=found.end()))]
    return []


def _asked(scene: Scene, lines: Sequence[Line]) -> str | None:
    """What a spokesman was asked about, where the first of the lines says that he answered questions."""
    if not _ASKED.search(scene.text, *lines[0].told):
        return None
    return next((t for n in lines[1:] if (t := _questions(_QUESTIONS.search(scene.text, *n.told)))), None)


def _near(scene: Scene, line: Line) -> re.Match[str] | None:
    return _TO_PRESS.search(scene.text, *line.told)
