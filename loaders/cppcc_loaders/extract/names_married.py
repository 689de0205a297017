"""Names of married women who put their husband's family name before their own, behind a title (陈王秀英)."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name
from cppcc_loaders.extract.names_lexicon import courtesies, surname_class
from cppcc_loaders.extract.names_score import NEVER
from cppcc_loaders.extract.words import dictionary

__all__ = ["married_name"]

#: What ends such a name: a mark, another person, or an act.
_ENDED: Final = re.compile(
    r"[，。；、）\n]|等|[和与同及](?=[一-龥])|一行|致辞|讲话|说|表示|指出|强调|出席|参加|主持|应邀|陪同|列席|率|在|上前|女士|同志"
)
_FULL: Final = 4
_LEAST: Final = -1.6
_SUM: Final = -0.6
_OFTEN: Final = 300


def married_name(text: str, at: int) -> list[Name]:
    """The name of two family names and two more characters that starts at a position, if one does.

    >>> [name.text for name in married_name("会长陈王秀英等出席", 2)], married_name("主席高度评价", 2)
    (['陈王秀英'], [])
    """
    run = text[at : at + _FULL]
    if len(run) < _FULL or not _ENDED.match(text, at + _FULL) or not NEVER.isdisjoint(run):
        return []
    if any(surname_class(run, place) != ("common", 1) for place in (0, 1)):
        return []
    words = dictionary()
    odds = [words.odds(char) for char in run[2:]]
    cut = any(words.ordinary.get(run[i : i + 2], 0) >= _OFTEN for i in range(3)) or run in words.ordinary
    if cut or min(odds) < _LEAST or sum(odds) < _SUM or run[2:] in courtesies():
        return []
    return [Name(at, at + _FULL, run, 1.0)]
