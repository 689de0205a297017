"""Which proposals were merged for handling: 《甲》与《乙》并案办理 (into the first one named), 《乙》并入《甲》."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from cppcc_loaders.extract.frames import MergerFrame, WorkFrame
from cppcc_loaders.extract.patterns import named_patterns
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import line_at
from cppcc_loaders.records import Range, Status

__all__ = ["extract_mergers"]

_FILE: Final = "proposal_patterns.tsv"
_PROPOSALS: Final = frozenset({"proposal", "suggestion"})


def extract_mergers(scene: Scene, works: Sequence[WorkFrame]) -> Iterator[MergerFrame]:
    """One frame for each proposal that a sentence says is handled with another one that it names."""
    by_sentence: dict[Range, list[WorkFrame]] = {}
    for work in works:
        if work.kind in _PROPOSALS:
            by_sentence.setdefault(scene.sentence_at(work.span.start), []).append(work)
    for sentence, named in by_sentence.items():
        if len(named) > 1 and line_at(scene, sentence.start).status is not Status.PLANNED:
            yield from _into(scene, named)
            yield from _listed(scene, named)


def _into(scene: Scene, named: Sequence[WorkFrame]) -> Iterator[MergerFrame]:
    for one, other in pairwise(named):
        between = scene.text[one.span.end : other.span.start]
        if named_patterns(_FILE)["merged_into"].fullmatch(between):
            yield _merger(one, other)


def _listed(scene: Scene, named: Sequence[WorkFrame]) -> Iterator[MergerFrame]:
    """Titles listed one after another before 并案: all are merged into the first one."""
    for at, last in enumerate(named):
        if not named_patterns(_FILE)["merging"].match(scene.text, last.span.end):
            continue
        first = at
        while first and named_patterns(_FILE)["merged_with"].fullmatch(
            scene.text, named[first - 1].span.end, named[first].span.start
        ):
            first -= 1
        for one in named[first + 1 : at + 1]:
            yield _merger(one, named[first])


def _merger(one: WorkFrame, into: WorkFrame) -> MergerFrame:
    span = Range(min(one.span.start, into.span.start), max(one.span.end, into.span.end))
    return MergerFrame(span, "merger", one.title, one.committee, one.number, into)
