"""The word lists of stations: categories, words that end a name on its left, words that distinguish nothing."""

import re
from dataclasses import dataclass
from functools import cache

from cppcc_loaders.data_files import read_rows, read_words

__all__ = ["Category", "categories", "category_pattern", "generics", "stops"]


@dataclass(frozen=True, slots=True)
class Category:
    """A category's noun (工作站), its kind, and what must stand before it for a CPPCC one."""

    noun: str
    kind: str
    needs: re.Pattern[str]


@cache
def categories() -> dict[str, Category]:
    """The categories by noun."""
    rows = read_rows("station_categories.tsv", "noun", "kind", "needs")
    return {noun: Category(noun, kind, re.compile(needs)) for _, (noun, kind, needs) in rows}


@cache
def category_pattern() -> re.Pattern[str]:
    """Any category's noun, longest first."""
    return re.compile("|".join(sorted(categories(), key=lambda w: (-len(w), w))))


@cache
def stops() -> frozenset[str]:
    """Words that end a station's name on its left."""
    return frozenset(read_words("station_stops.txt"))


@cache
def generics() -> frozenset[str]:
    """Words that distinguish no station from another."""
    return frozenset(read_words("station_generics.txt"))
