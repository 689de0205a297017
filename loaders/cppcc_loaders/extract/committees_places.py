"""Names of divisions as they stand before 政协: official, short (南京), half short (延边州), with those above them."""

import re
from functools import cache, lru_cache

from cppcc_loaders.extract.stations_townships import is_township_name
from cppcc_ontology.division_changes import former_names, heirs_of
from cppcc_ontology.divisions import Division, divisions

__all__ = ["is_end_of_township", "last_place", "name_before", "rows_of"]

_LONGEST_NAME = 15
_KINDS = "省市区县州盟旗"
_AUTONOMOUS = ("自治州", "自治县", "自治旗", "自治区")
_HAN = re.compile("[一-龥]")
#: What may stand before a name of two characters: words of grammar, or the kind of the division above.
_BEFORE = _KINDS + "在赴到由与和及向对从为是的请经被将给让了据于自来去请邀我本该原述、"


def name_before(text: str, at: int) -> str | None:
    """The longest name of a division that ends at a position of a text, None where none does."""
    name = _longest(text[max(0, at - _LONGEST_NAME) : at])
    return name if name and _stands_alone(text, at - len(name), name) else None


@lru_cache(maxsize=4096)
def _longest(words: str) -> str | None:
    """The longest name of a division with which words end."""
    known = _known()
    for start in range(len(words) - 1):
        if words[start:] in known:
            return words[start:]
    return None


@cache
def _known() -> frozenset[str]:
    """Every name of a division: official ones, also former ones, short and half short ones."""
    names, shorts = divisions().by_name, divisions().by_short
    halves = (
        short + kind
        for short, rows in shorts.items()
        for row in rows
        if "自治" in row.name
        for kind in (row.name[-1], row.name[-3:])
    )
    return frozenset({*names, *shorts, *former_names(), *filter(_half_short, halves)})


def is_end_of_township(text: str, at: int, name: str) -> bool:
    """Whether a short name (丰镇) is but the end of a township's (大丰镇政协联络组)."""
    start = at - len(name)
    return (
        name.endswith(("镇", "乡"))
        and name not in divisions().by_name
        and any(is_township_name(text[left:at]) for left in range(max(0, start - 3), start))
    )


def last_place(name: str) -> str:
    """The last division of a name that begins with those above it (武威市|凉州区)."""
    if name == "全国" or rows_of(name):
        return name
    last = name_before(name, len(name))
    above = name[: len(name) - len(last)] if last else ""
    return last if last and (rows_of(above) or name_before(above, len(above))) else name


def _stands_alone(text: str, at: int, name: str) -> bool:
    """Whether a name of two characters (吉县) is no end of a longer one that nobody knows."""
    return len(name) > 2 or name[-1] not in _KINDS or not at or text[at - 1] in _BEFORE or not _HAN.match(text[at - 1])  # noqa: PLR2004


def _half_short(name: str) -> str | None:
    """The short name in a form like 延边州, 大厂县, 长阳自治县 for an autonomous division."""
    whole = name.endswith(_AUTONOMOUS)
    if not whole and not name.endswith(("州", "县", "旗")):
        return None
    short = name[: -3 if whole else -1]
    rows = divisions().by_short.get(short, ())
    return short if any(row.name.endswith("自治" + name[-1]) for row in rows) else None


def rows_of(name: str) -> tuple[Division, ...]:
    """The divisions that a name can mean."""
    found = divisions().by_name.get(name) or divisions().by_short.get(name)
    if found or (found := heirs_of(name)):
        return found
    half = _half_short(name)
    return tuple(row for row in divisions().by_short[half] if row.name.endswith("自治" + name[-1])) if half else ()
