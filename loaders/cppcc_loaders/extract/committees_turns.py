"""Turns of an article to another committee, whose level word (市政协) then stands for it and not for the article's."""

import re
from typing import Final

from cppcc_loaders.extract.committees_places import rows_of
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.homes_places import fits_level
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import divisions

__all__ = ["station_place", "told_before"]

#: A place in which the next words happen (在休宁，|县政协).
_AT_PLACE: Final = re.compile(r"(?:^|[。；，：\s])(?:在|到了?|来到|走进)(?P<place>[一-龥]{2,7})，$")
_SPEAKS: Final = pattern("committees_turns", "speaks")
_GUESTS: Final = pattern("committees_turns", "guests")
_GOES_ON: Final = pattern("committees_turns", "goes_on")
_FIRST: Final = re.compile(r"\s*(?:[^，。、和]{0,8}[上中时后间]，)?")
_STATION_IN: Final = pattern("committees_turns", "station_in")
_REACH, _OPENS = 12, 14


def told_before(scene: Scene, level: str, known: list[CommitteeMention], at: int) -> str | None:
    """The division to which an article has turned right before a level word at a position, None where to none."""
    here = _place_of(scene, level, at)
    if here:
        return here
    if at and scene.text[at - 1] == "该":
        return next((m.code for m in reversed(known) if fits_level(m.code, level)), None)
    last = next((m for m in reversed(known) if m.explicit and fits_level(m.code, level)), None)
    if last is None or last.code == scene.home or _is_outside(scene, last):
        return None
    turned = _speaks_here(scene, last, at) or _opens(scene, last, known, at)
    return last.code if turned else None


def _place_of(scene: Scene, level: str, at: int) -> str | None:
    match = _AT_PLACE.search(scene.text, max(0, at - _REACH), at)
    rows = [row for row in rows_of(match["place"]) if fits_level(row.code, level)] if match else []
    return divisions().choose(rows, near=scene.home)


def _is_outside(scene: Scene, mention: CommitteeMention) -> bool:
    """Whether a committee came as a guest or was gone to."""
    return _GUESTS.match(scene.text, mention.span.end) is not None


def _speaks_here(scene: Scene, last: CommitteeMention, at: int) -> bool:
    """Whether an officer of that committee speaks in the same sentence, right before."""
    if last.span.start < scene.sentence_at(at).start:
        return False
    return _SPEAKS.match(scene.text, last.span.end, at) is not None


def station_place(scene: Scene, paragraph: Range) -> str | None:
    """The county in which a paragraph tells of a station (在沂水县，某某委员工作室…), in an article of one above it."""
    match = _STATION_IN.match(scene.text, *paragraph)
    code = divisions().choose(rows_of(match["place"]), near=scene.home) if match and scene.home else None
    return code if code and code != scene.home and divisions().within(code, scene.home or "") else None


def _opens(scene: Scene, last: CommitteeMention, known: list[CommitteeMention], at: int) -> bool:
    """Whether a sentence begins with that committee as the one who acts, or a paragraph of one above it does."""
    sentence = scene.sentence_at(at)
    if last.span.start >= sentence.start and last.span.start - sentence.start <= _OPENS:
        first = _FIRST.fullmatch(scene.text, sentence.start, last.span.start)
        if first and _GOES_ON.fullmatch(scene.text, last.span.end, at):
            return True
    return _opens_paragraph(scene, last, known, at)


def _opens_paragraph(scene: Scene, last: CommitteeMention, known: list[CommitteeMention], at: int) -> bool:
    """Whether a paragraph begins with that committee, inside the article's own, and names no other up to a position."""
    if scene.home is None or not divisions().within(last.code, scene.home):
        return False
    start = scene.paragraph_at(at).start
    named = [m for m in known if start <= m.span.start < at]
    return bool(named) and all(m.code == last.code for m in named) and named[0].span.start - start <= _OPENS
