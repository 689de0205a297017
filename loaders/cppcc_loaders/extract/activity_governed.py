"""Acts under a governing verb (开展, 组织): the topic before it, between verb and act (开展肉羊产业调研), or next."""

import re
from typing import Final

from cppcc_loaders.extract.activity_events import Hit, Told
from cppcc_loaders.extract.activity_places import PLACE, WENT, place_topic
from cppcc_loaders.extract.activity_subjects import BARE_SUBJECT
from cppcc_loaders.extract.activity_themes import LOOKS, SEEN, topic_before
from cppcc_loaders.extract.activity_troubles import trouble_before
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.topics import prepositional_topic, trim_topic
from cppcc_loaders.records import Range

__all__ = ["GOVERNOR", "governed"]

GOVERNOR: Final = pattern("activity_governed", "governor")
_MID_ONLY: Final = pattern("activity_governed", "mid_only")
#: Where members are taken to look at something (组织委员在…视察…).
_AT_PLACE: Final = re.compile("(?:[^，；在]{0,10}(?:委员|常委))?在(?P<p>[^，；]{2,30})$")
#: Acts that are only counted one after another (组织协商4次、视察5次).
_COUNTED_LIST: Final = re.compile(r"\d+[余多]?[次项场件轮]、")
_PEOPLE_SENT: Final = re.compile("(?:委员|常委|干部|专家)$")
_TALKED_NEXT: Final = pattern("activity_governed", "talked_next")
_WHO_LOOKED: Final = pattern("activity_governed", "who_looked")
#: Where it was done, or who was sent, says nothing of what it was about.
_NO_MATTER: Final = frozenset({"基层", "监督小组"})
_TRADE: Final = pattern("activity_governed", "trade")
_PARTIES: Final = pattern("activity_governed", "parties")
_LISTED: Final = pattern("activity_governed", "listed_parties")
_HELD_OR_PLAIN: Final = pattern("activity_governed", "held_or_plain")


def governed(told: Told, hit: Hit, clause: Range, head: str) -> str | None:
    """What an act under a governing verb is about, None where none governs it or nothing is told."""
    found = GOVERNOR.search(head)
    if not found or _COUNTED_LIST.search(found["mid"]):
        return None
    mid = found["mid"]
    if hit.type == "consultation" and (
        _PARTIES.fullmatch(mid) or (found.group().startswith("组织") and _LISTED.fullmatch(mid))
    ):
        return topic_before(told, clause, clause.start + found.start()) or trouble_before(told, clause.start)
    told_next = told.mask(hit.end, hit.end + 1) not in ("", "，", "；", "。")
    if told_next and "组织" in found.group() and _WHO_LOOKED.search(mid):
        return None
    if not _MID_ONLY.match(mid):
        about = topic_before(told, clause, clause.start + found.start()) if _PEOPLE_SENT.search(mid) else None
        return about or _between(told, hit, clause, head, found)
    topic = (
        topic_before(told, clause, clause.start + found.start())
        or place_topic(told, clause, head[: found.start()])
        or (_topic_next(told, hit) if hit.type == "consultation" else None)
    )
    with_object = (
        re.match(r"(?![^，；。]*等)[^，；。]{2,12}活动(?=[，；。]|$)", told.mask(hit.end, clause.end))
        if not mid
        else None
    )
    if not topic and with_object:
        return trim_topic(told.words(hit.start, hit.end + with_object.end()))
    return topic or (trim_topic(told.words(clause.start + found.start("mid"), hit.end)) if "“" in mid else None)


def _topic_next(told: Told, hit: Hit) -> str | None:
    """What counsel was about by the clause after it (开展对口协商，就…交换意见)."""
    following = _TALKED_NEXT.match(told.mask(hit.end, told.line.told.end))
    return trim_topic(told.words(hit.end + following.start("o"), hit.end + following.end("o"))) if following else None


def _between(told: Told, hit: Hit, clause: Range, head: str, found: re.Match[str]) -> str | None:
    """What stands between the governing verb and the act: where the members went, or what the act is about."""
    mid, start = found["mid"], clause.start + found.start("mid")
    inside = WENT.match(mid)
    if inside:
        return trim_topic(told.words(start + inside.start("p"), hit.start))
    at = _AT_PLACE.match(mid)
    if at and hit.word in LOOKS:
        seen = SEEN.match(told.mask(hit.end, clause.end))
        looked = trim_topic(told.words(hit.end + seen.start("o"), hit.end + seen.end("o"))) if seen else None
        return looked or trim_topic(told.words(start + at.start("p"), hit.start))
    topic = trim_topic(told.words(start, hit.start))
    short = len(mid) <= len("帮扶工作") and not _TRADE.search(mid)
    where = PLACE.search(head[: found.start()]) if short else None
    if where:
        return trim_topic(told.words(clause.start + where.start("p"), hit.start))
    if topic in _NO_MATTER:
        return None
    return None if topic and BARE_SUBJECT.search(head[: found.start()]) else _inner(topic)


def _inner(topic: str | None) -> str | None:
    """A topic between verb and noun may carry its own preposition: 关于…专题."""
    if not topic:
        return None
    topic = _HELD_OR_PLAIN.sub("", topic)
    return prepositional_topic(topic) or trim_topic(re.sub(r"^(?:部分)?(?:政协)?(?:委员|常委)", "", topic))
