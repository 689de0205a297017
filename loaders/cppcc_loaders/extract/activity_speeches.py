"""Speeches: what the chair or members speak of at a meeting of counsel without a stated subject."""

from typing import Final

from cppcc_loaders.extract.activity_events import Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.sections import line_number, lines_of
from cppcc_loaders.extract.topics import trim_topic

__all__ = ["dwelt_on", "opened", "stressed"]

_DWELT_ON: Final = pattern("activity_speeches", "dwelt_on")
_STRESSED: Final = pattern("activity_speeches", "stressed")
_WANTED: Final = pattern("activity_speeches", "wanted")
_RECOGNISED: Final = pattern("activity_speeches", "recognised")
_OPENED: Final = pattern("activity_speeches", "opened")
_SPEECH_NEAR: Final = 120
_CHAIR_SAYS: Final = 420
_LOOK_AHEAD: Final = 4


def stressed(told: Told) -> str | None:
    """What the chair says first of a meeting of counsel without a stated subject (他强调，…是…的重要举措)."""
    end = told.line.span.end
    found = _STRESSED.search(told.scene.text, end, end + _SPEECH_NEAR)
    if found:
        return trim_topic(found["o"])
    seen = _RECOGNISED.search(told.scene.text, end, end + _CHAIR_SAYS)
    return trim_topic(next(words for words in seen.groups() if words)) if seen else None


def opened(told: Told) -> str | None:
    """What members speak of first at a meeting of counsel without a stated subject (委员们建议，…，要…)."""
    found = _OPENED.search(told.scene.text, told.line.span.end)
    return trim_topic(found["o"]) if found else None


def dwelt_on(told: Told) -> str | None:
    """What the chair of a meeting of counsel without a stated subject speaks of (高度重视…工作，)."""
    lines = lines_of(told.scene)
    at = line_number(told.scene, told.line.span.start)
    for line in lines[at : at + _LOOK_AHEAD]:
        found = _DWELT_ON.search(told.scene.words(line.span))
        if found:
            return trim_topic(found["o"] or found["p"] or found["q"])
    wanted = _WANTED.search(told.scene.text, told.line.span.end, told.line.span.end + _CHAIR_SAYS)
    return trim_topic(wanted["o"]) if wanted else None
