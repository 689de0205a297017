"""Names: whether a person's name starts (or ends) at a place of a text, and how far it reaches.

A candidate is scored by its family name, by how often its other characters stand in given names, by jieba's
dictionary, which speaks against ordinary words, and by what stands behind (before) it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias

from cppcc_loaders.extract.names_lexicon import (
    first_chars,
    followers,
    is_long_japanese,
    leaders,
    no_names,
    of_sounds,
    surname_class,
    surname_starts,
    surnames,
    syllables,
    tails,
)
from cppcc_loaders.extract.names_peoples import end_of_parts, may_be_parts, of_two_tibetan
from cppcc_loaders.extract.names_score import (
    BEST_BEHIND,
    BEST_SEAMS,
    DOTS,
    NEVER,
    ahead,
    behind,
    han_score,
    seams,
    sound_score,
)
from cppcc_loaders.extract.patterns import pattern
from cppcc_loaders.extract.words import dictionary, is_common_word
from cppcc_loaders.swift import maker, swift
from cppcc_ontology.divisions import divisions

__all__ = ["Name", "name_at", "name_before", "of_sounds", "plain_name", "surname_class", "surname_starts"]

_H = "\u3400-\u4dbf\u4e00-\u9fff"
_HAN = re.compile(f"[{_H}]+")
#: No name is longer, so that no more needs to be read.
_RUN = re.compile(f"[{_H}]{{1,9}}")
_DOTTED_BEFORE = re.compile(rf"[{_H}]{{1,8}}(?:[{re.escape(DOTS)}][{_H}]{{1,9}})+$")
_LONGEST_DOTTED: Final = 24
_ANNOUNCED: Final = pattern("names", "announced")
_SOUND_BEFORE = re.compile(rf"(?<![{_H}])[{_H}]{{3,6}}$")
_DOTTED = re.compile(rf"[{_H}]{{1,8}}(?:[{re.escape(DOTS)}][{_H}]{{1,9}})+(?:[一二三四五六七八九十]{{1,2}}世)?")
#: Whether some characters hold none of the dots: no name of parts begins with them.
_NO_DOT: Final = frozenset(DOTS).isdisjoint
_DOTS = re.compile(rf"[{re.escape(DOTS)}]")
#: A hyphen between the parts of a name belongs to how the text writes it.
_PRINTED_DOTS = re.compile(rf"[{re.escape(DOTS.rstrip('-－'))}]")
_LONGEST_OPEN: Final = 8
#: How sure a name of two Tibetan parts is, and one of other known parts before what follows it counts.
_OF_TWO: Final = 9.0
_OF_PARTS: Final = 4.0
_SHORTEST_TAIL: Final = 2
#: With what those begin to whom a message goes (某某|向|国务院总理致贺).
_ADDRESSED: Final = frozenset("国中全习李胡大来两")
#: How sure what follows must be where the last part is a single character (约翰·基|对我国).
_SURE_END: Final = 2.5
_SOUNDS: Final = 0.75
#: So many characters of a name's last part may be none that write sounds.
_SILENT: Final = 2
_KNOWN_PLACE: Final = 1000
_NOT_FIRST: Final = frozenset("是和与同对由在的了为被将及或从向等")
_PARTED = re.compile(rf"(?P<family>[{_H}])[ \u3000]{{1,2}}(?P<given>[{_H}])")
_RULER = re.compile("[一二三四五六七八九十]{1,2}世")


#: Score, minus length, start, end, name: the order in which candidates compete.
_Candidate: TypeAlias = tuple[float, int, int, int, str]


@swift
@dataclass(frozen=True, slots=True)
class Name:
    """A name in a text: half-open range, the name without blanks and with one kind of dot, how sure it is."""

    start: int
    end: int
    text: str
    score: float


_name: Final = maker(Name)


def name_at(text: str, at: int, *, floor: float = 1.0, foreign: bool = False) -> Name | None:
    """The likeliest name that starts at a position; None where no candidate reaches `floor`.

    `foreign` lets names by sound compete (after the title of a foreign body, in lists with such names).

    >>> name_at("市政协主席金海要求", 5).text, name_at("副主席李斌在会上", 3).text, name_at("主席会议听取", 2)
    ('金海', '李斌', None)
    """
    if text[at : at + 1] not in first_chars() and (_NO_DOT(text[at : at + 9]) or not _DOTTED.match(text, at)):
        return None
    return _best(_starting(text, at, floor, foreign=foreign), floor)


def name_before(text: str, end: int, *, floor: float = 1.0) -> Name | None:
    """The likeliest name that ends at a position, None where no candidate reaches `floor`.

    >>> name_before("请王春峰委员介绍", 4).text, name_before("全体委员", 2)
    ('王春峰', None)
    """
    return _best(_ending(text, end, floor), floor)


def plain_name(name: str) -> str:
    """The name with · as its only dot; hyphens stay.

    >>> plain_name("帕巴拉・格列朗杰"), plain_name("托宁-施密特")
    ('帕巴拉·格列朗杰', '托宁-施密特')
    """
    return _PRINTED_DOTS.sub("·", name)


def _best(candidates: list[_Candidate], floor: float) -> Name | None:
    """The candidate of the highest score, the shorter one of two alike."""
    if not candidates:
        return None
    score, _, start, end, name = max(candidates)
    if score < floor:
        return None
    return _name(start, end, name, score)


def _starting(text: str, at: int, floor: float, *, foreign: bool) -> list[_Candidate]:
    run = _RUN.match(text, at)
    if not run:
        return []
    if run.end() == at + 1 and (parted := _PARTED.match(text, at)):
        return list(_parted(text, parted))
    found: list[_Candidate] = []
    if may_be_parts(text, at) and (end := end_of_parts(text, at)) > at:
        sure = _OF_TWO if of_two_tibetan(text[at:end]) else _OF_PARTS + behind(text, end)
        found.append((sure, at - end, at, end, text[at:end]))
    longest = min(run.end() - at, _LONGEST_OPEN)
    kind, size = surname_class(text, at)
    if kind:
        for length in _lengths(text, at, size, longest):
            end = at + length
            name = text[at:end]
            score = han_score(name, kind, size)
            if score + BEST_BEHIND >= floor:
                after = behind(text, end)
                if score + after + BEST_SEAMS >= floor:
                    score = score + after + seams(text, at, end, kind, after=after)
                    found.append((score, -length, at, end, name))
    dotted = None if _NO_DOT(text[at : at + 9]) else _DOTTED.match(text, at)
    if dotted and not _no_person(run.group()) and _wordless(run.group()):
        found.extend(_dotted(text, dotted))
    elif foreign and not dotted and not _no_person(run.group()):
        found.extend(_by_sound(text, at, longest))
    return found


def _parted(text: str, match: re.Match[str]) -> Iterator[_Candidate]:
    """A name of two characters with a blank between them, as layouts print it (李　波)."""
    kind, size = surname_class(text, match.start())
    if kind and size == 1:
        name, end = match["family"] + match["given"], match.end()
        yield han_score(name, kind, size) + behind(text, end), -2, match.start(), end, name


def _by_sound(text: str, at: int, longest: int) -> Iterator[_Candidate]:
    """Names of characters that write sounds, with the number of a ruler (费利佩六世)."""
    sounds = syllables()
    for length in range(2, longest + 1):
        if not sounds.issuperset(text[at : at + length - 1]) or text[at + length - 1] not in tails():
            break
        if text[at + length - 1] == "向" and text[at + length : at + length + 1] in _ADDRESSED:
            break
        ruler = _RULER.match(text, at + length)
        end = ruler.end() if ruler else at + length
        yield sound_score(text, at, end), at - end, at, end, text[at:end]


def _mostly_sounds(name: str) -> bool:
    return sum(char in syllables() for char in name) >= _SOUNDS * len(name)


def _wordless(run: str) -> bool:
    """Whether no ordinary word begins the first part of a name of parts (陪同|阿库福·…)."""
    return not is_common_word(run[:2])


def _no_person(run: str) -> bool:
    """Whether a run begins as no name by sound does: with a country, a division, a title or a small word."""
    if run[0] in _NOT_FIRST:
        return True
    places, ordinary = divisions(), dictionary().ordinary
    heads = [run[:size] for size in range(2, min(len(run), 7) + 1)]
    return any(
        w in no_names() or w in places.by_name or (w in places.by_short and ordinary.get(w, 0) >= _KNOWN_PLACE)
        for w in heads
    )


def _ending(text: str, end: int, floor: float) -> list[_Candidate]:
    found: list[_Candidate] = []
    firsts = first_chars()
    for length in (2, 3, 4):
        start = end - length
        if start < 0 or not _HAN.fullmatch(text, start, end):
            break
        if text[start] not in firsts:
            continue
        kind, size = surname_class(text, start)
        if kind and length in _lengths(text, start, size, length):
            name = text[start:end]
            score = han_score(name, kind, size)
            if score + BEST_BEHIND >= floor and name[:2] not in leaders():
                before = ahead(text, start)
                if score + before + BEST_SEAMS >= floor:
                    score += before + seams(text, start, end, kind, after=BEST_BEHIND)
                    found.append((score, -length, start, end, name))
    if text[end - 1 : end] in syllables():
        found.extend(_ending_by_sound(text, end))
        found.extend(_ending_in_parts(text, end))
    return found


def _ending_in_parts(text: str, end: int) -> Iterator[_Candidate]:
    """A name of known parts that ends at a position (那仁满都拉|常委)."""
    for start in range(max(0, end - _LONGEST_OPEN), end - 2):
        if text[start - 1 : start] in DOTS and start:
            continue
        if may_be_parts(text, start) and end_of_parts(text, start) == end:
            before = ahead(text, start)
            if before > 0:
                yield _OF_PARTS + before, start - end, start, end, text[start:end]


def _ending_by_sound(text: str, end: int) -> Iterator[_Candidate]:
    window = max(0, end - _LONGEST_DOTTED)
    dotted = _DOTTED_BEFORE.search(text, window, end) if _DOTS.search(text, window, end) else None
    run = dotted or _SOUND_BEFORE.search(text, max(0, end - _LONGEST_OPEN), end)
    if not run:
        return
    lead = _ANNOUNCED.match(run.group())
    start = run.start() + (lead.end() if lead else 0)
    name = plain_name(text[start:end])
    if dotted and not _mostly_sounds(name):
        return
    if dotted:
        yield 1.0 + ahead(text, start), start - end, start, end, name
    elif syllables().issuperset(name) and name[:2] not in leaders() and not _no_person(name):
        score = sound_score(text, start, end) - behind(text, end) + ahead(text, start)
        yield score, start - end, start, end, name


def _lengths(text: str, at: int, size: int, longest: int) -> tuple[int, ...]:
    """How long a name with that family name can be: two surnames (陈冯富珍) make four."""
    if size == 2:  # noqa: PLR2004
        wanted: tuple[int, ...] = (3, 4, 5) if is_long_japanese(text, at) else (3, 4)
    elif surnames().get(text[at]) == surnames().get(text[at + 1 : at + 2]) == "common":
        wanted = (2, 3, 4)
    else:
        wanted = (2, 3)
    return wanted[: max(0, longest - wanted[0] + 1)]


def _dotted(text: str, match: re.Match[str]) -> Iterator[_Candidate]:
    """Names of parts (帕巴拉·格列朗杰当选): only the last part's end is open."""
    last = max(match.group().rfind(dot) for dot in DOTS) + match.start() + 1
    for end in range(match.end(), last, -1):
        whole = end == match.end()
        if not whole and end - last < _SHORTEST_TAIL and behind(text, end) < _SURE_END:
            break
        name = plain_name(text[match.start() : end])
        if not syllables().issuperset(NEVER.intersection(name)):  # 那 is a word, and a syllable of 哈那提
            continue
        verb = (text[end - 2 : end] in followers() and end - last > _SHORTEST_TAIL) or text[end - 1] not in tails()
        sounds = sum(char in syllables() for char in text[last:end])
        silent = max(0, end - last - sounds - _SILENT)
        score = behind(text, end) + 2.0 * sounds / (end - last) + 0.05 * (end - last) - 2.0 * verb - 0.7 * silent
        yield score, match.start() - end, match.start(), end, name
