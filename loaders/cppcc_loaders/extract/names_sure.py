"""Names right behind a title that their own characters make sure, whatever stands behind them."""

import re
from typing import Final

from cppcc_loaders.data_files import read_words
from cppcc_loaders.extract.names import Name, of_sounds, surname_class
from cppcc_loaders.extract.names_lexicon import courtesies
from cppcc_loaders.extract.names_rare import holds_place, rare_name
from cppcc_loaders.extract.names_score import NEVER
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary

__all__ = ["rare_family_name", "slotted_name"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_HAN_RUN = re.compile(f"[{_H}]+")
#: By the kind of the family name, how likely a given name must be that nothing behind it tells.
_SLOT_ODDS: Final = {"common": 1.0, "plain": 1.8}
_SLOT_WORD: Final = 100
_NO_GIVEN: Final = -2.0
#: With what no given name behind a rare family name ends: verbs, kinds of places (彭水县, 薛家岛).
_NO_LAST: Final = frozenset("陪任说率行县市区镇乡村屯寨街路岛湖庄家湾")
#: How likely a given name must be behind 村民 and the like, where nothing else speaks for a name.
_FOLK_ODDS: Final = 2.2
_DOES: Final = pattern("names_sure", "does")
_SHORT: Final = 2
_FULL: Final = 3
_COMMON_WORD: Final = 300


def slotted_name(text: str, at: int, *, folk: bool = False) -> list[Name]:
    """A name that its own characters make sure, right behind a title with its body, whatever stands behind it.

    >>> [n.text for n in slotted_name("局副局长高秀芳轮流值守", 4)], slotted_name("县政协委员方便群众", 5)
    (['高秀芳'], [])
    """
    run = text[at : at + _FULL]
    kind = surname_class(text, at)[0]
    least = _SLOT_ODDS.get(kind)
    least = max(least, _FOLK_ODDS) if folk and least is not None else least
    if least is None or len(run) < _FULL or not _HAN_RUN.fullmatch(run):
        return []
    words, end = dictionary().ordinary, at + _FULL
    if words.get(run[1:], 0) > _SLOT_WORD or words.get(text[end - 1 : end + 1], 0) >= _COMMON_WORD:
        return []
    if (
        of_sounds(text[at : end + 2])
        or text[at : end + 1] in words
        or not (text[end : end + 2] in words or _DOES.match(text, end))
    ):
        return []
    name = rare_name(run, at, least)
    return [name] if name else []


def rare_family_name(text: str, at: int) -> list[Name]:
    """A name of three characters right behind a title whose family name begins no word, whatever stands behind it.

    >>> [n.text for n in rare_family_name("主席俸日升不讳言", 2)], rare_family_name("主席崔巍在会上", 2)
    (['俸日升'], [])
    """
    run, words = text[at : at + _FULL], dictionary()
    if run[:1] not in read_words("people_rare_surnames.txt") or len(run) < _FULL or not _HAN_RUN.fullmatch(run):
        return []
    cut = words.ordinary.get(text[at + _SHORT : at + _SHORT + 2], 0) >= _SLOT_WORD
    word = run[:_SHORT] in words.ordinary or run in words.ordinary or run[1:] in courtesies() or holds_place(run)
    if cut or word or not NEVER.isdisjoint(run) or words.odds(run[_SHORT]) < _NO_GIVEN or run[_SHORT] in _NO_LAST:
        return []
    return [Name(at, at + _FULL, run, 1.0)]
