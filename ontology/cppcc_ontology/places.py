"""The division that a written place means: a name, or names one inside the other, today's or former ones."""

from functools import lru_cache

from cppcc_ontology.division_changes import former_named
from cppcc_ontology.divisions import COUNTRY, divisions
from cppcc_ontology.townships import township

__all__ = ["resolve_place"]


#: Last characters of official names.
_TOWNS = "镇乡道木"
_KINDS = "省市区县旗州盟" + _TOWNS


@lru_cache(maxsize=4096)
def resolve_place(words: str, *, near: str | None = None) -> str | None:
    """The code of the smallest division that the words name, six or nine digits; None where that is not certain.

    Names are read from the left, each inside the one before; `near` is a division that decides between homonyms.
    A former name leads to today's division. What follows the last name (a village, a house) is left unread.

    >>> resolve_place("哈尔滨市太平区"), resolve_place("道外区太平"), resolve_place("铁力市桃山镇石长村")
    ('230104', '230104', '230781102')
    >>> resolve_place("朝阳区"), resolve_place("朝阳区", near="220100")
    (None, '220104')
    """
    code: str | None = None
    rest = words
    while rest:
        step = _step(rest, code, near)
        if step is None:
            break
        code, length = step
        rest = rest[length:]
    return code


def _step(rest: str, within: str | None, near: str | None) -> tuple[str, int] | None:
    """The division at the head of the words, and how many characters name it: the longest name that is known.

    A name without its kind (太平) counts only where it ends the words or a division inside it follows.
    """
    for length in range(min(len(rest), 14), 1, -1):
        name, left = rest[:length], rest[length:]
        found = _inside(name, within) if within else _anywhere(name, near)
        if found is None and within is None and name in divisions().by_name:
            return None
        if found and found != within and (not left or name[-1] in _KINDS or _step(left, found, None)):
            return found, length
    return None


def _anywhere(name: str, near: str | None) -> str | None:
    found = divisions().code(name, near=near)
    area = _prefecture(near) if near else COUNTRY
    if found and (near is None or divisions().within(found, f"{near[:2]}0000")):
        return found
    if near and name[-1] in _TOWNS and (town := township(name, within=near)):
        return town.code
    unknown = name not in divisions().by_name and name not in divisions().by_short
    if near or (unknown and name[-1] in _KINDS):
        heirs = former_named(name, within=area)
        if len(heirs) == 1:
            return heirs[0].code
    return found


def _inside(name: str, within: str) -> str | None:
    rows = divisions().by_name.get(name) or divisions().by_short.get(name, ())
    codes = [row.code for row in rows if row.code != within and divisions().within(row.code, within)]
    if len(codes) == 1:
        return codes[0]
    if name[-1] in _TOWNS and (town := township(name, within=within)):
        return town.code
    heirs = former_named(name, within=within)
    return heirs[0].code if len(heirs) == 1 else None


def _prefecture(code: str) -> str:
    chain = [row.code for row in divisions().ancestors(code) if row.code != COUNTRY]
    return chain[1] if len(chain) > 2 else chain[-1] if chain else COUNTRY  # noqa: PLR2004  (county, prefecture, province)
