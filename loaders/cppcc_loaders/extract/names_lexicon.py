"""The words and characters by which names are told: family names, followers, forms of address, sounds, no-names."""

from functools import lru_cache
from typing import Final

from cppcc_loaders.data_files import read_rows, read_words
from cppcc_loaders.errors import DataFileError
from cppcc_ontology.divisions import divisions

__all__ = [
    "countries",
    "courtesies",
    "first_chars",
    "followers",
    "given_words",
    "is_long_japanese",
    "known_names",
    "leaders",
    "no_names",
    "of_sounds",
    "surname_class",
    "surname_starts",
    "surnames",
    "syllables",
    "tails",
    "title_words",
]

#: With what Japanese given names of three characters end.
_LONG_ENDS: Final = frozenset("夫郎")
_NO_SURNAME: Final = ("", 0)
_CLASSES: Final = ("common", "plain", "word", "compound", "japanese")


def surname_class(text: str, at: int) -> tuple[str, int]:
    """Class and length of the family name that starts at a position; ("", 0) where there is none.

    >>> surname_class("欧阳明", 0), surname_class("王明", 0), surname_class("的", 0)
    (('compound', 2), ('common', 1), ('', 0))
    """
    found = _by_first().get(text[at : at + 1])
    if found is None:
        return _NO_SURNAME
    alone, longer = found
    return longer.get(text[at : at + 2], alone) if longer else alone


@lru_cache(maxsize=1)
def _by_first() -> dict[str, tuple[tuple[str, int], dict[str, tuple[str, int]]]]:
    """By its first character a family name of one character with its class, and those of two."""
    known = surnames()
    table: dict[str, tuple[tuple[str, int], dict[str, tuple[str, int]]]] = {}
    for name, kind in known.items():
        alone = known.get(name[0], "")
        _, longer = table.setdefault(name[0], ((alone, 1) if alone else _NO_SURNAME, {}))
        if len(name) > 1:
            longer[name] = kind, 2
    return table


def is_long_japanese(text: str, at: int) -> bool:
    """Whether a Japanese family name begins a name whose given name has three characters.

    >>> is_long_japanese("小野正一郎表示", 0), is_long_japanese("王正一郎表示", 0)
    (True, False)
    """
    return surnames().get(text[at : at + 2]) == "japanese" and text[at + 4 : at + 5] in _LONG_ENDS


@lru_cache(maxsize=1)
def surname_starts() -> str:
    """The characters with which family names start, for a class of a regular expression."""
    return "".join(sorted({surname[0] for surname in surnames()}))


@lru_cache(maxsize=1)
def surnames() -> dict[str, str]:
    """Family names by their class: common, plain, word (a frequent word of running text too), compound, japanese."""
    found: dict[str, str] = {}
    for line, (surname, kind) in read_rows("people_surnames.tsv", "surname", "kind"):
        if kind not in _CLASSES:
            raise DataFileError(f"people_surnames.tsv, line {line}: kind must be one of {', '.join(_CLASSES)}")
        found[surname] = kind
    return found


@lru_cache(maxsize=1)
def first_chars() -> frozenset[str]:
    """Characters with which a Chinese name or one by sound may begin."""
    parts = {part[0] for _, (_, part) in read_rows("people_parts.tsv", "people", "part")}
    return frozenset(surname_starts()) | syllables() | parts


@lru_cache(maxsize=1)
def followers() -> frozenset[str]:
    """Words that may follow a name."""
    return frozenset(read_words("people_followers.txt"))


@lru_cache(maxsize=1)
def given_words() -> frozenset[str]:
    """Given names that are ordinary words too (团结, 解放)."""
    return frozenset(read_words("people_given_words.txt"))


@lru_cache(maxsize=1)
def leaders() -> frozenset[str]:
    """Words that may stand before a name that has its title behind it."""
    return frozenset(read_words("people_leaders.txt"))


@lru_cache(maxsize=1)
def courtesies() -> frozenset[str]:
    """Words behind a family name that make a form of address."""
    return frozenset(read_words("people_courtesy.txt"))


@lru_cache(maxsize=1)
def syllables() -> frozenset[str]:
    """Characters that write foreign and minority names by sound."""
    return frozenset(read_words("people_syllables.txt"))


def of_sounds(run: str) -> bool:
    """Whether a name can be written by sound: all its characters write sounds in foreign and minority names.

    >>> of_sounds("洛桑"), of_sounds("提案委")
    (True, False)
    """
    return syllables().issuperset(run)


@lru_cache(maxsize=1)
def tails() -> frozenset[str]:
    """Characters with which the last part of a name of parts may end."""
    return syllables() | frozenset("世切相")


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Countries and unions by their short names."""
    return frozenset(read_words("people_countries.txt"))


@lru_cache(maxsize=1)
def known_names() -> frozenset[str]:
    """Leaders of party and state, whom news names without any title."""
    return frozenset(read_words("people_known.txt"))


@lru_cache(maxsize=1)
def title_words() -> frozenset[str]:
    """Titles of all classes."""
    rows = read_rows("people_titles.tsv", "title", "class")
    return frozenset(title for _, (title, kind) in rows if kind not in {"cue", "none"})


@lru_cache(maxsize=1)
def no_names() -> frozenset[str]:
    """Countries, titles, divisions and other words that look like names and are none."""
    return (
        frozenset(read_words("people_lookalikes.txt"))
        | countries()
        | title_words()
        | courtesies()
        | frozenset(divisions().by_name)
    )
