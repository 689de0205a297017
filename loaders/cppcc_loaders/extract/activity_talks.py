"""Talks: what a leader of ours talked over with a guest from abroad, where the item goes on with words of the talk."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.clauses import split_clauses
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import LineKind, body_spans, lines_of
from cppcc_loaders.extract.told_by import bits_of, may_tell
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["VISIT_CUES", "is_on_visit", "told_of_talk", "visits_abroad", "with_talk"]

_MET_RULE: Final = "activity-会见"
#: The reception is told within so many sentences of an item's beginning.
_LEADS: Final = 2
#: Words by which a talk is one between countries.
_COUNTRIES: Final = pattern("activity_talks", "countries")
#: Work with many countries, and what heads of state have done, is not what these two talked over.
_AT_LARGE: Final = pattern("activity_talks", "at_large")
_VALUED: Final = pattern("activity_talks", "valued")
_RELATION: Final = pattern("activity_talks", "relation")
_FOR_RELATION: Final = pattern("activity_talks", "for_relation")
_PLEDGE: Final = pattern("activity_talks", "pledge")
_POINT: Final = pattern("activity_talks", "point")
_OURS: Final = pattern("activity_talks", "ours")
_PROPOSED: Final = pattern("activity_talks", "proposed")
_ABROAD: Final = pattern("activity_talks", "abroad")
_ON_VISIT: Final = pattern("activity_talks", "on_visit")
#: Without one of these an item tells of no visit abroad.
VISIT_CUES: Final = (_ABROAD, _ON_VISIT)
_VISIT_BITS: Final = bits_of(*VISIT_CUES)
#: So many points of a pledge, and so many characters of them, make a subject.
_POINTS: Final = 2
_LONGEST: Final = 28
#: A pledge that is told whole has no more characters.
_WHOLE: Final = 60


def visits_abroad(scene: Scene) -> bool:
    """Whether an item's first sentence tells of a visit abroad: its meetings are parts of it."""
    lead = next((line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING), None)
    return lead is not None and _ABROAD.search(scene.text, *lead) is not None


def is_on_visit(scene: Scene) -> bool:
    """Whether an item tells of a visit abroad, or of one day of it."""
    return remembered(scene, _on_visit)


def _on_visit(scene: Scene) -> bool:
    if not may_tell(scene.text, _VISIT_BITS):
        return False
    leads = body_spans(scene)[:_LEADS]
    return visits_abroad(scene) or any(_ON_VISIT.search(scene.text, *span) for span in leads)


def with_talk(scene: Scene, frames: list[ActivityFrame]) -> list[ActivityFrame]:
    """Frames of which a reception that an item is about has what was talked over as its topic."""
    body = body_spans(scene)
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


def told_of_talk(scene: Scene, span: Range, *, own: bool = False) -> str | None:
    """What a stretch of told talk says of two countries: of their relation, else what is pledged first.

    `own`: what our committee pledges to the guest's body comes first (中国全国政协愿同某国议会加强往来).
    """
    if not _COUNTRIES.search(scene.text, *span):
        return None
    told = [s for s in _sentences(scene, span) if not _AT_LARGE.search(scene.text, *s)]
    for sentence in told:
        about = _put_forward(scene.words(sentence), own=own) or _relation(scene, sentence) or _pledged(scene, sentence)
        if about:
            return trim_topic(about)
    valued = next((m for sentence in told if (m := _VALUED.search(scene.text, *sentence))), None)
    return valued["o"] if valued else next((about for s in told if (about := _whole(scene, s))), None)


def _put_forward(words: str, *, own: bool) -> str | None:
    """What the chair's points were on (就…提出五点建议), or what our committee pledges."""
    found = _OURS.search(words) if own and "政协愿" in words else None
    found = found or (_PROPOSED.search(words) if "提出" in words else None)
    return found["o"] if found else None


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


def _whole(scene: Scene, sentence: Range) -> str | None:
    """A pledge that names no work of the usual kind, with its second clause (中方愿同某方落实共识，携手走好…)."""
    pledge = _PLEDGE.search(scene.text, *sentence)
    clauses = [c for c in split_clauses(scene.text, *sentence) if pledge and c.end > pledge.start()][:_POINTS]
    if not clauses or clauses[-1].end - clauses[0].start > _WHOLE:
        return None
    last = clauses[0] if scene.text.startswith("为", clauses[-1].start) else clauses[-1]
    return trim_topic(scene.text[clauses[0].start : last.end])
