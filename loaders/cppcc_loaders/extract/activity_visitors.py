"""Visitors: an item about people of another committee who come to look at work here: one exchange of the host."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.agents import home_of
from cppcc_loaders.extract.memo import remembered
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import CommitteeMention, Scene
from cppcc_loaders.extract.sections import LineKind, lines_of
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY, divisions

__all__ = ["VISIT_RULE", "host_of", "read_visitors"]

VISIT_RULE: Final = "activity-来访"
#: The visit is what the item is about where one of its first sentences tells it and it is no longer than this.
_LEADS: Final = 3
_LONGEST: Final = 2400
_LEVELS: Final = "省市县区旗州"
_COMES: Final = pattern("activity_visitors", "comes")
_LOOKS: Final = pattern("activity_visitors", "looks")
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


def _visit(scene: Scene) -> tuple[str, Range, Event] | None:
    if scene.home == COUNTRY or len(scene.text) > _LONGEST or "政协" not in scene.text:
        return None
    body = [line.span for line in lines_of(scene) if line.kind is not LineKind.HEADING][:_LEADS]
    for sentence in body:
        for guest in scene.committees_in(sentence):
            found = _COMES.match(scene.text, guest.span.end, sentence.end) or _LOOKS.match(
                scene.text, guest.span.end, sentence.end
            )
            host = _host(scene, guest, found) if found and guest.explicit else None
            if found and host:
                topic = trim_topic(found["o"] or "") if not _DULL.fullmatch(found["o"] or "") else None
                topic = topic or _looked_at(scene, sentence) or trim_topic(found["act"] + (found["o"] or ""))
                return host, sentence, Event(found.start("act"), sentence, "exchange", topic, VISIT_RULE, "visit")
    return None


def _host(scene: Scene, guest: CommitteeMention, found: re.Match[str]) -> str | None:
    """Whose guests they are: our own level (我县), or a place named whose committee the item speaks of."""
    place = found["place"]
    named = {m.code for m in scene.committees if m.code not in (guest.code, COUNTRY)}
    if place[0] in "我本":
        home = home_of(scene)
        alike = [c for c in named if (area := divisions().get(c)) and area.name[-1] == place[-1]]
        host = home if home in named else alike[0] if len(alike) == 1 else None
    else:
        host = next((c for c in sorted(named) if _is_called(c, place)), None)
    if host is None or divisions().within(host, guest.code):
        return None
    by_host = found["how"] != "到" or place[0] in "我本" or host == home_of(scene) or _received(scene, host)
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
