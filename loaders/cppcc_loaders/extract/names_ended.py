"""Names that read as words or by sound, right behind a title, by what stands behind them: marks, verbs, speech."""

import re
from typing import Final

from cppcc_loaders.extract.names import Name, of_sounds, surname_class
from cppcc_loaders.extract.names_lexicon import courtesies
from cppcc_loaders.extract.names_rare import (
    WORD_ODDS,
    holds_no_words,
    holds_place,
    is_short_name,
    ordinary_word,
    rare_name,
)
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary, tag

__all__ = ["ENDED", "PLAIN", "given_word_as_name", "sound_as_name", "spoken_name", "tagged_name", "word_as_name"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
PLAIN: Final = pattern("names_ended", "plain")
ENDED: Final = pattern("names_ended", "ended")
_SPOKE: Final = pattern("names_ended", "spoke")
_BY_SOUND: Final = pattern("names_ended", "by_sound")
_FOUR = re.compile(f"[{_H}]{{4}}")
_SLOT_WORD: Final = 100
_LAST_ODDS: Final = 1.2
_SHORT: Final = 2
_FULL: Final = 3
_TAGGED: Final = 10
_LEAST_SOUND: Final = 4
_WORD_PAIR: Final = -0.9


def word_as_name(text: str, at: int) -> list[Name]:
    """A name that is a word as well (副主席高山参加), right behind a title and before what ends such rows.

    >>> [n.text for n in word_as_name("副主席高山参加", 3)], word_as_name("主席方向明确", 2)
    (['高山'], [])
    """
    plain = PLAIN.match(text, at)
    found = ordinary_word(text, at, plain.end()) if plain else None
    return [found] if found else []


def given_word_as_name(text: str, at: int) -> list[Name]:
    """A name of which the family name or the given name is a word too, right behind a title, with what ends it.

    >>> [n.text for n in given_word_as_name("校长向志明在会上", 2)], given_word_as_name("校长向大会、", 2)
    (['向志明'], [])
    """
    ended = ENDED.match(text, at)
    name = rare_name(ended["name"], at, WORD_ODDS) if ended else None
    name = name or (_of_word_and_character(text, ended) if ended else None)
    return [name] if name else []


def _of_word_and_character(text: str, ended: re.Match[str]) -> Name | None:
    """A name whose first two characters are a word, that a mark ends behind a character of names only (鲜明辉。)."""
    words, run = dictionary(), ended["name"]
    rare = surname_class(run, 0) in {("word", 1), ("plain", 1)} and words.odds(run[_SHORT]) >= _LAST_ODDS
    if (
        not rare
        or text[ended.end()] not in "，。；"
        or run in words.ordinary
        or run[1:] in courtesies()
        or holds_place(run)
    ):
        return None
    cut = words.ordinary.get(run[1:], 0) > _SLOT_WORD or min(words.odds(run[1]), words.odds(run[2])) < _WORD_PAIR
    return None if cut else Name(ended.start(), ended.end(), run, 1.0)


def spoken_name(text: str, at: int) -> list[Name]:
    """A name that begins as a word does, right behind 村民 or the like and before what such people say.

    >>> [n.text for n in spoken_name("村民刀美芬说，路好走", 2)], spoken_name("村民非常高兴地说", 2)
    (['刀美芬'], [])
    """
    spoke = _SPOKE.match(text, at)
    if spoke is None or spoke["name"][1:] in courtesies():
        return []
    name = rare_name(spoke["name"], at, WORD_ODDS)
    return [name] if name else []


def sound_as_name(text: str, at: int) -> list[Name]:
    """A name by sound of four or five characters, right behind a title, with what ends it (牧民巴特尔图说，)."""
    ended = _BY_SOUND.match(text, at)
    run = ended["name"] if ended else ""
    sounds = of_sounds(run) or (surname_class(run, 0)[0] == "common" and of_sounds(run[1:]))
    if len(run) < _LEAST_SOUND or not sounds or not holds_no_words(run) or holds_place(run):
        return []
    return [Name(at, at + len(run), run, 1.0)]


def tagged_name(text: str, at: int) -> list[Name]:
    """A name right behind a title that the tagger parts from a verb or the like behind it, where no other sign does.

    >>> [n.text for n in tagged_name("市委书记杜宏伟阅批提案", 4)], tagged_name("主席高度评价", 2)
    (['杜宏伟'], [])
    >>> [n.text for n in tagged_name("委员陈霞写的字", 2)]
    ['陈霞']
    """
    if surname_class(text, at)[0] not in {"common", "plain"} or not _FOUR.match(text, at):
        return []
    if of_sounds(text[at : at + _FULL]):
        return []
    name, end = rare_name(text[at : at + _FULL], at, WORD_ODDS), at
    for word, kind in tag(text[at : at + _TAGGED]):
        goes_on = kind[0] in "il" or (kind[0] in "vdpucr" and len(word) < _FULL)
        if end - at == _FULL:
            return [name] if name and goes_on else []
        if end - at == _SHORT and goes_on and is_short_name(text[at:end]):
            return [Name(at, end, text[at:end], 1.0)]
        end += len(word)
    return []
