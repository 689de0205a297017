"""With what the names of the bodies and places end to which people belong who are told without them."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.errors import DataFileError

__all__ = ["ends_of"]

_FILE: Final = "people_bodies.tsv"
_USES: Final = ("head", "dwelling")


@cache
def ends_of(use: str) -> Mapping[str, str]:
    """The ends of names by what is said, as one alternation each (see the head of the data file).

    >>> ends_of("head")["护士长"], ends_of("dwelling")["业主"]
    ('医院|卫生院|保健院', '小区|花园')
    """
    found: dict[str, dict[str, str]] = {use: {} for use in _USES}
    for line, (use_of_row, said, ends) in read_rows(_FILE, "use", "said", "ends"):
        if use_of_row not in found:
            raise DataFileError(f"{_FILE}, line {line}: use must be one of {', '.join(_USES)}")
        for word in said.split():
            if word in found[use_of_row]:
                raise DataFileError(f"{_FILE}, line {line}: {word!r} stands there twice; delete one")
            found[use_of_row][word] = compiled(_FILE, line, "|".join(ends.split())).pattern
    return found[use]
