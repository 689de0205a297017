"""Terms (届) and plenary sessions (次会议) of committees: 政协某市第十届委员会第三次会议, 全国政协十四届四次会议."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.frames import SessionFrame
from cppcc_loaders.extract.quantities import chinese_number
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.records import Range

__all__ = ["extract_sessions"]

_NUMBER: Final = r"[一二三四五六七八九十\d]{1,3}"
_TERM: Final = Anchored(rf"(?<![新上本每下换])第?(?P<term>{_NUMBER})届")
_SESSION: Final = re.compile(
    rf"第?(?P<term>{_NUMBER})届[^，。；、：常主\n]{{0,14}}?(?:委员会)?第?(?P<session>{_NUMBER})次(?:全体)?(?:会议|全会)"
)
#: A committee that convenes once a year and sits for five years has no higher numbers.
_TERMS, _SESSIONS = 30, 9
_BEHIND = 30


@told_by(_TERM)
def extract_sessions(scene: Scene) -> Iterator[SessionFrame]:
    """One frame for each term and session that stands with a committee's name, in the order of the text."""
    seen: set[tuple[str, int, int | None, Range]] = set()
    for mention in scene.committees:
        for frame in _at(scene, mention):
            key = (frame.committee, frame.term, frame.session, scene.sentence_at(frame.span.start))
            if key not in seen:
                seen.add(key)
                yield frame


def _at(scene: Scene, mention: CommitteeMention) -> Iterator[SessionFrame]:
    """The term and session at one mention: inside its name, just before it, or just behind."""
    before = _TERM.search(scene.text, max(0, mention.span.start - 6), mention.span.start)
    start = before.start() if before and before.end() == mention.span.start else mention.span.start
    term = _TERM.search(scene.text, start, mention.span.end + 6)
    if term is None or (term.start() > mention.span.end):
        return
    number = _number(term["term"])
    if number is None or not 0 < number <= _TERMS:
        return
    whole = Range(min(start, term.start()), max(mention.span.end, term.end()))
    yield SessionFrame(whole, "term", mention.code, number)
    session = _SESSION.match(scene.text, term.start(), mention.span.end + _BEHIND)
    ordinal = _number(session["session"]) if session else None
    if session and ordinal and 0 < ordinal <= _SESSIONS:
        yield SessionFrame(Range(whole.start, max(session.end(), whole.end)), "session", mention.code, number, ordinal)


def _number(words: str) -> int | None:
    return int(words) if words.isdigit() else chinese_number(words)
