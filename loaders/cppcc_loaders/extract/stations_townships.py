"""Townships (乡镇街道) by name: which county-level division they lie in."""

from functools import cache, lru_cache

from cppcc_ontology.divisions import divisions
from cppcc_ontology.townships import township, townships_of

__all__ = ["county_of_township", "is_township_name"]

_KINDS = ("镇", "乡", "街道", "苏木")


@lru_cache(maxsize=1024)
def county_of_township(name: str, within: str) -> str | None:
    """The county-level division inside another one that has a township of that name; None where none or several have.

    >>> county_of_township("临夏路街道", "620100")
    '620102'
    """
    found = township(name, within=within)
    return found.parent if found else None


def is_township_name(words: str) -> bool:
    """Whether words are the full name of a township anywhere.

    >>> is_township_name("鹿乡镇"), is_township_name("乡镇")
    (True, False)
    """
    return words.endswith(_KINDS) and words in _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(town.name for row in divisions().rows for town in townships_of(row.code))
