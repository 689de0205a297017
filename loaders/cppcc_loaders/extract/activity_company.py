"""Company: occasions of others at which leaders of the national committee are among those present."""

from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.activity_news import attended_type
from cppcc_loaders.extract.activity_talks import told_of_talk
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import body_spans
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["read_company"]

_RULE: Final = "activity-在场"
#: The occasion of an item is told by its first sentences, or right before its guests.
_LEADS: Final = 4
_BEFORE: Final = 2
#: Occasion and guests prove it together where they are no longer than this.
_PROOF: Final = 420
_PRESENT: Final = pattern("activity_company", "present")
_OCCASION: Final = pattern("activity_company", "occasion")
_RECEPTION: Final = pattern("activity_company", "reception")


@told_by(_PRESENT)
def read_company(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """At most one row of an item that tells of nothing else of ours: what our leaders were present at."""
    if "全国政协" not in scene.text:
        return
    body = body_spans(scene)
    for number, span in enumerate(body):
        present = _PRESENT.search(scene.text, *span)
        told = [*body[:_LEADS], *body[max(_LEADS, number - _BEFORE) : number]]
        found = _occasion(scene, told, received=present["how"] == "会见") if present else None
        if present and found:
            line, topic = found
            near = 0 <= span.end - line.start <= _PROOF
            proof = Range(line.start, span.end) if near else span
            kind = "culture" if present["seen"] else attended_type(topic)
            beside = None if near else line
            yield span, Event(present.start(), proof, kind, topic, _RULE, "news", when=line.end, beside=beside)
            return


def _occasion(scene: Scene, leads: list[Range], *, received: bool) -> tuple[Range, str] | None:
    """The sentence that tells the occasion, and its name; of a reception what was talked over."""
    for span in leads:
        held = (_RECEPTION if received else _OCCASION).search(scene.text, *span)
        topic = trim_topic(held["o"] or held.groupdict().get("p") or "") if held else None
        if topic and "政协" not in topic:
            talk = told_of_talk(scene, Range(span.end, len(scene.text))) if received else None
            return span, talk or topic
    return None
