"""Presence: occasions of other bodies that a committee's leaders attend, or that hear its party group."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final, NamedTuple

from cppcc_loaders.anchors import Anchored
from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_rounds import ATTENDED, read_rounds
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_presence"]

#: The occasion of an item is told by its first sentences.
_LEADS: Final = 4
#: The sentences from the occasion to those present prove it together where they are no longer than this.
_PROOF: Final = 420
_LEADER: Final = pattern("activity_presence", "leader")
_ATTENDS: Final = pattern("activity_presence", "attends")
_RECEIVES: Final = pattern("activity_presence", "receives")
_HEARS: Final = pattern("activity_presence", "hears")
_NAMED: Final = Anchored(pattern("activity_presence", "named"))
_HELD: Final = pattern("activity_presence", "held")
_RECEPTION: Final = pattern("activity_presence", "reception")
_OWN: Final = pattern("activity_presence", "own")
_OTHERS: Final = pattern("activity_presence", "others")
_OURS: Final = pattern("activity_presence", "ours")
_BY_WHOM: Final = re.compile("^.*(?:出席|参加)了?")
_CONTACT: Final = pattern("activity_presence", "contact")
_LESSON: Final = pattern("activity_presence", "lesson")
_PLANTED: Final = pattern("activity_presence", "planted")
_THEN: Final = pattern("activity_presence", "then")
_LABOUR: Final = pattern("activity_presence", "labour")
_BEING_THERE: Final = pattern("activity_presence", "being_there")
_CALLS: Final = pattern("activity_presence", "calls")
_DAY: Final = Anchored(pattern("activity_presence", "day"))
_DATELINE: Final = pattern("activity_presence", "dateline")


class _Occasion(NamedTuple):
    """What an item is about: its topic, the sentence that tells it, whether people were received and others act."""

    topic: str
    line: Range
    received: bool
    others: bool


def read_presence(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """What leaders of a committee were present at: a meeting or reception of another body, an exhibition before it."""
    if "政协" not in scene.text:
        return
    body = body_spans(scene)
    heard = next(((span, found) for span in body[:_LEADS] if (found := _heard(scene, span))), None)
    if heard or not body:
        yield from [heard] if heard else []
        return
    rounds = list(read_rounds(scene, body))
    if rounds:
        yield from rounds
        return
    there = [span for span in body if _may_attend(scene.words(span))]
    if not there:
        return
    occasion = next((o for span in body[:_LEADS] if (o := _occasion(scene, span))), None)
    dated = next((span for span in body[:_LEADS] if _DAY.search(scene.words(span))), None)
    nothing = _Occasion("", dated or body[0], received=False, others=False)
    for span in there:
        words = scene.words(span)
        if not ((occasion and occasion.others) or _OTHERS.search(words)):
            continue
        leaders = _LEADER.finditer(words)
        event = next((e for leader in leaders if (e := _present(scene, span, leader, occasion or nothing))), None)
        if event:
            yield span, event
            then = _THEN.search(words) if "参观" in words else None
            if then:
                yield span, replace(event, type=_kind(then["o"]), topic=trim_topic(then["o"]))
            return


def _may_attend(words: str) -> bool:
    """Whether a sentence has the bare words of somebody of ours being somewhere."""
    return "政协" in words and _BEING_THERE.search(words) is not None


def _heard(scene: Scene, span: Range) -> Event | None:
    """The report of our party group that another body heard (听取…市政协党组工作汇报)."""
    words = scene.words(span)
    found = _HEARS.search(words) if "听取" in words else None
    topic = trim_topic(found["o"]) if found else None
    if found is None or topic is None:
        return None
    at = span.start + found.start()
    return Event(at, Range(at, span.start + found.end()), "work-meeting", topic, "activity-听取", "news", when=at)


def _occasion(scene: Scene, span: Range) -> _Occasion | None:
    words = _DATELINE.sub("", scene.words(span))
    if _OWN.search(words) or _OURS.search(words):
        return None
    others = bool(_OTHERS.search(words))
    received = _RECEPTION.search(words)
    named = _NAMED.search(words)
    if received and not (named and named.start() < received.start()):
        return _Occasion(received.group(), span, received=True, others=others)
    held = None if named else _HELD.search(words)
    about = held["about"] or held["o"] if held else None
    topic = trim_topic(_BY_WHOM.sub("", named["o"]) if named else about or "")
    return _Occasion(topic, span, received=False, others=others) if topic else None


def _present(scene: Scene, span: Range, leader: re.Match[str], occasion: _Occasion) -> Event | None:
    words = scene.words(span)
    national = leader["who"].startswith("全国")
    at = span.start + leader.start()
    met = _RECEIVES.match(words, leader.end()) or _CALLS.match(words, leader.end())
    when = at if _DAY.search(words) else occasion.line.end
    if met and not national:
        return Event(at, span, "exchange", met["o"], ATTENDED, "news", when=when)
    there = _ATTENDS.match(words, leader.end())
    if there is None:
        return None
    named = trim_topic(there["o"] or "")
    if named and not national:
        lead = _PLANTED.search(scene.text, 0, at) if _LABOUR.search(named) else None
        if lead:
            span = scene.sentence_at(lead.start())
            return Event(lead.start(), span, "public-service", lead["o"], ATTENDED, "news", when=lead.start())
        return Event(at, span, _kind(named), named, ATTENDED, "news", when=when)
    if not occasion.topic or (national and not (occasion.received and there["reception"])):
        return None
    kind = "exchange" if occasion.received else _kind(occasion.topic)
    near = span.start >= occasion.line.start and span.end - occasion.line.start <= _PROOF
    proof = Range(occasion.line.start, span.end) if near else span
    beside = None if near else occasion.line
    return Event(at, proof, kind, occasion.topic, ATTENDED, "news", when=occasion.line.end, beside=beside)


def _kind(name: str) -> str:
    """Ceremonies and receptions are contacts, planting trees is service, meetings are work."""
    if _LABOUR.search(name):
        return "public-service"
    if _LESSON.search(name):
        return "study-training"
    return "exchange" if _CONTACT.search(name) else "work-meeting"
