"""Cores of topics: what was done, without the list of those it was done for or where (向甲、乙派驻…, 赴某地开展…)."""

import re
from typing import Final

from cppcc_loaders.extract.patterns import pattern

__all__ = ["core_of"]

_LEAD_IN: Final = pattern("topic_cores", "lead_in")
_GIVEN: Final = pattern("topic_cores", "given")
_SERVED: Final = pattern("topic_cores", "served")
#: What guests came for (来我县考察院坝协商).
_CAME_FOR: Final = pattern("topic_cores", "came_for")
_LED: Final = pattern("topic_cores", "led")
_HELPED: Final = pattern("topic_cores", "helped")
#: What says the core alone, by type.
_CORES: Final = {"research": (_HELPED,), "exchange": (_CAME_FOR,), "public-service": (_LED, _SERVED)}
#: The types in whose topics the place or the partner comes first.
_TRIMMED: Final = frozenset(
    {"institution-building", "public-service", "study-training", "proposal-work", "exchange", "research"}
)
_SHORTEST: Final = 4
_LISTED: Final = re.compile("[、和及]")


def core_of(topic: str, kind: str) -> str | None:
    """What was done, where the topic says at length for whom, where or with whom; None where it is short already.

    >>> core_of("赴福建长汀、上杭开展红色教育", "study-training")
    '开展红色教育'
    >>> core_of("为村里的草原书屋捐赠图书", "public-service")
    '为草原书屋捐赠图书'
    >>> core_of("来我县学习考察院坝协商", "exchange")
    '院坝协商'
    """
    if kind not in _TRIMMED:
        return None
    for rule in _CORES.get(kind, ()):
        core = rule.match(topic)
        if core and core.lastgroup:
            return core[core.lastgroup]
    given = _GIVEN.match(topic) if kind == "public-service" else None
    if given:
        return f"{given['p']}{given['who']}{given['o']}" if given["where"] else None
    found = _LEAD_IN.match(topic) if kind != "research" else None
    done = found["o"] if found else ""
    return done if found and len(done) >= _SHORTEST and _LISTED.search(found["who"]) else None
