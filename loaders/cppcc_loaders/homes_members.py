"""Members of the national committee by the province they live in (住甘全国政协委员): its paper tells their work."""

import re
from functools import cache

from cppcc_loaders.data_files import read_rows
from cppcc_ontology.divisions import divisions

__all__ = ["province_of_members"]

#: 在京 says who is at hand for the national committee's own events, which are held there.
_LIVING_IN = re.compile("(?!在京)[住驻在](?P<where>[\u4e00-\u9fff]{1,3}?)的?全国政协委员")


def province_of_members(headings: tuple[str, ...]) -> str | None:
    """The province whose members of the national committee a heading tells of, None where none does.

    >>> province_of_members(("住冀全国政协委员赴山东考察",)), province_of_members(("全国政协委员赴山东考察",))
    ('130000', None)
    """
    found = next((match for heading in headings if (match := _LIVING_IN.search(heading))), None)
    return (_letters().get(found["where"]) or divisions().code(found["where"])) if found else None


@cache
def _letters() -> dict[str, str]:
    """The codes of provinces by the letter that stands for each (甘 for 甘肃省)."""
    return {letter: code for _, (letter, code) in read_rows("province_letters.tsv", "letter", "code")}
