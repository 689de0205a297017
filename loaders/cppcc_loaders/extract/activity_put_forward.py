"""Papers that members put forward, as national news tells them: proposals, advice to a session, opinions."""

import re
from collections.abc import Iterator
from typing import Final

from cppcc_loaders.extract.activity_events import Event
from cppcc_loaders.extract.agents import of_deputies
from cppcc_loaders.extract.dates import find_dates
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.scene import Scene
from cppcc_loaders.extract.sections import Line, LineKind, body_of
from cppcc_loaders.extract.told_by import told_by
from cppcc_loaders.extract.topics import trim_topic
from cppcc_loaders.records import Range, Status
from cppcc_ontology.divisions import COUNTRY

__all__ = ["PUT_RULE", "read_put_forward", "year_of_paper"]

PUT_RULE: Final = "activity-提出"
#: How sentences with a word tell a paper, the surest first, each with the type of what it tells.
_TOLD: Final = {
    "提案": tuple(
        ("proposal-work", pattern("activity_put_forward", name))
        for name in ("titled", "quoted", "subject", "counted", "bulk", "around", "jointly", "is", "within")
    ),
    "两会": tuple(("proposal-work", pattern("activity_put_forward", name)) for name in ("advised", "urged")),
    "上会": (("proposal-work", pattern("activity_put_forward", "brought")),),
    "带来的建议": (("proposal-work", pattern("activity_put_forward", "brought")),),
    "社情民意": (("opinion-work", pattern("activity_put_forward", "opinion")),),
}
_TO_COME: Final = pattern("activity_put_forward", "to_come")
_OTHERS: Final = pattern("activity_put_forward", "others")
#: What was said within a proposal tells of it only where nothing before did.
_WITHIN: Final = pattern("activity_put_forward", "within")
#: So near before a paper stands what says that it is still to come.
_NEAR: Final = 16
_END: Final = re.compile("[，；。！？]")
_THIS_SESSION: Final = re.compile("(?:这次|此次|本次)(?:上会|两会)")


@told_by(*(rule for rules in _TOLD.values() for _, rule in rules))
def read_put_forward(scene: Scene) -> Iterator[tuple[Range, Event]]:
    """One row for each sentence of an item about members that says what a paper of theirs is about."""
    words = [word for word in _TOLD if word in scene.text] if scene.home == COUNTRY else []
    if not words or "委员" not in scene.text:
        return
    known = False
    for line in body_of(scene):
        told = scene.words(line.span)
        if line.kind is LineKind.SPEECH or line.status is Status.PLANNED or "“我" in told:
            continue
        event = next((e for word in words if word in told for e in _papers(scene, line, word, known=known)), None)
        if event:
            known = True
            yield line.span, event


def year_of_paper(scene: Scene, line: Line, event: Event) -> str | None:
    """The year of the session for which a paper is said to be (今年的提案, 这次上会带来)."""
    before = scene.text[line.span.start : event.at]
    dates = [d for d in find_dates(before, year=scene.year) if d.precision == "year" and d.edtf]
    own = [d.edtf for d in dates if not any(other.span.end == d.span.start for other in dates)]
    this = scene.year is not None and _THIS_SESSION.search(before) is not None
    return own[-1] if own else str(scene.year) if this else None


def _papers(scene: Scene, line: Line, word: str, *, known: bool) -> Iterator[Event]:
    for kind, rule in _TOLD[word]:
        found = None if known and rule is _WITHIN else rule.search(scene.text, *line.span)
        topic = trim_topic(found["o"]) if found else None
        if found and topic and not _is_left_out(scene, line, found.start()):
            end = _END.search(scene.text, found.end() - 1, line.span.end)
            proof = Range(line.span.start, end.start() if end else line.span.end)
            yield Event(found.start("o"), proof, kind, topic, PUT_RULE, "news")


def _is_left_out(scene: Scene, line: Line, at: int) -> bool:
    """Whether a paper is still to come, or somebody else's: a deputy's, a delegation's, a workforce's."""
    before = scene.text[line.span.start : at]
    return bool(_TO_COME.search(before[-_NEAR:]) or _OTHERS.search(before)) or of_deputies(scene, at)
