"""The region of a page: the division whose site or paper it is, which helps to tell whose its articles are."""

import re
from collections.abc import Sequence

from cppcc_loaders.homes_mentions import committee_of
from cppcc_loaders.homes_places import namesake_in, smallest_place
from cppcc_loaders.page_lines import Kind, Line
from cppcc_loaders.records import Document
from cppcc_ontology.divisions import COUNTRY

__all__ = ["region_of"]

_OWN_SITE = re.compile(r"政协(?!.{0,4}(?:报|网))|政治协商会议")
#: The longest title of a paper that a committee's short name makes up (桐乡政协).
_PAPER = 12


def region_of(document: Document, lines: Sequence[Line], loose: Sequence[Line]) -> str | None:
    """The division that a page's publisher, its title, its lines outside all articles (`loose`) or its menus name."""
    return _titled(document, loose) or _site(lines)


def _titled(document: Document, loose: Sequence[Line]) -> str | None:
    publisher = document.metadata.publisher
    namesake = namesake_in(publisher, document.text) if publisher else None
    if namesake:
        return namesake
    titles = [line.text for line in loose if line.kind is Kind.HEADING]
    for words in (publisher, document.metadata.title, *titles):
        found = smallest_place(words) if words else None
        if found:
            return found
    named = (committee_of(words) for words in titles if len(words) <= _PAPER)
    return next((code for code in named if code and code != COUNTRY), None)


def _site(lines: Sequence[Line]) -> str | None:
    """The division of the committee whose site a page is of: its menus and its footer name it."""
    named = [line.text for line in lines if line.kind in (Kind.TOOL, Kind.FOOTER) and _OWN_SITE.search(line.text)]
    found = {place for words in named if (place := smallest_place(words) or committee_of(words)) and place != COUNTRY}
    return found.pop() if len(found) == 1 else None
