"""Townships (乡镇街道) by name: which county-level division they lie in."""

from collections import defaultdict
from functools import cache

from cppcc_loaders.data_files import read_rows
from cppcc_ontology.divisions import divisions

__all__ = ["county_of_township", "township_names"]


@cache
def _townships() -> dict[str, tuple[str, ...]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for _, (code, names) in read_rows("townships.tsv", "county", "names"):
        for name in names.split("、"):
            found[name].append(code)
    return {name: tuple(codes) for name, codes in found.items()}


def county_of_township(name: str, within: str) -> str | None:
    """The county-level division inside another one that has a township of that name; None where none or several have.

    >>> county_of_township("临夏路街道", "620100")
    '620102'
    """
    found = [code for code in _townships().get(name, ()) if divisions().within(code, within)]
    return found[0] if len(found) == 1 else None


def township_names() -> frozenset[str]:
    """The names of all townships."""
    return _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(_townships())
