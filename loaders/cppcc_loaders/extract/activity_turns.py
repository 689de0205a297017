"""Turns of telling: the patterns by which texts report work without a word of activity, with their cues."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

import daachorse

from cppcc_loaders.data_files import compiled, read_rows
from cppcc_loaders.errors import DataFileError
from cppcc_loaders.sieve import Sieve

__all__ = ["Turn", "story_cues", "turns_by_cue", "turns_in"]

_FILES: Final = (
    "activity_stories.tsv",
    "activity_turns.tsv",
    "activity_told.tsv",
    "activity_county.tsv",
    "activity_lively.tsv",
    "activity_papers.tsv",
    "activity_news_turns.tsv",
    "activity_sums.tsv",
    "activity_showcases.tsv",
)
_WORDS: Final = "activity_turn_words.tsv"
_PLACEHOLDER: Final = re.compile(r"\{([a-z]+)\}")


class Turn(NamedTuple):
    """A turn of telling: the type that it tells, what its topic or doer must be, its pattern."""

    type: str
    must: str
    pattern: re.Pattern[str]


@cache
def turns_by_cue() -> dict[str, tuple[int, ...]]:
    """The numbers of the turns to look for where a cue stands."""
    turns: dict[str, list[int]] = {}
    for number, (cues, _) in enumerate(_turns()):
        for cue in cues.split("|"):
            turns.setdefault(cue, []).append(number)
    return {cue: tuple(numbers) for cue, numbers in turns.items()}


def story_cues(words: str) -> list[tuple[int, ...]]:
    """The turns of each cue in a stretch, also of cues that overlap: without one it has no turn."""
    automaton, turns = _cues_in()
    return [turns[number] for _, _, number in automaton.find_overlapping(words)]


def turns_in(words: str) -> Iterator[Turn]:
    """The turns whose cues stand in a stretch, each once, in the order of their files."""
    known = _turns()
    return (known[number][1] for number in _sieve().fitting(words))


@cache
def _sieve() -> Sieve:
    """The turns by the words that they need, one of their cues among them."""
    return Sieve((turn.pattern for _, turn in _turns()), (cues.split("|") for cues, _ in _turns()))


@cache
def _cues_in() -> "tuple[daachorse.CharwiseDoubleArrayAhoCorasick, tuple[tuple[int, ...], ...]]":
    turns = turns_by_cue()
    return daachorse.CharwiseDoubleArrayAhoCorasick(list(turns)), tuple(turns.values())


@cache
def _turns() -> tuple[tuple[str, Turn], ...]:
    """All turns with their cues."""
    return tuple(
        (_cues(file, number, cues), Turn(kind, must, compiled(file, number, _filled(file, number, words))))
        for file in _FILES
        for number, (kind, must, cues, words) in read_rows(file, "type", "must", "cue", "turn")
    )


def _cues(file: str, number: int, cues: str) -> str:
    """The cues of a turn; a name in braces stands for a family of words."""
    return _PLACEHOLDER.sub(lambda found: _family(file, number, found[1]), cues)


def _filled(file: str, number: int, words: str) -> str:
    """A pattern with the families of words that it names in braces."""
    return _PLACEHOLDER.sub(lambda found: f"(?:{_family(file, number, found[1])})", words)


def _family(file: str, number: int, name: str) -> str:
    families = _families()
    if name not in families:
        raise DataFileError(f"{file}, line {number}: no family {name!r} in {_WORDS}; add its words there")
    return families[name]


@cache
def _families() -> dict[str, str]:
    """Each family's words as one alternation, the longest first."""
    words: dict[str, list[str]] = {}
    for _, (family, word) in read_rows(_WORDS, "family", "words"):
        words.setdefault(family, []).extend(word.split())
    return {family: "|".join(sorted(known, key=lambda word: (-len(word), word))) for family, known in words.items()}
