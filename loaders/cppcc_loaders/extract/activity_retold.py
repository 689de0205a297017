"""What an article's sentences tell together: a subject told before its talk, a walk on a trip, an event told again."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.sections import LineKind, line_number, lines_of
from cppcc_loaders.records import Range
from cppcc_loaders.swift import altered

__all__ = ["one_each", "with_subjects", "without_walks"]

#: Frames of which an article often speaks again: the same name means the same event.
_AGAIN: Final = frozenset({"event", "learn", "build", "make", "quoted", "give", "solve", "story"})
_CAPTIONS: Final = ("▲", "△", "▼", "图为", "上图", "下图", "左图", "右图")
_DAY: Final = re.compile(r"\d[月日]|年")
_OWN_MONTH: Final = pattern("activity_retold", "own_month")
#: What a party went to learn, named as such.
_LEARNED: Final = re.compile("[^，；“”]{4,24}(?:经验|做法|模式)")
_FIELD: Final = frozenset({"research", "inspection"})
#: Talks that have names of their own.
_NAMED_TALK: Final = frozenset({"subject", "table", "event", "meet"})
#: What a party that follows up a proposal looks at is part of it.
_PARTY_OF_PROPOSALS: Final = re.compile(r"\s*督[办查]小?组(?:一行)?")
#: The longest range that proves one talk.
_PROOF: Final = 240


def with_subjects(events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """A sentence that says what counsel was about (协商的是…) gives its subject to the talk told next."""
    waiting: tuple[Told, Event] | None = None
    for told, event in events:
        near = waiting is not None and waiting[0].line.paragraph == told.line.paragraph
        if waiting and near and event.type == "consultation" and event.frame not in _NAMED_TALK:
            first = waiting[1]
            yield told, altered(event, topic=first.topic) if first.frame == "subject" else event
            waiting = None
            continue
        if waiting:
            yield _reaching(*waiting)
        waiting = (told, event) if event.frame in ("subject", "table") else None
        if not waiting:
            yield told, event
    if waiting:
        yield _reaching(*waiting)


def without_walks(events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out how far a party walked where the paragraph tells its trip before, or the sentence what it did there."""
    trips: set[int] = set()
    followed: set[int] = set()
    for index, (told, event) in enumerate(events):
        here = (told.line.paragraph, told.line.span)
        served = any(e.type == "public-service" and t.line.span == here[1] for t, e in events[:index])
        walked = event.frame == "story" and event.type == "research" and not _is_learned(event)
        if walked and (here[0] in trips or served):
            continue
        if here[0] in trips and _goes_on_trip(told, event):
            continue
        if here[0] in followed and event.type in _FIELD and _PARTY_OF_PROPOSALS.match(told.mask(*told.line.told)):
            continue
        if event.type == "proposal-work":
            followed.add(here[0])
        if event.type in _FIELD:
            trips.add(here[0])
        yield told, event


def _is_learned(event: Event) -> bool:
    """Whether a party went elsewhere for something of its own (赴某市学习…补偿经验)."""
    return bool(_LEARNED.fullmatch(event.topic or ""))


def _goes_on_trip(told: Told, event: Event) -> bool:
    """Whether a trip told by its places alone goes on with the one before it (…，并赴某市考察学习)."""
    if (
        event.rule != "activity-到"
        or event.topic is None
        or _DAY.search(told.mask(told.clause(event.at).start, event.at))
        or _OWN_MONTH.search(told.mask(told.line.told.start, event.at))
    ):
        return False
    head = told.words(told.line.told.start, event.at)
    return bool(re.search(f"(?:并|还|又|，)(?:分别|先后)?(?:赴|到|前往){re.escape(event.topic[:6])}", head))


def _reaching(told: Told, event: Event) -> tuple[Told, Event]:
    """A talk known by its subject with the sentence after it in its paragraph, which tells how it went."""
    lines = lines_of(told.scene)
    after = line_number(told.scene, told.line.span.start) + 1
    following = lines[after] if after < len(lines) and lines[after].paragraph == told.line.paragraph else None
    end = following.span.end if following and following.kind is LineKind.TOLD else event.span.end
    return told, altered(event, span=Range(event.span.start, end)) if end - event.span.start <= _PROOF else event


def one_each(events: Sequence[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """One row for an event that an article comes back to: the sentence with figures or a date, no caption."""
    best: dict[tuple[str, str], int] = {}
    for index, (told, event) in enumerate(events):
        if not _comes_again(event):
            continue
        key = (event.type, (event.topic or "").replace("“", "").replace("”", ""))
        if key not in best or _weight(told, event) > _weight(*events[best[key]]):
            best[key] = index
    chosen = set(best.values())
    titled: set[str] = set()
    for index, pair in enumerate(events):
        if _says_title_again(*pair, titled):
            continue
        if not _comes_again(pair[1]) or index in chosen:
            yield pair


def _says_title_again(told: Told, event: Event, titled: set[str]) -> bool:
    """Whether 该提案 is told of again without a day of its own, after its title was told with a step."""
    if event.frame != "propose" or event.topic is None or not event.topic.startswith("《"):
        return False
    again = event.topic in titled and "《" not in told.words(*told.line.told)
    titled.add(event.topic)
    return again and not _DAY.search(told.mask(*told.line.told))


def _weight(told: Told, event: Event) -> int:
    """A sentence with figures says most, a caption of a picture least, a turn that only counts adds nothing."""
    if event.frame == "story":
        return 0
    if told.scene.text[told.line.span.start : told.line.span.end].lstrip().startswith(_CAPTIONS):
        return -1
    return int(any(char.isdigit() for char in told.blotted))


def _comes_again(event: Event) -> bool:
    return event.topic is not None and (
        event.frame in _AGAIN or event.type in ("plenary-session", "standing-committee-meeting")
    )
