"""Acts told as nouns: held, begun or ended (…的对口协商在地头举行), or known by their day (11月1日的…协商会)."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Hit, Told
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range
from cppcc_ontology.divisions import COUNTRY

__all__ = ["named_by_day", "read_nominal", "talked_near"]

_GOES: Final = pattern("activity_nominal", "goes")
_DAY_OF: Final = pattern("activity_nominal", "day_of")
_NO_MORE: Final = pattern("activity_nominal", "no_more")
_PUT_TO_END: Final = pattern("activity_nominal", "put_to_end")
_BEHIND: Final = pattern("activity_nominal", "behind")
_ASKED: Final = re.compile("(?:^|[。！\\n])\\s*“?([^。！？“”\\n]{4,40})[？?]”?\\s*$")
_OF_WHOM: Final = pattern("activity_nominal", "of_whom")
_KIND: Final = pattern("activity_nominal", "kind")
_KINDS: Final = frozenset({"consultation", "research", "inspection", "supervision", "proposal-work"})
_SHORTEST: Final = 4
#: How far behind an act or meeting what it was about is looked for.
_FAR: Final = 140


def read_nominal(told: Told, hit: Hit) -> Iterator[Event]:
    """An act that is itself the subject of its clause: what it was about stands in its name or near it."""
    if hit.type not in _KINDS or told.scene.home == COUNTRY:
        return
    clause = told.clause(hit.start)
    if not _goes_on(told, hit, clause):
        return
    topic = _own(told, hit, clause) or talked_near(told, hit.end)
    if topic:
        yield Event(hit.start, clause, hit.type, topic, "activity-名词", hit.frame)


def _goes_on(told: Told, hit: Hit, clause: Range) -> bool:
    """Whether something is said of an act: that it went on somewhere, ended, or what it was like on its day."""
    head, after = told.mask(clause.start, hit.start), told.mask(hit.end, clause.end)
    if _NO_MORE.match(after):
        return False
    if _PUT_TO_END.match(after):
        return "为" in head
    return bool(_DAY_OF.search(head) and after) or (bool(head.strip()) and _GOES.match(after) is not None)


def named_by_day(told: Told, head: str, end: int, clause: Range) -> Range | None:
    """The name of a meeting that its day stands before (11月1日的…协商会直奔主题)."""
    found = _DAY_OF.search(head)
    after = told.mask(end, clause.end)
    if told.scene.home == COUNTRY or found is None or not after or _NO_MORE.match(after):
        return None
    return Range(clause.start + found.start("mid"), end)


def _own(told: Told, hit: Hit, clause: Range) -> str | None:
    """What stands in the name of the act (某市政协客家围屋保护利用考察)."""
    head = told.words(clause.start, hit.start)
    about = prepositional_topic(head)
    if about:
        return about
    day = _DAY_OF.search(head)
    name = _KIND.sub("", _OF_WHOM.sub("", head[day.start("mid") :] if day else head))
    return trim_topic(name) if len(name) >= _SHORTEST and "政协" in head else None


def talked_near(told: Told, at: int) -> str | None:
    """What talks or a trip were about: said in the sentences behind them, or asked in the one before."""
    scene = told.scene
    paragraph = scene.paragraph_at(told.line.span.start)
    found = _BEHIND.search(scene.text, at, min(paragraph.end, at + _FAR))
    words = next((w for w in found.groups() if w), "") if found else ""
    if words:
        return trim_topic(words)
    asked = _ASKED.search(scene.text[paragraph.start : told.line.span.start])
    return trim_topic(asked[1]) if asked else None
