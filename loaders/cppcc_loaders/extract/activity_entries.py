"""Lists of proposals with their handling, an entry a paragraph (——《…提案》（第26号，…）。…): each has a row."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["with_entries"]

_ENTRY: Final = pattern("activity_entries", "entry")
_LIST: Final = 2


def with_entries(scene: Scene, frames: list[ActivityFrame]) -> list[ActivityFrame]:
    """The frames with one for each entry of a list: what is told of the proposal's handling, else the entry itself."""
    home = home_of(scene)
    entries = list(_entries(scene)) if home else []
    if home is None or len(entries) < _LIST:
        return frames
    found = list(frames)
    for span, paragraph, title in entries:
        own = [
            index
            for index, frame in enumerate(found)
            if frame.type == "proposal-work" and paragraph.start <= frame.span.start < paragraph.end
        ]
        for index in own[:1]:
            found[index] = altered(found[index], topic=title)
        if not own:
            found.append(ActivityFrame(span, "activity-条目", "proposal-work", home, topic=title))
    return found


def _entries(scene: Scene) -> Iterator[tuple[Range, Range, str]]:
    """The entries of lists: the words that name a proposal, their paragraph, its title."""
    if "》（" not in scene.text:
        return
    for paragraph in scene.paragraphs:
        entry = _ENTRY.match(scene.text, paragraph.start, paragraph.end)
        if entry:
            yield Range(entry.start("o"), entry.end()), paragraph, entry["o"]
