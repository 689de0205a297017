"""Whether characters that dictionary or gazetteer speak against are a name all the same, where its place tells one."""

from typing import Final

from cppcc_loaders.extract.names import Name, surname_class
from cppcc_loaders.extract.names_lexicon import courtesies
from cppcc_loaders.extract.words import dictionary, is_common_word
from cppcc_ontology.divisions import divisions

__all__ = ["WORD_ODDS", "holds_no_words", "holds_place", "is_short_name", "ordinary_word", "rare_name"]

#: How likely a given name must be where what stands behind it tells a name.
WORD_ODDS: Final = 0.3
_SHORT: Final = 2
_WORD_PAIR: Final = -0.9
_OFTEN: Final = 5000
_VERY_COMMON: Final = 4000
_COMMON_WORD: Final = 300


def is_short_name(run: str) -> bool:
    """Whether two characters are a common family name and one of given names, and neither a word nor a place."""
    words = dictionary()
    sure = surname_class(run, 0)[0] == "common" and words.odds(run[1]) >= 1.0
    return sure and run not in words.ordinary and not holds_place(run)


def rare_name(run: str, at: int, least: float) -> Name | None:
    """The name that three characters at a position are whose given name is likely by `least` at least.

    >>> rare_name("向志明", 2, WORD_ODDS), rare_name("高山县", 2, WORD_ODDS)
    (Name(start=2, end=5, text='向志明', score=1.0), None)
    """
    words, kind = dictionary(), surname_class(run, 0)
    odds = words.odds(run[1]) + words.odds(run[2])
    if not kind[0] or run in words.ordinary or words.ordinary.get(run[1:], 0) > _OFTEN or holds_place(run):
        return None
    if run[1:] in divisions().by_short and kind[0] != "common":
        return None
    if (
        run[_SHORT] in "陪任"
        or run[1:] in courtesies()
        or odds < least
        or min(words.odds(run[1]), words.odds(run[2])) < _WORD_PAIR
        or is_common_word(run[:2])
    ):
        return None
    return Name(at, at + len(run), run, 1.0)


def holds_place(run: str) -> bool:
    """Whether some characters begin with the name of a division, full or short."""
    places = divisions()
    return any(run[:size] in places.by_name or run[:size] in places.by_short for size in range(2, len(run) + 1))


def ordinary_word(text: str, at: int, end: int) -> Name | None:
    """A name that is a word as well (高原), in a row of names and with what ends such rows behind it."""
    name, freq = text[at:end], dictionary().ordinary.get(text[at:end], 0)
    if surname_class(text, at)[0] != "common" or freq > _VERY_COMMON or name in divisions().by_short:
        return None
    return Name(at, end, name, 0.5)


def holds_no_words(run: str) -> bool:
    """Whether no part of some characters is a common word, unless it is a name as well."""
    words = dictionary()
    inner = (run[i : i + size] for size in (2, 3, 4) for i in range(len(run) - size + 1))
    return not any(words.ordinary.get(w, 0) >= _COMMON_WORD and w not in words.named for w in inner)
