"""Parts: what a sentence tells as part of something that it told before, or of something that it tells next."""

import re
from collections.abc import Sequence
from typing import Final

from cppcc_loaders.extract.activity_events import Event, Told
from cppcc_loaders.extract.patterns import pattern

__all__ = ["whole_events"]

_SEVERAL: Final = 2
_CALLED: Final = "activity-走访"
_CALL: Final = re.compile("走访(?!慰问)|拜访|寻访|探访")
_MENDED: Final = pattern("activity_parts", "mended")
_CAMPAIGN: Final = pattern("activity_parts", "campaign")
_WATCHERS: Final = re.compile("监督(?:小)?组")
_ANSWERED: Final = frozenset({"办复", "立案", "办结"})
_FIELD: Final = frozenset({"research", "inspection", "supervision", "culture", "investment-promotion"})
_OCCASION: Final = pattern("activity_parts", "occasion")
_BROUGHT: Final = frozenset({"give", "visit", "deed", "alone"})
#: What it all came to is told behind its last instance (又发放助学金23万元，累计资助学生238人).
_ALL_TOLD: Final = re.compile("(?:累计|共计|总计|合计|先后共)$")
_TEAM: Final = pattern("activity_parts", "team")
_STATION: Final = pattern("activity_parts", "station")
_COUNTED: Final = re.compile(r"[^，；。]{0,24}\d")
_AMONG: Final = re.compile(r"\s*其中")
_SERVED: Final = frozenset({"deed", "alone", "solve", "counted"})


def whole_events(told: Told, events: Sequence[Event]) -> list[Event]:
    """The events of a sentence without those that are parts of others (走访企业132户，帮助解决用工问题86个)."""
    if len(events) < _SEVERAL:
        return list(events)
    kept: list[Event] = []
    for number, event in enumerate(events):
        if not _is_part(told, kept, event) and not _leads_to(told, events[number + 1 :], event):
            kept.append(event)
    return kept


def _leads_to(told: Told, following: Sequence[Event], event: Event) -> bool:
    """Whether an event only makes ready what is told next: watchers sent out, a proposal followed up at a meeting."""
    if event.rule == _CALLED and event.type in ("exchange", "research"):
        return any(e.type == "culture" and "《" in (e.topic or "") for e in following)
    if event.type == "institution-building" and _TEAM.search(event.topic or ""):
        return any(e.type == "public-service" for e in following)
    sent = event.type == "institution-building" and _WATCHERS.search(event.topic or "")
    if sent and told.words(event.at, event.at + 2) != "派驻":
        return any(e.type == "supervision" for e in following)
    if event.type == "proposal-work" and event.topic is None:
        return any(e.type == "proposal-work" for e in following)
    return False


def _is_part(told: Told, before: Sequence[Event], event: Event) -> bool:
    """Whether an event is part of one told before it: in the sentence, or in the same part of it up to a semicolon."""
    if event.type == "proposal-work" and event.topic in _ANSWERED:
        return any(e.type == event.type for e in before)
    near = [e for e in before if e.at <= event.at and "；" not in told.mask(e.at, event.at)]
    if event.type == "supervision" and event.frame != "month":
        return any(e.type == event.type for e in near)
    campaign = any(_CAMPAIGN.search(e.topic or "") for e in near)
    if event.rule == _CALLED and _CALL.match(told.mask(event.at, event.span.end)):
        return campaign or any(e.type in _FIELD for e in near)
    if _is_gift_at(told, near, event) or _is_more_of_it(told, near, event):
        return True
    if event.type != "public-service" or event.frame not in _SERVED:
        return False
    mended = event.rule == "activity-解决" or bool(_MENDED.match(event.topic or ""))
    return campaign or (mended and any(e.rule == _CALLED for e in near))


def _is_gift_at(told: Told, near: Sequence[Event], event: Event) -> bool:
    """Whether something given belongs to the occasion that its sentence tells before, or sums up what was given."""
    if event.type not in ("public-service", "exchange") or event.frame not in _BROUGHT:
        return False
    if len(near) == 1 and near[0].at != event.at and _OCCASION.search(near[0].topic or ""):
        return True
    served = any(e.type == "public-service" for e in near)
    return served and bool(_ALL_TOLD.search(told.mask(told.line.told.start, event.at)))


def _is_more_of_it(told: Told, near: Sequence[Event], event: Event) -> bool:
    """Whether an event is what a trip for trade came to, one more kind of stations counted, or one of the gifts."""
    alike = [e for e in near if e.type == event.type]
    if not alike:
        return False
    if event.type == "institution-building":
        told_on = told.mask(event.at, told.line.told.end)
        station = "“" not in (event.topic or "“") and _STATION.search(event.topic or "") and _COUNTED.match(told_on)
        return bool(station) and any(_STATION.search(e.topic or "") for e in alike)
    if event.type == "consultation":
        return event.frame == "alone"
    if event.type == "culture":
        bare = "《" not in (event.topic or "《") and "“" not in (event.topic or "")
        return bare and any((event.topic or "")[-2:] in (e.topic or "") for e in alike)
    if event.type == "public-service":
        return event.frame == "give" and bool(_AMONG.match(told.mask(*told.clause(event.at))))
    return event.type == "investment-promotion"
