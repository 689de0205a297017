"""Papers: steps of proposals, opinions and drafts, and the footwork behind them, told without a usual verb."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from cppcc_loaders.extract.activity_doers import done_by_us
from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.activity_turns import Turn
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.timing_dates import dates_in
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["PAPER_RULE", "PAPER_TURNS", "paper_events", "without_later_steps"]

PAPER_RULE: Final = "activity-经办"
_TITLE: Final = pattern("activity_papers", "title")
_NAMED: Final = pattern("activity_papers", "named")
_OWN: Final = pattern("activity_papers", "own")
_ASKS: Final = pattern("activity_papers", "asks")
_NEXT: Final = pattern("activity_papers", "next")
_SUBJECT: Final = pattern("activity_papers", "subject")
_OF_PROPOSAL: Final = pattern("activity_papers", "of_proposal")
_PAPER: Final = pattern("activity_papers", "paper")
#: What somebody has done for years was not for one paper.
_YEARS: Final = re.compile("(?:年来?|年间|常年|年里|多年)[，]?$")
_VOICED: Final = pattern("activity_papers", "voiced")
_OPINION: Final = pattern("activity_papers", "opinion")
_NOT_YET: Final = pattern("activity_papers", "not_yet")
_QUOTA: Final = pattern("activity_papers", "quota")
#: The title of a paper and what must stand before one that is called advice to be a proposal's.
_PROPOSED: Final = re.compile("提案》$")
_CALLED: Final = re.compile("提案(?:是|叫|题为)?$")
_SOMEBODY: Final = pattern("activity_papers", "somebody")
#: How far from a step the text names its proposal.
_BACK: Final = 300
_HEAD: Final = 40
#: How far from footwork the text names the paper that it was for.
_NEAR: Final = 80


def paper_events(told: Told, turn: Turn, found: re.Match[str]) -> Iterator[Event]:
    """The event that a turn about papers tells, where what it needs is told near it."""
    start = told.line.told.start
    at = start + found.start("v" if "v" in turn.pattern.groupindex else "o")
    span = Range(start + found.start("o"), start + found.end("o"))
    clause = told.clause(at)
    if (
        _NOT_YET.search(told.mask(clause.start, at))
        or _QUOTA.search(told.mask(start, at))
        or not _HOLDS[turn.must](told, span)
    ):
        return
    topic = _TOPICS[turn.must](told, span)
    if topic:
        yield Event(
            at, clause, turn.type, topic, PAPER_RULE, "step", when=None if turn.must == "bulk" else start + found.end()
        )


def without_later_steps(events: Iterable[tuple[Told, Event]]) -> Iterator[tuple[Told, Event]]:
    """Leave out a step that goes on with a paper told of before in its paragraph, without a date of its own."""
    told_of: set[tuple[int, str]] = set()
    for told, event in events:
        key = (told.line.paragraph, event.type)
        own = event.rule == PAPER_RULE and event.frame == "step"
        if own and key in told_of and not any(dates_in(told.scene, Range(told.line.span.start, event.at))):
            continue
        told_of.add(key)
        yield told, event


def _of_proposal(told: Told, _span: Range) -> bool:
    """Whether the paragraph, or the head of the article, speaks of a proposal."""
    scene = told.scene
    return (
        bool(_OF_PROPOSAL.search(scene.words(scene.paragraph_at(told.line.span.start)))) or "提案" in scene.text[:_HEAD]
    )


def _put_forward(told: Told, span: Range) -> bool:
    """Whether the title is a proposal's, and somebody puts it forward."""
    words = told.words(*span)
    return bool(_PROPOSED.search(words) or _CALLED.search(told.mask(max(span.start - 8, 0), span.start)))


def _of_opinion(told: Told, span: Range) -> bool:
    """Whether an opinion is one of ours: its title is of that kind, and members are named."""
    words = told.words(*span)
    if words.startswith("《") and not _VOICED.search(words):
        return False
    return _of_ours(told, span)


def _of_ours(told: Told, span: Range) -> bool:
    """Whether the sentence names members or a committee, or they were the last ones named."""
    return bool(_OPINION.search(told.blotted)) or done_by_us(told, span.start)


def _behind_paper(told: Told, span: Range) -> bool:
    """Whether footwork is a member's, for a paper that its paragraph tells of."""
    scene, line = told.scene, told.line.span
    paragraph = scene.paragraph_at(line.start)
    near = scene.text[max(paragraph.start, line.start - _NEAR) : min(paragraph.end, line.end + _NEAR)]
    if not _PAPER.search(near):
        return False
    head = told.mask(told.line.told.start, span.start)
    if _YEARS.search(head):
        return False
    return bool(_SOMEBODY.search(head)) or done_by_us(told, span.start)


def _words(told: Told, span: Range) -> str | None:
    return trim_topic(told.words(*span))


def _proposal(told: Told, span: Range) -> str | None:
    """The proposal that a step is one of, as the text calls it, else what it is about, else the step itself."""
    words = told.words(*span)
    if _OWN.search(words):
        return trim_topic(words)
    scene, line = told.scene, told.line.span
    start = max(scene.paragraph_at(line.start).start, line.start - _BACK)
    before = scene.text[start : span.start]
    titles = _TITLE.findall(scene.words(line)) or _TITLE.findall(before)
    if titles:
        return str(titles[-1])
    named = _NAMED.findall(scene.words(line)) or _NAMED.findall(before) or _NAMED.findall(scene.text[:_HEAD])
    if named:
        return trim_topic(named[-1])
    asks = _ASKS.search(scene.text, span.end, line.end) or _NEXT.search(
        scene.text, line.end, min(line.end + _NEAR, scene.paragraph_at(line.start).end)
    )
    return (trim_topic(asks["o"]) if asks else None) or trouble_before(told, span.start) or trim_topic(words)


def _opinion(told: Told, span: Range) -> str | None:
    """What an opinion is about: its title, what stands behind its colon, the trouble told before it."""
    words = told.words(*span)
    if "《" in words or "“" in words:
        return trim_topic(words)
    asks = _ASKS.match(told.scene.text, span.end, told.line.span.end)
    return (trim_topic(asks["o"]) if asks else None) or trouble_before(told, span.start) or trim_topic(words)


def _footwork(told: Told, span: Range) -> str | None:
    """What footwork was about: the subject of the paper that came of it, else what was looked into."""
    scene = told.scene
    paragraph = scene.paragraph_at(told.line.span.start)
    found = _SUBJECT.search(scene.text, told.line.span.start, paragraph.end)
    subject = found and next(words for words in found.groups() if words)
    return trim_topic(subject) if subject else trim_topic(told.words(*span))


_HOLDS: Final[dict[str, Callable[[Told, Range], bool]]] = {
    "step": _of_proposal,
    "title": _put_forward,
    "bulk": _of_proposal,
    "voice": _of_opinion,
    "draft": _of_ours,
    "footwork": _behind_paper,
}
_TOPICS: Final[dict[str, Callable[[Told, Range], str | None]]] = {
    "step": _proposal,
    "title": _words,
    "bulk": _words,
    "voice": _opinion,
    "draft": _opinion,
    "footwork": _footwork,
}
#: What the turns of this kind must be.
PAPER_TURNS: Final = frozenset(_HOLDS)
