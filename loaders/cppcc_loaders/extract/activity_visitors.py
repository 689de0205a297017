"""Visitors: an item about people of another committee who come to look at work here: one exchange of the host."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.agents_subjects import home_of
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.extract.sections import LineKind, body_spans, line_at
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["VISIT_RULE", "host_of", "read_callers", "read_visitors"]

VISIT_RULE: Final = "activity-来访"
#: The visit is what the item is about where one of its first sentences tells it and it is no longer than this.
_LEADS: Final = 3
_LONGEST: Final = 2400
_LEVELS: Final = "省市县区旗州"
_COMES: Final = pattern("activity_visitors", "comes")
_LOOKS: Final = pattern("activity_visitors", "looks")
_CALLS: Final = pattern("activity_visitors", "calls")
#: Guests are said to come this near to the name of their committee.
_NEAR: Final = 80
_LOOKED_AT: Final = pattern("activity_visitors", "looked_at")
_BY_HOST: Final = pattern("activity_visitors", "by_host")
_DULL: Final = pattern("activity_visitors", "dull")


def host_of(scene: Scene) -> str | None:
    """Division code of the committee that the item's visitors come to, None where it tells of no visit."""
    found = remembered(scene, _visit)
    return found[0] if found else None


def read_visitors(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """The visit that an item is about, as one event of the host."""
    found = remembered(scene, _visit)
    if found:
        _, sentence, event = found
        yield sentence, event


def read_callers(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """Guests of the article's own committee, told by one sentence of a longer page."""
    home = home_of(scene)
    for guest in scene.committees if home and home != COUNTRY else ():
        if not guest.explicit or guest.code == home or "来" not in scene.text[guest.span.end : guest.span.end + _NEAR]:
            continue
        sentence = scene.sentence_at(guest.span.start)
        kind = line_at(scene, sentence.start).kind
        read = _read(scene, guest, sentence) if kind in (LineKind.TOLD, LineKind.HEADING) else None
        if read and read[0] == home:
            yield sentence, read[1]


def _visit(scene: Scene) -> tuple[str, Range, Event] | None:
    if scene.home == COUNTRY or len(scene.text) > _LONGEST or "政协" not in scene.text:
        return None
    body = body_spans(scene)[:_LEADS]
    for sentence in body:
        for guest in scene.committees_in(sentence):
            read = _read(scene, guest, sentence) if guest.explicit else None
            if read:
                return read[0], sentence, read[1]
    return None


def _read(scene: Scene, guest: CommitteeMention, sentence: Range) -> tuple[str, Event] | None:
    """Whose guests a committee's people are in a sentence, and their visit."""
    at = guest.span.end
    found = next((f for rule in (_COMES, _LOOKS, _CALLS) if (f := rule.match(scene.text, at, sentence.end))), None)
    if found is None:
        return None
    host = _host(scene, guest, found)
    about = found["o"] or ""
    topic = trim_topic(about) if not _DULL.fullmatch(about) else None
    topic = topic or _looked_at(scene, sentence) or trim_topic(found["act"] + about)
    event = Event(found.start("act"), sentence, "exchange", topic, VISIT_RULE, "visit")
    return (host, event) if host else None


def _host(scene: Scene, guest: CommitteeMention, found: re.Match[str]) -> str | None:
    """Whose guests they are: our own level (我县), or a place named whose committee the item speaks of."""
    place = found.groupdict().get("place") or ""
    named = {m.code for m in scene.committees if m.code not in (guest.code, COUNTRY)}
    home = home_of(scene)
    if len(place) <= 1:
        area = divisions().get(home or "")
        host = home if area and place in area.name else None
    elif place[0] in "我本":
        alike = [c for c in named if (area := divisions().get(c)) and area.name[-1] == place[-1]]
        host = home if home in named else alike[0] if len(alike) == 1 else None
    else:
        host = next((c for c in sorted(named) if _is_called(c, place)), None)
    if host is None or divisions().within(host, guest.code):
        return None
    by_host = found["how"] != "到" or place.startswith(("我", "本")) or host == home_of(scene) or _received(scene, host)
    return host if by_host else None


def _is_called(code: str, place: str) -> bool:
    """Whether a division goes by a name, whole or short."""
    area = divisions().get(code)
    return area is not None and (area.name == place or area.name.rstrip(_LEVELS) == place.rstrip(_LEVELS))


def _received(scene: Scene, host: str) -> bool:
    """Whether the item tells what the host said or did for the guests."""
    return any(m.code == host and _BY_HOST.match(scene.text, m.span.end) for m in scene.committees)


def _looked_at(scene: Scene, sentence: Range) -> str | None:
    """What the guests looked at, as the sentences after the first tell it (就…进行考察, 详细了解…)."""
    found = _LOOKED_AT.search(scene.text, sentence.end)
    return trim_topic(found["o"] or found["p"]) if found else None
