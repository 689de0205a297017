"""Talks: what a leader of ours talked over with a guest from abroad, where the item goes on with words of the talk."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.clauses import split_clauses
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, body_of, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["told_of_talk", "visits_abroad", "with_talk"]

_MET_RULE: Final = "activity-会见"
#: The reception is told within so many sentences of an item's beginning.
_LEADS: Final = 2
#: Words by which a talk is one between countries.
_COUNTRIES: Final = pattern("activity_talks", "countries")
#: Work with many countries, and what heads of state have done, is not what these two talked over.
_AT_LARGE: Final = pattern("activity_talks", "at_large")
_RELATION: Final = pattern("activity_talks", "relation")
_FOR_RELATION: Final = pattern("activity_talks", "for_relation")
_PLEDGE: Final = pattern("activity_talks", "pledge")
_PROPOSED: Final = pattern("activity_talks", "proposed")
_POINT: Final = pattern("activity_talks", "point")
_ABROAD: Final = pattern("activity_talks", "abroad")
#: So many points of a pledge, and so many characters of them, make a subject.
_POINTS: Final = 2
_LONGEST: Final = 28


def visits_abroad(scene: Scene) -> bool:
    """Whether an item's first sentence tells of a visit abroad: its meetings are parts of it."""
    lead = next((line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING), None)
    return lead is not None and _ABROAD.search(scene.text, *lead) is not None


def with_talk(scene: Scene, frames: list[ActivityFrame]) -> list[ActivityFrame]:
    """Frames of which a reception that an item is about has what was talked over as its topic."""
    body = [line.span for line in body_of(scene)]
    if not body or visits_abroad(scene):
        return frames
    end = body[min(_LEADS, len(body)) - 1].end
    met = [f for f in frames if f.rule == _MET_RULE and f.span.start < end]
    about = _leaders_point(scene, met[0].span.end) if len(met) == 1 else None
    return [altered(f, topic=about) if about and f is met[0] else f for f in frames]


def _leaders_point(scene: Scene, start: int) -> str | None:
    """The point of the leader's own paragraphs behind a position."""
    names = tuple(chair_names(scene))
    for paragraph in scene.paragraphs:
        begin = max(paragraph.start, start)
        own = paragraph.start <= start or scene.text.startswith(names, paragraph.start)
        about = told_of_talk(scene, Range(begin, paragraph.end)) if own and begin < paragraph.end else None
        if about:
            return about
    return None


def told_of_talk(scene: Scene, span: Range) -> str | None:
    """What a stretch of told talk says of two countries: of their relation, else what is pledged first."""
    if not _COUNTRIES.search(scene.text, *span):
        return None
    proposed = _PROPOSED.search(scene.text, *span)
    if proposed:
        return trim_topic(proposed["o"])
    for sentence in _sentences(scene, span):
        words = scene.text[sentence.start : sentence.end]
        if _AT_LARGE.search(words):
            continue
        about = _relation(scene, sentence) or _pledged(scene, sentence)
        if about:
            return trim_topic(about)
    return None


def _sentences(scene: Scene, span: Range) -> Iterator[Range]:
    """The sentences of a stretch, as far as they lie in it."""
    for sentence in scene.sentences:
        begin, end = max(sentence.start, span.start), min(sentence.end, span.end)
        if begin < end:
            yield Range(begin, end)


def _relation(scene: Scene, sentence: Range) -> str | None:
    """The clause that says how the relation of the two is to go on."""
    text = scene.text
    clauses = list(split_clauses(text, *sentence))
    for number, clause in enumerate(clauses):
        found = _RELATION.search(text, *clause)
        if found:
            return found["o"] or found["p"]
        raised = _FOR_RELATION.search(text, *clause)
        if raised:
            return raised["o"] or raised["g"] or _with_points(text, clauses[: number + 1])
    return None


def _with_points(text: str, clauses: list[Range]) -> str:
    """A last clause with the points that lead up to it (加强互信，推进合作，将双边关系提升到新水平)."""
    first = clauses[-1].start
    for clause in reversed(clauses[:-1][-_POINTS:]):
        point = _POINT.search(text, *clause)
        if not point or clauses[-1].end - point.start() > _LONGEST + len(clauses):
            break
        first = point.start()
    return text[first : clauses[-1].end].rstrip("。")


def _pledged(scene: Scene, sentence: Range) -> str | None:
    """The first points that a pledge to the other side names (愿与某方一道，增进互信，深化合作)."""
    pledge = _PLEDGE.search(scene.text, *sentence)
    if not pledge:
        return None
    points: list[str] = []
    for clause in split_clauses(scene.text, pledge.end(), sentence.end):
        point = _POINT.search(scene.text, *clause)
        if not point and points:
            break
        if point and len(points) < _POINTS and sum(map(len, points)) + len(point["o"]) <= _LONGEST:
            points.append(point["o"])
        elif point and not points:
            return point["o"]
    return "，".join(points) or None
