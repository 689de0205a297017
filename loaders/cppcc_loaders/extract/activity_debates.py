"""What members of the national session discussed, where its news says so without the session's name."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range

__all__ = ["DEBATE_RULE", "read_debates"]

DEBATE_RULE: Final = "activity-讨论"
#: How an item's first sentences say it, the surest first.
_DEBATED: Final = tuple(pattern("activity_debates", name) for name in ("papers", "subject", "with_deputies"))
#: What members gave advice on where the first sentence only says that they had a discussion.
_IN_GROUPS: Final = pattern("activity_debates", "in_groups")
_ADVISED: Final = (*(pattern("activity_debates", name) for name in ("taken_up", "advised", "aimed")), _IN_GROUPS)
_IN_DEBATE: Final = pattern("activity_debates", "in_debate")
#: What members in groups said that they gave counsel on.
_COUNSEL: Final = pattern("activity_debates", "counsel")
_OTHER_MEETING: Final = pattern("activity_debates", "other_meeting")
_LEADS: Final = 3


@told_by(*_DEBATED, *_ADVISED)
def read_debates(scene: Scene, body: list[Range]) -> Iterator[tuple[Range, Event]]:
    """At most one row: papers discussed, a subject, what advice was on; the session itself where no more is said."""
    lead = scene.words(body[0]) if body else ""
    if _OTHER_MEETING.search(lead):
        return
    for rule in (*_DEBATED, *(_ADVISED if _IN_DEBATE.search(lead) else ())):
        for span in body[:_LEADS]:
            found = rule.search(scene.text, *span)
            topic = _topic(_COUNSEL.search(scene.text, found.end(), span.end) if found and rule is _IN_GROUPS else None)
            topic = topic or _topic(found)
            if found and topic:
                proof = Range(body[0].start, span.end) if rule in _ADVISED else span
                yield span, Event(found.start("o"), proof, "plenary-session", topic, DEBATE_RULE, "news")
                return


def _topic(found: re.Match[str] | None) -> str | None:
    return trim_topic(found["o"]) if found else None
