"""Names behind a word that puts somebody into an office or out of it: 任命甲为, 免去乙的职务, 增补丙."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name, surname_class
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.people_lists import names_after
from cppcc_loaders.extract.titles import Title
from cppcc_loaders.extract.words import dictionary

__all__ = ["honoured_members", "names_appointed"]

_APPOINTED: Final = pattern("people_appointed", "appointed")
_OWN_BODY: Final = pattern("people_appointed", "own_body")
_BLANKS = re.compile(r"[ \u3000]*")
_SHORT: Final = 2
#: Words of one character with which a given name may end.
_SMALL_WORDS: Final = frozenset("和于与")
_HONOURED: Final = pattern("people_appointed", "honoured")


def names_appointed(text: str, title: Title) -> list[Name]:
    """Between 任命 and 为 anything that has a family name and is no word is a name."""
    blanks = _BLANKS.match(text, title.end)
    at = blanks.end() if blanks else title.end
    names = names_after(text, at, floor=1.0)
    if len(names) == 1 and (whole := _ends_like_link(text, names[0])):
        return [whole]
    match = None if names else _APPOINTED.match(text, at)
    if match and surname_class(text, at)[1] and not _no_name(match.group()):
        return [Name(match.start(), match.end(), match.group(), 1.0)]
    return names


def honoured_members(text: str, names: list[Name]) -> bool:
    """Whether what is awarded to a row of persons makes them members.

    >>> text = "授予王小明等2名同志“优秀政协委员”称号"
    >>> honoured_members(text, [Name(2, 5, "王小明", 1.0)])
    True
    """
    return bool(names) and _HONOURED.match(text, names[-1].end) is not None


def _ends_like_link(text: str, name: Name) -> Name | None:
    """The longer name that ends in a small word: 免去王明和|提案委员会主任职务, 任命王明于|为副秘书长."""
    follows = name.end + 1
    if len(name.text) > _SHORT or text[name.end : follows] not in _SMALL_WORDS:
        return None
    if not text.startswith("为", follows) and not (text[name.end] == "和" and _OWN_BODY.match(text, follows)):
        return None
    return Name(name.start, follows, text[name.start : follows], name.score)


def _no_name(run: str) -> bool:
    return run in dictionary().ordinary or run[0] == "其" or "政协" in run
