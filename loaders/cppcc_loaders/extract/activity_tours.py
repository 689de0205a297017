"""Tours: items about a leader's trip within the country, whose lead says where and whose next sentence says what."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.agents import chair_names
from cppcc_loaders.extract.frames import ActivityFrame
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans, lines_of
from cppcc_loaders.extract.timing import date_at
from cppcc_loaders.extract.told_by import bits_of, may_tell
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["Tour", "day_of_parties", "read_tour"]

_LEADS: Final = 2
#: The trip is told within so many sentences of the lead.
_NEAR: Final = 8
#: What a leader says first is told so soon behind the lead.
_NEXT_TO: Final = 60
#: Lead and account prove the trip together where they are no longer than this.
_PROOF: Final = 560
_RULE: Final = "activity-行程"
_LEAD: Final = pattern("activity_tours", "lead")
#: A trip of members that a chair goes on with them.
_JOINED: Final = pattern("activity_tours", "joined")
_BITS: Final = bits_of(_LEAD, _JOINED)
_NAMED: Final = pattern("activity_tours", "named")
_WENT: Final = pattern("activity_tours", "went")
_LEARNED: Final = pattern("activity_tours", "learned")
_ABOUT: Final = pattern("activity_tours", "about")
_TALK: Final = pattern("activity_tours", "talk")
_SUBJECT: Final = pattern("activity_tours", "subject")
_BARE: Final = pattern("activity_tours", "bare")
_FRAME: Final = pattern("activity_tours", "frame")
_WEIGHT: Final = pattern("activity_tours", "weight")
_SAID: Final = pattern("activity_tours", "said")
_PLACES: Final = pattern("activity_tours", "places")
_STOP: Final = pattern("activity_tours", "stop")
_HAS_DAY: Final = pattern("activity_leads", "has_day")
_OWN: Final = re.compile("政协|委员|统战")
#: Flowers laid down at a memorial are no research.
_HONOURED: Final = pattern("activity_tours", "honoured")
_FIELD: Final = frozenset({"research", "inspection"})
_STOPS: Final = frozenset({"activity-到", "activity-object", "activity-开展", "activity-围绕"})


class Tour(NamedTuple):
    """The rows of an item about a trip, with their sentences, and the sentences that tell the trip itself."""

    events: tuple[tuple[Range, Event], ...]
    told: tuple[Range, ...]

    def holds(self, frame: ActivityFrame, words: str) -> bool:
        """Whether a frame read elsewhere only fills in the trip; `words` are those of its span."""
        if any(span.start <= frame.span.start < span.end for span in self.told):
            return not (frame.rule == "activity-走访" and _OWN.search(frame.topic or ""))
        if frame.type in _FIELD and any(e.span.start <= frame.span.start < e.span.end for _, e in self.events[1:]):
            return True
        if frame.rule == "activity-走访":
            return not _OWN.search(frame.topic or "")
        return frame.type in _FIELD and frame.rule in _STOPS and "期间" not in words[:12]


def read_tour(scene: Scene) -> Tour | None:
    """The trip that an item is about, None where its first sentences tell of none."""
    names = chair_names(scene) if may_tell(scene.text, _BITS) else None
    if not names:
        return None
    body = body_spans(scene)
    for number, lead in enumerate(body[:_LEADS]):
        found = _LEAD.search(scene.text, *lead) or _JOINED.search(scene.text, *lead)
        if found and found["n"] in names:
            account = _account(scene, body[number + 1 : number + _NEAR], found["n"])
            rows = tuple(_rows(scene, lead, found, account))
            stops = _stops(scene, body[number + 1 :], account, rows[0]) if rows else ()
            return Tour((*rows, *stops), (lead, account) if account else (lead,))
    return None


def _stops(
    scene: Scene, lines: list[Range], account: Range | None, tour: tuple[Range, Event]
) -> Iterator[tuple[Range, Event]]:
    """Places that the leader went to apart, told with what was looked at or done there, in the days of the trip."""
    names = chair_names(scene)
    for span in lines:
        stop = None if span == account and _is_account(scene.words(span)) else _STOP.match(scene.text, *span)
        if stop is None or not (stop["n"] in names or stop["n"] in "他她"):
            continue
        topic = trim_topic(stop["r"] or stop["o"] or stop["p"] or stop["q"])
        kind = "exchange" if _HONOURED.match(stop["p"] or "") else "research"
        if topic:
            yield tour[0], Event(stop.end("n"), span, kind, topic, _RULE, "news", when=tour[1].when)


def _is_account(words: str) -> bool:
    """Whether the sentence of a trip tells it as a whole, by its days or by what was learned."""
    return _HAS_DAY.search(words) is not None or _LEARNED.search(words) is not None


def _account(scene: Scene, lines: list[Range], name: str) -> Range | None:
    """The sentence that says where the leader went and what was looked at."""
    for span in lines:
        went = _WENT.match(scene.text, *span)
        if went and went["n"] in (name, "他", "她"):
            return span
    return None


def _rows(scene: Scene, lead: Range, found: re.Match[str], account: Range | None) -> Iterator[tuple[Range, Event]]:
    topic = _topic(scene, found, account)
    went = _WENT.match(scene.text, *account) if account else None
    when = went.start("how") if went and went["day"] else found.end("act")
    sentence = account if account and went and went["day"] else lead
    span = Range(lead.start, account.end if account else lead.end)
    if span.end - span.start > _PROOF:
        span = account or Range(lead.start, found.end())
    if topic:
        kind = "inspection" if found.re is _JOINED and found["act"] == "视察" else "research"
        yield sentence, Event(found.start("act"), span, kind, topic, _RULE, "news", when=when)
    for place in (account, lead):
        talk = _TALK.search(scene.text, *place) if place else None
        about = trim_topic(talk["o"] or talk["s"] or talk["r"]) if talk else None
        if place and talk and about:
            if not talk["o"] and topic and _subject(about) == _subject(topic):
                return
            kind = "work-meeting" if talk["r"] or _OWN.search((talk["m"] or "") + about) else "consultation"
            yield sentence, Event(talk.start(), place, kind, about, _RULE, "news", when=when)
            return


def _subject(topic: str) -> str:
    """A topic without what frames it: a talk on a trip's own subject is part of the trip."""
    return _FRAME.sub("", topic)


def _topic(scene: Scene, found: re.Match[str], account: Range | None) -> str | None:
    """What the item calls its subject or was learned, else what the lead says it was about, else where it went to."""
    if found.re is _JOINED:
        return trim_topic(found["o"].strip("“”"))
    stated = (
        _SUBJECT.search(found["p"])
        or _NAMED.search(scene.text, *found.span())
        or _WEIGHT.search(scene.text, found.end())
    )
    if stated:
        return trim_topic(stated["o"])
    learned = _LEARNED.search(scene.text, *account) if account else None
    if learned and not _BARE.fullmatch(learned["o"]):
        return trim_topic(learned["o"])
    said = trim_topic(found["o"]) if found["o"] and not _BARE.fullmatch(found["o"]) else None
    about = _ABOUT.search(scene.text, *account) if account and not said else None
    if about:
        return trim_topic(about["o"] or about["p"])
    told = None if said else _SAID.search(scene.text, found.end(), found.end() + _NEXT_TO)
    if told:
        return trim_topic(told["o"])
    places = _PLACES.search(scene.text, *account) if account and not said else None
    return said or trim_topic(places["o"] if places else found["p"])


def day_of_parties(scene: Scene) -> str | None:
    """The day that the lead of national news tells of parties of one delegation, which each went somewhere."""
    if scene.home != COUNTRY or scene.text.count("分团") <= 1:
        return None
    lead = lines_of(scene)[0]
    return date_at(scene, lead, lead.span.end)
