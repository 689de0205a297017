"""Answers: pages that list proposals with what became of them (第0003号 案由：…): one row for each that is told of."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_answers"]

_ENTRY: Final = pattern("activity_answers", "entry")
#: A list has this many entries at least, and what became of one takes this many characters.
_FEWEST: Final = 2
_TOLD: Final = 40
#: The longest range that proves one of them.
_PROOF: Final = 500
_HEADING: Final = re.compile(r"\s*[【■★●◆]")
_DAY: Final = re.compile(r"\d{1,2}月\d{1,2}日")


def read_answers(scene: Scene) -> Iterator[ActivityFrame]:
    """The proposals of a list, each with a paragraph or more about it; a bare catalogue gives none."""
    home = home_of(scene)
    if home is None or "号" not in scene.text:
        return
    entries = [p for p in scene.paragraphs if _ENTRY.match(scene.text, p.start, p.end)]
    if len(entries) < _FEWEST:
        return
    closing = next(
        (p.start for p in scene.paragraphs if p.start > entries[-1].start and _HEADING.match(scene.text, p.start)),
        len(scene.text),
    )
    ends = [*(after.start for _, after in pairwise(entries)), closing]
    for entry, end in zip(entries, ends, strict=True):
        found = _ENTRY.match(scene.text, entry.start, entry.end)
        topic = trim_topic(found["t"]) if found else None
        if found and topic and end - entry.end >= _TOLD:
            start = found.start("t")
            proof = Range(start, min(end, start + _PROOF))
            yield ActivityFrame(
                proof, "activity-答复", "proposal-work", home, date=_first_day(scene, proof), topic=topic
            )


def _first_day(scene: Scene, told: Range) -> str | None:
    """The first day that the account of a proposal names."""
    found = _DAY.search(scene.text, told.start, told.end)
    return date_at(scene, line_at(scene, found.start()), found.end()) if found else None
